/** The run of a pipeline, as a store has it. */
import { tagIs, type MlflowClient, type Run } from '../../mlflow';
import { TAG } from '../../wire';
import { type PipelineRun, pipelineRun, reusedRuns } from './state';

const MOST_EXPERIMENTS = 100;
const MOST_STEPS = 200;

/** What a tag says may be anything; only this goes into a filter. */
const isRunId = (text: string): boolean => /^[0-9a-f]{1,64}$/.test(text);

/** The newest run of a pipeline in a store, in whichever experiment; null without one. */
export async function readPipelineRun(
  client: MlflowClient,
  name: string,
  signal: AbortSignal
): Promise<PipelineRun | null> {
  const experiments = await client.searchExperiments(
    { maxResults: MOST_EXPERIMENTS },
    signal
  );
  if (experiments.items.length === 0) {
    return null;
  }
  const newest = async (filter: string): Promise<Run | undefined> => {
    const runs = await client.searchRuns(
      {
        experimentIds: experiments.items.map(({ id }) => id),
        // Only the run of the whole knows the names of its steps.
        filter: `${tagIs(TAG.pipeline, name)} AND tags.\`${TAG.stepNames}\` LIKE '[%'${filter}`,
        orderBy: ['attributes.start_time DESC'],
        maxResults: 1
      },
      signal
    );
    return runs.items[0];
  };
  const parent = await newest('');
  if (!parent) {
    return null;
  }
  const children = await client.searchRuns(
    {
      experimentIds: [parent.experimentId],
      filter: tagIs(TAG.parent, parent.id),
      maxResults: MOST_STEPS
    },
    signal
  );
  const ids = [...reusedRuns(parent).values()].filter(isRunId);
  const reused =
    ids.length > 0
      ? await client.searchRuns(
          {
            experimentIds: [parent.experimentId],
            filter: `attributes.run_id IN (${ids.map(id => `'${id}'`).join(', ')})`,
            maxResults: MOST_STEPS
          },
          signal
        )
      : { items: [] };
  const verified = parent.tags.has(TAG.verified)
    ? parent
    : await newest(` AND tags.\`${TAG.verified}\` LIKE '%'`);
  return pipelineRun(parent, children.items, {
    reused: reused.items,
    verified: verified ?? null
  });
}
