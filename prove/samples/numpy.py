"""Arrays and what they are given."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from ..adapters import arrays as arrays
from .base import Make, Samples


def with_view() -> Any:
    """An array that shares another's memory."""
    return np.arange(12.0)[::2]


ARRAYS: Sequence[Make] = [
    lambda: np.array([3.0, 1.0, 2.0, 1.0]),
    lambda: np.array([[4.0, 1.0], [2.0, 3.0]]),
    lambda: np.array([3, 1, 2]),
    lambda: np.array([[1, 2, 0], [3, 4, 1]]),
    lambda: np.array([True, False, True]),
    lambda: np.array(["b", "a"]),
    lambda: np.array(5.0),
    with_view,
    lambda: np.asfortranarray([[1.0, 2.0], [3.0, 4.0]]),
    lambda: np.array([[1.5]]),
    lambda: np.array([1 + 2j, 3 - 1j]),
    lambda: np.array([[1, 2], "a"], dtype=object),
    lambda: np.zeros(2, dtype=[("x", float), ("y", int)]),
]

WORDS = ("b a", "a", "c")


def texts() -> Any:
    """An array of texts."""
    return np.array(WORDS)


def days() -> Any:
    """An array of days."""
    return np.array(["2020-01-01", "2020-01-02"], dtype="datetime64[D]")


def named() -> Any:
    """An array of rows with named fields."""
    return np.array([(1.0, 2), (3.0, 4)], dtype=[("x", float), ("y", int)])


def file(name: str, text: str) -> str:
    """A file with numbers."""
    with open(name, "w", encoding="utf8") as out:
        out.write(text)
    return name


def of_texts(name: str) -> Mapping[str, Sequence[Make]]:
    """What the functions of texts are called with."""
    once = ["decode", "isnumeric", "isdecimal"]
    twice = "count endswith find index replace rfind rindex startswith partition"
    calls: dict[str, Sequence[Make]] = {
        f"{name}.{one}": [lambda: [texts(), "a"]] for one in twice.split()
    }
    calls |= {f"{name}.{one}": [lambda: [texts()]] for one in once}
    calls[f"{name}.replace"] = [lambda: [texts(), "a", "b"]]
    calls[f"{name}.decode"] = [lambda: [np.array([b"a", b"b"])]]
    return calls


CALLS: Mapping[str, Sequence[Make]] = {
    **of_texts("numpy.char"),
    **of_texts("numpy.strings"),
    "numpy.char.compare_chararrays": [lambda: [texts(), texts(), "==", True]],
    "numpy.datetime_data": [lambda: [np.dtype("datetime64[D]")]],
    "numpy.datetime_as_string": [lambda: [days()]],
    "numpy.isnat": [lambda: [days()], lambda: [days(), np.ones(2, bool)]],
    "numpy.isdtype": [lambda: [np.dtype(float), "numeric"]],
    "numpy.busday_offset": [lambda: [days(), 1, "forward"]],
    "numpy.busday_count": [lambda: [days(), days()]],
    "numpy.setbufsize": [lambda: [16384]],
    "numpy.fromstring": [lambda: ["1 2", float, -1, " "]],
    "numpy.fromregex": [
        lambda: [file("a.txt", "1 2\n3 4\n"), r"(\d) (\d)", [("x", int), ("y", int)]]
    ],
    "numpy.ravel_multi_index": [lambda: [(np.array([0, 1]), np.array([1, 0])), (2, 2)]],
    "numpy.nested_iters": [lambda: [np.ones((2, 2)), [[0], [1]]]],
    "numpy.memmap": [lambda: ["new.mem", "float64", "w+", 0, (2,)]],
    "numpy.lib.format.open_memmap": [lambda: ["new.npy", "w+", "float64", (2,)]],
    "numpy.dsplit": [lambda: [np.ones((2, 2, 2)), 2]],
    "numpy.typename": [lambda: ["f"]],
    "numpy.fromfile": [lambda: [file("b.txt", "1 2"), float, -1, " "]],
    "numpy.rec.fromfile": [lambda: [file("c.bin", "12345678"), np.dtype([("x", float)])]],
    "numpy.loadtxt": [lambda: [file("d.txt", "1 2\n3 4\n")]],
    "numpy.unpackbits": [lambda: [np.array([1, 2], dtype="uint8")]],
    "numpy.put_along_axis": [lambda: [np.ones(3), np.array([0]), 9.0, 0]],
    "numpy.mask_indices": [lambda: [3, np.triu]],
    "numpy.select": [lambda: [[np.array([True, False])], [np.array([1.0, 2.0])]]],
    "numpy.histogram": [
        lambda: [np.ones(3), np.array([0.0, 1.0, 2.0])],
        lambda: [np.ones(3), 4],
    ],
    "numpy.random.multivariate_normal": [lambda: [[0.0, 0.0], [[1.0, 0.0], [0.0, 1.0]], 3]],
    "numpy.random.set_state": [lambda: [np.random.RandomState(2).get_state()]],
    "numpy.random.triangular": [lambda: [0.0, 1.0, 2.0, 3]],
    "numpy.random.zipf": [lambda: [2.0, 3]],
    "numpy.random.Generator": [lambda: [np.random.PCG64(1)]],
    "numpy.random.RandomState": [lambda: [1], lambda: [np.random.MT19937(1)]],
    "numpy.random.default_rng": [lambda: [1], lambda: [np.random.default_rng(1)]],
    "random.multivariate_normal": [lambda: [[0.0, 0.0], [[1.0, 0.0], [0.0, 1.0]], 3]],
    "random.triangular": [lambda: [0.0, 1.0, 2.0, 3]],
    "random.zipf": [lambda: [2.0, 3]],
    "random.set_state": [lambda: [np.random.RandomState(2).get_state()]],
    "numpy.lib.recfunctions.append_fields": [lambda: [named(), "z", np.ones(2)]],
    "numpy.lib.recfunctions.drop_fields": [lambda: [named(), "x"]],
    "numpy.lib.recfunctions.find_duplicates": [lambda: [np.ma.array([1, 1, 2])]],
    "numpy.lib.recfunctions.rename_fields": [lambda: [named(), {"x": "z"}]],
    "numpy.lib.recfunctions.rec_append_fields": [lambda: [named(), "z", np.ones(2)]],
    "numpy.lib.recfunctions.rec_drop_fields": [lambda: [named(), "x"]],
    "numpy.lib.recfunctions.apply_along_fields": [lambda: [np.mean, named()]],
    "numpy.lib.recfunctions.structured_to_unstructured": [lambda: [named()]],
    "numpy.lib.recfunctions.recursive_fill_fields": [lambda: [named(), named()]],
    "numpy.lib.recfunctions.join_by": [lambda: ["y", named(), named()]],
    "numpy.lib.recfunctions.flatten_descr": [lambda: [named().dtype]],
    "numpy.lib.recfunctions.get_names": [lambda: [named().dtype]],
    "numpy.lib.recfunctions.get_names_flat": [lambda: [named().dtype]],
    "numpy.lib.recfunctions.get_fieldstructure": [lambda: [named().dtype]],
    "numpy.testing.assert_raises": [lambda: [ValueError, int, "a"]],
    "numpy.testing.assert_raises_regex": [lambda: [ValueError, "int", int, "a"]],
    "numpy.ma.fromfunction": [lambda: [lambda a: a, (2,)]],
    "numpy.polynomial.polynomial.polyvander3d": [
        lambda: [np.ones(2), np.ones(2), np.ones(2), [1, 1, 1]]
    ],
    "ndarray.to_device": [lambda: ["cpu"]],
    "masked.to_device": [lambda: ["cpu"]],
    "ndarray.index": [lambda: ["a"]],
    "ndarray.rindex": [lambda: ["a"]],
    "ndarray.astype": [lambda: [float], lambda: ["int64"], lambda: [object]],
}
ABSTRACT = "complexfloating flexible floating generic inexact integer number"
UNTRIED: Mapping[str, str] = {
    **{f"numpy.{name}": "an abstract class of numbers" for name in ABSTRACT.split()},
    "numpy.character": "an abstract class of texts",
    "numpy.signedinteger": "an abstract class of numbers",
    "numpy.unsignedinteger": "an abstract class of numbers",
    "numpy.test": "runs the tests of numpy",
    "numpy.random.BitGenerator": "an abstract class",
    "ndarray.basis": "a method of the class, not of the object",
}

NUMPY = Samples(
    objects={
        "numpy.ndarray": ARRAYS,
        "numpy.matrix": [lambda: np.asmatrix([[4.0, 1.0], [2.0, 3.0]])],
        "numpy.ma.MaskedArray": [
            lambda: np.ma.array([3.0, 1.0, 2.0], mask=[False, True, False]),
            lambda: np.ma.array([[3.0, 1.0], [2.0, 4.0]]),
        ],
        "numpy.recarray": [
            lambda: np.rec.array([(1, 2.0), (3, 4.0)], dtype=[("x", int), ("y", float)])
        ],
        "numpy.memmap": [lambda: np.memmap("out.mem", mode="w+", shape=(2, 2))],
        "numpy.char.chararray": [lambda: np.char.array(["b a", "a"])],
        "numpy.poly1d": [lambda: np.poly1d([1.0, 2.0, 3.0])],
        "numpy.polynomial.Polynomial": [lambda: np.polynomial.Polynomial([1.0, 2.0, 3.0])],
        "numpy.random.Generator": [lambda: np.random.default_rng(1)],
        "numpy.random.RandomState": [lambda: np.random.RandomState(1)],
    },
    pool={
        "*": [
            lambda: np.array([3.0, 1.0, 2.0, 1.0]),
            lambda: 1,
            lambda: [2, 1, 0, 1],
            lambda: np.array([[4.0, 1.0], [2.0, 3.0]]),
            lambda: [np.array([1.0, 2.0]), np.array([3.0, 4.0])],
            lambda: (2, 1),
            lambda: "float64",
            lambda: 0.5,
            lambda: np.array([1, 0, 1]),
            lambda: len,
            lambda: [True, False],
        ],
        "axis": [lambda: 0, lambda: 1],
        "axis1": [lambda: 0],
        "axis2": [lambda: 1],
        "order": [lambda: "F", lambda: "A"],
        "dtype": [lambda: "float64", lambda: float, lambda: "int64", lambda: object],
        "out": [lambda: np.zeros(4), lambda: np.zeros(()), lambda: np.zeros((2, 2))],
        "file": [lambda: "out.bin"],
        "fid": [lambda: "out.bin"],
        "fname": [lambda: "rows.txt"],
        "shape": [lambda: (4,), lambda: (2, 2), lambda: 1, lambda: (2, 3)],
        "new_shape": [lambda: (2,), lambda: (4,)],
        "kth": [lambda: 0],
        "n": [lambda: 1, lambda: 4],
        "indices": [lambda: [0, 1], lambda: 0],
        "condition": [lambda: [True, False]],
        "repeats": [lambda: 2],
        "a_min": [lambda: 0],
        "a_max": [lambda: 2],
        "q": [lambda: 0.5],
        "func": [lambda: lambda *a: a[0], lambda: np.sum],
        "func1d": [lambda: lambda row: row[:1], lambda: np.sum],
        "size": [lambda: 3, lambda: None],
    },
    calls=CALLS,
    untried=UNTRIED,
    modules=(
        "numpy.lib.recfunctions", "numpy.lib.format", "numpy.polynomial", "numpy.testing",
    ),
)  # fmt: skip
