/** The file of one step. */
import type { PythonParser } from '../dataflow/syntax/parser';
import type { Stmt } from '../dataflow/syntax/ast';
import { readModule } from '../dataflow/syntax/read';
import { BUILTINS } from '../dataflow/known/builtins';
import { showCall } from './figures';
import { importedBy, isImport, isMovable, type Imported, modulesIn } from './imports';
import { docstring, pythonNumber, pythonText } from './literal';
import { isDropped, mlflowChanges } from './mlflowcalls';
import { boundNames, surelyBound, usedNames } from './names';
import { type Piece, textOf } from './pieces';
import type { Plan, PlannedStep } from './plan';
import { preambleOf } from './preamble';
import type { Problem } from './problems';
import { cellComment, markdownAbove, plainText } from './sections';
import { onlyShows } from './shown';
import type { Parameter } from '../types';

export interface StepFile {
  python: string;
  /** Modules at the top of what it imports. */
  modules: ReadonlySet<string>;
  problems: readonly Problem[];
}

export function valueText({ type, default: value }: Parameter): string {
  if (typeof value === 'string') {
    return pythonText(value);
  }
  return typeof value === 'boolean'
    ? value
      ? 'True'
      : 'False'
    : pythonNumber(value, type === 'int' ? 'int' : 'float');
}

const tuple = (names: readonly string[]): string => names.join(', ');

/** How `handoff` is called where the notebook has a name like it. */
const handoffName = (taken: ReadonlySet<string>): string =>
  taken.has('handoff') ? '_handoff' : 'handoff';

function startLines(planned: PlannedStep, handoff: string): string[] {
  const { source, parameters, randomFrom } = planned;
  const random = randomFrom ? `, random_from=${pythonText(randomFrom)}` : '';
  const lines = [`${handoff}.start(${pythonText(source.name)}${random})`];
  if (parameters.length > 0) {
    const defaults = parameters.map(one => `${one.name}=${valueText(one)}`);
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

function outputLine(
  planned: PlannedStep,
  body: readonly Piece[],
  handoff: string
): string {
  const given = new Set([...planned.inputs.values()].flat());
  const sure = new Set([
    ...given,
    ...planned.constants,
    ...planned.parameters.map(({ name }) => name),
    ...body.flatMap(({ stmt }) => [...surelyBound(stmt)])
  ]);
  const values = planned.outputs.map(name =>
    sure.has(name)
      ? `${name}=${name}`
      : `${name}=globals().get(${pythonText(name)}, ${handoff}.MISSING)`
  );
  return `${handoff}.outputs(${values.join(', ')})`;
}

/** Functions and classes that only other steps use stay out. */
function isUnused(
  piece: Piece,
  all: readonly Piece[],
  kept: ReadonlySet<string>
): boolean {
  const { stmt } = piece;
  const name =
    stmt.kind === 'def' ? stmt.function.name : stmt.kind === 'class' ? stmt.name : null;
  if (name === null || kept.has(name)) {
    return false;
  }
  const others = all.filter(other => other !== piece);
  return !usedNames(others.map(other => other.stmt)).has(name);
}

/** The step's own statements, without those that a script has no use for. */
function ownPieces(plan: Plan, planned: PlannedStep): Piece[] {
  const { pieces, role } = planned.source;
  const kept = new Set(planned.outputs);
  const bound = (piece: Piece) => boundNames([piece.stmt]);
  let rest = pieces.filter(
    piece =>
      !isMovable(piece, pieces, bound) &&
      !isDropped(piece, plan.source.aliases) &&
      !onlyShows(piece.stmt) &&
      !(
        role !== 'step' &&
        [...bound(piece)].every(name => planned.constants.has(name)) &&
        bound(piece).size > 0
      )
  );
  for (let before = -1; before !== rest.length;) {
    before = rest.length;
    rest = rest.filter(piece => !isUnused(piece, rest, kept));
  }
  return rest;
}

function cellTexts(
  plan: Plan,
  planned: PlannedStep,
  body: readonly Piece[],
  handoff: string
): string[] {
  const above = markdownAbove(plan.source.notebook);
  const [first] = planned.source.cells;
  return planned.source.cells.flatMap(cell => {
    const own = body.filter(piece => piece.cell === cell.id);
    if (own.length === 0) {
      return [];
    }
    const markdown = cell === first ? '' : (above.get(cell.id) ?? '');
    const comment = cell === first ? '' : `${cellComment(markdown)}\n`;
    const changed = own.map(piece =>
      textOf(piece, mlflowChanges(piece, plan.source.aliases, handoff))
    );
    const show = showCall(own, plan.source.aliases, handoff);
    const shown = show ? `\n${show}` : '';
    return [`\n${comment}${changed.join('\n')}${shown}`];
  });
}

/** Imports that the step's code needs, of its own and of the steps before it. */
function importsFor(
  plan: Plan,
  planned: PlannedStep,
  pieces: readonly Piece[],
  modules: readonly string[]
): Imported[] {
  const { steps } = plan.source;
  const used = usedNames(pieces.map(({ stmt }) => stmt));
  const own = planned.source.pieces.filter(piece => isImport(piece.stmt));
  const hoisted = new Set(own.filter(piece => !pieces.includes(piece)));
  const from = new Map(
    planned.source.flow.inputs
      .filter(({ by }) => by === 'import')
      .map(({ name, from: step }) => [name, step])
  );
  const found = new Map<string, Imported>();
  const add = (one: Imported) => found.set(one.text, one);
  for (const step of steps) {
    for (const piece of step.pieces) {
      if (!isImport(piece.stmt)) {
        continue;
      }
      for (const one of importedBy(piece.stmt)) {
        const mine = hoisted.has(piece);
        const star = one.name === '*';
        const shared = step.role === 'setup';
        const wanted = used.has(one.name) || one.name === '*';
        const earlier = !mine && (from.get(one.name) === step.name || star || shared);
        if (
          (mine && (wanted || one.acts)) ||
          (earlier && (wanted || (shared && one.acts)))
        ) {
          add(one);
        }
      }
    }
  }
  for (const module of modules) {
    if (used.has(module)) {
      add({ name: module, text: `import ${module}`, module, acts: false });
    }
  }
  if (
    used.has('display') &&
    ![...found.values()].some(({ name }) => name === 'display')
  ) {
    const module = 'IPython.display';
    add({
      name: 'display',
      text: `from ${module} import display`,
      module,
      acts: false
    });
  }
  return [...found.values()];
}

/** Linters are told where an import is there for what it does. */
function importText(one: Imported, body: readonly Stmt[]): string {
  const unused = one.acts && one.name !== '*' && !usedNames(body).has(one.name);
  return unused && one.module !== '__future__' ? `${one.text}  # noqa: F401` : one.text;
}

/** Names that only a notebook has. */
const NOTEBOOK_ONLY = /^(?:get_ipython|In|Out|_|__|___|_\d+|_dh|_ih|_oh|_i+)$/;

/** Names that nothing in the file gives: the notebook lacks them, or the exporter does. */
function missingNames(python: PythonParser, text: string): string[] {
  const { body } = readModule(python, text);
  const bound = boundNames(body);
  const star = /^from \S+ import \*/m.test(text);
  return star
    ? []
    : [...usedNames(body)].filter(
        name =>
          !bound.has(name) &&
          (NOTEBOOK_ONLY.test(name) || !BUILTINS.has(name)) &&
          !/^__\w+__$/.test(name)
      );
}

function problemsOf(
  python: PythonParser,
  plan: Plan,
  { source }: PlannedStep,
  text: string
): Problem[] {
  const at = (cell: string | null, line: number | null, message: string): Problem => ({
    severity: 'error',
    step: source.name,
    cell,
    line,
    message
  });
  const errors = source.cells.flatMap(({ id, errors: lines }) =>
    lines
      .slice(0, 1)
      .map(line =>
        at(id, line, 'this is no Python that can be read; mend the cell first')
      )
  );
  const refused = source.refused.map(({ cell, line, command }) =>
    at(
      cell,
      line,
      `${command} has no counterpart in a Python file; write it in Python, or tag the cell skip`
    )
  );
  const waits = plan.source.diagnostics
    .filter(
      ({ id, cell }) =>
        id === 'top-level-await' && source.cells.some(one => one.id === cell)
    )
    .map(({ cell, line }) =>
      at(
        cell,
        line,
        'await outside a function; put it into an async function and call asyncio.run'
      )
    );
  const known = [...errors, ...refused, ...waits];
  const missing = known.length > 0 ? [] : missingNames(python, text);
  return [
    ...known,
    ...missing.map(name =>
      at(
        source.cells[0]?.id ?? null,
        null,
        `the step uses ${name}, which no step before it gives on and no import brings; define it in the notebook`
      )
    )
  ];
}

/** A step as Python that is right, but not yet formatted. */
export function stepFile(
  python: PythonParser,
  plan: Plan,
  planned: PlannedStep
): StepFile {
  const { source } = planned;
  const body = ownPieces(plan, planned);
  const taken = new Set([
    ...boundNames(source.pieces.map(({ stmt }) => stmt)),
    ...[...planned.inputs.values()].flat(),
    ...planned.parameters.map(({ name }) => name)
  ]);
  const handoff = handoffName(taken);
  const preamble = preambleOf(plan, planned, body, handoff);
  const all = [...preamble.pieces, ...body];
  const modules = plan.source.steps.flatMap(step => step.modules);
  const cells = cellTexts(plan, planned, body, handoff);
  const changed = readModule(python, [...preamble.texts, ...cells].join('\n')).body;
  const imports = importsFor(
    plan,
    planned,
    [...all, ...changed.map(stmt => ({ stmt }) as Piece)],
    modules
  );
  const needsMlflow =
    cells.some(cell => /\bmlflow\./.test(cell)) &&
    !imports.some(({ name }) => name === 'mlflow');
  const lines = [
    ...imports.map(one => importText(one, changed)),
    ...(needsMlflow && plan.source.aliases.get('mlflow') === undefined
      ? ['import mlflow']
      : []),
    `import handoff${handoff === 'handoff' ? '' : ` as ${handoff}`}`
  ];
  const first = source.cells[0];
  const markdown = first
    ? (markdownAbove(plan.source.notebook).get(first.id) ?? '')
    : '';
  const inputs = inputLines(planned, handoff);
  const text = [
    docstring(plainText(markdown) || `The step ${source.name} of the notebook.`),
    lines.join('\n'),
    [...startLines(planned, handoff), ...(preamble.needsInputs ? inputs : [])].join(
      '\n'
    ),
    ...(preamble.texts.length > 0 ? [preamble.texts.join('\n')] : []),
    ...(preamble.needsInputs || inputs.length === 0 ? [] : [inputs.join('\n')]),
    cells.join('\n').trimStart(),
    outputLine(planned, body, handoff)
  ].join('\n\n');
  const stmts = readModule(python, text).body;
  return {
    python: `${text}\n`,
    modules: modulesIn(stmts),
    problems: problemsOf(python, plan, planned, text)
  };
}
