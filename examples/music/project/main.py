"""Runs the steps of this pipeline as MLflow runs, and reuses those that would not change.

    mlflow run . -P n_estimators=400        or        python main.py --n_estimators=400

Besides the pipeline's parameters: ``jobs`` (steps at the same time), ``cache`` (false runs all
steps again), ``from_step`` (runs this step and all that depend on it again), ``start_seed``
(for random numbers that the steps leave unseeded), ``unwatched`` (steps, by commas, that are
not looked at for inputs that they changed), ``reuse`` (steps, by commas, that are reused
although they ask what nobody can look at again: a server, a database), ``warm`` (false starts
each step in a Python of its own, instead of one that has imported MLflow and the like).
"""

from __future__ import annotations

import os
import queue
import signal
import sys
from pathlib import Path
from typing import Any

import handoff
from handoff.driver import Driver, Events, Stopped
from handoff.ledger import Ledger
from handoff.parent import Parent, why_unreachable
from handoff.state import ENDING
from handoff.table import Step
from handoff.tracking import absolute_tracking_uri

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
    "warm": True,
}
PROJECT = Path(__file__).resolve().parent


def read_arguments(words: list[str]) -> dict[str, Any]:
    """All parameters and options, of their types."""
    known: dict[str, Any] = {**PARAMETERS, **OPTIONS}
    handoff.check_secrets(known.values())
    values: dict[str, Any] = {
        name: (handoff.hide if isinstance(one, handoff.Secret) else handoff.default_of)(
            one
        )
        for name, one in known.items()
    }
    for name, text in handoff.arguments(words).items():
        if name not in known:
            names = ", ".join(known)
            raise handoff.BadParameter(f"Unknown parameter {name}; there are {names}.")
        handoff.refuse_secret(name, known[name])
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


def run_pipeline(parent: Parent, events: Events) -> str:
    """Run the pipeline; the status of its run."""
    values = read_arguments(sys.argv[1:])
    parent.parameters = {
        name: values[name]
        for name in PARAMETERS
        if not isinstance(values[name], handoff.Hidden)
    }
    ledger = Ledger(parent, PROJECT)
    print(f"Pipeline {NAME}: {len(STEPS)} steps, run {ledger.run_id}", flush=True)
    driver = Driver(STEPS, ledger, values, events)
    try:
        return "FINISHED" if driver.run() else "FAILED"
    finally:
        driver.stop()


def main() -> int:
    """Run the pipeline; the exit code."""
    events: Events = queue.SimpleQueue()
    for number in ENDING:
        if signal.getsignal(number) is not signal.SIG_IGN:  # as `nohup` has it
            signal.signal(number, lambda *_: events.put(None))
    os.environ.setdefault(
        "MLFLOW_HTTP_REQUEST_MAX_RETRIES", "3"
    )  # a lost server is told soon
    uri = absolute_tracking_uri()
    status, code = "FAILED", 1
    parent = Parent(NAME, EXPERIMENT, STEPS)
    try:
        status = run_pipeline(parent, events)
        code = 0 if status == "FINISHED" else 1
    except handoff.HandoffError as error:
        print(f"{NAME}: {error}", file=sys.stderr)
        parent.fail(str(error))
        code = 2
    except Stopped:
        print(f"{NAME}: stopped", file=sys.stderr)
        parent.fail("stopped")  # `mlflow run` calls the run failed
        status, code = "KILLED", 130
    except Exception as error:
        reason = why_unreachable(error)
        if not reason:
            raise
        print(f"{NAME}: the tracking server {uri}: {reason}", file=sys.stderr)
        os._exit(1)  # nothing more can be told to it
    parent.end(status)
    return code


if __name__ == "__main__":
    sys.exit(main())
