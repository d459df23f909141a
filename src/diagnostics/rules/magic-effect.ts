import { trans, type Fix, type Message } from '../../domain';
import { ENVIRONMENT } from '../../libraries';
import { splitLines, type SideEffect } from '../../python';
import { type CellFacts, type Finding, rule, step } from '../rule';

/** What is said of each effect; the command as it was written stands before. */
const MESSAGES: Record<SideEffect, (command: string) => Message> = {
  'changes-directory': command =>
    trans.__(
      '%1 changes the working directory for this kernel only. Use full paths or a parameter.',
      command
    ),
  'sets-environment': command =>
    trans.__(
      '%1 sets an environment variable for this kernel only. Set it with os.environ in the step that needs it.',
      command
    ),
  'installs-packages': command =>
    trans.__(
      '%1 installs packages while the notebook runs. List them in the environment of the project.',
      command
    ),
  'changes-files': command =>
    trans.__('%1 changes files outside Python. Use shutil or pathlib.', command),
  'deletes-names': command =>
    trans.__(
      '%1 deletes names from the kernel. A step starts without them anyway.',
      command
    ),
  'runs-command': command =>
    trans.__(
      '%1 runs a command outside Python, and the files it changes cannot be seen here.',
      command
    ),
  'runs-file': command =>
    trans.__(
      '%1 runs another file, and the names it brings cannot be seen here. Import what you need.',
      command
    ),
  'runs-again': command =>
    trans.__(
      '%1 runs earlier code again, which cannot be seen here. Write the code out.',
      command
    ),
  'runs-other-language': command =>
    trans.__(
      '%1 runs code in another language, and what it changes cannot be seen here.',
      command
    ),
  compiles: command =>
    trans.__(
      '%1 compiles code that a step does not have. Put it into a module.',
      command
    ),
  'keeps-values': command =>
    trans.__(
      '%1 keeps values between sessions, which a project does not have. Use a file.',
      command
    ),
  'asks-sql': command =>
    trans.__(
      '%1 needs a database and this extension. Use pandas.read_sql in a pipeline.',
      command
    ),
  'asks-bigquery': command =>
    trans.__(
      '%1 needs a database and this extension. Use its Python client in a pipeline.',
      command
    ),
  'is-unknown': command =>
    trans.__(
      '%1 is a magic Provebook does not know, so its effect on names and files is unknown.',
      command
    ),
  'is-cell-magic': command =>
    trans.__('%1 is a cell magic. Write %2 on the first line.', command, '%%'),
  'is-line-magic': command =>
    trans.__('%1 is a line magic. Write one %2 only.', command, '%'),
  'lacks-body': command =>
    trans.__(
      '%1 is a cell magic without a body, which is an error when it runs.',
      command
    )
};

/** `%env NAME=value` as plain Python. */
function withoutEnv(source: string, cell: string, index: number): Fix | null {
  const lines = splitLines(source);
  const line = lines[index] ?? '';
  const found = /^(\s*)%(?:set_)?env\s+(\w+)(?:\s*=\s*|\s+)([^{}$\\]*?)\s*$/.exec(line);
  if (!found || source.includes('\r')) {
    return null;
  }
  const [, indent, name, value] = found;
  const start = lines.slice(0, index).reduce((sum, text) => sum + text.length + 1, 0);
  const text = `${indent}import os; ${ENVIRONMENT}["${name}"] = ${JSON.stringify(value)}`;
  return {
    label: trans.__('Set it with %1', ENVIRONMENT),
    edits: [{ cell, start, length: line.length, text }]
  };
}

function effects({ cells, python }: CellFacts): Finding[] {
  const sources = new Map(cells.map(({ id, source }) => [id, source]));
  return python.flatMap(({ id, magics }) =>
    magics.flatMap(({ effect, line }) =>
      effect === null
        ? []
        : [
            {
              place: { cell: id, line: line + 1 },
              message: MESSAGES[effect.does](effect.command),
              fix: withoutEnv(sources.get(id) ?? '', id, line)
            }
          ]
    )
  );
}

export const magicEffect = rule({
  id: 'magic-effect',
  severity: 'warning',
  title: trans.__('A magic or shell command does what a step cannot repeat'),
  explanation: trans.__(
    'The steps of a project are plain Python. Magics that only show or time something are left out; this one changes something outside, or has results that cannot be seen here.'
  ),
  example: [step('load', '%cd data\nrows = open("rows.csv").read()')],
  inCells: effects
});
