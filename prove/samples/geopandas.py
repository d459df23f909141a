"""Tables with shapes."""

from __future__ import annotations

from typing import Any

import folium
import geopandas as gpd
import numpy as np
import shapely
from pyproj import CRS
from shapely.geometry.base import BaseGeometry

from ..adapters import frames as frames
from ..look import LOOKS, Look
from ..trials import Named
from . import folium as maps  # noqa: F401
from .base import Samples


def of_places(series: Any) -> Look:
    """As a column, and where on the earth it is."""
    told = frames.of_series(series)
    return Look(f"{told.content} {series.crs}", cells=told.cells)


def of_map(frame: Any) -> Look:
    """As a table, with the name of its shapes, and where on the earth they are."""
    told = frames.of_frame(frame)
    name = frame._geometry_column_name
    return Look(f"{told.content} {name} {frame.crs if name in frame else ''}", cells=told.cells)


LOOKS[BaseGeometry] = lambda it: Look(f"{type(it).__name__} {it.wkt}", atom=True)
LOOKS[CRS] = lambda it: Look(f"crs {it}", atom=True)
LOOKS[gpd.GeoSeries] = of_places
LOOKS[gpd.GeoDataFrame] = of_map


def shapes(crs: str | None = "EPSG:4326") -> Any:
    """Two squares, one in the other."""
    return gpd.GeoSeries(
        [shapely.box(0, 0, 1, 1), shapely.box(0.5, 0.5, 2, 2)], crs=crs, name="geometry"
    )


def flat() -> Any:
    """Two squares nowhere on the earth."""
    return shapes(None)


def points() -> Any:
    """Two places."""
    return gpd.GeoSeries([shapely.Point(0.2, 0.2), shapely.Point(1.5, 1.5)], crs="EPSG:3857")


def lines() -> Any:
    """Two lines."""
    return gpd.GeoSeries([shapely.LineString([(0, 0), (1, 1)])] * 2, crs="EPSG:3857")


def rows() -> Any:
    """Squares with a number and a group."""
    return gpd.GeoDataFrame({"a": [1.0, 2.0], "g": ["u", "v"]}, geometry=shapes("EPSG:3857"))


def nowhere() -> Any:
    """The same, nowhere on the earth."""
    return gpd.GeoDataFrame({"a": [1.0, 2.0], "g": ["u", "v"]}, geometry=flat())


def other() -> Any:
    """Places with a number."""
    return gpd.GeoDataFrame({"b": [1.0, 2.0]}, geometry=points())


def written(kind: str) -> str:
    """A file of a table."""
    name = f"read.{kind}"
    made = rows()
    if kind == "parquet":
        made.to_parquet(name)
    elif kind == "feather":
        made.to_feather(name)
    else:
        made.to_file(name)
    return name


NETWORK = "it asks the network"
OF_CLASS = "a method of the class, not of the object"

GEOPANDAS = Samples(
    objects={"dataframe": [rows, nowhere, shapes, flat, points, lines]},
    modules=["shapely", "pandas", "pyarrow", "pyogrio", "matplotlib.pyplot", "folium"],
    pool={
        "*": [
            rows,
            shapes,
            other,
            lambda: shapely.box(0, 0, 1, 1),
            lambda: 1.0,
            lambda: "a",
            flat,
            lambda: 2,
            points,
        ],
        "crs": [lambda: "EPSG:4326", lambda: "EPSG:3857"],
        "mask": [lambda: shapely.box(0, 0, 1, 1)],
        "gdf": [rows],
        "df1": [rows],
        "df2": [rows],
        "left_df": [rows],
        "right_df": [other],
        "distance": [lambda: 1.0],
        "pattern": [lambda: "T********"],
        "grid_size": [lambda: 0.5],
        "col": [lambda: "shape", lambda: "a"],
        "matrix": [lambda: [1.0, 0.0, 0.0, 1.0, 2.0, 2.0]],
        "by": [lambda: "g"],
        "tolerance": [lambda: 0.1],
        "max_segment_length": [lambda: 0.5],
        "x": [lambda: np.array([1.0, 2.0])],
        "y": [lambda: np.array([1.0, 2.0])],
    },
    calls={
        "geopandas.GeoDataFrame": [
            lambda: (rows(),),
            lambda: ({"a": np.array([1.0, 2.0])}, Named(geometry=shapes())),
            lambda: (rows()[["a"]], Named(geometry=shapes())),
        ],
        "geopandas.GeoDataFrame.from_dict": [
            lambda: ({"a": [1.0], "geometry": [shapely.Point(1, 1)]},),
        ],
        "geopandas.GeoDataFrame.from_features": [
            lambda: (
                [
                    {
                        "type": "Feature",
                        "properties": {"a": 1},
                        "geometry": {"type": "Point", "coordinates": [0.0, 1.0]},
                    }
                ],
            ),
        ],
        "geopandas.GeoSeries": [lambda: (shapes(),), lambda: ([shapely.Point(1, 1)],)],
        "geopandas.GeoSeries.from_wkb": [lambda: ([shapely.Point(1, 1).wkb],)],
        "geopandas.GeoSeries.from_wkt": [lambda: (["POINT (1 1)"],)],
        "geopandas.read_file": [lambda: (written("gpkg"),), lambda: (written("geojson"),)],
        "geopandas.GeoDataFrame.from_file": [lambda: (written("gpkg"),)],
        "geopandas.GeoSeries.from_file": [lambda: (written("gpkg"),)],
        "geopandas.read_feather": [lambda: (written("feather"),)],
        "geopandas.read_parquet": [lambda: (written("parquet"),)],
        "geopandas.list_layers": [lambda: (written("gpkg"),)],
        "geopandas.read_file_info": [lambda: (written("gpkg"),)],
        "dataframe.shared_paths": [lambda: (lines(),)],
        "dataframe.explore": [lambda: (), lambda: (Named(m=folium.Map()),)],
        "dataframe.clip_by_rect": [lambda: (0.0, 0.0, 1.0, 1.0)],
        "dataframe.cx": [lambda: ()],
        "dataframe.rename_geometry": [
            lambda: ("shape",),
            lambda: ("shape", Named(inplace=True)),
        ],
        "dataframe.set_crs": [
            lambda: ("EPSG:4326",),
            lambda: ("EPSG:3857",),
            lambda: ("EPSG:4326", Named(inplace=True)),
            lambda: (Named(crs="EPSG:4326", allow_override=True, inplace=True),),
        ],
        "dataframe.to_crs": [
            lambda: ("EPSG:4326",),
            lambda: ("EPSG:3857",),
            lambda: ("EPSG:3857", Named(inplace=True)),
        ],
        "dataframe.to_file": [lambda: ("out.gpkg",), lambda: ("out.geojson",)],
        "dataframe.sample_points": [lambda: (2,), lambda: (2, Named(rng=1))],
        "dataframe.overlay": [lambda: (rows(),), lambda: (rows(), Named(how="union"))],
        "dataframe.sjoin": [lambda: (other(),)],
        "dataframe.sjoin_nearest": [lambda: (other(),)],
        "dataframe.dissolve": [lambda: (), lambda: ("g",)],
        "dataframe.to_arrow": [lambda: ()],
    },
    untried={
        **dict.fromkeys(
            ["geopandas.read_postgis", "geopandas.GeoDataFrame.from_postgis"],
            "it needs a server",
        ),
        "dataframe.to_postgis": "it needs a server",
        **dict.fromkeys(
            [
                "geopandas.geocode",
                "geopandas.tools.geocode",
                "geopandas.reverse_geocode",
            ],
            NETWORK,
        ),
        **{
            f"dataframe.{name}": OF_CLASS
            for name in (
                "from_features",
                "from_file",
                "from_postgis",
                "from_wkb",
                "from_wkt",
                "from_xy",
            )
        },
        "geopandas.show_versions": "it starts other programs",
        "dataframe.cx": "it is an accessor",
        "dataframe.unary_union": "it is an attribute",
        "geopandas.datasets.get_path": "given up",
        **{
            f"geopandas.tools.{name}": "a module has its name too"
            for name in ("clip", "overlay", "sjoin")
        },
    },
)
