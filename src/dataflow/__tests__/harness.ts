import { type ChildProcess, spawn } from 'child_process';
import { join } from 'path';
import { createInterface, type Interface } from 'readline';
import type { PythonParser } from '../../python/syntax/parser';
import { flowOf, producers } from './flows';

export interface Ran {
  steps: Record<string, number>[];
  ran: number;
  error?: string;
}

/** Real Python, kept running: one program a line, one answer a line. */
export class Harness {
  private readonly child: ChildProcess;
  private readonly lines: Interface;
  private readonly waiting: ((line: string) => void)[] = [];

  constructor() {
    this.child = spawn('python3', ['-W', 'ignore', join(__dirname, 'harness.py')], {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...process.env, PYTHONHASHSEED: '0' }
    });
    this.lines = createInterface({ input: this.child.stdout! });
    this.lines.on('line', line => this.waiting.shift()?.(line));
  }

  async run(sources: readonly string[]): Promise<Ran> {
    const line = await new Promise<string>(resolve => {
      this.waiting.push(resolve);
      this.child.stdin!.write(JSON.stringify(sources) + '\n');
    });
    return JSON.parse(line) as Ran;
  }

  close(): void {
    this.lines.close();
    this.child.stdin!.end();
  }
}

/**
 * What the analysis misses of what really happened: a name that a step read from an
 * earlier one and that is no input, or whose producer is older than the last change.
 */
export function misses(
  python: PythonParser,
  sources: readonly string[],
  ran: Ran
): string[] {
  const flow = flowOf(python, sources);
  return ran.steps.flatMap((reads, step) => {
    const inputs = producers(flow, step);
    return Object.entries(reads).flatMap(([name, from]) => {
      const ours = inputs[name];
      if (ours === undefined) {
        return [`step ${step} reads ${name} of step ${from}: no input`];
      }
      if (ours < from) {
        return [
          `step ${step} reads ${name} of step ${from}: stale, taken from ${ours}`
        ];
      }
      return flow.steps[ours]!.outputs.includes(name)
        ? []
        : [`step ${ours} gives ${name} to ${step}, but does not output it`];
    });
  });
}
