import type { Explanation } from '../types';

const step = (name: string, source: string) => ({ tags: [`step:${name}`], source });

/** What the way a notebook was run, and what only a notebook can do, shows. */
export const SESSION: readonly Explanation[] = [
  {
    id: 'out-of-order',
    severity: 'warning',
    title: 'Cells were run out of order',
    explanation:
      'The numbers beside the cells do not rise from top to bottom, so what is on the screen may differ from what a run from the top gives. Restart the kernel and run all cells.',
    example: [
      { ...step('load', 'rows = [1]'), executionCount: 5 },
      { ...step('train', 'print(rows)'), executionCount: 2 },
      { ...step('report', 'print(rows)'), executionCount: 3 }
    ]
  },
  {
    id: 'not-run',
    severity: 'info',
    title: 'A cell was not run, but cells below it were',
    explanation:
      'What the cells below show may come from an earlier version of this cell. Restart the kernel and run all cells, or tag the cell skip.',
    example: [
      step('load', 'rows = [1]'),
      { ...step('train', 'print(rows)'), executionCount: 1 }
    ]
  },
  {
    id: 'secret',
    severity: 'warning',
    title: 'A text looks like a password or key',
    explanation:
      'It would be copied into the project, its history and its logs. Read it from an environment variable; if the notebook was shared, make the old one invalid.',
    example: [step('load', 'password = "tr0ub4dor&3"')]
  },
  {
    id: 'magic-effect',
    severity: 'warning',
    title: 'A magic or shell command does what a step cannot repeat',
    explanation:
      'The steps of a project are plain Python. Magics that only show or time something are left out; this one changes something outside, or has results that cannot be seen here.',
    example: [step('load', '%cd data\nrows = open("rows.csv").read()')]
  },
  {
    id: 'output-history',
    severity: 'warning',
    title: 'An earlier output is used by its number',
    explanation:
      '_, __, Out[3] and the like are what the session showed before. A step has no such history. Give the value a name in the cell that makes it.',
    example: [step('load', '1 + 1'), step('train', 'print(_)')]
  },
  {
    id: 'input-call',
    severity: 'warning',
    title: 'The code asks a person',
    explanation:
      'input() and getpass() wait for somebody to type, and a step runs with nobody there. Make the value a parameter; read a password from the environment.',
    example: [step('load', 'name = input("name? ")')]
  },
  {
    id: 'top-level-await',
    severity: 'info',
    title: 'await outside a function',
    explanation:
      'A notebook has a running event loop, a Python file has none. Put the code into an async function and call it with asyncio.run.',
    example: [step('load', 'import asyncio\nawait asyncio.sleep(0)')]
  },
  {
    id: 'edited-since',
    severity: 'warning',
    title: 'A cell was edited since it ran',
    explanation:
      'The kernel has what the earlier text made, so what is on the screen may differ from what a run from the top gives. Run the cell again, and the cells below. Seen while the kernel is idle.',
    example: [step('load', 'rows = [1, 2]')],
    kernel: { executed: [{ cell: 'c0', source: 'rows = [1]' }] }
  },
  {
    id: 'deleted-cell',
    severity: 'warning',
    title: 'A value comes from a cell that is gone',
    explanation:
      'The cell was deleted, or no longer defines this name, but the kernel still has the value. After a restart, and in a project, it is missing. Define it again. Seen while the kernel is idle.',
    example: [step('train', 'print(rows)')],
    kernel: { executed: [{ cell: 'gone', source: 'rows = [1]' }] }
  }
];
