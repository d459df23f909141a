/** The graph as a Mermaid flowchart. */
import { mermaidLabel } from '../analysis';
import type { Report } from './report';

/** Most names an arrow shows. */
const SHOWN = 5;

export function mermaid({ path, graph }: Report): string {
  const ids = new Map(graph.steps.map((step, index) => [step.name, `s${index}`]));
  const lines = [`%% ${path.replace(/[\r\n]+/g, ' ')}`, 'flowchart TD'];
  graph.steps.forEach(({ name }) =>
    lines.push(`  ${ids.get(name)}[${mermaidLabel(name)}]`)
  );
  for (const step of graph.steps) {
    const edges = new Map<string, { names: string[]; certain: boolean }>();
    const handed = step.inputs.filter(({ by }) => by !== 'import');
    for (const { name, from, uncertain } of handed) {
      const edge = edges.get(from) ?? { names: [], certain: false };
      edge.names.push(name);
      edge.certain ||= !uncertain;
      edges.set(from, edge);
    }
    for (const [from, { names, certain }] of edges) {
      if (ids.has(from)) {
        const more = names.length > SHOWN ? ` and ${names.length - SHOWN} more` : '';
        const text = mermaidLabel(names.slice(0, SHOWN).join(', ') + more);
        const arrow = certain ? `-- ${text} -->` : `-. ${text} .->`;
        lines.push(`  ${ids.get(from)} ${arrow} ${ids.get(step.name)}`);
      }
    }
    for (const before of step.after) {
      lines.push(`  ${ids.get(before)} -.-> ${ids.get(step.name)}`);
    }
  }
  return lines.join('\n');
}
