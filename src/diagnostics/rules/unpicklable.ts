import { trans, type Fix } from '../../domain';
import { type Crossing, crossing } from '../facts/crossing';
import type { Sources } from '../facts/sources';
import { rule, step } from '../rule';

/** A generator or iterator that the name stands for, as a list. */
function asList({ input, object }: Crossing, sources: Sources): Fix | null {
  const { cell } = input.boundAt;
  const { node, site } = object;
  if (input.own.length !== 1 || input.own[0] !== object || input.from !== input.bound) {
    return null;
  }
  const [at, end] =
    node?.kind === 'comprehension'
      ? [node.at, node.end ?? 0]
      : object.traits.consumed && site?.cell === cell
        ? [site.at, site.end]
        : [0, 0];
  const text = sources.text(cell).slice(at, end);
  const bare = node?.kind === 'comprehension' && /^\(.*\)$/s.test(text);
  const list = bare ? `[${text.slice(1, -1)}]` : `list(${text})`;
  return text === ''
    ? null
    : sources.edit(cell, at, end, list, trans.__('Make it a list'));
}

function messageOf({ name, taker, what }: Crossing, fix: Fix | null) {
  return fix
    ? trans.__(
        '"%1", which step "%2" takes, is or holds %3, which cannot be stored between steps. Make it a list.',
        name,
        taker,
        what
      )
    : trans.__(
        '"%1", which step "%2" takes, is or holds %3, which cannot be stored between steps. Make it in the step that uses it.',
        name,
        taker,
        what
      );
}

export const unpicklable = rule({
  id: 'unpicklable',
  severity: 'warning',
  title: trans.__('A value that cannot be stored is handed on'),
  explanation: trans.__(
    'Open files, connections, generators, locks and lambdas of other modules cannot be stored between two steps. Make the value in the step that uses it.'
  ),
  example: [
    step('load', 'rows = (i for i in range(3))'),
    step('train', 'print(list(rows))')
  ],
  inFlow: flow =>
    crossing(flow, 'stuck').map(one => {
      const fix = asList(one, flow.sources);
      return { place: one.place, message: messageOf(one, fix), fix };
    })
});
