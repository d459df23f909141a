/** Plain values at the head of cells that look like parameters. */
import { type Diagnostic, offered, secretName } from '../../diagnostics';
import { type Edit, type Fix, trans } from '../../domain';
import {
  boundHere,
  type Cell,
  codeLines,
  logicalLines,
  remembered
} from '../../python';
import { isLiteral } from '../steps/activity';
import { namesBoundIn, pythonOf } from '../steps/lookups';
import type { CellGroup } from '../steps/tags';

/** A line `name = value` at the head of a cell. */
interface Candidate {
  name: string;
  text: string;
  line: number; // 1-based
  start: number;
  end: number; // after its line end
}

/** Numbers and switches of a telling name, texts in capitals; no secret, no start of a count. */
function isTelling(name: string, value: string): boolean {
  const isText = /^r?["']/.test(value);
  const isStart = /^(?:0|0?\.0*|0\.0*|-?1|r?""|r?'')$/.test(value);
  const isConstant = /^[A-Z][A-Z\d_]+$/.test(name);
  return (
    secretName(name) === null &&
    (isConstant || (!isText && !isStart && name.length > 2 && !name.startsWith('_')))
  );
}

/** Above them only imports, magics and comments stand. */
const headOf = remembered(({ source }: Cell): Candidate[] => {
  const found: Candidate[] = [];
  let start = 0;
  for (const { tokens, end } of logicalLines(source)) {
    const text = source.slice(start, end).trimEnd();
    const [first] = tokens;
    const isCode = first && first.type !== 'comment' && first.type !== 'nl';
    if (isCode && isLiteral(text)) {
      const [, name, value] = /^(\w+)[^=]*=\s*(.*?)\s*(?:#.*)?$/s.exec(text) ?? [];
      if (name && isTelling(name, value!)) {
        const line = source.slice(0, start).split('\n').length;
        found.push({ name, text, line, start, end });
      }
    } else if (/^%%/.test(text) || (isCode && !/^(?:import|from)\b|^[%!]/.test(text))) {
      break;
    }
    start = end;
  }
  return found;
});

/** Whether a name is set here only, and looked up somewhere. */
function isFixed(name: string, own: Cell, code: readonly Cell[]): boolean {
  const times = codeLines(pythonOf(own)).flatMap(({ tokens }) =>
    [...boundHere(tokens)].filter(({ text }) => text === name)
  ).length;
  const others = namesBoundIn(code.filter(cell => cell !== own));
  const changed = new RegExp(
    `\\b${name}\\s*(?:[-+*/%@&|^]|\\*\\*|//|<<|>>)=|\\bdel\\b.*\\b${name}\\b`
  );
  const words = code.flatMap(
    ({ source }) => source.match(new RegExp(`\\b${name}\\b`, 'g')) ?? []
  );
  return (
    times === 1 &&
    !others.has(name) &&
    words.length > 1 &&
    !code.some(({ source }) => changed.test(source))
  );
}

/** Moves lines to the parameters cell, which is made where there is none. */
function moving(
  lines: readonly Candidate[],
  from: Cell,
  to: Cell | undefined,
  before: Cell
): Fix {
  const text = lines.map(one => one.text).join('\n');
  const edits: Edit[] = lines.map(({ start, end }) => ({
    cell: from.id,
    start,
    length: end - start,
    text: ''
  }));
  const label = trans._n('Make it a parameter', 'Make them parameters', lines.length);
  if (!to) {
    const cell = { before: before.id, source: text, tags: ['parameters'] };
    return { label, edits, inserts: [cell] };
  }
  const gap = to.source === '' || to.source.endsWith('\n') ? '' : '\n';
  const added = { cell: to.id, start: to.source.length, length: 0, text: gap + text };
  return { label, edits: [...edits, added] };
}

/** What the cells of setup and steps could have as parameters, each cell once. */
export function offersIn(
  groups: readonly CellGroup[],
  cells: readonly Cell[]
): Diagnostic[] {
  const code = cells.filter(({ kind }) => kind === 'code');
  const place = new Map(code.map(({ id }, index) => [id, index]));
  const at = ({ id }: Cell): number => place.get(id)!;
  const inRole = (role: string) =>
    groups.filter(group => group.role === role).flatMap(group => group.cells);
  const to = inRole('parameters').pop();
  const steps = inRole('step').sort((a, b) => at(a) - at(b));
  return [...inRole('setup'), ...steps].flatMap(cell => {
    const own = code[at(cell)]!;
    const lines = headOf(own).filter(({ name }) => isFixed(name, own, code));
    const [first] = lines;
    if (!first) {
      return [];
    }
    const before = steps[0] && at(steps[0]) < at(own) ? steps[0] : own;
    const fix = moving(lines, own, to, before);
    const names = lines.map(({ name }) => name);
    return [offered({ cell: own.id, line: first.line }, names, fix)];
  });
}
