import './support/browser';
import type { Graph } from '../../analysis';
import type { Input, StepGraph } from '../../domain/graph';
import { drawing, edgeLabel, shorten } from '../graph/edges';
import { place, smoothPath } from '../graph/layout';

function step(name: string, inputs: Partial<Input>[] = [], after: string[] = []) {
  const whole = inputs.map(input => ({
    name: 'x',
    from: 'load',
    by: 'value' as const,
    uncertain: false,
    ...input
  }));
  return { name, cells: [name], parameters: [], inputs: whole, outputs: [], after };
}

function graph(...steps: StepGraph[]): Graph {
  return { steps, diagnostics: [] };
}

describe('the drawn graph', () => {
  it('joins the names between two steps, and leaves imports out', () => {
    const { edges } = drawing(
      graph(
        step('load'),
        step('train', [{ name: 'X' }, { name: 'y' }, { name: 'pd', by: 'import' }])
      )
    );
    expect(edges).toHaveLength(1);
    expect(edges[0]!.names.map(({ name }) => name)).toEqual(['X', 'y']);
  });

  it('tells apart what is certain, perhaps, a file, and only order', () => {
    const { edges } = drawing(
      graph(
        step('load'),
        step('a', [{ uncertain: true }, { name: 'y' }]),
        step('b', [{ uncertain: true }]),
        step('c', [{ name: 'x.csv', by: 'file' }]),
        step('d', [], ['load'])
      )
    );
    expect(edges.map(({ kind }) => kind)).toEqual([
      'value',
      'uncertain',
      'file',
      'order'
    ]);
  });

  it('has setup in it only where it gives a value', () => {
    const helper = { name: 'f', from: 'setup', by: 'source' as const };
    const names = (all: Graph) => drawing(all).steps.map(({ name }) => name);
    expect(names(graph(step('setup'), step('a', [helper], ['setup'])))).toEqual(['a']);
    const value = { name: 'rng', from: 'setup' };
    expect(names(graph(step('setup'), step('a', [helper, value])))).toEqual([
      'setup',
      'a'
    ]);
    expect(names(graph(step('setup')))).toEqual(['setup']);
  });

  it('shortens labels: X, y, +3', () => {
    const edge = (...names: string[]) => ({
      from: 'a',
      to: 'b',
      kind: 'value' as const,
      names: names.map(name => ({ name, by: 'value' as const, uncertain: false }))
    });
    expect(edgeLabel(edge('X', 'y'), 22)).toBe('X, y');
    expect(edgeLabel(edge('X_train', 'y_train', 'X_test', 'y_test'), 22)).toBe(
      'X_train, y_train, +2'
    );
    expect(edgeLabel(edge('a_name_that_is_much_too_long', 'other'), 16)).toBe(
      'a_name_t…ong, +1'
    );
    expect(shorten('short', 10)).toBe('short');
  });

  it('has every node and label in it, apart from each other, at any width', () => {
    const steps = Array.from({ length: 12 }, (_, i) =>
      step(
        `a_long_name_of_step_${i}`,
        i > 1
          ? [{ name: `value_${i}`, from: `a_long_name_of_step_${Math.floor(i / 2)}` }]
          : []
      )
    );
    for (const width of [260, 400, 900]) {
      const placed = place(drawing(graph(...steps)), width);
      const boxes = [...placed.nodes.values()];
      expect(boxes).toHaveLength(12);
      expect(placed.edges.every(({ label }) => label !== '')).toBe(true);
      for (const [i, a] of boxes.entries()) {
        expect(a.x - a.width / 2).toBeGreaterThanOrEqual(0);
        expect(a.y + a.height / 2).toBeLessThanOrEqual(placed.height);
        for (const b of boxes.slice(i + 1)) {
          const apart =
            Math.abs(a.x - b.x) >= (a.width + b.width) / 2 ||
            Math.abs(a.y - b.y) >= (a.height + b.height) / 2;
          expect(apart).toBe(true);
        }
      }
    }
  });

  it('has steps side by side in the order of the notebook', () => {
    const steps = ['one', 'two', 'three'].map(name => step(name, [{}]));
    const { nodes } = place(drawing(graph(step('load'), ...steps)));
    const [one, two, three] = ['one', 'two', 'three'].map(name => nodes.get(name)!.x);
    expect(one).toBeLessThan(two!);
    expect(two).toBeLessThan(three!);
  });

  it('is narrower where there is less room', () => {
    const fan = graph(
      step('load'),
      ...['first', 'second', 'third'].map(name =>
        step(`${name}_model_with_a_long_name`, [{ name: 'some_training_data' }])
      )
    );
    const wide = place(drawing(fan), 2000).width;
    expect(place(drawing(fan), 300).width).toBeLessThan(wide);
  });

  it('draws lines as curves with straight ends', () => {
    const points = [0, 10, 20].map(y => ({ x: y / 2, y }));
    expect(smoothPath(points)).toBe('M0 0Q5 10 7.5 15L10 20');
    expect(smoothPath([])).toBe('');
  });
});
