import { nullTranslator } from '@jupyterlab/translation';
import { TAG } from '../../wire';
import { asPicture } from '../components/picture';
import { verdictText } from '../components/verdict';
import { standingOf } from '../export/standing';
import { readVerification } from '../run/verification';

const trans = nullTranslator.load('provebook');

it.each([
  ['equal', true, 'Verified: equal bit by bit'],
  ['within 1e-09', true, 'Verified: equal within 1e-09'],
  ['unstable: train', false, 'The notebook itself is unstable from step train on'],
  ['different: train', false, 'Differs from the notebook from step train on'],
  [
    'nothing compared',
    false,
    'Nothing to compare: no step hands a value on, or logs or shows any'
  ],
  ['<b>?</b>', false, 'Differs from the notebook']
])('says what the tag %s means', (tag, isGood, text) => {
  expect(verdictText(tag, 'now', trans)).toEqual({ isGood, text });
});

it.each([
  ['equal', 'Verified before the last change'],
  ['within 1e-09', 'Verified before the last change'],
  ['different: train', 'Compared with the notebook before the last change']
])('never calls good what was said of something else: %s', (tag, text) => {
  expect(verdictText(tag, 'before', trans)).toEqual({ isGood: false, text });
  expect(verdictText(tag, 'unknown', trans).isGood).toBe(false);
});

describe('a verification stands', () => {
  const run = (files?: string) => ({
    tags: new Map(files ? [[TAG.verifiedFiles, files] as const] : [])
  });
  it.each([
    ['now', 'x', true, 'x'],
    ['before', 'x', false, 'x'], // the notebook has changed
    ['before', 'x', true, 'y'], // the project has
    ['before', 'x', false, null],
    ['before', undefined, true, 'x'], // nobody noted what it was about
    ['unknown', 'x', null, 'x'],
    ['unknown', 'x', true, null]
  ] as const)('%s: files %s, the notebook the same %s, files now %s', (...one) => {
    const [standing, files, isSame, digest] = one;
    expect(standingOf(run(files), { isSame }, { digest })).toBe(standing);
  });
});

it('reads what a verification has found, also from an older one', () => {
  const compared = [
    { kind: 'metric', name: 'a', state: 'equal' },
    { kind: 'figure', name: 'b', state: 'different', count: 1, image: 'v/1.png' }
  ];
  const text = JSON.stringify({
    counts: { equal: 1 },
    steps: [{ name: 's', compared }]
  });
  const found = readVerification(text)!;
  expect(found.counts.get('equal')).toBe(1);
  expect(found.apart.map(({ step, image }) => [step, image])).toEqual([
    ['s', 'v/1.png']
  ]);
  expect(readVerification('{}')).toEqual({ counts: new Map(), apart: [] });
  expect(readVerification('[')).toBeNull();
});

it('opens no file of a store as a page', () => {
  const page = new Blob(['<script>'], { type: 'text/html' });
  expect(asPicture(page).type).toBe('image/png');
  expect(asPicture(page).size).toBe(page.size);
});
