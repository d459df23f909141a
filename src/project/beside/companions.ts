/** Files beside the notebook that its project needs: modules of its own, and data. */
import { type Message, trans } from '../../domain';
import { type PythonParser, readModule } from '../../python';
import type { Surroundings } from './surroundings';
import { ownCode, takenNames } from './owncode';
import { filesAt } from './folders';
import { namedFiles } from './named';
import { isWithin, normalized } from './paths';
import type { PlannedStep } from '../plan/plan';
import type { Problem } from '../plan/problems';
import type { Content } from '../record/digest';
import type { StepFile } from '../stepfile/step';

export interface Companions {
  files: [string, Content][];
  /** Modules and packages that lie beside the notebook. */
  modules: string[];
  /** What those import. */
  imports: string[];
  problems: Problem[];
}

interface Step {
  step: PlannedStep;
  file: StepFile;
}

/** Of all that is copied of folders and patterns, in bytes; one file may go beyond. */
const LARGEST = 200 * 2 ** 20;

const warning = (step: string | null, message: Message): Problem => ({
  severity: 'warning',
  step,
  cell: null,
  line: null,
  message
});

/** Paths that steps bring themselves: files they write, folders they make. */
class Brought {
  private readonly written: ReadonlySet<string>;
  private readonly made: readonly string[];

  constructor(steps: readonly Step[]) {
    const details = steps.map(({ step }) => step.source.detail);
    this.written = new Set(details.flatMap(({ writes }) => writes.map(normalized)));
    this.made = details.flatMap(({ makes }) => makes.map(normalized));
  }

  isWritten(path: string): boolean {
    return this.written.has(path);
  }

  /** Whether it is, or lies in, a folder that a step makes. */
  isMade(path: string): boolean {
    return this.made.some(folder => `${path}/`.startsWith(`${folder}/`));
  }
}

/** Copies files from beside the notebook that no step of the project writes. */
class Copies {
  readonly files = new Map<string, Uint8Array>();
  private total = 0;

  constructor(
    private readonly around: Surroundings,
    private readonly brought: Brought
  ) {}

  private has(path: string): boolean {
    return this.files.has(path) || this.brought.isWritten(path);
  }

  /** Whether the project has a file then. */
  async add(path: string): Promise<boolean> {
    if (this.has(path)) {
      return true;
    }
    const found = await this.around.read(path);
    if (found) {
      this.total += found.length;
      this.files.set(path, found);
    }
    return found !== null;
  }

  /** Whether the project has all then that a path stands for: a file, a folder, a pattern. */
  async addAll(path: string): Promise<boolean> {
    let isWhole = true;
    for (const one of (await filesAt(path, this.around)) ?? [path]) {
      const isTooMuch = this.total > LARGEST && !this.has(one);
      isWhole = !isTooMuch && (await this.add(one)) && isWhole;
    }
    return isWhole;
  }
}

/** Copies what a step reads; what of it the project does not have then. */
async function readBy(
  { step: { source } }: Step,
  copies: Copies,
  brought: Brought
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const read of source.detail.reads) {
    const path = normalized(read);
    if (brought.isWritten(path) || brought.isMade(path)) {
      continue;
    }
    if (!isWithin(read)) {
      problems.push(
        warning(
          source.name,
          trans.__(
            "The step reads %1, outside of the notebook's folder, which the project finds only on this machine. Move it there, or make its path a parameter.",
            read
          )
        )
      );
    } else if (!(await copies.addAll(path))) {
      problems.push(
        warning(
          source.name,
          trans.__(
            'The step reads %1, which was not copied (missing or larger than 20 MB). Put it into files/%1 of the project.',
            path
          )
        )
      );
    }
  }
  return problems;
}

/** Files beside the notebook that steps read or name. */
async function dataFiles(
  steps: readonly Step[],
  around: Surroundings,
  brought: Brought
): Promise<{ files: ReadonlyMap<string, Uint8Array>; problems: Problem[] }> {
  const copies = new Copies(around, brought);
  const problems: Problem[] = [];
  for (const step of steps) {
    problems.push(...(await readBy(step, copies, brought)));
  }
  const programs = steps.map(({ file }) => file.python);
  for (const path of await namedFiles(programs, around)) {
    await copies.add(path);
  }
  return { files: copies.files, problems };
}

/** Folders beside the notebook that steps write into or work in, with what makes Git keep them. */
async function folders(
  steps: readonly Step[],
  around: Surroundings,
  brought: Brought,
  files: ReadonlyMap<string, Uint8Array>
): Promise<[string, string][]> {
  const wanted = new Set<string>();
  const details = steps.map(({ step }) => step.source.detail);
  const used = [
    ...details.flatMap(({ writes }) =>
      writes.map(path => normalized(path).split('/').slice(0, -1).join('/'))
    ),
    ...details.flatMap(({ enters }) => enters.map(normalized))
  ];
  for (const folder of used) {
    const isOurs = folder && !brought.isMade(folder) && isWithin(folder);
    if (isOurs && (await around.list(folder))) {
      wanted.add(folder);
    }
  }
  return [...wanted]
    .filter(folder => ![...files.keys()].some(path => path.startsWith(`${folder}/`)))
    .map(folder => [`files/${folder}/.gitkeep`, '']);
}

/** Modules whose names the project has for its own files: nothing would run rightly. */
async function clashes(
  steps: readonly Step[],
  around: Surroundings
): Promise<Problem[]> {
  const body = steps.flatMap(({ step }) => step.source.pieces.map(({ stmt }) => stmt));
  const names = await takenNames(body, around);
  return names.map(name => ({
    ...warning(
      null,
      trans.__(
        '%1, which lies beside the notebook, has the name of a part of the project. Call it something else.',
        name
      )
    ),
    severity: 'error'
  }));
}

export async function companions(
  steps: readonly Step[],
  around: Surroundings,
  python: PythonParser
): Promise<Companions> {
  const bodies = steps.map(({ file }) => readModule(python, file.python).body);
  const code = await ownCode(bodies, around, python);
  const brought = new Brought(steps);
  const data = await dataFiles(steps, around, brought);
  return {
    files: [
      ...code.files,
      ...[...data.files].map(([path, content]): [string, Content] => [
        `files/${path}`,
        content
      ]),
      ...(await folders(steps, around, brought, data.files))
    ],
    modules: [...code.modules],
    imports: [...code.imports],
    problems: [
      ...(await clashes(steps, around)),
      ...code.problems.map(message => warning(null, message)),
      ...data.problems
    ]
  };
}
