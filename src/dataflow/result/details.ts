/** What the program of each step needs besides its inputs. */
import type { Input, Origin } from '../../domain';
import type { ParsedCell } from '../../python';
import { pathsOf } from './files';
import type { Event } from '../interp/events';
import type { Machine } from '../interp/machine';
import type { Found, StepRecord } from '../interp/records';
import { affects } from './order';
import { settingAt } from './settings';
import { isHeldTogether, together } from './together';

/** A statement of an earlier step to be repeated in a later one. */
export interface Setting {
  step: string;
  /** Where the statement stands in the transformed cell, from `at` to `end`. */
  cell: string;
  at: number;
  end: number;
  /** What sets it: 'warnings.filterwarnings', 'matplotlib.rcParams'. */
  path: string;
  /** Names in the statement, with the step that has them: modules, functions, values. */
  uses: readonly Input[];
}

/** A statement of a step that changes what names of the notebook stand for. */
export interface Change {
  cell: string;
  at: number;
  names: readonly string[];
  /** Whether it surely does. */
  isSure: boolean;
}

/** What a step's program needs besides its inputs to hand its values on unharmed. */
export interface StepDetail {
  name: string;
  /**
   * Names the step does not use, but loads and hands on: they share an object with a
   * value that it changes.
   */
  carried: readonly Input[];
  /** Names that share an object: they come out of one handoff, that of step `from`. */
  together: readonly { names: readonly string[]; from: string }[];
  /** Settings of earlier steps to be repeated in this one, in their order. */
  settings: readonly Setting[];
  /** Statements that define something, and do more than that. */
  acts: readonly { cell: string; at: number }[];
  /** Of setup: statements that change what names stand for that it binds. */
  changes: readonly Change[];
  /** How names that the step binds came to their values. */
  origins: ReadonlyMap<string, Origin>;
  /** Files with a literal path; addresses are no files. */
  reads: readonly string[];
  writes: readonly string[];
  /** Folders. */
  makes: readonly string[];
  /** Folders in which it works. */
  enters: readonly string[];
  /** Whether it draws random numbers or seeds: it leaves another state than it found. */
  draws: boolean;
  /** The last earlier step that draws or seeds. */
  randomFrom: string | null;
}

const byName = (a: { name: string }, b: { name: string }) =>
  a.name < b.name ? -1 : a.name > b.name ? 1 : 0;

const isRandom = ({ kind }: Event): boolean => kind === 'draws' || kind === 'seeds';

/** Which names each statement changes; only for what the step binds itself. */
function changesIn({ heap, module }: Machine, record: StepRecord): Change[] {
  const { visits } = heap; // a look from outside is no work of the notebook's
  const reached = [...record.bound].map(
    name =>
      [name, new Set(heap.reach(module.vars.get(name)?.value.objects ?? []))] as const
  );
  heap.visits = visits;
  return [...record.changedAt.values()].flatMap(({ place, objects }): Change[] => {
    const names = reached
      .filter(([, all]) => [...objects.keys()].some(object => all.has(object)))
      .map(([name]) => name);
    return names.length > 0
      ? [{ ...place, names, isSure: [...objects.values()].some(Boolean) }]
      : [];
  });
}

export function detailsOf(
  machine: Machine,
  events: readonly Event[],
  cells: readonly (readonly ParsedCell[])[],
  name: (step: number) => string,
  isShared: (step: number) => boolean,
  input: (found: Found) => Input
): StepDetail[] {
  const { recorder } = machine;
  const draws = new Set(events.filter(isRandom).map(event => event.step));
  const sets = events.filter(({ kind }) => kind === 'sets');
  const byStep = recorder.steps.map((): Event[] => []);
  events.forEach(event => byStep[event.step]!.push(event));
  let random: number | null = null;
  return recorder.steps.map((record, index): StepDetail => {
    const settings = sets
      .filter(event => affects(recorder, event, index))
      .map(event => settingAt(machine, cells, event, name, input));
    const seen = new Set<string>();
    const from = random;
    random = draws.has(index) ? index : random;
    return {
      name: name(index),
      carried: [...record.carried.values()].map(input).sort(byName),
      together: together(record)
        .filter(group => isHeldTogether(group, record))
        .map(group => ({ names: group.names, from: name(group.from) })),
      settings: settings.filter(({ cell, at }) => {
        const key = `${at} ${cell}`;
        return !seen.has(key) && seen.add(key);
      }),
      acts: [...record.acts.values()],
      changes: isShared(index) ? changesIn(machine, record) : [],
      origins: record.origins,
      reads: pathsOf(byStep[index]!, 'reads'),
      writes: pathsOf(byStep[index]!, 'writes'),
      makes: pathsOf(byStep[index]!, 'makes'),
      enters: pathsOf(byStep[index]!, 'moves'),
      draws: draws.has(index),
      randomFrom: from === null ? null : name(from)
    };
  });
}
