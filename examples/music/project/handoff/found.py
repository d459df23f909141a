"""Runs of a step whose results can be used again."""

from __future__ import annotations

from typing import Any

from mlflow.entities import Run

from .course import Course, outputs_of
from .earlier import manifest_of, missing_artifacts
from .keys import difference, key_of
from .settings import SETTINGS
from .stepruns import StepRuns
from .stillholds import why_not
from .table import Step


class Finder:
    """Looks for a finished run that would give the same again, or for why there is none."""

    def __init__(self, runs: StepRuns, course: Course, reuse: set[str]) -> None:
        self.runs, self.course, self.reuse = runs, course, reuse

    def find(self, step: Step, parts: dict[str, Any]) -> tuple[Run | None, str]:
        """The newest run that fits, or why none does; empty where there never was one."""
        why = ""
        for run in self.runs.newest(key_of(parts)):
            reason = self._why_not(step, run)
            if not reason:
                return run, ""
            why = why or reason
        return None, why or self._changed(step, parts)

    def _why_not(self, step: Step, run: Run) -> str:
        outputs = outputs_of(run.data.tags.get("provebook.outputs", "{}"))
        manifest = manifest_of(run.info.run_id) if outputs else None
        if not manifest:
            return f"what run {run.info.run_id} handed on is gone"
        if not self.course.fits(step, outputs[":moved"]):
            return "it draws random numbers, and would draw others now"
        if name := self.course.set_otherwise(step, manifest):
            return "settings of libraries changed" if name in SETTINGS else f"{name} changed"
        if path := self.course.changed(step, manifest["looked_at"]):
            return f"{path} changed"
        gone = missing_artifacts(run.info.run_id, manifest)
        if gone:
            return f"{gone} of run {run.info.run_id} is gone"
        return why_not(manifest["outside"], step.name in self.reuse)

    def _changed(self, step: Step, parts: dict[str, Any]) -> str:
        """What is otherwise than in the last run of the step."""
        before = self.runs.last_parts(step.name)
        return difference(before, parts) if before else ""
