/** No message repeats what was found. */
import { trans, type Edit, type Fix, type Message } from '../../domain';
import { ENVIRONMENT } from '../../libraries';
import { splitLines, remembered, type Cell } from '../../python';
import { type Finding, rule, step } from '../rule';

const FORMATS: readonly [Message, RegExp][] = [
  [trans.__('An AWS access key'), /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/],
  [trans.__('A GitHub token'), /\b(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_\w{40,})/],
  [trans.__('A GitLab token'), /\bglpat-[\w-]{20,}/],
  [trans.__('An API key'), /\bsk-[A-Za-z0-9_-]{20,}/],
  [trans.__('A Google API key'), /\bAIza[\w-]{35}/],
  [trans.__('A Slack token'), /\bxox[abeprs]-[\w-]{10,}/],
  [trans.__('A Databricks token'), /\bdapi[0-9a-f]{32}\b/],
  [trans.__('A Hugging Face token'), /\bhf_[A-Za-z]{30,}/],
  [trans.__('A JSON web token'), /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]+/],
  [trans.__('A private key'), /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/],
  [
    trans.__('A password in an address'),
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
      text: `${ENVIRONMENT}["${name!.toUpperCase()}"]`
    }
  ];
  if (!/^\s*import os\b/m.test(cell.source)) {
    edits.unshift({ cell: cell.id, start, length: 0, text: `${indent}import os\n` });
  }
  return { label: trans.__('Read %1 from the environment', name!), edits };
}

/** What stands further right on a line is data, and would only cost time. */
const LONGEST = 1000;

function kindOf(line: string): Message | null {
  const format = FORMATS.find(([, pattern]) => pattern.test(line));
  if (format) {
    return format[0];
  }
  const [, name, , value] = NAMED.exec(line) ?? [];
  return value && !PLACEHOLDER.test(value) ? trans.__('The value of %1', name!) : null;
}

const secretsIn = remembered((cell: Cell): Finding[] => {
  const found: Finding[] = [];
  let start = 0;
  splitLines(cell.source).forEach((line, index) => {
    const kind = kindOf(line.slice(0, LONGEST));
    if (kind) {
      found.push({
        place: { cell: cell.id, line: index + 1 },
        message: trans.__(
          '%1 looks like a secret. Read it from the environment, and make it invalid if the notebook was shared.',
          kind
        ),
        fix: cell.kind === 'code' ? fromEnvironment(cell, line, start) : null
      });
    }
    start +=
      line.length + (cell.source.startsWith('\r\n', start + line.length) ? 2 : 1);
  });
  return found;
});

export const secret = rule({
  id: 'secret',
  severity: 'warning',
  title: trans.__('A text looks like a password or key'),
  explanation: trans.__(
    'It would be copied into the project, its history and its logs. Read it from an environment variable; if the notebook was shared, make the old one invalid.'
  ),
  example: [step('load', 'password = "tr0ub4dor&3"')],
  isSecret: true,
  inCells: ({ cells }) => cells.flatMap(secretsIn)
});
