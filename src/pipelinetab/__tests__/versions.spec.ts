import type { NotebookPanel } from '@jupyterlab/notebook';
import { Signal } from '@lumino/signaling';
import type { Notebook } from '../../notebook';
import type { Environment } from '../../project';
import { KernelVersions } from '../versions';

const notebook = (source: string): Notebook => ({
  cells: [{ id: 'a', kind: 'code', source, tags: [], executionCount: null }],
  language: 'python',
  pipeline: null,
  experiment: null,
  repeatedIds: []
});

const TABLES = notebook('import pandas as pd');

class Context {
  session: { kernel: { id: string } } | null = { kernel: { id: 'k1' } };
  readonly kernelChanged = new Signal<this, void>(this);
  readonly statusChanged = new Signal<this, string>(this);
}

function open(answer: (kernel: string) => Promise<Environment>) {
  const sessionContext = new Context();
  const panel = { sessionContext } as unknown as NotebookPanel;
  const asked: string[] = [];
  const versions = new KernelVersions((kernel, modules) => {
    asked.push(`${kernel}: ${modules.join()}`);
    return answer(kernel);
  });
  versions.follow(panel);
  const next = () =>
    new Promise<void>(resolve => {
      const heard = () => {
        versions.changed.disconnect(heard);
        resolve();
      };
      versions.changed.connect(heard);
    });
  return { sessionContext, panel, asked, versions, next };
}

const pandas = (version: string): Environment => ({
  python: '3.11.7',
  modules: { pandas: { name: 'pandas', version } }
});

describe('versions of what a kernel has', () => {
  it('are unknown until its Python has answered, which is asked once', async () => {
    const { panel, asked, versions, next } = open(async () => pandas('3.0.0'));
    const answered = next();
    expect(versions.of(panel, TABLES)).toEqual({});
    expect(versions.of(panel, TABLES)).toEqual({});
    await answered;
    expect(versions.of(panel, TABLES)).toEqual({ pandas: '3.0.0' });
    expect(asked).toEqual(['k1: pandas']);
  });

  it('are not asked for where nothing depends on them, or there is no kernel', () => {
    const { sessionContext, panel, asked, versions } = open(async () => pandas('3'));
    expect(versions.of(panel, notebook('x = 1'))).toEqual({});
    sessionContext.session = null;
    expect(versions.of(panel, TABLES)).toEqual({});
    expect(asked).toEqual([]);
  });

  it('are asked for anew when the kernel starts anew, or another comes', async () => {
    let version = '2.2.3';
    const { sessionContext, panel, asked, versions, next } = open(async () =>
      pandas(version)
    );
    let answered = next();
    versions.of(panel, TABLES);
    await answered;
    version = '3.0.0';
    const restarted = next();
    sessionContext.statusChanged.emit('restarting');
    await restarted;
    answered = next();
    expect(versions.of(panel, TABLES)).toEqual({});
    await answered;
    expect(versions.of(panel, TABLES)).toEqual({ pandas: '3.0.0' });
    const changed = next();
    sessionContext.session = { kernel: { id: 'k2' } };
    sessionContext.kernelChanged.emit();
    await changed;
    versions.of(panel, TABLES);
    expect(asked).toEqual(['k1: pandas', 'k1: pandas', 'k2: pandas']);
  });

  it('stay unknown for a kernel that nobody can ask', async () => {
    const { panel, asked, versions } = open(() => Promise.reject(new Error('404')));
    versions.of(panel, TABLES);
    await Promise.resolve();
    expect(versions.of(panel, TABLES)).toEqual({});
    expect(asked).toHaveLength(1);
  });
});
