"""What steps were given, and whether they would be given the same now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from .course import Course
from .results import Result
from .table import Step


@dataclass
class Taken:
    """What a step was given when it was started or found."""

    inputs: dict[tuple[str, str], list[str]]  # short digests, by the step that has them
    files: dict[str, str]  # that the steps before it wrote: short digests
    begin: float = 0.0  # of its process
    run_id: str = ""
    runs: dict[str, str] = field(default_factory=dict)  # of steps before it, that it was told
    parts: dict[str, Any] = field(default_factory=dict)  # what decides about its result


def is_current(course: Course, step: Step, taken: Taken) -> bool:
    """Whether a step that is done would be given the same now."""
    if course.taken(step) != taken.inputs:
        return False
    looked_at = course.outputs[step.name][":looked_at"]
    if course.changed(step, looked_at) or not course.is_set(step):
        return False
    return course.fits(step, course.moved(step.name))


def could_fail_again(
    course: Course, step: Step, taken: Taken, done: Mapping[str, Result]
) -> bool:
    """Whether a failed step would be given the same; for want of random numbers none fails."""
    now = {name: run.run_id for name, run in done.items() if name in taken.runs}
    is_same = course.taken(step) == taken.inputs and course.files_now(step) == taken.files
    return is_same and now == taken.runs


def why_early(course: Course, step: Step, taken: Taken) -> str:
    """What a step is given otherwise than when it began, in words."""
    now = course.files_now(step)
    files = [name for name, digest in now.items() if taken.files.get(name) != digest]
    is_done = step.name in course.outputs
    settings = [*course.settings(step)] if is_done else []
    words = [", ".join(some[:3]) for some in (files, settings) if some]
    told = course.unforeseen(step)
    return told or f"a step before it wrote or set {' and '.join(words)}"
