import { nullTranslator } from '@jupyterlab/translation';
import { english, say, trans, type Message } from '../message';

const MESSAGES: [Message, string][] = [
  [trans.__('Nothing is known.'), 'Nothing is known.'],
  [trans.__('"%2" comes before "%1" and %1.', 'a', 'b'), '"b" comes before "a" and a.'],
  [trans.__('%1 is 100 %% of it.', '%2'), '%2 is 100 % of it.'],
  [trans.__('It holds %1.', trans.__('an open %1', 'file')), 'It holds an open file.'],
  [trans._n('%1 step of %2.', '%1 steps of %2.', 1, 'a'), '1 step of a.'],
  [trans._n('%1 step of %2.', '%1 steps of %2.', 3, 'a'), '3 steps of a.']
];

it.each(MESSAGES)('says %j as JupyterLab does', (message, expected) => {
  expect(english(message)).toBe(expected);
  expect(say(message, nullTranslator.load('provebook'))).toBe(expected);
});

it('asks the translator for every text, those in others too', () => {
  const asked: string[] = [];
  const to = {
    __: (text: string, ...args: unknown[]) => {
      asked.push(text);
      return `<${args.join()}>`;
    },
    _n: (one: string, many: string, n: number) => {
      asked.push(one, many);
      return `<${n}>`;
    }
  };
  const message = trans.__('It holds %1.', trans._n('%1 file', '%1 files', 2));
  expect(say(message, to)).toBe('<<2>>');
  expect(asked).toEqual(['%1 file', '%1 files', 'It holds %1.']);
});

it('is plain data', () => {
  const message = trans.__('It holds %1.', trans.__('a file'));
  expect(JSON.parse(JSON.stringify(message))).toEqual(message);
});
