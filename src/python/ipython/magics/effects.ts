/** What a magic that runs no Python of the notebook reads and binds. */
import { isExpression } from '../expression';
import type { MagicKind } from './table';
import { isName, optionValues, splitWords } from './words';

export interface MagicCall {
  name: string;
  args: string;
  body: string;
}

export interface Touch {
  reads?: readonly string[]; // expressions
  binds?: readonly string[]; // names
  /** Python that stands for it, where names alone do not say it. */
  python?: string;
  /** Whether this call has none of the effect that the table names. */
  harmless?: boolean;
}

function captured(text: string): RegExpMatchArray[] {
  const patterns =
    /\{\{\s*([^{}]+?)\s*\}\}|\{([^{}]+)\}|(?<![:\w]):([A-Za-z_]\w*)|\$([A-Za-z_]\w*)/g;
  return [...text.matchAll(patterns)];
}

function sql({ args, body }: MagicCall): Touch {
  const target = /^\s*(?:--\S+\s+)*([^\W\d]\w*)\s*=?<</.exec(args)?.[1];
  const reads = captured(`${args}\n${body}`).map(match =>
    match.slice(1).find(Boolean)!
  );
  return { reads: reads.filter(isExpression), binds: target ? [target] : [] };
}

function store({ args }: MagicCall): Touch {
  const [first, ...rest] = splitWords(args);
  if (first === '-r') {
    return { binds: rest.filter(isName) };
  }
  const names = first?.startsWith('-') ? [] : splitWords(args.split('>')[0]!);
  return { reads: names.filter(isName), harmless: names.length === 0 };
}

function rpy({ name, args }: MagicCall): Touch {
  const names = (words: readonly string[]): string[] =>
    words.flatMap(word => word.split(',')).filter(isName);
  if (name !== 'R') {
    const all = names(splitWords(args));
    return name === 'Rpush' ? { reads: all } : { binds: all };
  }
  return {
    reads: names(optionValues(args, ['-i', '--input'])),
    binds: names(optionValues(args, ['-o', '--output']))
  };
}

function run({ args }: MagicCall): Touch {
  const file = splitWords(args).find(word => !word.startsWith('-')) ?? '';
  const stem = file.replace(/\.(?:py|ipy|ipynb)$/, '').replace(/^.*[\\/]/, '');
  const star = `from ${isName(stem) ? stem : '_run'} import *`;
  // The file is read, so that a step that writes it comes before.
  const literal = file !== '' && !/[{}$]/.test(file);
  return { python: literal ? `open(${JSON.stringify(file)}).close(); ${star}` : star };
}

function file({ args }: MagicCall): Touch {
  const words = splitWords(args);
  const mode = words.includes('-a') || words.includes('--append') ? 'a' : 'w';
  const path = words.find(word => !/^-/.test(word));
  const literal = path !== undefined && !/[{}$]/.test(path);
  return literal
    ? { python: `with open(${JSON.stringify(path)}, "${mode}"): pass` }
    : {};
}

const PYLAB =
  'import numpy, matplotlib; import numpy as np; from matplotlib import pyplot as plt; from pylab import *';

type Quiet = Exclude<MagicKind, 'statement' | 'timed' | 'capture' | 'mlflow'>;

export const TOUCHES: Record<Quiet, (call: MagicCall) => Touch> = {
  nothing: ({ name, args }) => ({
    harmless: name.endsWith('env') && !/[=\s]/.test(args.trim())
  }),
  shell: ({ name, args }) => ({
    binds: name === 'sc' ? (/^\s*(?:-\w\s+)*(\w+)\s*=/.exec(args)?.slice(1) ?? []) : []
  }),
  script: ({ args }) => ({
    binds: optionValues(args, ['--out', '--err', '--proc']).filter(isName)
  }),
  file,
  run,
  pylab: () => ({ python: PYLAB }),
  sql,
  table: ({ args }) => ({ binds: splitWords(args).slice(0, 1).filter(isName) }),
  store,
  macro: ({ args }) => ({
    binds: splitWords(args)
      .filter(word => !word.startsWith('-'))
      .slice(0, 1)
      .filter(isName)
  }),
  rpy,
  cython: ({ body }) => ({
    binds: [
      ...body.matchAll(/^(?:def|class|cpdef(?:\s+\w+)*?)\s+([^\W\d]\w*)\s*[(:]/gm)
    ].map(match => match[1]!)
  })
};
