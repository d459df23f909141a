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
  each('shutil', 'rmtree which disk_usage', 'new'),
  each('shutil', 'unpack_archive', 'new reads:0 writes:1'),
  each('os', 'rename replace', 'new reads:0 writes:1'),
  each('os', 'listdir', 'new:list reads:0'),
  each('os', 'makedirs mkdir', 'new makes:0'),
  each('os', 'walk', 'lazy reads:0'),
  each('os', 'sched_getaffinity', 'new:set'),
  each(
    'os',
    'remove unlink rmdir removedirs symlink link chmod utime getcwd getenv getpid cpu_count getlogin stat access system urandom fspath kill get_terminal_size',
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
    'zipfile.ZipFile': 'new:archive reads:0',
    'zipfile.is_zipfile': 'new reads:0',
    'tarfile.open': 'new:archive reads:0',
    'sqlite3.connect': 'new:connection reads:0 writes:0',
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
  each('urllib.parse', 'parse_qs', 'new:bunch'),
  each('urllib.parse', 'parse_qsl', 'new:list')
);

/** Of a file, and of a text in memory. */
const streams = (kind: string) =>
  table(
    each(
      kind,
      'read read1 readline write seek close flush truncate detach __next__',
      'new changes:self'
    ),
    each(kind, 'readlines', 'new:list changes:self'),
    each(kind, 'tell fileno isatty readable seekable writable', 'new'),
    each(kind, 'writelines', 'new changes:self'),
    each(kind, 'readinto readinto1', 'new changes:self changes:0'),
    each(kind, '__enter__ __iter__', 'same')
  );

const ARCHIVES = table(
  each('archive', 'close setpassword writestr mkdir', 'new changes:self'),
  each('archive', 'addfile', 'new changes:self changes:1 keeps'),
  each('archive', 'add write', 'new changes:self reads:0'),
  each('archive', 'extractall', 'new writes:0'),
  each('archive', 'extract', 'new writes:1'),
  each('archive', 'open extractfile', 'child:file changes:self'),
  each('archive', 'printdir', 'new changes:0 changes:file'),
  each('archive', 'list', 'new changes:self'),
  each('archive', 'read testzip', 'new'),
  each('archive', 'infolist getinfo', 'child:'),
  each('archive', 'namelist', 'new:list'),
  // How far a tape was read.
  each('archive', 'getmembers getmember next', 'child: changes:self'),
  each('archive', 'getnames', 'new:list changes:self'),
  each('archive', '__enter__', 'same'),
  each('archive', '__iter__', 'lazy')
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
    'execute executemany executescript cursor begin connect scalars mappings',
    'child:connection changes:self'
  ),
  each('connection', 'fetchmany fetchall all', 'child:list changes:self'),
  each('connection', 'fetchone first one scalar', 'child:record changes:self'),
  each(
    'connection',
    'close commit rollback dispose create_function create_aggregate login cwd quit nlst mlsd retrlines storbinary send sendall sendto bind listen accept settimeout recv recvfrom dump',
    'new changes:self'
  ),
  each('connection', 'recv_into recvfrom_into readinto', 'new changes:self changes:0'),
  each('connection', 'backup', 'new changes:0'),
  each('connection', '__enter__', 'same'),
  each('connection', 'iterdump', 'lazy'),
  each('connection', 'retrbinary', 'new changes:self')
);

export const FILES: Library = {
  name: 'json, pickle, shutil, os, glob, io and others of files',
  lists: String.raw`os\.(?:walk|listdir|scandir)|(?:glob\.)?i?glob|[\w.]*\.(?:iterdir|r?glob)`,
  functions: table(SERIAL, SYSTEM, OPENING, NETWORK),
  methods: table(methods, ARCHIVES, CONNECTIONS),
  classes: {
    file: 'io.TextIOWrapper io.BufferedReader io.BufferedWriter io.BufferedRandom io.FileIO gzip.GzipFile bz2.BZ2File lzma.LZMAFile zipfile.ZipExtFile tarfile.ExFileObject tempfile.SpooledTemporaryFile tempfile._TemporaryFileWrapper',
    archive: 'zipfile.ZipFile tarfile.TarFile',
    buffer: 'io.StringIO io.BytesIO',
    connection: 'sqlite3.Connection sqlite3.Cursor socket.socket ftplib.FTP'
  },
  watched: ['urllib.request'],
  network: ['urllib.request'],
  signs: {
    load: { calls: String.raw`json\.load|pickle\.load|urlopen|urlretrieve` }
  }
};

const WRITING = /^(?:[bt]?[wax](?:[bt+:|].*)?|r[bt]*\+[bt]*)$/;

/** Whether a file that is opened in a mode is written: `wb`, `r+`, `w:gz` of an archive. */
export const isWriting = (mode: string): boolean => WRITING.test(mode);

/** What is done to a file that is opened in a mode; both where nobody knows the mode. */
export const accessOf = (mode: string | null): readonly ('reads' | 'writes')[] =>
  mode === null ? ['reads', 'writes'] : [isWriting(mode) ? 'writes' : 'reads'];
