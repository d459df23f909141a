import { KINDS, traitsOf, type Kind } from '../../domain';
import { LIBRARIES } from '../all';
import { isEffect, kindsIn, readEffect } from '../effect';
import { ATTRIBUTES, checkKinds, checkOwners, FUNCTIONS, METHODS } from '../merged';
import { SIGNS } from '../signs';
import { each, merge, within } from '../words';

const kinds = Object.keys(KINDS) as Kind[];

it('says each effect in words that are read', () => {
  const all = [...Object.entries(FUNCTIONS), ...Object.entries(METHODS)];
  expect(all.length).toBeGreaterThan(1000);
  // In the tables, `new:` is something of no known kind.
  const whole = (words: string) => words.replace(/:(?= |$)/g, ':unknown');
  expect(all.filter(([, words]) => !isEffect(whole(words)))).toEqual([]);
});

it('takes no key twice', () => {
  expect(() => each('pandas', 'concat merge concat', 'new')).toThrow(/pandas\.concat/);
  expect(() => merge([{ a: 'new' }, { a: 'new' }])).toThrow(/twice/);
});

it('takes no kind that there is not', () => {
  expect(() => checkKinds({ 'lab.rows': 'new:widget' })).toThrow(/widget/);
  expect(() => checkKinds({ 'lab.rows': 'new: keeps:parts changes:0' })).not.toThrow();
  expect(() => checkOwners({ 'widget.fill': 'new' })).toThrow(/widget\.fill/);
});

it('has a maker, or a place in the language, for each kind', () => {
  const language =
    'unknown other number list tuple dict set generator iterator globals cell stochastic sampler overwriting objects';
  const made = new Set([
    ...language.split(' '),
    ...Object.values({ ...FUNCTIONS, ...METHODS, ...ATTRIBUTES }).flatMap(kindsIn)
  ]);
  expect(kinds.filter(kind => !made.has(kind))).toEqual([]);
});

it('says of whose settings a value is once', () => {
  const owned = LIBRARIES.flatMap(({ values }) => values ?? []);
  expect(new Set(owned).size).toBe(owned.length);
});

it('gives what a person marks a kind, known or not', () => {
  expect(readEffect('new:dataframe').kind).toBe('dataframe');
  expect(readEffect('new:widget').kind).toBe('other');
  expect(readEffect('new:').kind).toBe('unknown');
  expect(readEffect('new').kind).toBe('number');
  expect(readEffect('lazy').kind).toBe('iterator');
  expect(readEffect('holds').kind).toBe('unknown');
});

it('lets a kind have the methods of one that has its own', () => {
  for (const kind of kinds) {
    const { like } = traitsOf(kind);
    expect(like && traitsOf(like).like).toBeUndefined();
  }
});

it('sees what a cell does', () => {
  const doing = (source: string) => SIGNS.find(([, sign]) => sign.test(source))?.[0];
  expect(doing('model.fit(X, y)')).toBe('train');
  expect(doing('r2_score(y, model.predict(X))')).toBe('evaluate');
  expect(doing('df = pd.read_csv("rows.csv")')).toBe('load');
  expect(doing('df.flags.read_only()')).toBeUndefined();
  expect(doing('df = df.dropna()')).toBe('prepare');
  expect(doing('plt.title("rows")')).toBe('show');
  expect(doing('df.head')).toBe('show');
  expect(doing('x = 1')).toBeUndefined();
});

it('knows modules by whole words', () => {
  const isIt = within(['matplotlib.pyplot', 'requests']);
  expect(isIt('matplotlib.pyplot.title')).toBe(true);
  expect(isIt('requests')).toBe(true);
  expect(isIt('requests_cache.get')).toBe(false);
  expect(isIt('matplotlib.rc')).toBe(false);
});
