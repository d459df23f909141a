"""The data of a comparison, as ``schema/wire/comparison.json`` has it."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING, Literal

from ..shared import tags
from ..shared.columns import ATTRIBUTES
from ..shared.uri import store_id
from .direction import by_weight
from .find import Found
from .history import History, finite_or_infinite
from .scrub import scrubbed

if TYPE_CHECKING:
    from mlflow.entities import Run

    from ..shared.wire.comparison import (
        ComparedRun,
        Comparison,
        Dataset,
        Metrics,
        Model,
        Omitted,
        Snapshot,
        Value,
        View,
    )

Part = Literal["metrics", "params", "tags"]
BYTES: dict[Part, int] = {"metrics": 2_000_000, "params": 1_000_000, "tags": 500_000}
"""What the runs' data may take in the notebook, for up to 200 runs."""
RUNS = 200
MOST = 1000
"""Runs that are saved in the notebook; the browser reads the others while it is live."""


COLUMNS = {column.tag for column in ATTRIBUTES.values() if column.tag}


def value(number: float) -> Value:
    """A number as JSON can hold it."""
    if math.isnan(number):
        return "NaN"
    if math.isinf(number):
        return "Infinity" if number > 0 else "-Infinity"
    return number


def number(value: Value) -> float:
    """The number that ``value`` made fit for JSON."""
    return float(value)


def main_metrics(runs: list[Run], first: Iterable[str]) -> list[str]:
    """Metrics of the runs, ``first`` first, the others by what they tell."""
    counts = Counter(key for run in runs for key in run.data.metrics)
    given = [key for key in dict.fromkeys(first) if key in counts]
    return given + [key for key in by_weight(counts) if key not in given]


def saved_runs(runs: list[Run], baseline: str | None) -> list[Run]:
    """Those that the notebook holds: the first, and the baseline."""
    kept, rest = runs[:MOST], runs[MOST:]
    return kept + [run for run in rest if run.info.run_id == baseline]


def compared_runs(
    runs: list[Run], metrics: list[str], history: History, names: dict[str, str]
) -> tuple[list[ComparedRun], Omitted]:
    """The runs as the snapshot has them, and how many keys were left out for their size.

    Parameters
    ----------
    metrics
        Those that matter most first.
    names
        Names of logged models by id.
    """
    told = [_run(run, history, names) for run in runs]
    omitted: Omitted = {}
    orders: dict[Part, list[str]] = {
        "metrics": metrics,
        "params": _by_count(told, "params"),
        "tags": _by_count(told, "tags"),
    }
    for part, order in orders.items():
        kept = _affordable(told, part, order)
        if len(kept) < len(order):
            omitted[part] = len(order) - len(kept)
            for run in told:
                for key in run[part].keys() - kept:
                    del run[part][key]
    return told, omitted


def payload(tracking_uri: str, found: Found, view: View, snapshot: Snapshot) -> Comparison:
    """All of the output."""
    return {
        "version": 1,
        "store": store_id(tracking_uri),
        "query": {
            "runs": [run.info.run_id for run in found.runs] if found.named else None,
            "experiments": [
                {"experiment_id": key, "name": scrubbed(name)}
                for key, name in found.experiments.items()
            ],
            "filter": scrubbed(found.filter),
            "order_by": found.order_by,
            "max_runs": found.max_runs,
        },
        "view": view,
        "snapshot": snapshot,
    }


def snapshot(
    taken: int,
    total: int | None,
    runs: list[ComparedRun],
    history: History,
    omitted: Omitted,
) -> Snapshot:
    """The data as it was ``taken``, in milliseconds since 1970."""
    if history.omitted:
        omitted = {**omitted, "curves": history.omitted}
    found: Snapshot = {
        "taken": taken,
        "total": total,
        "runs": runs,
        "curves": [
            {
                "run_id": run,
                "metric": metric,
                "points": [[step, at, value(number)] for step, at, number in points],
            }
            for (run, metric), points in history.curves.items()
        ],
    }
    if omitted:
        found["omitted"] = omitted
    return found


def _run(run: Run, history: History, names: dict[str, str]) -> ComparedRun:
    info, data = run.info, run.data
    return {
        "run_id": info.run_id,
        "name": scrubbed(info.run_name or ""),
        "experiment_id": str(info.experiment_id),
        "status": info.status,
        "start_time": info.start_time or 0,
        "end_time": info.end_time,
        "params": {key: scrubbed(text) for key, text in sorted(data.params.items())},
        "metrics": {
            key: _metric(last, history.extremes.get((info.run_id, key)))
            for key, last in sorted(data.metrics.items())
        },
        "tags": {
            key: scrubbed(text) for key, text in sorted(data.tags.items()) if is_told(key)
        },
        "models": _models(run, names),
        "datasets": _datasets(run),
    }


def _metric(last: float, extremes: tuple[float, float] | None) -> Metrics:
    told: Metrics = {"last": value(finite_or_infinite(last))}
    if extremes:
        told |= {"min": value(extremes[0]), "max": value(extremes[1])}
    return told


def is_told(tag: str) -> bool:
    """Whether the snapshot has a tag: a person's, ours, and those of MLflow's in a column."""
    return not tag.startswith(tags.MLFLOWS) or tag in COLUMNS


def model_ids(run: Run) -> list[str]:
    """Ids of the models that the run has logged."""
    outputs = getattr(run, "outputs", None)
    return [output.model_id for output in getattr(outputs, "model_outputs", None) or []]


def _models(run: Run, names: dict[str, str]) -> list[Model]:
    return [
        {"model_id": key, "name": scrubbed(names[key])}
        for key in model_ids(run)
        if key in names
    ]


def _datasets(run: Run) -> list[Dataset]:
    inputs = getattr(getattr(run, "inputs", None), "dataset_inputs", None) or []
    found: list[Dataset] = []
    for item in inputs:
        context = next((tag.value for tag in item.tags if tag.key == tags.DATA_CONTEXT), None)
        dataset = item.dataset
        found.append(
            {"name": scrubbed(dataset.name), "digest": dataset.digest, "context": context}
        )
    return sorted(found, key=lambda item: (item["name"], item["digest"]))


def _by_count(runs: list[ComparedRun], part: Part) -> list[str]:
    counts = Counter(key for run in runs for key in run[part])
    ours = {key: key.startswith(tags.OURS) for key in counts}
    return sorted(counts, key=lambda key: (not ours[key], -counts[key], key))


def _affordable(runs: list[ComparedRun], part: Part, order: list[str]) -> set[str]:
    budget = BYTES[part] * max(1.0, len(runs) / RUNS)
    each = 25 if part == "metrics" else 1
    cost: Counter[str] = Counter()
    for run in runs:
        for key, item in run[part].items():
            cost[key] += len(key) + 8 + each * len(item)
    kept = set()
    for key in order:
        budget -= cost[key]
        if budget < 0:
            break
        kept.add(key)
    return kept
