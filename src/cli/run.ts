import { dirname, resolve } from 'node:path';
import { type Analysis, analyzeNotebook, withFindings } from '../analysis';
import type { PythonParser } from '../python';
import { type Diagnostic, failedAnalysis } from '../diagnostics';
import {
  exportProject,
  TEMPLATES,
  toldBeforehand,
  type Tools,
  withRefusals
} from '../project';
import { type Notebook, NotebookError, readNotebook } from '../notebook';
import {
  type ExportArguments,
  HELP,
  type LookArguments,
  readArguments,
  UsageError
} from './arguments';
import { runDiff } from './diff';
import { around, runExport } from './export';
import { filesBetween } from './files';
import { mermaid } from './mermaid';
import { ExportError, pythonOf, withVersions } from './python';
import { textOf } from './notebookfile';
import { runVerify } from './verify';
import { problemLines, type Report, toWire } from './report';
import { tree } from './tree';

export interface Terminal {
  out(text: string): void;
  error(text: string): void;
  version: string;
  /** Loaded when the first notebook is looked at. */
  parser(): Promise<PythonParser>;
  /** What an export needs besides; loaded at the first. */
  tools(): Promise<Tools>;
}

function unreadable(path: string, found: Diagnostic): Report {
  return {
    path,
    notebook: null,
    graph: { steps: [], diagnostics: [found] },
    proposed: false,
    details: []
  };
}

/** With all that an export to be made now would say. */
async function withProblems(
  analysis: Analysis,
  notebook: Notebook,
  path: string,
  python: string | undefined,
  parser: PythonParser
): Promise<Analysis> {
  // Nothing is written, so nothing needs to be formatted: Ruff stays unloaded.
  const tools = {
    python: parser,
    format: (text: string) => text,
    templates: TEMPLATES
  };
  const home = dirname(resolve(path));
  const { problems } = await exportProject(
    notebook,
    { notebook: path },
    around(home, pythonOf(python)),
    tools
  ).catch((error: unknown) => {
    if (error instanceof ExportError) {
      return { problems: null }; // what is installed there nobody can say
    }
    throw error;
  });
  if (!problems) {
    return withRefusals(analysis, notebook, parser);
  }
  return withFindings(analysis, toldBeforehand(problems, analysis.graph), notebook);
}

async function reportOn(
  path: string,
  command: string,
  python: string | undefined,
  terminal: Terminal
): Promise<Report> {
  let notebook;
  try {
    notebook = readNotebook(await textOf(path));
  } catch (error) {
    if (error instanceof NotebookError) {
      return unreadable(path, error.found);
    }
    throw error;
  }
  const parser = await terminal.parser();
  notebook = await withVersions(notebook, pythonOf(python));
  try {
    const analysis = analyzeNotebook(notebook, parser);
    const told =
      command === 'check' && !analysis.proposed
        ? await withProblems(analysis, notebook, path, python, parser)
        : withRefusals(analysis, notebook, parser);
    return { path, notebook, ...told };
  } catch (error) {
    return unreadable(path, failedAnalysis(error as Error));
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
    problemLines(report).forEach(line => terminal.error(line));
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
      terminal.error(`provebook: ${error.message}\n\n${HELP}`);
      return 2;
    }
    throw error;
  }
  if (typeof asked === 'string') {
    terminal.out(asked);
    return 0;
  }
  return 'notebooks' in asked ? look(asked, terminal) : project(asked, terminal);
}

const PROJECT = { export: runExport, diff: runDiff, verify: runVerify };

async function project(asked: ExportArguments, terminal: Terminal): Promise<number> {
  try {
    return await PROJECT[asked.command](asked, terminal);
  } catch (error) {
    if (error instanceof NotebookError || error instanceof ExportError) {
      terminal.error(`provebook: ${error.message}`);
      return 2;
    }
    throw error;
  }
}

async function look(asked: LookArguments, terminal: Terminal): Promise<number> {
  let status = 0;
  const reports: Report[] = [];
  for (const path of asked.notebooks) {
    const report = await reportOn(path, asked.command, asked.python, terminal);
    reports.push(report);
    show(report, asked.command, asked.format, terminal);
    const problems = report.graph.diagnostics.some(found => found.severity !== 'info');
    const own =
      report.notebook === null ? 2 : asked.command === 'check' && problems ? 1 : 0;
    status = Math.max(status, own);
  }
  if (asked.command === 'graph' && asked.format === 'text') {
    const between = filesBetween(reports);
    if (between.length > 0) {
      terminal.out(
        `files between the notebooks:\n${between.map(line => `  ${line}`).join('\n')}`
      );
    }
  }
  return status;
}
