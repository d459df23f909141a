/** Who draws random numbers, from which generator, and what seeds it. */
import type { Kind, Value } from '../domain';
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
}

const isNumber = (value: number | boolean | null): boolean =>
  value !== null && value !== false;

/** Whether the keyword gives something other than a literal None or False. */
const isOn = ({ nodes }: Pick<Given, 'nodes'>, keyword: string): boolean =>
  nodes.some(
    ({ keyword: name, value }) =>
      name === keyword &&
      !(value.kind === 'const' && value.text === null && !isNumber(value.value))
  );

/** Whether a call is given a seed, or a generator, of its own. */
export const hasSeed = (args: Pick<Given, 'nodes'>): boolean =>
  GENERATOR_KEYWORDS.some(keyword => isOn(args, keyword));

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
