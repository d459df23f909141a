import type { Diagnostic, Fix } from '../../domain';
import { diagnostic } from '../registry';
import type { Recorder } from '../../dataflow';
import type { Sources } from './place';

const NUMPY =
  'abs all any bool bytes complex divmod float int max min object pow round str sum';

/** Names of Python itself that a star import replaces; only for modules known in full. */
const SHADOWED: Record<string, string> = {
  math: 'pow',
  numpy: NUMPY,
  pylab: NUMPY,
  os: 'open',
  ...Object.fromEntries(
    'random time datetime itertools collections functools pathlib string statistics typing re json copy'
      .split(' ')
      .map(name => [name, ''])
  )
};

/** `from m import *` with the names that the notebook uses and nothing else gives. */
function named(
  recorder: Recorder,
  index: number,
  used: ReadonlySet<string>,
  sources: Sources
): Fix | null {
  const { module, cell, at } = recorder.stars[index]!;
  const shadowed = SHADOWED[module];
  const text = sources.text(cell);
  const end = /^from\s+[\w.]+\s+import\s+\*/.exec(text.slice(at));
  const missing = recorder.missing.map(({ name }) => name);
  const hidden = (shadowed ?? '').split(' ').filter(name => used.has(name));
  const names = [...new Set([...missing, ...hidden])].sort();
  if (!end || shadowed === undefined || recorder.stars.length > 1 || !names.length) {
    return null;
  }
  const star = at + end[0].length - 1;
  return sources.edit(cell, star, star + 1, names.join(', '), 'Name what is used');
}

export function starFindings(recorder: Recorder, sources: Sources): Diagnostic[] {
  if (!recorder.stars.length) {
    return [];
  }
  const used = new Set(
    sources.steps.flat().flatMap(({ scope }) => {
      const names: string[] = [];
      const visit = (at: typeof scope): void => {
        names.push(...at.used);
        at.children.forEach(visit);
      };
      visit(scope);
      return names;
    })
  );
  return recorder.stars.map(({ module, cell, at }, index) => {
    const hides = (SHADOWED[module] ?? '').split(' ').filter(name => used.has(name));
    const also = hides.length
      ? ` It also replaces Python's own ${hides.join(', ')}, which the notebook uses.`
      : '';
    return diagnostic(
      'star-import',
      sources.place(cell, at),
      `Which names "from ${module} import *" brings is not known, so every later step repeats it.${also} Import the names you need.`,
      named(recorder, index, used, sources)
    );
  });
}
