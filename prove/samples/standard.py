"""Python's own objects and what its functions take."""

from __future__ import annotations

import collections
import hashlib
import io
import operator
import pickle
import random
import sqlite3
import types
from collections.abc import Sequence
from typing import Any

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
        "builtins.tuple": [lambda: ([1], 2)],
        "builtins.bytearray": [lambda: bytearray(b"ba")],
        "collections.defaultdict": [lambda: collections.defaultdict(list, a=[1])],
        "types.GeneratorType": [generated],
        "io.StringIO": [lambda: io.StringIO("one\ntwo")],
        "io.BytesIO": [lambda: io.BytesIO(b"one\ntwo")],
        "io.TextIOWrapper": [
            lambda: open(written("in.txt", b"one\ntwo")),  # noqa: SIM115
            lambda: open("out.txt", "w"),  # noqa: SIM115
        ],
        "sqlite3.Connection": [base],
        "_hashlib.HASH": [lambda: hashlib.md5(b"a")],
        "random.Random": [lambda: random.Random(1)],
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
        "seconds": [lambda: 0],
        "secs": [lambda: 0],
    },
    pools={
        **{f"{module}.": SAID for module in TEXTUAL.split()},
        **{f"{module}.": COUNTED for module in NUMERIC.split()},
    },
    calls={
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
    untried={**MODULES},
)
