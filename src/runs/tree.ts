import type { Run } from '../mlflow';

/** A row that the list shows: a run at its place in the tree. */
export interface RunRow {
  run: Run;
  /** 1 for a run with no parent in the list. */
  level: number;
  /** How many runs stand under it, at any depth, as far as loaded. */
  children: number;
  expanded: boolean;
  /** Shown only because a run under it was found. */
  context: boolean;
}

/**
 * Rows in tree order from runs in sorted order.
 *
 * A group stands where its best-ranked member stands, so that a sort by a metric which
 * only nested runs have still brings the best one to the top. `ancestors` holds parents
 * that the search itself did not find.
 */
export function treeRows(
  runs: readonly Run[],
  ancestors: ReadonlyMap<string, Run>,
  collapsed: ReadonlySet<string>
): RunRow[] {
  const found = new Set(runs.map(run => run.id));
  const byId = new Map<string, Run>([
    ...ancestors,
    ...runs.map(run => [run.id, run] as const)
  ]);
  const roots: Run[] = [];
  const children = new Map<string, Run[]>();
  const placed = new Set<string>();
  for (const run of runs) {
    place(run);
  }

  const rows: RunRow[] = [];
  roots.forEach(run => emit(run, 1));
  return rows;

  // Puts a run under its parent, and that one where its first member came.
  function place(start: Run): void {
    const chain = new Set<string>();
    let run: Run | undefined = start;
    while (run && !placed.has(run.id)) {
      placed.add(run.id);
      chain.add(run.id);
      const parent: Run | undefined = run.parent ? byId.get(run.parent) : undefined;
      if (parent && !chain.has(parent.id)) {
        const siblings = children.get(parent.id) ?? [];
        siblings.push(run);
        children.set(parent.id, siblings);
        run = parent;
      } else {
        roots.push(run); // also where tags make a ring: its first run is the root
        run = undefined;
      }
    }
  }

  function emit(run: Run, level: number): void {
    const under = children.get(run.id) ?? [];
    const expanded = under.length > 0 && !collapsed.has(run.id);
    const context = !found.has(run.id);
    rows.push({ run, level, children: count(run.id), expanded, context });
    if (expanded) {
      under.forEach(child => emit(child, level + 1));
    }
  }

  function count(id: string): number {
    return (children.get(id) ?? []).reduce((n, child) => n + 1 + count(child.id), 0);
  }
}

/** Ids of parents that are neither among the runs nor among the known ancestors. */
export function missingParents(
  runs: Iterable<Run>,
  known: { has(id: string): boolean }
): string[] {
  const all = [...runs];
  const ids = new Set(all.map(run => run.id));
  const missing = new Set<string>();
  for (const { parent } of all) {
    if (parent && !ids.has(parent) && !known.has(parent)) {
      missing.add(parent);
    }
  }
  return [...missing];
}
