"""The example notebook, run twice from top to bottom."""

import json
import shutil

import nbformat
import pytest
from nbclient import NotebookClient

from .conftest import ROOT

SOURCE = ROOT / "examples" / "wind_solar"
FOREST = [f"forest-{n}-{depth}" for n in (4, 9, 25, 64) for depth in (2, 4, 10)]


@pytest.fixture
def execute(workspace, monkeypatch):
    """Runs the notebook in a copy of its folder; returns its runs by name."""
    for name, value in workspace.env.items():
        monkeypatch.setenv(name, value)
    folder = workspace.root / "wind_solar"

    def run():
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(
            SOURCE, folder, ignore=shutil.ignore_patterns("mlruns", "*.db", "__pycache__")
        )
        monkeypatch.setenv("JPY_SESSION_NAME", str(folder / "forecast.ipynb"))
        before = {r.info.run_id for r in workspace.runs()}
        notebook = nbformat.read(folder / "forecast.ipynb", as_version=4)
        resources = {"metadata": {"path": str(folder)}}
        NotebookClient(notebook, timeout=300, resources=resources).execute()
        new = [
            r for r in workspace.runs("predicting_wind_solar") if r.info.run_id not in before
        ]
        return {r.info.run_name: r for r in new}, notebook

    return run


def numbers(runs):
    return {name: run.data.metrics for name, run in runs.items()}


def test_two_executions_give_the_same_runs_and_numbers(workspace, execute):
    first, notebook = execute()
    assert sorted(first) == sorted(["linreg", "forest", "network", *FOREST])
    assert {r.info.status for r in first.values()} == {"FINISHED"}
    parent = first["forest"].info.run_id
    assert {first[n].data.tags["mlflow.parentRunId"] for n in FOREST} == {parent}
    assert first["linreg"].data.tags["provebook.notebook_path"] == "wind_solar/forecast.ipynb"

    rmse = {name: run.data.metrics["rmse"] for name, run in first.items()}
    assert rmse["forest"] == min(rmse[n] for n in FOREST)
    assert rmse["linreg"] > 2 * rmse["network"]
    curve = workspace.client().get_metric_history(first["network"].info.run_id, "loss")
    assert [m.step for m in curve] == list(range(150))
    assert curve[-1].value < curve[0].value / 2

    outputs = [o for cell in notebook.cells for o in cell.get("outputs", [])]
    assert any("forest-64-10" in o.get("data", {}).get("text/html", "") for o in outputs)
    warnings = [
        o["text"] for o in outputs if o.get("name") == "stderr" and "INFO" not in o["text"]
    ]
    assert warnings == []

    second, _ = execute()
    assert numbers(second) == numbers(first)


def test_the_notebook_is_committed_clean():
    notebook = json.loads((SOURCE / "forecast.ipynb").read_text())
    code = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
    assert all(cell["outputs"] == [] and cell["execution_count"] is None for cell in code)
    tags = [tag for cell in code for tag in cell["metadata"].get("tags", [])]
    assert [t for t in tags if t.startswith("step:")] == [
        "step:data",
        "step:linreg",
        "step:forest",
        "step:network",
    ]
    assert tags.count("parameters") == 1
