"""Figures and their parts."""

from __future__ import annotations

from typing import Any

import matplotlib
import matplotlib.pyplot as plt
import numpy as np
from matplotlib import animation, gridspec, patches, ticker, transforms, tri
from matplotlib.collections import LineCollection
from matplotlib.colors import Normalize
from matplotlib.lines import Line2D
from mpl_toolkits.mplot3d import axes3d  # noqa: F401

from ..adapters import figures as figures
from .base import Samples


def axes() -> Any:
    """With a line."""
    plt.close("all")
    _, made = plt.subplots()
    made.plot([1.0, 2.0, 3.0], label="a")
    return made


def solid() -> Any:
    """In three dimensions."""
    plt.close("all")
    return plt.figure().add_subplot(projection="3d")


def points() -> Any:
    """A cloud of points, with colours."""
    return axes().scatter([1, 2, 3], [1, 2, 3], c=[1.0, 2.0, 3.0])


def moving() -> Any:
    """A film of two pictures."""
    made = axes()
    return animation.FuncAnimation(made.figure, lambda at: made.lines, frames=2, blit=False)


FIGURES = [
    axes,
    lambda: axes().figure,
    lambda: axes().lines[0],
    lambda: axes().set_title("a"),
    points,
    lambda: axes().imshow(np.eye(3)),
    lambda: axes().xaxis,
    lambda: axes().legend(),
    lambda: axes().annotate("a", (1, 1), (2, 2)),
    lambda: axes().add_patch(patches.Rectangle((0, 0), 1, 1)),
    lambda: patches.Polygon([[0, 0], [0, 1], [1, 1]]),
    lambda: patches.FancyBboxPatch((0, 0), 1, 1),
    solid,
    lambda: LineCollection([[(0, 0), (1, 1)]]),
    lambda: plt.colorbar(points()),
]

MATPLOTLIB = Samples(
    objects={
        "matplotlib.artist.Artist": FIGURES,
        "matplotlib.gridspec.GridSpecBase": [lambda: gridspec.GridSpec(2, 2)],
        "matplotlib.animation.Animation": [moving],
        "matplotlib.colors.Colormap": [
            lambda: plt.get_cmap("viridis").copy(),
            lambda: plt.get_cmap("jet").copy(),
        ],
        "matplotlib.colors.Normalize": [Normalize, lambda: Normalize(0, 1)],
        "matplotlib.ticker.TickHelper": [ticker.MaxNLocator, ticker.ScalarFormatter],
        "matplotlib.transforms.TransformNode": [transforms.Affine2D],
        "matplotlib.path.Path": [lambda: matplotlib.path.Path(np.eye(2))],
        "matplotlib.tri.Triangulation": [lambda: tri.Triangulation([0, 0, 1], [0, 1, 0])],
    },
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
            lambda: patches.Rectangle((0, 0), 1, 1),
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
        "artist": [lambda: patches.Rectangle((0, 0), 1, 1)],
        "p": [lambda: patches.Rectangle((0, 0), 1, 1)],
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
        "width": [lambda: 1.0],
        "height": [lambda: np.array([1.0, 2.0, 3.0]), lambda: 1.0],
    },
)
