"""Figures: what is seen of one; their pictures are never drawn on a screen."""

from __future__ import annotations

from typing import Any

import matplotlib

matplotlib.use("Agg")

from matplotlib import axis, cbook, transforms

from ..look import HIDDEN, LOOKS, Look
from . import arrays as arrays

HIDDEN.update({"stale", "_stale", "_stale_callback", "stale_callback", "_remove_method"})
# What drawing it leaves behind, and what is worked out when somebody asks for it first.
HIDDEN.update({"_renderer", "renderer", "_lastKey", "_transformed_path", "_stale_viewlims"})
HIDDEN.update({"_lut", "_isinit", "_cpp_triangulation", "_trifinder", "_imcache"})


def of_axis(it: Any) -> Look:
    """An axis without its ticks, which are made when somebody looks."""
    told = [it.get_scale(), it.label.get_text(), it.isDefault_majloc]
    parts = [it.major.locator, it.major.formatter, it.minor.locator, it.minor.formatter]
    return Look(f"axis {told} {it._major_tick_kw!r} {it.get_visible()}", parts)


def of_transform(it: Any) -> Look:
    """Where things are drawn."""
    own = it.get_matrix().tobytes() if isinstance(it, transforms.Affine2D) else b""
    box = it.get_points().tobytes() if isinstance(it, transforms.Bbox) else b""
    return Look(
        f"{type(it).__name__} {own!r} {box!r}", fixed=type(it) is not transforms.Affine2D
    )


LOOKS[axis.Axis] = of_axis
LOOKS[transforms.TransformNode] = of_transform
LOOKS[cbook.CallbackRegistry] = lambda it: Look("callbacks", fixed=True)
