import type { Library } from '../library';
import { modules, names, table } from '../words';

/** Modules whose functions give numbers, texts and other things that nothing changes. */
const PLAIN =
  'math cmath statistics string time datetime os.path pathlib textwrap base64 uuid decimal fractions platform fnmatch html pprint typing numbers unicodedata getpass timeit locale zlib secrets colorsys keyword traceback gc';

/** Modules whose functions may give something that can be changed, of no known kind. */
const MAKING =
  'json re calendar os sys glob urllib csv struct dataclasses enum abc types difflib logging argparse shutil subprocess tempfile io gzip zipfile tarfile bz2 lzma pickle inspect socket configparser ast shlex getopt';

/** Modules known in full, with Python's own names that they have too. */
const IN_FULL =
  'random time datetime itertools collections functools pathlib string statistics typing re json copy';

/** What the others of a module give, where its own file does not say it. */
export const MODULES: Library = {
  name: 'modules',
  functions: table(modules(PLAIN, 'new'), modules(MAKING, 'new:')),
  transparent: 'abstractmethod overload override final runtime_checkable',
  asks: 'getpass',
  constant: 'datetime.timedelta datetime.date datetime.datetime',
  shadows: {
    math: 'pow',
    os: 'open',
    ...Object.fromEntries(names(IN_FULL).map(name => [name, '']))
  }
};
