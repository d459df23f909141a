"""A comparison that shows itself in an output cell, and gives its runs as a DataFrame."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Any

from . import build, chart, frame, page, text
from .reading import Reading
from .shown import Shown
from .table import Table

if TYPE_CHECKING:
    import pandas as pd

    from ..shared.wire import comparison as wire

MIME = "application/vnd.provebook.comparison.v1+json"


class Comparison:
    """Runs side by side, as they were when ``compare_runs`` was called.

    Attributes
    ----------
    runs
        The compared runs (``mlflow.entities.Run``), in order.
    """

    def __init__(self, reading: Reading) -> None:
        self.runs = reading.found.runs
        self._reading = reading

    @cached_property
    def payload(self) -> wire.Comparison:
        """What the output holds, see ``schema/wire/comparison.json``."""
        return self._reading.whole()

    def to_pandas(self) -> pd.DataFrame:
        """The runs as a DataFrame, one row a run.

        Returns
        -------
        pandas.DataFrame
            Index ``run_id``; columns ``name``, ``status``, ``start_time`` (UTC), ``duration``
            (seconds), ``params.*`` (text), ``metrics.*`` (the last values), ``tags.*``.
        """
        return frame.frame(self.runs)

    def __len__(self) -> int:
        return len(self.runs)

    def __repr__(self) -> str:
        return text.text(self._table)

    def _repr_html_(self) -> str:
        drawn = chart.draw(self._shown)
        return page.page(self._table, drawn.svg if drawn else None, drawn.says if drawn else "")

    def _ipython_display_(self) -> None:
        """Show what is looked at first, then put the rest into the output."""
        # A script that compares has no IPython loaded, and never comes here.
        from IPython import get_ipython  # noqa: PLC0415
        from IPython.display import display  # noqa: PLC0415

        if not hasattr(get_ipython(), "kernel"):
            raise NotImplementedError  # then it is shown as any other object
        seen = None if "payload" in vars(self) else self._reading.glance()
        first = {MIME: seen or self.payload, "text/plain": f"{len(self)} runs side by side"}
        shown = display(first, raw=True, display_id=True)
        shown.update(self._repr_mimebundle_(), raw=True)

    def _repr_mimebundle_(
        self, include: Any = None, exclude: Any = None, **kwargs: Any
    ) -> dict[str, Any]:
        made: dict[str, Callable[[], Any]] = {
            MIME: lambda: self.payload,
            "text/html": self._repr_html_,
            "text/plain": self.__repr__,
        }
        return {
            mime: make()
            for mime, make in made.items()
            if (not include or mime in include) and mime not in (exclude or ())
        }

    @cached_property
    def _shown(self) -> Shown:
        runs = self.payload["snapshot"]["runs"]
        kept = {key for run in runs for key in run["metrics"]}
        params = {key: None for run in runs for key in run["params"]}
        metrics = [key for key in self._reading.metrics if key in kept]
        return Shown(self.payload, metrics, list(params))

    @cached_property
    def _table(self) -> Table:
        return build.table(self._shown)
