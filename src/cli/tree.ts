/** The graph as a tree for a terminal. */
import type { StepDetail } from '../dataflow';
import { isSecretParameter } from '../diagnostics';
import { type Input, shown, english, type StepGraph, trans } from '../domain';
import { pythonType } from '../python';
import { type Report, printable, problemLines } from './report';

/** `a, b from load; c? from train`. Imports are repeated, not handed on, and would hide the rest. */
function inputsOf({ inputs }: StepGraph): string {
  const by = new Map<string, string[]>();
  for (const { name, from, uncertain, by: kind } of inputs) {
    if (kind === 'import') {
      continue;
    }
    const names = by.get(from) ?? [];
    names.push(`${name}${uncertain ? '?' : ''}${kind === 'file' ? ' (file)' : ''}`);
    by.set(from, names);
  }
  return [...by].map(([from, names]) => `${names.join(', ')} from ${from}`).join('; ');
}

/** What other steps take from this one, imports left out. */
function outputsOf(step: StepGraph, steps: readonly StepGraph[]): string[] {
  const imported = new Set(
    steps.flatMap(({ inputs }) =>
      inputs
        .filter(({ from, by }) => from === step.name && by === 'import')
        .map(({ name }) => name)
    )
  );
  return step.outputs.filter(name => !imported.has(name));
}

function detailsOf(
  step: StepGraph,
  steps: readonly StepGraph[],
  detail: StepDetail | undefined
): string[] {
  const taken = new Set(
    step.inputs.filter(({ by }) => by === 'file').map(({ name }) => name)
  );
  const outside = detail?.reads.filter(path => !taken.has(path)) ?? [];
  const parameters = step.parameters.map(
    one =>
      `${one.name}: ${isSecretParameter(one) ? `${one.type} (secret)` : `${pythonType(one)} = ${one.default === null ? 'None' : JSON.stringify(one.default)}`}`
  );
  const details: [string, string][] = [
    ['parameters', parameters.join(', ')],
    ['takes', inputsOf(step)],
    ['after', step.after.join(', ')],
    ['gives', outputsOf(step, steps).join(', ')],
    ['reads', outside.map(path => JSON.stringify(path)).join(', ')],
    ['writes', (detail?.writes ?? []).map(path => JSON.stringify(path)).join(', ')]
  ];
  return details
    .filter(([, text]) => text !== '')
    .map(([word, text]) => `${word} ${text}`);
}

export function tree(report: Report): string {
  const { path, graph, proposed } = report;
  const found = graph.diagnostics.filter(({ severity }) => severity !== 'info').length;
  const head = `${path}: ${english(trans._n('%1 step', '%1 steps', graph.steps.length))}${proposed ? ', proposed' : ''}${found > 0 ? `, ${english(trans._n('%1 problem', '%1 problems', found))}` : ''}`;
  const lines = graph.steps.flatMap((step, index) => {
    const last = index === graph.steps.length - 1;
    const details = detailsOf(
      step,
      graph.steps,
      report.details.find(({ name }) => name === step.name)
    );
    return [
      `${last ? '└─' : '├─'} ${step.name}`,
      ...details.map(
        (text, i) =>
          `${last ? '  ' : '│ '} ${i === details.length - 1 ? '└─' : '├─'} ${text}`
      )
    ];
  });
  const problems = problemLines(report).map(line => `  ${line}`);
  const uncertain = uncertainties(graph.steps.flatMap(({ inputs }) => inputs));
  const rest = problems.length > 0 ? ['', 'found:', ...problems] : [];
  return [head, ...lines, ...uncertain, ...rest].map(printable).join('\n');
}

/** What `?` means here, with the calls that it comes from. */
function uncertainties(inputs: readonly Input[]): string[] {
  const unsure = inputs.filter(({ uncertain }) => uncertain);
  const calls = [...new Set(unsure.flatMap(({ call }) => (call ? shown(call) : [])))];
  const named = calls.length > 0 ? `: ${calls.join(', ')}` : '';
  return unsure.length > 0
    ? [`? An unknown call in that step may have changed it${named}.`]
    : [];
}
