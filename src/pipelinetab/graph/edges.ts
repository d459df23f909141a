/** The graph as it is drawn: what is only repeated in each step is left out. */
import type { Graph } from '../../analysis';
import type { FlowKind, StepGraph, UnknownCall } from '../../domain';

export interface EdgeName {
  name: string;
  by: FlowKind;
  uncertain: boolean;
  /** The unknown call that may have changed it. */
  call?: UnknownCall;
}

export interface Edge {
  from: string;
  to: string;
  /** What flows; empty where only the order matters. */
  names: readonly EdgeName[];
  kind: 'value' | 'uncertain' | 'file' | 'order';
}

export interface Drawing {
  steps: readonly StepGraph[];
  edges: readonly Edge[];
}

const MOST_NAMES = 3;
const LEAST_LETTERS = 8;

function kindOf(names: readonly EdgeName[]): Edge['kind'] {
  if (names.length === 0) {
    return 'order';
  }
  if (names.every(({ by }) => by === 'file')) {
    return 'file';
  }
  return names.every(({ uncertain }) => uncertain) ? 'uncertain' : 'value';
}

function edgesTo(step: StepGraph, shown: ReadonlySet<string>): Edge[] {
  const byStep = new Map<string, EdgeName[]>();
  for (const { name, from, by, uncertain, call } of step.inputs) {
    if (by !== 'import' && shown.has(from)) {
      byStep.set(from, [...(byStep.get(from) ?? []), { name, by, uncertain, call }]);
    }
  }
  for (const before of step.after) {
    if (shown.has(before) && !byStep.has(before)) {
      byStep.set(before, []);
    }
  }
  return [...byStep].map(([from, names]) => ({
    from,
    to: step.name,
    names,
    kind: kindOf(names)
  }));
}

/** Steps and edges to draw. Setup is shared by all, so it shows only where it gives values. */
export function drawing({ steps }: Graph): Drawing {
  const gives = steps.some(step =>
    step.inputs.some(({ from, by }) => from === 'setup' && /^(value|file)$/.test(by))
  );
  const others = steps.filter(({ name }) => name !== 'setup');
  const drawn = gives || others.length === 0 ? steps : others;
  const shown = new Set(drawn.map(({ name }) => name));
  return { steps: drawn, edges: drawn.flatMap(step => edgesTo(step, shown)) };
}

/** A name no longer than fits; its end tells more than its middle. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) {
    return text;
  }
  const tail = Math.floor((most - 1) / 3);
  return `${text.slice(0, most - 1 - tail)}…${text.slice(-tail)}`;
}

/** `X, y, +3`: as many names as fit into a number of letters, the first at least. */
export function edgeLabel({ names }: Edge, most: number): string {
  const all = names.map(({ name, by }) =>
    by === 'file' ? (name.split('/').pop() ?? name) : name
  );
  const shown: string[] = [];
  for (const name of all.slice(0, MOST_NAMES)) {
    const left = all.length - shown.length - 1;
    const room = most - shown.join(', ').length - (left > 0 ? 4 : 0);
    if (shown.length > 0 && name.length + 2 > room) {
      break;
    }
    shown.push(shorten(name, Math.max(LEAST_LETTERS, room)));
  }
  const rest = all.length - shown.length;
  return rest > 0 ? `${shown.join(', ')}, +${rest}` : shown.join(', ');
}
