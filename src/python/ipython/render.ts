/** Plain Python in place of IPython's commands, with what each of them does. */
import type { MagicEffect, SideEffect } from '../cells';
import type { Command } from './commands';
import { expansions } from './expand';
import { isExpression, namesIn } from './expression';
import { TOUCHES, type Touch } from './magics/effects';
import { mlflowReads } from './magics/mlflow';
import { magicSpec, shellEffect } from './magics/table';
import { afterOptions } from './magics/words';

/** Transforms Python that a magic runs. */
export type Nested = (source: string) => {
  python: string;
  magics: readonly MagicEffect[];
};

export interface Rendered {
  python: string;
  magics: readonly MagicEffect[];
}

/** An expression that reads names and keeps no reference to their values. */
function fresh(reads: readonly string[]): string {
  return reads.length > 0 ? `[(${reads.join(', ')},) is None]` : '[]';
}

/** One line that reads and binds what a command does. */
export function standIn(touch: Touch, assigned: boolean): string {
  const { reads = [], binds = [], python } = touch;
  if (assigned) {
    return fresh(reads);
  }
  const parts = reads.length > 0 ? [`(${reads.join(', ')},)`] : [];
  parts.push(...binds.map(name => `${name} = []`));
  if (python !== undefined) {
    parts.push(python);
  }
  return parts.join('; ') || 'pass';
}

export function effectOf(
  command: Command,
  name: string,
  touch: Touch,
  does: SideEffect | null
): MagicEffect {
  const bound = command.assigned ? namesIn(command.before.split('=')[0]!) : [];
  const sign = command.form === 'cell' ? '%%' : '%';
  const shown = /\w/.test(name) ? `${sign}${name}` : name;
  return {
    line: command.line,
    magic: name,
    reads: [...new Set((touch.reads ?? []).flatMap(namesIn))],
    binds: [...bound, ...(touch.binds ?? [])],
    effect: does === null || touch.harmless ? null : { command: shown, does }
  };
}

/** Python of a magic that runs its argument; assignments inside `timed` stay there. */
function statement(
  command: Command,
  source: string,
  timed: boolean,
  nested: Nested
): Rendered {
  const inner = nested(source);
  const python = inner.python.trim() || 'pass';
  const magics = inner.magics.map(magic => ({ ...magic, line: command.line }));
  const expression = isExpression(python);
  if (command.assigned) {
    const value = timed && expression ? fresh([python]) : expression ? python : 'None';
    return { python: value, magics };
  }
  const compound = /^(?:for|while|if|with|try|async|def|class|import|from|pass)\b/.test(
    python
  );
  const scoped = timed && !expression && !compound;
  return { python: scoped ? `class _timed: ${python}` : python, magics };
}

function magicLine(command: Command, nested: Nested): Rendered {
  const { name, args, assigned } = command;
  const spec = magicSpec(name);
  const kind = spec?.line;
  if (kind === 'statement' || kind === 'timed') {
    const source = afterOptions(args, spec?.options ?? '');
    const inner = statement(command, source, kind === 'timed', nested);
    const own = effectOf(command, name, { reads: [] }, spec?.effect ?? null);
    return { ...inner, magics: [own, ...inner.magics] };
  }
  const known = kind === 'mlflow';
  const reads = spec?.verbatim
    ? []
    : [...expansions(args), ...(known ? mlflowReads(args).filter(isExpression) : [])];
  if (!kind || kind === 'capture' || known) {
    const does = known ? null : spec ? 'is-cell-magic' : 'is-unknown';
    const magics = [effectOf(command, name, { reads }, does)];
    return { python: standIn({ reads }, assigned), magics };
  }
  const own = TOUCHES[kind]({ name, args, body: '' });
  const touch = { ...own, reads: [...new Set([...reads, ...(own.reads ?? [])])] };
  const shell =
    kind === 'shell' && !spec?.effect ? shellEffect(args) : (spec?.effect ?? null);
  return {
    python: standIn(touch, assigned),
    magics: [effectOf(command, name, touch, shell)]
  };
}

/** The line that stands for a command that is no cell magic. */
export function renderLine(command: Command, nested: Nested): Rendered {
  const { form, name, args, assigned } = command;
  switch (form) {
    case 'magic':
      return magicLine(command, nested);
    case 'shell':
    case 'capture': {
      const reads = expansions(args);
      const sign = form === 'shell' || assigned ? '!' : '!!';
      const magic = effectOf(command, sign, { reads }, shellEffect(args));
      const effect = magic.effect && {
        ...magic.effect,
        command: `${sign}${args.trim().split(/\s/)[0]}`
      };
      return { python: standIn({ reads }, assigned), magics: [{ ...magic, effect }] };
    }
    case 'quoteEach':
    case 'quoteAll': {
      const words = form === 'quoteEach' ? args.split(/\s+/).filter(Boolean) : [args];
      return { python: `${name}("${words.join('", "')}")`, magics: [] };
    }
    case 'call':
      return {
        python: `${name}(${args.split(/\s+/).filter(Boolean).join(', ')})`,
        magics: []
      };
    default:
      return { python: 'pass', magics: [effectOf(command, '?', {}, null)] };
  }
}
