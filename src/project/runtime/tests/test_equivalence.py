"""Does this project still compute what its notebook computed?

Runs the project once, in a store of its own, and compares all metrics with those that the
notebook logged when ``provebook verify`` ran it: ``recorded.json`` has them, with the
parameters and the seed that both are run with. Needs pytest and what the project needs.

In ``recorded.json`` one may change ``tolerance``, the relative difference up to which two
numbers are the same, and ``ignored``, names of metrics that are not compared: times, memory.
"""

from __future__ import annotations

import hashlib
import json
import math
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from mlflow import MlflowClient
from mlflow.entities import Run

PROJECT = Path(__file__).resolve().parents[1]
PIPELINE = json.loads((PROJECT / "pipeline.json").read_text("utf-8"))
FILE = Path(__file__).with_name("recorded.json")
RECORDED: dict[str, Any] = json.loads(FILE.read_text("utf-8")) if FILE.is_file() else {}
STEPS: dict[str, Any] = RECORDED.get("steps", {})
NOT_OURS = ("MLFLOW_", "PROVEBOOK_")  # variables that would lead to another store or run
MADE_UP = re.compile(r"[a-z]+-[a-z]+-\d+")  # MLflow's name where the code gives none
SHOWN = 40  # lines of what a project printed that failed


def record_again() -> str:
    """The command that records, with the parameters that were recorded before."""
    words = ["provebook", "verify", PIPELINE["notebook"], ".", "--record"]
    for name, text in RECORDED.get("parameters", {}).items():
        words += ["-P", f"{name}={text}"]
    return f"In {PROJECT}: {shlex.join(words)}"


def why_not() -> str:
    """Why there is nothing to compare with; empty where there is."""
    if not RECORDED:
        return f"Nothing of the notebook is recorded yet. {record_again()}"
    cells = [cell for step in PIPELINE["steps"] for cell in step["cells"]]
    sources = "\n".join(cell["sha256"] for cell in [*cells, *PIPELINE["shared"]])
    if hashlib.sha256(sources.encode()).hexdigest() != RECORDED["cells"]:
        return f"The notebook has changed since its numbers were recorded. {record_again()}"
    if not any(step["metrics"] or step["runs"] for step in STEPS.values()):
        return "The notebook logs no metric: log one, export it again, and record."
    return ""


def test_numbers_of_this_notebook_are_recorded() -> None:
    """They are there, and not those of an older notebook."""
    if why := why_not():
        pytest.fail(why, pytrace=False)


@pytest.fixture(scope="session")
def now(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What the project logs now, by step, as in ``recorded.json``."""
    if why := why_not():
        pytest.skip(why)
    folder = tmp_path_factory.mktemp("store")
    store = f"sqlite:///{(folder / 'mlflow.db').as_posix()}"
    client = MlflowClient(store, registry_uri=store)
    experiment = client.create_experiment("equivalence", (folder / "artifacts").as_uri())
    options = {**RECORDED["parameters"], "cache": "false", "start_seed": RECORDED["seed"]}
    done = subprocess.run(
        [sys.executable, "main.py", *(f"--{name}={text}" for name, text in options.items())],
        cwd=PROJECT,
        env={
            **{key: text for key, text in os.environ.items() if not key.startswith(NOT_OURS)},
            **RECORDED["environment"],
            "MLFLOW_TRACKING_URI": store,
            "MLFLOW_EXPERIMENT_NAME": "equivalence",
            "PYTHONIOENCODING": "utf-8",
        },
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if done.returncode != 0:
        last = "\n".join(done.stdout.splitlines()[-SHOWN:])
        pytest.fail(f"The project does not run to its end:\n{last}", pytrace=False)
    return logged(client, experiment)


def logged(client: MlflowClient, experiment: str) -> dict[str, Any]:
    """Metrics of the steps' own runs, and of the runs that their code begins, in order."""
    runs = client.search_runs(
        [experiment], max_results=5000, order_by=["attributes.start_time ASC"]
    )
    by_id = {run.info.run_id: run for run in runs}
    found: dict[str, Any] = {}
    for run in runs:
        if "provebook.step" in run.data.tags:
            found[run.data.tags["provebook.step"]] = {
                "metrics": metrics(client, run),
                "runs": [],
            }
    for run in runs:
        if "provebook.step_names" in run.data.tags or "provebook.step" in run.data.tags:
            continue
        above = run
        while above and "provebook.step" not in above.data.tags:
            above = by_id.get(above.data.tags.get("mlflow.parentRunId"))
        if above:
            name = "" if MADE_UP.fullmatch(run.info.run_name) else run.info.run_name
            own = {"name": name, "metrics": metrics(client, run)}
            found[above.data.tags["provebook.step"]]["runs"].append(own)
    return found


def metrics(client: MlflowClient, run: Run) -> dict[str, list[float]]:
    """All values of each metric, but not of those that a run below it has logged."""
    carried = json.loads(run.data.tags.get("provebook.carried", "[]"))
    names = [name for name in run.data.metrics if name not in carried]
    return {name: in_order(client.get_metric_history(run.info.run_id, name)) for name in names}


def in_order(points: list[Any]) -> list[float]:
    """By step; those of one step by size, for their times may be the same."""
    return [
        p.value for p in sorted(points, key=lambda p: (p.step, p.value == p.value, p.value))
    ]


@pytest.mark.parametrize("step", STEPS)
def test_step_computes_what_the_notebook_computed(step: str, now: dict[str, Any]) -> None:
    """All metrics of a step, and of the runs that it begins."""
    if step not in now:
        pytest.fail(f"step {step}: the project has no such step", pytrace=False)
    apart = differences(f"step {step}", STEPS[step]["metrics"], now[step]["metrics"])
    left = list(now[step]["runs"])
    for number, run in enumerate(STEPS[step]["runs"], 1):
        where = f"step {step}, run {run['name'] or number}"
        other = next((one for one in left if one["name"] == run["name"]), None)
        if other is None:
            apart.append(f"{where}: the notebook begins it, the project does not")
        else:
            left.remove(other)
            apart += differences(where, run["metrics"], other["metrics"])
    apart += [f"step {step}: the notebook begins no run {one['name']}".rstrip() for one in left]
    if apart:
        pytest.fail("\n".join(apart), pytrace=False)


def differences(where: str, before: dict[str, Any], after: dict[str, Any]) -> list[str]:
    """A sentence for each metric that is another."""
    names = [name for name in {**before, **after} if is_compared(name)]
    sentences = [sentence(before.get(name), after.get(name)) for name in names]
    pairs = zip(names, sentences, strict=True)
    return [f"{where}: metric {name}: {text}" for name, text in pairs if text]


def is_compared(name: str) -> bool:
    """Not what MLflow measures of the machine."""
    return name not in RECORDED["ignored"] and not name.startswith("system/")


def sentence(before: Any, after: list[float] | None) -> str:
    """How recorded values and those of now differ; empty where they do not."""
    if before is None:
        return "the project logs it, the notebook does not"
    if after is None:
        return "the notebook logged it, the project does not"
    # A number alone; of many, each of every so many, and the last.
    alone = {"points": 1, "every": 1, "values": [before]}
    kept: dict[str, Any] = before if isinstance(before, dict) else alone
    if len(after) != kept["points"]:
        return f"{len(after)} values, and {kept['points']} recorded from the notebook"
    places = [*range(0, len(after) - 1, kept["every"]), len(after) - 1]
    for place, old in zip(places, kept["values"], strict=True):
        apart = distance(old, after[place])
        if apart > RECORDED["tolerance"]:
            which = f"value {place + 1} of {len(after)}: " if len(after) > 1 else ""
            return (
                f"{which}{after[place]!r}, and {old!r} recorded from the notebook "
                f"(apart by {apart:.2g}, {RECORDED['tolerance']:g} is allowed)"
            )
    return ""


def distance(one: float, other: float) -> float:
    """Of their size, of two numbers: 0 for equal ones, also for NaN; absolute beside 0."""
    if one == other or (math.isnan(one) and math.isnan(other)):
        return 0.0
    if not (math.isfinite(one) and math.isfinite(other)):
        return math.inf
    size = max(abs(one), abs(other))
    return abs(one - other) / size if one and other else size
