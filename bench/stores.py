"""The seeded store that both sides are measured on, each on a copy of its own."""

from __future__ import annotations

import hashlib
import math
import random
import shutil
import time
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

RUNS = 10_000
NESTED = 2_000  # of them, in groups of one parent and nine children
GROUP = 10
HISTORIES = 5  # runs with a whole curve of each metric
POINTS = 1_000
METRICS = ("rmse", "mae", "r2", "loss", "val_loss", "accuracy", "f1", "auc", "recall", "fit_s")
PARAMS = (
    "depth",
    "rate",
    "trees",
    "seed",
    "alpha",
    "batch",
    "layers",
    "dropout",
    "fold",
    "kind",
)
LARGE, SMALL = "large", "small"
SORTED_BY = "accuracy"
HIGHEST = "the highest accuracy"

Row = dict[str, Any]
DAY = 24 * 3600 * 1000


def seeded(folder: Path) -> Path:
    """Path of the seeded store, made once for each version of MLflow and of this file."""
    import mlflow

    digest = hashlib.sha256(Path(__file__).read_bytes()).hexdigest()[:8]
    path = folder / f"seed-{mlflow.__version__}-{digest}.db"
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        for old in folder.glob("seed-*.db"):
            old.unlink()
        made = folder / "unfinished.db"
        made.unlink(missing_ok=True)
        _seed(made)
        made.rename(path)
    return path


def copy(seed: Path, folder: Path) -> Path:
    """A fresh copy as the workspace store of ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    return Path(shutil.copyfile(seed, folder / "mlflow.db"))


def _seed(path: Path) -> None:
    from mlflow.entities import ExperimentTag
    from mlflow.store.tracking.dbmodels import models
    from mlflow.store.tracking.sqlalchemy_store import SqlAlchemyStore
    from sqlalchemy import insert, update

    store = SqlAlchemyStore(f"sqlite:///{path}", str(path.parent / "artifacts"))
    # Without the kind, MLflow's UI takes its visitors to the page for traces first.
    kind = [ExperimentTag("mlflow.experimentKind", "custom_model_development")]
    large, small = (store.create_experiment(name, tags=kind) for name in (LARGE, SMALL))
    dice = random.Random(0)
    now = int(time.time() * 1000)
    with store.ManagedSessionMaker() as session:
        for first in range(0, RUNS, 1000):
            runs = [_run(large, number, now, dice) for number in range(first, first + 1000)]
            _insert(session, insert, models, runs, dice)
        few = [{**_run(small, n, now - DAY, dice), "name": f"try-{n}"} for n in range(5)]
        _insert(session, insert, models, few, dice)
        # What a person worked on last comes first on both sides.
        for experiment, updated in ((small, now - DAY), (large, now), ("0", now - 2 * DAY)):
            session.execute(
                update(models.SqlExperiment)
                .where(models.SqlExperiment.experiment_id == int(experiment))
                .values(last_update_time=updated)
            )
    store.engine.dispose()


def _run(experiment: str, number: int, now: int, dice: random.Random) -> Row:
    start = now - number * 60_000 - 60_000
    return {
        "run_uuid": uuid.UUID(int=dice.getrandbits(128)).hex,
        "name": HIGHEST if number == RUNS - 10 else f"run-{number:05}",
        "experiment_id": int(experiment),
        "user_id": "bench",
        "status": "FINISHED",
        "start_time": start,
        "end_time": start + dice.randrange(1000, 50_000),
        "lifecycle_stage": "active",
        "source_type": "LOCAL",
        "artifact_uri": f"mlflow-artifacts:/{experiment}/{number}/artifacts",
    }


def _insert(
    session: Any, insert: Any, models: Any, runs: list[Row], dice: random.Random
) -> None:
    metrics = [row for run in runs for row in _latest(run, dice)]
    curves = [row for run in runs[:HISTORIES] for row in _history(run)]
    params = [row for run in runs for row in _params(run, dice)]
    for table, rows in (
        (models.SqlRun, runs),
        (models.SqlMetric, metrics + curves),
        (models.SqlLatestMetric, metrics),
        (models.SqlParam, params),
        (models.SqlTag, list(_tags(runs))),
    ):
        session.execute(insert(table), rows)


def _latest(run: Row, dice: random.Random) -> Iterator[Row]:
    for key in METRICS:
        value = 1 + dice.random()
        if key == SORTED_BY and run["name"] == HIGHEST:
            value = 3.0
        yield _point(run, key, value, POINTS)


def _history(run: Row) -> Iterator[Row]:
    for key in METRICS:
        for step in range(POINTS):
            yield _point(run, key, 1 + math.exp(-step / 200), step)


def _point(run: Row, key: str, value: float, step: int) -> Row:
    when = run["start_time"] + step
    where = {"run_uuid": run["run_uuid"], "key": key}
    return {**where, "value": value, "timestamp": when, "step": step, "is_nan": False}


def _params(run: Row, dice: random.Random) -> Iterator[Row]:
    for key in PARAMS:
        yield {"run_uuid": run["run_uuid"], "key": key, "value": str(dice.randrange(100))}


def _tags(runs: list[Row]) -> Iterator[Row]:
    nested = NESTED * len(runs) // RUNS // GROUP * GROUP
    for number, run in enumerate(runs):
        tags = {"mlflow.user": "bench", "mlflow.runName": run["name"]}
        tags["mlflow.source.name"], tags["mlflow.source.type"] = "train.ipynb", "NOTEBOOK"
        parent = number - number % GROUP + GROUP - 1  # began before its children
        if number < nested and number != parent:
            tags["mlflow.parentRunId"] = runs[parent]["run_uuid"]
        for key, value in tags.items():
            yield {"run_uuid": run["run_uuid"], "key": key, "value": value}
