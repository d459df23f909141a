"""Arrays of xarray: what they hold, without what they work out when they are looked at."""

from __future__ import annotations

from typing import Any

import numpy as np
import xarray as xr
from xarray.core.groupby import GroupBy

from ..look import LOOKS, Look
from . import arrays as arrays
from . import frames as frames


def of_variable(variable: Any) -> Look:
    """Dimensions, values and attributes."""
    data = variable._data
    content = f"{type(variable).__name__} {variable.dims}"
    if isinstance(data, np.ndarray):
        return Look(content, [data, variable.attrs])
    return Look(f"{content} {np.asarray(data).tolist()!r}", [variable.attrs])


def of_array(array: Any) -> Look:
    """Its values and coordinates."""
    inside = [array._variable, *array._coords.values()]
    return Look(f"{type(array).__name__} {array.name} {list(array._coords)}", inside)


def of_dataset(dataset: Any) -> Look:
    """All variables, and attributes."""
    names = list(dataset._variables)
    content = f"{type(dataset).__name__} {names} {sorted(map(str, dataset._coord_names))}"
    return Look(content, [*dataset._variables.values(), dataset.attrs])


def of_tree(tree: Any) -> Look:
    """What lies at each of its paths."""
    inside = [node.to_dataset(inherit=False) for node in tree.subtree]
    return Look(f"DataTree {[node.path for node in tree.subtree]}", inside)


def of_groups(groups: Any) -> Look:
    """What is put into groups, and how."""
    names = [repr(grouper) for grouper in groups.groupers]
    return Look(f"{type(groups).__name__} {names}", [groups._original_obj])


LOOKS.update(
    {
        xr.Variable: of_variable,
        xr.DataArray: of_array,
        xr.Dataset: of_dataset,
        xr.DataTree: of_tree,
        GroupBy: of_groups,
    }
)
