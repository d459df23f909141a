"""Labelled arrays, and what they are given."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd
import xarray as xr

from ..adapters import labelled as labelled
from ..trials import Named
from .base import Make, Samples


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


def tree() -> Any:
    """Several sets under paths."""
    return xr.DataTree.from_dict({"/": several(), "/c": several()})


def file() -> Any:
    """A file of one array."""
    several().to_netcdf("in.nc", engine="scipy")
    return "in.nc"


def array_file() -> Any:
    """A file of one array."""
    grid().to_netcdf("one.nc", engine="scipy")
    return "one.nc"


NOT_HERE = "it needs what is not installed here: {}"
UNTRIED: Mapping[str, str] = {
    "xarray.CFTimeIndex": NOT_HERE.format("cftime"),
    "xarray.cftime_range": NOT_HERE.format("cftime"),
    "xarray.open_zarr": NOT_HERE.format("zarr"),
    "xarray.to_zarr": NOT_HERE.format("zarr"),
    "xarray.tutorial.load_dataset": "it asks the network",
    "xarray.tutorial.open_dataset": "it asks the network",
    "xarray.load_datatree": NOT_HERE.format("netCDF4"),
    "xarray.open_datatree": NOT_HERE.format("netCDF4"),
    "xarray.open_groups": NOT_HERE.format("netCDF4"),
    "xarray.dump_to_store": "it takes a store, which is made by xarray",
    "xarray.show_versions": "it starts other programs",
    "xarray.plot": "it is an accessor, whose calls are tried",
    "xarray.load_async": "it is awaited",
}
CALLS: Mapping[str, Sequence[Make]] = {
    "xarray.DataArray.from_dict": [lambda: [grid().to_dict()]],
    "xarray.Dataset.from_dict": [lambda: [several().to_dict()]],
    "xarray.combine_nested": [lambda: [[grid(), grid()], "x"]],
    "xarray.map_over_datasets": [lambda: [lambda data: data, tree()]],
    "xarray.cross": [lambda: [grid(), grid(), Named(dim="y")]],
    "xarray.date_range_like": [lambda: [dated().time, "noleap"]],
    "xarray.load_dataarray": [lambda: [array_file()]],
    "xarray.open_dataarray": [lambda: [array_file()]],
    "xarray.load_dataset": [lambda: [file()]],
    "xarray.open_dataset": [lambda: [file()]],
    "xarray.open_mfdataset": [lambda: [[file()]]],
    "xarray.infer_freq": [lambda: [dated().time]],
    "xarray.save_mfdataset": [lambda: [[several()], ["out.nc"], Named(engine="scipy")]],
    "xarray.line": [lambda: [Named(x="y")], lambda: []],
    "xarray.step": [lambda: [Named(x="y")], lambda: []],
    "xarray.ceil": [lambda: ["D"]],
    "xarray.floor": [lambda: ["D"]],
    "xarray.round": [lambda: ["D"], lambda: []],
    "xarray.decode": [lambda: ["utf8"]],
    "xarray.encode": [lambda: ["utf8"]],
    "xarray.extract": [lambda: ["(a)", "g"]],
    "xarray.extractall": [lambda: ["(a)", "g", "m"]],
    "xarray.index": [lambda: [""]],
    "xarray.rindex": [lambda: [""]],
    "xarray.normalize": [lambda: ["NFC"], lambda: []],
    "xarray.resample": [lambda: [{"time": "2D"}]],
    "xarray.thin": [lambda: [{"y": 2}], lambda: [{"time": 2}]],
    "xarray.convert_calendar": [lambda: ["standard", "time"]],
    "xarray.to_stacked_array": [lambda: ["z", ["y"]]],
    "xarray.group_subtrees": [lambda: [tree(), tree()]],
    "xarray.to_netcdf": [lambda: ["out.nc", Named(engine="scipy")]],
    "xarray.info": [lambda: [io.StringIO()]],
    "xarray.update": [lambda: [{"c": ("y", np.ones(3))}]],
    "xarray.set_close": [lambda: [lambda: None]],
}
GAPS: Mapping[str, str] = {
    "xarray.hist": "pictures in a tuple count as one",
    "xarray.line": "lines in a list count as one",
    "xarray.step": "lines in a list count as one",
    "xarray.pad": "a variable completes the dict that it is given",
    "xarray.sizes": "of groups and trees it is a view of their sizes, which nobody changes",
}
MADE = "a method of the class, not of the object"
UNTRIED = {
    **UNTRIED,
    **{
        f"xarray.{name}": MADE
        for name in (
            "from_dataframe",
            "from_pandas_multiindex",
            "from_series",
            "from_xindex",
            "from_dict",
            "load_store",
        )
    },
    "xarray.from_iris": NOT_HERE.format("iris"),
    "xarray.to_iris": NOT_HERE.format("iris"),
    "xarray.rank": NOT_HERE.format("bottleneck"),
    "xarray.rolling_exp": NOT_HERE.format("numbagg"),
    "xarray.date_range_like": NOT_HERE.format("cftime"),
    "xarray.dims": "it is an attribute",
    "xarray.str": "it is an accessor, whose calls are tried",
}
SELDOM: Mapping[str, str] = {
    "xarray.load": "only what lies in a file is loaded",
    "xarray.close": "only a file is closed",
    "xarray.set_close": "it is looked at by `close` alone",
}

XARRAY = Samples(
    calls=CALLS,
    untried=UNTRIED,
    seldom=SELDOM,
    gaps=GAPS,
    modules=["matplotlib.pyplot"],
    objects={
        "xarray.DataArray": [grid, dated],
        "xarray.Dataset": [several],
        "xarray.Coordinates": [lambda: grid().coords],
        "xarray.Variable": [lambda: grid().variable],
        "xarray.DataTree": [tree],
        "xarray": [
            lambda: grid().plot,
            lambda: dated().time.dt,
            lambda: xr.DataArray(np.array(["b", "a"])).str,
            lambda: dated().resample(time="2D"),
            lambda: several().rolling(y=2),
        ],
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
