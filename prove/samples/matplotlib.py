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
from PIL import Image

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
    "subplot2grid": [
        lambda: ((2, 2), (0, 0)),
        lambda: ((2, 2), (0, 0), Named(fig=axes().figure)),
    ],
    "clim": [lambda: (axes().imshow(square()), 0.0, 1.0)[1:]],
    "rgrids": [lambda: (polar(), ())[1]],
    "thetagrids": [lambda: (polar(), ())[1]],
    "connect": [lambda: ("draw_event", len)],
    "rcParams.setdefault": [lambda: ("lines.linewidth", 1.0)],
    "rcParams.get": [lambda: ("lines.linewidth",), lambda: ("none", [1])],
    "rcParams.pop": [lambda: ("none", [1])],
    "set_loglevel": [lambda: ("warning",)],
    "style.use": [lambda: ("ggplot",)],
    "style.context": [lambda: ("ggplot",), lambda: ({"lines.linewidth": 1.0},)],
    "rc_context": [lambda: (), lambda: ({"lines.linewidth": 1.0},)],
    "switch_backend": [lambda: ("agg",)],
    "colormaps.get": [lambda: ("viridis",)],
    "ioff": [lambda: ()],
    "text": [lambda: (1.0, 1.0, "a")],
    "figtext": [lambda: (0.5, 0.5, "a")],
    "title": [lambda: ("a",), lambda: ("a", Named(y=0.5, loc="left"))],
    "streamplot": [lambda: (np.arange(3.0), np.arange(3.0), square(), square())],
    **{
        name: [lambda: (np.array([0.0, 0.0, 1.0]), np.array([0.0, 1.0, 0.0]), np.arange(3.0))]
        for name in ("tricontour", "tricontourf", "tripcolor")
    },
}
BOX: list[Make] = [lambda: (transforms.Bbox(corners()),)]
TRIANGLES: list[Make] = [lambda: (triangles(),), lambda: (triangles(), np.arange(3.0))]
PARTS: dict[str, list[Make]] = {
    "animation.ArtistAnimation": [lambda: (axes().figure, [[axes().lines[0]]])],
    "animation.FuncAnimation": [lambda: (axes().figure, lambda at: [])],
    "axes.Axes": MADE["Axes"],
    "axes.Subplot": MADE["Axes"],
    "figure.Axes": MADE["Axes"],
    "axis.Tick": [],
    "axis.XTick": [lambda: (axes(), 1.0)],
    "axis.YTick": [lambda: (axes(), 1.0)],
    "axis.XAxis": [lambda: (axes(),)],
    "axis.YAxis": [lambda: (axes(),)],
    "collections.FillBetweenPolyCollection": [
        lambda: ("x", np.arange(3.0), np.arange(3.0), np.zeros(3)),
    ],
    "collections.PatchCollection": [lambda: ([rectangle()],)],
    "collections.PolyQuadMesh": [lambda: (np.zeros((3, 3, 2)),)],
    "collections.QuadMesh": [lambda: (np.zeros((3, 3, 2)),)],
    "collections.TriMesh": [lambda: (triangles(),)],
    "colors.BivarColormapFromImage": [lambda: (np.zeros((3, 3, 3)),)],
    "colors.SegmentedBivarColormap": [lambda: (np.zeros((3, 3, 3)),)],
    "colors.FuncNorm": [lambda: ((np.sqrt, np.square),)],
    "colors.MultiNorm": [lambda: ([Normalize(), Normalize()],)],
    "colors.MultivarColormap": [lambda: (["viridis", "jet"], "sRGB_add")],
    "colors.rgb_to_hsv": [lambda: (np.full((2, 2, 3), 0.5),)],
    "contour.ContourSet": [lambda: (axes(), [0.0, 1.0], [[corners()], [corners()]])],
    "figure.BboxTransformTo": BOX,
    "transforms.BboxTransformTo": BOX,
    "transforms.BboxTransformFrom": BOX,
    "transforms.BboxTransform": [
        lambda: (transforms.Bbox(corners()), transforms.Bbox(corners())),
    ],
    **{
        f"transforms.{name}": [lambda: (transforms.Affine2D(), transforms.Affine2D())]
        for name in (
            "BlendedAffine2D",
            "BlendedGenericTransform",
            "CompositeAffine2D",
            "CompositeGenericTransform",
            "blended_transform_factory",
            "composite_transform_factory",
        )
    },
    "transforms.ScaledTranslation": [lambda: (1.0, 2.0, transforms.Affine2D())],
    "transforms.TransformWrapper": [lambda: (transforms.Affine2D(),)],
    "transforms.Affine2D.from_values": [lambda: (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)],
    "transforms.nonsingular": [lambda: (1.0, 2.0)],
    "figure.SubFigure": [lambda: (axes().figure, gridspec.GridSpec(1, 1)[0])],
    "gridspec.GridSpecFromSubplotSpec": [lambda: (1, 1, gridspec.GridSpec(1, 1)[0])],
    "legend.Legend": [lambda: (axes(), axes().lines, ["a"])],
    "legend.DraggableLegend": [lambda: (axes().legend(),)],
    "lines.AxLine": MADE["AxLine"],
    "lines.VertexSelector": [lambda: (axes().lines[0],)],
    "mathtext.MathTextParser": [lambda: ("path",)],
    "offsetbox.DraggableOffsetBox": [lambda: (axes().legend(), offsetbox.TextArea("a"))],
    "offsetbox.DraggableAnnotation": [lambda: (axes().annotate("a", (1, 1)),)],
    "offsetbox.DraggableBase": [lambda: (axes().legend(),)],
    "patches.ArrowStyle": [lambda: ("->",)],
    "patches.BoxStyle": [lambda: ("round",)],
    "patches.ConnectionStyle": [lambda: ("arc3",)],
    "patches.Shadow": [lambda: (rectangle(), 0.1, 0.1)],
    "quiver.QuiverKey": MADE["quiverkey"],
    "scale.FuncScale": [lambda: (None, (np.sqrt, np.square))],
    "scale.FuncScaleLog": [lambda: (None, (np.sqrt, np.square))],
    "scale.FuncTransform": [lambda: (np.sqrt, np.square)],
    "scale.InvertedSymmetricalLogTransform": [lambda: (10.0, 2.0, 1.0)],
    "scale.SymmetricalLogTransform": [lambda: (10.0, 2.0, 1.0)],
    "scale.LogTransform": [lambda: (10.0,)],
    "ticker.SymmetricalLogLocator": [lambda: (Named(base=10.0, linthresh=1.0),)],
    "tri.CubicTriInterpolator": [lambda: (triangles(), np.arange(3.0))],
    "tri.LinearTriInterpolator": [lambda: (triangles(), np.arange(3.0))],
    "tri.TrapezoidMapTriFinder": TRIANGLES,
    "tri.TriAnalyzer": TRIANGLES,
    "tri.TriFinder": TRIANGLES,
    "tri.TriInterpolator": [lambda: (triangles(), np.arange(3.0))],
    "tri.TriRefiner": TRIANGLES,
    "tri.UniformTriRefiner": TRIANGLES,
    "tri.TriContourSet": [lambda: (axes(), triangles(), np.arange(3.0))],
    "widgets.MultiCursor": [lambda: (None, (axes(),))],
    "widgets.SpanSelector": [lambda: (axes(), len, "horizontal")],
    "widgets.ToolLineHandles": [lambda: (axes(), [1.0], "horizontal")],
    "dates.datestr2num": [lambda: ("2020-01-01",), lambda: (["2020-01-01"],)],
    "dates.drange": [
        lambda: (
            datetime.datetime(2020, 1, 1),
            datetime.datetime(2020, 1, 3),
            datetime.timedelta(1),
        )
    ],
    "image.imread": [lambda: (shown(),)],
    "image.thumbnail": [lambda: (shown(), "out.png")],
    "image.pil_to_array": [lambda: (pillow(),)],
    "colormaps.register": [lambda: (plt.get_cmap("jet").copy(), Named(name="mine"))],
    "colormaps.get": [lambda: ("jet",)],
    "font_manager.get_font": [lambda: (matplotlib.font_manager.findfont("DejaVu Sans"),)],
    "font_manager.fontManager.addfont": [
        lambda: (matplotlib.font_manager.findfont("DejaVu Sans"),)
    ],
    "use": [lambda: ("agg",)],
    "rc_file": [lambda: (settings(),)],
    "style.use": [lambda: ("ggplot",)],
    "style.context": [lambda: ("ggplot",)],
    "rc_context": [lambda: (), lambda: ({"lines.linewidth": 1.0},)],
    "set_loglevel": [lambda: ("warning",)],
    "rcParams.setdefault": [lambda: ("lines.linewidth", 1.0)],
    "rcParams.pop": [lambda: ("none", [1])],
    "rcParams.get": [lambda: ("lines.linewidth",), lambda: ("none", [1])],
    "cycler": [lambda: (Named(color=["red"]),)],
    "rcsetup.cycler": [lambda: ("color", ["red"])],
    "backends.backend_pdf.PdfPages": [lambda: ("out.pdf",)],
}
GRID = "mpl_toolkits.axes_grid1."
SPACES = ["mpl_toolkits.mplot3d.Axes3D", "mpl_toolkits.mplot3d.axes3d.Axes3D", f"{GRID}Divider"]
BESIDE_IT: dict[str, list[Make]] = {
    f"{GRID}ImageGrid": [lambda: (axes().figure, 111, (1, 2))],
    f"{GRID}AxesGrid": [lambda: (axes().figure, 111, (1, 2))],
    f"{GRID}Grid": [lambda: (axes().figure, 111, (1, 2))],
    f"{GRID}inset_locator.inset_axes": [lambda: (axes(), 1.0, 1.0)],
    f"{GRID}inset_locator.zoomed_inset_axes": [lambda: (axes(), 2.0)],
    f"{GRID}inset_locator.mark_inset": [lambda: (axes(), axes(), 1, 2)],
    "mpl_toolkits.mplot3d.Axes3D": [lambda: (axes().figure,)],
    "mpl_toolkits.mplot3d.axes3d.Axes3D": [lambda: (axes().figure,)],
    "mpl_toolkits.mplot3d.art3d.Patch3DCollection": [lambda: ([rectangle()],)],
    "mpl_toolkits.mplot3d.art3d.PathPatch3D": [lambda: (matplotlib.path.Path(np.eye(2)),)],
    "mpl_toolkits.mplot3d.art3d.Poly3DCollection": [lambda: ([np.eye(3)],)],
    "cycler.cycler": [lambda: ("color", ["red"])],
}
ALIKE = (
    "animation.ArtistAnimation animation.FFMpegBase animation.FFMpegFileWriter "
    "animation.FFMpegWriter animation.FileMovieWriter animation.FuncAnimation "
    "animation.HTMLWriter animation.ImageMagickBase animation.ImageMagickFileWriter "
    "animation.ImageMagickWriter animation.MovieWriterRegistry animation.PillowWriter "
    "axes.SubplotBase axis.Ticker axis.XAxis axis.XTick axis.YAxis axis.YTick quiver.Barbs "
    "quiver.Quiver table.Cell table.CustomCell table.Table widgets.AxesWidget widgets.LockDraw "
    "widgets.Widget backends.backend_agg.FigureCanvasAgg axes.Axes axes.Subplot "
    "contour.ContourLabeler legend.Legend quiver.QuiverKey pyplot.Widget"
)
ABSTRACT = (
    "animation.AbstractMovieWriter animation.Animation animation.MovieWriter "
    "animation.TimedAnimation axis.Axis axis.Tick colors.Norm widgets.SliderBase"
)


def triangles() -> Any:
    """One."""
    return tri.Triangulation([0.0, 0.0, 1.0], [0.0, 1.0, 0.0])


def pillow() -> Any:
    """A picture of Pillow."""
    return Image.fromarray(np.zeros((4, 4, 3), "uint8"))


def shown() -> str:
    """A file with it."""
    pillow().save("in.png")
    return "in.png"


def settings() -> str:
    """A file with one."""
    with open("in.rc", "w") as out:
        out.write("lines.linewidth: 1.0\n")
    return "in.rc"


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
        **{f"matplotlib.{name}": made for name, made in PARTS.items()},
        **BESIDE_IT,
        "figure.draw_frame": [lambda: (True,)],
        "figure.grid": [lambda: (True,), lambda: ()],
        "figure.locator_params": [lambda: ("x",), lambda: ("x", True)],
        "figure.set_center": [lambda: ((0.0, 0.0),)],
        "figure.set_height": [lambda: (1.0,)],
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
            [f"matplotlib.{name}" for name in ABSTRACT.split()], "only to be made a class from"
        ),
        "matplotlib.dates.set_epoch": "only before a date is drawn",
        "matplotlib.widgets.SubplotTool": "it opens a window",
        **{
            f"{owner}.{name}": why
            for owner in ("matplotlib.pyplot", "matplotlib.pylab", "pylab")
            for name, why in (
                ("subplot_tool", "it opens a window"),
                ("ColorizingArtist", "only to be made a class from"),
            )
        },
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
            [f"matplotlib.{name}" for name in ALIKE.split()]
            + [f"{owner}.Widget" for owner in ("matplotlib.pylab", "pylab")]
            + [
                "mpl_toolkits.mplot3d.Axes3D",
                "mpl_toolkits.mplot3d.axes3d.Axes3D",
                f"{GRID}Divider",
            ],
            "others that are made in the same way change it",
        ),
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
        "matplotlib.path.Path": "told to be for reading only, what it is given is so too",
        **dict.fromkeys(
            [f"{owner}.close" for owner in ("matplotlib.pyplot", "matplotlib.pylab", "pylab")],
            "what a closed figure shows stays what it was",
        ),
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
for common in (axes, solid, polar):
    # Made once for all processes that are forked from this one.
    common()
