import { completeFilter, filterProblem, idIsOneOf, quoteKey, tagIs } from '../filter';

const names = {
  metrics: ['rmse', 'val loss', 'r2'],
  params: ['max_depth'],
  tags: ['stage']
};
const texts = (filter: string, cursor = filter.length) =>
  completeFilter(filter, cursor, names).options.map(option => option.text);

describe('completion of a filter', () => {
  it('offers the metrics first where a condition begins', () => {
    expect(texts('').slice(0, 3)).toEqual([
      'metrics.rmse',
      'metrics.`val loss`',
      'metrics.r2'
    ]);
  });

  it('narrows names by what is typed, anywhere in them', () => {
    expect(texts('dep')).toEqual(['params.max_depth']);
    expect(texts('metrics.r')).toEqual(['metrics.rmse', 'metrics.r2']);
  });

  it('offers comparisons of numbers after a metric and of text after a parameter', () => {
    expect(texts('metrics.rmse ')).toContain('<=');
    expect(texts('metrics.rmse ')).not.toContain('LIKE');
    expect(texts('params.max_depth ')).toContain('LIKE');
    expect(texts('params.max_depth ')).not.toContain('<');
  });

  it('offers the statuses as values, and AND after a condition', () => {
    expect(texts('attributes.status = ')).toContain("'FAILED'");
    expect(texts('metrics.rmse < 3 ')).toEqual(['AND']);
    expect(texts('metrics.rmse < 3 AND ')).toContain('metrics.rmse');
  });

  it('understands names in backquotes', () => {
    expect(texts('metrics.`val loss` ')).toContain('<');
  });

  it('says which part of the text a completion replaces', () => {
    const found = completeFilter('metrics.rmse < 3 AND par', 24, names);
    expect([found.from, found.to]).toEqual([21, 24]);
  });

  it('has nothing to offer once the word is whole', () => {
    expect(texts('params.max_depth')).toEqual([]);
  });
});

describe('problems of a filter', () => {
  it('finds OR, wherever it is a word of the language', () => {
    expect(filterProblem('metrics.a < 1 OR metrics.b > 2')).toEqual({
      from: 14,
      to: 16,
      id: 'or'
    });
    expect(filterProblem('metrics.a < 1 or metrics.b > 2')?.id).toBe('or');
  });

  it('leaves OR inside values and names alone', () => {
    expect(filterProblem("params.mode = 'this OR that'")).toBeNull();
    expect(filterProblem('metrics.`a or b` > 1')).toBeNull();
    expect(filterProblem('params.order = "1"')).toBeNull();
  });

  it('finds a quote that is never closed', () => {
    expect(filterProblem("params.mode = 'this")?.id).toBe('quote');
    expect(filterProblem("params.mode = 'this'")).toBeNull();
  });
});

it('quotes keys that are no plain words as MLflow wants them', () => {
  expect(quoteKey('metrics', 'rmse')).toBe('metrics.rmse');
  expect(quoteKey('metrics', 'val/loss')).toBe('metrics.`val/loss`');
  expect(quoteKey('params', 'a`b')).toBe('params."a`b"');
});

it('writes values that no quote of theirs ends', () => {
  expect(idIsOneOf(['a1', "b' OR '"])).toBe("attributes.run_id IN ('a1', 'bOR')");
  expect(tagIs('provebook.step', 'fit')).toBe("tags.`provebook.step` = 'fit'");
  expect(tagIs('path', `it's "x".ipynb`)).toBe('tags.`path` = "it\'s x.ipynb"');
});
