/** Texts that look like passwords and keys. No message repeats what was found. */
import { diagnostic } from '../registry';
import { splitLines, remembered, type Cell } from '../../python';
import type { Diagnostic, Edit, Fix } from '../../domain';

const FORMATS: readonly [string, RegExp][] = [
  ['an AWS access key', /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/],
  ['a GitHub token', /\b(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_\w{40,})/],
  ['a GitLab token', /\bglpat-[\w-]{20,}/],
  ['an API key', /\bsk-[A-Za-z0-9_-]{20,}/],
  ['a Google API key', /\bAIza[\w-]{35}/],
  ['a Slack token', /\bxox[abeprs]-[\w-]{10,}/],
  ['a Databricks token', /\bdapi[0-9a-f]{32}\b/],
  ['a Hugging Face token', /\bhf_[A-Za-z]{30,}/],
  ['a JSON web token', /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]+/],
  ['a private key', /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/],
  [
    'a password in an address',
    /\b[a-z][a-z0-9+.-]*:\/\/[^\s:/@"'{}$<]+:(?![^\s/@"']*[{}$<*])[^\s/@"']+@/i
  ]
];

const NAMED =
  /((?:[A-Za-z_]\w*)?(?:password|passwd|secret|api_?key|access_?key|auth_?token|access_?token|private_?key)\w*|[A-Za-z_]*token|pwd)["']?\]?\s*(?:=|:)\s*(["'])([^"'\s]{6,})\2/i;
const PLACEHOLDER =
  /^(?:.*(?:your|example|change|dummy|placeholder|secret_?key_?here|\.\.\.).*|[x*#.<>_-]+|<.*>|\{.*\}|\$.*|(?:[a-z]+_)*(?:password|token|key|secret))$/i;

/** Reads the value from the environment instead; only for `NAME = "..."` on one line. */
function fromEnvironment(cell: Cell, line: string, start: number): Fix | null {
  const found = /^(\s*)([A-Za-z_]\w*)(\s*=\s*)(["'])[^"']*\4\s*$/.exec(line);
  if (!found) {
    return null;
  }
  const [, indent, name, equals] = found;
  const at = start + indent!.length + name!.length + equals!.length;
  const value = line.trimEnd().length - (at - start);
  const edits: Edit[] = [
    {
      cell: cell.id,
      start: at,
      length: value,
      text: `os.environ["${name!.toUpperCase()}"]`
    }
  ];
  if (!/^\s*import os\b/m.test(cell.source)) {
    edits.unshift({ cell: cell.id, start, length: 0, text: `${indent}import os\n` });
  }
  return { label: `Read ${name} from the environment`, edits };
}

/** What stands further right on a line is data, and would only cost time. */
const LONGEST = 1000;

function kindOf(line: string): string | null {
  const format = FORMATS.find(([, pattern]) => pattern.test(line));
  if (format) {
    return format[0];
  }
  const [, name, , value] = NAMED.exec(line) ?? [];
  return value && !PLACEHOLDER.test(value) ? `the value of ${name}` : null;
}

const secretsIn = remembered((cell: Cell): Diagnostic[] => {
  const found: Diagnostic[] = [];
  let start = 0;
  splitLines(cell.source).forEach((line, index) => {
    const kind = kindOf(line.slice(0, LONGEST));
    if (kind) {
      const fix = cell.kind === 'code' ? fromEnvironment(cell, line, start) : null;
      const message = `${kind} looks like a secret; read it from the environment, and make it invalid if the notebook was shared`;
      found.push(
        diagnostic('secret', { cell: cell.id, line: index + 1 }, message, fix)
      );
    }
    start +=
      line.length + (cell.source.startsWith('\r\n', start + line.length) ? 2 : 1);
  });
  return found;
});

export function secrets(cells: readonly Cell[]): Diagnostic[] {
  return cells.flatMap(secretsIn);
}
