import { nullTranslator } from '@jupyterlab/translation';
import { verdictText } from '../components/verdict';

const trans = nullTranslator.load('provebook');

it.each([
  ['equal', true, 'Verified: equal bit by bit'],
  ['within 1e-09', true, 'Verified: equal within 1e-09'],
  ['different: train', false, 'Differs from the notebook from step train on'],
  [
    'nothing compared',
    false,
    'Nothing to compare: no step hands a value on or logs anything'
  ],
  ['<b>?</b>', false, 'Differs from the notebook']
])('says what the tag %s means', (tag, isGood, text) => {
  expect(verdictText(tag, trans)).toEqual({ isGood, text });
});
