import { type ExportArguments, readArguments, UsageError } from '../arguments';

const read = (...args: string[]) => readArguments(args, '1.2.3') as ExportArguments;

describe('--with-tests', () => {
  it.each([
    [[], undefined],
    [['--with-tests'], 'github'],
    [['--with-tests=github'], 'github'],
    [['--with-tests=gitlab'], 'gitlab'],
    [['--with-tests=none'], null]
  ])('%j asks for %j', (more, tests) => {
    expect(read('export', 'a.ipynb', ...more, '-o', 'a').tests).toBe(tests);
    expect(read('diff', ...more, 'a.ipynb', 'a').tests).toBe(tests);
  });

  it.each([
    [
      ['export', 'a.ipynb', '-o', 'a', '--with-tests=jenkins'],
      'github, gitlab or none'
    ],
    [
      ['verify', '--with-tests', 'a.ipynb', 'a'],
      '--with-tests does not go with verify'
    ],
    [['export', 'a.ipynb', '-o', 'a', '--record'], '--record does not go with export']
  ])('is refused in words in %j', (args, message) => {
    expect(() => read(...args)).toThrow(UsageError);
    expect(() => read(...args)).toThrow(message);
  });
});

it('--record is told to the program that verifies', () => {
  const { verify } = read('verify', 'a.ipynb', 'a', '-P', 'rows=7', '--record');
  expect(verify).toEqual(['-P', 'rows=7', '--record']);
});
