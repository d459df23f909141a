"""Histories from a tracking server: few requests, and no long history in full."""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, TypeVar

from .history import History, Pair, Point, affordable, finite_or_infinite, thinned
from .stores import Store

if TYPE_CHECKING:
    from mlflow.entities import Run

    from mlflow import MlflowClient

_Item = TypeVar("_Item")
_Found = TypeVar("_Found")

_log = logging.getLogger(__name__)

FULL = 64
"""Histories that are read in full: only these tell the least and the greatest value."""
FULL_STEPS = 2_000
"""A history whose last step is beyond this is only sampled."""
SAMPLED = 12
"""Metrics of which samples are asked for."""
AT_ONCE = 8
"""Requests under way."""
RUNS_A_CALL = 100
MOST_POINTS = 2_500
"""What MLflow gives at most."""


def read(
    client: MlflowClient,
    store: Store,
    runs: list[Run],
    metrics: list[str],
    points: int,
    wanted: frozenset[str],
) -> History:
    """Of the metrics, the main one first, what they were over time.

    Parameters
    ----------
    points
        Most points of a curve; 0 for no curves.
    wanted
        Metrics whose extremes are shown.
    """
    last = {
        (run.info.run_id, metric.key): metric.step
        for run in runs
        for metric in run.data._metric_objs
    }
    ids = [run.info.run_id for run in runs]
    # A metric that is always logged at step 0 has a history nobody can see from here: only
    # those that are shown are worth a look.
    long = [
        (run, metric)
        for metric in metrics
        for run in ids
        if (step := last.get((run, metric))) is not None and (step > 0 or metric in wanted)
    ]
    full = [pair for pair in long if last[pair] <= FULL_STEPS][:FULL]
    found = History()
    histories = dict(zip(full, _at_once(lambda p: _full(client, *p), full), strict=True))
    histories = {pair: found_points for pair, found_points in histories.items() if found_points}
    for pair, history in histories.items():
        values = [value for _, _, value in history if value == value]
        if values and len(history) > 1:
            found.extremes[pair] = min(values), max(values)
    if points > 1:
        rest = [pair for pair in long if pair not in histories and last[pair] > 0]
        histories |= _samples(store, rest, points)
        lengths = {pair: len(history) for pair, history in histories.items()}
        chosen, found.omitted = affordable(lengths, ids, metrics, points)
        found.curves = {pair: thinned(histories[pair], points) for pair in chosen}
        found.omitted += sum(pair not in histories for pair in rest)
    return found


def _full(client: MlflowClient, run: str, metric: str) -> list[Point]:
    try:
        history = client.get_metric_history(run, metric)
    except Exception:
        _log.debug("The history of %s cannot be read", metric, exc_info=True)
        return []
    points = [(m.step, m.timestamp, finite_or_infinite(m.value)) for m in history]
    return sorted(points, key=lambda point: point[:2])


def _samples(store: Store, pairs: list[Pair], points: int) -> dict[Pair, list[Point]]:
    runs_of: dict[str, list[str]] = {}
    for run, metric in pairs:
        runs_of.setdefault(metric, []).append(run)
    calls = [
        (metric, runs[start : start + RUNS_A_CALL])
        for metric, runs in list(runs_of.items())[:SAMPLED]
        for start in range(0, len(runs), RUNS_A_CALL)
    ]
    found: dict[Pair, list[Point]] = {}
    for answer in _at_once(lambda call: _sample(store, call[0], call[1], points), calls):
        found.update(answer)
    return found


def _sample(store: Store, metric: str, runs: list[str], points: int) -> dict[Pair, list[Point]]:
    """Sampled curves; none where the server has no such route."""
    from mlflow.utils.rest_utils import http_request

    params = {
        "run_ids": runs,
        "metric_key": metric,
        "max_results": min(points, MOST_POINTS),
    }
    try:
        answer = http_request(
            host_creds=store.get_host_creds(),
            endpoint="/ajax-api/2.0/mlflow/metrics/get-history-bulk-interval",
            method="GET",
            params=params,
        )
        answer.raise_for_status()
        rows = answer.json().get("metrics", [])
    except Exception:
        _log.debug("No samples of %s", metric, exc_info=True)
        return {}
    found: dict[Pair, list[Point]] = {}
    for row in rows:
        # int64 comes as text; a value of 0 or a step of 0 may be left out.
        point = (
            int(row.get("step", 0)),
            int(row.get("timestamp", 0)),
            finite_or_infinite(float(row.get("value", 0.0))),
        )
        found.setdefault((str(row["run_id"]), metric), []).append(point)
    return {pair: sorted(rows, key=lambda point: point[:2]) for pair, rows in found.items()}


def _at_once(work: Callable[[_Item], _Found], items: list[_Item]) -> list[_Found]:
    if not items:
        return []
    with ThreadPoolExecutor(min(AT_ONCE, len(items))) as pool:
        return list(pool.map(work, items))


def model_names(client: MlflowClient, runs: list[Run], ids: list[str]) -> dict[str, str]:
    """Names of logged models by id; those that cannot be read are left out."""
    if not ids:
        return {}
    wanted, token = set(ids), None
    found: dict[str, str] = {}
    experiments = list({run.info.experiment_id for run in runs})
    try:
        while wanted - set(found):
            page = client.search_logged_models(
                experiment_ids=experiments, max_results=1000, page_token=token
            )
            found.update((m.model_id, m.name) for m in page if m.model_id in wanted)
            token = page.token
            if not token:
                break
    except Exception:
        _log.debug("The names of models cannot be read", exc_info=True)
    return found
