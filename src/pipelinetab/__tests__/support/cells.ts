import type { Cell } from '../../../python/cells';

/** Code cells `a`, `b`, ... with a source and tags each. */
export function code(...cells: [string, ...string[]][]): Cell[] {
  return cells.map(([source, ...tags], i) => ({
    id: String.fromCharCode(97 + i),
    kind: 'code',
    source,
    tags,
    executionCount: null
  }));
}
