import type { FoundName } from '../../dataflow';
import { trans, type Obj } from '../../domain';
import type { FlowView } from '../facts/flowview';
import { type Finding, rule, step } from '../rule';

const isBefore = (a: FoundName, b: FoundName): boolean =>
  a.bound !== b.bound
    ? a.bound < b.bound
    : a.boundAt.cell === b.boundAt.cell
      ? a.boundAt.at <= b.boundAt.at
      : true;

/** Whether a step changes it after the one that made it. */
const changesLater = (object: Obj): boolean =>
  ['container', 'instance', 'opaque'].includes(object.form) &&
  !object.traits.small &&
  !object.traits.unknown &&
  object.stamps.some(stamp => !stamp.uncertain && stamp.step > object.madeIn);

function isAlias(one: FoundName, other: FoundName): boolean {
  const apart =
    one.boundAt.cell !== other.boundAt.cell || one.boundAt.at !== other.boundAt.at;
  const only = one.own.length === 1 && other.own.length === 1;
  return (
    only && apart && one.own.some(own => other.own.includes(own) && changesLater(own))
  );
}

/** Names for one object that cross a border of steps, where a step changes it. */
function aliases({ records, sources }: FlowView): Finding[] {
  const found: Finding[] = [];
  const told = new Set<string>();
  for (const record of records) {
    const all = [...record.inputs.values(), ...record.carried.values()];
    for (const [index, one] of all.entries()) {
      for (const other of all.slice(index + 1)) {
        if (!isAlias(one, other)) {
          continue;
        }
        const [first, second] = isBefore(one, other) ? [one, other] : [other, one];
        const key = `${first.name} ${second.name}`;
        if (!told.has(key)) {
          told.add(key);
          found.push({
            place: sources.place(second.boundAt.cell, second.boundAt.at),
            message: trans.__(
              '"%1" is the same object as "%2" or a view of it: what a step changes through one shows in the other, and they are handed on together. Write .copy() if they should differ.',
              second.name,
              first.name
            )
          });
        }
      }
    }
  }
  return found;
}

export const alias = rule({
  id: 'alias',
  severity: 'info',
  title: trans.__('Two names stand for one object across steps'),
  explanation: trans.__(
    'What a step changes through one name shows in the other. Such names are handed on together, so that this stays so. Write .copy() if they should differ.'
  ),
  example: [
    step('load', 'raw = [1, 2]\nrows = raw'),
    step('clean', 'rows.append(3)'),
    step('report', 'print(raw, rows)')
  ],
  inFlow: aliases
});
