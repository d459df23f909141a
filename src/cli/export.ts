/// <reference types="node" />
import { stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import {
  besideOf,
  type ChangeKind,
  changesTo,
  exportProject,
  type FileChange,
  type Guard,
  guardIn,
  isByHand,
  isUnreadable,
  planned,
  readRecord,
  RECORD,
  type Problem,
  type Project,
  type Surroundings,
  TEST,
  type Tools,
  withoutTheirs
} from '../project';
import { english, trans } from '../domain';
import { type Notebook, readNotebook } from '../notebook';
import type { ExportArguments } from './arguments';
import { entriesOf, isForeign, readOrNull, whileLocked, writeFolder } from './folder';
import { environmentOf, ExportError, pythonOf } from './python';
import { toDo } from './guard';
import { textOf } from './notebookfile';
import { printable } from './report';

/** Larger files are not copied into a project. */
const LARGEST = 20 * 2 ** 20;

export interface ProjectTerminal {
  out(text: string): void;
  error(text: string): void;
  tools(): Promise<Tools>;
}

export interface Prepared {
  project: Project;
  notebook: Notebook;
  changes: FileChange[];
  /** Tests that the project carries. */
  guard: Guard | null;
}

async function beside(folder: string, path: string): Promise<Uint8Array | null> {
  const file = join(folder, path);
  const found = await stat(file).catch(() => null);
  return found?.isFile() && found.size <= LARGEST ? readOrNull(file) : null;
}

/** The notebook as seen from the project; its bare name where they lie far apart. */
function nearby(folder: string, notebook: string): string {
  const path = relative(resolve(folder), resolve(notebook)).split(sep).join('/');
  return /^(?:\.\.\/){3}/.test(path) ? basename(notebook) : path;
}

/** What lies beside a notebook, and in its Python. */
export const around = (home: string, python: string): Surroundings => ({
  environment: modules => environmentOf(python, modules),
  read: path => beside(home, path),
  list: path => entriesOf(join(home, path), path === '')
});

interface Before {
  name: string | undefined;
  guard: Guard | null;
}

/** What the project that lies there has, which an export keeps: its name, and its tests. */
async function before(folder: string): Promise<Before> {
  const found = await readOrNull(join(folder, RECORD));
  const record = found && readRecord(found);
  const name = record?.name;
  const hasTests = (await readOrNull(join(folder, TEST))) !== null;
  return {
    name: name && /^[\w-]+$/.test(name) ? name : undefined,
    guard: hasTests ? guardIn(record) : null
  };
}

const readIn = (folder: string) => (path: string) => readOrNull(join(folder, path));

/** The project that a call asks for, and what it would change in its folder. */
export async function prepareProject(
  args: ExportArguments,
  terminal: ProjectTerminal
): Promise<Prepared> {
  const notebook = readNotebook(await textOf(args.notebook));
  const home = dirname(resolve(args.notebook));
  const python = pythonOf(args.python);
  const last = await before(args.folder);
  const asked = args.tests && { ci: args.tests, isInPlace: true };
  const guard = asked === undefined ? last.guard : asked;
  const project = await exportProject(
    notebook,
    {
      name: args.name ?? last.name,
      notebook: nearby(args.folder, args.notebook),
      allowSecrets: args.allowSecrets,
      guard
    },
    around(home, python),
    await terminal.tools()
  );
  const all = await changesTo(project.files, readIn(args.folder));
  const changes = guard && asked === undefined ? withoutTheirs(all, guard) : all;
  return { project, notebook, changes, guard };
}

export function problemText(
  path: string,
  notebook: Notebook,
  problem: Problem
): string {
  const cell = notebook.cells.findIndex(({ id }) => id === problem.cell) + 1;
  const place = [
    path,
    ...(cell ? [cell] : []),
    ...(cell && problem.line ? [problem.line] : [])
  ];
  const step = problem.step ? `step ${problem.step}: ` : '';
  return printable(
    `${place.join(':')} ${problem.severity} ${step}${english(problem.message)}`
  );
}

const SIGNS: Record<ChangeKind, string> = {
  new: 'new',
  changed: 'changed',
  removed: 'removed',
  edited: 'kept, edited by hand',
  conflict: 'kept, edited by hand and changed in the notebook',
  same: ''
};

/** What became of a file, in words; null where nothing did. */
function became(change: FileChange, overwrite: boolean): string | null {
  const { path, kind, before, beside } = change;
  if (beside !== undefined && kind !== 'edited') {
    return before !== null && (overwrite || kind === 'removed')
      ? `${path} (removed)`
      : kind === 'removed' || overwrite
        ? null
        : `${path} (as the notebook has it)`;
  }
  const isOver = overwrite && isByHand(kind) && beside === undefined;
  return kind === 'same' ? null : `${path} (${isOver ? 'overwritten' : SIGNS[kind]})`;
}

/** How to go on where files were edited by hand. */
function afterEdits(
  changes: readonly FileChange[],
  kept: readonly string[],
  { error }: ProjectTerminal
): void {
  const torn = changes.filter(({ kind }) => kind === 'conflict');
  if (torn.length > 0 && kept.length > 0) {
    const paths = torn.map(({ path }) => path).join(', ');
    const besides = torn.map(({ path }) => besideOf(path)).join(', ');
    error(
      `Edited by hand, and changed in the notebook too: ${paths}. Yours are kept, the ` +
        `notebook's lie beside them. Put together what you want of both, delete ${besides}, ` +
        "and export again; or give --overwrite to take the notebook's."
    );
  } else if (kept.length > 0) {
    error('Files edited by hand were kept. See provebook diff, or give --overwrite.');
  }
}

function report(
  args: ExportArguments,
  { project, notebook }: Prepared,
  terminal: ProjectTerminal
): void {
  project.problems.forEach(problem =>
    terminal.error(problemText(args.notebook, notebook, problem))
  );
}

export async function runExport(
  args: ExportArguments,
  terminal: ProjectTerminal
): Promise<number> {
  if (await isForeign(args.folder)) {
    throw new ExportError(
      `${args.folder} is not empty, and no project of Provebook. Choose a new folder.`
    );
  }
  if (!args.overwrite && (await isUnreadable(readIn(args.folder)))) {
    throw new ExportError(
      `${join(args.folder, RECORD)} cannot be read: it is damaged, or of another program. Put an older one back, choose a new folder, or give --overwrite to write all files anew.`
    );
  }
  return whileLocked(args.folder, () => exportInto(args, terminal));
}

async function exportInto(
  args: ExportArguments,
  terminal: ProjectTerminal
): Promise<number> {
  const prepared = await prepareProject(args, terminal);
  const { project, changes } = prepared;
  report(args, prepared, terminal);
  if (project.files.size === 0) {
    const isSecret = project.problems.some(one => one.isSecret);
    throw new ExportError(
      `${basename(args.notebook)} was not exported.${isSecret ? ' --allow-secrets writes what looks secret all the same.' : ''}`
    );
  }
  const { write, remove, kept } = planned(changes, args.overwrite);
  await writeFolder(args.folder, write, remove);
  const count = project.steps.length;
  terminal.out(
    `${args.folder}: ${english(trans._n('%1 step', '%1 steps', count))}: ${project.steps.join(', ')}`
  );
  changes
    .map(change => became(change, args.overwrite))
    .forEach(line => line !== null && terminal.out(`  ${line}`));
  afterEdits(changes, kept, terminal);
  if (prepared.guard) {
    const lines = await toDo(args, prepared.guard, changes);
    lines.forEach(line => terminal.out(line));
  }
  const partly = project.problems.some(({ severity }) => severity === 'error');
  return partly || kept.length > 0 ? 1 : 0;
}
