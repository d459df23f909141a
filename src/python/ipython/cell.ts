/** Cell magics: a body that is Python stays, one in another language is blanked. */
import type { SideEffect } from '../cells';
import type { Command } from './commands';
import { expansions } from './expand';
import { logicalLines } from './lexer';
import { TOUCHES, type Touch } from './magics/effects';
import { magicSpec, shellEffect } from './magics/table';
import { afterOptions, isName, splitWords } from './magics/words';
import { type Nested, type Rendered, effectOf, standIn } from './render';

/** Whether a text parses as Python; for bodies of magics the table does not have. */
export type IsPython = (source: string) => boolean;

function padded(first: string, command: Command): string {
  const count = command.lastLine - command.line;
  return first + '\n'.repeat(count);
}

/** The body one column to the right, inside `class _timed:`, where assignments stay. */
function insideClass(python: string): string {
  if (/^\s*$/.test(python.replace(/#[^\n]*/g, ''))) {
    return `pass\n${python}`;
  }
  let out = '';
  let at = 0;
  for (const line of logicalLines(python)) {
    const text = python.slice(at, line.end);
    out += text.trim() === '' ? text : ` ${text}`;
    at = line.end;
  }
  return `class _timed:\n${out}`;
}

function keepBody(command: Command, nested: Nested, first: string): Rendered {
  const inner = nested(command.body ?? '');
  const magics = inner.magics.map(magic => ({
    ...magic,
    line: magic.line + command.line + 1
  }));
  const rest = command.lastLine > command.line ? `\n${inner.python}` : '';
  return { python: first + rest, magics };
}

function runsBody(
  command: Command,
  nested: Nested,
  timed: boolean,
  options: string
): Rendered {
  const source = afterOptions(command.args, options);
  const setup = source && nested(source).python.trim();
  if (!timed) {
    return keepBody(command, nested, setup);
  }
  const kept = keepBody(command, nested, '');
  const body = kept.python.slice(1);
  // Two statements share a line only if both are simple.
  const joined =
    setup === '' || /^[ \t]*(?![@#]|\w+[^\n]*:\s*$)\S/m.test(body.split('\n')[0]!);
  const inner = setup && joined ? `${setup}; ${body}` : body;
  return { ...kept, python: joined ? insideClass(inner) : `${setup}\n${body}` };
}

function captureTarget({ args, body }: Command): string {
  const target = splitWords(args).find(word => !word.startsWith('-'));
  if (!isName(target)) {
    return '';
  }
  // The body may still read the old value, which the first line would hide.
  const used = new RegExp(`(?<![\\w.])${target}(?!\\w)`).test(body ?? '');
  return `${target} = ${used ? `[(${target},) is None]` : '[]'}`;
}

export function renderCell(
  command: Command,
  nested: Nested,
  isPython: IsPython
): Rendered {
  const { name, args } = command;
  const body = command.body ?? '';
  const spec = magicSpec(name);
  const kind = spec?.cell;
  const withOwn = (
    rendered: Rendered,
    touch: Touch,
    does: SideEffect | null
  ): Rendered => ({
    ...rendered,
    magics: [effectOf(command, name, touch, does), ...rendered.magics]
  });
  if (spec?.cell && body.trim() === '' && kind !== 'mlflow') {
    return withOwn({ python: padded('pass', command), magics: [] }, {}, 'lacks-body');
  }
  if (kind === 'statement' || kind === 'timed') {
    const rendered = runsBody(command, nested, kind === 'timed', spec?.options ?? '');
    return withOwn(rendered, {}, spec?.effect ?? null);
  }
  const reads = expansions(args);
  if (kind === 'capture') {
    const first = captureTarget(command);
    const binds = first ? [first.split(' ')[0]!] : [];
    return withOwn(keepBody(command, nested, first), { binds }, null);
  }
  if (!kind || kind === 'mlflow') {
    const does = kind ? null : spec ? 'is-line-magic' : 'is-unknown';
    const first = standIn({ reads }, false);
    const keep = kind === 'mlflow' || isPython(nested(body).python);
    const rendered = keep
      ? keepBody(command, nested, first === 'pass' ? '' : first)
      : { python: padded(first, command), magics: [] };
    return withOwn(rendered, { reads }, does);
  }
  if (kind === 'shell') {
    return withOwn(
      { python: padded('pass', command), magics: [] },
      {},
      shellEffect(body)
    );
  }
  const own = TOUCHES[kind]({ name, args, body });
  const touch = { ...own, reads: [...new Set([...reads, ...(own.reads ?? [])])] };
  const python = padded(standIn(touch, false), command);
  return withOwn({ python, magics: [] }, touch, spec?.effect ?? null);
}
