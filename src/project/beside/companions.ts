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

/** Files that are read, and that no step of the project writes. */
async function dataFiles(
  steps: readonly Step[],
  around: Surroundings
): Promise<{ files: Map<string, Uint8Array>; problems: Problem[] }> {
  const written = new Set(
    steps.flatMap(({ step }) => step.source.detail.writes.map(normalized))
  );
  const made = steps.flatMap(({ step }) => step.source.detail.makes.map(normalized));
  const isMade = (path: string) =>
    made.some(folder => `${path}/`.startsWith(`${folder}/`));
  let total = 0;
  const files = new Map<string, Uint8Array>();
  const problems: Problem[] = [];
  for (const { step } of steps) {
    const { name, detail } = step.source;
    for (const read of detail.reads) {
      const path = normalized(read);
      if (written.has(path) || files.has(path) || isMade(path)) {
        continue; // a step brings it
      }
      if (!isWithin(read)) {
        problems.push(
          warning(
            name,
            trans.__(
              "The step reads %1, outside of the notebook's folder, which the project finds only on this machine. Move it there, or make its path a parameter.",
              read
            )
          )
        );
        continue;
      }
      const several = await filesAt(path, around);
      for (const one of several ?? [path]) {
        const isLeft = written.has(one) || total > LARGEST;
        const content = isLeft ? null : await around.read(one);
        if (content) {
          total += content.length;
          files.set(one, content);
        }
      }
      const isWhole = several?.every(one => files.has(one) || written.has(one));
      if (!(isWhole ?? files.has(path))) {
        problems.push(
          warning(
            name,
            trans.__(
              'The step reads %1, which was not copied (missing or larger than 20 MB). Put it into files/%1 of the project.',
              path
            )
          )
        );
      }
    }
  }
  for (const path of await namedFiles(
    steps.map(({ file }) => file.python),
    around
  )) {
    const found = written.has(path) || files.has(path) ? null : await around.read(path);
    if (found) {
      files.set(path, found);
    }
  }
  return { files, problems };
}

/** Folders beside the notebook that steps write into, with what makes Git keep them. */
async function folders(
  steps: readonly Step[],
  around: Surroundings,
  files: ReadonlyMap<string, Uint8Array>
): Promise<[string, string][]> {
  const made = steps.flatMap(({ step }) => step.source.detail.makes.map(normalized));
  const wanted = new Set<string>();
  for (const path of steps.flatMap(({ step }) => step.source.detail.writes)) {
    const folder = normalized(path).split('/').slice(0, -1).join('/');
    const isMade = made.some(one => `${folder}/`.startsWith(`${one}/`));
    if (folder && !isMade && isWithin(path) && (await around.list(folder))) {
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
  const data = await dataFiles(steps, around);
  return {
    files: [
      ...code.files,
      ...[...data.files].map(([path, content]): [string, Content] => [
        `files/${path}`,
        content
      ]),
      ...(await folders(steps, around, data.files))
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
