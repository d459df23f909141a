"""Which run of the project belongs to which of the notebook: by step, and order within it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .differences import metric
from .findings import DIFFERENT, Finding
from .logged import logged
from .runs import Run

GIVEN_BY_MLFLOW = re.compile(r"[a-z]+-[a-z]+-\d+")


@dataclass(frozen=True)
class Paired:
    """Two runs of one step; ``is_part``: ``theirs`` may have more parameters and tags."""

    name: str
    ours: Run
    theirs: Run
    is_part: bool = False


def paired(
    notebook: list[Run], own: Run, children: list[Run]
) -> tuple[list[Paired], list[Run]]:
    """Pair the runs of a step; also those of the project that the notebook has not.

    ``own`` is the step's run in the project, which takes what the notebook logs outside of
    any run it starts itself; ``children`` are the runs that the step's code starts.
    """
    todo = list(children)
    found: list[Paired] = []
    loose: list[Run] = []
    for run in notebook:
        if todo and not run["is_implicit"] and _alike(run["name"], todo[0]["name"]):
            found.append(Paired(_shown(run["name"]), run, todo.pop(0)))
        else:
            loose.append(run)
    found.append(Paired("", merged(loose), own, is_part=True))
    return found, todo


def merged(runs: list[Run]) -> Run:
    """What several runs have logged, as of one."""
    whole: Run = {
        "id": "",
        "uri": "",
        "name": "",
        "start": 0,
        "parent": None,
        "step": None,
        "cell": None,
        "metrics": {},
        "params": {},
        "tags": {},
        "images": {},
        "is_implicit": True,
    }
    for run in runs:
        for key, points in run["metrics"].items():
            whole["metrics"].setdefault(key, []).extend(points)
        whole["params"].update(run["params"])
        whole["tags"].update(run["tags"])
        whole["images"].update(run["images"])
    return whole


def compare_runs(
    step: str, pairs: list[Paired], left: list[Run], tolerance: float
) -> list[Finding]:
    """Compare what the runs of a step have logged."""
    found: list[Finding] = []
    for pair in pairs:
        ours, theirs = pair.ours["metrics"], pair.theirs["metrics"]
        found += [
            metric(step, f"{pair.name}{key}", ours.get(key, []), theirs.get(key, []), tolerance)
            for key in dict.fromkeys([*ours, *theirs])
        ]
        found += logged(step, pair.name, pair.ours, pair.theirs, pair.is_part)
    said = "the notebook has no such run"
    return found + [Finding(step, "metric", run["name"], DIFFERENT, None, said) for run in left]


def _alike(one: str, other: str) -> bool:
    both = GIVEN_BY_MLFLOW.fullmatch(one) and GIVEN_BY_MLFLOW.fullmatch(other)
    return one == other or bool(both)


def _shown(run: str) -> str:
    return f"{run}: " if run and not GIVEN_BY_MLFLOW.fullmatch(run) else ""
