"""What the charts share: their size, and what they call each run."""

from __future__ import annotations

from typing import Any, NamedTuple

from .shown import Shown
from .table import one_line

Vega = dict[str, Any]
"""A specification of Vega-Lite, or a part of one."""
Rows = list[dict[str, Any]]
"""Data of a chart."""
SIZE = {"width": 380, "height": 180}


class Drawing(NamedTuple):
    """A chart, and what it shows for those who do not see it."""

    spec: Vega
    says: str


def labels(shown: Shown) -> dict[str, str]:
    """What to call each run in a chart: its name, with the id where names repeat."""
    names = [run["name"] for run in shown.runs]
    return {
        run["run_id"]: one_line(run["name"], 28)
        if run["name"] and names.count(run["name"]) == 1
        else f"{one_line(run['name'], 18)} {run['run_id'][:8]}".strip()
        for run in shown.runs
    }
