import type { Library } from '../library';
import { each, table } from '../words';

const SERIAL = table(
  each('json', 'load', 'new: changes:0'),
  each('pickle', 'load', 'new: changes:0'),
  each('json', 'dump', 'new changes:1'),
  each('pickle', 'dump', 'new changes:1'),
  {
    'json.dumps': 'new quiet',
    'json.loads': 'new:',
    'pickle.dumps': 'new',
    'pickle.loads': 'new:'
  }
);

const SYSTEM = table(
  each('shutil', 'copy copyfile copy2 move', 'new reads:0 writes:1'),
  each('os', 'rename replace', 'new reads:0 writes:1'),
  each('os', 'listdir walk', 'new:list reads:0'),
  each('os', 'makedirs mkdir remove unlink getcwd getenv getpid cpu_count', 'new'),
  each('glob', 'glob iglob', 'new:list reads:0'),
  each('tempfile', 'mkdtemp mktemp gettempdir', 'new'),
  each('tempfile', 'TemporaryFile NamedTemporaryFile', 'new:file'),
  { 'shutil.rmtree': 'new', 'os.scandir': 'new: reads:0' }
);

const OPENING = table(
  each('gzip', 'open', 'new:file reads:0'),
  each('bz2', 'open', 'new:file reads:0'),
  each('lzma', 'open', 'new:file reads:0'),
  each('io', 'open', 'new:file reads:0'),
  each('io', 'StringIO BytesIO', 'new:buffer'),
  each('csv', 'reader DictReader', 'lazy'),
  each('csv', 'writer DictWriter', 'holds'),
  {
    'zipfile.ZipFile': 'new:file reads:0',
    'tarfile.open': 'new:file reads:0',
    'sqlite3.connect': 'new:connection reads:0',
    'socket.socket': 'new:connection',
    'ftplib.FTP': 'new:connection',
    'subprocess.Popen': 'new:process'
  }
);

export const FILES: Library = {
  name: 'json, pickle, shutil, os, glob, io and others of files',
  lists: String.raw`os\.(?:walk|listdir|scandir)|(?:glob\.)?i?glob|[\w.]*\.(?:iterdir|r?glob)`,
  functions: table(SERIAL, SYSTEM, OPENING),
  methods: {
    'file.*': 'new changes:self',
    'file.__enter__': 'same',
    'buffer.*': 'new changes:self',
    'connection.*': 'new:connection changes:self',
    'connection.close': 'new changes:self'
  },
  watched: ['urllib.request'],
  network: ['urllib.request'],
  signs: {
    load: { calls: String.raw`json\.load|pickle\.load|urlopen|urlretrieve` }
  }
};

/** Whether a file that is opened in a mode is written. */
export const isWriting = (mode: string): boolean => /[wax+]/.test(mode);
