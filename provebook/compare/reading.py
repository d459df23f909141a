"""The data of a comparison: all that its output keeps, or only what is seen first."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from ..shared import state
from . import resthistory, snapshot, sqlhistory
from .find import Found
from .history import History
from .stores import Store

if TYPE_CHECKING:
    from mlflow.entities import Run

    from mlflow import MlflowClient

    from ..shared.wire.comparison import Comparison, View


@dataclass
class Reading:
    """Reads what belongs to the runs that were found."""

    client: MlflowClient
    found: Found
    view: View
    """The arrangement."""
    metrics: list[str]
    """Of the runs, those that matter most first."""
    points: int
    """Most points of a curve."""
    taken: int = field(default_factory=lambda: int(time.time() * 1000))
    """Milliseconds since 1970."""

    def whole(self) -> Comparison:
        """The output's data."""
        return self._payload(self._curves())

    def glance(self) -> Comparison | None:
        """The same with one metric's histories; ``None`` where the table shows more of them."""
        if self.view.get("aggregate", "last") != "last" or len(self.metrics) < 2:
            return None
        return self._payload(self._curves()[:1])

    def _curves(self) -> list[str]:
        return sorted(self.metrics, key=lambda metric: metric != self.view.get("curve"))

    def _payload(self, curves: list[str]) -> Comparison:
        shown = frozenset(self.view.get("metrics", self.metrics)[:8])
        runs = self._runs
        read = self._history(runs, curves, shown)
        told, omitted = snapshot.compared_runs(runs, self.metrics, read, self._model_names)
        data = snapshot.snapshot(self.taken, self._total, told, read, omitted)
        return snapshot.payload(state.look().tracking_uri, self.found, self.view, data)

    def _history(self, runs: list[Run], metrics: list[str], shown: frozenset[str]) -> History:
        """What ``metrics``, the main one first, were over time; extremes of those ``shown``."""
        if not runs or not metrics:
            return History()
        if self._is_sql:
            ids = [run.info.run_id for run in runs]
            return sqlhistory.read(self._store, ids, metrics, self.points)
        return resthistory.read(self.client, self._store, runs, metrics, self.points, shown)

    @property
    def _is_sql(self) -> bool:
        return hasattr(self._store, "ManagedSessionMaker")

    @property
    def _store(self) -> Store:
        return self.client._tracking_client.store

    @cached_property
    def _runs(self) -> list[Run]:
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
        if self._is_sql:
            return sqlhistory.model_names(self._store, ids) if ids else {}
        return resthistory.model_names(self.client, self._runs, ids)
