/** Values that one step makes and another takes, and what is the matter with them. */
import type { FoundName } from '../../dataflow';
import {
  type Handle,
  isHandle,
  isStuck,
  type Message,
  type Obj,
  type Stuck,
  trans
} from '../../domain';
import { remembered } from '../../python';
import type { FlowView } from './flowview';

const HANDLES: Record<Handle, Message> = {
  file: trans.__('an open file'),
  archive: trans.__('an open archive'),
  connection: trans.__('an open connection'),
  run: trans.__('a run')
};

const STUCK: Record<Stuck, Message> = {
  generator: trans.__('a generator'),
  iterator: trans.__('an iterator'),
  starmap: trans.__('an iterator'),
  grouping: trans.__('an iterator'),
  lock: trans.__('a lock'),
  thread: trans.__('a thread or process'),
  process: trans.__('a running program'),
  pool: trans.__('a pool of workers'),
  queue: trans.__('a queue'),
  logger: trans.__('a logger'),
  writer: trans.__('a writer of logs'),
  shell: trans.__('the notebook itself')
};

/** Of a number, and of what is too much to write and read between steps. */
const BYTES = 8;
export const LARGE = 1e9;

export interface Crossing {
  name: string;
  /** The step that takes it. */
  taker: string;
  input: FoundName;
  object: Obj;
  matter: 'open' | 'large' | 'stuck';
  /** What it is, but for what is only large. */
  what: Message;
  bytes: number;
}

const NOTHING = trans.__('');

function matterOf(
  input: FoundName,
  object: Obj,
  closed: ReadonlySet<Obj>
): Pick<Crossing, 'matter' | 'what'> | null {
  const { kind } = object;
  if (isHandle(kind) && !closed.has(object)) {
    return { matter: 'open', what: HANDLES[kind] };
  }
  if (object.size * BYTES > LARGE && input.own.includes(object)) {
    return { matter: 'large', what: NOTHING };
  }
  return isStuck(kind) ? { matter: 'stuck', what: STUCK[kind] } : null;
}

/** What cannot or should not be stored between two steps. */
export const crossings = remembered(({ records, names, closed }: FlowView) =>
  records.flatMap((record, step) =>
    [...record.inputs.values()]
      .filter(({ origin }) => origin !== 'import')
      .flatMap(input =>
        input.objects.flatMap((object): Crossing[] => {
          const matter = matterOf(input, object, closed);
          const { name } = input;
          const bytes = object.size * BYTES;
          return matter
            ? [{ name, taker: names[step]!, input, object, bytes, ...matter }]
            : [];
        })
      )
  )
);

/** Those with one matter, each with the place where the name is bound. */
export const crossing = (flow: FlowView, matter: Crossing['matter']) =>
  crossings(flow)
    .filter(one => one.matter === matter)
    .map(one => ({
      ...one,
      place: flow.sources.place(one.input.boundAt.cell, one.input.boundAt.at)
    }));
