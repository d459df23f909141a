import type { Explanation } from '../types';

const step = (name: string, source: string) => ({ tags: [`step:${name}`], source });

/** What the analysis of the flow finds (src/diagnostics/flow). */
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
    id: 'parallel-definition',
    severity: 'info',
    title: 'Two steps that could run side by side define the same name',
    explanation:
      'A later step takes the value of the lower one, and nothing takes that of the other. If both matter, give them two names.',
    example: [
      step('load', 'rows = [3, 1, 2]'),
      step('linear', 'model = sum(rows)'),
      step('forest', 'model = max(rows)'),
      step('report', 'print(model)')
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
  },
  {
    id: 'mutated-input',
    severity: 'info',
    title: 'A step changes a value of an earlier one in place',
    explanation:
      'Later steps get the value as it was changed, so the graph shows it coming from the step that changed it. To run the cell twice changes the value twice. Write the result under a new name, or work on a copy.',
    example: [
      step('load', 'rows = [3, 1, 2]'),
      step('clean', 'rows.sort()'),
      step('report', 'print(rows)')
    ]
  },
  {
    id: 'alias',
    severity: 'info',
    title: 'Two names stand for one object across steps',
    explanation:
      'What a step changes through one name shows in the other. Such names are handed on together, so that this stays so. Write .copy() if they should differ.',
    example: [
      step('load', 'raw = [1, 2]\nrows = raw'),
      step('clean', 'rows.append(3)'),
      step('report', 'print(raw, rows)')
    ]
  },
  {
    id: 'open-run',
    severity: 'warning',
    title: 'A run is started and not ended',
    explanation:
      'Without a with block or mlflow.end_run(), what later cells log goes to this run. In a project each step has a run of its own. Write "with mlflow.start_run():" around what belongs to the run.',
    example: [
      step('train', 'import mlflow\nmlflow.start_run()\nmlflow.log_param("depth", 3)'),
      step('score', 'mlflow.log_metric("rmse", 0.4)')
    ]
  },
  {
    id: 'experiment-call',
    severity: 'info',
    title: 'The experiment is set in the code',
    explanation:
      'mlflow run decides the experiment of a project, and a call that sets another one stops it. The exported steps leave the call out; its name becomes the default experiment of the project, and --experiment-name gives another.',
    example: [step('train', 'import mlflow\nmlflow.set_experiment("forecast")')]
  },
  {
    id: 'large-value',
    severity: 'warning',
    title: 'A large value is handed on',
    explanation:
      'Values between steps are written to disk and read again, which takes time and space for each run. Make the value in the step that uses it, or hand on only what is needed of it.',
    example: [
      step('load', 'import numpy as np\ngrid = np.zeros((50_000, 50_000))'),
      step('train', 'print(grid.sum())')
    ]
  },
  {
    id: 'current-figure',
    severity: 'warning',
    title: 'A figure of an earlier step is continued',
    explanation:
      'pyplot functions work on the current figure, and a step starts with none: title or savefig would go to an empty one. Draw and finish a figure in one step, or hand on fig and ax and use their methods.',
    example: [
      step('plot', 'import matplotlib.pyplot as plt\nplt.plot([1, 2])'),
      step('save', 'plt.title("rows")\nplt.savefig("rows.png")')
    ]
  }
];
