import type { Explanation } from '../types';

const step = (name: string, source: string) => ({ tags: [`step:${name}`], source });

/** What the notebook's file, cells and tags show by themselves. */
export const NOTEBOOK: readonly Explanation[] = [
  {
    id: 'not-readable',
    severity: 'error',
    title: 'The file cannot be opened',
    explanation:
      'There is no such file, it is a folder, or you have no right to read it.',
    example: { path: 'missing.ipynb' }
  },
  {
    id: 'analysis-failed',
    severity: 'error',
    title: 'Provebook made a mistake over this notebook',
    explanation:
      'The notebook may be fine. Other notebooks are looked at all the same. Please report what the message says, with the notebook if you may share it.',
    example: { path: 'notebook.ipynb' }
  },
  {
    id: 'not-json',
    severity: 'error',
    title: 'The file is not JSON',
    explanation:
      'A notebook is a JSON file. This one is damaged, empty, or holds the marks of a merge conflict. Open it in a text editor at the place named, or take an earlier version.',
    example: '{"cells": [}'
  },
  {
    id: 'not-notebook',
    severity: 'error',
    title: 'The file is no notebook',
    explanation: 'The file is JSON, but does not have the parts of a notebook.',
    example: '{"rows": []}'
  },
  {
    id: 'old-format',
    severity: 'error',
    title: 'The notebook has another format than 4',
    explanation:
      'Notebooks of format 3 come from IPython 2 (2014). Open and save the notebook in JupyterLab, which converts it.',
    example: '{"nbformat": 3, "worksheets": []}'
  },
  {
    id: 'other-language',
    severity: 'error',
    title: 'The notebook is not written in Python',
    explanation: 'Only Python can be looked at.',
    example:
      '{"nbformat": 4, "metadata": {"language_info": {"name": "R"}}, "cells": []}'
  },
  {
    id: 'no-code',
    severity: 'info',
    title: 'The notebook has no code',
    explanation:
      'There is nothing that could become a step: no code, or none that is not tagged skip.',
    example: [{ kind: 'markdown', source: '# Plans' }]
  },
  {
    id: 'proposed-steps',
    severity: 'info',
    title: 'The steps are proposed',
    explanation:
      'No cell has a tag step:NAME, so steps were proposed from the headings and from what the cells do. Tag the cells to decide yourself.',
    example: [
      { kind: 'markdown', source: '# Load' },
      { source: 'rows = [1, 2]' },
      { kind: 'markdown', source: '# Report' },
      { source: 'print(rows)' }
    ]
  },
  {
    id: 'step-name',
    severity: 'warning',
    title: 'A step has a name that Python cannot use',
    explanation:
      'A step becomes a file and an entry point, so its name needs letters, digits and underscores, and must not be a word of Python. A near name is used until the tag is changed.',
    example: [step('load data', 'rows = [1, 2]')]
  },
  {
    id: 'duplicate-step',
    severity: 'warning',
    title: 'Two steps have one name',
    explanation:
      'The same tag step:NAME stands on cells apart from each other. The later one is a step of its own under another name. Rename it, or move its cells to the first.',
    example: [step('load', 'a = 1'), step('train', 'b = a'), step('load', 'c = b')]
  },
  {
    id: 'tags-conflict',
    severity: 'warning',
    title: 'A cell has tags that exclude each other',
    explanation:
      'A cell belongs to one of parameters, setup, skip or a step. skip wins, then parameters, then setup.',
    example: [
      { tags: ['step:load', 'setup'], source: 'import os' },
      step('train', 'a = 1')
    ]
  },
  {
    id: 'cell-before-steps',
    severity: 'info',
    title: 'A cell above the first step has no tag',
    explanation:
      'It is taken as setup, which all steps share. Tag it setup, or skip if the pipeline does not need it.',
    example: [{ source: 'import os' }, step('load', 'a = os.sep')]
  },
  {
    id: 'repeated-cell-id',
    severity: 'warning',
    title: 'Two cells have one id',
    explanation:
      'Ids tell cells apart when a notebook changes. Saving the notebook in JupyterLab gives each cell its own.',
    example:
      '{"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [{"id": "a", "cell_type": "code", "source": "x = 1"}, {"id": "a", "cell_type": "code", "source": "y = x"}]}'
  },
  {
    id: 'parameter-value',
    severity: 'warning',
    title: 'A parameter is not set to a plain value',
    explanation:
      'A parameter of a project is a number, a string, True or False, so that it can be given on the command line. A list may be written as a string and split in the code; what is computed belongs into a step.',
    example: [
      { tags: ['parameters'], source: 'columns = ["a", "b"]' },
      step('load', 'print(columns)')
    ]
  },
  {
    id: 'parameter-statement',
    severity: 'warning',
    title: 'Code that sets no parameter stands in the parameters cell',
    explanation:
      'The parameters cell is replaced by the values given from outside. Keep imports and computations in other cells.',
    example: [
      { tags: ['parameters'], source: 'import os\nrows = 10' },
      step('load', 'print(rows)')
    ]
  }
];
