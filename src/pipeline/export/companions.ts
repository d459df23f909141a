/** Files beside the notebook that its project needs: modules of its own, and data. */
import type { PythonParser } from '../dataflow/syntax/parser';
import { readModule } from '../dataflow/syntax/read';
import { modulesIn } from './imports';
import type { Surroundings } from '.';
import { isWithin, normalized } from './paths';
import type { PlannedStep } from './plan';
import type { Problem } from './problems';
import type { Content } from './record';
import type { StepFile } from './step';

export interface Companions {
  files: [string, Content][];
  /** Modules that lie beside the notebook. */
  modules: string[];
  /** What those import. */
  imports: string[];
  problems: Problem[];
}

interface Step {
  step: PlannedStep;
  file: StepFile;
}

const warning = (step: string | null, message: string): Problem => ({
  severity: 'warning',
  step,
  cell: null,
  line: null,
  message
});

/** Modules beside the notebook, with those that they import in turn. */
async function ownModules(
  wanted: Iterable<string>,
  around: Surroundings,
  python: PythonParser
): Promise<{ files: Map<string, Uint8Array>; imports: Set<string> }> {
  const files = new Map<string, Uint8Array>();
  const imports = new Set<string>();
  const todo = [...wanted];
  const seen = new Set(['handoff', 'main', 'steps', 'mlflow']);
  for (let module = todo.shift(); module !== undefined; module = todo.shift()) {
    if (seen.has(module)) {
      continue;
    }
    seen.add(module);
    const path = `${module}.py`;
    const found = /^\w+$/.test(module) ? await around.read(path) : null;
    if (!found) {
      imports.add(module);
      continue;
    }
    files.set(path, found);
    const { body } = readModule(python, new TextDecoder().decode(found));
    todo.push(...modulesIn(body));
  }
  return { files, imports };
}

/** Files that are read, and that no step of the project writes. */
async function dataFiles(
  steps: readonly Step[],
  around: Surroundings
): Promise<{ files: Map<string, Uint8Array>; problems: Problem[] }> {
  const written = new Set(
    steps.flatMap(({ step }) => step.source.detail.writes.map(normalized))
  );
  const files = new Map<string, Uint8Array>();
  const problems: Problem[] = [];
  for (const { step } of steps) {
    const { name, detail } = step.source;
    for (const read of detail.reads) {
      const path = normalized(read);
      if (written.has(path) || files.has(path)) {
        continue;
      }
      if (!isWithin(read)) {
        problems.push(
          warning(
            name,
            `it reads ${read}, outside of the notebook's folder: the project finds it only on this machine`
          )
        );
        continue;
      }
      const found = await around.read(path);
      if (found) {
        files.set(path, found);
      } else {
        problems.push(
          warning(
            name,
            `it reads ${path}, which was not copied (missing or larger than 20 MB): put it into files/${path} of the project`
          )
        );
      }
    }
  }
  return { files, problems };
}

export async function companions(
  steps: readonly Step[],
  around: Surroundings,
  python: PythonParser
): Promise<Companions> {
  const wanted = new Set(steps.flatMap(({ file }) => [...file.modules]));
  const code = await ownModules(wanted, around, python);
  const data = await dataFiles(steps, around);
  return {
    files: [
      ...code.files,
      ...[...data.files].map(([path, content]): [string, Content] => [
        `files/${path}`,
        content
      ])
    ],
    modules: [...code.files.keys()].map(path => path.replace(/\.py$/, '')),
    imports: [...code.imports],
    problems: data.problems
  };
}
