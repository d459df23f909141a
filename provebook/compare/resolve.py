"""From what a person writes, a run: its id, the start of it, or its name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from . import bulk
from .errors import CompareError, listed

if TYPE_CHECKING:
    from mlflow.entities import Run

    from mlflow import MlflowClient

PREFIX = 4
"""Fewest digits of a run id that stand for it."""
CHUNK = 200
"""Run ids in one search."""
MOST = 20
"""Candidates that are looked at for one name."""

_ID = re.compile(r"[\w-]{1,64}")
_HEX = re.compile(rf"[0-9a-f]{{{PREFIX},32}}")


def every_experiment(client: MlflowClient) -> dict[str, str]:
    """Names by id of all experiments that are not deleted."""
    return _experiments(client, deleted=False)


def resolve(client: MlflowClient, words: list[str], where: Iterable[str] | None) -> list[Run]:
    """The runs that ``words`` mean, in their order, each once.

    Parameters
    ----------
    where
        Ids of the experiments to look into; ``None`` for all.

    Raises
    ------
    CompareError
        If a word means no run, more than one, or a deleted one.
    """
    # Deleted ones too: their runs can then be told from runs that never were.
    ids = list(where) if where is not None else list(_experiments(client, deleted=True))
    known = _by_ids(client, ids, [word for word in words if _ID.fullmatch(word)])
    found: dict[str, Run] = {}
    for word in words:
        run = known.get(word) or _one(client, ids, word)
        if run.info.lifecycle_stage != "active":
            raise CompareError(
                f"the run {described(run)} is deleted; "
                f"mlflow runs restore --run-id {run.info.run_id} brings it back"
            )
        found[run.info.run_id] = run
    return list(found.values())


def among(runs: list[Run], word: str) -> Run | None:
    """The one of ``runs`` that ``word`` means, or ``None``."""
    exact = [run for run in runs if run.info.run_id == word]
    fitting = exact or [run for run in runs if _means(run, word)]
    if len(fitting) > 1:
        raise _ambiguous(word, fitting)
    return fitting[0] if fitting else None


def described(run: Run) -> str:
    """Name and id of a run, for messages."""
    return f"{run.info.run_name or 'without a name'} ({run.info.run_id[:8]})"


def _one(client: MlflowClient, ids: list[str], word: str) -> Run:
    found = _search(client, ids, _name_filter(word), MOST)
    if _HEX.fullmatch(word.lower()):
        found += _search(client, ids, f"attributes.run_id LIKE '{word.lower()}%'", MOST)
    every = {run.info.run_id: run for run in found if _means(run, word)}
    active = [run for run in every.values() if run.info.lifecycle_stage == "active"]
    if len(active) > 1:
        raise _ambiguous(word, active)
    if not every:
        raise CompareError(f"there is no run {word}{_hint(word)}")
    return (active or list(every.values()))[0]


def _hint(word: str) -> str:
    if re.fullmatch(rf"[0-9a-f]{{1,{PREFIX - 1}}}", word):
        return f"; the start of a run id needs {PREFIX} digits and more"
    return " in this store; a run is named by its id, 4 digits of it and more, or its name"


def _ambiguous(word: str, runs: list[Run]) -> CompareError:
    candidates = listed(described(run) for run in runs)
    return CompareError(f"{word} may be any of {candidates}; give the digits in brackets")


def _means(run: Run, word: str) -> bool:
    if run.info.run_name == word:
        return True
    return bool(_HEX.fullmatch(word.lower())) and run.info.run_id.startswith(word.lower())


def _name_filter(name: str) -> str:
    for quote in "'\"":
        if quote not in name:
            return f"attributes.run_name = {quote}{name}{quote}"
    # MLflow's filter cannot hold both quotes; what fits too well is sorted out afterwards.
    return f"attributes.run_name LIKE '{name.replace(chr(39), '_')}'"


def _by_ids(client: MlflowClient, experiments: list[str], words: list[str]) -> dict[str, Run]:
    store = client._tracking_client.store
    found = bulk.by_ids(store, words) if bulk.can_read(store, len(words)) else {}
    # What is missing now may be deleted, or the name of a run.
    words = [word for word in words if word not in found]
    for start in range(0, len(words), CHUNK):
        chunk = words[start : start + CHUNK]
        listing = ", ".join(f"'{word}'" for word in chunk)
        runs = _search(client, experiments, f"attributes.run_id IN ({listing})", CHUNK)
        found.update((run.info.run_id, run) for run in runs)
    return found


def _search(
    client: MlflowClient, experiments: list[str], filter_string: str, most: int
) -> list[Run]:
    from mlflow.entities import ViewType

    if not experiments:
        return []
    return list(client.search_runs(experiments, filter_string, ViewType.ALL, most))


def _experiments(client: MlflowClient, deleted: bool) -> dict[str, str]:
    from mlflow.entities import ViewType

    view = ViewType.ALL if deleted else ViewType.ACTIVE_ONLY
    found: dict[str, str] = {}
    token = None
    while True:
        page = client.search_experiments(view, 1000, page_token=token)
        found.update((str(item.experiment_id), str(item.name)) for item in page)
        token = page.token
        if not token:
            return found
