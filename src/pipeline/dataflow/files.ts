import type { Event } from './interp/events';

export interface FileFlow {
  /** For each step: paths that an earlier step writes. */
  inputs: Record<number, { path: string; from: number }[]>;
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

/** Literal paths written in one step and read in another. */
export function fileFlow(events: readonly Event[]): FileFlow {
  const flow: FileFlow = { inputs: {}, cycles: [] };
  const writes = events.filter(event => event.kind === 'writes' && event.what);
  for (const reader of events) {
    if (reader.kind !== 'reads' || !reader.what) {
      continue;
    }
    const path = local(reader.what);
    const same = writes.filter(event => local(event.what!) === path);
    const own = same.some(event => event.step === reader.step && event.at < reader.at);
    const before = same.filter(event => event.step < reader.step);
    const writer = before[before.length - 1];
    const later = same.find(event => event.step > reader.step);
    if (writer && !own) {
      const list = (flow.inputs[reader.step] ??= []);
      if (!list.some(one => one.path === path)) {
        list.push({ path, from: writer.step });
      }
    } else if (later && !own) {
      flow.cycles.push({ path, reader, writer: later });
    }
  }
  return flow;
}
