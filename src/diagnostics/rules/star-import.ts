import { trans, type Fix, type Message } from '../../domain';
import { shadowedBy } from '../../libraries';
import type { FlowView } from '../facts/flowview';
import { type Finding, rule, step } from '../rule';

/** Names of Python itself that the module replaces and the notebook uses. */
const hiddenBy = (module: string, used: ReadonlySet<string>): string[] =>
  (shadowedBy(module) ?? []).filter(name => used.has(name));

/** `from m import *` with the names that the notebook uses and nothing else gives. */
function named(
  { stars, missing, sources }: FlowView,
  index: number,
  used: ReadonlySet<string>
): Fix | null {
  const { module, cell, at } = stars[index]!;
  const text = sources.text(cell);
  const end = /^from\s+[\w.]+\s+import\s+\*/.exec(text.slice(at));
  const hidden = hiddenBy(module, used);
  const names = [...new Set([...missing.map(({ name }) => name), ...hidden])].sort();
  if (!end || shadowedBy(module) === null || stars.length > 1 || !names.length) {
    return null;
  }
  const star = at + end[0].length - 1;
  const label = trans.__('Name what is used');
  return sources.edit(cell, star, star + 1, names.join(', '), label);
}

/** All names that the cells read, in functions too. */
function usedNames({ sources }: FlowView): Set<string> {
  const used = new Set<string>();
  sources.steps.flat().forEach(({ scope }) => {
    const visit = (at: typeof scope): void => {
      at.used.forEach(name => used.add(name));
      at.children.forEach(visit);
    };
    visit(scope);
  });
  return used;
}

const messageOf = (module: string, hides: readonly string[]): Message =>
  hides.length > 0
    ? trans.__(
        'Which names "from %1 import *" brings is not known, so every later step repeats it. It also replaces Python\'s own %2, which the notebook uses. Import the names you need.',
        module,
        hides.join(', ')
      )
    : trans.__(
        'Which names "from %1 import *" brings is not known, so every later step repeats it. Import the names you need.',
        module
      );

function starImports(flow: FlowView): Finding[] {
  const { stars, sources } = flow;
  const used = stars.length > 0 ? usedNames(flow) : new Set<string>();
  return stars.map(({ module, cell, at }, index) => ({
    place: sources.place(cell, at),
    message: messageOf(module, hiddenBy(module, used)),
    fix: named(flow, index, used)
  }));
}

export const starImport = rule({
  id: 'star-import',
  severity: 'warning',
  title: trans.__('Import of everything from a module'),
  explanation: trans.__(
    'Which names this import brings cannot be known from the notebook, so it is repeated in every later step. Import the names you need.'
  ),
  example: [step('load', 'from math import *'), step('train', 'print(pi)')],
  notOfMagics: 'run',
  inFlow: starImports
});
