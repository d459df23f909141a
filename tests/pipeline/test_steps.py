"""One step alone: by `mlflow run -e`, by hand, and with what it cannot take."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from .conftest import Project, make_project
from .test_unforeseen import project_of

WRONG = """
import sys
import mlflow
import handoff
from handoff.state import running

handoff.start("prepare")
client = mlflow.MlflowClient()
whole, unfinished, deleted, emptied = sys.argv[1].split("=")[1].split(",")


def try_inputs(run_id, *names):
    running.given["load_run_id"] = run_id
    running.sources.clear()
    try:
        print("loaded", handoff.inputs("load", *names).shape)
    except handoff.HandoffError as error:
        print(error)


try_inputs("", "raw")
try_inputs("0" * 32, "raw")
try_inputs(deleted, "raw")
try_inputs(unfinished, "raw")
try_inputs(emptied, "raw")
try_inputs(whole, "row")
try_inputs(whole, "raw")
sys.exit(0)
"""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory, store: str) -> Project:
    return make_project(tmp_path_factory.mktemp("at") / "kleine Schritte", store)


@pytest.fixture(scope="module")
def load(project: Project) -> str:
    """Id of a run of the first step, by `mlflow run -e`."""
    done = project.mlflow_run("-e", "load", "-P", "rows=30.0")
    assert done.code == 0, done.output
    run = project.newest("load")
    assert (run.info.status, run.data.params) == ("FINISHED", {"rows": "30.0"})
    return str(run.info.run_id)


def test_step_by_mlflow_run(project: Project, load: str) -> None:
    more = ("-P", f"load_run_id={load}", "-P", "features=b,a", "-P", "scale=0.250")
    done = project.mlflow_run("-e", "prepare", *more)
    assert done.code == 0, done.output
    run = project.newest("prepare")
    assert run.info.status == "FINISHED"
    # As MLflow logs them; the notebook's `log_param("scale", ...)` in another form is let pass.
    assert run.data.params == {"features": "b,a", "scale": "0.250", "load_run_id": load}
    (nested,) = project.runs(f"tags.`mlflow.parentRunId` = '{run.info.run_id}'")
    assert nested.data.params == {"scale": "0.25"}


def test_step_by_hand_says_where_it_failed(project: Project, load: str) -> None:
    command = (sys.executable, "-m", "steps.prepare", "--features=a,zzz")
    done = project.call(*command, f"--load_run_id={load}")
    assert done.code == 1
    assert "KeyError" in done.output and "<frozen runpy>" not in done.output
    run = project.newest("prepare")
    assert (run.info.run_name, run.info.status) == ("prepare", "FAILED")
    lines = (project.folder / "steps" / "prepare.py").read_text().splitlines()
    number = next(n for n, line in enumerate(lines, 1) if "named(features)" in line)
    error = run.data.tags["provebook.error"]
    assert error.startswith("KeyError") and error.endswith(f"(steps/prepare.py line {number})")


def test_wrong_parameter(project: Project) -> None:
    done = project.call(sys.executable, "-m", "steps.load", "--row=3")
    assert done.code == 2
    assert "Step load: Unknown parameter row; step load has rows." in done.output
    assert "Traceback" not in done.output
    assert project.newest("load").info.status == "FAILED"


def test_what_a_step_cannot_take(project: Project, load: str) -> None:
    client, experiment = project.client, project.newest("load").info.experiment_id
    runs = [client.create_run(experiment).info for _ in range(3)]
    client.delete_run(runs[1].run_id)
    manifest = client.download_artifacts(load, "handoff/handoff.json")
    client.log_artifact(runs[2].run_id, manifest, "handoff")
    (project.folder / "steps" / "wrong.py").write_text(WRONG)
    ids = ",".join([load, *(run.run_id for run in runs)])
    done = project.call(sys.executable, "-m", "steps.wrong", f"--runs={ids}")
    assert done.code == 1
    said = [line for line in done.output.splitlines() if " INFO " not in line]
    assert said[0].startswith("It goes on from step load; give its run: --load_run_id=")
    assert said[1].startswith(f"There is no run {'0' * 32} (of step load) in sqlite:///")
    assert said[2].startswith(f"Run {runs[1].run_id} of step load is deleted")
    assert said[3].startswith(f"Run {runs[0].run_id} of step load hands nothing on")
    assert "is gone; run that step again" in said[4]
    assert said[5] == "Step load does not hand on row; it hands on raw."
    assert said[6:] == ["loaded (30, 3)", "Step prepare ended before its last statement."]
    # `sys.exit` in a notebook ends nothing well.
    run = project.newest("prepare")
    assert run.info.status == "FAILED"
    assert "before its last statement" in run.data.tags["provebook.error"]
    assert not list(Path(project.folder).glob("**/raw.csv"))


def test_the_pipeline_finds_what_a_step_alone_has_done(tmp_path: Path, store: str) -> None:
    project = make_project(tmp_path / "a", store)
    chosen = {"MLFLOW_EXPERIMENT_NAME": "elsewhere"}
    load = (sys.executable, "-m", "steps.load", "--rows=25")
    done = project.call(*load, **chosen)
    assert done.code == 0, done.output
    run = project.newest("load")
    elsewhere = project.client.get_experiment_by_name("elsewhere").experiment_id
    assert run.info.experiment_id == elsewhere
    more = (f"--load_run_id={run.info.run_id}", "--features=b,a", "--scale=0.5")
    done = project.call(sys.executable, "-m", "steps.prepare", *more, **chosen)
    assert done.code == 0, done.output
    done = project.main("--rows=25", "--features=b,a", "--scale=0.5", **chosen)
    assert done.says("load") == done.says("prepare") == ["reused"], done.output
    assert project.call(*load).code == 0  # nobody chooses: where the pipeline's runs go
    experiment = project.client.get_experiment_by_name("small").experiment_id
    assert project.newest("load").info.experiment_id == experiment


def test_a_step_alone_with_a_secret_is_found_again(tmp_path: Path, store: str) -> None:
    load = """
        handoff.start("load")
        password = handoff.parameters(password=handoff.Secret("DB_PASSWORD"))
        handoff.outputs(length=len(password))
    """
    table = '[Step("load", parameters=["password"])]'
    project = project_of(tmp_path / "a", store, {"load": load}, table)
    main = project.folder / "main.py"
    declared = 'PARAMETERS = {"password": handoff.Secret("DB_PASSWORD")}'
    main.write_text(main.read_text().replace("PARAMETERS = {}", declared))
    project.environment |= {"DB_PASSWORD": "hunter2", "HOME": str(tmp_path)}
    done = project.call(sys.executable, "-m", "steps.load")
    assert done.code == 0, done.output
    assert project.main().says("load") == ["reused"]
    project.environment["DB_PASSWORD"] = "hunter3"
    assert project.main().says("load") == ["started", "done"]
