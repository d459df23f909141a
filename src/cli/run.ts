/// <reference types="node" />
import { readFile, stat } from 'node:fs/promises';
import { analyzeNotebook, type PythonParser } from '../pipeline';
import { diagnostic } from '../pipeline/diagnostics';
import { NotebookError, readNotebook } from '../pipeline/notebook/read';
import { HELP, readArguments, UsageError } from './arguments';
import { mermaid } from './mermaid';
import { placeOf, printable, problemLines, type Report, toWire } from './report';
import { tree } from './tree';

export interface Terminal {
  out(text: string): void;
  error(text: string): void;
  version: string;
  /** Loaded when the first notebook is looked at. */
  parser(): Promise<PythonParser>;
}

function unreadable(path: string, id: string, message: string): Report {
  const found = diagnostic(id, { cell: null, line: null }, message);
  return {
    path,
    notebook: null,
    graph: { steps: [], diagnostics: [found] },
    proposed: false
  };
}

const CAUSES: Record<string, string> = {
  ENOENT: 'there is no such file',
  EACCES: 'the file may not be read',
  EISDIR: 'this is a folder; name the notebooks in it'
};

async function textOf(path: string): Promise<string> {
  try {
    if ((await stat(path)).isDirectory()) {
      throw Object.assign(new Error(path), { code: 'EISDIR' });
    }
    return await readFile(path, 'utf8');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new NotebookError('not-readable', CAUSES[code ?? ''] ?? message);
  }
}

async function reportOn(path: string, terminal: Terminal): Promise<Report> {
  let notebook;
  try {
    notebook = readNotebook(await textOf(path));
  } catch (error) {
    if (error instanceof NotebookError) {
      return unreadable(path, error.id, error.message);
    }
    throw error;
  }
  const parser = await terminal.parser();
  try {
    return { path, notebook, ...analyzeNotebook(notebook, parser) };
  } catch (error) {
    const message = `a mistake in Flowbook, please report it: ${String((error as Error).stack)}`;
    return unreadable(path, 'analysis-failed', message.slice(0, 600));
  }
}

function show(
  report: Report,
  command: string,
  format: string,
  terminal: Terminal
): void {
  if (format === 'json') {
    terminal.out(JSON.stringify(toWire(report)));
    return;
  }
  if (report.notebook === null) {
    const [found] = report.graph.diagnostics;
    terminal.error(
      printable(`${placeOf(report, found!)} ${found!.id} ${found!.message}`)
    );
  } else if (command === 'check') {
    problemLines(report).forEach(line => terminal.out(line));
  } else {
    terminal.out(format === 'mermaid' ? mermaid(report) : tree(report));
  }
}

/** Runs a command; the number is the exit status. */
export async function run(
  args: readonly string[],
  terminal: Terminal
): Promise<number> {
  let asked;
  try {
    asked = readArguments(args, terminal.version);
  } catch (error) {
    if (error instanceof UsageError) {
      terminal.error(`flowbook: ${error.message}\n\n${HELP}`);
      return 2;
    }
    throw error;
  }
  if (typeof asked === 'string') {
    terminal.out(asked);
    return 0;
  }
  let status = 0;
  for (const path of asked.notebooks) {
    const report = await reportOn(path, terminal);
    show(report, asked.command, asked.format, terminal);
    const problems = report.graph.diagnostics.some(found => found.severity !== 'info');
    const own =
      report.notebook === null ? 2 : asked.command === 'check' && problems ? 1 : 0;
    status = Math.max(status, own);
  }
  return status;
}
