/** The button `Export`: the notebook in front becomes an MLflow project beside it. */
import { Notification } from '@jupyterlab/apputils';
import { PathExt } from '@jupyterlab/coreutils';
import type { NotebookPanel } from '@jupyterlab/notebook';
import type { Contents } from '@jupyterlab/services';
import type { TranslationBundle } from '@jupyterlab/translation';
import { say } from '../../domain';
import {
  type ExportOptions,
  type FileChange,
  isByHand,
  planned,
  type Problem,
  type Project,
  RECORD
} from '../../project';
import { stepName, type Notebook } from '../../notebook';
import type { ProvebookApi } from '../../session';
import { pipelineMetadata, snapshot } from '../snapshot';
import type { Analyst } from '../worker/analyst';
import {
  askAboutEdits,
  askAboutSecrets,
  askTarget,
  type Target,
  tellProblems
} from './ask';
import { ProjectFiles } from './files';
import { guardOf, lacksNumbers, type Wanted, wanted } from './guard';

export interface ExportServices {
  contents: Contents.IManager;
  api: ProvebookApi;
  trans: TranslationBundle;
  analyst: () => Promise<Analyst>;
  open: (path: string) => void;
}

/** The project's folder as the notebook remembers it, else one named as the pipeline. */
async function proposedTarget(
  panel: NotebookPanel,
  contents: Contents.IManager
): Promise<Target> {
  const { name, folder } = pipelineMetadata(panel.content.model!);
  const own = name ?? stepName(PathExt.basename(panel.context.localPath, '.ipynb'));
  const last = folder === null ? null : await guardOf(filesIn(panel, folder, contents));
  return { folder: folder ?? own, name: own, tests: last?.ci ?? null };
}

const filesIn = (
  panel: NotebookPanel,
  folder: string,
  contents: Contents.IManager
): ProjectFiles =>
  new ProjectFiles(
    contents,
    PathExt.join(PathExt.dirname(panel.context.localPath), folder)
  );

export function placeOf(
  notebook: Notebook,
  problem: Problem,
  trans: TranslationBundle
): string {
  const { step, line } = problem;
  const cell = notebook.cells.findIndex(({ id }) => id === problem.cell) + 1;
  const message = say(problem.message, trans);
  const said = step === null ? message : trans.__('%1: %2', step, message);
  if (cell === 0) {
    return said;
  }
  return line === null
    ? trans.__('%1 (cell %2)', said, cell)
    : trans.__('%1 (cell %2, line %3)', said, cell, line);
}

/** Remember folder and name in the notebook, and save it: what was exported is what is saved. */
async function remember(
  panel: NotebookPanel,
  { folder, name }: Pick<Target, 'folder' | 'name'>,
  experiment: string
): Promise<void> {
  const model = panel.content.model!;
  const provebook = (model.getMetadata('provebook') ?? {}) as Record<string, unknown>;
  const pipeline = (provebook.pipeline ?? {}) as Record<string, unknown>;
  const now = { ...pipeline, folder, name, experiment };
  if (JSON.stringify(now) !== JSON.stringify(pipeline)) {
    model.setMetadata('provebook', { ...provebook, pipeline: now });
  }
  if (model.dirty) {
    await panel.context.save();
  }
}

async function make(
  panel: NotebookPanel,
  target: Target,
  services: ExportServices,
  more: Pick<ExportOptions, 'allowSecrets' | 'guard'>
): Promise<Project> {
  const { contents, api, trans } = services;
  const path = panel.context.localPath;
  const home = PathExt.dirname(path);
  const beside = new ProjectFiles(contents, home);
  const kernel = panel.sessionContext.session?.kernel?.id;
  if (!kernel) {
    throw new Error(
      trans.__(
        'The notebook has no kernel, whose packages the project needs. Start it first.'
      )
    );
  }
  const folder = PathExt.join(home, target.folder);
  const analyst = await services.analyst();
  return analyst.exportProject(
    snapshot(panel.content.model!),
    { name: target.name, notebook: PathExt.relative(folder, path), ...more },
    {
      environment: modules => api.environment(kernel, modules),
      read: file => beside.read(file),
      list: folder => beside.list(folder)
    }
  );
}

/** Write what has changed; a person's edits only where they say so. False where they stop. */
async function write(
  files: ProjectFiles,
  project: Project,
  { allowed }: Wanted,
  services: ExportServices
): Promise<{ written: number; kept: number } | null> {
  const { trans } = services;
  const analyst = await services.analyst();
  const look = async () =>
    allowed(await analyst.changesTo(project.files, path => files.read(path)));
  const changes = await look();
  const edited = changes.filter(({ kind, beside }) => isByHand(kind) && !beside);
  const answer = edited.length > 0 ? await askAboutEdits(edited, trans) : 'keep';
  if (answer === null) {
    return null;
  }
  return files.whileLocked(trans, async () => {
    // Nobody is kept from writing while a person thinks.
    if (edited.length > 0 && !areSame(changes, await look())) {
      throw new Error(
        trans.__('The files of the project have changed meanwhile. Export again.')
      );
    }
    const plan = planned(changes, answer === 'overwrite');
    await files.write(plan.write, plan.remove);
    return { written: plan.write.size + plan.remove.length, kept: plan.kept.length };
  });
}

/** Whether files are as they were when they were looked at first. */
const areSame = (then: readonly FileChange[], now: readonly FileChange[]): boolean =>
  then.length === now.length &&
  then.every(({ path, kind, before }, index) => {
    const other = now[index]!;
    return (
      path === other.path && kind === other.kind && `${before}` === `${other.before}`
    );
  });

async function report(
  project: Project,
  notebook: Notebook,
  folder: string,
  { written, lacksNumbers }: { written: number; lacksNumbers: boolean },
  { trans, open }: ExportServices
): Promise<void> {
  const lines = project.problems.map(problem => placeOf(notebook, problem, trans));
  const partly = project.problems.some(({ severity }) => severity === 'error');
  if (project.files.size === 0) {
    await tellProblems(
      trans.__('Not Exported'),
      trans.__('Mend these first, then export again:'),
      lines,
      trans
    );
    return;
  }
  const count = trans._n('%1 step', '%1 steps', project.steps.length);
  const message =
    written === 0
      ? trans.__('%1 is up to date: %2', folder, count)
      : trans.__('Exported %1 to %2', count, folder);
  const next = trans.__('Verify records the numbers that its tests compare with.');
  Notification.success(lacksNumbers ? `${message}. ${next}` : message, {
    autoClose: 10000,
    actions: [
      { label: trans.__('Open README'), callback: () => open(`${folder}/README.md`) }
    ]
  });
  if (lines.length > 0) {
    await tellProblems(
      partly ? trans.__('Partly Exported') : trans.__('Exported, with Remarks'),
      partly
        ? trans.__('These steps were left out, or want a look:')
        : trans.__('The project may need these on another machine:'),
      lines,
      trans
    );
  }
}

export async function exportPipeline(
  panel: NotebookPanel,
  services: ExportServices
): Promise<void> {
  const { trans, contents } = services;
  const target = await askTarget(await proposedTarget(panel, contents), trans);
  if (!target) {
    return;
  }
  const folder = PathExt.join(PathExt.dirname(panel.context.localPath), target.folder);
  const files = filesIn(panel, target.folder, contents);
  if (await files.isForeign()) {
    throw new Error(
      trans.__(
        '%1 is not empty, and no project of Provebook. Choose a new folder.',
        folder
      )
    );
  }
  if (await files.isDamaged()) {
    throw new Error(
      trans.__(
        '%1 cannot be read: it is damaged, or of another program. Put an older one back, or choose a new folder.',
        PathExt.join(folder, RECORD)
      )
    );
  }
  const notebook = snapshot(panel.content.model!);
  const tests = wanted(target.tests, await guardOf(files));
  const { guard } = tests;
  let project = await make(panel, target, services, { guard });
  const secrets = project.problems.filter(({ isSecret }) => isSecret);
  if (secrets.length > 0) {
    const lines = secrets.map(problem => placeOf(notebook, problem, trans));
    if (!(await askAboutSecrets(lines, trans))) {
      return;
    }
    project = await make(panel, target, services, { guard, allowSecrets: true });
  }
  if (project.files.size === 0) {
    const nothing = { written: 0, lacksNumbers: false };
    await report(project, notebook, folder, nothing, services);
    return;
  }
  const done = await write(files, project, tests, services);
  if (done) {
    await remember(panel, { ...target, name: project.name }, project.experiment);
    const told = { ...done, lacksNumbers: await lacksNumbers(files, tests) };
    await report(project, notebook, folder, told, services);
  }
}
