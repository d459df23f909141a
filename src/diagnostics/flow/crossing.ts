import type { Diagnostic, Fix, Obj } from '../../domain';
import { diagnostic } from '../registry';
import type { Found, Recorder } from '../../dataflow';
import type { Sources } from './place';

const HANDLES: Record<string, string> = {
  file: 'an open file',
  connection: 'an open connection',
  run: 'a run'
};

const STUCK: Record<string, string> = {
  generator: 'a generator',
  iterator: 'an iterator',
  lock: 'a lock',
  thread: 'a thread or process',
  process: 'a running program',
  pool: 'a pool of workers',
  queue: 'a queue',
  logger: 'a logger',
  shell: 'the notebook itself'
};

/** Of a number, and of what is too much to write and read between steps. */
const BYTES = 8;
const LARGE = 1e9;

function kindOf(object: Obj): string {
  return object.kind === 'generator' ? 'generator' : object.type;
}

/** A generator or iterator that the name stands for, as a list. */
function asList(found: Found, object: Obj, sources: Sources): Fix | null {
  const label = 'Make it a list';
  const { cell } = found.boundAt;
  const { node, site } = object;
  if (found.own.length !== 1 || found.own[0] !== object || found.from !== found.bound) {
    return null;
  }
  const [at, end] =
    node?.kind === 'comprehension'
      ? [node.at, node.end ?? 0]
      : object.type === 'iterator' && site?.cell === cell
        ? [site.at, site.end]
        : [0, 0];
  const text = sources.text(cell).slice(at, end);
  const bare = node?.kind === 'comprehension' && /^\(.*\)$/s.test(text);
  return text === ''
    ? null
    : sources.edit(
        cell,
        at,
        end,
        bare ? `[${text.slice(1, -1)}]` : `list(${text})`,
        label
      );
}

/** Values that cannot be stored between two steps, where they are made. */
export function crossingFindings(
  recorder: Recorder,
  names: readonly string[],
  sources: Sources
): Diagnostic[] {
  const found: Diagnostic[] = [];
  recorder.steps.forEach((record, step) => {
    for (const input of record.inputs.values()) {
      if (input.origin === 'import') {
        continue;
      }
      const where = sources.place(input.boundAt.cell, input.boundAt.at);
      for (const object of input.objects) {
        const kind = kindOf(object);
        const about = `"${input.name}", which step "${names[step]}" takes,`;
        if (HANDLES[kind] && !recorder.closed.has(object)) {
          const message = `${about} is or holds ${HANDLES[kind]}, and each step is a process of its own. Open it in the step that uses it, in a with block.`;
          found.push(diagnostic('open-handle', where, message));
        } else if (object.size * BYTES > LARGE && input.own.includes(object)) {
          const size = Math.round((object.size * BYTES) / 1e9);
          const message = `${about} has ${object.size.toExponential(0)} elements, about ${size} GB, to be written by one step and read by the next. Make it in the step that uses it, or hand on less.`;
          found.push(diagnostic('large-value', where, message));
        } else if (STUCK[kind]) {
          const [what, fix] = [STUCK[kind], asList(input, object, sources)];
          const advice = fix ? 'Make it a list' : 'Make it in the step that uses it';
          const message = `${about} is or holds ${what}, which cannot be stored between steps. ${advice}.`;
          found.push(diagnostic('unpicklable', where, message, fix));
        }
      }
    }
  });
  return found;
}
