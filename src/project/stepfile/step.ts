/** The file of one step. */
import {
  type PythonParser,
  readModule,
  modulesIn,
  docstring,
  pythonText,
  boundNames,
  surelyBound,
  type Piece
} from '../../python';
import { cellTexts, ownPieces } from './body';
import { declaration } from '../plan/declaration';
import type { Plan, PlannedStep } from '../plan/plan';
import { type Preamble, preambleOf } from './preamble';
import type { Problem } from '../plan/problems';
import { markdownAbove, plainText } from './sections';
import { importLines } from './stepimports';
import { problemsOf } from './stepproblems';

export interface StepFile {
  python: string;
  /** Modules at the top of what it imports. */
  modules: ReadonlySet<string>;
  problems: readonly Problem[];
}

const tuple = (names: readonly string[]): string => names.join(', ');

/** How `handoff` is called where the notebook has a name like it. */
function handoffName({ source, inputs, parameters }: PlannedStep): string {
  const taken = new Set([
    ...boundNames(source.pieces.map(({ stmt }) => stmt)),
    ...[...inputs.values()].flat(),
    ...parameters.map(({ name }) => name)
  ]);
  return taken.has('handoff') ? '_handoff' : 'handoff';
}

function introduction(plan: Plan, { source }: PlannedStep): string {
  const first = source.cells[0];
  const above = first && markdownAbove(plan.source.notebook).get(first.id);
  return docstring(
    plainText(above ?? '') || `The step ${source.name} of the notebook.`
  );
}

function startLines(planned: PlannedStep, handoff: string): string[] {
  const { source, parameters, randomFrom } = planned;
  const random = randomFrom ? `, random_from=${pythonText(randomFrom)}` : '';
  const lines = [`${handoff}.start(${pythonText(source.name)}${random})`];
  if (parameters.length > 0) {
    const defaults = parameters.map(one => `${one.name}=${declaration(one, handoff)}`);
    const names = tuple(parameters.map(({ name }) => name));
    lines.push(`${names} = ${handoff}.parameters(${defaults.join(', ')})`);
  }
  return lines;
}

const inputLines = ({ inputs }: PlannedStep, handoff: string): string[] =>
  [...inputs].map(([from, names]) => {
    const texts = [from, ...names].map(pythonText);
    return `${tuple(names)} = ${handoff}.inputs(${texts.join(', ')})`;
  });

/** What comes before the step's own code: values and what it repeats of other steps. */
function opening(
  planned: PlannedStep,
  { texts, late, moves }: Preamble,
  handoff: string
): string[] {
  const go = moves ? [`${handoff}.resume()`] : [];
  const start = startLines(planned, handoff);
  const inputs = inputLines(planned, handoff);
  const parts = texts.length
    ? [start, texts, inputs, late]
    : late.length
      ? [[...start, ...inputs], late]
      : [start, inputs];
  return [...parts, go]
    .filter(lines => lines.length > 0)
    .map(lines => lines.join('\n'));
}

function outputLine(
  planned: PlannedStep,
  all: readonly Piece[],
  handoff: string
): string {
  const given = new Set([...planned.inputs.values()].flat());
  const sure = new Set([
    ...given,
    ...planned.constants,
    ...planned.parameters.map(({ name }) => name),
    ...all.flatMap(({ stmt }) => [...surelyBound(stmt)])
  ]);
  const values = planned.outputs.map(name =>
    sure.has(name)
      ? `${name}=${name}`
      : `${name}=globals().get(${pythonText(name)}, ${handoff}.MISSING)`
  );
  return `${handoff}.outputs(${values.join(', ')})`;
}

/** A step as Python that is right, but not yet formatted; `beside` has the notebook's modules. */
export function stepFile(
  python: PythonParser,
  plan: Plan,
  planned: PlannedStep,
  beside: ReadonlySet<string> = new Set()
): StepFile {
  const body = ownPieces(plan, planned);
  const handoff = handoffName(planned);
  const preamble = preambleOf(plan, planned, handoff);
  const cells = cellTexts(plan, planned, body, handoff);
  const changed = readModule(
    python,
    [...preamble.texts, ...preamble.late, ...cells].join('\n')
  ).body;
  const pieces = [...preamble.pieces, ...body];
  const imports = [
    ...importLines(plan, planned, pieces, changed, beside),
    `import handoff${handoff === 'handoff' ? '' : ` as ${handoff}`}`
  ];
  const text = [
    introduction(plan, planned),
    imports.join('\n'),
    ...opening(planned, preamble, handoff),
    cells.join('\n').trimStart(),
    outputLine(planned, pieces, handoff)
  ].join('\n\n');
  const file = readModule(python, text).body;
  return {
    python: `${text}\n`,
    modules: modulesIn(file),
    problems: problemsOf(plan.source, planned, file)
  };
}
