"""Collections of dask: what they hold, and what comes out."""

from __future__ import annotations

from typing import Any

import dask
import dask.array
import dask.bag
import dask.dataframe as dd
from dask.dataframe.dask_expr._accessor import Accessor
from dask.dataframe.dask_expr._collection import Scalar
from dask.dataframe.dask_expr._groupby import GroupBy, SeriesGroupBy
from dask.dataframe.dask_expr._rolling import Rolling
from dask.dataframe.tseries.resample import Resampler
from dask.delayed import Delayed
from dask.highlevelgraph import HighLevelGraph

from ..look import HIDDEN, LOOKS, Look
from . import frames as frames


def of_collection(thing: Any) -> Look:
    """Its name, which says how it is made, and what lies in its graph."""
    name = f"{type(thing).__name__} {getattr(thing, '_name', getattr(thing, 'key', ''))}"
    return Look(f"{name} {getattr(thing, '_chunks', '')}", held(thing))


def held(thing: Any) -> list[object]:
    """Data and functions in a graph."""
    try:
        graph = thing.__dask_graph__()
    except Exception as error:
        # What it is made from was changed since, so that it cannot be worked out any more.
        return [type(error).__name__]
    return [part for task in dict(graph).values() for part in inside(task)]


def inside(task: Any) -> list[object]:
    """What one task is given."""
    if isinstance(task, tuple | list):
        return [part for one in task for part in inside(one)]
    given = getattr(task, "args", ())
    found = [getattr(task, "value", None), *(given if isinstance(given, tuple) else ())]
    return [one for one in [task, *found] if type(one).__module__.split(".")[0] != "dask"]


COLLECTIONS = (
    dd.DataFrame, dd.Series, dd.Index, Scalar, dask.array.Array, dask.bag.Bag, dask.bag.Item,
    Delayed,
)  # fmt: skip
HIDDEN.update({"_determ_token", "_meta"})
for cls in COLLECTIONS:
    LOOKS[cls] = of_collection
for cls in (GroupBy, SeriesGroupBy, Rolling, Resampler):
    LOOKS[cls] = lambda it: Look(f"{type(it).__name__} {getattr(it, 'by', '')}", [it.obj])
LOOKS[Accessor] = lambda it: Look(type(it).__name__, [it._series])
LOOKS[HighLevelGraph] = lambda graph: Look(f"graph {len(graph)}")
