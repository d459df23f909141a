import type { Event } from './interp/events';

export interface FileFlow {
  /** For each step: paths that an earlier step writes. */
  inputs: Record<number, { path: string; from: number }[]>;
  /** For each step that writes: earlier ones that read or write the same file. */
  after: Record<number, Set<number>>;
  /** A path read before the step that writes it. */
  cycles: { path: string; reader: Event; writer: Event }[];
}

/** One spelling of a path: `./a//b` is `a/b`. */
const local = (path: string): string =>
  path.replace(/^(\.\/)+/, '').replace(/([^:])\/(?:\.?\/)+/g, '$1/');

const REMOTE = /^[a-z][a-z0-9+.-]+:\/\//i;

/** Literal paths of files that a step reads or writes, each once. */
export function pathsOf(
  events: readonly Event[],
  step: number,
  kind: 'reads' | 'writes'
): string[] {
  const own = events.flatMap(event =>
    event.step === step && event.kind === kind && event.what ? [event.what] : []
  );
  return [...new Set(own.filter(path => !REMOTE.test(path)).map(local))].sort();
}

/** Whether a path names a file: as it is, by a pattern, or as the folder it lies in. */
function names(path: string, file: string): boolean {
  if (path === file || file.startsWith(`${path.replace(/\/$/, '')}/`)) {
    return true;
  }
  if (!/[*?[]/.test(path)) {
    return false;
  }
  const pattern = path
    .replace(/[.+^${}()|\\]/g, '\\$&')
    .replace(/\*\*\/?|\*|\?/g, found =>
      found === '?' ? '[^/]' : found === '*' ? '[^/]*' : '.*'
    );
  try {
    return new RegExp(`^${pattern}$`).test(file);
  } catch {
    return false; // a bracket that is none
  }
}

interface Access {
  event: Event;
  /** Its place in the order of what happens. */
  when: number;
  path: string;
}

const accesses = (events: readonly Event[], kinds: readonly Event['kind'][]) =>
  events.flatMap((event, when): Access[] =>
    kinds.includes(event.kind) && event.what !== null
      ? [{ event, when, path: local(event.what) }]
      : []
  );

/** Literal paths written in one step and read in another. */
export function fileFlow(events: readonly Event[]): FileFlow {
  const flow: FileFlow = { inputs: {}, after: {}, cycles: [] };
  const writes = accesses(events, ['writes']);
  for (const { event: reader, when, path } of accesses(events, ['reads', 'imports'])) {
    const found = writes.filter(one => names(path, one.path));
    const own = found.some(one => one.event.step === reader.step && one.when < when);
    const same = found.map(one => one.event);
    const before = same.filter(event => event.step < reader.step);
    const writer = before[before.length - 1];
    const later = same.find(event => event.step > reader.step);
    if (writer && !own) {
      const list = (flow.inputs[reader.step] ??= []);
      if (!list.some(one => one.path === path)) {
        list.push({ path, from: writer.step });
      }
    } else if (later && !own && reader.kind === 'reads') {
      flow.cycles.push({ path, reader, writer: later });
    }
  }
  const all = accesses(events, ['reads', 'writes']);
  for (const { event, path } of writes) {
    for (const other of all) {
      if (other.event.step < event.step && names(other.path, path)) {
        (flow.after[event.step] ??= new Set()).add(other.event.step);
      }
    }
  }
  return flow;
}
