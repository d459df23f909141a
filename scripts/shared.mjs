// What both languages must know, from schema/shared: names of tags and metrics, columns of a run.
import { readFile } from 'node:fs/promises';

const BANNER = 'Generated from schema/shared by `jlpm wire`; do not edit.';
const WIDTH = 96;

/** The files to write: `[path, text, source]`. */
export async function shared() {
  const names = JSON.parse(await readFile('schema/shared/names.json', 'utf8'));
  const columns = JSON.parse(await readFile('schema/shared/columns.json', 'utf8'));
  return [
    ['src/wire/names.ts', namesTs(names), 'names.json'],
    ['provebook/shared/tags.py', tagsPy(names), 'names.json'],
    ['provebook/verify/tags.py', tagsPy(names), 'names.json'],
    ['provebook/shared/metrics.py', metricsPy(names), 'names.json'],
    ['src/wire/columns.ts', columnsTs(columns, names), 'columns.json'],
    ['provebook/shared/columns.py', columnsPy(columns), 'columns.json'],
    ['provebook/worker/names.py', workerPy(columns, names), 'columns.json']
  ];
}

function namesTs({ tags, ours, mlflows, metrics }) {
  const camel = name => name.toLowerCase().replace(/_(.)/g, (_, c) => c.toUpperCase());
  const entries = all(tags).map(
    ([name, tag, says]) =>
      `${says ? `  /** ${says} */\n` : ''}  ${camel(name)}: '${tag}'`
  );
  const patterns = Object.entries(metrics).map(
    ([name, pattern]) => `  ${camel(name)}: /${pattern}/i`
  );
  return `// ${BANNER}

/** Tags that Provebook sets or reads; what is not known is absent, never empty. */
export const TAG = {
${entries.join(',\n')}
} as const;

/** How names of tags begin that are no person's own. */
export const TAG_PREFIX = { ours: '${ours}', mlflows: '${mlflows}' } as const;

/** What the names of metrics tell. */
export const METRIC = {
${patterns.join(',\n')}
} as const;
`;
}

function tagsPy({ tags, ours, mlflows }) {
  const entries = all(tags).map(
    ([name, tag, says]) =>
      `${name} = "${tag}"\n${says ? `"""${python(says)}"""\n` : ''}`
  );
  return `"""Run tags that Provebook sets or reads; what is not known is absent, never empty.

${python(BANNER)}
"""

${entries.join('')}
OURS = "${ours}"
"""How names of tags begin that are Provebook's own."""
MLFLOWS = "${mlflows}"
"""How those of MLflow's begin."""
`;
}

function metricsPy({ metrics }) {
  const entries = Object.entries(metrics).map(([name, pattern]) => {
    const line = `${name} = re.compile(r"${pattern}", re.I)`;
    if (line.length <= WIDTH) {
      return line;
    }
    const parts = broken(pattern, WIDTH - 7).map(part => `    r"${part}"\n`);
    return `${name} = re.compile(\n${parts.join('').trimEnd()},\n    re.I,\n)`;
  });
  return `"""What the names of metrics tell.

${python(BANNER)}
"""

from __future__ import annotations

import re

${entries.join('\n')}
`;
}

function columnsTs({ columns, places }) {
  const entries = Object.entries(columns).map(([key, told]) => {
    const from = ['field', 'span', 'names', 'tag']
      .filter(name => told[name])
      .map(name => `${name}: ${literal(told[name])}`);
    const flags = ['marks', 'always'].map(name => `${name}: ${told[name] ?? false}`);
    const parts = [
      `key: '${key}'`,
      `id: 'attribute:${key}'`,
      ...from,
      `format: '${told.format ?? 'text'}'`,
      `orderBy: ${told.order_by ? `'${told.order_by}'` : 'null'}`,
      `tells: ${told.tells ?? true}`,
      ...flags
    ];
    return `  { ${parts.join(', ')} }`;
  });
  const headings = name =>
    Object.entries(places[name]).map(
      ([key, title]) => `  ['attribute:${key}', trans => trans.__('${title}')]`
    );
  return `// ${BANNER}

/** A column that each run may have beside its metrics, parameters and tags. */
export interface Attribute {
  key: string;
  /** Id of the column. */
  id: string;
  /** What it shows: a field of the run, the time between two, names, or a tag. */
  field?: 'name' | 'status' | 'experiment_id' | 'start_time';
  span?: readonly ['start_time', 'end_time'];
  names?: 'models' | 'datasets';
  tag?: string;
  format: 'text' | 'status' | 'moment' | 'duration' | 'execution';
  /** MLflow's name of it in \`order_by\`; null where only the browser can sort so. */
  orderBy: string | null;
  /** Whether a difference between runs tells anything. */
  tells: boolean;
  /** Whether a difference is marked. */
  marks: boolean;
  /** Whether it is there also where no run has a value. */
  always: boolean;
}

/** Headings by id, in order. */
export type Headings = ReadonlyMap<string, (trans: Translator) => string>;

interface Translator {
  __(text: string): string;
}

export const ATTRIBUTES: readonly Attribute[] = [
${entries.join(',\n')}
];

/** Columns of the sidebar's list. */
export const LIST: Headings = new Map<string, (trans: Translator) => string>([
${headings('list').join(',\n')}
]);

/** Columns of a comparison. */
export const COMPARISON: Headings = new Map<string, (trans: Translator) => string>([
${headings('comparison').join(',\n')}
]);
`;
}

function columnsPy({ columns, places }) {
  const entries = Object.entries(columns).map(([key, told]) => {
    const parts = ['field', 'span', 'names', 'tag', 'format']
      .filter(name => told[name])
      .map(name => `${name}=${pythonLiteral(told[name])}`);
    return `        Attribute("${key}", ${parts.join(', ')}),\n`;
  });
  const headings = name => {
    const items = Object.entries(places[name]).map(
      ([key, title]) => `    "${key}": "${title}",\n`
    );
    return `{\n${items.join('')}}`;
  };
  return `"""Columns that each run may have beside its metrics, parameters and tags.

${python(BANNER)}
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Attribute:
    """What a column shows: a field of the run, the time between two, names, or a tag."""

    key: str
    field: str = ""
    span: tuple[str, str] | None = None
    names: str = ""
    tag: str = ""
    format: str = "text"


ATTRIBUTES = {
    column.key: column
    for column in (
${entries.join('')}    )
}

OUTPUT = ${headings('output')}
"""Headings of a comparison's plain table, in order."""

MAGIC = ${headings('magic')}
"""Headings of the table of \`\`%mlflow runs\`\`, in order."""
`;
}

function workerPy({ columns }, { tags, mlflows }) {
  const told = Object.values(columns)
    .map(column => column.tag)
    .filter(tag => tag?.startsWith(mlflows));
  return `"""Names that the worker knows, which runs where nothing else of Provebook is installed.

${python(BANNER)}
"""

CONTEXT = "${first(tags.DATA_CONTEXT)}"
MLFLOWS = "${mlflows}"
TOLD: tuple[str, ...] = ${pythonLiteral(told)}
"""Tags of MLflow's own that a column shows."""
`;
}

function all(tags) {
  return Object.entries(tags).map(([name, told]) => [
    name,
    first(told),
    told[1] && Array.isArray(told) ? told[1] : ''
  ]);
}

function first(told) {
  return Array.isArray(told) ? told[0] : told;
}

function literal(value) {
  return Array.isArray(value) ? `[${value.map(literal).join(', ')}]` : `'${value}'`;
}

function pythonLiteral(value) {
  if (!Array.isArray(value)) {
    return `"${value}"`;
  }
  const items = value.map(item => `"${item}"`);
  return `(${items.join(', ')}${items.length === 1 ? ',' : ''})`;
}

function python(text) {
  return text.replace(/`/g, '``');
}

// A pattern in pieces, broken before a bar.
function broken(pattern, width) {
  const parts = [''];
  for (const piece of pattern.split(/(?=\|)/)) {
    if (parts.at(-1).length + piece.length > width) {
      parts.push('');
    }
    parts[parts.length - 1] += piece;
  }
  return parts;
}
