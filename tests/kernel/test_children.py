"""Processes that a notebook starts, and processes that know nothing of notebooks."""

import json
import subprocess
import sys

import pytest

WORK = """
import mlflow

def work(i):
    with mlflow.start_run(run_name=f"work {i}"):
        mlflow.log_metric("i", i)
"""
SCRIPT = """
import sys, mlflow
assert "IPython" not in sys.modules
with mlflow.start_run() as run:
    mlflow.log_metric("m", 1)
made = mlflow.set_experiment("of a script")
print(run.info.run_id, mlflow.get_experiment("0").artifact_location, made.artifact_location)
"""


def by_cell(workspace):
    found = [
        (r.info.run_name, r.data.tags["provebook.cell_id"]) for r in workspace.runs("forecast")
    ]
    return sorted(found)


def test_joblib_workers_outlive_the_cell_that_started_them(workspace, start):
    kernel = start()
    kernel.ok(WORK + "from joblib import Parallel, delayed")
    kernel.ok("Parallel(n_jobs=2)(delayed(work)(i) for i in (0, 1))", "cell-one")
    kernel.ok("Parallel(n_jobs=2)(delayed(work)(i) for i in (2, 3))", "cell-two")
    assert by_cell(workspace) == [
        ("work 0", "cell-one"),
        ("work 1", "cell-one"),
        ("work 2", "cell-two"),
        ("work 3", "cell-two"),
    ]
    tags = workspace.runs()[0].data.tags
    assert tags["provebook.notebook_path"] == "power/forecast.ipynb"
    assert tags["provebook.kernel_id"] == kernel.id


@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot fork")
def test_forked_workers_tag_their_runs_and_tell_nothing_themselves(workspace, start):
    kernel = start()
    kernel.ok(
        WORK + "import multiprocessing\npool = multiprocessing.get_context('fork').Pool(1)"
    )
    ran = kernel.ok("pool.map(work, [0]); pool.terminate()", "cell-fork")
    assert by_cell(workspace) == [("work 0", "cell-fork")]
    assert ran.metrics == []


def test_a_script_started_by_a_cell_is_tagged_with_it(workspace, start):
    (workspace.notebook.parent / "train.py").write_text(SCRIPT)
    kernel = start()
    kernel.ok(
        "%load_ext provebook"
    )  # as the panel does: this kernel never imports mlflow itself
    ran = kernel.ok("import sys\n!{sys.executable} -W ignore train.py", "cell-script")
    run = workspace.client().get_run(ran.text.splitlines()[-1].split()[0])
    assert run.data.tags["provebook.cell_id"] == "cell-script"
    assert run.data.tags["mlflow.source.name"] == "train.py"
    assert run.info.experiment_id == "0"  # as without Provebook: it is no notebook's code


def terminal(workspace, code, **env):
    """A Python process as a terminal of JupyterLab starts it."""
    names = {k: v for k, v in workspace.env.items() if k != "JPY_SESSION_NAME"}
    return subprocess.Popen(
        [sys.executable, "-W", "ignore", "-c", code],
        cwd=workspace.notebook.parent,
        env={**names, **env},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_a_terminal_uses_the_workspace_and_its_artifact_folder(empty_workspace):
    process = terminal(empty_workspace, SCRIPT)
    out, err = process.communicate()
    assert process.returncode == 0, err
    run_id, *_ = out.split()
    run = empty_workspace.client().get_run(run_id)
    assert not [name for name in run.data.tags if name.startswith("provebook.")]
    folder = str(empty_workspace.root / "mlartifacts")
    assert f"{folder}/0 {folder}/1" in out
    assert not (empty_workspace.notebook.parent / "mlruns").exists()


def test_another_store_keeps_mlflows_own_artifact_folder(empty_workspace):
    code = (
        "import mlflow\nmlflow.set_tracking_uri('sqlite:///own.db')\n"
        "print(mlflow.set_experiment('x').artifact_location)"
    )
    out, err = terminal(empty_workspace, code).communicate()
    assert out.strip() == str(empty_workspace.notebook.parent / "mlruns" / "1"), err


def test_a_location_of_ones_own_is_kept(workspace):
    code = (
        "import mlflow\nid = mlflow.create_experiment('x', artifact_location='/data/of mine')\n"
        "print(mlflow.get_experiment(id).artifact_location)"
    )
    out, err = terminal(workspace, code).communicate()
    assert out.strip() == "/data/of mine", err


def test_processes_that_meet_an_empty_folder_make_one_store(empty_workspace):
    code = (
        "import mlflow\n"
        "with mlflow.start_run() as run: mlflow.log_metric('m', 1)\n"
        "print(run.info.run_id)"
    )
    processes = [terminal(empty_workspace, code) for _ in range(3)]
    results = [process.communicate() for process in processes]
    assert [process.returncode for process in processes] == [0, 0, 0], results
    ids = {out.strip() for out, _ in results}
    assert {run.info.run_id for run in empty_workspace.runs()} == ids
    left = sorted(path.name for path in empty_workspace.root.iterdir())
    assert left == ["mlflow.db", "power"]


def test_two_notebooks_of_one_name_make_one_experiment(workspace, start):
    kernels = [start(), start(), start()]
    code = "import mlflow\nwith mlflow.start_run() as run: pass\nrun.info.experiment_id"
    requests = [kernel.send(code) for kernel in kernels]
    rans = [kernel.follow(request) for kernel, request in zip(kernels, requests, strict=True)]
    assert len({ran.result for ran in rans}) == 1, [ran.error for ran in rans]
    names = sorted(e.name for e in workspace.client().search_experiments())
    assert names == ["Default", "forecast"]


def test_mlflow_run_decides_by_itself(workspace, start):
    experiment = workspace.client().create_experiment("of a project")
    run = workspace.client().create_run(experiment)
    kernel = start(MLFLOW_RUN_ID=run.info.run_id)
    ran = kernel.ok("import mlflow\nwith mlflow.start_run() as run: pass\nrun.info.run_id")
    assert ran.result.strip("'") == run.info.run_id
    assert "forecast" not in [e.name for e in workspace.client().search_experiments()]


@pytest.mark.parametrize("how", ["MLFLOW_EXPERIMENT_NAME", "code"])
def test_an_experiment_that_is_set_wins(workspace, start, how):
    kernel = start(**({how: "mine"} if how != "code" else {}))
    if how == "code":
        kernel.ok("import mlflow\nmlflow.set_experiment('mine')")
    ran = kernel.ok("import mlflow\nwith mlflow.start_run() as run: pass")
    assert [r.info.run_id for r in workspace.runs("mine")] == [ran.runs[0]["run_id"]]
    assert ran.tracking[-1]["experiment"]["name"] == "mine"


def test_a_deleted_experiment_stops_nobody(workspace, start):
    client = workspace.client()
    client.delete_experiment(client.create_experiment("forecast"))
    ran = start().ok(
        "import mlflow\nwith mlflow.start_run() as run: pass\nrun.info.experiment_id"
    )
    assert ran.result == "'0'"
    assert "the experiment 'forecast' is deleted" in ran.text


def test_what_is_not_known_is_absent(workspace, start):
    kernel = start(JPY_SESSION_NAME=None, PROVEBOOK_ROOT=None)
    ran = kernel.ok(
        "import mlflow, json\nwith mlflow.start_run() as run: pass\n"
        "json.dumps([run.info.experiment_id, run.data.tags])"
    )
    experiment, tags = json.loads(ran.result.strip("'"))
    ours = sorted(name for name in tags if name.startswith("provebook."))
    assert ours == ["provebook.execution_count", "provebook.kernel_id"]
    assert experiment == "0"


def test_a_renamed_notebook_has_no_path(workspace, start):
    kernel = start()
    workspace.notebook.rename(workspace.notebook.with_name("other.ipynb"))
    code = (
        "import mlflow, json\nwith mlflow.start_run() as run: pass\njson.dumps(run.data.tags)"
    )
    tags = json.loads(kernel.ok(code).result.strip("'"))
    assert "provebook.notebook_path" not in tags
    assert "provebook.notebook_sha256" not in tags
