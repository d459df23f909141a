/** Steps that must run before others though no value is handed on. */
import { headOf, packageOf, usersOf } from '../../libraries';
import type { Event } from '../interp/events';
import type { Recorder } from '../interp/recorder';

/** For each step: earlier steps that must run before, though no value is handed on. */
export function orderEdges(recorder: Recorder): Record<number, Set<number>> {
  const edges: Record<number, Set<number>> = {};
  const add = (step: number, before: number) => {
    if (before < step) {
      (edges[step] ??= new Set()).add(before);
    }
  };
  let random: number | null = null;
  for (const event of recorder.events) {
    // Each draw moves the state that the next one starts from.
    if (event.kind === 'draws' || event.kind === 'seeds') {
      if (random !== null) {
        add(event.step, random);
      }
      random = event.step;
    }
    if (event.kind === 'sets') {
      recorder.steps.forEach((_, step) => {
        if (affects(recorder, event, step)) {
          add(step, event.step);
        }
      });
    }
  }
  return edges;
}

/** Whether a setting of an earlier step matters in this one. */
export function affects(recorder: Recorder, event: Event, step: number): boolean {
  const whom = event.what ?? 'all';
  const users = usersOf(whom);
  return (
    event.kind === 'sets' &&
    event.step < step &&
    (whom === 'all' ||
      (event.isPatch === true && mayBeOf(recorder, step)) ||
      users.some(
        name => recorder.steps[step]!.packages.has(name) || uses(recorder, step, name)
      ))
  );
}

/** Whether a step takes something of which nothing is known: it may be of any library. */
const mayBeOf = ({ steps }: Recorder, step: number): boolean =>
  [...steps[step]!.inputs.values()].some(({ objects }) =>
    objects.some(({ form, traits }) => form === 'opaque' && traits.unknown)
  );

/** Whether a step takes a name of the package, or a value that one of its calls made. */
function uses(recorder: Recorder, step: number, name: string): boolean {
  const record = recorder.steps[step]!;
  return [...record.inputs.values()].some(input =>
    input.objects.some(
      object =>
        (object.form === 'library' ? headOf(object.path) : packageOf(object.kind)) ===
        name
    )
  );
}

/** Names that nobody defines, which an earlier star import may have brought. */
export function starInputs(
  recorder: Recorder
): Record<number, { name: string; from: number }[]> {
  const inputs: Record<number, { name: string; from: number }[]> = {};
  for (const { name, step } of recorder.missing) {
    const star = recorder.stars.filter(one => one.step < step).pop();
    const list = (inputs[step] ??= []);
    const here = recorder.stars.some(one => one.step === step);
    if (star && !here && !list.some(one => one.name === name)) {
      list.push({ name, from: star.step });
    }
  }
  return inputs;
}
