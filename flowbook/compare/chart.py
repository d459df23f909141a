"""The main chart as SVG, where ``vl-convert-python`` is installed; else the browser adds it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Chart:
    """An SVG document, and what it shows."""

    svg: str
    says: str


def draw(builder: Any) -> Chart | None:
    """The main chart; ``None`` where nothing can draw it, or there is nothing to draw."""
    return None
