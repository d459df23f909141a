import type { FlowEvent } from '../../dataflow';
import { trans } from '../../domain';
import {
  generatorOf,
  onlyAdvances,
  SEED_KEYWORD,
  seedLine,
  takesSeed
} from '../../libraries';
import type { FlowView } from '../facts/flowview';
import { type Finding, rule, step } from '../rule';

/** The generator that a call draws from or seeds. */
const family = ({ path, kind }: FlowEvent): string =>
  generatorOf(path, kind === 'draws');

const SEED = `${SEED_KEYWORD}=0`;

function unseeded({ path, cell, at, end }: FlowEvent, { sources }: FlowView): Finding {
  const name = path.slice(path.lastIndexOf('.') + 1);
  return {
    place: sources.place(cell, at),
    message: trans.__(
      '%1() starts from another state in each run. Give it a number: %1(0).',
      name
    ),
    fix: sources.argument(cell, end, '0', trans.__('Give %1 a seed', name))
  };
}

/** Estimators and functions that take a seed of their own, each where it is made or called. */
function withoutState(event: FlowEvent, { sources }: FlowView): Finding[] {
  const sites = event.makers.length
    ? event.makers.flatMap(({ site }) => site ?? [])
    : [{ cell: event.cell, at: event.at, end: event.end }];
  return sites.flatMap(({ cell, at, end }) => {
    const call = sources.text(cell).slice(at, end);
    if (onlyAdvances(call)) {
      return [];
    }
    const name = /^[\w.]*/.exec(call)![0].split('.').pop();
    const label = trans.__('Add %1', SEED);
    return {
      place: sources.place(cell, at),
      message: trans.__(
        '%1 draws random numbers that no seed decides: each run gives other ones. Add %2, or any number.',
        name || trans.__('This call'),
        SEED
      ),
      fix: sources.argument(cell, end, SEED, label)
    };
  });
}

function undecided({ by }: FlowEvent, who: string, flow: FlowView): Finding {
  const name = flow.nameOf(who);
  const line = name ? seedLine(who, name) : null;
  const place = flow.sources.place(by.cell, by.at);
  if (!line) {
    const message = trans.__(
      'Random numbers are drawn and no seed is set: each run gives other ones. Set a seed before.'
    );
    return { place, message };
  }
  const message = trans.__(
    'Random numbers are drawn and no seed is set: each run gives other ones. Write %1 before.',
    line
  );
  const label = trans.__('Seed with %1', line);
  return { place, message, fix: flow.sources.insert(by.cell, by.at, line, label) };
}

/** Random numbers that nothing decides. */
function randomNumbers(flow: FlowView): Finding[] {
  const seeded = new Set<string>();
  return flow.events.flatMap(event => {
    if (event.kind === 'unseeded') {
      return [unseeded(event, flow)];
    }
    if (event.kind === 'seeds') {
      seeded.add(family(event));
    }
    if (event.kind !== 'draws' || event.isUnsure || onlyAdvances(event.path)) {
      return [];
    }
    const who = family(event);
    if (seeded.has(who) || seeded.has('all')) {
      return [];
    }
    if (event.makers.length || takesSeed(event.path)) {
      return withoutState(event, flow);
    }
    seeded.add(who); // once is enough: a seed here decides all that follows
    return [undecided(event, who, flow)];
  });
}

export const noSeed = rule({
  id: 'no-seed',
  severity: 'info',
  title: trans.__('Random numbers without a seed'),
  explanation: trans.__(
    'Each run gives other numbers. The random state is handed from step to step, so pipeline and notebook still agree, but a seed makes a run repeatable.'
  ),
  example: [step('train', 'import numpy as np\nnoise = np.random.rand(3)')],
  changesNumbers: true,
  inFlow: randomNumbers
});
