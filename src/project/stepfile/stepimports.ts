/** The imports at the top of a step's file: its own, and those of the steps before it. */
import { actsOnImport } from '../../libraries';
import {
  type Import,
  type ImportFrom,
  type Stmt,
  importedBy,
  type Imported,
  isImport,
  usedNames,
  type Piece
} from '../../python';
import type { Plan, PlannedStep } from '../plan/plan';
import type { SourceStep } from '../plan/source';

/** What a statement brings in; a module of the notebook's own may act when it is imported. */
const broughtBy = (
  stmt: Import | ImportFrom,
  beside: ReadonlySet<string>
): Imported[] =>
  importedBy(stmt).map(one => ({
    ...one,
    acts: one.acts || actsOnImport(one.module) || beside.has(one.module.split('.')[0]!)
  }));

/** What an import may be there for. */
interface Need {
  used: ReadonlySet<string>;
  /** The step's own imports that move to the top. */
  hoisted: ReadonlySet<Piece>;
  /** The step whose import gives a name, where it is not the step's own. */
  from: ReadonlyMap<string, string>;
}

function needOf(
  { source, repeated }: PlannedStep,
  pieces: readonly Piece[],
  used: Set<string>
): Need {
  const own = source.pieces.filter(piece => isImport(piece.stmt));
  return {
    used,
    hoisted: new Set(own.filter(piece => !pieces.includes(piece))),
    from: new Map([
      ...repeated.imports,
      ...source.flow.inputs
        .filter(({ by }) => by === 'import')
        .map(({ name, from }) => [name, from] as const)
    ])
  };
}

function isNeeded(one: Imported, piece: Piece, step: SourceStep, need: Need): boolean {
  const isStar = one.name === '*';
  const isUsed = isStar || need.used.has(one.name);
  if (need.hoisted.has(piece)) {
    return isUsed || one.acts;
  }
  const isShared = step.role !== 'step';
  const isGiven = isStar || need.from.get(one.name) === step.name;
  return (isGiven && isUsed) || (isShared && (isUsed || one.acts));
}

/** Those of the notebook that the file needs, in its order. */
function ofNotebook(
  { steps }: Plan['source'],
  need: Need,
  beside: ReadonlySet<string>
): Imported[] {
  return steps.flatMap(step =>
    step.pieces.flatMap(piece =>
      isImport(piece.stmt)
        ? broughtBy(piece.stmt, beside).filter(one => isNeeded(one, piece, step, need))
        : []
    )
  );
}

/** Those that only what stands in for IPython needs. */
function ofStandIns({ steps }: Plan['source'], { used }: Need): Imported[] {
  return steps
    .flatMap(step => step.modules)
    .filter(module => used.has(module))
    .map(module => ({ name: module, text: `import ${module}`, module, acts: false }));
}

/** A notebook has `display` as it is; calls of MLflow are put in under its own name. */
function unasked(
  { aliases }: Plan['source'],
  lacks: (name: string) => boolean
): string[] {
  return [
    ...(lacks('display') ? ['from IPython.display import display'] : []),
    ...(lacks('mlflow') && !aliases.has('mlflow') ? ['import mlflow'] : [])
  ];
}

/** Linters are told where an import is there for what it does. */
function textOf(one: Imported, used: ReadonlySet<string>): string {
  const isIdle = one.acts && one.name !== '*' && !used.has(one.name);
  return isIdle && one.module !== '__future__' ? `${one.text}  # noqa: F401` : one.text;
}

/** The lines for a file of these statements, which `changed` has as they are written. */
export function importLines(
  plan: Plan,
  planned: PlannedStep,
  pieces: readonly Piece[],
  changed: readonly Stmt[],
  beside: ReadonlySet<string>
): string[] {
  const used = usedNames([...pieces.map(({ stmt }) => stmt), ...changed]);
  const need = needOf(planned, pieces, used);
  const known = [
    ...ofNotebook(plan.source, need, beside),
    ...ofStandIns(plan.source, need)
  ];
  const names = new Set(known.map(({ name }) => name));
  const written = usedNames(changed);
  return [
    ...new Set(known.map(one => textOf(one, written))),
    ...unasked(plan.source, name => used.has(name) && !names.has(name))
  ];
}
