"""The data of a comparison, as ``schema/wire/comparison.json`` has it."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable
from typing import Any

from ..shared.uri import store_id
from .direction import by_weight
from .find import Found
from .history import History, finite_or_infinite
from .scrub import scrubbed

BYTES = {"metrics": 2_000_000, "params": 1_000_000, "tags": 500_000}
"""What the runs' data may take in the notebook, for up to 200 runs."""
RUNS = 200
MOST = 1000
"""Runs that are saved in the notebook; the browser reads the others while it is live."""
CONTEXT = "mlflow.data.context"


def value(number: float) -> float | str:
    """A number as JSON can hold it."""
    if math.isnan(number):
        return "NaN"
    if math.isinf(number):
        return "Infinity" if number > 0 else "-Infinity"
    return number


def number(value: float | str) -> float:
    """The number that ``value`` made fit for JSON."""
    return float(value)


def main_metrics(runs: list[Any], first: Iterable[str]) -> list[str]:
    """Metrics of the runs, ``first`` first, the others by what they tell."""
    counts = Counter(key for run in runs for key in run.data.metrics)
    given = [key for key in dict.fromkeys(first) if key in counts]
    return given + [key for key in by_weight(counts) if key not in given]


def saved_runs(runs: list[Any], baseline: str | None) -> list[Any]:
    """Those that the notebook holds: the first, and the baseline."""
    kept, rest = runs[:MOST], runs[MOST:]
    return kept + [run for run in rest if run.info.run_id == baseline]


def compared_runs(
    runs: list[Any], metrics: list[str], history: History, names: dict[str, str]
) -> tuple[list[dict[str, Any]], dict[str, int]]:
    """The runs as the snapshot has them, and how many keys were left out for their size.

    Parameters
    ----------
    metrics
        Those that matter most first.
    names
        Names of logged models by id.
    """
    told = [_run(run, history, names) for run in runs]
    omitted = {}
    for part, order in (
        ("metrics", metrics),
        ("params", _by_count(told, "params")),
        ("tags", _by_count(told, "tags")),
    ):
        kept = _affordable(told, part, order)
        omitted[part] = len(order) - len(kept)
        if omitted[part]:
            for run in told:
                run[part] = {key: item for key, item in run[part].items() if key in kept}
    return told, {part: count for part, count in omitted.items() if count}


def payload(
    tracking_uri: str, found: Found, view: dict[str, Any], snapshot: dict[str, Any]
) -> dict[str, Any]:
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
    runs: list[dict[str, Any]],
    history: History,
    omitted: dict[str, int],
) -> dict[str, Any]:
    """The data as it was ``taken``, in milliseconds since 1970."""
    if history.omitted:
        omitted = {**omitted, "curves": history.omitted}
    return {
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
        **({"omitted": omitted} if omitted else {}),
    }


def _run(run: Any, history: History, names: dict[str, str]) -> dict[str, Any]:
    info, data = run.info, run.data
    return {
        "run_id": info.run_id,
        "name": scrubbed(info.run_name or ""),
        "experiment_id": str(info.experiment_id),
        "status": str(info.status),
        "start_time": info.start_time or 0,
        "end_time": info.end_time,
        "params": {key: scrubbed(text) for key, text in sorted(data.params.items())},
        "metrics": {
            key: _metric(last, history.extremes.get((info.run_id, key)))
            for key, last in sorted(data.metrics.items())
        },
        "tags": {
            key: scrubbed(text)
            for key, text in sorted(data.tags.items())
            if not key.startswith("mlflow.")
        },
        "models": _models(run, names),
        "datasets": _datasets(run),
    }


def _metric(last: float, extremes: tuple[float, float] | None) -> dict[str, Any]:
    told = {"last": value(finite_or_infinite(last))}
    if extremes:
        told |= {"min": value(extremes[0]), "max": value(extremes[1])}
    return told


def model_ids(run: Any) -> list[str]:
    """Ids of the models that the run has logged."""
    outputs = getattr(run, "outputs", None)
    return [output.model_id for output in getattr(outputs, "model_outputs", None) or []]


def _models(run: Any, names: dict[str, str]) -> list[dict[str, str]]:
    return [
        {"model_id": key, "name": scrubbed(names[key])}
        for key in model_ids(run)
        if key in names
    ]


def _datasets(run: Any) -> list[dict[str, Any]]:
    inputs = getattr(getattr(run, "inputs", None), "dataset_inputs", None) or []
    found = []
    for item in inputs:
        context = next((tag.value for tag in item.tags if tag.key == CONTEXT), None)
        dataset = item.dataset
        found.append(
            {"name": scrubbed(dataset.name), "digest": dataset.digest, "context": context}
        )
    return sorted(found, key=lambda item: (item["name"], item["digest"]))


def _by_count(runs: list[dict[str, Any]], part: str) -> list[str]:
    counts = Counter(key for run in runs for key in run[part])
    ours = {key: key.startswith("provebook.") for key in counts}
    return sorted(counts, key=lambda key: (not ours[key], -counts[key], key))


def _affordable(runs: list[dict[str, Any]], part: str, order: list[str]) -> set[str]:
    budget = BYTES[part] * max(1.0, len(runs) / RUNS)
    size: Callable[[Any], int] = len if part != "metrics" else lambda item: 25 * len(item)
    cost: Counter[str] = Counter()
    for run in runs:
        for key, item in run[part].items():
            cost[key] += len(key) + 8 + size(item)
    kept = set()
    for key in order:
        budget -= cost[key]
        if budget < 0:
            break
        kept.add(key)
    return kept
