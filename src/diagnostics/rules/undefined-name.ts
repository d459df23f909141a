import { trans } from '../../domain';
import type { FlowView } from '../facts/flowview';
import { missingNames } from '../facts/names';
import { rule, step } from '../rule';

/** A name that differs in one letter, or in case. */
const nearTo = (name: string, { records }: FlowView): string | undefined =>
  records
    .flatMap(({ bound }) => [...bound])
    .find(other => other !== name && isNear(name, other));

function isNear(a: string, b: string): boolean {
  if (a.toLowerCase() === b.toLowerCase()) {
    return true;
  }
  if (Math.min(a.length, b.length) < 3 || Math.abs(a.length - b.length) > 1) {
    return false;
  }
  let start = 0;
  while (start < a.length && a[start] === b[start]) {
    start++;
  }
  const rest = (text: string, skip: number) => text.slice(start + skip);
  return (
    rest(a, 1) === rest(b, 1) || rest(a, 1) === rest(b, 0) || rest(a, 0) === rest(b, 1)
  );
}

function messageOf(name: string, near: string | undefined) {
  return near === undefined
    ? trans.__(
        '"%1" is used, but no cell defines it: a run from the top stops here. Define it, or skip the cell.',
        name
      )
    : trans.__(
        '"%1" is used, but no cell defines it: a run from the top stops here. Did you mean "%2"?',
        name,
        near
      );
}

export const undefinedName = rule({
  id: 'undefined-name',
  severity: 'error',
  title: trans.__('A name is used but never defined'),
  explanation: trans.__(
    'No cell of the notebook gives this name a value. It may come from a cell that was deleted, or from another notebook. The pipeline would stop here with a NameError.'
  ),
  example: [step('load', 'n = 1'), step('train', 'print(n, threshold)')],
  notOfMagics: 'names',
  inFlow: flow =>
    missingNames(flow)
      .filter(({ below }) => below === null)
      .map(({ name, cell, at }) => ({
        place: flow.sources.place(cell, at),
        message: messageOf(name, nearTo(name, flow))
      }))
});
