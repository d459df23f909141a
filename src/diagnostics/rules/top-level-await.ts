import { trans } from '../../domain';
import { codeLines, lineOfToken, remembered, type PythonCell } from '../../python';
import { type Finding, rule, step } from '../rule';

const awaitsIn = remembered((cell: PythonCell): Finding[] => {
  const found: Finding[] = [];
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
      found.push({
        place: { cell: cell.id, line: lineOfToken(cell, line, wait) },
        message: trans.__(
          '"%1" outside a function works in a notebook only. Put it into an async function and call asyncio.run.',
          wait.text
        )
      });
    }
  }
  return found;
});

export const topLevelAwait = rule({
  id: 'top-level-await',
  severity: 'info',
  title: trans.__('await outside a function'),
  explanation: trans.__(
    'A notebook has a running event loop, a Python file has none. Put the code into an async function and call it with asyncio.run.'
  ),
  example: [step('load', 'import asyncio\nawait asyncio.sleep(0)')],
  stopsExport: trans.__(
    'The step has await outside a function. Put it into an async function and call asyncio.run.'
  ),
  inCells: ({ python }) => python.flatMap(awaitsIn)
});
