"""The main chart as SVG, where ``vl-convert-python`` is installed; else the browser adds it."""

from __future__ import annotations

import logging
import re
from dataclasses import dataclass
from typing import Any

from . import spec
from .shown import Shown

_log = logging.getLogger(__name__)
_PATH = re.compile(r' d="[^"]*"')
_DECIMALS = re.compile(r"(\.\d)\d+")
"""Tenths of a pixel are enough, and the picture lies in the notebook."""


@dataclass(frozen=True)
class Chart:
    """An SVG document, and what it shows."""

    svg: str
    says: str


def draw(shown: Shown) -> Chart | None:
    """The main chart; ``None`` where nothing can draw it, or there is nothing to draw."""
    try:
        import vl_convert
    except ImportError:
        return None
    made = spec.main(shown)
    if made is None:
        return None
    drawing, says = made
    try:
        # No data is loaded, from anywhere: all of it is in the specification.
        svg: Any = vl_convert.vegalite_to_svg(drawing, allowed_base_urls=[])
    except Exception:
        _log.debug("The chart of the comparison cannot be drawn", exc_info=True)
        return None
    return Chart(_PATH.sub(lambda path: _DECIMALS.sub(r"\1", path[0]), str(svg)), says)
