"""Arrays and what they are given."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from ..adapters import arrays as arrays
from ..trials import Named
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
    twice = "count endswith find replace rfind startswith partition"
    calls: dict[str, Sequence[Make]] = {
        f"{name}.{one}": [lambda: [texts(), "a"]] for one in twice.split()
    }
    calls |= {f"{name}.{one}": [lambda: [texts()]] for one in once}
    both = [lambda: [np.array(["ab", "a"]), "a"]]
    calls |= {f"{name}.index": both, f"{name}.rindex": both}
    calls[f"{name}.replace"] = [lambda: [texts(), "a", "b"]]
    calls[f"{name}.decode"] = [lambda: [np.array([b"a", b"b"])]]
    return calls


def saved(name: str, save: Any) -> str:
    """A file of numpy's."""
    save(name, np.arange(3.0))
    return name


def of_ufuncs() -> Mapping[str, Sequence[Make]]:
    """Calls of methods that only some types of numbers have, or that need two operands."""
    ufuncs = {name: one for name, one in vars(np).items() if isinstance(one, np.ufunc)}
    whole = "bitwise_and bitwise_left_shift bitwise_or bitwise_right_shift bitwise_xor"
    whole += " left_shift right_shift gcd lcm ldexp bitwise_count"
    compared = "equal greater greater_equal less less_equal not_equal"

    def numbers(name: str) -> Any:
        if "invert" in name or name == "bitwise_not":
            return np.array([6, 5])
        if name in ("negative", "reciprocal"):
            return np.array([4.0, 2.0])
        if name in ("conj", "conjugate"):
            return np.array([1 + 2j])
        if name == "isnat":
            return days()
        return np.array([6, 5]) if name in whole.split() else np.array([-1.7, 2.0])

    def at(name: str, ufunc: Any) -> Make:
        more = [4] if ufunc.nin == 2 else []
        return lambda: [numbers(name), [0], *more]

    calls: dict[str, Sequence[Make]] = {}
    for name, ufunc in ufuncs.items():
        calls[f"numpy.{name}.at"] = [at(name, ufunc)]
    calls |= {
        key: [lambda: [np.array([9.0, 2.0]), [0], -4]]
        for key in [f"numpy.{name}.at" for name in ("copysign", "fmin", "fmod", "minimum")]
    }
    calls |= {
        key: [lambda: [np.array([6, 5]), [0], 9]]
        for key in ["numpy.bitwise_or.at", "numpy.bitwise_xor.at"]
    }
    for name in compared.split():
        calls[f"numpy.{name}.reduceat"] = [lambda: [np.array([True, False, True]), [0, 1]]]
    return calls


CALLS: Mapping[str, Sequence[Make]] = {
    **of_ufuncs(),
    "numpy.genfromtxt": [lambda: [file("h.txt", "1 2\n3 4\n")]],
    "numpy.load": [
        lambda: [saved("e.npy", np.save)],
        lambda: [saved("f.npz", np.savez)],
        lambda: [io.BytesIO(Path(saved("i.npy", np.save)).read_bytes())],
    ],
    "numpy.printoptions": [lambda: [Named(precision=3)]],
    **{
        f"numpy.polynomial.{name}.cast": [lambda: [np.polynomial.Polynomial([1.0, 2.0])]]
        for name in ["Polynomial", "Chebyshev", "Legendre", "Hermite", "HermiteE", "Laguerre"]
    },
    "numpy.polynomial.chebyshev.chebpts2": [lambda: [4]],
    "numpy.polynomial.set_default_printstyle": [lambda: ["ascii"]],
    "numpy.lib.recfunctions.rec_join": [lambda: ["y", named(), named()]],
    "numpy.lib.NumpyVersion": [lambda: ["1.2.3"]],
    "numpy.random.set_bit_generator": [lambda: [np.random.MT19937(2)]],
    "numpy.ma.fromflex": [lambda: [np.ma.array([1.0, 2.0]).toflex()]],
    "ndarray.has_samecoef": [lambda: [np.polynomial.Polynomial([1.0, 2.0, 3.0])]],
    "ndarray.has_samedomain": [lambda: [np.polynomial.Polynomial([1.0, 2.0, 3.0])]],
    "ndarray.has_samewindow": [lambda: [np.polynomial.Polynomial([1.0, 2.0, 3.0])]],
    "ndarray.__format__": [lambda: [""]],
    "ndarray.__round__": [lambda: []],
    "ndarray.setflags": [lambda: [False]],
    "masked.setflags": [lambda: [False]],
    "masked.reshape": [lambda: [-1]],
    "masked.soften_mask": [lambda: []],
    "numpy.ma.set_fill_value": [lambda: [np.ma.array([1.0, 2.0]), 9.0]],
    "numpy.ma.harden_mask": [lambda: [np.ma.array([1.0, 2.0])]],
    "numpy.ma.soften_mask": [lambda: [np.ma.array([1.0, 2.0], hard_mask=True)]],
    "masked.choose": [lambda: [[np.array([1, 2, 3]), np.array([4, 5, 6])]]],
    "random.random_integers": [lambda: [1, 9]],
    "ndarray.remove_axis": [lambda: [0]],
    "nested.__setitem__": [lambda: [0, [5.0]]],
    "nested.insert": [lambda: [0, [5.0]]],
    "nested.remove": [lambda: [[1.0]]],
    "nested.index": [lambda: [[1.0]]],
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
    "numpy.lib.recfunctions.find_duplicates": [
        lambda: [np.ma.array([(1.0,), (1.0,)], dtype=[("x", float)])]
    ],
    "numpy.lib.recfunctions.rename_fields": [lambda: [named(), {"x": "z"}]],
    "numpy.lib.recfunctions.rec_append_fields": [lambda: [named(), "z", np.ones(2)]],
    "numpy.lib.recfunctions.rec_drop_fields": [lambda: [named(), "x"]],
    "numpy.lib.recfunctions.apply_along_fields": [lambda: [np.mean, named()]],
    "numpy.lib.recfunctions.structured_to_unstructured": [lambda: [named()]],
    "numpy.lib.recfunctions.recursive_fill_fields": [
        lambda: [named(), np.zeros(2, named().dtype)]
    ],
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
    **{
        f"ndarray.{name}": "a method of the class, not of the object"
        for name in ["basis", "cast", "fit", "fromroots", "identity"]
    },
    "numpy.lib.add_docstring": "it writes the documentation of a function in C",
    "numpy.ldexp.accumulate": "its operands are of two types, so there is none",
    "numpy.ldexp.reduceat": "its operands are of two types, so there is none",
    "ndarray.__delitem__": "an array refuses it",
    **{
        f"ndarray.{name}": "of a file of several arrays, which is no sample"
        for name in ["close", "get", "items", "keys"]
    },
    "masked.resize": "a masked array refuses it",
    "masked.tofile": "a masked array refuses it",
}
GAPS: Mapping[str, str] = {
    "numpy.genfromtxt": "with `usemask=True` it gives a masked array",
    "numpy.einsum_path": "`einsum_call` is for numpy itself",
    **{
        name: "with `full=True` a list is given beside, which nobody fills"
        for name in (
            *(
                f"numpy.polynomial.{one}.fit"
                for one in [
                    "Polynomial",
                    "Chebyshev",
                    "Legendre",
                    "Hermite",
                    "HermiteE",
                    "Laguerre",
                ]
            ),
            "numpy.polynomial.polynomial.polyfit",
            "numpy.polynomial.chebyshev.chebfit",
            "numpy.polynomial.legendre.legfit",
            "numpy.polynomial.hermite.hermfit",
            "numpy.polynomial.hermite_e.hermefit",
            "numpy.polynomial.laguerre.lagfit",
            "numpy.ma.polyfit",
        )
    },
    "numpy.histogramdd": "the edges are a list, which nobody fills",
    "numpy.trim_zeros": "of a list it gives a list",
    "numpy.seterrcall": "what it is given comes back from the next call only",
}
SELDOM: Mapping[str, str] = {
    **{
        f"numpy.{name}": "only an open file is moved, which is tried with `load`"
        for name in ["fromfile", "fromregex", "genfromtxt", "loadtxt"]
    },
    "numpy.positive.at": "it gives the same numbers",
    "ndarray.reset": "it stands at the beginning already",
    "masked.unshare_mask": "only whose the mask is changes",
}

NUMPY = Samples(
    objects={
        "numpy.ndarray": ARRAYS,
        "numpy.matrix": [lambda: np.asmatrix([[4.0, 1.0], [2.0, 3.0]])],
        "numpy.ma.MaskedArray": [
            lambda: np.ma.array([3.0, 1.0, 2.0], mask=[False, True, False]),
            lambda: np.ma.array([[3.0, 1.0], [2.0, 4.0]]),
            lambda: np.ma.array([0, 1, 0], mask=[False, False, False], hard_mask=True),
        ],
        "numpy.recarray": [
            lambda: np.rec.array([(1, 2.0), (3, 4.0)], dtype=[("x", int), ("y", float)])
        ],
        "numpy.memmap": [lambda: np.memmap("out.mem", mode="w+", shape=(2, 2))],
        "numpy.char.chararray": [
            lambda: np.char.array(["b a", "a"]),
            lambda: np.char.array([b"b a", b"a"]),
        ],
        "numpy.poly1d": [lambda: np.poly1d([1.0, 2.0, 3.0])],
        "numpy.polynomial.Polynomial": [lambda: np.polynomial.Polynomial([1.0, 2.0, 3.0])],
        "numpy.nditer": [
            lambda: np.nditer(np.ones((2, 2)), flags=["multi_index"]),
            lambda: np.nditer(np.ones(2)),
        ],
        "ndarray": [
            lambda: np.float64(1.5),
            lambda: np.int64(3),
        ],
        "nested": [lambda: [[2.0], [1.0]]],
        "numpy.random.BitGenerator": [lambda: np.random.PCG64(1), lambda: np.random.MT19937(1)],
        "numpy.random.SeedSequence": [lambda: np.random.SeedSequence(1)],
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
    gaps=GAPS,
    seldom=SELDOM,
    modules=(
        "numpy.lib.recfunctions", "numpy.lib.format", "numpy.polynomial", "numpy.testing",
    ),
)  # fmt: skip
