"""The data of a comparison: all that its output keeps, or only what is seen first."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from ..shared import state
from . import history, snapshot, sqlhistory
from .find import Found


@dataclass
class Reading:
    """Reads what belongs to the runs that were found."""

    client: Any
    found: Found
    view: dict[str, Any]
    """The arrangement."""
    metrics: list[str]
    """Of the runs, those that matter most first."""
    points: int
    """Most points of a curve."""
    taken: int = field(default_factory=lambda: int(time.time() * 1000))
    """Milliseconds since 1970."""

    def whole(self) -> dict[str, Any]:
        """The output's data."""
        return self._payload(self._curves())

    def glance(self) -> dict[str, Any] | None:
        """The same with one metric's histories; ``None`` where the table shows more of them."""
        if self.view.get("aggregate", "last") != "last" or len(self.metrics) < 2:
            return None
        return self._payload(self._curves()[:1])

    def _curves(self) -> list[str]:
        return sorted(self.metrics, key=lambda metric: metric != self.view.get("curve"))

    def _payload(self, curves: list[str]) -> dict[str, Any]:
        shown = frozenset(self.view.get("metrics", self.metrics)[:8])
        runs = self._runs
        read = history.read_history(self.client, runs, curves, self.points, shown)
        told, omitted = snapshot.compared_runs(runs, self.metrics, read, self._model_names)
        data = snapshot.snapshot(self.taken, self._total, told, read, omitted)
        return snapshot.payload(state.look().tracking_uri, self.found, self.view, data)

    @property
    def _store(self) -> Any:
        return self.client._tracking_client.store

    @cached_property
    def _runs(self) -> list[Any]:
        return snapshot.saved_runs(self.found.runs, self.view.get("baseline"))

    @cached_property
    def _total(self) -> int | None:
        found = self.found
        if not found.more:
            return len(found.runs)
        if found.filter:
            return None
        return sqlhistory.count_runs(self._store, list(found.experiments))

    @cached_property
    def _model_names(self) -> dict[str, str]:
        ids = list(dict.fromkeys(key for run in self._runs for key in snapshot.model_ids(run)))
        if hasattr(self._store, "ManagedSessionMaker"):
            return sqlhistory.model_names(self._store, ids) if ids else {}
        from .resthistory import model_names

        return model_names(self.client, self._runs, ids)
