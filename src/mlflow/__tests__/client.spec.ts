import { MlflowClient } from '../client';
import { parseJson, toNumber, toStep } from '../json';

/** A store that answers with fixed texts and remembers what it was asked. */
function store(answers: { status?: number; text: string }[]) {
  const asked: { path: string; init: RequestInit }[] = [];
  const client = new MlflowClient(async (path, init) => {
    asked.push({ path, init });
    const { status = 200, text } = answers.shift()!;
    return { ok: status < 400, status, text: async () => text } as Response;
  });
  return { client, asked };
}

const RUN = `{"info":{"run_id":"a1","experiment_id":"7","run_name":"mlp","status":"FAILED",
  "start_time":1700000000000,"end_time":1700000060000,"artifact_uri":"s3://b/a1"},
  "data":{"metrics":[{"key":"loss","value":"NaN","timestamp":1,"step":9007199254740993},
                     {"key":"auc","value":0.5,"timestamp":1,"step":3}],
          "params":[{"key":"lr","value":"0.1"}],
          "tags":[{"key":"mlflow.parentRunId","value":"p0"}]},
  "inputs":{"dataset_inputs":[{"dataset":{"name":"wind","digest":"d1","source_type":"local"},
            "tags":[{"key":"mlflow.data.context","value":"train"}]}]},
  "outputs":{"model_outputs":[{"model_id":"m-1"}]}}`;

it('reads a run with NaN, a step beyond 2^53, its parent, data and models', async () => {
  const { client, asked } = store([
    { text: `{"runs":[${RUN}],"next_page_token":"t2"}` }
  ]);
  const page = await client.searchRuns({
    experimentIds: ['7'],
    filter: 'metrics.auc > 0'
  });
  const run = page.items[0]!;
  expect(page.next).toBe('t2');
  expect(run.name).toBe('mlp');
  expect(run.status).toBe('FAILED');
  expect(run.parent).toBe('p0');
  expect(run.metrics.get('loss')!.value).toBeNaN();
  expect(run.metrics.get('loss')!.step).toBe(9007199254740993n);
  expect(run.metrics.get('auc')!.step).toBe(3);
  expect(run.params.get('lr')).toBe('0.1');
  expect(run.datasets).toEqual([
    { name: 'wind', digest: 'd1', sourceType: 'local', context: 'train' }
  ]);
  expect(run.models).toEqual(['m-1']);
  expect(JSON.parse(asked[0]!.init.body as string)).toMatchObject({
    filter: 'metrics.auc > 0'
  });
});

it("throws MLflow's own words", async () => {
  const text =
    '{"error_code":"INVALID_PARAMETER_VALUE","message":"Invalid clause(s) in filter string"}';
  const { client } = store([{ status: 400, text }]);
  await expect(client.searchRuns({ experimentIds: ['0'] })).rejects.toMatchObject({
    code: 'INVALID_PARAMETER_VALUE',
    message: 'Invalid clause(s) in filter string',
    isBadRequest: true
  });
});

it('says so where a proxy answers with a page', async () => {
  const { client } = store([
    { text: '<html>sign in</html>' },
    { status: 503, text: '<html>busy</html>' }
  ]);
  await expect(client.getRun('a')).rejects.toMatchObject({ code: 'BAD_ANSWER' });
  await expect(client.getRun('a')).rejects.toMatchObject({ status: 503 });
});

it('asks for sampled histories and keeps runs without points', async () => {
  const text =
    '{"metrics":[{"key":"loss","value":Infinity,"step":1,"timestamp":5,"run_id":"a"}]}';
  const { client, asked } = store([{ text }]);
  const history = await client.metricHistory(['a', 'b'], 'loss', 100);
  expect(history.get('a')![0]!.value).toBe(Infinity);
  expect(history.get('b')).toEqual([]);
  expect(asked[0]!.path).toContain('run_ids=a&run_ids=b');
});

describe('numbers of the wire', () => {
  it('leaves the words NaN and Infinity in strings alone', () => {
    expect(parseJson('{"a":NaN,"b":[-Infinity],"c":"x: NaN, y"}')).toEqual({
      a: 'NaN',
      b: ['-Infinity'],
      c: 'x: NaN, y'
    });
  });

  it('reads what protobuf writes for them', () => {
    expect(toNumber('Infinity')).toBe(Infinity);
    expect(toNumber('-Infinity')).toBe(-Infinity);
    expect(toNumber('1.5')).toBe(1.5);
    expect(toStep('12')).toBe(12);
    expect(toStep(undefined)).toBe(0);
  });
});
