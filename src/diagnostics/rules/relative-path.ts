import { trans, type Fix } from '../../domain';
import type { Assign, Const } from '../../python';
import type { FlowView } from '../facts/flowview';
import { type PathRead, pathReads } from '../facts/paths';
import { type Finding, rule, step } from '../rule';

const ABSOLUTE = /^(\/|~|[A-Za-z]:[\\/])/;

/** Texts that the parameters cell sets: a path made with one can be given from outside. */
const parameterTexts = ({ steps, sources }: FlowView): string[] =>
  steps.flatMap(({ role }, index) =>
    role === 'parameters'
      ? (sources.steps[index] ?? [])
          .flatMap(({ body }) => body)
          .filter((stmt): stmt is Assign => stmt.kind === 'assign')
          .flatMap(({ value }) => (value as Const | null)?.text ?? [])
          .filter(text => typeof text === 'string' && text !== '')
      : []
  );

/** A name for the parameter; null where the path gives none that is free. */
function parameterName(path: string, { isBound }: FlowView): string | null {
  const stem = path
    .split('/')
    .pop()!
    .replace(/\.[^.]*$/, '');
  const name = `${stem.toLowerCase().replace(/\W+/g, '_')}_path`;
  return /^[a-z_]\w*$/.test(name) && !isBound(name) ? name : null;
}

/** Where the call has the path whole, as a literal that stands there once. */
function literalIn(text: string, path: string): { at: number; literal: string } | null {
  const literals = [`"${path}"`, `'${path}'`].filter(one => text.includes(one));
  const [literal] = literals;
  if (literal === undefined || literals.length > 1) {
    return null;
  }
  const at = text.indexOf(literal);
  const isWhole =
    text.split(literal).length === 2 && !/["'\w]/.test(text[at - 1] ?? '');
  return isWhole ? { at, literal } : null;
}

/** The path as a new parameter, where there is a cell for it. */
function asParameter(
  { path, event: { cell, at, end } }: PathRead,
  flow: FlowView
): Fix | null {
  const home = flow.steps
    .filter(({ role }) => role === 'parameters')
    .flatMap(({ cells }) => cells)
    .pop();
  const name = parameterName(path, flow);
  const found = literalIn(flow.sources.text(cell).slice(at, end), path);
  if (!home || !found || name === null) {
    return null;
  }
  const { literal } = found;
  const { length } = home.python;
  const line = home.python.endsWith('\n') || length === 0 ? '' : '\n';
  return {
    label: trans.__('Make it the parameter %1', name),
    edits: [
      { cell: home.id, start: length, length: 0, text: `${line}${name} = ${literal}` },
      { cell, start: at + found.at, length: literal.length, text: name }
    ]
  };
}

/** Files that are looked for where the step happens to run. */
function relativePaths(flow: FlowView): Finding[] {
  const { events, sources } = flow;
  const written = new Set(
    events.filter(({ kind }) => kind === 'writes').map(({ what }) => what)
  );
  const given = parameterTexts(flow);
  return pathReads(flow)
    .filter(
      ({ path, isRemote }) =>
        !isRemote &&
        !ABSOLUTE.test(path) &&
        !written.has(path) &&
        !given.some(text => path === text || path.startsWith(`${text}/`))
    )
    .map(read => ({
      place: sources.place(read.event.cell, read.event.at),
      message: trans.__(
        '"%1" is looked for in the folder where the step runs. Make the path a parameter, so that a run elsewhere can give another.',
        read.path
      ),
      fix: asParameter(read, flow)
    }));
}

export const relativePath = rule({
  id: 'relative-path',
  severity: 'info',
  title: trans.__('A path relative to the working directory'),
  explanation: trans.__(
    'A project may run from another folder, where this path does not exist. Make it a parameter of the notebook.'
  ),
  example: [step('load', 'import pandas as pd\ndf = pd.read_csv("data/rows.csv")')],
  notOfMagics: 'run',
  inFlow: relativePaths
});
