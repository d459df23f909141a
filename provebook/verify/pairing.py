"""Which run of the project belongs to which of the notebook: by step, and order within it."""

from __future__ import annotations

import re

from .differences import DIFFERENT, Finding, metric
from .logged import logged
from .runs import Metrics, Run

_GIVEN_BY_MLFLOW = re.compile(r"[a-z]+-[a-z]+-\d+")


def compare_runs(
    step: str, notebook: list[Run], own: Run, children: list[Run], tolerance: float
) -> list[Finding]:
    """Compare the metrics of a step.

    ``own`` is the step's run in the project, which takes what the notebook logs outside of
    any run it starts itself; ``children`` are the runs that the step's code starts.
    """
    todo = list(children)
    found: list[Finding] = []
    loose: Metrics = {}
    for run in notebook:
        if todo and not run["is_implicit"] and _alike(run["name"], todo[0]["name"]):
            other = todo.pop(0)
            found += _metrics(step, run["name"], run["metrics"], other["metrics"], tolerance)
            found += logged(step, _shown(run["name"]), run, other)
        else:
            found += logged(step, "", run, own, is_part=True)
            for key, points in run["metrics"].items():
                loose.setdefault(key, []).extend(points)
    found += _metrics(step, "", loose, own["metrics"], tolerance)
    found += [
        Finding(step, "metric", run["name"], DIFFERENT, None, "the notebook has no such run")
        for run in todo
    ]
    return found


def _alike(one: str, other: str) -> bool:
    both = _GIVEN_BY_MLFLOW.fullmatch(one) and _GIVEN_BY_MLFLOW.fullmatch(other)
    return one == other or bool(both)


def _shown(run: str) -> str:
    return f"{run}: " if run and not _GIVEN_BY_MLFLOW.fullmatch(run) else ""


def _metrics(
    step: str, run: str, ours: Metrics, theirs: Metrics, tolerance: float
) -> list[Finding]:
    shown = _shown(run)
    keys = dict.fromkeys([*ours, *theirs])
    return [
        metric(
            step,
            f"{shown}{key}",
            ours.get(key, []),
            theirs.get(key, []),
            tolerance,
        )
        for key in keys
    ]
