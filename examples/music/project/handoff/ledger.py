"""What MLflow is asked and told of a pipeline's run; it is imported as late as possible."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from .parent import Parent
from .plainstore import open_plainly
from .results import REUSED, Result, Results, metrics_of, models_of

if TYPE_CHECKING:
    from .stepruns import StepRuns


class Ledger:
    """Where results are found, and where the runs of this pipeline are noted."""

    def __init__(self, parent: Parent, project: Path) -> None:
        self.parent, self.project = parent, project
        self.plain = open_plainly(parent.given, parent.name)
        self.reused: dict[str, str] = {}  # runs of others that are used, by step
        self.results: Results = self.plain or self.runs

    @property
    def run_id(self) -> str:
        """Of the pipeline's run."""
        return self.parent.given or str(self.runs.parent.info.run_id)

    @cached_property
    def runs(self) -> StepRuns:
        """Where runs of steps are made; MLflow is imported for it."""
        runs = self.parent.begin(self.project)
        runs.note_reused(self.reused)
        return runs

    def note_reused(self, step: str, run_id: str) -> None:
        """A step's results are those of this run."""
        if self._has_runs:
            self.runs.note_reused({step: run_id})
        self.reused[step] = run_id

    def forget(self, step: str, run_id: str) -> None:
        """What a step has done does not count: its run is deleted if it is this pipeline's."""
        if self.reused.pop(step, None):
            self.runs.forget_reused(step)
        else:
            self.runs.take_back(run_id)

    def finish(self, done: Mapping[str, Result]) -> None:
        """Give the pipeline's run what its steps have logged."""
        if self.plain and not self._has_runs:
            tags = {f"{REUSED}{step}": run_id for step, run_id in self.reused.items()}
            tags |= self.parent.tags
            with contextlib.suppress(sqlite3.Error, OSError, LookupError):
                self.plain.finish(tags, metrics_of(done), models_of(done))
                return
        from .carry import carry_to_pipeline

        carry_to_pipeline(self.runs.parent.info.run_id, done)

    @property
    def _has_runs(self) -> bool:
        return "runs" in self.__dict__
