import { readFileSync } from 'fs';
import { join } from 'path';
import type { Cell } from '../../python/cells';

/**
 * A notebook written as a script: `# %%` starts a code cell, with its tags after it,
 * `# %% markdown` a text.
 */
export function fixture(name: string): { cells: Cell[]; expected: unknown } {
  const folder = join(__dirname, 'fixtures');
  const text = readFileSync(join(folder, `${name}.ipy`), 'utf8');
  const parts = text.split(/^# %%(.*)\n/m).slice(1);
  const cells: Cell[] = [];
  for (let i = 0; i < parts.length; i += 2) {
    const words = parts[i]!.split(/\s+/).filter(Boolean);
    const kind = words.includes('markdown') ? 'markdown' : 'code';
    cells.push({
      id: `c${i / 2 + 1}`,
      kind,
      source: parts[i + 1]!.replace(/\n$/, ''),
      tags: words.filter(word => word !== 'markdown'),
      executionCount: null
    });
  }
  return {
    cells,
    expected: JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))
  };
}
