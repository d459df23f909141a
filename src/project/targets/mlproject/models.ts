/** What the README says of models that steps log. */
import type { LoggedModel } from '../../stepfile/models';

/** How to load and serve them; nothing where there are none. */
export function modelsSection(models: readonly LoggedModel[]): string[] {
  const [first] = models;
  if (!first) {
    return [];
  }
  const uri = `runs:/RUN/${first.name ?? 'NAME'}`;
  const told = models.map(
    ({ step, name }) => `\`${step}\` logs ${name === null ? 'a model' : `\`${name}\``}`
  );
  return [
    '## Models',
    '',
    `${told.join(', ')}. RUN is the id of the step's run, or of the run of the whole, which \`main\` prints`,
    'first. In this folder, with `MLFLOW_TRACKING_URI` set to the store of the runs:',
    '',
    '```bash',
    `mlflow models serve -m ${uri} --env-manager local --port 5001`,
    `curl localhost:5001/invocations -H 'Content-Type: application/json' -d '{"inputs": [[1.0, 2.0]]}'  # a row as the model takes it`,
    '```',
    '',
    '```python',
    'import mlflow',
    '',
    `mlflow.pyfunc.load_model("${uri}").predict(data)`,
    '```',
    ''
  ];
}
