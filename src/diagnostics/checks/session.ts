/** What only a person at a kernel can give a cell: its earlier outputs, input, an event loop. */
import { diagnostic } from '../registry';
import {
  remembered,
  type PythonCell,
  boundHere,
  codeLines,
  isBound,
  lineOfToken
} from '../../python';
import type { Diagnostic } from '../../domain';

const HISTORY = /^(?:_{1,3}|_\d+|_i{1,3}|_i\d+|_[io]h|_dh|Out|In)$/;

/** Something found in a cell, unless the notebook binds the name itself. */
interface Use {
  name: string;
  line: number;
}

const historyIn = remembered((cell: PythonCell): Use[] =>
  codeLines(cell).flatMap(line => {
    const seen = line.tokens.filter(
      ({ type, text }) => type === 'name' && HISTORY.test(text)
    );
    const targets = seen.length > 0 ? boundHere(line.tokens) : new Set();
    const use = seen.find(token => {
      const at = line.tokens.indexOf(token);
      return (
        !targets.has(token) &&
        line.tokens[at - 1]?.text !== '.' &&
        line.tokens[at + 1]?.text !== '='
      );
    });
    return use ? [{ name: use.text, line: lineOfToken(cell, line, use) }] : [];
  })
);

export function outputHistory(cells: readonly PythonCell[]): Diagnostic[] {
  return cells.flatMap(cell =>
    historyIn(cell)
      .filter(({ name }) => !isBound(cells, name))
      .map(({ name, line }) =>
        diagnostic(
          'output-history',
          { cell: cell.id, line },
          `${name} is an earlier output of the session, which a step does not have; give that value a name`
        )
      )
  );
}

const askedIn = remembered((cell: PythonCell): Use[] =>
  codeLines(cell).flatMap(line =>
    line.tokens
      .filter((token, i) => {
        const asks =
          token.text === 'getpass' ||
          (token.text === 'input' && line.tokens[i - 1]?.text !== '.');
        return token.type === 'name' && asks && line.tokens[i + 1]?.text === '(';
      })
      .map(token => ({ name: token.text, line: lineOfToken(cell, line, token) }))
  )
);

export function inputCalls(cells: readonly PythonCell[]): Diagnostic[] {
  return cells.flatMap(cell =>
    askedIn(cell)
      .filter(({ name }) => name !== 'input' || !isBound(cells, name))
      .map(({ name, line }) =>
        diagnostic(
          'input-call',
          { cell: cell.id, line },
          `${name}() asks a person, and a step runs with nobody there; make it a parameter`
        )
      )
  );
}

const awaitsIn = remembered((cell: PythonCell): Diagnostic[] => {
  const found: Diagnostic[] = [];
  const functions: number[] = []; // indents of the functions a line stands in
  for (const line of codeLines(cell)) {
    while (functions.length > 0 && functions[functions.length - 1]! >= line.indent) {
      functions.pop();
    }
    const words = line.tokens.map(token => token.text);
    if (words[0] === 'def' || (words[0] === 'async' && words[1] === 'def')) {
      functions.push(line.indent);
    }
    const wait = line.tokens.find(
      ({ type, text }, i) =>
        type === 'name' &&
        (text === 'await' ||
          (text === 'async' && /^(?:for|with)$/.test(words[i + 1] ?? '')))
    );
    if (wait && functions.length === 0) {
      const place = { cell: cell.id, line: lineOfToken(cell, line, wait) };
      const message = `${wait.text} outside a function works in a notebook only; put it into an async function and call asyncio.run`;
      found.push(diagnostic('top-level-await', place, message));
    }
  }
  return found;
});

export function topLevelAwait(cells: readonly PythonCell[]): Diagnostic[] {
  return cells.flatMap(awaitsIn);
}
