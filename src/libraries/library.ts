import type { Kind } from '../domain';
import type { Table } from './words';

/** What a cell does, as the proposal of steps sees it. */
export type Doing = 'train' | 'evaluate' | 'load' | 'prepare' | 'show';

/** Names that show what a cell does, as patterns with `|` between them. */
export interface Signs {
  /** After a dot: `.fit(`. */
  methods?: string;
  /** Without one, or after any name: `read_csv(`. */
  calls?: string;
  /** After a dot, called or not: `.head`. */
  attributes?: string;
  /** Names of modules of which every call does it: `plt.title(`. */
  modules?: string;
}

/**
 * All that is known of a library. What it does to values is said in the words of
 * `effect.ts`, the rest in lists of names.
 */
export interface Library {
  /** As it is imported. */
  name: string;
  /** By path: `module.*` stands for the others of a module, `module.A*` for its classes. */
  functions?: Table;
  /** Methods of the kinds that it gives, as `kind.name`; `kind.*` stands for the others. */
  methods?: Table;
  /**
   * Attributes that are no part of the object: `none` for numbers, texts and what is new,
   * else what they give, in words.
   */
  attributes?: Table;
  /**
   * Python's classes of a kind, by path, with those that are made from them. What the
   * methods of the kind are said to do holds for each class that has them.
   */
  classes?: Readonly<Partial<Record<Kind, string>>>;
  /**
   * Kinds of which nothing that is picked or made from an object shares its memory with it,
   * with the version from which on it is so; without one, in any.
   */
  copiesOnWrite?: Readonly<Partial<Record<Kind, string>>>;
  /** Kinds whose objects are its values: its settings matter where one is used. */
  values?: readonly Kind[];

  /** Packages that its settings matter to; without a list, to itself alone. */
  usedBy?: readonly string[];
  /** Modules whose settings matter to all that runs after. */
  forAll?: readonly string[];
  /** Calls and names that only set how it shows things, and who looks at that. */
  display?: { sets: RegExp; users: RegExp };
  /** Statements that only set something, as they begin. */
  setup?: string;
  /** Calls that list files, as patterns with `|` between them. */
  lists?: string;

  /** Methods that may work in place, which `**options` leaves open. */
  inPlace?: string;
  /** Methods that a cell calls to look at a value, and that do nothing else. */
  looks?: string;
  /** Functions that make an array as large as their first argument says. */
  sized?: string;
  /** Those of them of which each argument is a side. */
  sides?: string;
  /**
   * Functions that give two new parts of each argument, by their last name, and what a part
   * is where the argument does not say it.
   */
  splits?: Readonly<Record<string, Kind>>;

  /** Has a generator of random numbers of its own; `seed` sets it. */
  generator?: { seed?: (name: string) => string };
  /** The call of a seed, as it begins. */
  seeding?: string;
  /** Generators that start from the machine's entropy when given nothing. */
  unseeded?: string;
  /** Calls that take a seed of their own. */
  takesSeed?: RegExp;
  /** Classes whose objects take random numbers when they are used, by their last name. */
  drawing?: string;
  /** Those of them that give the same whatever they draw: only who draws next sees it. */
  advancing?: string;
  /** Keywords with which others draw too: where they are on, or say what the pattern has. */
  drawingIf?: Readonly<Record<string, true | RegExp>>;

  /** Modules of which calls are worth a word, or of which the order is. */
  watched?: readonly string[];
  /** Those of them that ask the network. */
  network?: readonly string[];
  /** Modules whose classes call nothing of what is made from them by themselves. */
  passive?: readonly string[];
  /** Decorators that give back what behaves like the function, by their last name. */
  transparent?: string;
  /** Functions that ask a person, by their last name. */
  asks?: string;
  /** Functions that go to another working folder, and that ask for it. */
  goesTo?: string;
  asksFolder?: string;
  /** Functions that start a run. */
  starts?: string;
  /** Modules that change others when they are imported, and whose names nobody uses. */
  acts?: string;
  /** Functions that give equal values wherever they are called, and touch nothing. */
  constant?: string;
  /** Python's own names that a star import of a module replaces, where it is known in full. */
  shadows?: Readonly<Record<string, string>>;
  /** What a cell that names these does. */
  signs?: Partial<Record<Doing, Signs>>;
}
