"""Charts of a few points."""

from __future__ import annotations

import copy
from typing import Any

import numpy as np
import pandas as pd
import plotly.express as px
import plotly.graph_objects as go
import plotly.io as pio
from plotly.basedatatypes import BaseFigure, BasePlotlyType

from ..adapters import frames as frames
from ..look import LOOKS, Look
from ..trials import Named
from .base import Make, Samples


def of_figure(it: Any) -> Look:
    """Its data, layout and frames, which are dicts; what is made when somebody asks is not."""
    inside = [it._data, it._layout, *it._data_objs, it._layout_obj, *it._frame_objs]
    return Look(type(it).__name__, inside)


def of_part(it: Any) -> Look:
    """Its properties, and what it belongs to."""
    try:
        own = it._props
    except Exception:
        own = it._orphan_props
    return Look(type(it).__name__, [own, it._parent])


LOOKS[BaseFigure] = of_figure
LOOKS[BasePlotlyType] = of_part


def just(given: Any) -> Make:
    """One argument."""
    return lambda: (copy.deepcopy(given),)


def rows() -> Any:
    """Numbers and a group."""
    return pd.DataFrame({"a": [1.0, 2.0, 3.0], "b": [3.0, 1.0, 2.0], "g": ["u", "v", "u"]})


def figure() -> Any:
    """Two points."""
    return go.Figure(go.Scatter(x=[1, 2], y=np.array([2.0, 1.0]), name="a"))


def several() -> Any:
    """A plot of each kind that has a part of its own in the layout, and notes on it."""
    made = go.Figure(
        [
            go.Scatter(x=[1], y=[1]),
            go.Scatter3d(x=[1], y=[1], z=[1]),
            go.Scatterpolar(r=[1], theta=[1]),
            go.Scattergeo(lon=[1], lat=[1]),
            go.Scattermap(lon=[1], lat=[1]),
            go.Scatterternary(a=[1], b=[1], c=[1]),
            go.Scattersmith(imag=[1], real=[1]),
        ]
    )
    made.update_layout(
        annotations=[{"text": "a"}],
        shapes=[{"type": "line"}],
        images=[{"source": "a"}],
        selections=[{"type": "rect"}],
        coloraxis={"showscale": True},
        legend={"title": "a"},
        scene={},
        polar={},
        geo={},
        map={},
        ternary={},
        smith={},
        xaxis={},
        yaxis={},
    )
    return made


def grid() -> Any:
    """Two plots."""
    from plotly.subplots import make_subplots

    return make_subplots(rows=1, cols=2)


def trace() -> Any:
    """One, of no figure."""
    return go.Scatter(x=[1, 2], y=[2, 1])


def owned() -> Any:
    """One of a figure."""
    return figure().data[0]


def layout() -> Any:
    """Of a figure."""
    return figure().layout


def written() -> str:
    """A file of a figure."""
    pio.write_json(figure(), "read.json")
    return "read.json"


def seen(*given: Any) -> None:
    """Does nothing."""


def of_columns(**columns: Any) -> list[Make]:
    """From a table by its columns, or from the columns."""
    return [
        lambda: (rows(), Named(**columns)),
        lambda: (Named(**{name: rows()[one] for name, one in columns.items()}),),
    ]


def of_numbers() -> Any:
    """Of two rows."""
    return np.array([[1.0, 2.0], [3.0, 4.0]])


PLOTS: dict[str, list[Make]] = {
    **dict.fromkeys(
        [
            "area",
            "bar",
            "box",
            "density_contour",
            "density_heatmap",
            "ecdf",
            "funnel",
            "histogram",
            "line",
            "scatter",
            "strip",
            "violin",
        ],
        of_columns(x="a", y="b"),
    ),
    **dict.fromkeys(["line_3d", "scatter_3d"], of_columns(x="a", y="b", z="a")),
    **dict.fromkeys(["line_polar", "scatter_polar", "bar_polar"], of_columns(r="a", theta="b")),
    **dict.fromkeys(["line_ternary", "scatter_ternary"], of_columns(a="a", b="b", c="a")),
    **dict.fromkeys(
        [
            "line_geo",
            "scatter_geo",
            "line_map",
            "scatter_map",
            "density_map",
            "line_mapbox",
            "scatter_mapbox",
            "density_mapbox",
        ],
        of_columns(lat="a", lon="b"),
    ),
    **dict.fromkeys(["pie", "funnel_area"], of_columns(names="g", values="a")),
    **dict.fromkeys(["sunburst", "treemap", "icicle"], of_columns(names="g", parents="g")),
    **dict.fromkeys(["choropleth"], of_columns(locations="g", color="a")),
}
LAND = {
    "type": "FeatureCollection",
    "features": [
        {
            "type": "Feature",
            "id": name,
            "properties": {},
            "geometry": {"type": "Polygon", "coordinates": [[[0, 0], [0, 1], [1, 1], [0, 0]]]},
        }
        for name in "uv"
    ],
}
SERVER = "it needs another program to draw with"
NETWORK = "it asks the network"

PARTS = (
    "annotation coloraxis geo layout_image legend map polar scene selection shape smith "
    "ternary trace xaxis yaxis"
)
EVENTS = "click deselect hover selection unhover"

PLOTLY = Samples(
    objects={
        "plotly.basedatatypes.BaseFigure": [figure, several, grid],
        "plotly.basedatatypes.BasePlotlyType": [trace, owned, layout],
    },
    modules=["pandas", "numpy", "plotly.figure_factory", "plotly.subplots", "plotly.offline"],
    pool={
        "*": [
            lambda: [1.0, 2.0],
            lambda: 1,
            lambda: "a",
            lambda: {"name": "b"},
            trace,
            figure,
            lambda: seen,
            lambda: np.array([1.0, 2.0]),
        ],
        "x": [lambda: np.array([1.0, 2.0]), lambda: [1, 2]],
        "y": [lambda: np.array([1.0, 2.0]), lambda: 1],
        "z": [lambda: of_numbers()],
        "arg": [dict],
        "fig": [figure],
        "figure": [figure],
        "figure_or_data": [figure],
        "trace": [trace, lambda: {"type": "bar", "y": [1]}],
        "data": [lambda: [trace()], trace],
        "layout": [lambda: go.Layout(title="a"), lambda: {"title": "a"}],
        "fn": [lambda: seen],
        "callback": [lambda: seen],
        "file": [lambda: "out.html"],
        "path": [lambda: ("title",)],
        "overwrite": [lambda: True],
        "patch": [lambda: {"name": "b"}],
        "dict1": [lambda: {"name": "b"}],
        "rows": [lambda: 1],
        "cols": [lambda: 1],
        "image": [of_numbers],
        "img": [lambda: np.zeros((2, 2, 3), dtype="uint8")],
        "mode": [lambda: "lines"],
    },
    calls={
        **{f"plotly.express.{name}": calls for name, calls in PLOTS.items()},
        "plotly.express.choropleth_map": [
            lambda: (rows(), Named(geojson=LAND, locations="g", color="a")),
        ],
        "plotly.express.choropleth_mapbox": [
            lambda: (rows(), Named(geojson=LAND, locations="g", color="a")),
        ],
        "plotly.express.imshow": [
            lambda: (of_numbers(),),
            lambda: (np.zeros((2, 2, 3), dtype="uint8"),),
            lambda: (rows()[["a", "b"]],),
        ],
        "plotly.express.timeline": [
            lambda: (
                pd.DataFrame({"s": ["2020-01-01"], "e": ["2020-01-02"]}),
                Named(x_start="s", x_end="e"),
            ),
        ],
        "plotly.express.get_trendline_results": [
            lambda: (px.scatter(rows(), x="a", y="b", trendline="ols"),),
        ],
        "plotly.express.colors.sample_colorscale": [lambda: ("Viridis", [0.1, 0.5])],
        "plotly.express.colors.n_colors": [
            lambda: ("rgb(0, 0, 0)", "rgb(9, 9, 9)", 3, "rgb"),
        ],
        "plotly.express.colors.label_rgb": [lambda: ((1, 2, 3),)],
        "plotly.express.colors.hex_to_rgb": [lambda: ("#010203",)],
        "plotly.express.colors.unlabel_rgb": [lambda: ("rgb(1, 2, 3)",)],
        "plotly.express.data.carshare": [lambda: ()],
        "plotly.io.to_json": [lambda: (figure(),)],
        "plotly.io.from_json": [lambda: (figure().to_json(),)],
        "plotly.io.read_json": [lambda: (written(),)],
        "plotly.io.to_templated": [lambda: (figure(),)],
        "plotly.io.write_html": [lambda: (figure(), "out.html")],
        "plotly.io.write_json": [lambda: (figure(), "out.json")],
        "plotly.graph_objects.Figure": [
            lambda: (),
            lambda: (trace(),),
            lambda: ([trace(), owned()], go.Layout(title="a")),
            lambda: (figure(),),
            lambda: (Named(data=[{"type": "bar", "y": [1]}], layout={"title": {"text": "a"}}),),
        ],
        "plotly.figure_factory.create_2d_density": [lambda: ([1.0, 2.0], [2.0, 1.0])],
        "plotly.figure_factory.create_annotated_heatmap": [
            lambda: (of_numbers(),),
            lambda: ([[1, 2], [3, 4]],),
        ],
        "plotly.figure_factory.create_bullet": [
            lambda: (
                [{"title": "a", "ranges": [1, 2], "measures": [1], "markers": [2]}],
                Named(markers="markers", measures="measures", ranges="ranges", titles="title"),
            ),
        ],
        **{
            f"plotly.figure_factory.create_{name}": [
                lambda: ([1.0, 2.0], [2.0, 3.0], [0.5, 1.0], [1.5, 2.5]),
            ]
            for name in ("candlestick", "ohlc")
        },
        "plotly.figure_factory.create_dendrogram": [lambda: (np.eye(4),)],
        "plotly.figure_factory.create_distplot": [
            lambda: ([[1.0, 2.0, 4.0]], ["a"]),
            lambda: ([np.array([1.0, 2.0, 4.0])], ["a"], Named(show_rug=False)),
        ],
        "plotly.figure_factory.create_facet_grid": [
            lambda: (rows(), Named(x="a", y="b")),
            lambda: (rows(), Named(x="a", y="b", facet_col="g", color_name="g")),
        ],
        "plotly.figure_factory.create_gantt": [
            lambda: ([{"Task": "a", "Start": "2020-01-01", "Finish": "2020-01-02"}],),
            lambda: (
                pd.DataFrame(
                    {"Task": ["a"], "Start": ["2020-01-01"], "Finish": ["2020-01-02"]}
                ),
            ),
        ],
        **{
            f"plotly.figure_factory.create_hexbin_{name}": [
                lambda: (rows(), Named(lat="a", lon="b", nx_hexagon=2)),
            ]
            for name in ("map", "mapbox")
        },
        "plotly.figure_factory.create_quiver": [
            lambda: ([1.0, 2.0], [1.0, 2.0], [0.5, 0.5], [0.5, 1.0]),
        ],
        "plotly.figure_factory.create_scatterplotmatrix": [lambda: (rows()[["a", "b"]],)],
        "plotly.figure_factory.create_streamline": [
            lambda: (np.arange(4.0), np.arange(4.0), np.ones((4, 4)), np.ones((4, 4))),
        ],
        "plotly.figure_factory.create_table": [lambda: (rows(),), lambda: ([["a"], [1]],)],
        "plotly.figure_factory.create_trisurf": [
            lambda: (
                np.array([0.0, 1.0, 0.0, 1.0]),
                np.array([0.0, 0.0, 1.0, 1.0]),
                np.array([0.0, 1.0, 2.0, 1.0]),
                np.array([[0, 1, 2], [1, 2, 3]]),
            ),
        ],
        "plotly.figure_factory.create_violin": [
            lambda: ([1.0, 2.0, 4.0],),
            lambda: (rows(), Named(data_header="a", group_header="g")),
        ],
        "plotly.offline.plot": [lambda: (figure(), Named(auto_open=False))],
        "chart.add_trace": [
            lambda: (trace(),),
            lambda: (owned(),),
            lambda: ({"type": "bar", "y": [1]},),
        ],
        "chart.add_traces": [lambda: ([trace(), owned()],)],
        "chart.append_trace": [lambda: (trace(), 1, 1)],
        "chart.add_hline": [lambda: (1,), lambda: (1, Named(annotation_text="a"))],
        "chart.add_vline": [lambda: (1,)],
        "chart.add_hrect": [lambda: (1, 2)],
        "chart.add_vrect": [lambda: (1, 2)],
        "chart.update_layout": [
            lambda: ({"title": {"text": "b"}},),
            lambda: (go.Layout(title="b"),),
            lambda: (Named(title="b", shapes=[{"type": "line"}]),),
        ],
        "chart.update_traces": [
            lambda: ({"name": "b"},),
            lambda: (Named(marker={"size": 9}),),
        ],
        "chart.update": [
            lambda: ({"layout": {"title": {"text": "b"}}},),
            lambda: ({"name": "b"},),
            lambda: (Named(name="b"),),
        ],
        "chart.set_subplots": [lambda: (1, 2)],
        "chart.get_subplot": [lambda: (1, 1)],
        "chart.pop": [lambda: ("x",), lambda: ("title",), lambda: ("data",)],
        "chart.batch_update": [lambda: ()],
        "chart.plotly_relayout": [lambda: ({"title.text": "b"},)],
        "chart.plotly_restyle": [lambda: ({"name": "b"},)],
        "chart.plotly_update": [lambda: ({"name": "b"}, {"title.text": "b"})],
        "chart.write_html": [lambda: ("out.html",)],
        "chart.write_json": [lambda: ("out.json",)],
        **{
            f"chart.update_{name}": [just(given)]
            for name, given in {
                "annotations": {"text": "b"},
                "coloraxes": {"showscale": False},
                "geos": {"resolution": 50},
                "layout_images": {"source": "b"},
                "legends": {"title": {"text": "b"}},
                "maps": {"zoom": 3},
                "polars": {"hole": 0.5},
                "scenes": {"dragmode": "pan"},
                "selections": {"opacity": 0.5},
                "shapes": {"opacity": 0.5},
                "smiths": {"bgcolor": "red"},
                "ternaries": {"bgcolor": "red"},
                "xaxes": {"title": {"text": "b"}},
                "yaxes": {"title": {"text": "b"}},
            }.items()
        },
    },
    untried={
        **dict.fromkeys(
            [
                "chart.to_image",
                "chart.write_image",
                "plotly.io.to_image",
                "plotly.io.write_image",
                "plotly.io.write_images",
                "plotly.io.full_figure_for_development",
                "chart.full_figure_for_development",
            ],
            SERVER,
        ),
        **dict.fromkeys(
            ["plotly.graph_objects.FigureWidget", "plotly.graph_objs.FigureWidget"],
            "it needs a package that shows it in a notebook",
        ),
        "plotly.figure_factory.create_ternary_contour": "it needs scikit-image",
        "plotly.offline.download_plotlyjs": NETWORK,
        "plotly.figure_factory.create_choropleth": "it needs a package that is given up",
        "chart.show": "it shows in a browser",
        "plotly.io.show": "it shows in a browser",
        "plotly.offline.iplot": "it shows in a notebook",
        "plotly.offline.init_notebook_mode": "it shows in a notebook",
        "chart.export_html": "of a package that gives charts of its own",
        "chart.on_change": "it needs a package that shows it in a notebook",
    },
    seldom={
        **dict.fromkeys(
            [f"chart.for_each_{name}" for name in PARTS.split()],
            "only what the function that it is given changes",
        ),
        **dict.fromkeys(
            [f"chart.batch_{name}" for name in ("animate", "update")],
            "only when its `with` ends",
        ),
        **dict.fromkeys(
            [f"chart.on_{name}" for name in EVENTS.split()],
            "only what is called back is stored, which is not looked at",
        ),
    },
    gaps={"chart.add_trace": "the type of a dict moves to its end, and nothing else of it"},
)
