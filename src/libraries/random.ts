/** Who draws random numbers, from which generator, and what seeds it. */
import { type Kind, NULL, type Value } from '../domain';
import type { Argument } from '../python';
import { LIBRARIES } from './all';
import { GENERATOR_KEYWORDS } from './keywords';
import { NUMPY } from './numpy';
import { packageOf } from './settings';
import { headOf, listed } from './words';

/** What is looked at of a call's arguments. */
interface Given {
  nodes: readonly Argument[];
  keywords: ReadonlyMap<string, Value>;
  /** Seeds that lie in a dict that is given. */
  seeds?: ReadonlyMap<string, Value>;
}

/** Whether the keyword gives something other than None, as far as it is known, or False. */
export function isOn({ nodes, keywords, seeds }: Given, keyword: string): boolean {
  const value = keywords.get(keyword) ?? seeds?.get(keyword);
  const isFalse = nodes.some(
    ({ keyword: name, value: said }) =>
      name === keyword && said.kind === 'const' && said.value === false
  );
  return value !== undefined && value !== NULL && !isFalse;
}

/** The generator that nobody needs to give: `random_state=np.random`. */
const isGlobal = (value: Value | undefined): boolean =>
  Boolean(value?.objects.some(({ path }) => DRAWN.has(path)));

const DRAWN = new Set([`${NUMPY.name}.random`, `${NUMPY.name}.random.mtrand._rand`]);

/** Whether a call is given a seed, or a generator, of its own. */
export const hasSeed = (args: Given): boolean =>
  GENERATOR_KEYWORDS.some(
    keyword => isOn(args, keyword) && !isGlobal(args.keywords.get(keyword))
  );

/** Whether a call is told to take no seed: `clf__random_state=None`, of a part. */
export const isUnseededBy = ({ keywords }: Pick<Given, 'keywords'>): boolean =>
  [...keywords].some(
    ([name, value]) =>
      GENERATOR_KEYWORDS.includes(name.split('__').pop()!) &&
      (value === NULL || isGlobal(value))
  );

const DRAWING = listed(LIBRARIES, 'drawing');
const CONDITIONS = new Map(
  LIBRARIES.flatMap(({ name, drawing, drawingIf }) =>
    drawing ? [[name, Object.entries(drawingIf ?? {})]] : []
  )
);

/** Whether what a class makes takes random numbers when it is used. */
export function isDrawing(path: string, args: Given): boolean {
  const conditions = path.includes('.') ? CONDITIONS.get(headOf(path)) : undefined;
  if (!conditions || hasSeed(args)) {
    return false;
  }
  return (
    DRAWING.has(path.slice(path.lastIndexOf('.') + 1)) ||
    conditions.some(([keyword, when]) =>
      when === true
        ? isOn(args, keyword)
        : when.test(args.keywords.get(keyword)?.text ?? '')
    )
  );
}

const ADVANCING = listed(LIBRARIES, 'advancing');
const DEPENDING = new RegExp(
  String.raw`\b(?:${[...CONDITIONS.values()]
    .flat()
    .map(([keyword]) => keyword)
    .join('|')})\s*=`
);

/** Whether what a class is told, as its call is written, leaves its results without chance. */
export const onlyAdvances = (call: string): boolean =>
  ADVANCING.has(/^(?:\w+\.)*(\w+)/.exec(call)?.[1] ?? '') && !DEPENDING.test(call);

const UNSEEDED = listed(LIBRARIES, 'unseeded');

/** Whether a generator starts from the machine's entropy when it is given nothing. */
export const isUnseeded = (path: string): boolean => UNSEEDED.has(path);

const TAKES = LIBRARIES.flatMap(({ takesSeed }) => takesSeed ?? []);

/** Whether a function or method takes a seed of its own. */
export const takesSeed = (path: string): boolean =>
  TAKES.some(pattern => pattern.test(path));

const GENERATORS = new Map(
  LIBRARIES.flatMap(({ name, generator }) => (generator ? [[name, generator]] : []))
);

/** The library whose generator a call draws from or seeds; `all` where it seeds several. */
export function generatorOf(path: string, draws: boolean): string {
  const head = headOf(path);
  const own = path.includes('.') && GENERATORS.has(head);
  return own ? head : draws ? NUMPY.name : 'all';
}

/** The path of a method that draws, by which its generator is known. */
export function drawnFrom(kind: Kind, name: string): string {
  const head = packageOf(kind);
  return head && GENERATORS.has(head) ? `${head}.${name}` : name;
}

/** The line that seeds a generator, by the notebook's name for the library. */
export const seedLine = (generator: string, name: string): string | null =>
  GENERATORS.get(generator)?.seed?.(name) ?? null;

/** A statement that seeds, by its text. */
export const SEEDING = new RegExp(
  `^\\s*(?:${LIBRARIES.flatMap(({ seeding }) => seeding ?? []).join('|')})`
);
