"""Figures, their parts, and what they draw from."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
from bokeh import models
from bokeh.core.has_props import HasProps
from bokeh.models import (
    ColumnDataSource,
    CustomJS,
    HoverTool,
    Range1d,
    Slider,
    Span,
    StaticLayoutProvider,
)
from bokeh.plotting import figure

from ..adapters import frames as frames
from ..look import LOOKS, Look
from ..trials import Named
from .base import Make, Samples


def of_model(it: Any) -> Look:
    """What was set; defaults are made when somebody asks."""
    own = it._property_values
    inside = [*own.values(), *getattr(it, "_event_callbacks", {}).values()]
    return Look(f"{type(it).__name__} {list(own)} {len(getattr(it, '_callbacks', ()))}", inside)


LOOKS[HasProps] = of_model


def rows() -> Any:
    """Numbers and a group."""
    return pd.DataFrame({"a": [1.0, 2.0], "b": [2.0, 1.0], "g": ["u", "v"]})


def source() -> Any:
    """Two columns."""
    return ColumnDataSource({"a": np.array([1.0, 2.0]), "b": [2.0, 1.0]})


def plot() -> Any:
    """With two points."""
    made = figure(width=99, height=99)
    made.scatter("a", "b", source=source(), name="points")
    return made


def empty() -> Any:
    """Nothing drawn."""
    return figure()


def seen(*given: Any) -> None:
    """Does nothing."""


NOTEBOOK = "it shows in a notebook"
BROWSER = "it shows in a browser"
PROGRAM = "it needs another program"
OF_CLASSES = (
    "clear_extensions dataspecs descriptors lookup parameters properties properties_with_refs"
)
EARTH = "borders coastlines lakes land ocean projection_boundary provinces rivers states"
COLOURS: list[Make] = [lambda: ("a", ["red", "blue"], 0, 9), lambda: ("a", "Viridis256", 0, 9)]
ONE = [1.0, 2.0]
LINES = [[1.0, 2.0]]

BOKEH = Samples(
    objects={
        "bokeh.core.has_props.HasProps": [
            plot,
            empty,
            source,
            lambda: plot().renderers[0],
            lambda: Slider(start=0, end=9, value=1, step=1),
        ]
    },
    modules=[
        "bokeh.plotting",
        "bokeh.layouts",
        "bokeh.io",
        "bokeh.models",
        "bokeh.transform",
        "bokeh.palettes",
        "bokeh.embed",
        "pandas",
    ],
    pool={
        "*": [lambda: "a", lambda: ONE, plot, source, lambda: 1, lambda: {"a": [1]}, rows],
        "x": [lambda: ONE, lambda: np.array(ONE)],
        "y": [lambda: [2.0, 1.0]],
        "xs": [lambda: LINES],
        "ys": [lambda: LINES],
        "x0": [lambda: ONE],
        "source": [source],
        "callback": [lambda: seen],
        "callbacks": [lambda: seen],
        "attr": [lambda: "value", lambda: "width"],
        "event": [lambda: "tap"],
        "obj": [lambda: Span(location=1, dimension="width")],
        "glyph": [lambda: plot().renderers[0].glyph],
        "tools": [HoverTool],
        "filename": [lambda: "out.html"],
        "field_name": [lambda: "a"],
        "palette": [lambda: ["red", "blue"]],
        "factors": [lambda: ["u", "v"]],
        "low": [lambda: 0],
        "high": [lambda: 9],
        "selector": [lambda: {"name": "points"}],
        "name": [lambda: "width"],
        "json": [lambda: 50],
        "other": [plot],
        "n": [lambda: 3],
    },
    calls={
        **{
            f"bokeh.models.{name}": [lambda: (), lambda: (Named(name="a", tags=[[1]]),)]
            for name in dir(models)
        },
        "bokeh.plotting.ColumnDataSource": [
            lambda: ({"a": np.array(ONE), "b": [1, 2]},),
            lambda: (rows(),),
            lambda: (),
        ],
        "bokeh.models.ColumnDataSource": [
            lambda: ({"a": np.array(ONE)},),
            lambda: (rows(),),
        ],
        "bokeh.plotting.figure": [
            lambda: (),
            lambda: (Named(width=99, x_range=Range1d(0, 1)),),
            lambda: (Named(tools=[HoverTool()], title="a"),),
        ],
        **{
            f"bokeh.{name}": [lambda: ([plot(), empty()],), lambda: (plot(), empty())]
            for name in (
                "plotting.column",
                "plotting.row",
                "layouts.column",
                "layouts.row",
                "plotting.Row",
                "plotting.Column",
            )
        },
        "bokeh.plotting.gridplot": [lambda: ([[plot(), empty()]],)],
        "bokeh.layouts.gridplot": [lambda: ([[plot(), empty()]],)],
        "bokeh.layouts.grid": [lambda: ([[plot(), empty()]],)],
        "bokeh.layouts.layout": [lambda: ([[plot(), empty()]],)],
        "bokeh.plotting.save": [lambda: (plot(), "out.html")],
        "bokeh.io.save": [lambda: (plot(), "out.html")],
        "bokeh.embed.components": [lambda: (plot(),)],
        "bokeh.embed.json_item": [lambda: (plot(),)],
        "bokeh.embed.file_html": [lambda: (plot(),)],
        "bokeh.transform.stack": [lambda: ("a", "b")],
        "bokeh.transform.cumsum": [lambda: ("a",)],
        "bokeh.transform.transform": [lambda: ("a", HoverTool())],
        "bokeh.palettes.interp_palette": [lambda: (["#000000", "#ffffff"], 3)],
        "bokeh.palettes.linear_palette": [lambda: (["#000000", "#ffffff"], 2)],
        "bokeh.palettes.diverging_palette": [
            lambda: (["#000000"] * 4, ["#ffffff"] * 4, 4),
        ],
        "bokeh.palettes.varying_alpha_palette": [lambda: ("#000000", 3)],
        "chart.add_layout": [lambda: (Span(location=1, dimension="width"),)],
        "chart.add_tools": [lambda: (HoverTool(),)],
        "chart.add": [lambda: (ONE, "c")],
        "chart.remove": [lambda: ("a",)],
        "chart.stream": [lambda: ({"a": ONE, "b": ONE},)],
        "chart.patch": [lambda: ({"a": [(0, 5.0)]},), lambda: (ONE, [2.0, 1.0])],
        "chart.js_on_change": [
            lambda: ("value", CustomJS(code="a")),
        ],
        "chart.js_on_event": [lambda: ("tap", CustomJS(code="a"))],
        "chart.js_link": [lambda: ("value", plot(), "width")],
        "chart.select_one": [lambda: ({"name": "points"},)],
        "chart.select": [lambda: ({"name": "points"},), lambda: (Named(name="points"),)],
        "chart.set_select": [lambda: ({"name": "points"}, {"visible": False})],
        "chart.trigger": [lambda: ("width", 1, 2)],
        "chart.apply_theme": [lambda: ({"width": 50},)],
        "chart.set_from_json": [lambda: ("width", 50)],
        "chart.hline_stack": [lambda: (["a", "b"], Named(y="a", source=source()))],
        "chart.vline_stack": [lambda: (["a", "b"], Named(x="a", source=source()))],
        "chart.harea_stack": [lambda: (["a", "b"], Named(y="a", source=source()))],
        "chart.varea_stack": [lambda: (["a", "b"], Named(x="a", source=source()))],
        "chart.hbar_stack": [lambda: (["a", "b"], Named(y="a", height=1, source=source()))],
        "chart.vbar_stack": [lambda: (["a", "b"], Named(x="a", width=1, source=source()))],
        "chart.hexbin": [lambda: (np.array(ONE), np.array(ONE), 1.0)],
        "chart.contour": [lambda: (Named(z=np.eye(3), levels=[0.5, 1.0], line_color="red"),)],
        "bokeh.transform.factor_hatch": [lambda: ("a", ["dot", "cross"], ["u", "v"])],
        "bokeh.transform.factor_mark": [lambda: ("a", ["circle", "cross"], ["u", "v"])],
        "bokeh.transform.linear_cmap": COLOURS,
        "bokeh.transform.log_cmap": COLOURS,
        "chart.add_tile": [lambda: ("OSM",)],
        "chart.graph": [lambda: (source(), source(), StaticLayoutProvider())],
        "chart.hold": [lambda: (Named(render=False),)],
        "chart.query_properties_with_values": [lambda: (lambda it: True,)],
        "chart.subplot": [
            lambda: (
                Named(
                    x_source=Range1d(0, 1),
                    y_source=Range1d(0, 1),
                    x_target=Range1d(0, 1),
                    y_target=Range1d(0, 1),
                ),
            )
        ],
        "chart.multi_polygons": [lambda: ([[[ONE]]], [[[ONE]]])],
    },
    seldom={
        **dict.fromkeys(
            ["chart.add_tools", "chart.remove_tools"],
            "a toolbar that nobody set is made when it is asked for",
        ),
        "chart.apply_theme": "what a theme says is no value of its own",
        "chart.unapply_theme": "what a theme says is no value of its own",
        "chart.hold": "while it is held only",
        "chart.trigger": "it only calls what waits for it",
        "chart.subplot": "only when something is drawn in it",
    },
    untried={
        **dict.fromkeys(
            [f"chart.{name}" for name in OF_CLASSES.split()],
            "a method of the class, not of the object",
        ),
        **dict.fromkeys([f"chart.{name}" for name in EARTH.split()], "needs cartopy"),
        "chart.to_serializable": "for what writes it only",
        "chart.remove_on_change": "only of what was added to this very object",
        **dict.fromkeys(["chart.column", "chart.row"], "no grid has these any more"),
        "bokeh.plotting.gmap": "a module has its name too",
        "bokeh.plotting.from_networkx": "it needs networkx",
        **dict.fromkeys(
            ["bokeh.plotting.show", "bokeh.io.show"],
            BROWSER,
        ),
        **dict.fromkeys(
            [
                "bokeh.plotting.output_notebook",
                "bokeh.io.output_notebook",
                "bokeh.io.install_notebook_hook",
                "bokeh.io.push_notebook",
            ],
            NOTEBOOK,
        ),
        **dict.fromkeys(["bokeh.io.export_png", "bokeh.io.export_svg"], PROGRAM),
        "bokeh.io.export_svgs": PROGRAM,
    },
)
