"""Which value of a metric's history is shown, and which end of it is the better one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .direction import Direction, direction_of
from .snapshot import number

if TYPE_CHECKING:
    from ..shared.wire.comparison import ComparedRun, View


class Values:
    """The runs' metrics as an arrangement has them."""

    def __init__(self, view: View) -> None:
        self._view = view

    def direction(self, metric: str) -> Direction | None:
        """The better end of ``metric``."""
        return self._view.get("directions", {}).get(metric) or direction_of(metric)

    def of(self, run: ComparedRun, metric: str) -> float | None:
        """The value of the history that is to be shown."""
        told = run["metrics"].get(metric)
        if told is None:
            return None
        which = self._view.get("aggregate", "last")
        if which == "best":
            end = self.direction(metric)
            which = "last" if end is None else "min" if end == "lower" else "max"
        return number(told.get(which, told["last"]))
