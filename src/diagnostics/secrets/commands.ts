/** Secrets in IPython's commands: `%env`, `!curl -u ...`, cells of other languages. */
import { cellMagic, cleanLines, type Command, lineCommands } from '../../python';
import { formatsIn } from './formats';
import { secretName } from './names';
import { secretsInShell } from './shell';
import { type Found, secretsInText, valueOf } from './text';
import { isSecretValue } from './values';

type Word = Omit<Found, 'at'>;

const SHELL = /^(?:bash|sh|zsh|script|system|sx|ksh|fish)$/;
const FILE = /^(?:writefile|file)$/;

/** `%env NAME=value`, `%set_env NAME value`. */
function inEnvironment(args: string): Word[] {
  const [, name, value] = /^\s*(\w+)(?:\s*=\s*|\s+)(.+?)\s*$/.exec(args) ?? [];
  const strength = name && secretName(name);
  const text = value?.replace(/^(["'])(.*)\1$/, '$2') ?? '';
  return strength && isSecretValue(strength, name, text)
    ? [{ kind: valueOf(name), value: text }]
    : [];
}

function inCommand({ form, name, args }: Command): Word[] {
  if (form === 'help') {
    return [];
  }
  const own = /^(?:set_)?env$/.test(name) ? inEnvironment(args) : [];
  return [...formatsIn(args), ...own, ...secretsInShell(args)];
}

/** Secrets in a source's commands; the place of one is the beginning of its line. */
export function secretsInCommands(source: string): Found[] {
  const lines = cleanLines(source);
  const starts: number[] = [];
  source.split(/\n/).reduce((at, line) => {
    starts.push(at);
    return at + line.length + 1;
  }, 0);
  const at = (words: readonly Word[], line: number): Found[] =>
    words.map(word => ({ ...word, at: starts[line] ?? 0 }));
  const of = (inner: readonly string[], from: number): Found[] =>
    lineCommands(inner).flatMap(one => at(inCommand(one), one.line + from));
  const magic = cellMagic(lines);
  if (!magic) {
    return of(lines, 0);
  }
  const body = lines.slice(magic.line + 1);
  const inBody = body.flatMap((line, i) => {
    const words = SHELL.test(magic.name)
      ? secretsInShell(line)
      : secretsInText(line, FILE.test(magic.name) ? 'all' : 'telling');
    return at([...formatsIn(line), ...words], magic.line + 1 + i);
  });
  return [
    ...at(inCommand(magic), magic.line),
    ...inBody,
    ...(SHELL.test(magic.name) ? [] : of(body, magic.line + 1))
  ];
}
