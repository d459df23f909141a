/** Exports that meet, or fail in the middle, leave a whole project. */
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync
} from 'fs';
import { hostname, tmpdir } from 'os';
import { join } from 'path';
import { whileLocked, writeFolder } from '../folder';
import { LOCK, lockText } from '../../project';

let home: string;
let folder: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'provebook-'));
  folder = join(home, 'project');
});
afterEach(() => rmSync(home, { recursive: true }));

const texts = (files: Record<string, string>) => new Map(Object.entries(files));
const text = (path: string) => readFileSync(join(folder, path), 'utf8');

test('one export at a time writes into a folder, and the other one says so', async () => {
  await whileLocked(folder, async () => {
    await expect(whileLocked(folder, async () => 1)).rejects.toThrow(
      /^Another export is writing to .*project\. Wait until it is done/
    );
    await writeFolder(folder, texts({ 'main.py': 'one' }), []);
  });
  expect(await whileLocked(folder, async () => 'done')).toBe('done');
  expect(readdirSync(folder)).toEqual(['main.py']);
});

test('of many at once one gets in', async () => {
  let inside = 0;
  const tries = Array.from({ length: 8 }, () =>
    whileLocked(folder, async () => {
      inside += 1;
      await writeFolder(folder, texts({ 'main.py': 'x' }), []);
    }).catch(() => undefined)
  );
  await Promise.all(tries);
  expect(inside).toBeGreaterThan(0);
  expect(existsSync(join(folder, LOCK))).toBe(false);
});

test('what a killed export has left does not lock', async () => {
  await writeFolder(folder, texts({ 'main.py': 'one' }), []);
  const lock = join(folder, LOCK);
  writeFileSync(lock, lockText({ token: 'a', pid: 2 ** 22 - 1, host: hostname() }));
  expect(await whileLocked(folder, async () => 'done')).toBe('done');
  for (const content of [lockText({ token: 'of a page' }), '']) {
    writeFileSync(lock, content);
    await expect(whileLocked(folder, async () => 1)).rejects.toThrow('Another export');
    utimesSync(lock, 0, 0);
    expect(await whileLocked(folder, async () => 'done')).toBe('done');
  }
});

test('a folder that was made for nothing goes', async () => {
  const failed = whileLocked(folder, async () => {
    throw new Error('no project');
  });
  await expect(failed).rejects.toThrow('no project');
  expect(existsSync(folder)).toBe(false);
});

test('a failure in the middle puts all back', async () => {
  await writeFolder(folder, texts({ 'a.py': 'one', 'old.py': 'old' }), []);
  // A file where a folder has to be: what comes after it cannot be written.
  const files = texts({ 'a.py': 'two', 'new.py': 'new', 'old.py/x.py': 'x' });
  await expect(writeFolder(folder, files, [])).rejects.toThrow('cannot be written');
  expect(readdirSync(folder).sort()).toEqual(['a.py', 'old.py']);
  expect([text('a.py'), text('old.py')]).toEqual(['one', 'old']);
  expect(readdirSync(home)).toEqual(['project']);
});
