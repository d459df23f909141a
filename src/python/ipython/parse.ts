/** The commands of a cell, found as IPython's own input transformer finds them. */
import { type Command, type CommandForm, type Found, findCommands } from './commands';
import { logicalLine } from './lexer';

const HELP =
  /(%{0,2}(?!\d)[\p{L}\p{N}_*]+(?:\.(?!\d)[\p{L}\p{N}_*]+|\[-?\d+\])*)\?\??$/u;
const DOUBLES: Record<string, CommandForm> = { '!!': 'capture', '??': 'help' };
const SINGLES: Record<string, CommandForm> = {
  '!': 'shell',
  '?': 'help',
  '%': 'magic',
  ',': 'quoteEach',
  ';': 'quoteAll',
  '/': 'call'
};

/** The word before the first space, and what follows it. */
function partition(text: string): [string, string] {
  const at = text.indexOf(' ');
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

/** A command that a backslash carries over several lines, as one line. */
function assemble(
  lines: readonly string[],
  line: number,
  column: number
): { text: string; lastLine: number } {
  let end = line;
  while (end < lines.length && lines[end]!.endsWith('\\')) {
    end += 1;
  }
  const lastLine = Math.min(end, lines.length - 1);
  const parts = [lines[line]!.slice(column), ...lines.slice(line + 1, lastLine + 1)];
  const text = parts
    .map((part, i) =>
      i < parts.length - 1 ? part.trimEnd().slice(0, -1) : part.trimEnd()
    )
    .join(' ');
  return { text, lastLine };
}

interface Position {
  line: number;
  column: number;
}

function escaped(lines: readonly string[], { line, column }: Position): Command | null {
  const { text, lastLine } = assemble(lines, line, column);
  const double = DOUBLES[text.slice(0, 2)];
  const form = double ?? SINGLES[text[0]!]!;
  const content = text.slice(double ? 2 : 1);
  const named = form !== 'shell' && form !== 'capture';
  const [name, args] = named ? partition(content) : ['', content];
  if (form === 'call' && name === '') {
    return null;
  }
  const before = lines[line]!.slice(0, column);
  const common = { body: null, before, assigned: false, line, lastLine };
  return form === 'help'
    ? { form, name: content, args: '', ...common }
    : { form, name, args, ...common };
}

function assigned(
  lines: readonly string[],
  { line, column }: Position,
  kind: Found['kind']
): Command {
  const { text, lastLine } = assemble(lines, line, column);
  const before = lines[line]!.slice(0, column);
  const common = { body: null, before, assigned: true, line, lastLine };
  if (kind === 'assignShell') {
    return { form: 'capture', name: '', args: text.slice(1), ...common };
  }
  const [name, args] = partition(text.slice(1));
  return { form: 'magic', name, args, ...common };
}

function help(lines: readonly string[], from: Position, to: Position): Command | null {
  const piece = lines.slice(from.line, to.line + 1).join('\n');
  const target = HELP.exec(piece.slice(from.column));
  return target
    ? {
        form: 'help',
        name: target[1]!,
        args: '',
        body: null,
        before: piece.slice(0, from.column),
        assigned: false,
        line: from.line,
        lastLine: to.line
      }
    : null;
}

/** A cell magic, if the first line that is not blank is one. */
export function cellMagic(lines: readonly string[]): Command | null {
  const line = lines.findIndex(text => text.trim() !== '');
  const first = lines[line];
  if (!first?.startsWith('%%') || /^%%[\p{L}\p{N}_]+\?/u.test(first)) {
    return null;
  }
  const [name, args] = partition(first.slice(2).trimEnd());
  const body = lines.slice(line + 1).join('\n');
  const lastLine = lines.length - 1;
  return {
    form: 'cell',
    name,
    args,
    body,
    before: '',
    assigned: false,
    line,
    lastLine
  };
}

/** Commands outside a cell magic, from top to bottom. */
export function lineCommands(lines: readonly string[]): Command[] {
  const text = lines.join('\n') + '\n';
  const starts = [0];
  for (const line of lines) {
    starts.push(starts[starts.length - 1]! + line.length + 1);
  }
  const commands: Command[] = [];
  let line = 0;
  const position = (offset: number): Position => {
    let at = line;
    while (starts[at + 1]! <= offset) {
      at += 1;
    }
    return { line: at, column: offset - starts[at]! };
  };
  while (line < lines.length) {
    const escape = /^[ \t\f]*[!?%,;/]/.test(lines[line]!);
    // A shell line may hold half a string or bracket; what follows is no part of it.
    const until = escape ? starts[assemble(lines, line, 0).lastLine + 1]! : text.length;
    const logical = logicalLine(text, starts[line]!, until);
    let command: Command | null = null;
    for (const found of findCommands(text, logical)) {
      const at = position(found.start);
      command ??=
        found.kind === 'escape'
          ? escaped(lines, at)
          : found.kind === 'help'
            ? help(lines, at, position(found.question!))
            : assigned(lines, at, found.kind);
    }
    if (command) {
      commands.push(command);
      line = command.lastLine + 1;
    } else {
      line = Math.max(line + 1, position(logical.end - 1).line + 1);
    }
  }
  return commands;
}

/** Puts a rendered line in place of each command; the number of lines stays. */
export function replaceCommands(
  lines: readonly string[],
  commands: readonly Command[],
  render: (command: Command) => string
): string[] {
  const out = [...lines];
  for (const command of commands) {
    const column = command.before;
    out.fill('', command.line, command.lastLine + 1);
    out[command.line] = column + render(command);
  }
  return out;
}
