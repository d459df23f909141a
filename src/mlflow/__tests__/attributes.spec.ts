import { ATTRIBUTES, COMPARISON, LIST, type Attribute } from '../../wire';
import { attributeOf, attributeValue } from '../attributes';

const run = {
  name: 'clever-ant-1',
  status: 'FINISHED',
  experiment_id: '7',
  start_time: 1000,
  end_time: 3500
};

const told = (column: Attribute) =>
  attributeValue(
    column,
    run,
    key => `tag ${key}`,
    list => `names of ${list}`
  );

it.each([
  ['name', 'clever-ant-1'],
  ['status', 'FINISHED'],
  ['experiment', '7'],
  ['start_time', 1000],
  ['duration', 2500],
  ['model', 'names of models'],
  ['dataset', 'names of datasets'],
  ['cell', 'tag provebook.execution_count']
])('reads %s', (key, value) => {
  expect(told(attributeOf(`attribute:${key}`)!)).toBe(value);
});

it('reads every column', () => {
  expect(ATTRIBUTES.map(told)).not.toContain(undefined);
});

it('shows known columns only', () => {
  for (const id of [...LIST.keys(), ...COMPARISON.keys()]) {
    expect(attributeOf(id)).toBeDefined();
  }
});

it('has no duration for a run that goes on', () => {
  const open = { ...run, end_time: null };
  const duration = attributeOf('attribute:duration')!;
  expect(
    attributeValue(
      duration,
      open,
      () => undefined,
      () => undefined
    )
  ).toBeUndefined();
});
