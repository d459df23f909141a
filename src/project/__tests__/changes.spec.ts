import { besideOf, changesTo, isUnreadable } from '../record/changes';
import type { Content } from '../record/digest';
import { digest } from '../record/digest';
import { planned } from '../record/planned';
import { RECORD } from '../record/record';

const BESIDE = besideOf('steps/use.py');

/** A folder, into which texts are exported with their record. */
class Folder {
  readonly files = new Map<string, Content>();

  /** What was kept. */
  async export(texts: Record<string, string>, overwrite = false): Promise<string[]> {
    const digests = Object.entries(texts).map(([path, text]) => [path, digest(text)]);
    const record = {
      version: 1,
      steps: [],
      shared: [],
      files: Object.fromEntries(digests)
    };
    const files = new Map(
      Object.entries({ ...texts, [RECORD]: JSON.stringify(record) })
    );
    const changes = await changesTo(files, async path => this.files.get(path) ?? null);
    const { write, remove, kept } = planned(changes, overwrite);
    write.forEach((text, path) => this.files.set(path, text));
    remove.forEach(path => this.files.delete(path));
    return kept;
  }

  text(path: string): string | null {
    const found = this.files.get(path);
    return found === undefined ? null : String(found);
  }
}

let folder: Folder;
beforeEach(async () => {
  folder = new Folder();
  await folder.export({ 'steps/use.py': 'one', 'main.py': 'main' });
  folder.files.set('steps/use.py', 'mine');
});

const use = (text: string) => ({ 'steps/use.py': text, 'main.py': 'main' });

test('an edit alone is kept, and nothing lies beside it', async () => {
  expect(await folder.export(use('one'))).toEqual(['steps/use.py']);
  expect(folder.text('steps/use.py')).toBe('mine');
  expect(folder.text(BESIDE)).toBeNull();
});

describe('an edit where the notebook changed too', () => {
  beforeEach(async () => {
    expect(await folder.export(use('two'))).toEqual(['steps/use.py']);
  });

  test('is kept, with the new version beside it until somebody deletes it', async () => {
    expect(folder.text('steps/use.py')).toBe('mine');
    expect(folder.text(BESIDE)).toBe('two');
    await folder.export(use('two'));
    expect(folder.text(BESIDE)).toBe('two');
    folder.files.delete(BESIDE);
    folder.files.set('steps/use.py', 'both');
    expect(await folder.export(use('two'))).toEqual(['steps/use.py']);
    expect(folder.text(BESIDE)).toBeNull();
    await folder.export(use('three'));
    expect([folder.text('steps/use.py'), folder.text(BESIDE)]).toEqual([
      'both',
      'three'
    ]);
  });

  test('has the newest version beside it', async () => {
    await folder.export(use('three'));
    expect(folder.text(BESIDE)).toBe('three');
    await folder.export(use('one'));
    expect(folder.text(BESIDE)).toBe('one');
  });

  test('is done with where the new version is taken', async () => {
    folder.files.set('steps/use.py', 'two');
    expect(await folder.export(use('two'))).toEqual([]);
    expect(folder.text(BESIDE)).toBeNull();
  });

  test('gives way where somebody says so', async () => {
    expect(await folder.export(use('two'), true)).toEqual([]);
    expect(folder.text('steps/use.py')).toBe('two');
    expect(folder.text(BESIDE)).toBeNull();
  });

  test('leaves what was written into the file beside it', async () => {
    folder.files.set(BESIDE, 'put together here');
    expect(await folder.export(use('three'))).toEqual(['steps/use.py', BESIDE]);
    await folder.export(use('three'), true);
    expect(folder.text('steps/use.py')).toBe('three');
    expect(folder.text(BESIDE)).toBe('put together here');
  });

  test('is kept where the notebook has no such step any more', async () => {
    await folder.export({ 'main.py': 'main' });
    expect(folder.text('steps/use.py')).toBe('mine');
    expect(folder.text(BESIDE)).toBeNull();
  });
});

test('a record that is damaged or of another program is told from a missing one', async () => {
  const read = async (path: string) => folder.files.get(path) ?? null;
  expect(await isUnreadable(read)).toBe(false);
  for (const text of ['{', '[]', '{"version": 1}']) {
    folder.files.set(RECORD, text);
    expect(await isUnreadable(read)).toBe(true);
  }
  folder.files.delete(RECORD);
  expect(await isUnreadable(read)).toBe(false);
});
