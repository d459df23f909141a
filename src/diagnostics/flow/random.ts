import type { Diagnostic } from '../../domain';
import { diagnostic } from '../registry';
import type { Event, Machine } from '../../dataflow';
import type { Sources } from './place';

/** The generator that a call draws from or seeds. */
function family({ path, kind }: Event): string {
  return (
    /^(?:random|torch|tensorflow|keras)(?=\.)/.exec(path)?.[0] ??
    (kind === 'draws' || path.startsWith('numpy.') ? 'numpy' : 'all')
  );
}

/** The name under which the notebook has a module. */
export function nameOf(machine: Machine, path: string): string | null {
  for (const [name, { value }] of machine.module.vars) {
    if (value.objects.some(one => one.kind === 'library' && one.path === path)) {
      return name;
    }
  }
  return null;
}

const SEEDS: Record<string, (name: string) => string> = {
  numpy: name => `${name}.random.seed(0)`,
  random: name => `${name}.seed(0)`,
  torch: name => `${name}.manual_seed(0)`
};

/** Calls that take a seed of their own. */
const TAKES_STATE = /^sklearn\.|^sample$/;

function unseeded(event: Event, sources: Sources): Diagnostic {
  const name = event.path.slice(event.path.lastIndexOf('.') + 1);
  const fix = sources.argument(event.cell, event.end, '0', `Give ${name} a seed`);
  return diagnostic(
    'no-seed',
    sources.place(event.cell, event.at),
    `${name}() starts from another state in each run. Give it a number: ${name}(0).`,
    fix
  );
}

/** Estimators and functions that take `random_state`, each where it is made or called. */
function withoutState(event: Event, sources: Sources): Diagnostic[] {
  const sites = event.makers.length
    ? event.makers.flatMap(({ site }) => site ?? [])
    : [{ cell: event.cell, at: event.at, end: event.end }];
  return sites.map(({ cell, at, end }) => {
    const call = sources.text(cell).slice(at, end);
    const name = /^[\w.]*/.exec(call)![0].split('.').pop() || 'this call';
    return diagnostic(
      'no-seed',
      sources.place(cell, at),
      `${name} draws random numbers that no seed decides: each run gives other ones. Add random_state=0, or any number.`,
      sources.argument(cell, end, 'random_state=0', 'Add random_state=0')
    );
  });
}

/** Random numbers that nothing decides. */
export function randomFindings(machine: Machine, sources: Sources): Diagnostic[] {
  const found: Diagnostic[] = [];
  const seeded = new Set<string>();
  for (const event of machine.recorder.events) {
    if (event.kind === 'unseeded') {
      found.push(unseeded(event, sources));
    } else if (event.kind === 'seeds') {
      seeded.add(family(event));
    } else if (event.kind === 'draws') {
      const who = family(event);
      if (seeded.has(who) || seeded.has('all')) {
        continue;
      }
      if (event.makers.length || TAKES_STATE.test(event.path)) {
        found.push(...withoutState(event, sources));
        continue;
      }
      seeded.add(who); // once is enough: a seed here decides all that follows
      const name = nameOf(machine, who);
      const line = name && SEEDS[who] ? SEEDS[who](name) : null;
      const label = line ? `Seed with ${line}` : '';
      const advice = line ? ` Write ${line} before.` : ' Set a seed before.';
      found.push(
        diagnostic(
          'no-seed',
          sources.place(event.by.cell, event.by.at),
          `Random numbers are drawn and no seed is set: each run gives other ones.${advice}`,
          line ? sources.insert(event.by.cell, event.by.at, line, label) : null
        )
      );
    }
  }
  return found;
}
