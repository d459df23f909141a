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
    "dask.dataframe.merge": [lambda: (frame(), frame())],
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
    "dask.to_textfiles": [lambda: ("out",)],
    "dask.merge": [lambda: (frame(),)],
    "dask.join": [lambda: (other(),), lambda: ([("a", 1)], lambda it: it[0])],
    "dask.groupby": [lambda: ("a",), lambda: (lambda it: 1,)],
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
    "dask.fold": [lambda: (max,)],
    "dask.filter": [lambda: (lambda it: True,), lambda: (["a"],)],
    "dask.pluck": [lambda: (0,)],
    "dask.take": [lambda: (2,)],
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


DASK = Samples(
    untried={
        **{
            f"dask.dataframe.{name}": "needs a database"
            for name in ("read_sql", "read_sql_query", "read_sql_table", "to_sql")
        },
        **{f"dask.dataframe.{name}": "needs tables" for name in ("read_hdf", "to_hdf")},
        **{
            f"dask.{name}": "needs another library"
            for name in ("to_avro", "to_hdf", "to_sql", "to_orc")
        },
        "dask.dataframe.to_orc": "needs another library",
        "dask.dataframe.from_graph": "nobody calls it",
    },
    calls=CALLS,
    objects={
        "dask.dataframe.DataFrame": [frame],
        "dask.dataframe.Series": [column, lambda: frame()["c"], lambda: frame()["a"]],
        "dask.bag.Bag": [bag, pairs],
        "dask.array.Array": [array, whole, line],
        "delayed": [lambda: dask.delayed(sum)([1, 2]), lambda: dask.delayed(sum)],
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
