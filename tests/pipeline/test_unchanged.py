"""Where nothing changed this is found without MLflow, and the run has all the same."""

from __future__ import annotations

import sqlite3
import sys
from pathlib import Path
from typing import Any

import pytest

from .conftest import Project
from .test_unforeseen import project_of, run

LOAD = """
    import mlflow

    handoff.start("load")
    rows = 3
    mlflow.log_metric("rows", rows)
    mlflow.log_metric("odd", float("nan"))
    handoff.outputs(rows=rows)
"""
FIT = """
    import mlflow
    from mlflow.pyfunc import PythonModel

    class Same(PythonModel):
        def predict(self, context, model_input, params=None):
            return model_input

    handoff.start("fit")
    rows = handoff.inputs("load", "rows")
    mlflow.pyfunc.log_model(name="same", python_model=Same())
    mlflow.log_metric("rows", rows + 1)
    handoff.outputs()
"""
TABLE = '[Step("load"), Step("fit", inputs={"load": ["rows"]})]'
WATCHED = "import sys, main; code = main.main(); print('mlflow' in sys.modules); sys.exit(code)"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory, store: str) -> Project:
    """A project whose two steps have run."""
    folder = tmp_path_factory.mktemp("unchanged") / "a"
    made = project_of(folder, store, {"load": LOAD, "fit": FIT}, TABLE)
    run(made)
    return made


def parent_of(project: Project) -> str:
    """A run as `mlflow run` makes it for the pipeline; its id."""
    experiment = project.client.get_experiment_by_name("small").experiment_id
    return str(project.client.create_run(experiment).info.run_id)


def again(project: Project, run_id: str) -> tuple[list[str], bool]:
    """What is said of the steps, and whether MLflow was imported for it."""
    done = project.call(sys.executable, "-c", WATCHED, MLFLOW_RUN_ID=run_id)
    assert done.code == 0, done.output
    said = [done.says("load")[-1], done.says("fit")[-1]]
    return said, done.output.splitlines()[-1] == "True"


def seen(project: Project, run_id: str) -> Any:
    found = project.client.get_run(run_id)
    metrics = {key: str(value) for key, value in found.data.metrics.items()}
    reused = {key for key in found.data.tags if key.startswith("provebook.reused.")}
    artifacts = [one.path for one in project.client.list_artifacts(run_id)]
    history = [one.value for one in project.client.get_metric_history(run_id, "fit.rows")]
    return found.info.status, metrics, reused, artifacts, history


def test_the_run_of_the_pipeline_gets_the_same_either_way(project: Project) -> None:
    import mlflow

    plain, by_mlflow = parent_of(project), parent_of(project)
    assert again(project, plain) == (["reused", "reused"], False)
    file = project.store.removeprefix("sqlite:///")
    project.environment["MLFLOW_TRACKING_URI"] = f"sqlite:///{file}?timeout=20"
    assert again(project, by_mlflow) == (["reused", "reused"], True)
    project.environment["MLFLOW_TRACKING_URI"] = project.store
    found = seen(project, plain)
    assert found == seen(project, by_mlflow)
    assert found[:2] == ("FINISHED", {"load.rows": "3.0", "fit.rows": "4.0", "odd": "nan"})
    mlflow.set_tracking_uri(project.store)
    assert mlflow.pyfunc.load_model(f"runs:/{plain}/same").predict([1]) == [1]


def test_what_is_gone_is_not_reused(project: Project) -> None:
    step = project.newest("load")
    artifacts = Path(step.info.artifact_uri.removeprefix("file://"))
    next((artifacts / "handoff").glob("*rows*")).unlink()
    said, has_mlflow = again(project, parent_of(project))
    assert said == ["done", "reused"] and has_mlflow


def test_a_store_that_is_not_as_expected_is_left_to_mlflow(
    project: Project, tmp_path: Path
) -> None:
    script = tmp_path / "look.py"
    script.write_text(
        "from handoff.plainstore import open_plainly\n"
        "print(open_plainly('0' * 32, 'small') is None)\n"
    )
    other = tmp_path / "other.db"
    with sqlite3.connect(other) as store:
        store.execute("CREATE TABLE runs (run_uuid TEXT)")
    for uri in (
        f"sqlite:///{other}",
        f"sqlite:///{tmp_path}/none.db",
        project.store,
        "http://a",
    ):
        environment = {"MLFLOW_TRACKING_URI": uri, "PYTHONPATH": str(project.folder)}
        done = project.call(sys.executable, str(script), **environment)
        assert done.output == "True\n", uri
    assert not (tmp_path / "none.db").exists()
