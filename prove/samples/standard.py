"""Python's own objects and what its functions take."""

from __future__ import annotations

import bz2
import collections
import dataclasses
import datetime
import gzip
import hashlib
import io
import logging
import lzma
import multiprocessing.synchronize
import operator
import os
import pickle
import queue
import random
import shutil
import sqlite3
import struct
import sys
import tarfile
import tempfile
import threading
import types
import uuid
import zipfile
import zlib
from collections.abc import Sequence
from typing import Any

from ..look import LOOKS, Look
from ..trials import Named
from .base import Make, Samples


class Thing:
    """Holds a list."""

    def __init__(self) -> None:
        self.rows = [1, 2]


def rows() -> Any:
    """A list of lists."""
    return [[3, 1], [2]]


def written(name: str, data: bytes) -> str:
    """A file with something in it."""
    with open(name, "wb") as out:
        out.write(data)
    return name


def generated() -> Any:
    """A generator that has begun."""

    def numbers() -> Any:
        got = yield 1
        yield got

    made = numbers()
    next(made)
    return made


def base() -> Any:
    """A database in memory."""
    made = sqlite3.connect(":memory:")
    made.execute("create table t (a)")
    return made


def queued() -> Any:
    """A queue with something in it."""
    made: Any = queue.Queue()
    made.put([1])
    return made


def packed() -> Any:
    """An archive with a file in it."""
    with zipfile.ZipFile("in.zip", "w") as out:
        out.writestr("one", "1")
    return zipfile.ZipFile("in.zip", "a")


def taped() -> Any:
    """Another."""
    with tarfile.open("in.tar", "w") as out:
        out.add(written("in.txt", b"one"))
    return tarfile.open("in.tar")


def patient() -> Any:
    """A generator that goes on after an error."""

    def numbers() -> Any:
        rows = [1]
        try:
            yield rows
        except ValueError:
            yield rows

    made = numbers()
    next(made)
    return made


def held() -> Any:
    """A condition that is taken."""
    made = threading.Condition()
    made.acquire()
    return made


def raised() -> Any:
    """An event that has happened."""
    made = threading.Event()
    made.set()
    return made


def heard() -> Any:
    """A logger with a handler."""
    made = logging.Logger("rows")
    made.addHandler(HANDLER)
    return made


def zipped() -> str:
    """A file of an archive."""
    packed().close()
    return "in.zip"


def counted() -> Any:
    """What an archive says of a file of one byte."""
    made = tarfile.TarInfo("a")
    made.size = 1
    return made


HANDLER = logging.NullHandler()
Pair = collections.namedtuple("Pair", "a b")
LOOKS[type(hashlib.md5())] = lambda it: Look(
    f"hash {it.hexdigest(*[8] if 'shake' in it.name else [])}"
)
LOOKS[type(threading.Lock())] = lambda it: Look(f"lock {it.locked()}")
LOOKS[multiprocessing.synchronize.SemLock] = lambda it: Look(f"lock {it._semlock._get_value()}")


@dataclasses.dataclass
class Point:
    """Has a field."""

    rows: list[int]


def folder(name: str) -> str:
    """One that is empty."""
    shutil.rmtree(name, ignore_errors=True)
    os.mkdir(name)
    return name


TEXTS: Sequence[Make] = [lambda: "b a", lambda: "x", lambda: "2"]
LISTS: Sequence[Make] = [lambda: [3, 1, 2], rows, lambda: [[1], "a"]]
DICTS: Sequence[Make] = [
    lambda: {"a": [1], "b": 2},
    lambda: collections.OrderedDict(a=[1], b=2),
    lambda: collections.Counter("aab"),
]
UNTRIED = {
    "it acts on the machine": "os sys subprocess socket gc locale shutil logging",
    "it starts threads or waits for them": "threading asyncio queue getpass timeit",
    "it looks at code, which samples are not": "inspect ast traceback abc typing types numbers",
    "it reads what the command line or a file of settings says": "argparse configparser getopt",
    "it asks the network, or opens archives": "urllib tempfile lzma bz2 zipfile tarfile",
}
MODULES = {f"{module}.*": why for why, names in UNTRIED.items() for module in names.split()}

ALONE = {
    "it ends Python, or asks a person": (
        "builtins.exit builtins.quit builtins.input builtins.license builtins.breakpoint "
        "builtins.super sys.exit getpass.getpass os.getlogin os.get_terminal_size"
    ),
    "it runs other programs": (
        "platform.architecture platform.platform platform.processor os.system os.kill os.popen "
        "subprocess.run subprocess.call subprocess.check_call subprocess.check_output "
        "subprocess.getoutput subprocess.Popen multiprocessing.Pool multiprocessing.pool.Pool"
    ),
    "it asks the network": (
        "urllib.request.urlopen urllib.request.urlretrieve ftplib.FTP connection.login "
        "connection.cwd connection.quit connection.nlst connection.mlsd connection.retrlines "
        "connection.storbinary connection.retrbinary connection.send connection.sendall "
        "connection.sendto connection.bind connection.listen connection.accept "
        "connection.settimeout connection.recv connection.recvfrom connection.recv_into "
        "connection.recvfrom_into connection.readinto connection.connect connection.dump"
    ),
    "of SQLAlchemy alone, tried with its objects": (
        "connection.begin connection.scalar connection.scalars connection.first connection.all "
        "connection.one connection.mappings connection.dispose"
    ),
    "it waits in a loop of its own": (
        "asyncio.run asyncio.gather asyncio.wait asyncio.wait_for asyncio.as_completed "
        "asyncio.create_task asyncio.shield asyncio.ensure_future asyncio.to_thread "
        "asyncio.run_coroutine_threadsafe asyncio.sleep builtins.aiter builtins.anext "
        "queue.join iterator.aclose iterator.asend iterator.__anext__ iterator.__aiter__"
    ),
    "it is of a text alone that has none": "number.findall number.tolist number.groupdict",
    "of another system, or another setting of it": "locale.currency random.SystemRandom",
    "of a version of Python before or after": (
        "typing.List typing.Dict sys.version_info randomizer.binomialvariate"
    ),
    "nothing can hash it": (
        "list.__hash__ dict.__hash__ defaultdict.__hash__ set.__hash__ bytearray.__hash__"
    ),
    "of a class, and tried with it": "number.maketrans factory.__call__ factory._make",
    "of Counter and OrderedDict, which are tried as a dict": (
        "defaultdict.subtract defaultdict.move_to_end defaultdict.most_common "
        "defaultdict.elements defaultdict.total"
    ),
    "of results of libraries": "record.get record.items record.values record.keys",
    "of copies of dicts of another sort": "dict.__copy__",
    "of arrays, which are tried with numpy": "operator.matmul operator.imatmul",
    "it ends the file below it": "file.detach",
    "of files alone": ("buffer.fileno buffer.detach"),
}
NOT_TRIED = {name: why for why, names in ALONE.items() for name in names.split()}
RARELY = {
    "how far it is shows only when more is read": (
        "connection.fetchone connection.fetchmany connection.fetchall"
    ),
    "it is as before when it comes back": "lock.wait lock.notify lock.notify_all",
    "what it changes is outside": (
        "file.flush buffer.flush file.truncate connection.cursor connection.commit "
        "connection.rollback connection.create_function connection.create_aggregate"
    ),
    "it changes once it is entered": "contextlib.redirect_stdout contextlib.redirect_stderr",
    "numbers and arrays alone have it": (
        "operator.ifloordiv operator.ilshift operator.imod operator.ipow operator.irshift "
        "operator.itruediv"
    ),
}
SELDOM = {name: why for why, names in RARELY.items() for name in names.split()}
TEXTUAL = (
    "os html difflib string textwrap fnmatch shlex calendar platform glob base64 zlib uuid "
    "secrets number re json keyword unicodedata tempfile csv colorsys shutil io hashlib hash "
    "file buffer connection gzip sqlite3 pathlib"
)
NUMERIC = "math cmath statistics decimal fractions random time datetime"
SAID: Sequence[Make] = [*TEXTS, lambda: "rows.txt", lambda: ["b a", "x"], lambda: 2]
COUNTED: Sequence[Make] = [lambda: 2.0, lambda: 3, lambda: [1.0, 2.0, 4.0]]

STANDARD = Samples(
    objects={
        "builtins.str": TEXTS,
        "builtins.bytes": [lambda: b"b a"],
        "builtins.int": [lambda: 5],
        "builtins.float": [lambda: 1.5],
        "builtins.list": LISTS,
        "builtins.dict": DICTS,
        "collections.deque": [lambda: collections.deque([3, [1]])],
        "builtins.set": [lambda: {1, 2}],
        "builtins.tuple": [lambda: ([1], 2), lambda: (1, 2)],
        "collections.abc.KeysView": [lambda: {"a": [1]}.keys()],
        "collections.abc.ValuesView": [lambda: {"a": [1]}.values()],
        "collections.abc.ItemsView": [lambda: {"a": [1]}.items()],
        "record": [lambda: Pair(1, [2])],
        "context": [tempfile.TemporaryDirectory],
        "builtins.bytearray": [lambda: bytearray(b"ba")],
        "collections.defaultdict": [lambda: collections.defaultdict(list, a=[1])],
        "types.GeneratorType": [generated, patient],
        "io.StringIO": [lambda: io.StringIO("one\ntwo")],
        "io.BytesIO": [lambda: io.BytesIO(b"one\ntwo")],
        "io.TextIOWrapper": [
            lambda: open(written("in.txt", b"one\ntwo")),  # noqa: SIM115
            lambda: open("out.txt", "w"),  # noqa: SIM115
        ],
        "sqlite3.Connection": [base],
        "_hashlib.HASH": [lambda: hashlib.md5(b"a")],
        "random.Random": [lambda: random.Random(1)],
        "logging.Logger": [lambda: logging.Logger("rows"), heard],
        "threading.Event": [threading.Event, raised],
        "threading.Condition": [threading.Condition, held],
        "_thread.LockType": [threading.Lock],
        "multiprocessing.synchronize.SemLock": [multiprocessing.Lock],
        "threading.Semaphore": [threading.Semaphore],
        "queue.Queue": [queued],
        "zipfile.ZipFile": [packed],
        "tarfile.TarFile": [taped, lambda: tarfile.TarFile("out.tar", "w")],
        "io.BufferedReader": [
            lambda: open(written("in.txt", b"one\ntwo"), "rb"),  # noqa: SIM115
        ],
        "sqlite3.Cursor": [lambda: base().execute("select 1")],
        "types.SimpleNamespace": [lambda: types.SimpleNamespace(a=[1])],
    },
    pool={
        "*": [
            lambda: [3, 1, 2],
            lambda: "b a",
            lambda: 2,
            rows,
            lambda: {"a": [1], "b": 2},
            lambda: len,
            lambda: 0.5,
            lambda: {1, 2},
            Thing,
            lambda: iter([[1], [2]]),
            lambda: b"ab",
            lambda: ([1], 2),
            lambda: io.StringIO("one\ntwo"),
            lambda: lambda *given: given[0],
            lambda: operator.add,
        ],
        "fp": [lambda: io.StringIO("[1]"), io.StringIO, io.BytesIO],
        "file": [lambda: written("in.txt", b"one\ntwo"), io.StringIO, io.BytesIO],
        "function": [lambda: lambda *given: given[0], lambda: operator.add],
        "func": [lambda: lambda *given: given[0], lambda: operator.add],
        "heap": [lambda: [1, 2, 3], rows],
        "name": [lambda: "rows", lambda: "made"],
        "src": [lambda: written("in.txt", b"one")],
        "dst": [lambda: "out.txt"],
        "filename": [lambda: "new.gz"],
        "pattern": [lambda: "a"],
        "string": [lambda: "b a"],
        "attr": [lambda: "rows"],
        "stream": [io.StringIO],
        "seconds": [lambda: 0],
        "secs": [lambda: 0],
    },
    pools={
        **{f"{module}.": SAID for module in TEXTUAL.split()},
        **{f"{module}.": COUNTED for module in NUMERIC.split()},
    },
    calls={
        "builtins.slice": [lambda: (1, 2)],
        "builtins.str.maketrans": [lambda: ("ab", "cd"), lambda: ({"a": "b"},)],
        "builtins.staticmethod": [lambda: (len,)],
        "builtins.classmethod": [lambda: (len,)],
        "builtins.vars": [lambda: (Thing(),)],
        "builtins.bytes.fromhex": [lambda: ("0a",)],
        "builtins.float.fromhex": [lambda: ("0x1",)],
        "builtins.bytearray.fromhex": [lambda: ("0a",)],
        "builtins.UnicodeDecodeError": [lambda: ("utf8", b"a", 0, 1, "why")],
        "builtins.UnicodeEncodeError": [lambda: ("utf8", "a", 0, 1, "why")],
        "builtins.ExceptionGroup": [lambda: ("all", [ValueError()])],
        "builtins.eval": [lambda: ("a", {"a": [1]})],
        "builtins.exec": [lambda: ("1",)],
        "builtins.compile": [lambda: ("1", "f", "eval")],
        "builtins.object.__setattr__": [lambda: (Thing(), "rows", [3])],
        "builtins.object.__new__": [lambda: (Thing,)],
        "number.maketrans": [lambda: ("ab", "cd"), lambda: ({"a": "b"},)],
        **{f"math.{name}": [lambda: (0.5,)] for name in ("acos", "asin", "atanh")},
        "time.mktime": [lambda: ((2020, 1, 1, 0, 0, 0, 0, 1, 0),)],
        "time.struct_time": [lambda: ((2020, 1, 1, 0, 0, 0, 0, 1, 0),)],
        "time.strftime": [lambda: ("%Y",)],
        "time.strptime": [lambda: ("2020", "%Y")],
        "dict.pop": [lambda: ("a",)],
        "defaultdict.pop": [lambda: ("a",)],
        "dict.__delitem__": [lambda: ("a",)],
        "defaultdict.__delitem__": [lambda: ("a",)],
        "dict.__ior__": [lambda: ({"c": [1]},)],
        **{f"set.__{name}__": [lambda: ({2, 3},)] for name in ("ior", "iand", "isub", "ixor")},
        "tuple.__getitem__": [lambda: (0,)],
        "bytearray.__setitem__": [lambda: (0, 1)],
        "bytearray.__delitem__": [lambda: (0,)],
        "bytearray.remove": [lambda: (98,)],
        "bytearray.join": [lambda: ([b"a"],)],
        "bytearray.replace": [lambda: (b"a", b"c")],
        "bytearray.index": [lambda: (98,)],
        "bz2.decompress": [lambda: (bz2.compress(b"a"),)],
        "lzma.decompress": [lambda: (lzma.compress(b"a"),)],
        "lzma.LZMAFile": [lambda: ("out.xz", "wb")],
        "codecs.open": [lambda: (written("in.txt", b"one"),)],
        "iterator.throw": [lambda: (ValueError(),)],
        "calendar.timegm": [lambda: ((2020, 1, 1, 0, 0, 0),)],
        "calendar.weekday": [lambda: (2020, 1, 1)],
        "datetime.date.fromisoformat": [lambda: ("2020-01-01",)],
        "datetime.datetime.fromisoformat": [lambda: ("2020-01-01",)],
        "datetime.time.fromisoformat": [lambda: ("10:00",)],
        "datetime.datetime.combine": [lambda: (datetime.date(2020, 1, 1), datetime.time())],
        "datetime.datetime.strftime": [lambda: (datetime.datetime(2020, 1, 1), "%Y")],
        "datetime.datetime.strptime": [lambda: ("2020", "%Y")],
        "datetime.timezone": [lambda: (datetime.timedelta(hours=1),)],
        "zoneinfo.ZoneInfo": [lambda: ("UTC",)],
        **{
            f"base64.{name}": [lambda: (b"ab",)]
            for name in [
                "a85encode",
                "b16encode",
                "b32encode",
                "b64encode",
                "b85encode",
                "decodebytes",
                "encodebytes",
                "standard_b64encode",
                "urlsafe_b64encode",
            ]
        },
        "base64.decodebytes": [lambda: (b"YWI=",)],
        "base64.b16decode": [lambda: (b"6162",)],
        "base64.b32decode": [lambda: (b"MFRA====",)],
        **{
            f"base64.{name}": [lambda: (b"YWI=",)]
            for name in ["b64decode", "standard_b64decode", "urlsafe_b64decode"]
        },
        "binascii.a2b_base64": [lambda: (b"YWI=",)],
        "uuid.UUID": [lambda: ("12345678123456781234567812345678",)],
        "uuid.uuid3": [lambda: (uuid.NAMESPACE_DNS, "a")],
        "uuid.uuid5": [lambda: (uuid.NAMESPACE_DNS, "a")],
        "unicodedata.is_normalized": [lambda: ("NFC", "a")],
        "unicodedata.normalize": [lambda: ("NFC", "a")],
        "unicodedata.lookup": [lambda: ("SPACE",)],
        "locale.atoi": [lambda: ("2",)],
        **{f"zlib.{name}": [lambda: (b"ab",)] for name in ("adler32", "compress", "crc32")},
        "zlib.decompress": [lambda: (zlib.compress(b"ab"),)],
        "gzip.compress": [lambda: (b"ab",)],
        "gzip.decompress": [lambda: (gzip.compress(b"ab"),)],
        "gzip.GzipFile": [lambda: ("out.gz", "wb")],
        **{
            f"colorsys.{name}": [lambda: (0.1, 0.2, 0.3)]
            for name in ["hls_to_rgb", "hsv_to_rgb", "rgb_to_hls", "rgb_to_hsv", "rgb_to_yiq"]
        },
        "struct.calcsize": [lambda: ("i",)],
        "struct.pack": [lambda: ("i", 1)],
        "struct.unpack": [lambda: ("i", struct.pack("i", 1))],
        "struct.unpack_from": [lambda: ("i", struct.pack("i", 1))],
        "struct.pack_into": [lambda: ("i", bytearray(8), 0, 1)],
        "ast.literal_eval": [lambda: ("[1]",)],
        "textwrap.shorten": [lambda: ("a b c d e f", 8)],
        "typing.NamedTuple": [lambda: ("P", [("a", int)])],
        "shutil.copyfileobj": [lambda: (io.StringIO("a"), io.StringIO())],
        "shutil.copytree": [lambda: (folder("from"), "to", Named(dirs_exist_ok=True))],
        "shutil.make_archive": [lambda: ("made", "zip", folder("from"))],
        "shutil.rmtree": [lambda: (folder("from"),)],
        "os.mkdir": [lambda: (f"made{uuid.uuid4()}",)],
        "os.remove": [lambda: (written("gone", b""),)],
        "os.unlink": [lambda: (written("gone", b""),)],
        "os.rmdir": [lambda: (folder("gone"),)],
        "os.removedirs": [lambda: (folder("gone"),)],
        "os.symlink": [lambda: ("in.txt", f"made{uuid.uuid4()}")],
        "os.link": [lambda: (written("in.txt", b""), f"made{uuid.uuid4()}")],
        "os.chdir": [lambda: (".",)],
        "os.getenv": [lambda: ("HOME",), lambda: ("NO", "a")],
        "os.environ.get": [lambda: ("HOME",), lambda: ("NO", "a")],
        "os.environ.pop": [lambda: ("NO", "a")],
        **{
            f"tempfile.{name}": [lambda: ()]
            for name in [
                "mkdtemp",
                "mkstemp",
                "TemporaryFile",
                "NamedTemporaryFile",
                "TemporaryDirectory",
                "SpooledTemporaryFile",
            ]
        },
        "codecs.lookup": [lambda: ("utf8",)],
        "urllib.parse.urlunparse": [lambda: (("http", "a", "b", "", "", ""),)],
        "file.readinto": [lambda: (bytearray(2),)],
        "file.readinto1": [lambda: (bytearray(2),)],
        "buffer.readinto": [lambda: (bytearray(2),)],
        "buffer.readinto1": [lambda: (bytearray(2),)],
        "file.write": [lambda: ("a",), lambda: (b"a",)],
        "archive.getinfo": [lambda: ("one",)],
        "archive.getmember": [lambda: ("in.txt",)],
        "archive.writestr": [lambda: ("two", "2")],
        "archive.mkdir": [lambda: (f"made{uuid.uuid4()}",)],
        "archive.addfile": [lambda: (counted(), io.BytesIO(b"a"))],
        "archive.add": [lambda: (written("more.txt", b"one"),)],
        "record.index": [lambda: (1,)],
        "archive.write": [lambda: (written("more.txt", b"one"),)],
        "archive.setpassword": [lambda: (b"a",)],
        "archive.extract": [lambda: ("one",), lambda: ("in.txt",), lambda: ("one", "to")],
        "archive.extractall": [lambda: (), lambda: ("to",)],
        "archive.extractfile": [lambda: ("in.txt",)],
        "archive.read": [lambda: ("one",)],
        "archive.open": [lambda: ("one",)],
        "pprint.pp": [lambda: ([1],), lambda: ([1], io.StringIO())],
        "randomizer.setstate": [lambda: (random.Random(5).getstate(),)],
        "shutil.unpack_archive": [lambda: (zipped(), "to")],
        "logger.removeHandler": [lambda: (HANDLER,)],
        "connection.execute": [lambda: ("insert into t values (1)",), lambda: ("select 1",)],
        "connection.executemany": [lambda: ("insert into t values (?)", [(1,)])],
        "connection.executescript": [lambda: ("insert into t values (1)",)],
        "connection.backup": [lambda: (sqlite3.connect(":memory:"),)],
        "sys.path.remove": [lambda: (sys.path[0],)],
        "sys.setrecursionlimit": [lambda: (5000,)],
        "sys.getsizeof": [lambda: ([1],)],
        "warnings.filterwarnings": [lambda: ("ignore",)],
        "warnings.simplefilter": [lambda: ("ignore",)],
        "logger.log": [lambda: (10, "told")],
        "logger.setLevel": [lambda: (10,)],
        "logger.addHandler": [lambda: (logging.NullHandler(),)],
        "logger.addFilter": [lambda: (logging.Filter(),)],
        "lock.wait": [lambda: (0,)],
        "hashlib.pbkdf2_hmac": [lambda: ("md5", b"a", b"b", 1)],
        "hashlib.new": [lambda: ("md5", b"a")],
        "hashlib.file_digest": [
            lambda: (open(written("in.txt", b"one"), "rb"), "md5"),  # noqa: SIM115
        ],
        "hash.update": [lambda: (b"a",)],
        "dataclasses.fields": [lambda: (Point([1]),)],
        "dataclasses.asdict": [lambda: (Point([1]),)],
        "dataclasses.astuple": [lambda: (Point([1]),)],
        "dataclasses.replace": [lambda: (Point([1]),)],
        "dataclasses.dataclass": [lambda: (type("P", (), {"__annotations__": {"a": int}}),)],
        "functools.total_ordering": [lambda: (type("P", (), {"__lt__": lambda a, b: True}),)],
        "functools.update_wrapper": [lambda: (lambda: 1, len)],
        "weakref.WeakMethod": [lambda: (queued().put,)],
        **{f"operator.{name}": [lambda: ({1, 2}, {2, 3})] for name in ("iand", "ior", "isub")},
        "traceback.print_exc": [lambda: (None, io.StringIO())],
        "types.MappingProxyType": [lambda: ({"a": [1]},)],
        "copy.copy": [lambda: (rows(),), lambda: (Thing(),), lambda: ({"a": [1]},)],
        "builtins.setattr": [lambda: (Thing(), "rows", [3])],
        "builtins.delattr": [lambda: (Thing(), "rows")],
        "builtins.getattr": [lambda: (Thing(), "rows")],
        "builtins.next": [lambda: (iter([[1]]),), lambda: (generated(),)],
        "builtins.open": [
            lambda: (written("in.txt", b"one"),),
            lambda: ("out.txt", "w"),
            lambda: (written("in.txt", b"one"), "rb"),
        ],
        "builtins.print": [lambda: ([1],), lambda: ([1], {"a": 2})],
        "builtins.__import__": [lambda: ("json",)],
        "builtins.dict.fromkeys": [lambda: (["a"], [1])],
        "builtins.format": [lambda: (1.5, ".1f")],
        "builtins.chr": [lambda: (97,)],
        "builtins.ord": [lambda: ("a",)],
        "builtins.issubclass": [lambda: (int, object)],
        "builtins.isinstance": [lambda: ([], list)],
        "builtins.max": [lambda: ([[1], [2]],), lambda: ([1], [2])],
        "builtins.min": [lambda: ([[1], [2]],), lambda: ([1], [2])],
        "builtins.sum": [lambda: ([1, 2],), lambda: ([[1], [2]], [])],
        "pickle.load": [lambda: (io.BytesIO(pickle.dumps([1])),)],
        "pickle.loads": [lambda: (pickle.dumps([1]),)],
        "pickle.dump": [lambda: ([1], io.BytesIO())],
        "json.load": [lambda: (io.StringIO("[1]"),)],
        "json.loads": [lambda: ("[1]",)],
        "json.dump": [lambda: ([1], io.StringIO())],
        "operator.iadd": [lambda: ([1], [[2]])],
        "operator.setitem": [lambda: ([1], 0, [2]), lambda: ({}, "a", [1])],
        "operator.delitem": [lambda: ([1], 0)],
        "functools.reduce": [lambda: (lambda a, b: a, rows())],
        "collections.namedtuple": [lambda: ("P", "a b")],
        "collections.ChainMap": [lambda: ({"a": [1]}, {"b": 2})],
        "collections.defaultdict": [lambda: (list, {"a": [1]})],
        "random.seed": [lambda: (1,), lambda: (2,)],
        "random.setstate": [lambda: (random.Random(5).getstate(),)],
        "random.choice": [lambda: (rows(),)],
        "re.compile": [lambda: ("a",)],
        "gzip.open": [lambda: ("out.gz", "wb")],
        "bz2.open": [lambda: ("out.bz2", "wb")],
        "lzma.open": [lambda: ("out.xz", "wb")],
        "zipfile.ZipFile": [lambda: ("out.zip", "w")],
        "tarfile.open": [lambda: ("out.tar", "w")],
        "sqlite3.connect": [lambda: (":memory:",), lambda: ("rows.db",)],
        "csv.writer": [lambda: (io.StringIO(),)],
        "csv.DictWriter": [lambda: (io.StringIO(), ["a"])],
        "csv.reader": [lambda: (io.StringIO("a,b\n1,2"),), lambda: (["a,b"],)],
        "csv.DictReader": [lambda: (io.StringIO("a,b\n1,2"),)],
        "dict.subtract": [lambda: ("a",)],
        "dict.move_to_end": [lambda: ("a",)],
        "iterator.send": [lambda: ([1],), lambda: (2,)],
        "warnings.warn": [lambda: ("told",)],
        "time.sleep": [lambda: (0,)],
        "statistics.quantiles": [lambda: ([1.0, 2.0, 3.0],)],
        "heapq.merge": [lambda: ([1], [2])],
        "json.dumps": [lambda: ([1], Named(indent=2))],
        "builtins.range": [lambda: (3,)],
        "types.SimpleNamespace": [lambda: (Named(a=[1]),)],
        "collections.OrderedDict": [lambda: ({"a": [1]},), lambda: (Named(a=[1]),)],
        "builtins.dict": [lambda: ({"a": [1]},), lambda: (Named(a=[1]),)],
    },
    untried={**MODULES, **NOT_TRIED},
    seldom=SELDOM,
    gaps={
        **dict.fromkeys(
            ["tempfile.mkstemp", "tempfile.TemporaryFile", "tempfile.NamedTemporaryFile"],
            "the file that it writes is its own, of a new name",
        ),
        "archive.extract": "the file that it writes lies in the folder that is said, or here",
        "builtins.sum": "the sum of lists counts as a part of them",
        "statistics.NormalDist": "nobody sets its attributes",
        "statistics.NormalDist.from_samples": "nobody sets its attributes",
        "string.Template": "nobody sets its attributes",
        "builtins.eval": "it adds the names of Python itself to the globals that it is given",
        "enum.auto": "it stands in the body of a class",
    },
)
