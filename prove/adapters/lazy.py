"""Collections of dask: what they hold, and what comes out."""

from __future__ import annotations

from typing import Any

import dask
import dask.array
import dask.bag
import dask.dataframe as dd
from dask.delayed import Delayed
from dask.highlevelgraph import HighLevelGraph

from ..look import HIDDEN, LOOKS, Look
from . import frames as frames


def of_collection(thing: Any) -> Look:
    """Its name, which says how it is made, and what lies in its graph."""
    name = f"{type(thing).__name__} {getattr(thing, '_name', getattr(thing, 'key', ''))}"
    return Look(name, held(thing))


def held(thing: Any) -> list[object]:
    """Data and functions in a graph."""
    graph = thing.__dask_graph__()
    return [part for task in dict(graph).values() for part in inside(task)]


def inside(task: Any) -> list[object]:
    """What one task is given."""
    if isinstance(task, tuple | list):
        return [part for one in task for part in inside(one)]
    found = [getattr(task, "value", None), *getattr(task, "args", ())]
    return [one for one in [task, *found] if type(one).__module__.split(".")[0] != "dask"]


HIDDEN.update({"_determ_token", "_meta"})
for cls in (dd.DataFrame, dd.Series, dd.Index, dask.array.Array, dask.bag.Bag, Delayed):
    LOOKS[cls] = of_collection
LOOKS[HighLevelGraph] = lambda graph: Look(f"graph {len(graph)}")
