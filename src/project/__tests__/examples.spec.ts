import { existsSync, readFileSync } from 'fs';
import { join } from 'path';
import { changesTo } from '../record/changes';
import { exportProject } from '../exporter';
import { readEnvironment } from '../plan/environment';
import { readNotebook } from '../../notebook/ipynb';
import { toolsForTests } from './tools';

const HOME = join('examples', 'music');
const PROJECT = join(HOME, 'project');

const read = (path: string): string => readFileSync(path, 'utf8');

/** The versions that the example was exported with, from its own file. */
function environment() {
  const text = read(join(PROJECT, 'python_env.yaml'));
  const names: Record<string, string> = { 'scikit-learn': 'sklearn' };
  const packages = [...text.matchAll(/^- ([\w.-]+)==(\S+)$/gm)].map(
    ([, name, version]) => [names[name!] ?? name, { name, version }]
  );
  const python = /^python: "(.+)"$/m.exec(text)![1];
  return readEnvironment(
    JSON.stringify({ python, modules: Object.fromEntries(packages) })
  );
}

it('the project of the music example is what its notebook gives today', async () => {
  const project = await exportProject(
    readNotebook(read(join(HOME, 'albums.ipynb'))),
    { notebook: '../albums.ipynb' },
    {
      environment: async () => environment(),
      read: async () => null,
      list: async () => []
    },
    await toolsForTests()
  );
  expect(project.problems).toEqual([]);
  const changes = await changesTo(project.files, async path =>
    existsSync(join(PROJECT, path)) ? read(join(PROJECT, path)) : null
  );
  const stale = changes.filter(({ kind }) => kind !== 'same').map(({ path }) => path);
  // Renew it: provebook export examples/music/albums.ipynb -o examples/music/project
  expect(stale).toEqual([]);
}, 60_000);
