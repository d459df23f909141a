/** MLflow's calls of a notebook, as they must be inside the run of a step. */
import { mlflowCall } from '../../libraries';
import {
  type Stmt,
  type Light,
  type Change,
  eachNode,
  eachSyntax,
  type Piece
} from '../../python';

/** What a name of the notebook stands for in a library: `mlf` for `mlflow`. */
export type Aliases = ReadonlyMap<string, string>;

export function aliasesOf(body: readonly Stmt[]): Aliases {
  const aliases = new Map<string, string>();
  eachSyntax(body, node => {
    const stmt = node as Stmt;
    if (stmt.kind === 'import') {
      stmt.names.forEach(({ path, alias }) =>
        aliases.set(alias ?? path.split('.')[0]!, alias ? path : path.split('.')[0]!)
      );
    } else if (stmt.kind === 'from' && !stmt.star) {
      stmt.names.forEach(({ path, alias }) =>
        aliases.set(alias ?? path, `${stmt.module}.${path}`)
      );
    }
  });
  return aliases;
}

const kid = (node: Light, field: string): Light | undefined =>
  node.kids.find(one => one.field === field);

/** The library's own name of what is called. */
export function pathOf(source: string, callee: Light, aliases: Aliases): string | null {
  const text = source.slice(callee.at, callee.end).replace(/\s+/g, '');
  if (!/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(text)) {
    return null;
  }
  const [head, ...rest] = text.split('.');
  const path = aliases.get(head!);
  return path ? [path, ...rest].join('.') : null;
}

function nested(source: string, call: Light): Change[] {
  const list = kid(call, 'arguments');
  if (!list) {
    return [];
  }
  const given = list.kids.find(
    one =>
      one.type === 'keyword_argument' &&
      source.slice(one.at, one.end).replace(/\s/g, '').startsWith('nested=')
  );
  if (given) {
    const value = kid(given, 'value');
    return value ? [{ at: value.at, end: value.end, text: 'True' }] : [];
  }
  const last = list.kids[list.kids.length - 1];
  const at = last ? last.end : list.at + 1;
  return [{ at, end: at, text: last ? ', nested=True' : 'nested=True' }];
}

/** Changes that put a piece's runs below the run of its step. */
export function mlflowChanges(
  piece: Piece,
  aliases: Aliases,
  handoff: string
): Change[] {
  const changes: Change[] = [];
  const { source } = piece;
  eachNode(piece.node, node => {
    const callee = node.type === 'call' ? kid(node, 'function') : undefined;
    const path = callee && pathOf(source, callee, aliases);
    if (!callee || !path) {
      return;
    }
    if (mlflowCall.startsRun(path)) {
      changes.push(...nested(source, node));
    } else if (mlflowCall.endsRun(path)) {
      changes.push({ at: callee.at, end: callee.end, text: `${handoff}.end_run` });
    } else if (mlflowCall.isDropped(path)) {
      // As a statement it goes; its value is the experiment that the run is in.
      const text = mlflowCall.namesExperiment(path)
        ? 'mlflow.get_experiment(mlflow.active_run().info.experiment_id)'
        : 'None';
      changes.push({ at: node.at, end: node.end, text });
    }
  });
  eachNode(piece.node, node => {
    const [only] = node.kids;
    const callee = only?.type === 'call' ? kid(only, 'function') : undefined;
    const path = callee && pathOf(source, callee, aliases);
    if (
      node.type === 'expression_statement' &&
      only &&
      path &&
      mlflowCall.isDropped(path)
    ) {
      const inside = changes.findIndex(change => change.at === only.at);
      changes.splice(inside, inside < 0 ? 0 : 1, {
        at: node.at,
        end: node.end,
        text: 'pass'
      });
    }
  });
  return changes;
}

/** Whether a whole statement is a call that the project leaves out. */
export function isDropped(piece: Piece, aliases: Aliases): boolean {
  const [only] = piece.node.kids;
  const callee =
    piece.node.type === 'expression_statement' && only?.type === 'call'
      ? kid(only, 'function')
      : undefined;
  const path = callee && pathOf(piece.source, callee, aliases);
  return Boolean(path && mlflowCall.isDropped(path));
}
