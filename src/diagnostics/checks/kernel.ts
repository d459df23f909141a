/** What an idle kernel knows of the notebook: what ran, and what is there. */
import { diagnostic } from '../registry';
import {
  transformCell,
  type Cell,
  type PythonCell,
  boundByTokens,
  codeLines,
  lineOfToken
} from '../../python';
import type { Diagnostic, StepGraph } from '../../domain';

export interface KernelFacts {
  /** Every cell that ran since the kernel started, in that order, as it was then. */
  executed: readonly { cell: string; source: string }[];
  /** Names that the kernel has by now; without them, all that ran cells bound. */
  names?: readonly string[];
  /** Bytes of values, by name. */
  sizes?: Readonly<Record<string, number>>;
}

/** Bytes that are too much to write and read between steps. */
const LARGE = 1e9;

/** 1-based line in which two texts begin to differ. */
function firstDifference(a: string, b: string): number {
  const [ours, theirs] = [a.split('\n'), b.split('\n')];
  const line = ours.findIndex((text, index) => text !== theirs[index]);
  return line < 0 ? ours.length : line + 1;
}

/** Cells whose text is another than the one that ran last. */
function edited(
  cells: readonly Cell[],
  ran: ReadonlyMap<string, string>
): Diagnostic[] {
  return cells.flatMap(cell => {
    const source = ran.get(cell.id);
    if (
      cell.kind !== 'code' ||
      cell.tags.includes('skip') ||
      source === undefined ||
      source.trimEnd() === cell.source.trimEnd()
    ) {
      return [];
    }
    const line = firstDifference(cell.source, source);
    const message =
      'the cell was edited since it ran, so the kernel has what its earlier text made; run it again, and the cells below';
    return [diagnostic('edited-since', { cell: cell.id, line }, message)];
  });
}

interface Use {
  name: string;
  cell: string;
  line: number;
}

/** The first place in the notebook that uses each of some names. */
function firstUses(names: ReadonlySet<string>, python: readonly PythonCell[]): Use[] {
  const found = new Map<string, Use>();
  for (const cell of python) {
    for (const line of codeLines(cell)) {
      line.tokens.forEach((token, index) => {
        const { type, text: name } = token;
        const attribute = line.tokens[index - 1]?.text === '.';
        if (type === 'name' && names.has(name) && !attribute && !found.has(name)) {
          found.set(name, {
            name,
            cell: cell.id,
            line: lineOfToken(cell, line, token)
          });
        }
      });
    }
  }
  return [...found.values()];
}

/** Names that only text gave which is in the notebook no more, and that are used. */
function leftOver(
  cells: readonly Cell[],
  python: readonly PythonCell[],
  facts: KernelFacts
): Diagnostic[] {
  const present = new Map(cells.map(cell => [cell.id, cell]));
  const bound = boundByTokens(python);
  const gone = new Map<string, string>();
  for (const { cell, source } of facts.executed) {
    const now = present.get(cell);
    if (now?.source === source) {
      continue;
    }
    const how = now ? 'an earlier version of a cell' : 'a cell that was deleted';
    boundByTokens([transformCell({ id: cell, source })]).forEach(name => {
      if (!bound.has(name) && (facts.names?.includes(name) ?? true)) {
        gone.set(name, how);
      }
    });
  }
  return firstUses(new Set(gone.keys()), python).map(({ name, cell, line }) =>
    diagnostic(
      'deleted-cell',
      { cell, line },
      `"${name}" is in the kernel from ${gone.get(name)}: after a restart it is missing; define it again`
    )
  );
}

/** Values that are large in the kernel and handed from step to step. */
function large(
  steps: readonly StepGraph[],
  python: readonly PythonCell[],
  sizes: Readonly<Record<string, number>>
): Diagnostic[] {
  const handed = new Map(
    steps.flatMap(step =>
      step.inputs
        .filter(({ by, name }) => by === 'value' && (sizes[name] ?? 0) > LARGE)
        .map(({ name, from }) => [name, { from, to: step.name }] as const)
    )
  );
  return [...handed].flatMap(([name, { from, to }]) => {
    const cells = steps.find(step => step.name === from)?.cells ?? [];
    const own = python.filter(({ id }) => cells.includes(id));
    const [place] = firstUses(new Set([name]), own);
    const size = (sizes[name]! / 1e9).toFixed(1);
    return diagnostic(
      'large-value',
      { cell: place?.cell ?? cells[0] ?? null, line: place?.line ?? null },
      `"${name}" takes ${size} GB, to be written by step "${from}" and read by "${to}"; hand on less of it`
    );
  });
}

/** What the kernel shows beyond the text; for a kernel that is idle. */
export function kernelFindings(
  cells: readonly Cell[],
  python: readonly PythonCell[],
  steps: readonly StepGraph[],
  facts: KernelFacts
): Diagnostic[] {
  const ran = new Map(facts.executed.map(({ cell, source }) => [cell, source]));
  return [
    ...edited(cells, ran),
    ...leftOver(cells, python, facts),
    ...large(steps, python, facts.sizes ?? {})
  ];
}
