"""Which runs are compared: those that are named, or those of experiments that fit a filter."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ..shared import place, state
from . import bulk
from .errors import CompareError, search_problem, unknown_word
from .resolve import every_experiment, resolve

if TYPE_CHECKING:
    from mlflow.entities import Run

    from mlflow import MlflowClient

PAGE = 1000
"""Runs that are asked for at once."""


@dataclass
class Found:
    """The runs, in order, and how they were found."""

    runs: list[Run]
    experiments: dict[str, str]
    """Names of the experiments by id."""
    named: bool
    """Whether the runs were given one by one."""
    filter: str = ""
    order_by: list[str] = field(default_factory=list)
    max_runs: int = 200
    more: bool = False
    """Whether more runs fit than were read."""


def find(
    client: MlflowClient,
    runs: Iterable[str] | None,
    experiment: Iterable[str] | None,
    filter_string: str,
    order_by: list[str],
    max_runs: int,
) -> Found:
    """Find the runs to compare; arguments as those of ``compare_runs``."""
    if runs is None:
        return _fitting(client, experiment, filter_string, order_by, max_runs)
    if filter_string:
        raise CompareError("either runs or a filter, not both: leave one of them out")
    words = list(dict.fromkeys(runs))
    if not words:
        raise CompareError("no run is given; leave runs out to compare those of an experiment")
    if len(words) > max_runs:
        raise CompareError(
            f"{len(words)} runs are given and at most {max_runs} are compared; "
            f"ask for more with max_runs={len(words)}"
        )
    where = _experiments(client, experiment) if experiment is not None else None
    found = resolve(client, words, where)
    if order_by:
        found = _ordered(client, found, order_by)
    names = every_experiment(client)
    used = {run.info.experiment_id: names.get(run.info.experiment_id, "") for run in found}
    return Found(found, used, True, "", order_by, max_runs)


def _fitting(
    client: MlflowClient,
    experiment: Iterable[str] | None,
    filter_string: str,
    order_by: list[str],
    max_runs: int,
) -> Found:
    where = _experiments(client, experiment) if experiment is not None else _current(client)
    found, more = _search(client, list(where), filter_string, order_by, max_runs)
    return Found(found, where, False, filter_string, order_by, max_runs, more)


def _search(
    client: MlflowClient,
    experiments: list[str],
    filter_string: str,
    order_by: list[str],
    most: int,
) -> tuple[list[Run], bool]:
    try:
        store = client._tracking_client.store
        if bulk.can_read(store, most, order_by):
            return bulk.search(store, experiments, filter_string, order_by, most)
        return _paged(client, experiments, filter_string, order_by, most)
    except Exception as error:
        if getattr(error, "error_code", "") != "INVALID_PARAMETER_VALUE":
            raise
        clauses = [filter_string, *order_by]
        if "order" in str(error).lower():
            clauses = [*order_by, filter_string]
        raise search_problem(error, clauses) from None


def _paged(
    client: MlflowClient,
    experiments: list[str],
    filter_string: str,
    order_by: list[str],
    most: int,
) -> tuple[list[Run], bool]:
    found: list[Run] = []
    token = None
    while len(found) < most:
        page = client.search_runs(
            experiments,
            filter_string,
            max_results=min(PAGE, most - len(found)),
            order_by=order_by or None,
            page_token=token,
        )
        found += page
        token = page.token
        if not token:
            break
    return found, bool(token)


def _ordered(client: MlflowClient, runs: list[Run], order_by: list[str]) -> list[Run]:
    experiments = list({run.info.experiment_id for run in runs})
    ids = ", ".join(f"'{run.info.run_id}'" for run in runs)
    found, _ = _search(
        client, experiments, f"attributes.run_id IN ({ids})", order_by, len(runs)
    )
    return found


def _experiments(client: MlflowClient, words: Iterable[str]) -> dict[str, str]:
    """Names by id of the experiments that are meant by names or ids."""
    known = every_experiment(client)
    by_name = {name: key for key, name in known.items()}
    found: dict[str, str] = {}
    for word in words:
        key = by_name.get(word) or (word if word in known else None)
        if key is None:
            raise CompareError(unknown_word("experiment", word, by_name))
        found[key] = known[key]
    if not found:
        raise CompareError("no experiment is given")
    return found


def _current(client: MlflowClient) -> dict[str, str]:
    """The experiment to which the next run would go; unlike MLflow's look-up, never made."""
    known = every_experiment(client)
    now = state.look().experiment
    if now is not None and now.experiment_id in known:
        return {now.experiment_id: known[now.experiment_id]}
    wanted = _wanted()
    if wanted in known:
        return {wanted: known[wanted]}
    by_name = {name: key for key, name in known.items()}
    notebook = place.notebook()
    for name in (_wanted_name(), notebook.stem if notebook else None):
        if name in by_name:
            return {by_name[name]: name}
    if notebook is None and "0" in known:
        return {"0": known["0"]}
    raise CompareError(
        "this notebook has tracked no run yet; name an experiment: "
        "experiment='NAME', or --experiment NAME"
    )


def _wanted() -> str:
    fluent = sys.modules.get("mlflow.tracking.fluent")
    active = getattr(fluent, "_active_experiment_id", None)
    return str(active or os.environ.get("MLFLOW_EXPERIMENT_ID") or "")


def _wanted_name() -> str | None:
    return os.environ.get("MLFLOW_EXPERIMENT_NAME")
