/// <reference types="node" />
import { parseArgs } from 'node:util';

export interface Arguments {
  command: 'graph' | 'check';
  format: 'text' | 'json' | 'mermaid';
  notebooks: readonly string[];
}

export const HELP = `What flows between the steps of Jupyter notebooks.

Usage:
  flowbook graph NOTEBOOK... [--json | --mermaid]   the steps, and what each takes and gives
  flowbook check NOTEBOOK... [--json]               one line a finding: file:cell:line id message

Options:
  --json      one JSON object a line for each notebook (format: schema/wire/graph.json)
  --mermaid   a Mermaid flowchart for each notebook
  --help      this text
  --version   the version

Steps come from the cells' tags: parameters, setup, step:NAME, skip. Without any step:NAME they
are proposed from the headings and from what the cells do.

Exit status: 0 all is well, 1 check found errors or warnings, 2 a notebook could not be read.`;

/** A call that cannot be understood. */
export class UsageError extends Error {}

/** What a call asks for; a text to print for --help and --version. */
export function readArguments(
  args: readonly string[],
  version: string
): Arguments | string {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        mermaid: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean' }
      }
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
  const { values, positionals } = parsed;
  const [command, ...notebooks] = positionals;
  if (values.help || command === 'help') {
    return HELP;
  }
  if (values.version) {
    return version;
  }
  if (command !== 'graph' && command !== 'check') {
    throw new UsageError(
      command ? `there is no command "${command}"` : 'no command is given'
    );
  }
  if (notebooks.length === 0) {
    throw new UsageError(`flowbook ${command} needs a notebook`);
  }
  if (values.mermaid && (values.json || command === 'check')) {
    throw new UsageError('--mermaid goes with graph, and not with --json');
  }
  const format = values.json ? 'json' : values.mermaid ? 'mermaid' : 'text';
  return { command, format, notebooks };
}
