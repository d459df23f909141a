"""Runs the steps of this pipeline as MLflow runs, and reuses those that would not change.

    mlflow run . -P n_estimators=400        or        python main.py --n_estimators=400

Besides the pipeline's parameters: ``jobs`` (steps at the same time), ``cache`` (false runs all
steps again), ``from_step`` (runs this step and all that depend on it again), ``start_seed``
(for random numbers that the steps leave unseeded), ``unwatched`` (steps, by commas, that are
not looked at for inputs that they changed), ``reuse`` (steps, by commas, that are reused
although they ask what nobody can look at again: a server, a database).
"""

from __future__ import annotations

import json
import os
import queue
import signal
import sys
from pathlib import Path
from typing import Any

import mlflow
from mlflow import MlflowClient
from mlflow.exceptions import MlflowException

import handoff
from handoff.driver import Driver, Events, Stopped
from handoff.stepruns import StepRuns
from handoff.table import Step

# --- pipeline
NAME = "music"
EXPERIMENT = "music"  # without `mlflow run --experiment-name`
PARAMETERS = {
    "max_row_limit": 5000,
    "n_estimators": 120,
    "learning_rate": 0.1,
    "features": "danceability,energy,loudness,tempo,valence,year,words",
    "target_feature": "score",
}
STEPS = [
    Step("load_raw_data", parameters=["max_row_limit"]),
    Step(
        "etl_data",
        parameters=["features", "target_feature"],
        files={"load_raw_data": ["albums.csv"]},
        random_from="load_raw_data",
    ),
    Step(
        "train",
        parameters=["n_estimators", "learning_rate"],
        inputs={"etl_data": ["X_train", "y_train"]},
        draws=True,
        random_from="etl_data",
    ),
    Step(
        "evaluate",
        inputs={"etl_data": ["X_test", "names", "y_test"], "train": ["model"]},
        random_from="train",
    ),
]
# --- end of pipeline

OPTIONS = {
    "jobs": 1,
    "cache": True,
    "from_step": "",
    "start_seed": "",
    "unwatched": "",
    "reuse": "",
}
PROJECT = Path(__file__).resolve().parent


def read_arguments(words: list[str]) -> dict[str, Any]:
    """All parameters and options, of their types."""
    known: dict[str, Any] = {**PARAMETERS, **OPTIONS}
    values = {name: handoff.default_of(declared) for name, declared in known.items()}
    for name, text in handoff.arguments(words).items():
        if name not in known:
            names = ", ".join(known)
            raise handoff.BadParameter(f"Unknown parameter {name}; there are {names}.")
        values[name] = handoff.convert(name, text, known[name])
    if values["jobs"] < 1:
        raise handoff.BadParameter(
            f"Parameter jobs: expected 1 or more, got {values['jobs']}."
        )
    steps = [step.name for step in STEPS]
    if values["from_step"] not in ("", *steps):
        names, given = ", ".join(steps), values["from_step"]
        raise handoff.BadParameter(
            f"Parameter from_step: no step {given!r}; there are {names}."
        )
    if values["start_seed"]:
        values["start_seed"] = handoff.convert("start_seed", values["start_seed"], 0)
    return values


def start_parent() -> bool:
    """Begin the run of the pipeline: the one `mlflow run` made, or (True) one of its own."""
    by_hand = "MLFLOW_RUN_ID" not in os.environ
    chosen = {"MLFLOW_EXPERIMENT_ID", "MLFLOW_EXPERIMENT_NAME"} & os.environ.keys()
    if by_hand and EXPERIMENT and not chosen:
        mlflow.set_experiment(EXPERIMENT)
    mlflow.start_run(run_name=NAME if by_hand else None)
    names = json.dumps([step.name for step in STEPS])
    own = {"provebook.pipeline": NAME, "provebook.step_names": names}
    mlflow.set_tags({**handoff.context_tags(), **own})
    return by_hand


def run_pipeline(events: Events) -> str:
    """Run the pipeline; the status of its run."""
    values = read_arguments(sys.argv[1:])
    if start_parent():
        mlflow.log_params({name: values[name] for name in PARAMETERS})
    run_id = mlflow.active_run().info.run_id
    print(f"Pipeline {NAME}: {len(STEPS)} steps, run {run_id}", flush=True)
    runs = StepRuns(MlflowClient().get_run(run_id), NAME, PROJECT)
    driver = Driver(STEPS, runs, values, events)
    try:
        return "FINISHED" if driver.run() else "FAILED"
    finally:
        driver.stop()


def main() -> int:
    """Run the pipeline; the exit code."""
    events: Events = queue.SimpleQueue()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: events.put(None))
    os.environ.setdefault(
        "MLFLOW_HTTP_REQUEST_MAX_RETRIES", "3"
    )  # a lost server is told soon
    uri = handoff.absolute_tracking_uri()
    status, code = "FAILED", 1
    try:
        status = run_pipeline(events)
        code = 0 if status == "FINISHED" else 1
    except handoff.HandoffError as error:
        print(f"{NAME}: {error}", file=sys.stderr)
        if "MLFLOW_RUN_ID" in os.environ:
            mlflow.start_run()
            mlflow.set_tag("provebook.error", str(error))
        code = 2
    except Stopped:
        print(f"{NAME}: stopped", file=sys.stderr)
        mlflow.set_tag(
            "provebook.error", "stopped"
        )  # `mlflow run` calls the run failed
        status, code = "KILLED", 130
    except MlflowException as error:
        reason = (
            "does not answer" if handoff.is_unreachable(error) else error.message[:500]
        )
        print(f"{NAME}: the tracking server {uri}: {reason}", file=sys.stderr)
        os._exit(1)  # nothing more can be told to it
    mlflow.end_run(status)
    return code


if __name__ == "__main__":
    sys.exit(main())
