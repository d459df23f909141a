/** What keeps the file of a step from being right. */
import { ruleOf } from '../../diagnostics';
import { type Message, placesOf, trans } from '../../domain';
import { BUILTIN_NAMES } from '../../libraries';
import { boundNames, globalsBound, type Stmt, usedNames } from '../../python';
import { clashesIn } from '../plan/clashes';
import type { PlannedStep } from '../plan/plan';
import type { Problem } from '../plan/problems';
import type { Repeated } from '../plan/repeated';
import type { Source, SourceStep } from '../plan/source';
import type { Refused } from './cell';

type Place = Pick<Problem, 'cell' | 'line'>;

const problem = (
  step: SourceStep,
  { cell, line }: Place,
  message: Message
): Problem => ({
  severity: 'error',
  step: step.name,
  cell,
  line,
  message
});

/** The first line of each cell that is no Python, where nothing else is said of it. */
const brokenCells = (step: SourceStep, said: readonly Problem[]): Problem[] =>
  step.cells.flatMap(({ id, errors }) =>
    errors
      .slice(0, said.some(({ cell }) => cell === id) ? 0 : 1)
      .map(line =>
        problem(
          step,
          { cell: id, line },
          trans.__('This is no Python that can be read. Mend the cell first.')
        )
      )
  );

const whyRefused = ({ command, unsure }: Refused): Message =>
  unsure === null
    ? trans.__(
        '%1 has no counterpart in a Python file. Write it in Python, or tag the cell skip.',
        command
      )
    : trans.__(
        '%1 fills in %2 only where the notebook has that name, which cannot be seen here, for names come out of other code (import *, %%run, exec). Import what you need by name.',
        command,
        unsure
      );

const refusedCommands = (step: SourceStep): Problem[] =>
  step.refused.map(one => problem(step, one, whyRefused(one)));

/** What was found in the cells of the step that no file can have. */
const stopped = (step: SourceStep, { diagnostics }: Source): Problem[] =>
  diagnostics
    .flatMap(found => {
      const why = ruleOf(found).stopsExport;
      return why ? placesOf(found).map(place => problem(step, place, why)) : [];
    })
    .filter(({ cell }) => step.cells.some(one => one.id === cell));

/** Names that only a notebook has. */
export const NOTEBOOK_ONLY = /^(?:get_ipython|In|Out|_|__|___|_\d+|_dh|_ih|_oh|_i+)$/;

/** Names that nothing in the file gives: the notebook lacks them, or the exporter does. */
function missingNames(file: readonly Stmt[]): string[] {
  const bound = new Set([...boundNames(file), ...globalsBound(file)]);
  return file.some(stmt => stmt.kind === 'from' && stmt.star)
    ? []
    : [...usedNames(file)].filter(
        name =>
          !bound.has(name) &&
          (NOTEBOOK_ONLY.test(name) || !BUILTIN_NAMES.has(name)) &&
          !/^__\w+__$/.test(name)
      );
}

/** Repeated statements that look at what has changed since. */
const clashing = (step: SourceStep, repeated: Repeated): Problem[] =>
  clashesIn(repeated).map(found => ({
    ...problem(step, found, found.message),
    diagnostic: found
  }));

export function problemsOf(
  source: Source,
  { source: step, repeated }: PlannedStep,
  file: readonly Stmt[]
): Problem[] {
  const said = stopped(step, source);
  const known = [
    ...brokenCells(step, said),
    ...refusedCommands(step),
    ...said,
    ...clashing(step, repeated)
  ];
  if (known.length > 0) {
    return known; // names are missing then because code is
  }
  const place = { cell: step.cells[0]?.id ?? null, line: null };
  return missingNames(file).map(name =>
    problem(
      step,
      place,
      trans.__(
        'The step uses %1, which no step before it gives on and no import brings. Define it in the notebook.',
        name
      )
    )
  );
}
