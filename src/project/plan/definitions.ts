/** Functions and classes that move as source, and what they need where they are defined. */
import { type Stmt, boundNames, usedNames, type Piece } from '../../python';
import type { Source, SourceStep } from './source';

/** The last statement of a step that binds a name. */
export function definition(
  step: SourceStep | undefined,
  name: string
): Piece | undefined {
  return step?.pieces.filter(piece => boundNames([piece.stmt]).has(name)).pop();
}

/** Names that a statement looks up when it runs: of a function, all but those of its body. */
export function evaluatedAtOnce(stmt: Stmt): Set<string> {
  if (stmt.kind !== 'def') {
    return usedNames([stmt]);
  }
  const { params, returns } = stmt.function;
  const parts = [
    ...stmt.decorators,
    ...params.flatMap(one => [one.fallback, one.annotation]),
    returns
  ].filter(one => one !== null);
  return usedNames(parts.map(value => ({ kind: 'expression', at: 0, value }) as Stmt));
}

/**
 * Values that the definitions of a step's functions need, by the step that has them: the
 * defaults of parameters are looked up where the function is defined.
 */
export function definingValues(
  source: Source,
  step: SourceStep,
  has: (step: string, name: string) => boolean
): Map<string, string> {
  const found = new Map<string, string>();
  for (const { name, from, by } of step.flow.inputs) {
    const own = source.steps.find(one => one.name === from);
    const piece = by === 'source' ? definition(own, name) : undefined;
    for (const used of piece ? evaluatedAtOnce(piece.stmt) : []) {
      if (has(from, used) && isValue(own!, used)) {
        found.set(used, from);
      }
    }
  }
  return found;
}

/** Whether a name is neither an import nor a function in its step. */
function isValue(step: SourceStep, name: string): boolean {
  const input = step.flow.inputs.find(one => one.name === name);
  const kind = definition(step, name)?.stmt.kind;
  return kind
    ? !['def', 'class', 'import', 'from'].includes(kind)
    : input?.by === 'value';
}
