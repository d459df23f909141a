/** What each magic does to names, files and settings; data, so that it is easily extended. */

import type { SideEffect } from '../../cells';

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
  effect?: SideEffect;
}

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
    effect: 'changes-files'
  },
  {
    names: words('bash sh cmd script perl ruby pypy python python2 python3 node'),
    cell: 'script',
    effect: 'runs-other-language'
  },
  { names: words('writefile file'), cell: 'file' },
  {
    names: ['run'],
    line: 'run',
    options: 'nip',
    effect: 'runs-file'
  },
  { names: ['pylab'], line: 'pylab' },
  {
    names: ['sql'],
    line: 'sql',
    cell: 'sql',
    effect: 'asks-sql'
  },
  {
    names: ['bigquery'],
    line: 'table',
    cell: 'table',
    effect: 'asks-bigquery'
  },
  {
    names: ['store'],
    line: 'store',
    effect: 'keeps-values'
  },
  { names: ['mlflow'], line: 'mlflow', cell: 'mlflow' },
  { names: ['macro'], line: 'macro', effect: 'runs-again' },
  { names: words('recall rep rerun'), line: 'nothing', effect: 'runs-again' },
  { names: words('cd pushd popd'), line: 'nothing', effect: 'changes-directory' },
  {
    names: words('env set_env dotenv'),
    line: 'nothing',
    cell: 'nothing',
    effect: 'sets-environment'
  },
  {
    names: words('pip conda mamba micromamba uv'),
    line: 'nothing',
    effect: 'installs-packages'
  },
  {
    names: words('reset reset_selective xdel'),
    line: 'nothing',
    effect: 'deletes-names'
  },
  {
    names: words('R Rpush Rpull'),
    line: 'rpy',
    cell: 'rpy',
    effect: 'runs-other-language'
  },
  {
    names: words('cython cython_inline'),
    cell: 'cython',
    effect: 'compiles'
  }
];

const BY_NAME = new Map(MAGICS.flatMap(spec => spec.names.map(name => [name, spec])));

export function magicSpec(name: string): MagicSpec | null {
  return BY_NAME.get(name) ?? null;
}

const HARMLESS = new Set(
  words(
    'ls dir pwd echo cat head tail wc du df free date whoami which file tree uname nvidia-smi ' +
      'lscpu nproc ps top grep uniq printenv hostname stat md5sum sha256sum true'
  )
);

/** What a shell line does that a step cannot repeat; null for one that only shows. */
export function shellEffect(command: string): SideEffect | null {
  if (/\b(?:pip3?|conda|mamba|uv|apt|apt-get|brew)\b.*\binstall\b/.test(command)) {
    return 'installs-packages';
  }
  const parts = command.split(/\|\||&&|[|;&]/).map(part => part.trim());
  const shows = parts.every(part => HARMLESS.has(part.split(/\s/)[0]!));
  return shows && !/>/.test(command) ? null : 'runs-command';
}
