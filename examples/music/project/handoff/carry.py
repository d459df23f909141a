"""What the runs below a run have logged, at the runs where one looks for it.

A metric keeps its name where only one of the runs below has it. Of several steps each has the
step's name before it; of several runs of one step none is told from the others.
"""

from __future__ import annotations

import json
import tempfile
import time
from collections.abc import Mapping
from itertools import accumulate
from pathlib import Path

import mlflow
from mlflow import MlflowClient
from mlflow.entities import Metric, Run

from .errors import first_line
from .layout import FOLDER, TAG_LIMIT
from .results import LARGEST, MODELS, Result, metrics_of, models_of, size_of, unique
from .state import running

CARRIED = "provebook.carried"
MOST = 1000  # metrics in one request


def carry_to_step() -> None:
    """Give the step's run the metrics and models of the runs that its code has begun."""
    client = MlflowClient()
    own = client.get_run(running.run_id)
    below = client.search_runs(
        [own.info.experiment_id], f"tags.`mlflow.parentRunId` = '{running.run_id}'"
    )
    metrics = unique([one.data.metrics for one in below])
    metrics = {name: value for name, value in metrics.items() if name not in own.data.metrics}
    if metrics:
        # Whoever compares must know which they are: what cannot be named is not carried.
        carried = fitting(sorted(metrics))
        _log(client, running.run_id, {name: metrics[name] for name in carried})
        client.set_tag(running.run_id, CARRIED, json.dumps(carried))
    _copy_models(client, running.run_id, unique([_models_of(client, one) for one in below]))
    _note_models(client, own)


def fitting(names: list[str]) -> list[str]:
    """As many of the names as a tag holds as JSON."""
    sizes = accumulate(len(json.dumps(name)) + 2 for name in names)
    return [name for name, size in zip(names, sizes, strict=True) if size <= TAG_LIMIT]


def carry_to_pipeline(run_id: str, done: Mapping[str, Result]) -> None:
    """Give the pipeline's run the metrics and models of its steps."""
    client = MlflowClient()
    _log(client, run_id, metrics_of(done))
    _copy_models(client, run_id, models_of(done))


def _copy_models(client: MlflowClient, run_id: str, models: Mapping[str, str]) -> None:
    """Copy models, so that ``runs:/RUN/NAME`` loads them."""
    present = {file.path for file in client.list_artifacts(run_id)} if models else set()
    for name, uri in models.items():
        if name in present:
            continue
        try:
            with tempfile.TemporaryDirectory(prefix="handoff-") as folder:
                model = Path(mlflow.artifacts.download_artifacts(uri, dst_path=folder))
                if size_of(model) <= LARGEST:
                    client.log_artifacts(run_id, str(model), name)
        except Exception as error:  # the step has done its work, and its own run has the model
            print(f"The model {name} cannot be copied: {first_line(error)}", flush=True)


def _note_models(client: MlflowClient, own: Run) -> None:
    """Say at the step's run where its models lie: the pipeline's run is to have them too."""
    models = _models_of(client, own)
    text = json.dumps(models)
    if len(text) > TAG_LIMIT:
        print(f"The pipeline's run does not get the {len(models)} models of it.", flush=True)
    elif models:
        client.set_tag(running.run_id, MODELS, text)


def _models_of(client: MlflowClient, run: Run) -> dict[str, str]:
    """Where the models lie that a run has logged, or that were carried to it, by name."""
    outputs = getattr(run, "outputs", None)
    found: dict[str, str] = {}
    for one in outputs.model_outputs if outputs else ():
        model = client.get_logged_model(one.model_id)
        found[model.name] = model.artifact_location
    for file in client.list_artifacts(run.info.run_id):
        if file.is_dir and file.path != FOLDER:
            inner = client.list_artifacts(run.info.run_id, file.path)
            if any(one.path == f"{file.path}/MLmodel" for one in inner):
                found.setdefault(file.path, f"{run.info.artifact_uri}/{file.path}")
    return found


def _log(client: MlflowClient, run_id: str, metrics: dict[str, float]) -> None:
    now = int(time.time() * 1000)
    all_of_them = [Metric(name, value, now, 0) for name, value in metrics.items()]
    for at in range(0, len(all_of_them), MOST):
        client.log_batch(run_id, metrics=all_of_them[at : at + MOST])
