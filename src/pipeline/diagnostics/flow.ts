import type { Explanation } from './types';

const step = (name: string, source: string) => ({ tags: [`step:${name}`], source });

/** What the analysis of the flow finds (src/pipeline/dataflow). */
export const FLOW: readonly Explanation[] = [
  {
    id: 'undefined-name',
    severity: 'error',
    title: 'A name is used but never defined',
    explanation:
      'No cell of the notebook gives this name a value. It may come from a cell that was deleted, or from another notebook. The pipeline would stop here with a NameError.',
    example: [step('load', 'n = 1'), step('train', 'print(n, threshold)')]
  },
  {
    id: 'defined-below',
    severity: 'error',
    title: 'A name is defined only further down',
    explanation:
      'The cell that defines this name stands below the cell that uses it. Run from top to bottom, the notebook would stop here. Move the defining cell up.',
    example: [step('train', 'print(rows)'), step('load', 'rows = [1, 2]')]
  },
  {
    id: 'syntax-error',
    severity: 'error',
    title: 'Part of a cell is not valid Python',
    explanation:
      'The cell could be read only in part, so inputs and outputs of its step may be missing. The other steps are not affected. Correct the line that is named.',
    example: [step('load', 'rows = [1, 2]'), step('train', 'model = (rows')]
  },
  {
    id: 'dynamic-names',
    severity: 'warning',
    title: 'Names are made while the code runs',
    explanation:
      'eval, exec, globals() or similar may read or set any name, which cannot be seen before the code runs. Write the names out, or keep them in a dict.',
    example: [
      step('load', 'x = 1'),
      step('train', 'y = eval(input_text)\ninput_text = "x"')
    ]
  },
  {
    id: 'star-import',
    severity: 'warning',
    title: 'Import of everything from a module',
    explanation:
      'Which names this import brings cannot be known from the notebook, so it is repeated in every later step. Import the names you need.',
    example: [step('load', 'from math import *'), step('train', 'print(pi)')]
  },
  {
    id: 'parallel-update',
    severity: 'info',
    title: 'Two steps that could run side by side change the same value',
    explanation:
      'Neither step needs the other, but both change the same object, so the result depends on their order. They are run in notebook order. Give each its own copy to let them run side by side.',
    example: [
      step('load', 'results = {}'),
      step('linear', 'results["linear"] = 1'),
      step('forest', 'results["forest"] = 2'),
      step('report', 'print(results)')
    ]
  },
  {
    id: 'unpicklable',
    severity: 'warning',
    title: 'A value that cannot be stored is handed on',
    explanation:
      'Open files, connections, generators, locks and lambdas of other modules cannot be stored between two steps. Make the value in the step that uses it.',
    example: [
      step('load', 'rows = (i for i in range(3))'),
      step('train', 'print(list(rows))')
    ]
  },
  {
    id: 'open-handle',
    severity: 'warning',
    title: 'A file or a run is left open across steps',
    explanation:
      'It is opened in one step and used or closed in another; each step is a process of its own. Use a with block inside one step.',
    example: [
      step('load', 'f = open("log.txt", "w")'),
      step('train', 'f.write("done")\nf.close()')
    ]
  },
  {
    id: 'tracking-uri',
    severity: 'warning',
    title: 'The tracking server is written into the notebook',
    explanation:
      'A project takes its tracking server from outside (MLFLOW_TRACKING_URI), so that the same code runs anywhere. The call is left out of the exported steps.',
    example: [
      step('train', 'import mlflow\nmlflow.set_tracking_uri("http://localhost:5000")')
    ]
  },
  {
    id: 'no-seed',
    severity: 'info',
    title: 'Random numbers without a seed',
    explanation:
      'Each run gives other numbers. The random state is handed from step to step, so pipeline and notebook still agree, but a seed makes a run repeatable.',
    example: [step('train', 'import numpy as np\nnoise = np.random.rand(3)')]
  },
  {
    id: 'relative-path',
    severity: 'info',
    title: 'A path relative to the working directory',
    explanation:
      'A project may run from another folder, where this path does not exist. Make it a parameter of the notebook.',
    example: [step('load', 'import pandas as pd\ndf = pd.read_csv("data/rows.csv")')]
  },
  {
    id: 'network',
    severity: 'info',
    title: 'Data comes from the network',
    explanation:
      'What the address returns may change between two runs, so the second may give other numbers. Keep a copy, or note its digest.',
    example: [
      step(
        'load',
        'import pandas as pd\ndf = pd.read_csv("https://example.org/rows.csv")'
      )
    ]
  },
  {
    id: 'cycle',
    severity: 'error',
    title: 'Steps wait for each other',
    explanation:
      'A file that one step writes is read by an earlier one, and the later step needs the earlier: there is no order in which both can run from scratch.',
    example: [
      step('first', 'rows = open("model.json").read()'),
      step('second', 'with open("model.json", "w") as f:\n    f.write(rows)')
    ]
  }
];
