import type { Library } from '../library';
import { each, table } from '../words';

const SERIAL = table(
  each('json', 'load', 'new: changes:0'),
  each('pickle', 'load', 'new: changes:0'),
  each('json', 'dump', 'new changes:1'),
  each('pickle', 'dump', 'new changes:1'),
  each('pickle', 'Pickler Unpickler', 'any'),
  {
    'json.dumps': 'new',
    'json.loads': 'new:',
    'pickle.dumps': 'new',
    'pickle.loads': 'new:'
  }
);

const SYSTEM = table(
  each('shutil', 'copy copyfile copy2 move copytree', 'new reads:0 writes:1'),
  each('shutil', 'copyfileobj', 'new changes:0 changes:1'),
  each('shutil', 'make_archive', 'new writes:0'),
  each('shutil', 'rmtree unpack_archive which disk_usage', 'new'),
  each('os', 'rename replace', 'new reads:0 writes:1'),
  each('os', 'listdir', 'new:list reads:0'),
  each('os', 'walk', 'lazy reads:0'),
  each('os', 'sched_getaffinity', 'new:set'),
  each(
    'os',
    'makedirs mkdir remove unlink rmdir removedirs symlink link chmod utime getcwd getenv getpid cpu_count getlogin stat access system urandom fspath kill get_terminal_size',
    'new'
  ),
  each('os', 'popen', 'new:file'),
  each('glob', 'glob', 'new:list reads:0'),
  each('glob', 'iglob', 'lazy reads:0'),
  each('glob', 'escape', 'new'),
  each('tempfile', 'mkdtemp mkstemp mktemp gettempdir', 'new'),
  each('tempfile', 'TemporaryFile NamedTemporaryFile SpooledTemporaryFile', 'new:file'),
  each('tempfile', 'TemporaryDirectory', 'new:context'),
  each(
    'subprocess',
    'run call check_call check_output getoutput',
    'new changes:stdout'
  ),
  { 'os.scandir': 'new: reads:0', 'subprocess.Popen': 'holds:process' }
);

const OPENING = table(
  each('gzip', 'open GzipFile', 'new:file reads:0'),
  each('bz2', 'open BZ2File', 'new:file reads:0'),
  each('lzma', 'open LZMAFile', 'new:file reads:0'),
  each('gzip', 'compress decompress', 'new'),
  each('bz2', 'compress decompress', 'new'),
  each('lzma', 'compress decompress', 'new'),
  each('io', 'open', 'new:file reads:0'),
  each('io', 'StringIO BytesIO', 'new:buffer'),
  each('codecs', 'open', 'new:file reads:0'),
  each('codecs', 'encode decode lookup', 'new'),
  each('csv', 'reader DictReader', 'lazy'),
  each('csv', 'writer DictWriter', 'any'),
  each('csv', 'field_size_limit', 'new'),
  each('csv', 'list_dialects', 'new:list'),
  {
    'zipfile.ZipFile': 'new:file reads:0',
    'zipfile.is_zipfile': 'new reads:0',
    'tarfile.open': 'new:file reads:0',
    'sqlite3.connect': 'new:connection reads:0',
    'socket.socket': 'new:connection',
    'ftplib.FTP': 'new:connection'
  }
);

const NETWORK = table(
  each('urllib.request', 'urlopen', 'new:file'),
  each('urllib.request', 'urlretrieve', 'new writes:1'),
  each('urllib', 'urlretrieve', 'new writes:1'),
  each('urllib.request', 'Request', 'holds:record'),
  each(
    'urllib.parse',
    'quote quote_plus unquote unquote_plus urlencode urljoin urlparse urlsplit urlunparse',
    'new'
  ),
  each('urllib.parse', 'parse_qs', 'new:dict'),
  each('urllib.parse', 'parse_qsl', 'new:list')
);

/** Of a file, and of a text in memory. */
const streams = (kind: string) =>
  table(
    each(
      kind,
      'read read1 readline write seek close flush truncate detach extract extractall setpassword __next__',
      'new changes:self'
    ),
    each(kind, 'open extractfile', 'child:file changes:self'),
    each(kind, 'printdir', 'new changes:self changes:0 changes:file'),
    each(kind, 'infolist getmembers getinfo', 'child: changes:self'),
    each(kind, 'readlines namelist getnames', 'new:list changes:self'),
    each(kind, 'tell fileno isatty readable seekable writable', 'new'),
    each(kind, 'writelines writestr add', 'new changes:self'),
    each(kind, 'readinto readinto1', 'new changes:self changes:0'),
    each(kind, '__enter__ __iter__', 'same')
  );

const methods = table(
  streams('file'),
  streams('buffer'),
  each('buffer', 'getvalue', 'new'),
  each('buffer', 'getbuffer', 'view:')
);

/** Of databases, sockets and servers of files: what one gives belongs to it. */
const CONNECTIONS = table(
  each(
    'connection',
    'execute executemany executescript cursor begin connect fetchone fetchmany fetchall scalar scalars first all one mappings',
    'child:connection changes:self'
  ),
  each(
    'connection',
    'close commit rollback dispose backup create_function create_aggregate login cwd quit nlst mlsd retrlines storbinary send sendall sendto bind listen accept settimeout recv recvfrom dump',
    'new changes:self'
  ),
  each('connection', 'recv_into recvfrom_into readinto', 'new changes:self changes:0'),
  each('connection', '__enter__', 'same'),
  each('connection', 'iterdump', 'lazy'),
  each('connection', 'retrbinary', 'new changes:self')
);

export const FILES: Library = {
  name: 'json, pickle, shutil, os, glob, io and others of files',
  lists: String.raw`os\.(?:walk|listdir|scandir)|(?:glob\.)?i?glob|[\w.]*\.(?:iterdir|r?glob)`,
  functions: table(SERIAL, SYSTEM, OPENING, NETWORK),
  methods: table(methods, CONNECTIONS),
  classes: {
    file: 'io.TextIOWrapper io.BufferedReader io.BufferedWriter gzip.GzipFile bz2.BZ2File lzma.LZMAFile zipfile.ZipFile tarfile.TarFile tempfile.SpooledTemporaryFile',
    buffer: 'io.StringIO io.BytesIO',
    connection: 'sqlite3.Connection sqlite3.Cursor socket.socket ftplib.FTP'
  },
  watched: ['urllib.request'],
  network: ['urllib.request'],
  signs: {
    load: { calls: String.raw`json\.load|pickle\.load|urlopen|urlretrieve` }
  }
};

/** Whether a file that is opened in a mode is written. */
export const isWriting = (mode: string): boolean => /[wax+]/.test(mode);
