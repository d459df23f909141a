import { execFileSync } from 'node:child_process';
import type { Run, RunStatus } from '../../mlflow';
import { runCommand, quote } from '../run/command';
import { TAG } from '../../wire';
import { pipelineRun, progress } from '../run/state';
import { changedValues, choicesOf, valueOf } from '../run/values';

const PARAMETERS = [
  { name: 'n', type: 'int' as const, default: 3 },
  { name: 'rate', type: 'float' as const, default: 0.5 },
  { name: 'deep', type: 'bool' as const, default: false },
  { name: 'label', type: 'str' as const, default: 'a b' }
];

describe('the command of a run', () => {
  it('reaches MLflow word for word, whatever is in it', () => {
    const words = ["it's", '$HOME `id`', '"a"\\ b', '', '!x', 'ä;&|<>*?[]{}#~'];
    const command = `printf '%s\\n' ${words.map(quote).join(' ')}`;
    const out = execFileSync('bash', ['-c', command], { encoding: 'utf8' });
    expect(out.split('\n').slice(0, -1)).toEqual(words);
  });

  it('takes the kernel for the steps, too, and only what was changed', () => {
    expect(
      runCommand({
        python: '/opt/my env/bin/python3',
        folder: 'wind project',
        experiment: "bob's",
        values: new Map([['label', 'x y']])
      })
    ).toBe(
      `PATH='/opt/my env/bin':"$PATH" '/opt/my env/bin/python3' -m mlflow run './wind project' ` +
        `--env-manager local --experiment-name 'bob'"'"'s' -P 'label=x y'`
    );
  });

  it('never takes a folder for an option, nor a line break for Enter', () => {
    const values = new Map([['label', 'a\rrm -rf /']]);
    const command = runCommand({
      python: 'python3',
      folder: '--version',
      experiment: 'e',
      values
    });
    expect(command).toContain('mlflow run ./--version ');
    expect(command).toContain("-P 'label=a rm -rf /'");
  });

  it('is written for PowerShell where the kernel runs on Windows', () => {
    const command = runCommand({
      python: 'C:\\my env\\python.exe',
      folder: '..\\p',
      experiment: "bob's",
      values: new Map()
    });
    expect(command).toMatch(/^\$env:PATH = 'C:\\my env;' \+ \$env:PATH; & 'C:\\my env/);
    expect(command).toContain("--experiment-name 'bob''s'");
  });
});

describe('values of parameters', () => {
  it('are passed on only where they differ from the defaults', () => {
    const texts = new Map([
      ['n', ' 3 '],
      ['rate', '1e-3'],
      ['deep', 'true'],
      ['label', 'a b']
    ]);
    expect([...changedValues(PARAMETERS, texts)!]).toEqual([
      ['rate', '1e-3'],
      ['deep', 'True']
    ]);
    expect([...changedValues(PARAMETERS, new Map())!]).toEqual([]);
  });

  it('have to be of their types', () => {
    const [n, rate, deep, label] = PARAMETERS;
    expect(valueOf(n!, '2.5')).toBeNull();
    expect(valueOf(n!, '')).toBeNull();
    expect(valueOf(rate!, 'fast')).toBeNull();
    expect(valueOf(rate!, '')).toBeNull();
    expect(valueOf(deep!, 'yes')).toBeNull();
    expect(valueOf(label!, '')).toBe('');
    expect(changedValues(PARAMETERS, new Map([['n', 'x']]))).toBeNull();
  });

  it('are one of the choices, or None where that may be', () => {
    const bird = { name: 'b', type: 'str' as const, default: 'a', choices: ['a', 'b'] };
    expect(choicesOf(bird)).toEqual(['a', 'b']);
    expect(valueOf(bird, 'b')).toBe('b');
    expect(valueOf(bird, 'c')).toBeNull();
    const depth = { name: 'd', type: 'int' as const, default: null, optional: true };
    expect(choicesOf(depth)).toBeNull();
    expect([...changedValues([depth], new Map([['d', ' None']]))!]).toEqual([]);
    expect(valueOf(depth, '3')).toBe('3');
    expect(valueOf(depth, 'deep')).toBeNull();
    expect(choicesOf({ ...depth, choices: [1, 2] })).toEqual(['1', '2', 'None']);
  });
});

function run(id: string, status: RunStatus, tags: Record<string, string>): Run {
  const start = 1000 * Number(id);
  return {
    id,
    experimentId: '1',
    name: id,
    status,
    start,
    end: status === 'RUNNING' ? null : start + 500,
    artifactUri: '',
    parent: null,
    metrics: new Map(),
    params: new Map(),
    tags: new Map(Object.entries(tags)),
    datasets: [],
    models: []
  };
}

const NAMES = { [TAG.stepNames]: '["load", "train", "report"]' };

describe('the state of a run', () => {
  it('is told step by step', () => {
    const earlier = run('0', 'FINISHED', { [TAG.step]: 'load' });
    const found = pipelineRun(
      run('1', 'RUNNING', { ...NAMES, [`${TAG.reused}load`]: '0' }),
      [run('3', 'RUNNING', { [TAG.step]: 'train', [TAG.why]: 'data.csv changed' })],
      { reused: [earlier] }
    );
    expect(found.steps.get('load')?.run).toBe(earlier);
    expect(found.steps.get('train')?.why).toBe('data.csv changed');
    expect([...found.steps].map(([name, { phase }]) => [name, phase])).toEqual([
      ['load', 'reused'],
      ['train', 'running'],
      ['report', 'waiting']
    ]);
    expect(progress(found)).toEqual({ ended: 1, all: 3 });
    expect(found.error).toBeNull();
  });

  it('says which step failed, and nothing of steps that never began', () => {
    const found = pipelineRun(run('1', 'FAILED', NAMES), [
      run('2', 'FINISHED', { [TAG.step]: 'load' }),
      run('3', 'FAILED', { [TAG.step]: 'train', [TAG.error]: 'no memory' })
    ]);
    expect([...found.steps.keys()]).toEqual(['load', 'train']);
    expect(progress(found)).toEqual({ ended: 1, all: 3 });
    expect(found.error).toMatchObject({ step: 'train', text: 'no memory' });
  });

  it('holds where a tag is broken', () => {
    const parent = run('1', 'FAILED', { [TAG.stepNames]: '["load"' });
    expect(pipelineRun(parent, []).steps.size).toBe(0);
    expect(pipelineRun(parent, []).error).toMatchObject({ step: null, text: '' });
  });
});
