import type { Library } from '../library';
import { each, names, table } from '../words';

/** Functions that give numbers, texts and other things that nothing changes. */
const PLAIN = table(
  each(
    'math',
    'acos acosh asin asinh atan atan2 atanh cbrt ceil comb copysign cos cosh degrees dist erf erfc exp exp2 expm1 fabs factorial floor fma fmod frexp fsum gamma gcd hypot isclose isfinite isinf isnan isqrt lcm ldexp lgamma log log10 log1p log2 modf nextafter perm pow prod radians remainder sin sinh sqrt sumprod tan tanh trunc ulp',
    'new'
  ),
  each(
    'cmath',
    'acos acosh asin asinh atan atanh cos cosh exp isclose isfinite isinf isnan log log10 phase polar rect sin sinh sqrt tan tanh',
    'new'
  ),
  each(
    'statistics',
    'NormalDist NormalDist.from_samples correlation covariance fmean geometric_mean harmonic_mean linear_regression mean median median_grouped median_high median_low mode pstdev pvariance stdev variance',
    'new'
  ),
  each('string', 'capwords', 'new'),
  each(
    'time',
    'asctime clock clock_gettime ctime gmtime localtime mktime monotonic monotonic_ns perf_counter perf_counter_ns process_time process_time_ns sleep strftime strptime struct_time thread_time time time_ns tzset',
    'new'
  ),
  each(
    'datetime',
    'date date.fromisocalendar date.fromisoformat date.fromordinal date.fromtimestamp date.today datetime datetime.combine datetime.fromisoformat datetime.fromordinal datetime.fromtimestamp datetime.now datetime.strftime datetime.strptime datetime.today datetime.utcfromtimestamp datetime.utcnow time time.fromisoformat timedelta timezone',
    'new'
  ),
  each('zoneinfo', 'ZoneInfo', 'new'),
  each(
    'os.path',
    'abspath basename commonpath commonprefix dirname exists expanduser expandvars getatime getctime getmtime getsize isabs isdir isfile islink ismount join lexists normcase normpath realpath relpath samefile split splitdrive splitext',
    'new'
  ),
  each('pathlib', 'Path Path.cwd Path.home PurePath PosixPath PurePosixPath', 'new'),
  each(
    'base64',
    'a85decode a85encode b16decode b16encode b32decode b32encode b64decode b64encode b85decode b85encode decodebytes encodebytes standard_b64decode standard_b64encode urlsafe_b64decode urlsafe_b64encode',
    'new'
  ),
  each(
    'binascii',
    'a2b_base64 a2b_hex b2a_base64 b2a_hex crc32 hexlify unhexlify',
    'new'
  ),
  each('uuid', 'UUID getnode uuid3 uuid4 uuid5', 'new'),
  each('uuid', 'uuid1', 'new draws'),
  each('decimal', 'Decimal', 'new'),
  each('fractions', 'Fraction Fraction.from_float Fraction.from_decimal', 'new'),
  each(
    'platform',
    'architecture machine node platform processor python_build python_compiler python_implementation python_version python_version_tuple release system uname version',
    'new'
  ),
  each('fnmatch', 'fnmatch fnmatchcase translate', 'new'),
  each('html', 'escape unescape', 'new'),
  each(
    'unicodedata',
    'bidirectional category combining decimal decomposition digit is_normalized lookup name normalize numeric',
    'new'
  ),
  each('getpass', 'getpass getuser', 'new'),
  each('timeit', 'default_timer timeit', 'new'),
  each('locale', 'atof atoi currency format_string getlocale str', 'new'),
  each('zlib', 'adler32 compress crc32 decompress', 'new'),
  each(
    'secrets',
    'choice randbelow randbits token_bytes token_hex token_urlsafe',
    'new'
  ),
  each('colorsys', 'hls_to_rgb hsv_to_rgb rgb_to_hls rgb_to_hsv rgb_to_yiq', 'new'),
  each('keyword', 'iskeyword', 'new'),
  each('gc', 'collect disable enable freeze get_count isenabled', 'new'),
  each('calendar', 'isleap leapdays monthrange month timegm weekday', 'new'),
  each('struct', 'calcsize pack', 'new'),
  each('shlex', 'quote join', 'new'),
  each('warnings', 'warn', 'new')
);

/** Functions of which what they give can be changed, and shares nothing. */
const MAKING = table(
  each('fnmatch', 'filter', 'shallow:list'),
  each('timeit', 'repeat', 'new:list'),
  each('zoneinfo', 'available_timezones', 'new:set'),
  each('calendar', 'monthcalendar', 'new:bunch'),
  each('locale', 'localeconv', 'new:bunch'),
  each('difflib', 'get_close_matches', 'shallow:list'),
  each('difflib', 'ndiff unified_diff context_diff', 'lazy'),
  each('struct', 'unpack unpack_from', 'new:tuple'),
  each('struct', 'pack_into', 'new changes:1'),
  each('shlex', 'split', 'new:list'),
  each('ast', 'literal_eval', 'new:'),
  each('types', 'MappingProxyType', 'same'),
  each('string', 'Formatter', 'new:'),
  each('enum', 'auto', 'new'),
  each(
    'inspect',
    'getsource getdoc getfile getmodule isclass isfunction ismethod',
    'new'
  ),
  each('inspect', 'signature getfullargspec', 'holds:record'),
  each('traceback', 'format_exc', 'new'),
  each('traceback', 'print_exc', 'new changes:file changes:1'),
  each('pprint', 'pformat saferepr isreadable', 'new quiet'),
  each('pprint', 'pprint pp', 'new quiet changes:stream changes:1'),
  each('textwrap', 'dedent fill indent shorten', 'new')
);

/** What annotations are made of, called for once in a while. */
const TYPING = each(
  'typing',
  'NewType TypeVar cast get_type_hints NamedTuple TypedDict Counter List Dict',
  'any'
);

/** Modules known in full, with Python's own names that they have too. */
const IN_FULL =
  'random time datetime itertools collections functools pathlib string statistics typing re json copy';

/** The smaller modules, each function by its name. */
export const MODULES: Library = {
  name: 'modules',
  functions: table(PLAIN, MAKING, TYPING),
  transparent: 'abstractmethod overload override final runtime_checkable',
  asks: 'getpass',
  constant: 'datetime.timedelta datetime.date datetime.datetime',
  shadows: {
    math: 'pow',
    os: 'open',
    ...Object.fromEntries(names(IN_FULL).map(name => [name, '']))
  }
};
