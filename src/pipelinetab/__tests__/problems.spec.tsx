import './support/browser';
import { nullTranslator } from '@jupyterlab/translation';
import * as React from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { analyzeNotebook } from '../../analysis/analyze';
import { readNotebook } from '../../notebook/ipynb';
import { pythonForTests } from '../../python/__tests__/python';
import type { PipelineContext } from '../components/context';
import { Problems } from '../components/problems';
import type { Ready } from '../model';

/** A translator that shows each text it is asked for. */
const bundle = nullTranslator.load('provebook');
const trans = Object.assign(Object.create(bundle) as typeof bundle, {
  __: (text: string, ...args: unknown[]) => `«${[text, ...args].join('|')}»`
});

it('lists each cell of a finding that concerns many', async () => {
  const cells = [5, 4, 3, 2, 1].map((count, index) => ({
    id: `c${index}`,
    cell_type: 'code',
    source: `a${index} = 1`,
    metadata: { tags: index === 0 ? ['step:load'] : [] },
    execution_count: count
  }));
  const notebook = readNotebook(JSON.stringify({ nbformat: 4, cells }));
  const analysis = analyzeNotebook(notebook, await pythonForTests());
  const shown = renderToStaticMarkup(
    <Problems
      state={{ analysis, notebook } as unknown as Ready}
      context={{ trans: bundle } as unknown as PipelineContext}
    />
  );
  expect(shown).toContain('4 cells were run out of order.');
  expect(shown.match(/cell \[\d\]/g)).toHaveLength(4);
  expect(shown).toContain('1 warning<');
});

it('puts messages and fixes into the words of the translator', async () => {
  const notebook = readNotebook(
    JSON.stringify({
      nbformat: 4,
      cells: [
        {
          id: 'a',
          cell_type: 'code',
          source: 'api_key = "a8f5f167f44f4964"',
          metadata: { tags: ['step:load'] }
        }
      ]
    })
  );
  const analysis = analyzeNotebook(notebook, await pythonForTests());
  const shown = renderToStaticMarkup(
    <Problems
      state={{ analysis, notebook } as unknown as Ready}
      context={{ trans } as unknown as PipelineContext}
    />
  );
  expect(shown).toContain(
    '«%1 looks like a secret. Read it from the environment, and make it invalid if the notebook was shared.|«The value of %1|api_key»»'
  );
  expect(shown).toContain('«Read %1 from the environment|api_key»');
});
