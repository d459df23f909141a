/** What each magic does to names, files and settings; data, so that it is easily extended. */

export type MagicKind =
  | 'nothing' // shows something, or sets what only a notebook has
  | 'statement' // its argument or body is Python in the notebook's namespace
  | 'timed' // Python whose assignments stay inside
  | 'capture'
  | 'shell'
  | 'script' // a body in another language; --out, --err and --proc bind
  | 'file' // writes its body to a file
  | 'run'
  | 'pylab'
  | 'sql'
  | 'table' // the first word of its arguments is the name it binds
  | 'store'
  | 'mlflow'
  | 'macro'
  | 'rpy'
  | 'cython';

export interface MagicSpec {
  names: readonly string[];
  line?: MagicKind;
  cell?: MagicKind;
  /** getopt letters that may stand before the statement. */
  options?: string;
  /** Whether `{x}` and `$x` in its argument are left as they are. */
  verbatim?: boolean;
  /** What a step of a pipeline cannot repeat, as the end of "%name ...". */
  effect?: string;
}

const DIRECTORY =
  'changes the working directory for this kernel only; use full paths or a parameter';
const ENVIRONMENT =
  'sets an environment variable for this kernel only; set it with os.environ in the step that needs it';
const PACKAGES =
  'installs packages while the notebook runs; list them in the environment of the project';
const AGAIN = 'runs earlier code again, which cannot be seen here; write the code out';
const OTHER = 'runs code in another language, and what it changes cannot be seen here';
const words = (text: string): string[] => text.split(' ');

export const MAGICS: readonly MagicSpec[] = [
  {
    names: words(
      'matplotlib autoreload load_ext reload_ext unload_ext config autosave autoawait ' +
        'automagic autocall autoindent alias_magic lsmagic quickref magic page pprint colors xmode ' +
        'doctest_mode gui precision notebook pastebin load loadpy pdb tb history hist ' +
        'logstart logstop logoff logon logstate pinfo pinfo2 pdef pdoc psource pfile ' +
        'psearch who whos who_ls alias unalias rehashx pwd dirs dhist bookmark pycat ' +
        'killbgscripts ls ll lf lk ldir lx cat clear more less man qtconsole connect_info ' +
        'subshell edit ed cpaste paste watermark skip tensorboard save code_wrap'
    ),
    line: 'nothing'
  },
  {
    names: words('html HTML javascript js latex markdown svg SVG mermaid debug_cell'),
    line: 'nothing',
    cell: 'nothing'
  },
  { names: ['time'], line: 'statement', cell: 'statement', verbatim: true },
  {
    names: ['prun'],
    line: 'statement',
    cell: 'statement',
    options: 'D:l:rs:T:q',
    verbatim: true
  },
  { names: ['lprun'], line: 'statement', cell: 'statement', options: 'rsf:m:D:T:zu:' },
  { names: ['mprun'], line: 'statement', options: 'rf:T:c' },
  {
    names: ['timeit'],
    line: 'timed',
    cell: 'timed',
    options: 'n:r:tcp:qov:',
    verbatim: true
  },
  { names: ['memit'], line: 'timed', cell: 'timed', options: 'r:t:i:co' },
  {
    names: ['debug'],
    line: 'statement',
    cell: 'statement',
    options: 'b:',
    verbatim: true
  },
  {
    names: words('snakeviz pyinstrument scalene memray_flamegraph'),
    line: 'statement',
    cell: 'statement'
  },
  { names: ['capture'], cell: 'capture' },
  { names: words('sx system sc !'), line: 'shell', cell: 'script' },
  {
    names: words('cp mv rm mkdir rmdir'),
    line: 'shell',
    effect: 'changes files outside Python; use shutil or pathlib'
  },
  {
    names: words('bash sh cmd script perl ruby pypy python python2 python3 node'),
    cell: 'script',
    effect: OTHER
  },
  { names: words('writefile file'), cell: 'file' },
  {
    names: ['run'],
    line: 'run',
    options: 'nip',
    effect:
      'runs another file, and the names it brings cannot be seen here; import what you need'
  },
  { names: ['pylab'], line: 'pylab' },
  {
    names: ['sql'],
    line: 'sql',
    cell: 'sql',
    effect: 'needs a database and this extension; use pandas.read_sql in a pipeline'
  },
  {
    names: ['bigquery'],
    line: 'table',
    cell: 'table',
    effect: 'needs a database and this extension; use its Python client in a pipeline'
  },
  {
    names: ['store'],
    line: 'store',
    effect: 'keeps values between sessions, which a project does not have; use a file'
  },
  { names: ['mlflow'], line: 'mlflow', cell: 'mlflow' },
  { names: ['macro'], line: 'macro', effect: AGAIN },
  { names: words('recall rep rerun'), line: 'nothing', effect: AGAIN },
  { names: words('cd pushd popd'), line: 'nothing', effect: DIRECTORY },
  {
    names: words('env set_env dotenv'),
    line: 'nothing',
    cell: 'nothing',
    effect: ENVIRONMENT
  },
  { names: words('pip conda mamba micromamba uv'), line: 'nothing', effect: PACKAGES },
  {
    names: words('reset reset_selective xdel'),
    line: 'nothing',
    effect: 'deletes names from the kernel; a step starts without them anyway'
  },
  { names: words('R Rpush Rpull'), line: 'rpy', cell: 'rpy', effect: OTHER },
  {
    names: words('cython cython_inline'),
    cell: 'cython',
    effect: 'compiles code that a step does not have; put it into a module'
  }
];

const BY_NAME = new Map(MAGICS.flatMap(spec => spec.names.map(name => [name, spec])));

export function magicSpec(name: string): MagicSpec | null {
  return BY_NAME.get(name) ?? null;
}

/** Sentence for a magic that the table does not have. */
export const UNKNOWN =
  'is a magic Provebook does not know, so its effect on names and files is unknown';

const HARMLESS = new Set(
  words(
    'ls dir pwd echo cat head tail wc du df free date whoami which file tree uname nvidia-smi ' +
      'lscpu nproc ps top grep uniq printenv hostname stat md5sum sha256sum true'
  )
);

/** What a shell line does that a step cannot repeat; null for one that only shows. */
export function shellEffect(command: string): string | null {
  if (/\b(?:pip3?|conda|mamba|uv|apt|apt-get|brew)\b.*\binstall\b/.test(command)) {
    return PACKAGES;
  }
  const parts = command.split(/\|\||&&|[|;&]/).map(part => part.trim());
  const shows = parts.every(part => HARMLESS.has(part.split(/\s/)[0]!));
  return shows && !/>/.test(command)
    ? null
    : 'runs a command outside Python, and the files it changes cannot be seen here';
}
