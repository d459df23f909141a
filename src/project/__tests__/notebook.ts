import { english } from '../../domain/message';
import type { Notebook } from '../../notebook/ipynb';
import type { Cell } from '../../python/cells';
import type { Entry } from '../beside/packages';
import type { Environment } from '../plan/environment';
import { exportProject, type ExportOptions, type Project } from '../exporter';
import { toolsForTests } from './tools';

/** A cell as `[tags, source]`; `md` as the tag makes it a text. */
export type Given = readonly [tags: string, source: string];

export function notebookOf(...given: readonly Given[]): Notebook {
  const cells = given.map(([tags, source], index): Cell => {
    const words = tags.split(' ').filter(Boolean);
    return {
      id: `c${index + 1}`,
      kind: words.includes('md') ? 'markdown' : 'code',
      source,
      tags: words.filter(word => word !== 'md'),
      executionCount: null
    };
  });
  return {
    cells,
    language: 'python',
    pipeline: null,
    experiment: null,
    repeatedIds: []
  };
}

const ENVIRONMENT: Environment = {
  python: '3.11.7',
  modules: {
    mlflow: { name: 'mlflow', version: '3.17.2' },
    pandas: { name: 'pandas', version: '3.1.1' },
    sklearn: { name: 'scikit-learn', version: '1.9.1' },
    matplotlib: { name: 'matplotlib', version: '3.11.0' },
    numpy: { name: 'numpy', version: '2.4.6' },
    os: null,
    settings: { name: 'settings', version: '1.0' },
    shlex: null,
    subprocess: null,
    json: null,
    pathlib: null,
    typing: null
  }
};

/** Files beside the notebook, by path. */
export type Beside = Readonly<Record<string, string>>;

/** What a folder holds of these files; null where none lies below it. */
function entriesOf(beside: Beside, folder: string): Entry[] | null {
  const above = folder === '' ? '' : `${folder}/`;
  const found = new Map<string, Entry>();
  for (const [path, text] of Object.entries(beside)) {
    if (path.startsWith(above)) {
      const [name, ...more] = path.slice(above.length).split('/');
      const isFolder = more.length > 0;
      found.set(name!, { name: name!, isFolder, size: isFolder ? null : text.length });
    }
  }
  return found.size > 0 ? [...found.values()] : null;
}

export async function exported(
  notebook: Notebook,
  beside: Beside = {},
  options: Partial<ExportOptions> = {},
  environment = ENVIRONMENT
): Promise<Project> {
  return exportProject(
    notebook,
    { notebook: '../sales.ipynb', ...options },
    {
      environment: async () => environment,
      read: async path =>
        path in beside ? new TextEncoder().encode(beside[path]) : null,
      list: async folder => entriesOf(beside, folder)
    },
    await toolsForTests()
  );
}

/** The file of a step; fails with the problems where there is none. */
export function stepText(project: Project, step: string): string {
  const text = project.files.get(`steps/${step}.py`);
  if (typeof text !== 'string') {
    throw new Error(`no ${step}: ${JSON.stringify(project.problems, null, 1)}`);
  }
  return text;
}

export const messages = (project: Project): string[] =>
  project.problems.map(({ step, message }) => `${step ?? ''}: ${english(message)}`);
