"""The metrics of a notebook in the form in which its project's own test compares them."""

from __future__ import annotations

import math
from typing import Any

from .pairing import GIVEN_BY_MLFLOW
from .parting import relative
from .runs import Metrics, Run

MOST = 100  # values of a metric that are kept
_SYSTEM = "system/"  # what MLflow measures of the machine

Recorded = dict[str, Any]


def of_step(runs: list[Run], step: str) -> Recorded:
    """As the project has them: what is logged outside of a run goes to the step's own."""
    loose: Metrics = {}
    begun: list[Recorded] = []
    for run in (one for one in runs if one["step"] == step):
        if not run["is_implicit"]:
            name = "" if GIVEN_BY_MLFLOW.fullmatch(run["name"]) else run["name"]
            begun.append({"name": name, "metrics": _metrics(run["metrics"])})
            continue
        for key, points in run["metrics"].items():
            loose.setdefault(key, []).extend(points)
    return {"metrics": _metrics(loose), "runs": begun}


def count(steps: Recorded) -> int:
    """How many metrics there are."""
    return sum(len(run["metrics"]) for step in steps.values() for run in _runs(step))


def changed(before: Recorded, now: Recorded) -> list[str]:
    """Which metrics are others than were recorded, as ``STEP: METRIC``."""
    found = []
    for name, step in now["steps"].items():
        older = before["steps"].get(name, {"metrics": {}, "runs": []})
        if len(step["runs"]) != len(older["runs"]):
            found.append(f"{name}: its runs")
            continue
        for one, old in zip(_runs(step), _runs(older), strict=True):
            keys = {**old["metrics"], **one["metrics"]}
            found += [
                f"{name}: {key}"
                for key in keys
                if key not in now["ignored"]
                and not _alike(old["metrics"].get(key), one["metrics"].get(key), now)
            ]
    return found


def _metrics(metrics: Metrics) -> dict[str, Any]:
    return {
        key: _values(points)
        for key, points in sorted(metrics.items())
        if not key.startswith(_SYSTEM)
    }


def _values(points: list[list[Any]]) -> Any:
    """One number as itself; of many at most ``MOST``, each of every so many, and the last."""
    pairs = [(point[0], float(point[1])) for point in points]
    # Those of one step by size: when they were logged is too coarse to tell.
    pairs.sort(key=lambda one: (one[0], not math.isnan(one[1]), one[1]))
    values = [value for _, value in pairs]
    if len(values) == 1:
        return values[0]
    every = math.ceil((len(values) - 1) / (MOST - 1))
    kept = [*values[: len(values) - 1 : every], values[-1]]
    return {"points": len(values), "every": every, "values": kept}


def _runs(step: Recorded) -> list[Recorded]:
    return [step, *step["runs"]]


def _alike(one: Any, other: Any, now: Recorded) -> bool:
    a, b = (kept["values"] if isinstance(kept, dict) else [kept] for kept in (one, other))
    if len(a) != len(b) or None in (*a, *b):
        return False
    return all(relative(x, y) <= now["tolerance"] for x, y in zip(a, b, strict=True))
