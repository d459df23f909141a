"""Vega-Lite specification of the main chart: parallel coordinates or a scatter, and curves."""

from __future__ import annotations

from . import curves, parallel, scatter
from .drawing import Drawing, Vega, labels
from .shown import Shown
from .table import one_line

GREY = "#808080"
"""Legible on white and on dark grey alike; an image cannot know its page."""
NAMED = 10
"""Most runs that have a colour and a name of their own."""
COLOURS = [
    "#4c78a8",
    "#f58518",
    "#54a24b",
    "#b279a2",
    "#e45756",
    "#72b7b2",
    "#eeca3b",
    "#ff9da6",
    "#9d755d",
    "#8e8ba5",
]
"""As in the live view, so that a run keeps its colour."""


def main(shown: Shown) -> Drawing | None:
    """The specification and what it shows; ``None`` where there is nothing to draw."""
    metric = shown.main_metric()
    values = scatter.chart(shown, metric) or parallel.chart(shown, metric)
    made = [part for part in (values, curves.chart(shown)) if part]
    if not made:
        return None
    colour = _colour(shown, metric)
    for part, _ in made:
        part["encoding"] = {**part.get("encoding", {}), "color": colour}
    charts = [part for part, _ in made]
    drawing = {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "background": None,
        # The reader's font may be wider than the one that was measured here.
        "padding": {"left": 5, "top": 5, "bottom": 5, "right": 45},
        "config": _config(),
        "hconcat": charts,
        "spacing": 50,
    }
    return Drawing(drawing, "; ".join(says for _, says in made))


def _colour(shown: Shown, metric: str | None) -> Vega:
    runs = shown.runs
    if len(runs) <= NAMED or metric is None:
        names = labels(shown)
        return {
            "field": "run",
            "type": "nominal",
            "scale": {
                "domain": [names[run["run_id"]] for run in runs[:NAMED]],
                "range": COLOURS,
            },
            "legend": {"title": None},
        }
    reverse = shown.values.direction(metric) == "lower"
    return {
        "field": "value",
        "type": "quantitative",
        "scale": {
            # Without the ends, one of which is lost on white, the other on black.
            "scheme": {"name": "viridis", "extent": [0.2, 0.85]},
            "reverse": reverse,
            "zero": False,
        },
        "legend": {"title": one_line(metric, 24)},
    }


def _config() -> Vega:
    text = {"labelColor": GREY, "titleColor": GREY, "labelFontSize": 11, "titleFontSize": 11}
    return {
        "font": "system-ui, sans-serif",
        "view": {"stroke": None},
        "axis": {**text, "domainColor": GREY, "tickColor": GREY, "gridOpacity": 0.15},
        "legend": {
            **text,
            "symbolType": "circle",
            "labelLimit": 240,
            "gradientOpacity": 1,
            "symbolOpacity": 1,
        },
        "title": {"color": GREY, "fontSize": 12, "anchor": "start", "fontWeight": "normal"},
        "text": {"color": GREY, "fontSize": 11},
    }
