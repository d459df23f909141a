"""Tables, arrays and bags that are worked out later."""

from __future__ import annotations

from typing import Any

import dask
import dask.array as da
import dask.bag as db
import dask.dataframe as dd
import numpy as np
import pandas as pd

from ..adapters import lazy as lazy
from ..trials import Named
from .base import Make, Samples


def table() -> Any:
    """Of pandas."""
    return pd.DataFrame({"a": [3, 1, 2, 4], "b": [0.5, 1.5, -1.0, 2.0], "c": list("xyxz")})


def frame() -> Any:
    """A lazy table in two parts."""
    return dd.from_pandas(table(), npartitions=2)


def column() -> Any:
    """A lazy column."""
    return frame()["b"]


def square() -> Any:
    """Numbers."""
    return np.array([[4.0, 1.0, 0.0], [1.0, 3.0, 0.5], [0.0, 0.5, 2.0]])


def array() -> Any:
    """A lazy array in parts."""
    return da.from_array(square(), chunks=(2, 3))


def whole() -> Any:
    """One in one part."""
    return da.from_array(square(), chunks=-1)


def line() -> Any:
    """A lazy row of numbers."""
    return da.from_array(np.arange(6.0), chunks=3)


def bag() -> Any:
    """Things in two parts."""
    return db.from_sequence([1, 2, 3, 4], npartitions=2)


def pairs() -> Any:
    """Things of two parts."""
    return db.from_sequence([("a", 1), ("b", 2)], npartitions=1)


def written(name: str) -> str:
    """A file, as its path."""
    how = "to_" + name.rpartition(".")[2]
    getattr(table(), how)(name, **({"index": False} if how == "to_csv" else {}))
    return name


def stacked() -> str:
    """A folder of an array."""
    da.to_npy_stack("in", array())
    return "in"


def timed() -> Any:
    """A table by days."""
    days = pd.date_range("2020-01-01", periods=4)
    return dd.from_pandas(table().set_index(days), npartitions=2)


def texts() -> Any:
    """A lazy column of texts."""
    return frame()["c"]


def chosen() -> Any:
    """A lazy array whose size is not known."""
    return line()[line() > 1]


def database() -> Any:
    """Where tables are written to."""
    return "sqlite:///out.db"


def other() -> Any:
    """A table with other names."""
    return frame().rename(columns={"a": "d", "b": "e", "c": "f"})


dask.config.set(scheduler="synchronous")
CSV: list[Make] = [lambda: (written("in.csv"),)]
CALLS: dict[str, list[Make]] = {
    "dask.dataframe.read_csv": CSV,
    "dask.dataframe.read_table": CSV,
    "dask.dataframe.read_fwf": CSV,
    "dask.dataframe.read_json": [lambda: (written("in.json"),)],
    "dask.dataframe.read_parquet": [lambda: (written("in.parquet"),)],
    "dask.dataframe.read_orc": [lambda: (written("in.orc"),)],
    "dask.bag.read_text": CSV,
    "dask.array.from_npy_stack": [lambda: (stacked(),)],
    "dask.array.to_npy_stack": [lambda: ("out", array())],
    "dask.dataframe.to_csv": [lambda: (frame(), "out.csv")],
    "dask.dataframe.to_json": [lambda: (frame(), "out.json")],
    "dask.dataframe.to_parquet": [lambda: (frame(), "out.parquet")],
    "dask.dataframe.merge": [
        lambda: (frame(), frame(), "inner", "a"),
        lambda: (frame(), frame()),
    ],
    "dask.dataframe.to_records": [lambda: (frame(),)],
    "dask.dataframe.to_datetime": [lambda: (column(),), lambda: (frame()["a"],)],
    "dask.dataframe.to_numeric": [
        lambda: (column(),),
        lambda: (texts(), Named(errors="coerce")),
    ],
    "dask.dataframe.map_overlap": [lambda: (lambda part: part, frame(), 1, 1)],
    "dask.dataframe.repartition": [lambda: (table(), (0, 2, 3))],
    "dask.dataframe.assert_eq": [lambda: (frame(), frame())],
    "dask.array.apply_along_axis": [lambda: (np.sum, 0, array())],
    "dask.array.apply_over_axes": [lambda: (np.sum, array(), [0])],
    "dask.array.apply_gufunc": [lambda: (np.mean, "(i)->()", whole())],
    "dask.array.gufunc": [lambda: (np.mean, Named(signature="(i)->()"))],
    "dask.array.atop": [lambda: (np.add, "i", line(), "i", line(), "i", Named(dtype=float))],
    "dask.array.blockwise": [
        lambda: (np.add, "i", line(), "i", line(), "i", Named(dtype=float)),
    ],
    "dask.array.coarsen": [lambda: (np.sum, line(), {0: 3})],
    "dask.array.from_delayed": [lambda: (dask.delayed(square)(), (3, 3), float)],
    "dask.array.fromfunction": [lambda: (lambda x: x, Named(shape=(3,), dtype=float))],
    "dask.array.frompyfunc": [lambda: (abs, 1, 1)],
    "dask.array.histogram2d": [
        lambda: (line(), line(), Named(bins=2, range=[[0, 6], [0, 6]])),
    ],
    "dask.array.hstack": [lambda: ([array(), array()],)],
    "dask.array.moveaxis": [lambda: (array(), 0, 1)],
    "dask.array.ravel_multi_index": [lambda: (da.from_array(np.array([[0], [1]])), (2, 3))],
    "dask.array.reduction": [
        lambda: (line(), np.sum, np.sum, Named(axis=0, dtype=float)),
    ],
    "dask.array.reshape": [lambda: (line(), (2, 3)), lambda: (line(), (6,))],
    "dask.array.reshape_blockwise": [lambda: (array(), (9,))],
    "dask.array.shuffle": [lambda: (line(), [[0, 1], [2, 3, 4, 5]], 0)],
    "daskarray.shuffle": [
        lambda: ([[0, 1], [2]], 0),
        lambda: ([[0, 1, 2, 3], [4, 5]], 0),
    ],
    "dask.array.linalg.sfqr": [lambda: (da.from_array(np.ones((2, 4)), chunks=(2, 2)),)],
    "dask.array.fft.fft_wrap": [lambda: (np.fft.fft,)],
    "dask.array.random.hypergeometric": [lambda: (3, 3, 2, Named(size=3))],
    "dask.array.random.noncentral_f": [lambda: (3, 3, 2, Named(size=3))],
    "dask.array.random.triangular": [lambda: (0, 1, 2, Named(size=3))],
    "dask.array.shape": [lambda: (array(),), lambda: (line(),)],
    "dask.array.i0": [lambda: (line(),)],
    "daskarray.cumsum": [lambda: (0,), lambda: (0, float)],
    "daskarray.cumprod": [lambda: (0,), lambda: (0, float)],
    "dask.bag.from_delayed": [lambda: ([dask.delayed(list)([1])],)],
    "dask.config.set": [lambda: ({"prove": {"a": 1}},), lambda: (Named(prove=1),)],
    "dask.config.get": [lambda: ("scheduler",), lambda: ("dataframe",), lambda: ("none", [1])],
    "dask.dataframe.concat": [lambda: ([frame(), frame()],)],
    "dask.dataframe.multi.concat": [lambda: ([frame(), frame()],)],
    "dask.dataframe.from_pandas": [lambda: (table(), 2), lambda: (table()["a"], 1)],
    "dask.dataframe.from_array": [lambda: (square(),)],
    "dask.dataframe.from_dict": [lambda: ({"a": [1, 2]}, 1)],
    "dask.dataframe.DataFrame.from_dict": [lambda: ({"a": [1, 2]}, Named(npartitions=1))],
    "dask.dataframe.from_delayed": [lambda: ([dask.delayed(table)()],)],
    "dask.dataframe.from_map": [lambda: (lambda at: table(), [0, 1])],
    "dask.dataframe.pivot_table": [lambda: (grouped(), "a", "c", "b")],
    "dask.dataframe.get_dummies": [lambda: (grouped(),)],
    "dask.to_csv": [lambda: ("out.csv",)],
    "dask.to_json": [lambda: ("out.json",)],
    "dask.to_parquet": [lambda: ("out.parquet",)],
    "daskbag.to_textfiles": [lambda: ("out",)],
    "dask.merge": [lambda: (frame(), "inner", "a"), lambda: (frame(),)],
    "dask.join": [lambda: (other(),)],
    "dask.groupby": [lambda: ("a",), lambda: (frame()["a"],)],
    "dask.assign": [lambda: (Named(d=1),)],
    "dask.rename": [lambda: (Named(columns={"a": "d"}),), lambda: ("d",)],
    "dask.map_partitions": [lambda: (lambda part: part,)],
    "dask.map": [lambda: (str,), lambda: (lambda it: it,)],
    "dask.apply": [lambda: (str, Named(axis=1)), lambda: (str,)],
    "dask.query": [lambda: ("a > 1",)],
    "dask.set_index": [lambda: ("a",)],
    "dask.sort_values": [lambda: ("a",)],
    "dask.drop": [lambda: (["a"], Named(axis=1))],
    "dask.astype": [lambda: (float,), lambda: (str,)],
    "dask.random_split": [lambda: ([0.5, 0.5],)],
    "dask.sample": [lambda: (Named(frac=0.5),)],
    "dask.get_partition": [lambda: (0,)],
    "dask.repartition": [lambda: (Named(npartitions=1),), lambda: (1,)],
    "dask.__getitem__": [lambda: ("a",), lambda: (["a", "b"],)],
    "dask.__setitem__": [lambda: ("d", 1), lambda: ("d", column())],
    "dask.__delitem__": [lambda: ("a",)],
    "dask.pop": [lambda: ("a",)],
    "dask.agg": [lambda: ("sum",)],
    "dask.aggregate": [lambda: ("sum",)],
    "dask.pipe": [lambda: (lambda it: it,)],
    "dask.select_dtypes": [lambda: (Named(include=["number"]),)],
    "dask.case_when": [lambda: ([(frame()["a"] > 1, 0)],)],
    "dask.reduction": [lambda: (sum,)],
    "dask.transform": [lambda: (abs,), lambda: (lambda it: it,)],
    "dask.pivot_table": [lambda: ("a", "c", "b")],
    "dask.to_sql": [lambda: ("t", database(), Named(if_exists="replace"))],
    "dask.resample": [lambda: ("2D",)],
    "daskbag.join": [lambda: ([("a", 1)], lambda it: it[0])],
    "daskbag.groupby": [lambda: (lambda it: 1,)],
    "daskbag.fold": [lambda: (max,)],
    "daskbag.foldby": [lambda: (lambda it: 1, lambda one, two: one, 0)],
    "daskbag.reduction": [lambda: (sum, sum)],
    "daskbag.map": [lambda: (str,), lambda: (lambda it: it,)],
    "daskbag.map_partitions": [lambda: (list,)],
    "daskbag.filter": [lambda: (lambda it: True,)],
    "daskbag.starmap": [lambda: (max,)],
    "daskbag.pluck": [lambda: (0,)],
    "daskbag.take": [lambda: (2,), lambda: (2, Named(npartitions=-1))],
    "daskbag.remove": [lambda: (lambda it: False,)],
    "daskbag.random_sample": [lambda: (0.5,)],
    "daskbag.accumulate": [lambda: (max,)],
    "daskbag.unzip": [lambda: (2,)],
    "daskbag.repartition": [lambda: (1,)],
    "daskbag.topk": [lambda: (2,)],
    "daskbag.to_dataframe": [lambda: (), lambda: (Named(columns=["a"]),)],
    "daskbag.split": [lambda: ("a",), lambda: ()],
    "dask.filter": [lambda: (["a"],)],
    "dask.isin": [lambda: ([1, 2],)],
    "dask.nlargest": [lambda: (2, "a"), lambda: (2,)],
    "dask.nsmallest": [lambda: (2, "a"), lambda: (2,)],
    "daskarray.__getitem__": [lambda: (0,), lambda: (slice(0, 2),)],
    "daskarray.__setitem__": [lambda: (0, 1.0), lambda: (0, line()[:3])],
    "daskarray.reshape": [lambda: (-1,)],
    "daskarray.rechunk": [lambda: (1,), lambda: ({0: 1},)],
    "daskarray.astype": [lambda: (int,), lambda: ("f4",)],
    "daskarray.store": [lambda: (np.zeros((3, 3)),), lambda: (np.zeros(6),)],
    "daskarray.map_blocks": [lambda: (lambda part: part + 1,)],
    "delayed.__call__": [lambda: ([1, 2],)],
    "delayed.__getitem__": [lambda: (0,)],
    "dask.delayed": [lambda: (sum,), lambda: ([1, [2]],)],
    "dask.delayed.delayed": [lambda: (sum,), lambda: ([1, [2]],)],
}


def grouped() -> Any:
    """A table with names of groups."""
    return frame().categorize(["c"])


WHOLE: list[Make] = [lambda: da.from_array(np.arange(6), chunks=3), lambda: 2]
OTHERS = {
    "zarr": "dask.array.from_zarr dask.array.to_zarr daskarray.to_zarr",
    "tiledb": "daskarray.to_tiledb",
    "h5py": "dask.array.to_hdf5 daskarray.to_hdf5",
    "fastavro": "dask.bag.read_avro daskbag.to_avro",
    "bottleneck": "dask.array.push",
    "graphviz": "dask.visualize dask.explain daskarray.visualize daskbag.visualize "
    "delayed.visualize",
    "crick": "dask.analyze",
    "PyTables": "dask.to_hdf",
}


DASK = Samples(
    seldom={"dask.to_sql": "the database is given by its address"},
    gaps={
        "dask.bag.read_text": "told not to collect, it gives a list",
        "daskbag.take": "told to wait, it gives a bag",
        **dict.fromkeys(("dask.head", "dask.tail"), "told to wait, it gives a lazy table"),
    },
    untried={
        **{
            f"dask.dataframe.{name}": "needs a database"
            for name in ("read_sql", "read_sql_query", "read_sql_table", "to_sql")
        },
        **{f"dask.dataframe.{name}": "needs tables" for name in ("read_hdf", "to_hdf")},
        **{
            name: f"needs {needed}, which is not installed"
            for needed, names in OTHERS.items()
            for name in names.split()
        },
        "dask.median": "it has no exact one; `median_approximate` is tried",
        "dask.to_timestamp": "only where the index is of periods",
        "dask.from_dict": "a method of the class, not of the object",
        "dask.dataframe.from_graph": "nobody calls it",
    },
    calls=CALLS,
    objects={
        "dask.dataframe.DataFrame": [frame, grouped],
        "dask.dataframe.Series": [column, texts, lambda: frame()["a"]],
        "dask.dataframe.dask_expr._collection.Scalar": [lambda: column().sum()],
        "dask.dataframe.dask_expr._groupby.GroupBy": [lambda: frame().groupby("a")],
        "dask.dataframe.dask_expr._groupby.SeriesGroupBy": [lambda: frame().groupby("a")["b"]],
        "dask.dataframe.dask_expr._rolling.Rolling": [lambda: column().rolling(2)],
        "dask.dataframe.tseries.resample.Resampler": [lambda: timed()["b"].resample("2D")],
        "dask.dataframe.dask_expr._accessor.Accessor": [
            lambda: texts().str,
            lambda: dd.to_datetime(frame()["a"]).dt,
            lambda: texts().astype("category").cat,
        ],
        "dask.bag.Bag": [bag, pairs, lambda: db.from_sequence(["a b", "c"])],
        "dask.bag.core.Item": [lambda: bag().sum()],
        "dask.array.Array": [chosen, array, whole, line],
        "dask.delayed.Delayed": [lambda: dask.delayed(sum)([1, 2]), lambda: dask.delayed(sum)],
    },
    pools={
        "dask.array.": [
            array,
            line,
            whole,
            lambda: 2,
            lambda: 0.5,
            lambda: 0,
            lambda: da.from_array(np.arange(6), chunks=3),
            lambda: [0, 1],
        ],
        "dask.array.bitwise": WHOLE,
        "dask.array.invert": WHOLE,
        "dask.array.left_shift": WHOLE,
        "dask.array.right_shift": WHOLE,
    },
    pool={
        "*": [
            array,
            line,
            lambda: 2,
            frame,
            column,
            lambda: "a",
            bag,
            lambda: [0, 1],
            lambda: sum,
            table,
            lambda: 0.5,
            lambda: (2, 2),
        ],
        "func": [lambda: abs, lambda: max],
        "function": [lambda: abs],
        "other": [column, frame, lambda: 2],
        "axis": [lambda: 0],
        "x": [array, line, whole],
        "a": [whole, array],
        "b": [line, lambda: whole()[0]],
        "by": [lambda: "a"],
        "on": [lambda: "a"],
        "key": [lambda: "a"],
        "seq": [lambda: [array(), array()]],
        "arrays": [lambda: [array(), array()]],
        "dfs": [lambda: [frame(), frame()]],
        "left": [frame],
        "right": [frame],
        "size": [lambda: (3,)],
        "shape": [lambda: (2, 2)],
        "out": [],
        "npartitions": [lambda: 1],
    },
    modules=["dask.dataframe", "dask.array", "dask.bag", "dask.diagnostics"],
)
