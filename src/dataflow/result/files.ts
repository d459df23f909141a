/** Files written, and folders made, in one step and used in another. */
import type { Event } from '../interp/events';

export interface FileFlow {
  /** For each step: paths that an earlier step writes. */
  inputs: Record<number, { path: string; from: number }[]>;
  /** For each step: earlier ones that read or write a file it writes, or make a folder it uses. */
  after: Record<number, Set<number>>;
  /** A path read before the step that writes it. */
  cycles: { path: string; reader: Event; writer: Event }[];
}

/** One spelling of a path: `./a//b` is `a/b`. */
const local = (path: string): string =>
  path.replace(/^(\.\/)+/, '').replace(/([^:])\/(?:\.?\/)+/g, '$1/');

const REMOTE = /^[a-z][a-z0-9+.-]+:\/\//i;

/** Literal paths that a step reads, writes or makes, each once. */
export function pathsOf(
  events: readonly Event[],
  kind: 'reads' | 'writes' | 'makes' | 'moves'
): string[] {
  const own = events.flatMap(event =>
    event.kind === kind && event.what ? [event.what] : []
  );
  return [...new Set(own.filter(path => !REMOTE.test(path)).map(local))].sort();
}

/** A pattern as a regular expression; null for a path without one. */
function pattern(path: string): RegExp | null {
  if (!/[*?[]/.test(path)) {
    return null;
  }
  const text = path
    .replace(/[.+^${}()|\\]/g, '\\$&')
    .replace(/\*\*\/?|\*|\?/g, found =>
      found === '?' ? '[^/]' : found === '*' ? '[^/]*' : '.*'
    );
  try {
    return new RegExp(`^${text}$`);
  } catch {
    return null; // a bracket that is none
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

/** Finds what a path names: as it is, by a pattern, or as the folder it lies in. */
class Files {
  private readonly byPath = new Map<string, Access[]>();
  private readonly whole = new Map<string, Access[]>();

  constructor(private readonly all: readonly Access[]) {
    for (const one of all) {
      let { path } = one;
      this.put(path, one);
      this.put(path, one, this.whole);
      for (let cut = path.lastIndexOf('/'); cut > 0; cut = path.lastIndexOf('/')) {
        path = path.slice(0, cut);
        this.put(path, one);
      }
    }
  }

  private put(path: string, one: Access, lists = this.byPath): void {
    const list = lists.get(path);
    if (list) {
      list.push(one);
    } else {
      lists.set(path, [one]);
    }
  }

  named(path: string): readonly Access[] {
    const fits = pattern(path);
    return fits
      ? this.all.filter(one => fits.test(one.path))
      : (this.byPath.get(path.replace(/\/$/, '')) ?? []);
  }

  /** Those of a folder that it lies in: an archive unpacked there. */
  around(path: string): readonly Access[] {
    const names = foldersOf(path);
    return (/^(?:\/|\.\.|[a-z]+:)/.test(path) ? names : ['.', ...names]).flatMap(
      name => this.whole.get(name) ?? []
    );
  }
}

/** The folders that a path lies in, the outermost first. */
function foldersOf(path: string): string[] {
  const folders = path.split('/').slice(0, -1);
  return folders.map((_, at) => folders.slice(0, at + 1).join('/'));
}

/** The last one that makes a folder which a path needs to be there. */
function maker(makes: readonly Access[], path: string, when: number): Access | null {
  const needed = new Set([path, ...foldersOf(path)].map(one => one.replace(/\/$/, '')));
  const fits = makes.filter(
    one => one.when < when && needed.has(one.path.replace(/\/$/, ''))
  );
  return fits[fits.length - 1] ?? null;
}

/** Literal paths written in one step and read in another. */
export function fileFlow(events: readonly Event[]): FileFlow {
  const flow: FileFlow = { inputs: {}, after: {}, cycles: [] };
  const writes = new Files(accesses(events, ['writes']));
  const makes = accesses(events, ['makes']);
  const after = (step: number, before: number) => {
    if (before < step) {
      (flow.after[step] ??= new Set()).add(before);
    }
  };
  for (const { event, when, path } of accesses(events, [
    'reads',
    'writes',
    'imports'
  ])) {
    const folder = makes.length ? maker(makes, path, when) : null;
    if (folder && folder.event.step < event.step) {
      after(event.step, folder.event.step);
    }
    const same = writes.named(path);
    const known = [...same, ...writes.around(path)];
    if (!known.length) {
      continue;
    }
    if (event.kind !== 'imports') {
      same.forEach(one => after(one.event.step, event.step));
    }
    if (event.kind === 'writes') {
      continue;
    }
    const own = known.some(one => one.event.step === event.step && one.when < when);
    const before = known.filter(one => one.event.step < event.step);
    const writer = before.sort((a, b) => a.when - b.when)[before.length - 1]?.event;
    // One call may read and write it: a database.
    const later = same.every(
      one => one.event.at !== event.at || one.event.cell !== event.cell
    )
      ? same.find(one => one.event.step > event.step)?.event
      : undefined;
    if (writer && !own) {
      const list = (flow.inputs[event.step] ??= []);
      if (!list.some(one => one.path === path)) {
        list.push({ path, from: writer.step });
      }
    } else if (later && !own && event.kind === 'reads') {
      flow.cycles.push({ path, reader: event, writer: later });
    }
  }
  return flow;
}
