"""What of a comparison is shown: the runs in order, the baseline, the keys that matter."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Literal

from ..shared.tags import NOTEBOOK_PATH
from .numbers import as_number
from .order import ordered
from .values import Values

if TYPE_CHECKING:
    from ..shared.wire.comparison import ComparedRun, Comparison

METRICS = 8
PARAMS = 12
"""Columns of each kind where the person does not say which."""

Part = Literal["params", "tags"]


class Shown:
    """A payload as its own arrangement has it."""

    def __init__(self, payload: Comparison, metrics: list[str], params: list[str]) -> None:
        """``metrics`` and ``params`` are those the snapshot has, the main ones first."""
        self.query = payload["query"]
        self.view = payload["view"]
        self.snapshot = payload["snapshot"]
        self.metrics, self.params = metrics, params
        self.values = Values(self.view)
        self.runs = self._sorted(self.snapshot["runs"])
        self.baseline = next(
            (run for run in self.runs if run["run_id"] == self.view.get("baseline")), None
        )

    def _sorted(self, runs: list[ComparedRun]) -> list[ComparedRun]:
        given = self.view.get("sort")
        if not given:
            return runs
        return ordered(self.values, runs, given["column"], given["descending"])

    def metrics_shown(self) -> list[str]:
        """Metrics that have a column, the main one first."""
        return list(self.view.get("metrics", self.metrics[:METRICS]))

    def main_metric(self) -> str | None:
        """The metric that a chart is about."""
        shown = self.metrics_shown()
        return shown[0] if shown else None

    def params_shown(self) -> list[str]:
        """Those that differ first; all the others only where they are few."""
        if "params" in self.view and len(self.view["params"]) < len(self.params):
            return list(self.view["params"])
        differing = self.params_differing
        rest = [key for key in self.params if key not in differing]
        return (differing + rest if len(self.params) <= PARAMS else differing)[:PARAMS]

    @cached_property
    def params_differing(self) -> list[str]:
        """Parameters that are not equal in all runs."""
        return [key for key in self.params if self.differs("params", key)]

    @cached_property
    def experiments(self) -> dict[str, str]:
        """Names of the experiments by their ids."""
        return {item["experiment_id"]: item["name"] for item in self.query["experiments"]}

    @cached_property
    def common_notebook(self) -> str:
        """File of the notebook that all runs come from; empty where there is more than one."""
        paths = {run["tags"].get(NOTEBOOK_PATH, "") for run in self.runs}
        return paths.pop().rpartition("/")[2] if len(paths) == 1 else ""

    def differs(self, part: Part, key: str) -> bool:
        """Whether the runs have more than one value of ``key``."""
        return len({normal(run[part].get(key)) for run in self.runs}) > 1


def normal(text: str | None) -> str | float | None:
    """Equal for texts that are one number: 0.10 and 0.1."""
    if text is None:
        return None
    value = as_number(text)
    return text if value is None or value != value else value
