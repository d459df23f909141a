/** Formatted Python with sorted imports, by Ruff. */
import init, { PositionEncoding, Workspace } from '@astral-sh/ruff-wasm-web';

/** Formats a module; throws a sentence where it is no Python. */
export type Formatter = (python: string, ours: readonly string[]) => string;

const WIDTH = 88;

interface Edit {
  content: string | null;
  location: { row: number; column: number };
  end_location: { row: number; column: number };
}
interface Found {
  code: string | null;
  message: string;
  fix: { edits: Edit[] } | null;
}

function offsetOf(lines: readonly string[], { row, column }: Edit['location']): number {
  return (
    lines.slice(0, row - 1).reduce((sum, line) => sum + line.length + 1, 0) + column - 1
  );
}

function applied(text: string, edits: readonly Edit[]): string {
  const lines = text.split('\n');
  return [...edits]
    .map(edit => ({
      at: offsetOf(lines, edit.location),
      end: offsetOf(lines, edit.end_location),
      text: edit.content ?? ''
    }))
    .sort((a, b) => b.at - a.at)
    .reduce(
      (now, { at, end, text: part }) => now.slice(0, at) + part + now.slice(end),
      text
    );
}

function sorted(text: string, ours: readonly string[]): string {
  const workspace = new Workspace(
    {
      'line-length': WIDTH,
      'target-version': 'py310',
      lint: { select: ['I'], isort: { 'known-first-party': ['handoff', ...ours] } }
    },
    PositionEncoding.Utf16
  );
  try {
    const found = workspace.check(text) as Found[];
    const broken = found.find(({ code }) => code === null || code === 'invalid-syntax');
    if (broken) {
      throw new Error(broken.message);
    }
    return applied(
      text,
      found.flatMap(({ fix }) => fix?.edits ?? [])
    );
  } finally {
    workspace.free();
  }
}

/** A formatter out of ruff_wasm_bg.wasm, given as its bytes or where it is. */
export async function loadFormatter(
  wasm: string | URL | Uint8Array
): Promise<Formatter> {
  await init({
    module_or_path: wasm instanceof Uint8Array ? wasm.slice().buffer : wasm
  });
  return (python, ours) => {
    const text = sorted(python, ours);
    const workspace = new Workspace(
      { 'line-length': WIDTH, 'target-version': 'py310' },
      PositionEncoding.Utf16
    );
    try {
      return workspace.format(text);
    } finally {
      workspace.free();
    }
  };
}
