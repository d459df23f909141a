"""What a step hands on comes back equal, and its digest says so, in every process."""

from __future__ import annotations

import collections
import dataclasses
import datetime
import decimal
import enum
import functools
import json
import random
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any
from zoneinfo import ZoneInfo

import numpy as np
import pandas as pd
import pytest
from scipy import sparse
from sklearn.compose import ColumnTransformer
from sklearn.datasets import make_regression
from sklearn.ensemble import GradientBoostingRegressor, RandomForestClassifier
from sklearn.linear_model import LinearRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler

from .conftest import HERE, TEMPLATES


class Color(enum.Enum):
    RED = 1


@dataclasses.dataclass
class Point:
    x: float
    tags: list[str]


Pair = collections.namedtuple("Pair", "left right")


def scalars() -> dict[str, Any]:
    return {
        "none": None,
        "true": True,
        "int": 1,
        "huge": 10**5000,
        "float": 0.1,
        "zero": 0.0,
        "minus_zero": -0.0,
        "nan": float("nan"),
        "infinite": float("-inf"),
        "complex": 1 + 2j,
        "text": "größer \ud800",
        "empty": "",
        "bytes": b"\0a",
        "bytearray": bytearray(b"a"),
        "decimal": decimal.Decimal("1.10"),
        "date": datetime.date(2026, 11, 21),
        "time": datetime.datetime(2026, 11, 21, tzinfo=ZoneInfo("Europe/Berlin")),
        "pattern": re.compile("a+"),
        "path": Path("a/b"),
        "enum": Color.RED,
        "range": range(3),
        "ellipsis": ...,
        "function": json.dumps,
        "type": dict,
        "module": json,
    }


def containers() -> dict[str, Any]:
    cycle: list[Any] = [1]
    cycle.append(cycle)
    return {
        "list": [1, 2.0, "a", None],
        "nested": {"a": [1, {"b": (1, 2)}], 3: {4, "x"}},
        "set": {"a", "b", "c", 1, 2, (3, 4)},
        "frozenset": frozenset("abc"),
        "ordered": collections.OrderedDict(b=1, a=2),
        "default": collections.defaultdict(list, a=[1]),
        "counter": collections.Counter("aab"),
        "deque": collections.deque([1, 2], maxlen=3),
        "pair": Pair(1, [2]),
        "point": Point(1.5, ["a"]),
        "partial": functools.partial(max, 1, key=abs),
        "cycle": cycle,
        "slices": [slice(1, 2)],
    }


def arrays() -> dict[str, Any]:
    grid = np.arange(24.0).reshape(4, 6)
    return {
        "floats": grid,
        "fortran": np.asfortranarray(grid),
        "strided": grid[::2, 1:4],
        "transposed_part": grid.T[1:3],
        "scalar_array": np.array(1.5),
        "no_rows": np.empty((0, 3), np.float32),
        "bools": grid > 3,
        "text": np.array(["a", "größer"]),
        "big_endian": np.arange(3, dtype=">i4"),
        "times": np.array(["2026-11-21", "NaT"], "datetime64[ns]"),
        "objects": np.array([1, "a", None, [2]], dtype=object),
        "records": np.array([(1, 2.5)], dtype=[("a", "i1"), ("b", "f8")]),
        "aligned": np.zeros(2, np.dtype([("a", "i1"), ("b", "f8")], align=True)),
        "masked": np.ma.masked_array([1, 2], [True, False]),
        "matrix_like": sparse.csr_matrix(np.eye(3)),
        "coo": sparse.coo_array(np.eye(3)),
        "lil": sparse.lil_matrix(np.eye(3)),
        "dok": sparse.dok_matrix(np.eye(3)),
        "number": np.float32(1.5),
        "dtype": np.dtype("f4"),
        "generator": np.random.default_rng(3),
        "legacy": np.random.RandomState(3),
        "python_random": random.Random(3),
    }


def frames() -> dict[str, Any]:
    plain = pd.DataFrame({"a": [1.5, np.nan], "b": [1, 2], "c": ["x", None]})
    noted = plain.copy()
    noted.attrs["source"] = "survey"
    days = pd.date_range("2026-03-28", periods=3, tz="Europe/Berlin")
    return {
        "plain": plain,
        "noted": noted,
        "indexed": plain.set_index("b"),
        "sliced": plain[1:],
        "no_rows": plain[:0],
        "no_columns": plain[[]],
        "numbers_as_names": pd.DataFrame(np.eye(2)),
        "columns_named": plain.rename_axis(columns="what"),
        "twice": pd.concat([plain, plain], axis=1),
        "levels": plain.set_index(["b", "c"]),
        "levels_in_columns": pd.DataFrame(
            np.eye(2), columns=pd.MultiIndex.from_tuples([("a", 1), ("a", 2)])
        ),
        "categories": pd.DataFrame({"c": pd.Categorical(["b", "a"], ["b", "a", "z"], True)}),
        "times": pd.DataFrame({"t": days, "d": days - days[0]}, index=days),
        "periods": pd.Series([1, 2], pd.period_range("2026-01", periods=2, freq="M")),
        "nullable": pd.DataFrame({"i": pd.array([1, None], "Int64"), "b": [True, False]}),
        "objects": pd.DataFrame({"o": [[1], {"a": 2}]}),
        "mixed_objects": pd.DataFrame({"o": [1, "a"]}),
        "row_by_row": pd.DataFrame(np.arange(6.0).reshape(3, 2), copy=False),
        "series": pd.Series([1.0, 2.0], name="y"),
        "unnamed": pd.Series(["a", "b"], index=[3, 5]),
        "named_by_tuple": pd.Series([1], name=("a", 1)),
        "index": pd.Index(["a", "b"], name="k"),
        "interval": pd.IntervalIndex.from_breaks([0, 1, 2]),
        "stamp": pd.Timestamp("2026-11-21", tz="UTC"),
        "gone": pd.NaT,
    }


def models() -> dict[str, Any]:
    X, y = make_regression(60, 4, random_state=0)
    np.random.seed(0)
    frame = pd.DataFrame({"n": X[:, 0], "k": np.where(y > 0, "a", "b")})
    columns = ColumnTransformer([("n", StandardScaler(), ["n"]), ("k", OneHotEncoder(), ["k"])])
    return {
        "forest": RandomForestClassifier(5, random_state=1).fit(X, y > 0),
        "boosting": GradientBoostingRegressor(n_estimators=5, random_state=1).fit(X, y),
        "unseeded": GradientBoostingRegressor(n_estimators=5, subsample=1.0).fit(X, y),
        "pipeline": make_pipeline(columns, LinearRegression()).fit(frame, y),
        "unfitted": RandomForestClassifier(),
    }


KINDS = [scalars, containers, arrays, frames, models]
CASES = [
    pytest.param(kind, name, id=f"{kind.__name__}-{name}") for kind in KINDS for name in kind()
]


@pytest.mark.parametrize(("kind", "name"), CASES)
def test_comes_back_equal(handoff: ModuleType, tmp_path: Path, kind: Any, name: str) -> None:
    value = kind()[name]
    (entry,) = handoff.save({"x": value}, tmp_path)["values"]
    loaded = handoff.load(tmp_path, ["x"])["x"]
    assert type(loaded) is type(value)
    assert handoff.digest(value) == entry["digest"]
    assert handoff.digest(loaded) == entry["digest"]
    if isinstance(value, (pd.DataFrame, pd.Series)):
        same = pd.testing.assert_frame_equal
        same(pd.DataFrame(loaded), pd.DataFrame(value), check_freq=True)
        assert loaded.attrs == value.attrs
    elif isinstance(value, np.ndarray) and value.dtype.names is None and name != "masked":
        np.testing.assert_array_equal(loaded, value)
        assert loaded.dtype == value.dtype
        assert loaded.flags.f_contiguous or not value.flags.f_contiguous


def test_every_value_has_a_digest_of_its_own(handoff: ModuleType) -> None:
    values = [(kind.__name__, name, value) for kind in KINDS for name, value in kind().items()]
    values += [("more", str(value), value) for value in ([], (), {}, set(), [[]], [1], [1.0])]
    values += [("more", repr(value), value) for value in ([True], {1: 2}, {2: 1}, [1, [2]])]
    seen: dict[str, tuple[str, str]] = {}
    for kind, name, value in values:
        digest = handoff.digest(value)
        same = {name, seen.get(digest, ("", ""))[1]}
        # Layout in memory is kept, but it is not content.
        assert digest not in seen or same == {"floats", "fortran"}, (kind, name, seen[digest])
        seen[digest] = kind, name


def test_same_digest_in_every_process(handoff: ModuleType) -> None:
    folders = [str(TEMPLATES), str(HERE.parents[1])]
    code = (
        f"import sys, json; sys.path[:0] = {folders}\n"
        "import handoff; from tests.pipeline.test_values import KINDS\n"
        "values = [value for kind in KINDS for value in kind().values()]\n"
        "print(json.dumps([handoff.digest(value) for value in values]))"
    )
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, capture_output=True, check=True, text=True)
    names = [name for kind in KINDS for name in kind()]
    ours = [handoff.digest(value) for kind in KINDS for value in kind().values()]
    theirs = json.loads(done.stdout.splitlines()[-1])
    assert dict(zip(names, theirs, strict=True)) == dict(zip(names, ours, strict=True))


def test_digest_ignores_identity(handoff: ModuleType) -> None:
    text = "a" * 3
    one, other = ["aaa", "a" * int("3")], [text, text]
    assert one[0] is not one[1]
    assert handoff.digest(one) == handoff.digest(other)
    part = [1]
    assert handoff.digest([part, part]) == handoff.digest([[1], [1]])
    assert handoff.digest({1, 2, 3}) == handoff.digest({3, 2, 1})
    assert handoff.digest({"a": 1, "b": 2}) != handoff.digest({"b": 2, "a": 1})


def test_digest_of_much_is_that_of_its_content(handoff: ModuleType) -> None:
    """Large arrays and columns are gone through in parts, whatever their layout in memory."""
    grid = np.arange(3_000_000.0).reshape(1_000, 3, 1_000)
    digest = handoff.digest(grid)
    assert handoff.digest(np.asfortranarray(grid)) == digest
    assert handoff.digest(np.repeat(grid, 2, axis=1)[:, ::2]) == digest
    assert handoff.digest(grid.reshape(3_000, 1_000)) != digest
    long = np.full((1, 1_000_000), 1.5)
    assert handoff.digest(long) == handoff.digest(np.asfortranarray(long))
    texts = pd.Series(["a", "b"] * 100_000)
    changed = texts.copy()
    assert handoff.digest(changed) == handoff.digest(texts)
    changed[150_001] = "c"
    assert handoff.digest(changed) != handoff.digest(texts)
    last = grid.copy()
    last[-1, -1, -1] = 0
    assert handoff.digest(last) != digest


def test_digest_sees_code_and_what_it_holds(handoff: ModuleType) -> None:
    def adder(step: int) -> Any:
        return lambda value: value + step

    assert handoff.digest(adder(1)) == handoff.digest(adder(1))
    assert handoff.digest(adder(1)) != handoff.digest(adder(2))
    assert handoff.digest(lambda value: value + 1) != handoff.digest(lambda value: value - 1)


def test_format_depends_on_the_value(handoff: ModuleType, tmp_path: Path) -> None:
    values = {
        "matrix": np.eye(2),
        "Matrix": np.eye(3),
        "frame": pd.DataFrame({"a": [1.5, 2.5], "s": ["x", "y"]}),
        "column": pd.Series([1.5], name="y"),
        "cells": pd.DataFrame({"a": [[1], [2]]}),
        "rows": pd.DataFrame(np.eye(3)[:, :2].copy(), copy=False).T.copy(deep=False),
        "größe": 3,
    }
    manifest = handoff.save(values, tmp_path)
    formats = {entry["name"]: entry["format"] for entry in manifest["values"]}
    assert formats.pop("rows") in ("cloudpickle", "parquet")  # as pandas lays it out
    assert formats == {
        "matrix": "npy",
        "Matrix": "npy",
        "frame": "parquet",
        "column": "parquet series",
        "cells": "cloudpickle",
        "größe": "cloudpickle",
    }
    files = [entry["file"].lower() for entry in manifest["values"]]
    assert len(set(files)) == len(files)
    assert all(file.isascii() for file in files)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(
        ["handoff.json", *(entry["file"] for entry in manifest["values"])]
    )


def test_large_frames_are_read_back_in_parts(
    handoff: ModuleType,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(sys.modules["handoff.formats"], "PART", 1)
    monkeypatch.setattr(sys.modules["handoff.layout"], "LARGE", 50)
    rows = pd.Index(["k", "l", "m"], name="row")
    frame = pd.DataFrame({"a": [1.5, np.nan, 2], "s": ["x", "y", None]}, index=rows)
    frame.attrs["source"] = "survey"
    mixed = frame.assign(o=[1, "a", 2.5])
    manifest = handoff.save({"frame": frame, "mixed": mixed}, tmp_path)
    assert [entry["format"] for entry in manifest["values"]] == ["parquet", "cloudpickle"]
    assert "Handing on frame: 0.0 GB" in capsys.readouterr().out
    loaded = handoff.load(tmp_path, ["frame", "mixed"])
    pd.testing.assert_frame_equal(loaded["frame"], frame)
    pd.testing.assert_frame_equal(loaded["mixed"], mixed)


def test_numbers_do_not_depend_on_layout_in_memory(handoff: ModuleType, tmp_path: Path) -> None:
    rows = np.random.default_rng(0).random((1000, 7))
    values = {
        "c": rows,
        "f": np.asfortranarray(rows),
        "part": np.asfortranarray(rows)[::3],
        "frame": pd.DataFrame(rows, copy=False),
    }
    sums = {name: np.asarray(value).sum(axis=0).tolist() for name, value in values.items()}
    handoff.save(values, tmp_path)
    loaded = handoff.load(tmp_path, list(values))
    for name, value in loaded.items():
        assert np.asarray(value).sum(axis=0).tolist() == sums[name], name
