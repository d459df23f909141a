"""What the runs below a run have logged, at the runs where one looks for it.

A metric keeps its name where only one of the runs below has it. Of several steps each has the
step's name before it; of several runs of one step none is told from the others.
"""

from __future__ import annotations

import json
import tempfile
import time
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import mlflow
from mlflow import MlflowClient
from mlflow.entities import Metric, Run

from .errors import first_line
from .layout import FOLDER
from .state import running

CARRIED = "provebook.carried"
LARGEST = 200_000_000  # bytes of a model that is copied
MOST = 1000  # metrics in one request


def carry_to_step() -> None:
    """Give the step's run the metrics and models of the runs that its code has begun."""
    client = MlflowClient()
    own = client.get_run(running.run_id)
    below = client.search_runs(
        [own.info.experiment_id], f"tags.`mlflow.parentRunId` = '{running.run_id}'"
    )
    if not below:
        return
    metrics = {name: one for one in below for name in one.data.metrics}
    counts = Counter(name for one in below for name in one.data.metrics)
    unique = {
        name: one.data.metrics[name]
        for name, one in metrics.items()
        if counts[name] == 1 and name not in own.data.metrics
    }
    if unique:
        _log(client, running.run_id, unique)
        client.set_tag(running.run_id, CARRIED, json.dumps(sorted(unique))[:5000])
    carry_models(client, running.run_id, list(below))


def carry_to_pipeline(run_id: str, done: Mapping[str, Run]) -> None:
    """Give the pipeline's run the metrics and models of its steps."""
    client = MlflowClient()
    counts = Counter(name for one in done.values() for name in one.data.metrics)
    metrics = {
        name if counts[name] == 1 else f"{step}.{name}": value
        for step, one in done.items()
        for name, value in one.data.metrics.items()
    }
    _log(client, run_id, metrics)
    carry_models(client, run_id, list(done.values()))


def carry_models(client: MlflowClient, run_id: str, below: list[Run]) -> None:
    """Copy models whose names are unique, so that ``runs:/RUN/NAME`` loads them."""
    homes: dict[str, list[str]] = {}
    for one in below:
        for name, uri in _models_of(client, one).items():
            homes.setdefault(name, []).append(uri)
    present = {file.path for file in client.list_artifacts(run_id)} if homes else set()
    for name, uris in homes.items():
        if len(uris) != 1 or name in present:
            continue
        try:
            with tempfile.TemporaryDirectory(prefix="handoff-") as folder:
                model = Path(mlflow.artifacts.download_artifacts(uris[0], dst_path=folder))
                size = sum(file.stat().st_size for file in model.rglob("*") if file.is_file())
                if size <= LARGEST:
                    client.log_artifacts(run_id, str(model), name)
        except Exception as error:  # the step has done its work, and its own run has the model
            print(f"The model {name} cannot be copied: {first_line(error)}", flush=True)


def _models_of(client: MlflowClient, run: Run) -> dict[str, str]:
    """Models that a run has logged, or that were carried to it, by name."""
    outputs = getattr(run, "outputs", None)
    found = {}
    for one in outputs.model_outputs if outputs else ():
        found[client.get_logged_model(one.model_id).name] = f"models:/{one.model_id}"
    for file in client.list_artifacts(run.info.run_id):
        if (
            file.is_dir
            and file.path != FOLDER
            and any(
                inner.path == f"{file.path}/MLmodel"
                for inner in client.list_artifacts(run.info.run_id, file.path)
            )
        ):
            found.setdefault(file.path, f"runs:/{run.info.run_id}/{file.path}")
    return found


def _log(client: MlflowClient, run_id: str, metrics: dict[str, float]) -> None:
    now = int(time.time() * 1000)
    all_of_them = [Metric(name, value, now, 0) for name, value in metrics.items()]
    for at in range(0, len(all_of_them), MOST):
        client.log_batch(run_id, metrics=all_of_them[at : at + MOST])
