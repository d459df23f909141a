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
