/** Where nodes, edges and labels stand. */
import { Graph, layout } from '@dagrejs/dagre';
import { type Drawing, type Edge, edgeLabel } from './edges';
import { textWidth } from './measure';

export interface Box {
  x: number; // of its middle
  y: number;
  width: number;
  height: number;
}

export interface PlacedEdge {
  edge: Edge;
  path: string;
  /** Where it can be clicked: its label, else around its middle. */
  target: Box;
  label: string;
}

export interface Placed {
  width: number;
  height: number;
  nodes: ReadonlyMap<string, Box>;
  edges: readonly PlacedEdge[];
}

const NODE_HEIGHT = 36;
const NODE_LEAST = 76;
const LABEL_HEIGHT = 16;

interface Room {
  node: number; // widest box
  label: number; // letters
  gap: number;
}

/** From the roomiest that reads well to the tightest. */
const ROOMS: readonly Room[] = [
  { node: 190, label: 22, gap: 16 },
  { node: 130, label: 16, gap: 12 },
  { node: 98, label: 12, gap: 6 }
];

/** How much smaller an arrangement is drawn before a tighter one is tried. */
const SMALLER = 0.9;

/** A smooth line through dagre's points: straight ends, rounded corners. */
export function smoothPath(points: readonly { x: number; y: number }[]): string {
  const at = ({ x, y }: { x: number; y: number }) => `${round(x)} ${round(y)}`;
  const [first, ...rest] = points;
  if (!first || rest.length === 0) {
    return '';
  }
  let path = `M${at(first)}`;
  rest.forEach((point, i) => {
    const next = rest[i + 1];
    // Each corner is the control point of a curve between the middles of two pieces.
    path += next
      ? `Q${at(point)} ${at({ x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 })}`
      : `L${at(point)}`;
  });
  return path;
}

/** The first arrangement that fits into a width, else the narrowest. */
export function place(drawing: Drawing, width = Infinity): Placed {
  let narrowest: Placed | null = null;
  for (const room of ROOMS) {
    const placed = placeIn(drawing, room);
    if (placed.width * SMALLER <= width) {
      return placed;
    }
    narrowest = narrowest && narrowest.width <= placed.width ? narrowest : placed;
  }
  return narrowest!;
}

function placeIn({ steps, edges }: Drawing, room: Room): Placed {
  const graph = new Graph({ multigraph: false });
  graph.setGraph({
    rankdir: 'TB',
    nodesep: room.gap,
    edgesep: room.gap / 2,
    ranksep: 28,
    marginx: 4,
    marginy: 6
  });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { name } of steps) {
    const text = textWidth(name) + 22;
    const width = Math.min(room.node, Math.max(NODE_LEAST, text));
    graph.setNode(name, { width, height: NODE_HEIGHT });
  }
  const labels = edges.map(edge => edgeLabel(edge, room.label));
  edges.forEach((edge, i) => {
    const size = labels[i]
      ? { width: textWidth(labels[i]) + 8, height: LABEL_HEIGHT, labelpos: 'c' }
      : { width: 0, height: 0 };
    graph.setEdge(edge.from, edge.to, size);
  });
  layout(graph);
  const names = steps.map(({ name }) => name);
  return placedFrom(graph, names, edges, labels);
}

/** Whether more neighbours stand against the order of the notebook than with it. */
function isMirrored(names: readonly string[], boxOf: (name: string) => Box): boolean {
  let against = 0;
  names.forEach((name, i) => {
    const box = boxOf(name);
    for (const other of names.slice(i + 1)) {
      const { x, y } = boxOf(other);
      if (Math.abs(y - box.y) < NODE_HEIGHT) {
        against += x < box.x ? 1 : -1;
      }
    }
  });
  return against > 0;
}

function placedFrom(
  graph: Graph,
  names: readonly string[],
  edges: readonly Edge[],
  labels: readonly string[]
): Placed {
  const { width = 0, height = 0 } = graph.graph() as { width: number; height: number };
  const isTurned = isMirrored(names, name => graph.node(name) as Box);
  const turned = <T extends { x: number }>(at: T): T =>
    isTurned ? { ...at, x: width - at.x } : at;
  return {
    width,
    height,
    nodes: new Map(names.map(name => [name, turned(graph.node(name) as Box)])),
    edges: edges.map((edge, i) => {
      const found = graph.edge(edge.from, edge.to) as Box & {
        points: { x: number; y: number }[];
      };
      const text = labels[i]!;
      const points = found.points.map(turned);
      const middle = points[Math.floor(points.length / 2)]!;
      const { x, y, width: w, height: h } = turned(found);
      const target = text
        ? { x, y, width: w, height: h }
        : { ...middle, width: 20, height: LABEL_HEIGHT };
      return { edge, path: smoothPath(points), target, label: text };
    })
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
