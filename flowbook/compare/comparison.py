"""A comparison that shows itself in an output cell, and gives its runs as a DataFrame."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import Any

from . import chart, frame, page, text
from .builder import Builder
from .table import Table

MIME = "application/vnd.flowbook.comparison.v1+json"


class Comparison:
    """Runs side by side, as they were when ``compare_runs`` was called.

    Attributes
    ----------
    runs
        The compared runs (``mlflow.entities.Run``), in order.
    payload
        What the output holds, see ``schema/wire/comparison.json``.
    """

    def __init__(self, runs: list[Any], payload: dict[str, Any], metrics: list[str]) -> None:
        self.runs = runs
        self.payload = payload
        self._metrics = metrics

    def to_pandas(self) -> Any:
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
        drawn = chart.draw(self._builder)
        return page.page(self._table, drawn.svg if drawn else None, drawn.says if drawn else "")

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
    def _builder(self) -> Builder:
        runs = self.payload["snapshot"]["runs"]
        kept = {key for run in runs for key in run["metrics"]}
        params = {key: None for run in runs for key in run["params"]}
        return Builder(self.payload, [k for k in self._metrics if k in kept], list(params))

    @cached_property
    def _table(self) -> Table:
        return self._builder.table()
