"""Shapes, which nothing changes."""

from __future__ import annotations

from typing import Any

import shapely
from shapely.geometry.base import BaseGeometry, GeometrySequence
from shapely.prepared import PreparedGeometry

from ..adapters import arrays as arrays
from ..look import LOOKS, Look
from ..trials import Named
from .base import Make, Samples


def of_shape(it: Any) -> Look:
    """Its points."""
    return Look(f"{type(it).__name__} {it.wkt}", atom=True)


LOOKS[BaseGeometry] = of_shape
LOOKS[GeometrySequence] = lambda it: Look(f"shapes {list(it)}", atom=True)
LOOKS[PreparedGeometry] = lambda it: Look("prepared", [it.context], atom=True)


def square(size: float = 1.0) -> Any:
    """From 0 on."""
    return shapely.box(0.0, 0.0, size, size)


def line() -> Any:
    """Of two points."""
    return shapely.LineString([(0.0, 0.0), (1.0, 1.0)])


POINTS = [[0.0, 0.0], [1.0, 0.0], [1.0, 1.0], [0.0, 0.0]]
CALLS: dict[str, list[Make]] = {
    "GeometryCollection": [lambda: ([square(), line()],)],
    "LineString": [lambda: ([list(one) for one in POINTS],)],
    "LinearRing": [lambda: ([list(one) for one in POINTS],)],
    "MultiLineString": [lambda: ([line()],), lambda: ([[[0, 0], [1, 1]]],)],
    "MultiPoint": [lambda: ([[0.0, 0.0], [1.0, 1.0]],)],
    "MultiPolygon": [lambda: ([square()],)],
    "Point": [lambda: (0.0, 1.0), lambda: ([0.0, 1.0],)],
    "Polygon": [
        lambda: ([list(one) for one in POINTS],),
        lambda: ([list(one) for one in POINTS], [[[0.5, 0.1], [0.6, 0.1], [0.6, 0.2]]]),
    ],
    "box": [lambda: (0, 0, 1, 1)],
    "mapping": [lambda: (square(),), lambda: (line(),)],
    "shape": [lambda: ({"type": "Point", "coordinates": [0.0, 1.0]},)],
}

SHAPELY = Samples(
    modules=["shapely.ops", "shapely.affinity", "shapely.prepared", "shapely.geometry"],
    pool={"*": [square, line, lambda: [square(), square(2.0)], lambda: 1.0]},
    calls={
        **{
            f"{owner}.{name}": calls
            for owner in ("shapely", "shapely.geometry")
            for name, calls in CALLS.items()
        },
        **{f"shapely.{name}.dumps": [lambda: (square(),)] for name in ("wkt", "wkb")},
        "shapely.wkt.loads": [lambda: ("POINT (0 1)",)],
        "shapely.from_wkt": [lambda: ("POINT (0 1)",)],
        "shapely.wkb.loads": [lambda: (square().wkb,), lambda: (square().wkb_hex, True)],
        "shapely.ops.nearest_points": [lambda: (square(), shapely.Point(3.0, 3.0))],
        "shapely.ops.transform": [
            lambda: (lambda x, y: (x + 1, y), square()),
            lambda: (lambda x, y: (x, y), square()),
        ],
        "shapely.ops.polygonize": [lambda: ([square().exterior],)],
        "shapely.ops.unary_union": [lambda: ([square(), square(2.0)],)],
        "shapely.affinity.rotate": [lambda: (square(), 90), lambda: (square(), 0)],
        "shapely.affinity.scale": [lambda: (square(), Named(xfact=2.0)), lambda: (square(),)],
        "shapely.affinity.translate": [lambda: (square(), 1.0), lambda: (square(),)],
    },
)
