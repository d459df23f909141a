"""Runs of a step whose results can be used again."""

from __future__ import annotations

from typing import Any

from .course import Course, outputs_of
from .keys import difference, key_of
from .results import DAMAGED, Result, Results
from .settings import SETTINGS
from .stillholds import why_not
from .table import Step


class Finder:
    """Looks for a finished run that would give the same again, or for why there is none."""

    def __init__(self, results: Results, course: Course, reuse: set[str]) -> None:
        self.results, self.course, self.reuse = results, course, reuse
        self.manifest: dict[str, Any] | None = None  # of the run that was looked at last

    def find(self, step: Step, parts: dict[str, Any]) -> tuple[Result | None, str]:
        """The newest run that fits, or why none does; empty where there never was one."""
        why = ""
        for run in self.results.newest(key_of(parts)):
            reason = self._why_not(step, run)
            if not reason:
                return run, ""
            why = why or reason
        return None, why or self._changed(step, parts)

    def _why_not(self, step: Step, run: Result) -> str:
        if DAMAGED in run.tags:
            return f"what run {run.run_id} handed on is damaged"
        outputs = outputs_of(run.tags.get("provebook.outputs", "{}"))
        manifest = self.manifest = self.results.manifest_of(run.run_id) if outputs else None
        if not manifest:
            return f"what run {run.run_id} handed on is gone"
        if not self.course.fits(step, outputs[":moved"]):
            return "it draws random numbers, and would draw others now"
        if name := self.course.set_otherwise(step, manifest):
            return "settings of libraries changed" if name in SETTINGS else f"{name} changed"
        if path := self.course.changed(step, manifest["looked_at"]):
            return f"{path} changed"
        if unusable := self.results.unusable(run.run_id, manifest):
            return unusable
        return why_not(manifest["outside"], step.name in self.reuse)

    def _changed(self, step: Step, parts: dict[str, Any]) -> str:
        """What is otherwise than in the last run of the step."""
        before = self.results.last_parts(step.name)
        return difference(before, parts) if before else ""
