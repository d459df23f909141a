"""Fills the store of ``MLFLOW_TRACKING_URI``: ``seed.py KIND [ARGUMENT ...]``."""

import math
import sys
import time
import uuid

from mlflow.entities import Metric, Param
from mlflow.store.tracking.dbmodels.models import SqlLatestMetric, SqlMetric, SqlParam, SqlRun
from mlflow.store.tracking.sqlalchemy_store import SqlAlchemyStore
from sqlalchemy import insert

import mlflow

ATTACK = "<img src=x onerror='window.attacked=1'><script>window.attacked=1</script>"
NOW = int(time.time() * 1000)


def forest() -> None:
    """Two single runs and a parent with three nested ones, in that order of time."""
    mlflow.set_experiment("forest")
    for name, rmse, depth in (("linear", 2.5, 1), ("net", 1.25, 9)):
        with mlflow.start_run(run_name=name):
            mlflow.log_metrics({"rmse": rmse, "r2": 1 - rmse / 10})
            mlflow.log_params({"depth": depth, "kind": name})
    with mlflow.start_run(run_name="trees"):
        for depth, rmse in ((2, 3.0), (4, 0.5), (8, 2.0)):
            with mlflow.start_run(run_name=f"tree {depth}", nested=True):
                mlflow.log_metrics({"rmse": rmse, "r2": 1 - rmse / 10})
                mlflow.log_params({"depth": depth, "kind": "tree"})
                mlflow.set_tag("stage", "trial")


def single(experiment: str, name: str) -> None:
    """One finished run with one metric."""
    mlflow.set_experiment(experiment)
    with mlflow.start_run(run_name=name):
        mlflow.log_metric("rmse", 1.5)


def many(count: str, name: str = "many") -> None:
    """As many runs as wanted, by bulk insert, `run 00000` the newest."""
    experiment = mlflow.MlflowClient().create_experiment(name)
    runs, metrics, latest, params = [], [], [], []
    for number in range(int(count)):
        run_id = uuid.uuid4().hex
        runs.append(run_row(run_id, f"run {number:05}", experiment, NOW - 1000 * number))
        for key in ("rmse", "r2"):
            value = ((number * 7919) % 10007) / 10007
            row = dict(
                key=key, value=value, timestamp=NOW, step=0, is_nan=False, run_uuid=run_id
            )
            metrics.append(row)
            latest.append(row)
        params.append({"key": "seed", "value": str(number), "run_uuid": run_id})
    insert_rows({SqlRun: runs, SqlMetric: metrics, SqlLatestMetric: latest, SqlParam: params})


def odd() -> None:
    """Runs with what no tidy program writes: hostile names, huge and infinite values."""
    client = mlflow.MlflowClient()
    experiment = client.create_experiment(f"a/b \"c\" 'd' 🌲 {ATTACK}")
    numbers = {"not a number": math.nan, "up": math.inf, "down": -math.inf, "plain": 1.5}
    run = client.create_run(experiment, run_name="extremes").info.run_id
    for key, value in numbers.items():
        client.log_metric(run, key, value)
    client.set_terminated(run)

    run = client.create_run(experiment, run_name="heavy").info.run_id
    metrics = [Metric(f"m/{i:04}", i / 7, NOW, 0) for i in range(2000)]
    params = [Param(f"p/{i:04}", str(i)) for i in range(1000)]
    for start in range(0, 2000, 1000):
        client.log_batch(run, metrics=metrics[start : start + 1000])
    for start in range(0, 1000, 100):
        client.log_batch(run, params=params[start : start + 100])
    client.log_param(run, "a long one", "x" * 5990 + "the end 42")
    client.set_tag(run, "note", ATTACK)
    client.set_terminated(run)

    run = uuid.uuid4().hex
    name = f"slash/ \"double\" 'single' 🚀 {ATTACK}"
    keys = ("slash/in/it", 'double"quote', "single'quote", "rocket 🚀", ATTACK)
    metrics = [
        dict(key=key, value=i, timestamp=NOW, step=0, is_nan=False, run_uuid=run)
        for i, key in enumerate(keys)
    ]
    params = [{"key": key, "value": ATTACK, "run_uuid": run} for key in keys]
    insert_rows(
        {
            SqlRun: [run_row(run, name, experiment, NOW + 1000)],
            SqlMetric: metrics,
            SqlLatestMetric: metrics,
            SqlParam: params,
        }
    )


def run_row(run_id: str, name: str, experiment: str, start: int) -> dict:
    """A finished run as MLflow keeps it."""
    return {
        "run_uuid": run_id,
        "name": name,
        "experiment_id": int(experiment),
        "user_id": "test",
        "status": "FINISHED",
        "start_time": start,
        "end_time": start + 500,
        "lifecycle_stage": "active",
        "artifact_uri": f"mlflow-artifacts:/{experiment}/{run_id}/artifacts",
    }


def insert_rows(tables: dict) -> None:
    """Rows as they are, past MLflow's own checks of names."""
    store = SqlAlchemyStore(mlflow.get_tracking_uri(), "mlartifacts")
    with store.ManagedSessionMaker() as session:
        for table, rows in tables.items():
            session.execute(insert(table), rows)


if __name__ == "__main__":
    globals()[sys.argv[1]](*sys.argv[2:])
