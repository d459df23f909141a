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
  /** What is made from it is worked out later, from what it holds then. */
  lazy?: true;
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
  /** Shows the memory of arrays that it is made of, and of nothing else. */
  borrows?: true;
  /** What it holds it gives for a `with` statement, and closes after it. */
  lends?: true;
  /** Calls what it holds with the parts of each of its parts. */
  unpacks?: true;
  /** Gives iterators over parts of what it holds. */
  groups?: true;
  /** What one is whose elements are objects. */
  boxed?: 'objects';
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
  /** Keeps the very data that it is fitted to. */
  keeps?: true;
  /** May give back the very data that it is given. */
  passes?: true;
  /** A generator: a call that is given it takes numbers from it. */
  drawn?: true;
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
  /** Its values are data: gradients do not lead into it. */
  data?: true;
  /** Gradients lead back to it, or through it to what it was computed from. */
  leads?: true;
  /** What it belongs to is none of its parts, though a change of it is one of that. */
  behind?: true;
  /** What it becomes when it is computed from what gradients lead to. */
  traced?: 'traced';
  /** Methods of a class of the notebook that are run when it is used. */
  runs?: string;
  /** A class of the notebook that is made from one of its classes gives the kind. */
  base?: true;
  /** What a call of it, or a loop over it, gives shares nothing with what it holds. */
  fresh?: true;
  /** So it does only where no function of somebody's makes it. */
  collates?: true;
  /** To use it changes it: what it has learned, or counts. */
  moves?: true;
  /** What it becomes when it is first used: only then it is made whole. */
  built?: 'model';
  /** It counts what it is given, where what holds it is tried out. */
  counts?: true;
  /** A call of it works on the memory of what it is given. */
  writes?: true;
  /** What one is that is told to work in place. */
  inPlace?: 'overwriting';
  /** What one is that is told to go on from where it stood. */
  stateful?: 'moving';
  /** To change it changes what it holds: the parameters that it was given. */
  steps?: true;
  /** Has the methods of another kind. */
  like?:
    | 'iterator'
    | 'ndarray'
    | 'estimator'
    | 'tensor'
    | 'network'
    | 'model'
    | 'dataset'
    | 'explainer'
    | 'metric'
    | 'frozen'
    | 'transform';
}

const of = <const T extends Record<string, Traits>>(kinds: T): T => kinds;

const NETWORK = {
  inPlace: 'overwriting',
  fits: true,
  leads: true,
  living: true,
  behind: true,
  runs: 'forward'
} as const;

const MODEL = {
  fits: true,
  leads: true,
  living: true,
  runs: 'build call train_step test_step predict_step compute_loss'
} as const;

/** The kinds of objects. */
const ITERATOR = {
  flat: true,
  consumed: true,
  small: true,
  located: true,
  stuck: true
} as const satisfies Traits;

const OPENED = {
  flat: true,
  consumed: true,
  small: true,
  located: true,
  handle: true
} as const satisfies Traits;

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
  iterator: ITERATOR,
  /** Of `itertools.starmap`, and of `itertools.groupby`. */
  starmap: { ...ITERATOR, unpacks: true, like: 'iterator' },
  grouping: { ...ITERATOR, groups: true, like: 'iterator' },
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
  /** One that gives what it was made with. */
  lender: { lends: true },
  /** A result with named parts. */
  record: {},
  hash: {},
  /** Of numpy: a generator of random numbers. */
  random: { flat: true, living: true, drawn: true },
  /** Of Python's own `random`. */
  randomizer: { flat: true, living: true, drawn: true },
  buffer: { flat: true, consumed: true, stream: true },
  file: { ...OPENED, stream: true },
  /** Of `zipfile` and `tarfile`. */
  archive: OPENED,
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
  ndarray: {
    numeric: true,
    copies: true,
    views: true,
    shares: true,
    located: true,
    boxed: 'objects'
  },
  /** An array of objects: it holds what is put into it. */
  objects: { numeric: true, views: true, shares: true, located: true, like: 'ndarray' },
  /** An array with a mask, which what functions make of it may share. */
  masked: { numeric: true, copies: true, views: true, shares: true, located: true },
  /** Lists that may lie in lists. */
  nested: { picks: true },
  /** A matrix of scipy's that keeps only what is not zero. */
  sparse: { numeric: true, copies: true, views: true, shares: true, located: true },
  /** Of random numbers, with its parameters. */
  frozen: {},
  /** Of several numbers at once: how much lies below some is found with random ones. */
  joint: { like: 'frozen' },
  /** Goes through points, and is called with others. */
  curve: {},
  /** Points in space with their neighbours, or a rotation. */
  spatial: {},
  dataframe: {
    numeric: true,
    copies: true,
    views: true,
    table: true,
    shares: true
  },
  /** How a table is shown. */
  styler: { fits: true },
  /** A table or column of polars, and one that is worked out later. */
  polars: { numeric: true, table: true, borrows: true },
  lazyframe: {},
  /** A column that is worked out when a table is: `polars.col("a") > 1`. */
  expression: { numeric: true },
  /** A table of Arrow, whose memory may be that of an array. */
  arrow: { views: true, table: true },
  xarray: { numeric: true, views: true, shares: true },
  /** A table, an array, a bag of things, or another value of dask. */
  dask: { lazy: true, views: true },
  daskbag: { lazy: true, views: true },
  daskarray: { lazy: true, views: true },
  delayed: { lazy: true, views: true },
  /** A table of Spark, and what it is made with. */
  spark: {},
  session: {},
  tensor: { numeric: true, views: true, traced: 'traced' },
  /** A tensor that is trained, or computed from such. */
  traced: {
    numeric: true,
    views: true,
    traced: 'traced',
    leads: true,
    behind: true,
    like: 'tensor'
  },
  /** Of torch: modules that hold others. */
  network: { ...NETWORK, base: true },
  layer: { ...NETWORK, fresh: true, like: 'network' },
  /** A layer that keeps count of what it is given, or holds its weights down by it. */
  normalizing: { ...NETWORK, moves: true, like: 'network' },
  /** A layer that takes random numbers. */
  dropout: { ...NETWORK, draws: true, like: 'network' },
  /** A layer that works in place: on what it is given. */
  overwriting: { ...NETWORK, writes: true, draws: true, like: 'network' },
  /** Of Keras: models and layers. */
  model: { ...MODEL, base: true, stateful: 'moving' },
  /** One that is made whole by its first use. */
  unbuilt: { ...MODEL, base: true, built: 'model', stateful: 'moving', like: 'model' },
  /** One that each use of changes. */
  moving: { ...MODEL, base: true, moves: true, stateful: 'moving', like: 'model' },
  /** Of TensorFlow. */
  variable: { numeric: true, traced: 'traced', leads: true },
  tape: {},
  optimizer: { steps: true, living: true },
  dataset: { data: true, base: true },
  /** Puts together what a set of data gives, by itself or as it is told. */
  loader: { data: true, draws: true, fresh: true, collates: true, like: 'dataset' },
  /** Data that is made anew for whoever goes through it. */
  stream: { data: true, fresh: true, like: 'dataset' },
  transform: {},
  /** One that takes random numbers. */
  augmentation: { draws: true, like: 'transform' },
  metric: { living: true },
  /** One that counts as it is used, in a model too. */
  counter: { living: true, counts: true, like: 'metric' },
  callback: { living: true },
  /** How a training went; it knows its model. */
  history: { behind: true },
  distribution: { draws: true },
  randomness: {},
  /** A symbol, or what is worked out of some when a function of them is called. */
  symbolic: { lazy: true, views: true },
  /** A function of symbols: it holds what is shared, which a call of it may change. */
  compiled: {},
  /** A model of random variables, and what draws from one. */
  bayes: { located: true },
  /** Runs through data as its handlers say. */
  engine: {},
  /** In which a graph of TensorFlow 1 is worked out, and where its variables have values. */
  graphsession: { located: true },
  /** Of TensorFlow 1: it gives what trains once it is run. */
  gradual: {},
  tokenizer: {},
  /** Of a log that is shown elsewhere. */
  writer: { small: true, stuck: true },
  /** What an agent acts in. */
  environment: {},
  estimator: { fits: true, located: true },
  /** An estimator that takes random numbers from the global state. */
  stochastic: { fits: true, draws: true, like: 'estimator' },
  /** An estimator whose model is the data, as its nearest neighbours are. */
  keeper: { fits: true, keeps: true, located: true, like: 'estimator' },
  /** One of these that takes random numbers from the global state. */
  sampler: { fits: true, keeps: true, draws: true, like: 'estimator' },
  /** An estimator that does no more than call a function. */
  passing: { fits: true, passes: true, located: true, like: 'estimator' },
  /** Data as gradient boosting takes it, which trains on it. */
  matrix: { fits: true },
  booster: { fits: true, located: true },
  /** Explains what a model predicts; it holds the model, and shows the data beside the values. */
  explainer: { fits: true, passes: true, located: true },
  /** One that asks the model of random samples. */
  guessing: { fits: true, passes: true, located: true, draws: true, like: 'explainer' },
  /** Of statistics: it holds its data, and its results hold it. */
  statmodel: { fits: true, keeps: true, located: true },
  /** Arrays or tables under names, or one of them: what a loader gives. */
  bunch: { numeric: true, views: true, shares: true },
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

/** The kind of an estimator of a kind that takes random numbers. */
export const drawing = (kind: Kind): Kind =>
  KINDS[kind].keeps ? 'sampler' : 'stochastic';

/** The kind whose methods an object of this kind has, beside its own. */
export const methodsOf = (kind: Kind): Kind => KINDS[kind].like ?? kind;
