/** The parameters of a pipeline: names set to plain values in the cells tagged so. */
import { type Diagnostic, noParameter, noPlainValue } from '../../diagnostics';
import { type Token, logicalLines, type PythonCell } from '../../python';
import type { Parameter } from '../../domain';
import { type Literal, literalValue } from './literal';

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

/** An annotation may widen an int to a float. */
function typed(value: Literal, annotation: string): Literal | null {
  if (annotation === '' || annotation === value.type) {
    return value;
  }
  return annotation === 'float' && value.type === 'int'
    ? { ...value, type: 'float' }
    : null;
}

function assignmentsOf({
  tokens
}: Statement): { name: string; value: Literal | null }[] | null {
  const at = tokens.map(token => token.text).lastIndexOf('=');
  if (at < 0 || tokens[0]!.type !== 'name') {
    return null;
  }
  const targets = tokens.slice(0, at);
  const value = literalValue(tokens.slice(at + 1));
  const annotated = targets[1]?.text === ':';
  const annotation = annotated
    ? targets
        .slice(2)
        .map(token => token.text)
        .join('')
    : '';
  const names = annotated ? targets.slice(0, 1) : targets.filter((_, i) => i % 2 === 0);
  const chained =
    annotated ||
    targets.every((t, i) => (i % 2 === 0 ? t.type === 'name' : t.text === '='));
  return chained
    ? names.map(({ text }) => ({
        name: text,
        value: value && typed(value, annotation)
      }))
    : null;
}

/** Typed parameters of the cells tagged `parameters`; a later cell overrides an earlier one. */
export function readParameters(cells: readonly PythonCell[]): Parameters {
  const found = new Map<string, Parameter>();
  const diagnostics: Diagnostic[] = [];
  for (const cell of cells) {
    for (const statement of statementsOf(cell.python)) {
      const place = { cell: cell.id, line: statement.line };
      const only = statement.tokens[0]!;
      const assignments = statement.block ? null : assignmentsOf(statement);
      if (
        statement.tokens.length === 1 &&
        (only.type === 'string' || only.text === 'pass')
      ) {
        continue;
      }
      if (!assignments) {
        diagnostics.push(noParameter(place));
      }
      for (const { name, value } of assignments ?? []) {
        if (value) {
          found.set(name, { name, ...value });
          continue;
        }
        found.delete(name);
        diagnostics.push(noPlainValue(place, name));
      }
    }
  }
  return { parameters: [...found.values()], diagnostics };
}
