import { trans } from '../../domain';
import { crossing, LARGE } from '../facts/crossing';
import { firstUses } from '../facts/uses';
import { type Finding, type KernelView, rule, step } from '../rule';

/** Values that are large in the kernel and handed from step to step. */
function largeInKernel({ steps, python, sizes = {} }: KernelView): Finding[] {
  const handed = new Map(
    steps.flatMap(taker =>
      taker.inputs
        .filter(({ by, name }) => by === 'value' && (sizes[name] ?? 0) > LARGE)
        .map(({ name, from }) => [name, { from, to: taker.name }] as const)
    )
  );
  return [...handed].map(([name, { from, to }]) => {
    const cells = steps.find(one => one.name === from)?.cells ?? [];
    const own = python.filter(({ id }) => cells.includes(id));
    const [place] = firstUses(new Set([name]), own);
    return {
      place: { cell: place?.cell ?? cells[0] ?? null, line: place?.line ?? null },
      message: trans.__(
        '"%1" takes %2 GB, to be written by step "%3" and read by "%4". Hand on less of it.',
        name,
        (sizes[name]! / 1e9).toFixed(1),
        from,
        to
      )
    };
  });
}

export const largeValue = rule({
  id: 'large-value',
  severity: 'warning',
  title: trans.__('A large value is handed on'),
  explanation: trans.__(
    'Values between steps are written to disk and read again, which takes time and space for each run. Make the value in the step that uses it, or hand on only what is needed of it.'
  ),
  example: [
    step('load', 'import numpy as np\ngrid = np.zeros((50_000, 50_000))'),
    step('train', 'print(grid.sum())')
  ],
  inFlow: flow =>
    crossing(flow, 'large').map(({ place, name, taker, object, bytes }) => ({
      place,
      message: trans.__(
        '"%1", which step "%2" takes, has %3 elements, about %4 GB, to be written by one step and read by the next. Make it in the step that uses it, or hand on less.',
        name,
        taker,
        object.size.toExponential(0),
        Math.round(bytes / 1e9)
      )
    })),
  inKernel: largeInKernel
});
