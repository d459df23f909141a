"""Maps and what lies on them."""

from __future__ import annotations

from typing import Any

import folium
import pandas as pd
from branca.element import Element

from ..adapters import frames as frames
from ..look import HIDDEN, LOOKS, Look, instance
from ..trials import Named
from .base import Make, Samples

HIDDEN.update({"_env", "_id", "_template", "_template_str"})


def of_element(it: Any) -> Look:
    """What it was given, and what is in it and around it; not its name, which is chance."""
    return Look(type(it).__name__, instance(it).parts)


LOOKS[Element] = of_element

PLACE = (1.0, 2.0)
LAND: dict[str, Any] = {
    "type": "FeatureCollection",
    "features": [
        {
            "type": "Feature",
            "id": name,
            "properties": {"name": name},
            "geometry": {"type": "Polygon", "coordinates": [[[0, 0], [0, 1], [1, 1], [0, 0]]]},
        }
        for name in "uv"
    ],
}


def land() -> Any:
    """Two places, made anew."""
    features = [{**one, "properties": dict(one["properties"])} for one in LAND["features"]]
    return {"type": "FeatureCollection", "features": features}


def world() -> Any:
    """With a marker."""
    made = folium.Map(PLACE)
    marker().add_to(made)
    return made


def marker() -> Any:
    """At a place."""
    return folium.Marker(list(PLACE), popup="a")


def rows() -> Any:
    """A number for each place."""
    return pd.DataFrame({"id": ["u", "v"], "a": [1.0, 2.0]})


TO_LAND: list[Make] = [lambda: (land(),)]
COLOURED: list[Make] = [
    lambda: (Named(geo_data=land(), data=rows(), columns=["id", "a"], key_on="feature.id"),),
    lambda: (land(),),
]

FOLIUM = Samples(
    objects={"branca.element.Element": [world, marker, folium.FeatureGroup]},
    modules=["folium.plugins", "pandas"],
    pool={
        "*": [lambda: list(PLACE), lambda: "a", marker, world, lambda: 1, lambda: [PLACE]],
        "location": [lambda: list(PLACE)],
        "locations": [lambda: [list(PLACE), [2.0, 3.0]], lambda: [PLACE]],
        "bounds": [lambda: [[1.0, 2.0], [3.0, 4.0]]],
        "positions": [lambda: [[1.0, 2.0], [3.0, 4.0]]],
        "data": [lambda: [[1.0, 2.0], [3.0, 4.0]]],
        "fields": [lambda: ["name"]],
        "tiles": [lambda: "OpenStreetMap"],
        "m": [world],
        "parent": [world],
        "child": [marker],
        "name": [lambda: "a"],
        "html": [lambda: "<p>a</p>"],
        "popup": [lambda: "a", lambda: folium.Popup("a")],
        "icon": [folium.Icon],
        "tooltip": [lambda: folium.Tooltip("a"), lambda: "a"],
    },
    calls={
        **{
            f"folium.{name}": [
                lambda: (list(PLACE), 9, folium.Popup("a"), folium.Tooltip("a")),
                lambda: (Named(location=list(PLACE)),),
            ]
            for name in ("Circle", "CircleMarker")
        },
        **{
            f"folium.{name}": [
                lambda: ([list(PLACE), [2.0, 3.0]], folium.Popup("a"), folium.Tooltip("a")),
                lambda: ([list(PLACE), [2.0, 3.0]],),
            ]
            for name in ("PolyLine", "Polygon", "Rectangle", "plugins.AntPath")
        },
        "folium.Marker": [
            lambda: (list(PLACE), folium.Popup("a"), folium.Tooltip("a"), folium.Icon()),
            lambda: (list(PLACE), "a"),
        ],
        "folium.Choropleth": COLOURED,
        "folium.features.Choropleth": COLOURED,
        "folium.GeoJson": TO_LAND,
        "folium.features.GeoJson": TO_LAND,
        "folium.ColorLine": [lambda: ([PLACE, (2.0, 3.0)], [1.0])],
        "folium.TopoJson": [lambda: ({"objects": {"a": {}}}, "objects.a")],
        "folium.WmsTileLayer": [lambda: ("http://localhost", "a")],
        "folium.VegaLite": [lambda: ({"mark": "point"},)],
        "folium.Vega": [lambda: ({"marks": []},)],
        "folium.CustomIcon": [lambda: ("http://localhost/a.png",)],
        "folium.features.CustomIcon": [lambda: ("http://localhost/a.png",)],
        "folium.plugins.FloatImage": [lambda: ("http://localhost/a.png",)],
        "folium.plugins.HeatMapWithTime": [lambda: ([[[1.0, 2.0]]],)],
        "folium.plugins.FeatureGroupSubGroup": [lambda: (folium.FeatureGroup(),)],
        "folium.plugins.SideBySideLayers": [
            lambda: (folium.TileLayer(), folium.TileLayer()),
        ],
        "folium.plugins.Search": [lambda: (folium.GeoJson(land()),)],
        "folium.plugins.TimestampedGeoJson": TO_LAND,
        "chart.add_to": [lambda: (world(),), lambda: (folium.FeatureGroup(),)],
        "chart.add_child": [lambda: (marker(),)],
        "chart.add_children": [lambda: (marker(),)],
        "chart.fit_bounds": [lambda: ([[1.0, 2.0], [3.0, 4.0]],)],
        "chart.keep_in_front": [lambda: (folium.FeatureGroup(),)],
        "chart.add_css_link": [lambda: ("a", "http://localhost/a.css")],
    },
    untried={"chart.show_in_browser": "it shows in a browser"},
    seldom={"chart.add_css_link": "the links are of the class"},
)
