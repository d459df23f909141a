"""The whole pipeline: what runs, what is reused, and what the runs in MLflow say."""

from __future__ import annotations

import json
import math
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from .conftest import Project, Result, make_project

STEPS = ["load", "prepare", "train", "plot", "sum_up"]

NOTEBOOK = """
import numpy as np
import pandas as pd
from sklearn.ensemble import RandomForestRegressor
np.random.seed(7)
raw = pd.DataFrame({"a": np.random.rand(60), "b": np.random.rand(60)})
raw["target"] = 3 * raw.a - raw.b + 0.1 * np.random.rand(60)
X = raw[["a", "b"]].to_numpy() * 0.5
X[0] = 0
y = raw["target"]
model = RandomForestRegressor(n_estimators=10).fit(X, y)
print(float(((model.predict(X) - y) ** 2).mean() ** 0.5))
"""
"""What the steps do, in one process."""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory, store: str) -> Project:
    return make_project(tmp_path_factory.mktemp("at") / "small", store)


@pytest.fixture(scope="module")
def first(project: Project) -> Result:
    """The first run of the pipeline, by `mlflow run`."""
    done = project.mlflow_run("-P", "jobs=2")
    assert done.code == 0, done.output
    return done


def test_all_steps_run_below_one_run(project: Project, first: Result) -> None:
    assert {step: first.says(step) for step in STEPS} == {
        step: ["started", "done"] for step in STEPS
    }
    assert "sum_up | rmse" in first.output
    (parent,) = project.runs("tags.`mlflow.project.entryPoint` = 'main'")
    assert parent.info.status == "FINISHED"
    assert parent.data.tags["provebook.pipeline"] == "small"
    assert json.loads(parent.data.tags["provebook.step_names"]) == STEPS
    below = project.runs(f"tags.`mlflow.parentRunId` = '{parent.info.run_id}'")
    assert sorted(run.info.run_name for run in below) == sorted(STEPS)
    for run in below:
        tags = run.data.tags
        assert run.info.status == "FINISHED"
        assert tags["provebook.step"] == tags["mlflow.project.entryPoint"] == run.info.run_name
        assert tags["provebook.pipeline"] == "small"
        assert tags["mlflow.source.type"] == "PROJECT"
        assert tags["mlflow.source.name"] == parent.data.tags["mlflow.source.name"]
        assert len(tags["provebook.key"]) == 64


def test_runs_of_the_notebook_lie_below_their_step(project: Project, first: Result) -> None:
    train = project.newest("train")
    (fit,) = project.runs(f"tags.`mlflow.parentRunId` = '{train.info.run_id}'")
    assert (fit.info.run_name, fit.info.status) == ("fit", "FINISHED")
    assert fit.data.metrics == train.data.metrics


def test_parameters_show_in_mlflow(project: Project, first: Result) -> None:
    assert project.newest("train").data.params == {"trees": "10"}
    # The notebook's own text of `scale` came first; one of a nested run is another one.
    assert project.newest("prepare").data.params == {"scale": "0.50", "features": "again"}


def test_numbers_equal_those_of_one_process(project: Project, first: Result) -> None:
    done = subprocess.run(
        [sys.executable, "-c", NOTEBOOK], capture_output=True, text=True, check=True
    )
    assert project.newest("train").data.metrics["rmse"] == float(done.stdout)


def test_files_and_figures(project: Project, first: Result) -> None:
    load, plot = project.newest("load").info.run_id, project.newest("plot").info.run_id
    (raw,) = project.client.list_artifacts(load, "handoff/files/out")
    assert raw.path == "handoff/files/out/raw.csv"
    figures = [one.path for one in project.client.list_artifacts(plot, "figures")]
    assert figures == ["figures/figure_1.png", "figures/figure_2.png"]
    # A step gives on what it wrote, not what it found.
    assert not project.client.list_artifacts(plot, "handoff/files")
    assert not (project.folder / "out").exists()


def test_moved_and_unchanged_nothing_runs(
    project: Project, first: Result, tmp_path: Path
) -> None:
    folder = tmp_path / "Ordner für alles"
    shutil.copytree(project.folder, folder)
    done = Project(folder, project.store).mlflow_run()
    assert done.code == 0, done.output
    said = {step: done.says(step) for step in STEPS}
    assert said == {step: ["reused"] for step in STEPS}, done.output
    parent = project.runs("tags.`provebook.step_names` LIKE '[%'")[0]
    assert parent.info.status == "FINISHED"
    assert parent.data.tags["provebook.reused.train"] == project.newest("train").info.run_id
    assert parent.data.metrics["rmse"] == project.newest("train").data.metrics["rmse"]


def test_what_changed_runs_and_what_is_gone(project: Project, first: Result) -> None:
    plot = project.newest("plot").info.run_id
    artifacts = project.client.get_run(plot).info.artifact_uri.removeprefix("file://")
    next(Path(artifacts, "handoff").glob("*total*")).unlink()
    project.client.delete_run(project.newest("load").info.run_id)
    done = project.main("--trees=11", "--jobs=2")
    assert done.code == 0, done.output
    assert done.says("load") == ["started", "done"]
    assert done.says("prepare") == ["reused"]  # it gets the same from the new run
    assert done.says("train") == done.says("sum_up") == ["started", "done"]
    assert done.says("plot") == ["started", "done"]
    assert "total" in done.output and "is gone" in done.output


def test_a_failed_step_stops_only_what_needs_it(project: Project, first: Result) -> None:
    done = project.main("--fail=yes", "--from_step=prepare", "--jobs=2")
    assert done.code == 1
    assert done.says("load") == ["reused"]
    assert done.says("prepare") == done.says("train") == ["started", "done"]
    assert done.says("plot") == ["started", "FAILED"]
    assert "ValueError: asked to fail (steps/plot.py line" in done.output
    assert "Not run, because they need what failed: sum_up." in done.output
    failed = project.newest("plot")
    assert failed.info.status == "FAILED"
    assert failed.data.tags["provebook.error"].startswith("ValueError: asked to fail")
    parent = project.client.get_run(failed.data.tags["mlflow.parentRunId"])
    assert parent.info.status == "FAILED"
    # By hand, the parent is a run of this script's own.
    assert parent.data.params["fail"] == "True"
    assert f"failed, run {failed.info.run_id}: ValueError" in done.output


def test_wrong_parameters_start_nothing(project: Project, first: Result) -> None:
    before = len(project.runs())
    done = project.mlflow_run("-P", "trees=4.5")
    assert "Parameter trees: expected a whole number, got '4.5'" in done.output
    assert done.code != 0
    (run,) = project.runs()[: len(project.runs()) - before]
    assert run.info.status == "FAILED"
    assert run.data.tags["provebook.error"].startswith("Parameter trees")
    done = project.main("--from_step=nothing")
    assert done.code == 2
    assert "there are load, prepare, train, plot, sum_up" in done.output


def test_two_drivers_at_once(tmp_path: Path, store: str) -> None:
    project = make_project(tmp_path / "both", store, steps=2)
    command = (sys.executable, "main.py", "--rows=30", "--cache=false")
    both = [project.start(*command) for _ in range(2)]
    outputs = [process.communicate(timeout=300)[0] for process in both]
    assert [process.returncode for process in both] == [0, 0], outputs
    one, other = project.runs(
        "tags.`provebook.step` = 'prepare' and tags.`provebook.key` != ''"
    )[:2]
    assert one.data.tags["provebook.outputs"] == other.data.tags["provebook.outputs"]
    assert one.data.tags["provebook.key"] == other.data.tags["provebook.key"]
    assert math.isfinite(one.info.end_time)
