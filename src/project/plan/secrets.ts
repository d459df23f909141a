/** Texts that look like passwords stay out of files that are made to be shared. */
import {
  environmentName,
  isSecretParameter,
  looksSecret,
  ruleOf,
  type Secret,
  secretsInCell,
  secretsInFile,
  secretsInMagics,
  secretsInProgram
} from '../../diagnostics';
import { type Message, trans } from '../../domain';
import { parseCell, type PythonParser } from '../../python';
import { type Content, contentText } from '../record/digest';
import { RECORD } from '../record/record';
import type { Problem } from './problems';
import type { Source } from './source';

const problem = (
  severity: Problem['severity'],
  message: Message,
  place: { cell: string | null; line: number | null } = { cell: null, line: null }
): Problem => ({ severity, step: null, ...place, isSecret: true, message });

/** Cells that the project is made of: what stands in the parameters' cell may stay out of it. */
function cellsOf(source: Source): { written: Set<string>; parameters: Set<string> } {
  const of = (isParameters: boolean) =>
    new Set(
      source.steps
        .filter(({ role }) => (role === 'parameters') === isParameters)
        .flatMap(({ cells }) => cells.map(({ id }) => id))
    );
  return { written: of(false), parameters: of(true) };
}

/** What is found in the cells that are written, in the words of the notebook's findings. */
export function secretsIn(source: Source, allowed: boolean): Problem[] {
  const { written } = cellsOf(source);
  return source.diagnostics
    .filter(
      found => ruleOf(found).isSecret && found.cell !== null && written.has(found.cell)
    )
    .map(({ cell, line, message }) =>
      problem(allowed ? 'warning' : 'error', message, { cell, line })
    );
}

/** Parameters that become variables of the environment; two must not become one. */
export function secretParameters(source: Source): Problem[] {
  const known = new Map<string, string>();
  const cell = [...cellsOf(source).parameters][0] ?? null;
  return source.parameters.filter(isSecretParameter).map(({ name }) => {
    const variable = environmentName(name);
    const other = known.get(variable);
    known.set(variable, name);
    const message =
      other === undefined
        ? trans.__(
            'The parameter %1 looks like a secret: the project reads it from the environment variable %2, and keeps its value nowhere.',
            name,
            variable
          )
        : trans.__(
            'The parameters %1 and %2 look like secrets, and would be one environment variable. Call one something else.',
            other,
            name
          );
    return {
      ...problem(other === undefined ? 'warning' : 'error', message),
      cell,
      isSecret: false
    };
  });
}

/** Where people write sentences, and rows of data; all else is settings. */
const SAID = /\.(?:md|txt|csv|tsv|sql|html?|js|log|rst|tex|xml|svg)$|^MLproject$/i;
/** What is larger, or has such a byte, is data that no person wrote. */
const LARGEST = 2 * 2 ** 20;

const isData = (content: Content): boolean =>
  typeof content !== 'string' &&
  (content.length > LARGEST || content.subarray(0, 8000).includes(0));

/** Secrets of a finished file. */
function inFile(path: string, text: string, python: PythonParser): Secret[] {
  if (path.endsWith('.py')) {
    return secretsInProgram(parseCell(python, path, text));
  }
  // The names of the record are paths, and their values digests.
  const bare = path === RECORD ? 'none' : SAID.test(path) ? 'telling' : 'all';
  return secretsInFile(text, bare);
}

/** Secrets of the notebook's cells, which say better where they stand than a file does. */
function inCells(source: Source, python: PythonParser) {
  return source.notebook.cells.flatMap(cell => {
    const text = source.python.get(cell.id);
    const found =
      text === undefined
        ? secretsInCell(cell)
        : [
            ...secretsInProgram(parseCell(python, cell.id, text)),
            ...secretsInMagics(cell)
          ];
    return found.map(one => ({ ...one, cell: cell.id }));
  });
}

/** A last look over all that is to be written, but for what every project has. */
export function secretsWritten(
  files: ReadonlyMap<string, Content>,
  source: Source,
  python: PythonParser,
  allowed: boolean
): Problem[] {
  const known = inCells(source, python);
  const severity = allowed ? 'warning' : 'error';
  return [...files]
    .filter(([path]) => !path.startsWith('handoff/'))
    .flatMap(([path, content]) => {
      const found = isData(content) ? [] : inFile(path, contentText(content), python);
      return found.map(one => {
        // What was copied is told where it lies, also where the notebook has it, too.
        const isOurs = typeof content === 'string';
        const from = known.find(({ value }) => isOurs && value === one.value);
        return from
          ? problem(severity, looksSecret(from), { cell: from.cell, line: from.line })
          : problem(severity, inFileText(path, one));
      });
    });
}

const inFileText = (path: string, { kind, line }: Secret): Message =>
  trans.__(
    '%1 (%2, line %3) looks like a secret, and would be written into the project. Read it from the environment.',
    kind,
    path,
    line
  );
