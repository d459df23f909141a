"""Labelled arrays, and what they are given."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
import xarray as xr

from ..adapters import labelled as labelled
from .base import Samples


def grid() -> Any:
    """Two dimensions, one with labels."""
    values = np.arange(6.0).reshape(2, 3)
    return xr.DataArray(values, dims=("x", "y"), coords={"x": [10, 20]}, name="v")


def dated() -> Any:
    """Values by day."""
    days = pd.date_range("2020-01-01", periods=3)
    return xr.DataArray(np.array([3.0, 1.0, 2.0]), dims=("time",), coords={"time": days})


def several() -> Any:
    """Two arrays under names."""
    return xr.Dataset({"a": grid(), "b": ("y", np.array([1.0, 2.0, 3.0]))})


XARRAY = Samples(
    modules=["matplotlib.pyplot"],
    objects={
        "xarray.DataArray": [grid, dated],
        "xarray.Dataset": [several],
        "xarray.core.groupby.GroupBy": [
            lambda: grid().groupby("x"),
            lambda: several().groupby("x"),
        ],
        "xarray.computation.rolling.Rolling": [lambda: grid().rolling(y=2)],
        "xarray.computation.rolling.Coarsen": [lambda: grid().coarsen(y=3)],
        "xarray.computation.weighted.Weighted": [lambda: grid().weighted(xr.ones_like(grid()))],
    },
    pool={
        "*": [
            lambda: "x",
            lambda: {"x": 0},
            grid,
            several,
            lambda: 1,
            lambda: ["x", "y"],
            lambda: np.ones((2, 3)),
            lambda: {"x": "z"},
            lambda: lambda x: x,
            lambda: "a",
            lambda: [grid(), grid()],
            lambda: {"a": grid()},
            lambda: "float32",
            lambda: {"x": [1, 2]},
            lambda: "out.nc",
            lambda: 0.5,
        ],
        "data": [lambda: np.ones((2, 3)), lambda: [1.0, 2.0], grid],
        "data_vars": [lambda: {"a": grid()}, lambda: {"a": ("x", np.ones(2))}, several],
        "dim": [lambda: "x", lambda: "y"],
        "dims": [lambda: "x", lambda: {"z": 2}],
        "indexers": [lambda: {"x": 0}, lambda: {"x": [10]}, lambda: {"x": slice(0, 1)}],
        "other": [grid, several],
        "name": [lambda: "w"],
        "names": [lambda: "a", lambda: "x"],
        "coords": [lambda: {"x": [1, 2]}],
        "objs": [lambda: [grid(), grid()]],
        "cond": [lambda: grid() > 1],
        "func": [lambda: lambda x: x],
        "q": [lambda: 0.5],
        "deep": [lambda: False, lambda: True],
        "copy": [lambda: False],
        "shifts": [lambda: {"x": 1}],
        "dimensions": [lambda: {"z": ("x", "y")}],
        "indexes": [lambda: {"x": ["y"]}],
        "chunks": [lambda: {}],
        "weights": [lambda: xr.ones_like(grid())],
        "windows": [lambda: {"y": 2}],
        "window": [lambda: {"y": 2}],
        "dataframe": [lambda: pd.DataFrame({"a": [1.0, 2.0]})],
        "df": [lambda: pd.DataFrame({"a": [1.0, 2.0]})],
        "series": [lambda: pd.Series([1.0, 2.0])],
        "obj": [grid, lambda: pd.Series([1.0, 2.0])],
    },
)
