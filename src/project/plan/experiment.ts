/** The experiment that a notebook sets, which its project only has as a default. */
import { EXPERIMENT_KEYWORD, mlflowCall } from '../../libraries';
import { type Call, type Expr, words, unquoted } from '../../python';
import { isDropped } from '../stepfile/mlflowcalls';
import type { Source } from './source';

function literal(expr: Expr | undefined): string | null {
  return expr?.kind === 'const' ? expr.text : null;
}

/** The last literal name given to set_experiment or %mlflow experiment; else null. */
export function experimentIn(source: Source): string | null {
  const cells = new Map(source.notebook.cells.map(cell => [cell.id, cell]));
  const found = source.steps.flatMap(step =>
    step.cells.flatMap(({ id, pieces }) => {
      const magics = [
        ...(cells.get(id)?.source ?? '').matchAll(
          /^%mlflow[ \t]+experiment[ \t]+(.+)$/gm
        )
      ].map(match => words(match[1]!).map(unquoted).join(' '));
      const calls = pieces
        .filter(piece => isDropped(piece, source.aliases))
        .map(({ stmt }) => (stmt.kind === 'expression' ? (stmt.value as Call) : null))
        .filter(
          call =>
            call?.callee.kind !== 'attribute' ||
            mlflowCall.namesExperiment(call.callee.name)
        )
        .map(call =>
          literal(
            call?.args.find(({ keyword }) => !keyword || keyword === EXPERIMENT_KEYWORD)
              ?.value
          )
        );
      return [...magics, ...calls].filter(name => name !== null && !/[{}$]/.test(name));
    })
  );
  return found.pop() ?? null;
}
