/** The parameters of a pipeline: names set to plain values in the cells tagged so. */
import {
  type Diagnostic,
  noParameter,
  noPlainType,
  noPlainValue,
  otherType,
  untypedNone
} from '../../diagnostics';
import { type Token, logicalLines, type PythonCell, remembered } from '../../python';
import type { Parameter, Place } from '../../domain';
import { declaredBy, type Refusal } from './declared';

export interface Parameters {
  parameters: readonly Parameter[];
  diagnostics: readonly Diagnostic[];
}

/** A statement's tokens, with the line (1-based) it starts on. */
interface Statement {
  tokens: readonly Token[];
  line: number;
  block: boolean;
}

function* statementsOf(python: string): Generator<Statement> {
  const text = `${python}\n`;
  const breaks = [...text.matchAll(/\n/g)].map(match => match.index);
  for (const { tokens } of logicalLines(text)) {
    let part: Token[] = [];
    for (const token of tokens) {
      const end = token.type === 'newline' || token.text === ';';
      if (
        token.type !== 'comment' &&
        !end &&
        !(token.type === 'nl' && part.length === 0)
      ) {
        part.push(token);
      }
      const first = part[0];
      if (end && first) {
        const before = breaks.filter(at => at < first.start);
        const column = first.start - ((before[before.length - 1] ?? -1) + 1);
        yield {
          tokens: part,
          line: before.length + 1,
          block: column > 0 && part[0] === tokens[0]
        };
        part = [];
      }
    }
  }
}

/** A name that a statement sets, with what makes it a parameter or keeps it from being one. */
interface Assigned {
  name: string;
  declared: ReturnType<typeof declaredBy>;
  /** The annotation as it is written. */
  type: string;
}

function assignmentsOf({ tokens }: Statement): Assigned[] | null {
  const at = tokens.map(token => token.text).lastIndexOf('=');
  if (at < 0 || tokens[0]!.type !== 'name') {
    return null;
  }
  const targets = tokens.slice(0, at);
  const isAnnotated = targets[1]?.text === ':';
  const annotation = isAnnotated ? targets.slice(2) : [];
  const names = isAnnotated
    ? targets.slice(0, 1)
    : targets.filter((_, i) => i % 2 === 0);
  const isChained =
    isAnnotated ||
    targets.every((t, i) => (i % 2 === 0 ? t.type === 'name' : t.text === '='));
  const declared = declaredBy(tokens.slice(at + 1), annotation);
  const type = annotation.map(({ text }) => text).join('');
  return isChained ? names.map(({ text }) => ({ name: text, declared, type })) : null;
}

/** What says something of the cell, and what its annotations need: no parameters. */
function isBeside(tokens: readonly Token[]): boolean {
  const [first, second] = tokens;
  return (
    (tokens.length === 1 && (first!.type === 'string' || first!.text === 'pass')) ||
    (/^(?:from|import)$/.test(first!.text) &&
      /^(?:typing|typing_extensions|__future__)$/.test(second?.text ?? ''))
  );
}

function whyNone(place: Place, { name, type }: Assigned, why: Refusal): Diagnostic {
  switch (why) {
    case 'value':
      return noPlainValue(place, name);
    case 'type':
      return noPlainType(place, name, type);
    case 'misfit':
      return otherType(place, name, type);
    case 'untyped':
      return untypedNone(place, name);
  }
}

/** Typed parameters of the cells tagged `parameters`; a later cell overrides an earlier one. */
export function readParameters(cells: readonly PythonCell[]): Parameters {
  const found = new Map<string, Parameter>();
  const diagnostics: Diagnostic[] = [];
  for (const cell of cells) {
    for (const statement of statementsOf(cell.python)) {
      const place = { cell: cell.id, line: statement.line };
      const assignments = statement.block ? null : assignmentsOf(statement);
      if (isBeside(statement.tokens)) {
        continue;
      }
      if (!assignments) {
        diagnostics.push(noParameter(place));
      }
      for (const one of assignments ?? []) {
        if (typeof one.declared !== 'string') {
          found.set(one.name, { name: one.name, ...one.declared });
          continue;
        }
        found.delete(one.name);
        diagnostics.push(whyNone(place, one, one.declared));
      }
    }
  }
  return { parameters: [...found.values()], diagnostics };
}

/**
 * The cell without the annotations of its parameters, each character of which is a blank:
 * they are read here, and what they name may well be imported below.
 */
export const withoutTypes = remembered((cell: PythonCell): PythonCell => {
  let { python } = cell;
  for (const { tokens, block } of statementsOf(python)) {
    const at = tokens.map(({ text }) => text).lastIndexOf('=');
    const [from, until] = [tokens[1]?.start ?? 0, tokens[at]?.start ?? 0];
    const [one] = (!block && assignmentsOf({ tokens, line: 0, block })) || [];
    const text = python.slice(from, until);
    if (
      one &&
      one.type !== '' &&
      typeof one.declared !== 'string' &&
      !/\n/.test(text)
    ) {
      python = python.slice(0, from) + ' '.repeat(text.length) + python.slice(until);
    }
  }
  return python === cell.python ? cell : { ...cell, python };
});
