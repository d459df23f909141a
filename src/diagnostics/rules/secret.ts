/** No message repeats what was found. */
import { trans, type Edit, type Fix, type Message } from '../../domain';
import { ENVIRONMENT } from '../../libraries';
import { statementsAt, type ParsedCell } from '../../python';
import {
  environmentName,
  type Secret,
  secretsInCell,
  secretsInMagics,
  secretsInProgram
} from '../secrets';
import { type CellFacts, type Finding, rule, step } from '../rule';

/** What is said of a secret, wherever it is found. */
export const looksSecret = ({ kind }: Secret): Message =>
  trans.__(
    '%1 looks like a secret. Read it from the environment, and make it invalid if the notebook was shared.',
    kind
  );

const told = (cell: string, secret: Secret, fix: Fix | null = null): Finding => ({
  place: { cell, line: secret.line },
  message: looksSecret(secret),
  fix
});

const IMPORT = 'import os';

/** Whether the module is imported by a statement of the cell before a place. */
const isImported = ({ body }: ParsedCell, at: number): boolean =>
  body.some(
    stmt =>
      stmt.kind === 'import' &&
      stmt.at < at &&
      stmt.names.some(({ path, alias }) => path === 'os' && !alias)
  );

/** Reads the value from the environment instead, where a name is set to that text alone. */
function fromEnvironment(cell: ParsedCell, { alone }: Secret): Fix | null {
  const [target] = alone?.targets ?? [];
  const { at, end } = alone?.value ?? {};
  const isText = at !== undefined && /^[rRuU]?["']/.test(cell.text.slice(at));
  if (target?.kind !== 'name' || !isText || end === undefined) {
    return null;
  }
  const id = cell.scope.name;
  const text = `${ENVIRONMENT}["${environmentName(target.id)}"]`;
  const edits: Edit[] = [{ cell: id, start: at, length: end - at, text }];
  const [first] = statementsAt(cell.body, at);
  const start = first?.at ?? 0;
  if (!isImported(cell, at)) {
    if (start > 0 && cell.text[start - 1] !== '\n') {
      return null; // no line of its own to put the import on
    }
    edits.unshift({ cell: id, start, length: 0, text: `${IMPORT}\n` });
  }
  return { label: trans.__('Read %1 from the environment', target.id), edits };
}

/** Commands of the steps' cells, which their Python does not have; of others, all. */
function inCells({ cells, python }: CellFacts): Finding[] {
  const read = new Set(python.map(({ id }) => id));
  return cells.flatMap(cell =>
    (read.has(cell.id) ? secretsInMagics : secretsInCell)(cell).map(one =>
      told(cell.id, one)
    )
  );
}

export const secret = rule({
  id: 'secret',
  severity: 'warning',
  title: trans.__('A text looks like a password or key'),
  explanation: trans.__(
    'It would be copied into the project, its history and its logs. Read it from an environment variable; if the notebook was shared, make the old one invalid.'
  ),
  example: [step('load', 'password = "tr0ub4dor&3"')],
  isSecret: true,
  inCells,
  inFlow: ({ steps, cells }) =>
    steps.flatMap(({ role }, index) =>
      cells[index]!.flatMap(cell =>
        secretsInProgram(cell).map(one =>
          // In the parameters' cell a value that is not plain would be no parameter.
          told(
            cell.scope.name,
            one,
            role === 'parameters' ? null : fromEnvironment(cell, one)
          )
        )
      )
    )
});
