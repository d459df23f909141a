"""What browser and server hear from a kernel that was loaded with nothing but MLflow."""

import json
import os
import stat

from .conftest import wait_for

PLAIN = """
import mlflow, os
with mlflow.start_run(run_name="first") as run:
    for step in range(50):
        mlflow.log_metric("loss", 1 / (step + 1), step=step)
    open("gate").read()
"""


def gate(workspace):
    """A named pipe: the cell's last call blocks in C until the test writes to it."""
    path = workspace.notebook.parent / "gate"
    os.mkfifo(path)
    return path


def test_run_and_last_metric_are_told_while_the_cell_is_busy(workspace, start):
    kernel, path = start(), gate(workspace)
    request = kernel.send(PLAIN, "cell-a")
    seen = kernel.follow(request, lambda ran: any(m["step"] == 49 for m in ran.metrics))
    told = seen.runs[0]
    assert (told["name"], told["status"], told["end_time"]) == ("first", "RUNNING", None)
    assert (told["notebook_path"], told["cell_id"], told["execution_count"]) == (
        "power/forecast.ipynb",
        "cell-a",
        1,
    )
    assert seen.tracking[-1]["active"] == [told["run_id"]]
    assert seen.tracking[-1]["experiment"]["name"] == "forecast"
    path.write_text("go")
    rest = kernel.follow(request)
    assert [r["status"] for r in rest.runs] == ["FINISHED"]
    assert rest.tracking[-1]["active"] == []


def test_messages_are_few_however_much_is_logged(start):
    kernel = start()
    kernel.ok("import mlflow, time\nrun = mlflow.start_run()")
    code = """
    from mlflow.entities import Metric
    client, begin = mlflow.MlflowClient(), time.time()
    for part in range(5):
        steps = range(part * 300, part * 300 + 300)
        batch = [Metric(f"m{k}", part + k, part, step) for k in range(3) for step in steps]
        client.log_batch(run.info.run_id, batch)
    seconds = time.time() - begin
    seconds
    """
    ran = kernel.ok(code)
    assert len(ran.tracking) <= float(ran.result) * 10 + 2
    last = {m["key"]: (m["step"], m["value"]) for m in ran.metrics}
    assert last == {"m0": (1499, 4.0), "m1": (1499, 5.0), "m2": (1499, 6.0)}


def test_nan_and_infinity_are_told_as_text(start):
    kernel = start()
    ran = kernel.ok(
        "import mlflow\n"
        "with mlflow.start_run():\n"
        "    mlflow.log_metrics({'a': float('nan'), 'b': float('inf'), 'c': -float('inf')})"
    )
    assert {m["key"]: m["value"] for m in ran.metrics} == {
        "a": "NaN",
        "b": "Infinity",
        "c": "-Infinity",
    }


def test_first_call_in_a_thread(start):
    kernel = start()
    ran = kernel.ok(
        "import threading\n"
        "def work():\n"
        "    import mlflow\n"
        "    with mlflow.start_run(run_name='threaded'):\n"
        "        mlflow.log_metric('m', 1)\n"
        "t = threading.Thread(target=work); t.start(); t.join()",
        "cell-t",
    )
    assert {(r["name"], r["cell_id"]) for r in ran.runs} == {("threaded", "cell-t")}
    assert [m["key"] for m in ran.metrics] == ["m"]


def test_client_runs_nested_runs_and_names(start):
    kernel = start()
    ran = kernel.ok(
        "import mlflow, json\n"
        "client = mlflow.MlflowClient()\n"
        "a = client.create_run('0', run_name='by client')\n"
        "client.set_tag(a.info.run_id, 'mlflow.runName', 'renamed')\n"
        "client.set_terminated(a.info.run_id, 'FAILED')\n"
        "with mlflow.start_run(run_name='outer') as outer:\n"
        "    with mlflow.start_run(run_name='inner', nested=True) as inner:\n"
        "        pass\n"
        "json.dumps([a.info.run_id, a.data.tags['provebook.cell_id'], outer.info.run_id])",
        "cell-c",
    )
    a, cell, outer = json.loads(ran.result.strip("'"))
    last = {r["run_id"]: r for r in ran.runs}
    assert (last[a]["name"], last[a]["status"], cell) == ("renamed", "FAILED", "cell-c")
    inner = next(r for r in last.values() if r["name"] == "inner")
    assert inner["parent_run_id"] == outer


def test_a_run_taken_up_again_is_running(start):
    kernel = start()
    kernel.ok("import mlflow\nwith mlflow.start_run() as run: pass\nid = run.info.run_id")
    ran = kernel.ok("again = mlflow.start_run(run_id=id)")
    assert [r["status"] for r in ran.runs] == ["RUNNING"]
    assert ran.tracking[-1]["active"] == [ran.runs[0]["run_id"]]


def test_autologging_is_told(start):
    kernel = start()
    ran = kernel.ok(
        "import mlflow\n"
        "from sklearn.linear_model import LinearRegression\n"
        "mlflow.sklearn.autolog(log_models=False)\n"
        "LinearRegression().fit([[0.0], [1.0], [2.0]], [0.0, 1.0, 2.5])",
        "cell-auto",
    )
    assert "training_r2_score" in {m["key"] for m in ran.metrics}
    assert {r["cell_id"] for r in ran.runs} == {"cell-auto"}
    assert ran.runs[-1]["status"] == "FINISHED"


def test_a_run_deleted_elsewhere_breaks_nothing(workspace, start):
    kernel = start()
    ran = kernel.ok("import mlflow\nrun = mlflow.start_run()\nrun.info.run_id")
    workspace.client().delete_run(ran.result.strip("'"))
    after = kernel.run("mlflow.log_metric('m', 1)")
    assert "must be in the 'active' state" in after.error  # MLflow's own error, and only that
    assert kernel.ok("1 + 1").result == "2"


def test_another_store_in_the_notebook(workspace, start):
    from provebook.shared.uri import store_id

    kernel = start()
    first = kernel.ok("import mlflow\nmlflow.set_experiment('here')").tracking[-1]
    assert first["store"] == store_id(workspace.uri)
    assert first["experiment"]["name"] == "here"
    second = kernel.ok("mlflow.set_tracking_uri('sqlite:///other.db')").tracking[-1]
    other = f"sqlite:///{workspace.notebook.parent / 'other.db'}"
    assert second["store"] == store_id(other)
    assert second["experiment"] is None
    assert json.loads(kernel.file.read_text())["tracking_uri"] == other


def test_the_runtime_file_follows_and_is_private(workspace, start):
    kernel = start()
    kernel.ok("%load_ext provebook")
    before = json.loads(kernel.file.read_text())
    assert before["tracking_uri"] == workspace.uri
    assert (before["mlflow_version"], before["experiment"], before["active"]) == (
        None,
        None,
        [],
    )
    ran = kernel.ok("import mlflow\nrun = mlflow.start_run()\nrun.info.run_id")
    now = json.loads(kernel.file.read_text())
    assert now["active"] == [ran.result.strip("'")]
    assert now["experiment"]["name"] == "forecast"
    assert now["mlflow_version"]
    assert stat.S_IMODE(kernel.file.stat().st_mode) == 0o600
    assert stat.S_IMODE(kernel.file.parent.stat().st_mode) == 0o700


def test_a_restarted_kernel_forgets_the_run(workspace, start):
    kernel = start()
    kernel.ok("import mlflow\nrun = mlflow.start_run()")
    kernel.manager.restart_kernel(now=True)
    kernel.client.wait_for_ready(timeout=60)
    kernel.ok("%load_ext provebook")
    assert json.loads(kernel.file.read_text())["active"] == []


def test_the_runtime_file_goes_with_the_kernel(start):
    kernel = start()
    kernel.ok("%load_ext provebook")
    assert kernel.file.exists()
    kernel.client.shutdown()
    wait_for(lambda: not kernel.manager.is_alive())
    assert not kernel.file.exists()


def test_a_password_is_in_the_runtime_file_only(start):
    uri = "postgresql://ann:s3cret@db.invalid/mlflow"
    kernel = start(MLFLOW_TRACKING_URI=uri)
    ran = kernel.ok("%load_ext provebook\n%mlflow status")
    assert json.loads(kernel.file.read_text())["tracking_uri"] == uri
    assert "s3cret" not in json.dumps(ran.messages[2:])
    assert "db.invalid" in ran.text


def test_loading_imports_nothing_and_leaves_no_trace(start):
    kernel = start()
    kernel.run("__import__('provebook').load_ipython_extension(get_ipython())", silent=True)
    ran = kernel.ok("%load_ext provebook\nimport sys\n'mlflow' in sys.modules, len(In)")
    assert ran.result == "(False, 2)"
    assert ran.text == ""
    assert ran.reply["execution_count"] == 1
