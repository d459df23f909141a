/** What a person says of calls that nothing is known of, kept in the notebook. */
import type { INotebookModel } from '@jupyterlab/notebook';
import type { UnknownCall } from '../../domain';

/** It changes nothing; what it gives may be, or share, what it was given. */
const CHANGES_NOTHING = 'any';

type Part = Record<string, unknown>;

const part = (of: Part, name: string): Part => {
  const found = of[name];
  return typeof found === 'object' && found !== null && !Array.isArray(found)
    ? (found as Part)
    : {};
};

/** Note that a call changes nothing; gives what takes the note back. */
export function noteUnchanging(
  model: Pick<INotebookModel, 'getMetadata' | 'setMetadata'>,
  { of, name }: UnknownCall
): () => void {
  const before = { ...(model.getMetadata('provebook') as Part | undefined) };
  const pipeline = part(before, 'pipeline');
  const marks = part(pipeline, 'marks');
  const key = of === 'methods' ? `*.${name}` : name;
  const now = { ...marks, [of]: { ...part(marks, of), [key]: CHANGES_NOTHING } };
  model.setMetadata('provebook', { ...before, pipeline: { ...pipeline, marks: now } });
  return () => model.setMetadata('provebook', before);
}
