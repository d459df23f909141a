/** What only a person at a kernel can give a cell: its earlier outputs, input, an event loop. */
import { diagnostic } from '..';
import type { Diagnostic, PythonCell } from '../../types';
import { boundHere, boundNames, codeLines, lineOf } from './code';

const HISTORY = /^(?:_{1,3}|_\d+|_i{1,3}|_i\d+|_[io]h|_dh|Out|In)$/;

export function outputHistory(cells: readonly PythonCell[]): Diagnostic[] {
  const bound = boundNames(cells);
  const found: Diagnostic[] = [];
  for (const cell of cells) {
    for (const line of codeLines(cell)) {
      const targets = boundHere(line.tokens);
      const use = line.tokens.find(
        (token, i) =>
          token.type === 'name' &&
          HISTORY.test(token.text) &&
          !bound.has(token.text) &&
          !targets.has(token) &&
          line.tokens[i - 1]?.text !== '.' &&
          line.tokens[i + 1]?.text !== '='
      );
      if (use) {
        const place = { cell: cell.id, line: lineOf(cell, line, use) };
        const message = `${use.text} is an earlier output of the session, which a step does not have; give that value a name`;
        found.push(diagnostic('output-history', place, message));
      }
    }
  }
  return found;
}

export function inputCalls(cells: readonly PythonCell[]): Diagnostic[] {
  const bound = boundNames(cells);
  const imported = /\bgetpass\b/;
  const found: Diagnostic[] = [];
  for (const cell of cells) {
    for (const line of codeLines(cell)) {
      line.tokens.forEach((token, i) => {
        const asks =
          (token.text === 'input' &&
            !bound.has('input') &&
            line.tokens[i - 1]?.text !== '.') ||
          imported.test(token.text);
        if (token.type === 'name' && asks && line.tokens[i + 1]?.text === '(') {
          const place = { cell: cell.id, line: lineOf(cell, line, token) };
          const message = `${token.text}() asks a person, and a step runs with nobody there; make it a parameter`;
          found.push(diagnostic('input-call', place, message));
        }
      });
    }
  }
  return found;
}

export function topLevelAwait(cells: readonly PythonCell[]): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const cell of cells) {
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
        const place = { cell: cell.id, line: lineOf(cell, line, wait) };
        const message = `${wait.text} outside a function works in a notebook only; put it into an async function and call asyncio.run`;
        found.push(diagnostic('top-level-await', place, message));
      }
    }
  }
  return found;
}
