import type { Diagnostic, Fix, Step } from '../../domain';
import { diagnostic } from '../registry';
import type { Event, Machine } from '../../dataflow';
import type { Assign, Const } from '../../python';
import type { Sources } from './place';

const REMOTE = /^[a-z][a-z0-9+.-]+:\/\//i;
const ABSOLUTE = /^(\/|~|[A-Za-z]:[\\/])/;

/** Texts that the parameters cell sets: a path made with one can be given from outside. */
function parameterTexts(steps: readonly Step[], sources: Sources): string[] {
  return steps.flatMap((step, index) =>
    step.role === 'parameters'
      ? (sources.steps[index] ?? [])
          .flatMap(({ body }) => body)
          .filter((stmt): stmt is Assign => stmt.kind === 'assign')
          .flatMap(({ value }) => (value as Const | null)?.text ?? [])
          .filter(text => typeof text === 'string' && text !== '')
      : []
  );
}

/** The path as a new parameter, where there is a cell for it and the call has it whole. */
function asParameter(
  { what, cell, at, end }: Event,
  steps: readonly Step[],
  machine: Machine,
  sources: Sources
): Fix | null {
  const home = steps
    .filter(step => step.role === 'parameters')
    .flatMap(step => step.cells)
    .pop();
  const text = sources.text(cell).slice(at, end);
  const literals = [`"${what}"`, `'${what}'`].filter(one => text.includes(one));
  const [literal] = literals;
  const stem = what!
    .split('/')
    .pop()!
    .replace(/\.[^.]*$/, '');
  const name = `${stem.toLowerCase().replace(/\W+/g, '_')}_path`;
  if (
    !home ||
    literals.length !== 1 ||
    text.split(literal!).length !== 2 ||
    /["'\w]/.test(text[text.indexOf(literal!) - 1] ?? '') ||
    !/^[a-z_]\w*$/.test(name) ||
    machine.module.vars.has(name)
  ) {
    return null;
  }
  const start = at + text.indexOf(literal!);
  const { length } = home.python;
  const line = home.python.endsWith('\n') || length === 0 ? '' : '\n';
  return {
    label: `Make it the parameter ${name}`,
    edits: [
      { cell: home.id, start: length, length: 0, text: `${line}${name} = ${literal}` },
      { cell, start, length: literal!.length, text: name }
    ]
  };
}

/** Files that are looked for where the step happens to run, and addresses. */
export function pathFindings(
  machine: Machine,
  steps: readonly Step[],
  sources: Sources
): Diagnostic[] {
  const { events } = machine.recorder;
  const written = new Set(
    events.filter(({ kind }) => kind === 'writes').map(({ what }) => what)
  );
  const given = parameterTexts(steps, sources);
  return events.flatMap(event => {
    const { what, kind } = event;
    if (kind !== 'reads' || !what) {
      return [];
    }
    const where = sources.place(event.cell, event.at);
    if (REMOTE.test(what)) {
      const message = `"${host(what)}" may answer differently next time. Save a copy of the data, and read that.`;
      return [diagnostic('network', where, message)];
    }
    if (
      ABSOLUTE.test(what) ||
      written.has(what) ||
      given.some(text => what === text || what.startsWith(`${text}/`))
    ) {
      return [];
    }
    const message = `"${what}" is looked for in the folder where the step runs. Make the path a parameter, so that a run elsewhere can give another.`;
    const fix = asParameter(event, steps, machine, sources);
    return [diagnostic('relative-path', where, message, fix)];
  });
}

/** An address may hold a password. */
const host = (address: string): string =>
  address.replace(/^([a-z][a-z0-9+.-]*:\/\/)([^/@]*@)?([^/?#]*).*$/i, '$1$3');
