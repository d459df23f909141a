import { Knowledge, readMarks } from '../../libraries';
import { noteUnchanging } from '../cells/unchanging';

/** A notebook's metadata under one key. */
function notebook(provebook?: unknown) {
  let now = provebook;
  return {
    getMetadata: () => now,
    setMetadata: (_: string, value: unknown) => void (now = value)
  };
}
const marksIn = ({ getMetadata }: ReturnType<typeof notebook>) =>
  readMarks((getMetadata() as { pipeline: { marks: unknown } }).pipeline.marks)!;

it('keeps what the notebook says of its pipeline, and what was marked before', () => {
  const marks = { functions: { 'lab.look': 'new' } };
  const model = notebook({ pipeline: { name: 'songs', marks } });
  noteUnchanging(model, { of: 'functions', name: 'mylab.scale' });
  noteUnchanging(model, { of: 'methods', name: 'refit' });
  expect(model.getMetadata()).toEqual({
    pipeline: {
      name: 'songs',
      marks: {
        functions: { 'lab.look': 'new', 'mylab.scale': 'any' },
        methods: { '*.refit': 'any' }
      }
    }
  });
});

it('is read as a call that changes nothing, and gives what it was given', () => {
  const model = notebook();
  noteUnchanging(model, { of: 'methods', name: 'refit' });
  const effect = new Knowledge(marksIn(model)).method('unknown', 'refit');
  expect(effect).toMatchObject({ gives: 'any', changes: [], keeps: '' });
});

it('is taken back', () => {
  const before = { pipeline: { name: 'songs' } };
  const model = notebook(before);
  noteUnchanging(model, { of: 'methods', name: 'refit' })();
  expect(model.getMetadata()).toEqual(before);
});
