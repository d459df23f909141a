import { pythonForTests } from '../../python/__tests__/python';
import { analyzeNotebook } from '../analyze';
import { fixture } from './percent';

interface Expected {
  parameters: Record<string, string[]>;
  /**
   * Per step, what it takes by value or file, and from which step; from one of several
   * where an unknown call may have changed it.
   */
  values: Record<string, Record<string, string>>;
  problems: string[];
}

const python = pythonForTests();

/** Messy notebooks, each with the graph that a person worked out by hand. */
it.each(['wind_solar', 'music', 'chaos', 'models', 'churn', 'series', 'plots', 'etl'])(
  'finds what flows in the notebook %s',
  async name => {
    const { cells, expected: given } = fixture(name);
    const expected = given as Expected;
    const notebook = {
      cells,
      language: 'python',
      pipeline: null,
      experiment: null,
      repeatedIds: []
    };
    const { graph } = analyzeNotebook(notebook, await python);
    const steps = graph.steps.filter(
      step => !['setup', 'parameters'].includes(step.name)
    );
    const found: Expected = {
      parameters: Object.fromEntries(
        steps
          .map(
            step =>
              [
                step.name,
                step.parameters.map(parameter => parameter.name).sort()
              ] as const
          )
          .filter(([, parameters]) => parameters.length > 0)
      ),
      values: Object.fromEntries(
        steps.map(step => [
          step.name,
          Object.fromEntries(
            step.inputs
              .filter(({ by }) => by === 'value' || by === 'file')
              .map(({ name: id, from }) => {
                const said = expected.values[step.name]?.[id] ?? '';
                return [id, said.split(' or ').includes(from) ? said : from];
              })
          )
        ])
      ),
      problems: graph.diagnostics
        .filter(({ severity }) => severity !== 'info')
        .map(({ cell, line, id }) => `${cell}:${line} ${id}`)
    };
    expect(found).toEqual(expected);
  }
);
