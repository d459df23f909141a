/**
 * What is asked of a kind of object. Places ask for a trait and name no kind, so that a new
 * kind is one line below.
 */
export interface Traits {
  /** Nothing is known of it: it may be anything, and a change of it is only possible. */
  unknown?: true;
  /** A number, text or other thing without parts, which nobody changes. */
  scalar?: true;
  /** Arithmetic makes something that shares nothing with its operands. */
  numeric?: true;
  /** What is stored in it is copied, and a list or mask as an index picks a copy. */
  copies?: true;
  /** A slice is a view, and an element may be one. */
  views?: true;
  /** May work on the memory of what it was made from, where it is told not to copy. */
  shares?: true;
  /** Gives back each object that was put into it, however deep it lay in lists. */
  table?: true;
  /** What it gives has no identity of its own, or is no part of it. */
  flat?: true;
  /** Going through it uses it up. */
  consumed?: true;
  /** Shows what a dict holds by now: its parts, or pairs of them. */
  live?: 'parts' | 'pairs';
  /** A collection whose elements are known one by one. */
  collection?: true;
  /** Its elements are known by their places, and it cannot be changed. */
  placed?: true;
  /** As an index it picks elements. */
  picks?: true;
  /** Reading a key that is missing makes it. */
  fills?: true;
  /** The variables of the notebook themselves. */
  namespace?: true;
  /** Stands in a class for a value that each instance has of its own. */
  perInstance?: true;
  /** Is fitted: what it is given it learns from, and does not change. */
  fits?: true;
  /** To use it takes random numbers from the global state. */
  draws?: true;
  /** May change inside an estimator that is fitted. */
  living?: true;
  /** A picture, or a part of one. */
  drawing?: true;
  /** A change of it says nothing about the order of steps. */
  small?: true;
  /** It matters where it was made: a finding or a fix may name the place. */
  located?: true;
  /** Open: another process cannot take it over. */
  handle?: true;
  /** Cannot be written and read again. */
  stuck?: true;
  /** Has the methods that are listed and no others: what calls another is another object. */
  closed?: true;
  /** Reading and writing moves or fills it. */
  stream?: true;
  /** Has the methods of another kind. */
  like?: 'iterator' | 'estimator';
}

const of = <const T extends Record<string, Traits>>(kinds: T): T => kinds;

/** The kinds of objects. */
const TABLE = of({
  unknown: { unknown: true, views: true, living: true },
  /** Of a library, and none of those below: `numpy.pi * x`. */
  other: {},

  // Python's own.
  number: { scalar: true, numeric: true, flat: true },
  list: { collection: true, picks: true, closed: true },
  tuple: { collection: true, placed: true, closed: true },
  dict: { collection: true, closed: true },
  set: { collection: true, closed: true },
  defaultdict: { fills: true, closed: true },
  bytearray: { views: true, closed: true },
  object: {},
  /** Of `collections.namedtuple`. */
  factory: {},
  field: { perInstance: true },
  generator: { stuck: true, like: 'iterator' },
  iterator: { flat: true, consumed: true, small: true, located: true, stuck: true },
  /** Of a dict: its keys or values. */
  view: { flat: true, live: 'parts', closed: true },
  /** Of a dict: its items. */
  pairs: { flat: true, live: 'pairs', closed: true },
  globals: { namespace: true },
  /** Variables of a function that an inner one changes. */
  cell: { small: true },
  module: {},
  shell: { stuck: true },
  /** Of a `with` statement that sets something for a while. */
  context: {},
  /** A result with named parts. */
  record: {},
  hash: {},
  random: { flat: true, living: true },
  buffer: { flat: true, consumed: true, stream: true },
  file: {
    flat: true,
    consumed: true,
    small: true,
    stream: true,
    located: true,
    handle: true
  },
  connection: { located: true, handle: true },
  response: {},
  /** What is asked of a database, and of what tables it is made. */
  query: {},
  /** A page of the web, or a part of one. */
  soup: {},
  /** What a notebook shows, and what people set in it. */
  display: { small: true },
  /** A pipeline of texts, and what it makes of one. */
  language: {},
  logger: { small: true, stuck: true },
  lock: { stuck: true },
  thread: { stuck: true },
  process: { stuck: true },
  pool: { stuck: true },
  queue: { stuck: true },

  // Of data science.
  ndarray: { numeric: true, copies: true, views: true, shares: true, located: true },
  dataframe: { numeric: true, copies: true, views: true, table: true },
  tensor: { numeric: true, views: true },
  estimator: { fits: true, located: true },
  /** An estimator that takes random numbers from the global state. */
  stochastic: { fits: true, draws: true, like: 'estimator' },
  study: {},
  figure: { drawing: true, small: true },
  /** A picture of another library, which draws by itself. */
  chart: { drawing: true, small: true },
  graph: { shares: true },
  /** Pixels, in a file or in memory. */
  image: { located: true },
  /** Draws on one. */
  pen: { small: true },
  /** Finds things in pictures. */
  detector: {},
  run: { small: true, located: true, handle: true },
  client: { small: true }
});

export type Kind = keyof typeof TABLE;

export const KINDS: Readonly<Record<Kind, Traits>> = TABLE;

/** The kinds that have a trait. */
type With<K extends keyof Traits> = {
  [N in Kind]: (typeof TABLE)[N] extends Record<K, unknown> ? N : never;
}[Kind];

export type Handle = With<'handle'>;
export type Stuck = With<'stuck'>;

export const isHandle = (kind: Kind): kind is Handle => Boolean(KINDS[kind].handle);
export const isStuck = (kind: Kind): kind is Stuck => Boolean(KINDS[kind].stuck);

export const isKind = (text: string): text is Kind =>
  Object.prototype.hasOwnProperty.call(KINDS, text);

export const traitsOf = (kind: Kind): Traits => KINDS[kind];

/** The kind whose methods an object of this kind has. */
export const methodsOf = (kind: Kind): Kind => KINDS[kind].like ?? kind;
