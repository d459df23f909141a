"""The data of a comparison: all that its output keeps, or only what is seen first."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import Any

from ..kernel import state
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
        store = self.client._tracking_client.store
        shown = frozenset(self.view.get("metrics", self.metrics)[:8])
        runs = snapshot.saved_runs(self.found.runs, self.view.get("baseline"))
        read = history.read_history(self.client, runs, curves, self.points, shown)
        names = self._model_names(store, runs)
        told, omitted = snapshot.compared_runs(runs, self.metrics, read, names)
        data = snapshot.snapshot(self.taken, self._total(store), told, read, omitted)
        return snapshot.payload(state.look().tracking_uri, self.found, self.view, data)

    def _total(self, store: Any) -> int | None:
        found = self.found
        if not found.more:
            return len(found.runs)
        return None if found.filter else sqlhistory.count_runs(store, list(found.experiments))

    def _model_names(self, store: Any, runs: list[Any]) -> dict[str, str]:
        ids = list(dict.fromkeys(key for run in runs for key in snapshot.model_ids(run)))
        if hasattr(store, "ManagedSessionMaker"):
            return sqlhistory.model_names(store, ids) if ids else {}
        from .resthistory import model_names

        return model_names(self.client, runs, ids)
