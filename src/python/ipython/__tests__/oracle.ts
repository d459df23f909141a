import { type ChildProcess, spawn, spawnSync } from 'child_process';
import { join } from 'path';
import { createInterface } from 'readline';

/** Python with IPython: that of the test environment, else the one on PATH. */
export function findPython(): string {
  const python = process.env.PROVEBOOK_PYTHON ?? process.env.PYTHON ?? 'python3';
  if (spawnSync(python, ['-c', 'import IPython']).status !== 0) {
    throw new Error(
      `${python} has no IPython, against which this test compares: ` +
        'set PROVEBOOK_PYTHON to a Python that has it'
    );
  }
  return python;
}

/** A Python process that answers one JSON line per request, in order. */
export class Oracle {
  constructor() {
    this._process = spawn(findPython(), [join(__dirname, 'oracle.py')], {
      stdio: ['pipe', 'pipe', 'inherit']
    });
    createInterface({ input: this._process.stdout! }).on('line', line =>
      this._waiting.shift()?.(JSON.parse(line))
    );
  }

  ask<T>(request: object): Promise<T> {
    return new Promise(resolve => {
      this._waiting.push(resolve as (answer: unknown) => void);
      this._process.stdin!.write(JSON.stringify(request) + '\n');
    });
  }

  async close(): Promise<void> {
    const ended = new Promise(resolve => this._process.once('exit', resolve));
    this._process.stdin!.end();
    await ended;
  }

  private readonly _process: ChildProcess;
  private readonly _waiting: ((answer: unknown) => void)[] = [];
}
