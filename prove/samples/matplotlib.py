"""Figures and their parts."""

from __future__ import annotations

import datetime
import pickle
from functools import cache, partial
from typing import Any

import matplotlib
import matplotlib.pyplot as plt
import numpy as np
from cycler import cycler
from matplotlib import (
    animation,
    collections,
    dates,
    gridspec,
    offsetbox,
    patches,
    patheffects,
    ticker,
    transforms,
    tri,
    widgets,
)
from matplotlib.backend_bases import MouseButton, MouseEvent
from matplotlib.cbook import boxplot_stats
from matplotlib.collections import LineCollection
from matplotlib.colors import LightSource, Normalize
from matplotlib.lines import Line2D
from matplotlib.markers import MarkerStyle
from mpl_toolkits.mplot3d import axes3d  # noqa: F401

from ..adapters import figures as figures
from ..trials import Named
from .base import Make, Samples


def drawn(make: Make) -> Make:
    """An object whose figure was drawn: all that waits for that is worked out."""

    @cache
    def kept() -> bytes:
        plt.close("all")
        made = make()
        plt.gcf().canvas.draw()
        getattr(made, "properties", dict)()
        plt.gcf().canvas.draw()
        return pickle.dumps(made)

    def again() -> Any:
        data = kept()
        plt.close("all")
        return pickle.loads(data)

    return again


def plain() -> Any:
    """With a line."""
    plt.close("all")
    made = plt.subplots()[1]
    made.plot([1.0, 2.0, 3.0], label="a")
    return made


def space() -> Any:
    """In three dimensions."""
    plt.close("all")
    return plt.figure().add_subplot(projection="3d")


def round_one() -> Any:
    """With a line about a middle."""
    plt.close("all")
    made = plt.figure().add_subplot(projection="polar")
    made.plot([1.0, 2.0, 3.0])
    return made


axes, solid, polar = drawn(plain), drawn(space), drawn(round_one)


def points() -> Any:
    """A cloud of points, with colours."""
    return axes().scatter([1, 2, 3], [1, 2, 3], c=[1.0, 2.0, 3.0])


def moving() -> Any:
    """A film of two pictures."""
    made = axes()
    return animation.FuncAnimation(made.figure, lambda at: made.lines, frames=2, blit=False)


def patch(make: Make) -> Make:
    """A patch, in axes."""
    return lambda: axes().add_patch(make())


def box(make: Make) -> Make:
    """A box of something, in axes."""
    return lambda: axes().add_artist(make())


def click(where: Any) -> Any:
    """Of a mouse, in axes."""
    return MouseEvent("button_press_event", where.figure.canvas, 300, 200, MouseButton.LEFT)


def rectangle() -> Any:
    """Which knows where it is drawn."""
    made = patches.Rectangle((0, 0), 1, 1)
    made.get_transform()
    return made


def corners() -> Any:
    """Two points."""
    return np.array([[0.0, 0.0], [1.0, 2.0]])


def square() -> Any:
    """Numbers in rows."""
    return np.arange(9.0).reshape(3, 3)


def labelled() -> Any:
    """Lines of one height, with what it is on them."""
    made = axes().contour(square())
    made.clabel()
    return made


def surface() -> Any:
    """In three dimensions."""
    return solid().plot_surface(square(), square().T.copy(), square() ** 2)


def shaped(kind: type, *given: Any) -> Make:
    """Many shapes at once, in axes."""
    return lambda: axes().add_collection(kind(*given, offsets=[(1, 1), (2, 2)]))


SHAPES: list[Make] = [
    lambda: axes().figure,
    lambda: axes().lines[0],
    lambda: axes().set_title("a"),
    points,
    lambda: axes().imshow(np.eye(3)),
    lambda: axes().xaxis,
    lambda: axes().legend(),
    lambda: axes().annotate("a", (1, 1), (2, 2)),
    lambda: axes().add_patch(patches.Rectangle((0, 0), 1, 1)),
    patch(lambda: patches.Polygon([[0, 0], [0, 1], [1, 1]])),
    patch(lambda: patches.FancyBboxPatch((0, 0), 1, 1)),
    lambda: axes().add_collection(LineCollection([[(0, 0), (1, 1)]])),
    lambda: plt.colorbar(points()),
    lambda: plt.figure().add_subplot(projection="mollweide"),
    lambda: axes().yaxis,
    lambda: axes().xaxis.get_major_ticks()[0],
    lambda: axes().spines["left"],
    lambda: axes().spines,
    lambda: axes().bar([1, 2, 3], [1.0, 2.0, 3.0]),
    lambda: axes().errorbar([1, 2], [1, 2], [0.1, 0.2]),
    labelled,
    lambda: axes().contourf(square()),
    lambda: axes().pcolormesh(square()),
    lambda: axes().fill_between([1, 2], [1, 2]),
    lambda: axes().quiver([1.0, 2.0], [1.0, 2.0]),
    lambda: axes().barbs([1.0, 2.0], [1.0, 2.0]),
    lambda: axes().eventplot([1.0, 2.0])[0],
    lambda: axes().axline((0, 0), (1, 1)),
    lambda: axes().table([["1", "2"]]),
    lambda: axes().table([["1", "2"]])[0, 0],
    lambda: axes().tripcolor([0, 0, 1], [0, 1, 0], [1.0, 2.0, 3.0], shading="gouraud"),
    shaped(collections.EllipseCollection, [1.0], [1.0], [0.0]),
    shaped(collections.RegularPolyCollection, 4),
    patch(lambda: patches.Circle((0, 0), 1)),
    patch(lambda: patches.Ellipse((0, 0), 1, 1)),
    patch(lambda: patches.Annulus((0, 0), 1, 0.5)),
    patch(lambda: patches.Wedge((0, 0), 1, 0, 90)),
    patch(lambda: patches.PathPatch(matplotlib.path.Path(np.eye(2)))),
    patch(lambda: patches.FancyArrowPatch((0, 0), (1, 1))),
    box(lambda: offsetbox.AnchoredText("a", "upper left")),
    lambda: offsetbox.OffsetImage(np.eye(3)),
    lambda: offsetbox.TextArea("a"),
    lambda: offsetbox.HPacker(children=[offsetbox.TextArea("a")]),
    lambda: plt.figure().subfigures(),
    surface,
    lambda: solid().plot([1, 2], [1, 2], [1, 2])[0],
    lambda: solid().text(1, 1, 1, "a"),
    lambda: solid().scatter([1, 2], [1, 2], [1, 2], c=[1.0, 2.0]),
    lambda: solid().bar([1, 2], [1, 2])[0],
    lambda: solid().plot_wireframe(square(), square().T.copy(), square()),
    lambda: solid().zaxis,
]

FIGURES = [axes, solid, polar, *map(drawn, SHAPES), lambda: axes().secondary_xaxis("top")]

WIDGETS: list[Make] = [
    lambda: widgets.Button(axes(), "a"),
    lambda: widgets.CheckButtons(axes(), ["a", "b"], [True, False]),
    lambda: widgets.RadioButtons(axes(), ["a", "b"]),
    lambda: widgets.Slider(axes(), "a", 0, 1),
    lambda: widgets.RangeSlider(axes(), "a", 0, 1),
    lambda: widgets.TextBox(axes(), "a"),
    lambda: widgets.Cursor(axes()),
    lambda: widgets.MultiCursor(None, (axes(),)),
    lambda: widgets.SpanSelector(axes(), print, "horizontal"),
    lambda: widgets.RectangleSelector(axes(), print),
    lambda: widgets.PolygonSelector(axes(), print),
    lambda: widgets.Lasso(axes(), (1, 1), print),
    widgets.LockDraw,
]

BESIDE: list[Make] = [
    # Several axes in an array.
    lambda: plt.subplots(1, 2)[1],
    # Counts of a histogram.
    lambda: axes().hist([1.0, 2.0, 2.0])[0],
    LightSource,
    lambda: axes().figure.canvas,
    lambda: axes().figure.canvas.manager,
    lambda: axes().figure.subplotpars,
    lambda: axes().figure.canvas.callbacks,
]

SET: list[Make] = [
    lambda: False,
    lambda: "round",
    lambda: "italic",
    lambda: "small-caps",
    lambda: "nearest",
    lambda: "right",
    lambda: 1,
    lambda: 0.5,
    lambda: True,
    lambda: "red",
    lambda: "a",
    lambda: None,
    lambda: (0.2, 0.4),
    lambda: "butt",
    lambda: "miter",
    lambda: "steps",
    lambda: "full",
    lambda: "normal",
    lambda: "left",
    lambda: "center",
    lambda: "top",
    lambda: "C",
    lambda: "data",
    lambda: "vertical",
    lambda: {"color": "red"},
    lambda: [1.0, 2.0],
    lambda: np.array([1.0, 2.0, 3.0]),
    square,
    rectangle,
    transforms.Affine2D,
    axes,
    lambda: len,
]
"""What a part of a picture may be set to, the simple first."""
DRAWN: dict[str, list[Make]] = {
    "acorr": [lambda: (np.arange(20.0),)],
    "xcorr": [lambda: (np.arange(20.0), np.arange(20.0))],
    "cohere": [lambda: (np.arange(600.0), np.arange(600.0) ** 2)],
    "bar_label": [lambda: (axes().bar([1, 2], [1.0, 2.0]),)],
    "broken_barh": [lambda: ([(1.0, 2.0)], (0.0, 1.0))],
}
MADE: dict[str, list[Make]] = {
    **{
        name: [lambda: (axes().figure, [0.0, 0.0, 1.0, 1.0])]
        for name in ("Axes", "Subplot", "PolarAxes")
    },
    "AxLine": [lambda: ((0.0, 0.0), (1.0, 1.0), None)],
    "FigureManagerBase": [lambda: (axes().figure.canvas, 1)],
    "quiverkey": [lambda: (axes().quiver([1.0], [1.0]), 0.5, 0.5, 1.0, "a")],
    "pie_label": [lambda: (axes().pie([1.0, 2.0]), ["a", "b"])],
    "subplot2grid": [lambda: ((2, 2), (0, 0))],
    "streamplot": [lambda: (np.arange(3.0), np.arange(3.0), square(), square())],
    **{
        name: [lambda: (np.array([0.0, 0.0, 1.0]), np.array([0.0, 1.0, 0.0]), np.arange(3.0))]
        for name in ("tricontour", "tricontourf", "tripcolor")
    },
}
COLOURED = (
    "contour contourf figimage hexbin hist2d hlines imshow matshow pcolor pcolormesh scatter "
    "spy specgram tricontour tricontourf tripcolor vlines"
)
OF_CLASSES = (
    "arc arc_spine circle circular_spine convert_mesh_to_paths from_bounds from_extents "
    "get_default_handler_map get_legend_handler get_shared_x_axes get_shared_y_axes hatch "
    "linear_spine make_compound_path make_compound_path_from_polys null "
    "set_default_handler_map union unit "
    "unit_circle unit_circle_righthalf unit_rectangle unit_regular_asterisk "
    "unit_regular_polygon unit_regular_star update_default_handler_map wedge"
)

MATPLOTLIB = Samples(
    objects={
        "matplotlib.artist.Artist": FIGURES,
        "matplotlib.gridspec.GridSpecBase": [lambda: gridspec.GridSpec(2, 2)],
        "matplotlib.gridspec.SubplotSpec": [lambda: gridspec.GridSpec(2, 2)[0, 0]],
        "matplotlib.widgets.Widget": WIDGETS,
        "matplotlib.markers.MarkerStyle": [
            lambda: MarkerStyle("o"),
            lambda: MarkerStyle("o", fillstyle="left"),
        ],
        "matplotlib.patheffects.AbstractPathEffect": [patheffects.withStroke],
        "figure": BESIDE,
        "matplotlib.animation.Animation": [moving],
        "matplotlib.colors.Colormap": [
            lambda: plt.get_cmap("viridis").copy(),
            lambda: plt.get_cmap("jet").copy(),
        ],
        "matplotlib.colors.Normalize": [Normalize, lambda: Normalize(0, 1)],
        "matplotlib.ticker.TickHelper": [
            ticker.MaxNLocator,
            ticker.ScalarFormatter,
            ticker.LogFormatter,
            ticker.LogitFormatter,
            ticker.PercentFormatter,
            ticker.EngFormatter,
            lambda: ticker.FixedFormatter(["a", "b"]),
            dates.AutoDateLocator,
            dates.DayLocator,
            partial(dates.DateFormatter, "%d"),
            lambda: axes().xaxis.get_major_locator(),
            lambda: axes().xaxis.get_major_formatter(),
        ],
        "matplotlib.transforms.TransformNode": [
            transforms.Affine2D,
            lambda: transforms.Bbox(np.array([[0.0, 0.0], [1.0, 2.0]])),
            lambda: transforms.TransformedPath(
                matplotlib.path.Path(np.eye(2)), transforms.Affine2D()
            ),
            lambda: axes().transData,
        ],
        "matplotlib.path.Path": [lambda: matplotlib.path.Path(np.eye(2))],
        "matplotlib.tri.Triangulation": [lambda: tri.Triangulation([0, 0, 1], [0, 1, 0])],
    },
    inherits=True,
    pools={"figure.set_": SET},
    pool={
        "*": [
            lambda: [1.0, 2.0, 3.0],
            lambda: 1,
            lambda: np.array([1.0, 3.0, 2.0]),
            lambda: "a",
            lambda: np.arange(9.0).reshape(3, 3),
            lambda: (0.2, 0.4),
            lambda: ["a", "b"],
            lambda: "red",
            lambda: True,
            rectangle,
            axes,
            lambda: len,
        ],
        "x": [lambda: np.array([1.0, 2.0, 3.0]), lambda: 1.0],
        "y": [lambda: np.array([1.0, 3.0, 2.0]), lambda: 1.0],
        "X": [lambda: np.arange(9.0).reshape(3, 3)],
        "Y": [lambda: np.arange(9.0).reshape(3, 3).T.copy()],
        "Z": [lambda: np.arange(9.0).reshape(3, 3) ** 2],
        "s": [lambda: "a"],
        "xy": [lambda: (1.0, 1.0), lambda: np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 1.0]])],
        "color": [lambda: "red"],
        "colors": [lambda: ["red", "blue"]],
        "cmap": [lambda: plt.get_cmap("jet").copy()],
        "name": [lambda: "viridis"],
        "norm": [lambda: Normalize(0, 1)],
        "fname": [lambda: "out.png"],
        "filename": [lambda: "out.gif"],
        "writer": [lambda: "pillow"],
        "mappable": [points],
        "fig": [lambda: axes().figure],
        "ax": [axes],
        "axes": [axes],
        "artist": [rectangle],
        "p": [rectangle],
        "line": [lambda: Line2D([0, 1], [0, 1])],
        "collection": [lambda: LineCollection([[(0, 0), (1, 1)]])],
        "col": [lambda: LineCollection([[(0, 0), (1, 1)]])],
        "formatter": [ticker.ScalarFormatter, lambda: lambda value, place: "a"],
        "locator": [ticker.MaxNLocator],
        "value": [lambda: "log", lambda: 1, lambda: "linear"],
        "verts": [lambda: [np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 1.0]])]],
        "segments": [lambda: [np.array([[0.0, 0.0], [1.0, 1.0]])]],
        "func": [lambda: lambda *given: []],
        "t": [transforms.Affine2D],
        "transform": [transforms.Affine2D],
        "path": [lambda: matplotlib.path.Path(np.eye(2))],
        "renderer": [lambda: axes().figure.canvas.get_renderer()],
        "alpha": [lambda: 0.5],
        "data": [lambda: np.array([1.0, 2.0, 2.0])],
        "center": [lambda: (0.0, 0.0)],
        "radius": [lambda: 1.0],
        "theta1": [lambda: 0.0],
        "theta2": [lambda: 90.0],
        "bbox": [lambda: transforms.Bbox(corners())],
        "container": [lambda: transforms.Bbox(corners())],
        "bboxes": [lambda: [transforms.Bbox(corners())]],
        "c": [lambda: "C", lambda: "red"],
        "axis": [lambda: "x", lambda: 0],
        "axis1": [lambda: 0],
        "axis2": [lambda: 0],
        "loc": [lambda: "upper left", lambda: 1.0],
        "which": [lambda: "major"],
        "event": [lambda: click(axes())],
        "mouseevent": [lambda: click(axes())],
        "rgb": [lambda: np.full((3, 3, 3), 0.5)],
        "intensity": [lambda: np.full((3, 3, 1), 0.5)],
        "elevation": [square],
        "points": [corners],
        "vertices": [corners],
        "bbox2": [lambda: transforms.Bbox(corners())],
        "other_transform": [transforms.Affine2D],
        "other": [lambda: transforms.Bbox(corners()), transforms.Affine2D],
        "figure.contains_branch(other": [transforms.Affine2D],
        "figure.intersects_path(other": [lambda: matplotlib.path.Path(np.eye(2))],
        "figure.shareview(other": [solid],
        "figure.sharez(other": [solid],
        "figure.sharex(other": [axes],
        "figure.sharey(other": [axes],
        "width": [lambda: 1.0],
        "height": [lambda: np.array([1.0, 2.0, 3.0]), lambda: 1.0],
    },
    calls={
        **{f"figure.{name}": calls for name, calls in DRAWN.items()},
        **{
            f"{owner}.{name}": calls
            for owner in ("matplotlib.pyplot", "matplotlib.pylab", "pylab")
            for name, calls in {**DRAWN, **MADE}.items()
        },
        "figure.reshape": [lambda: (1, 2), lambda: (2, 1)],
        "figure.get_locator": [
            lambda: (datetime.datetime(2020, 1, 1), datetime.datetime(2020, 2, 1))
        ],
        "figure.get_vector": [lambda: ([[(0.0, 0.0, 0.0), (1.0, 1.0, 1.0)]],)],
        "figure.transform_angles": [lambda: (np.array([0.0, 1.0]), corners())],
        "figure.add_image": [lambda: (axes().imshow(np.eye(3)),)],
        "figure.add_table": [lambda: (axes().table([["1", "2"]]),)],
        "figure.set_clip_box": [lambda: (transforms.Bbox(corners()),), lambda: (None,)],
        "figure.set_functions": [lambda: ((np.sqrt, np.square),)],
        "figure.set_prop_cycle": [
            lambda: (cycler(color=["red", "blue"]),),
            lambda: (Named(color=["red"]),),
        ],
        "figure.set_verts_and_codes": [lambda: ([corners()], [[1, 2]])],
        "figure.connect_event": [lambda: ("draw_event", len)],
        "figure.set_adjustable": [lambda: ("datalim",)],
        "figure.set_alignment": [lambda: ("left",), lambda: ("right",)],
        "figure.set_bbox": [lambda: ({"color": "red"},), lambda: (None,)],
        "figure.set_extent": [lambda: ((0.0, 1.0, 0.0, 1.0),), lambda: ([0.0, 1.0, 0.0, 1.0],)],
        "figure.add_axes": [lambda: ([0.0, 0.0, 0.5, 0.5],), lambda: ((0, 0, 1, 1),)],
        "figure.add_contour_set": [lambda: (axes().contour(square()),)],
        "figure.add_contourf_set": [lambda: (axes().contourf(square()),)],
        "figure.add_label": [lambda: (1.0, 1.0, 0.0, 1.0, 1.0)],
        "figure.add_label_near": [lambda: (1.0, 1.0)],
        "figure.add_lines": [lambda: (axes().contour(square()),)],
        "figure.add_state": [lambda: ("move",), lambda: ("square",)],
        "figure.add_subfigure": [lambda: (gridspec.GridSpec(1, 1)[0],)],
        "figure.add_cell": [lambda: (1, 0, 0.5, 0.5)],
        "figure.bxp": [lambda: (boxplot_stats([1.0, 2.0, 4.0]),)],
    },
    untried={
        **dict.fromkeys(
            [f"figure.{name}" for name in OF_CLASSES.split()],
            "a method of the class, not of the object",
        ),
        "figure.draw_all": "of all figures, not of one",
        "figure.add_image": "`imshow` calls it",
        "figure.add_table": "`table` calls it",
        "figure.sca": "it takes axes of its own",
        "figure.semilogz": "no plot takes it in this version",
        "figure.index": "of a tuple, which only its own parts are in",
    },
    seldom={
        **dict.fromkeys(
            [f"figure.share{name}" for name in ("view", "x", "y", "z")],
            "only when the limits of one are set",
        ),
        **dict.fromkeys(
            ["figure.add_callback", "figure.add_axobserver", "figure.changed"],
            "only what is called back is stored, which is not looked at",
        ),
        **dict.fromkeys(
            [
                f"figure.{name}"
                for name in (
                    "active_pane",
                    "do_3d_projection",
                    "draw_artist",
                    "draw_grid",
                    "draw_pane",
                    "draw_without_rendering",
                )
            ],
            "only before it is drawn",
        ),
        "figure.colorbar": "only with a part of its own",
        **dict.fromkeys(
            [
                f"figure.{name}"
                for name in ("connect", "disconnect_events", "drag_pan", "end_pan")
            ],
            "only what is called back is stored, which is not looked at",
        ),
        "figure.add_gridspec": "only its layout is noted, which is not looked at",
    },
    gaps={
        "figure.__call__": "a lock of controls keeps who holds it",
        **dict.fromkeys(
            [
                f"{owner}.{name}"
                for owner in ("figure", "matplotlib.pyplot", "matplotlib.pylab", "pylab")
                for name in COLOURED.split()
            ],
            "it keeps the colours that it is given, which nobody changes then",
        ),
        **dict.fromkeys(
            ["figure.get_tightbbox", "figure.properties"],
            "the edge of a round plot is worked out again",
        ),
        **dict.fromkeys(
            ["figure.get_yaxis_text1_transform", "figure.get_yaxis_text2_transform"],
            "an edge finds its place when it is asked for it first",
        ),
    },
)
