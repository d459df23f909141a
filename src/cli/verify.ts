/// <reference types="node" />
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ExportArguments } from './arguments';
import { ExportError, pythonOf } from './python';

/** The program that runs both sides in the notebook's Python; it lies beside the bundle. */
const PROGRAM = '../verify';

/** Verifies with the terminal's own input and output: it takes as long as both sides do. */
export async function runVerify(args: ExportArguments): Promise<number> {
  const python = pythonOf(args.python);
  const program = fileURLToPath(new URL(PROGRAM, import.meta.url));
  const child = spawn(python, [program, args.notebook, args.folder, ...args.verify], {
    stdio: 'inherit'
  });
  // What is ended from outside ends the runs too; Ctrl+C reaches them by the terminal.
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => child.kill('SIGTERM'));
  }
  return new Promise((resolve, reject) => {
    child.on('error', error =>
      reject(new ExportError(`${python} cannot be started: ${error.message}.`))
    );
    child.on('exit', code => resolve(code ?? 130));
  });
}
