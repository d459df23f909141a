import { pythonForTests } from '../../python/__tests__/python';
import { guardIn, type Guard, TEST, withoutTheirs, workflowPath } from '../guard/guard';
import { smaller } from '../guard/smaller';
import { besideOf, changesTo } from '../record/changes';
import { readRecord, RECORD } from '../record/record';
import { modelsIn } from '../stepfile/models';
import type { Project } from '../exporter';
import { exported, notebookOf } from './notebook';

const NOTEBOOK = notebookOf(
  ['setup', 'import mlflow'],
  ['parameters', 'max_rows = 5000\nalpha = 0.5\nepochs = 30\nbatch_rows = 64'],
  ['step:load', 'rows = list(range(max_rows))'],
  [
    'step:train',
    'mlflow.log_metrics({"a": sum(rows) * alpha, "b": epochs, "c": batch_rows})'
  ]
);

const GITHUB: Guard = { ci: 'github', isInPlace: true };

const text = (project: Project, path: string): string =>
  project.files.get(path) as string;

const recordOf = (project: Project) => readRecord(text(project, RECORD));

it('a project has no tests unless somebody wants them', async () => {
  const project = await exported(NOTEBOOK);
  expect([...project.files.keys()].filter(path => /test|\.yml$/.test(path))).toEqual(
    []
  );
  expect(text(project, 'README.md')).not.toContain('Tests');
  expect(guardIn(recordOf(project))).toBeNull();
});

it.each([
  ['github', true, '.github/workflows/equivalence.yml'],
  ['github', false, 'tests/github.yml'],
  ['gitlab', true, '.gitlab-ci.yml'],
  ['gitlab', false, 'tests/gitlab.yml']
] as const)(
  'with tests for %s (in place: %s) it has %s',
  async (ci, isInPlace, path) => {
    const guard = { ci, isInPlace };
    const project = await exported(NOTEBOOK, {}, { guard });
    expect([...project.files.keys()]).toEqual(expect.arrayContaining([TEST, path]));
    expect(text(project, path)).toContain('python -m pytest tests');
    expect(text(project, 'README.md')).toContain(`\`${path}\``);
    expect(text(project, 'README.md')).toContain(
      'provebook verify ../sales.ipynb . --record -P max_rows=500 -P epochs=3\n'
    );
    expect(guardIn(recordOf(project))).toEqual(guard);
  }
);

it('unasked, an export renews its own tests, and leaves alone what a person has made of them', async () => {
  const project = await exported(NOTEBOOK, {}, { guard: GITHUB });
  const folder = new Map(project.files);
  const changes = async () =>
    withoutTheirs(
      await changesTo(project.files, async path => folder.get(path) ?? null),
      GITHUB
    )
      .filter(({ kind }) => kind !== 'same')
      .map(({ path, kind }) => `${path} ${kind}`);
  expect(await changes()).toEqual([]);
  folder.set(workflowPath(GITHUB), 'mine');
  folder.set('main.py', 'mine');
  folder.delete(TEST);
  expect(await changes()).toEqual(['main.py edited']);
  const workflow = workflowPath(GITHUB);
  const beside = {
    path: besideOf(workflow),
    before: null,
    after: 'new',
    beside: workflow
  };
  expect(withoutTheirs([{ ...beside, kind: 'new' }], GITHUB)).toEqual([]);
});

it('parameters that limit the work are told from others, also without a default', () => {
  const int = (name: string, value: number | null) => ({
    name,
    type: 'int' as const,
    default: value
  });
  expect(
    smaller([
      int('epochs', 50),
      int('n_rows', null),
      int('max_depth', 40),
      int('folds', 5),
      int('sample_size', 1000),
      int('test_rows', 100),
      { name: 'limit', type: 'int', default: 100, choices: [100, 200] }
    ])
  ).toEqual(['n_rows=1000', 'sample_size=100', 'epochs=5']);
});

describe('models that a step logs', () => {
  const found = async (code: string) => modelsIn(await pythonForTests(), 'fit', code);

  it.each([
    ['import mlflow\nmlflow.sklearn.log_model(m, name="forest")', 'forest'],
    ['import mlflow as mlf\nmlf.sklearn.log_model(m, "forest")', 'forest'],
    ['from mlflow.sklearn import log_model\nlog_model(m, artifact_path="f")', 'f'],
    ['from mlflow import pytorch\ndef keep():\n    pytorch.log_model(m, "net")', 'net'],
    ['import mlflow\nmlflow.autolog()\nm.fit(x)', 'model'],
    ['import mlflow\nmlflow.sklearn.log_model(m, name=f"m{i}")', null]
  ])('%j is %j', async (code, name) => {
    expect(await found(code)).toEqual([{ step: 'fit', name }]);
  });

  it.each([
    'import mlflow\nmlflow.autolog(log_models=False)\nm.fit(x)',
    'import mlflow\nmlflow.autolog(disable=True)\nm.fit(x)',
    'import mlflow\nmlflow.autolog()\nprint(m)',
    'import mlflow\nmlflow.sklearn.save_model(m, "forest")',
    'import other\nother.sklearn.log_model(m, "forest")'
  ])('none in %j', async code => {
    expect(await found(code)).toEqual([]);
  });

  it('are told in the README, with how to serve them', async () => {
    const code =
      'import mlflow\nfrom sklearn.linear_model import Ridge\n' +
      'mlflow.sklearn.log_model(Ridge().fit([[1]], [2]), name="ridge")';
    const readme = text(await exported(notebookOf(['step:fit', code])), 'README.md');
    expect(readme).toContain('`fit` logs `ridge`');
    expect(readme).toContain(
      'mlflow models serve -m runs:/RUN/ridge --env-manager local'
    );
    expect(text(await exported(NOTEBOOK), 'README.md')).not.toContain('## Models');
  });
});
