"""``%%mlflow run`` in a real kernel: the cell behaves as without it."""

import json

import pytest


@pytest.fixture
def last(shared_workspace):
    """The newest run of the notebook's experiment."""
    return lambda: shared_workspace.runs("forecast")[-1]


def shown(text):
    return [line for line in text.splitlines() if line.startswith("%mlflow:")]


def test_value_magics_and_tags(kernel, last):
    ran = kernel.ok(
        "%%mlflow run --name hello --tag stage=draft --tag 'who=A B'\n"
        "depth = 3\n"
        "files = !echo one\n"
        "%mlflow params depth lr=(depth / 10)\n"
        "%mlflow metrics rmse=0.5 --step depth\n"
        "files, depth + 1",
        "cell-v",
    )
    assert ran.result == "(['one'], 4)"
    run = last()
    assert (run.info.run_name, run.info.status) == ("hello", "FINISHED")
    assert run.data.params == {"depth": "3", "lr": "0.3"}
    assert run.data.metrics == {"rmse": 0.5}
    assert {k: run.data.tags[k] for k in ("stage", "who", "provebook.cell_id")} == {
        "stage": "draft",
        "who": "A B",
        "provebook.cell_id": "cell-v",
    }
    assert ran.tracking[-1]["active"] == []
    assert ran.runs[-1]["status"] == "FINISHED"


def test_the_name_may_hold_a_variable(kernel, last):
    kernel.ok("kind = 'forest'")
    kernel.ok("%%mlflow run --name {kind}-{1 + 1}\npass")
    assert last().info.run_name == "forest-2"


def test_a_failing_cell_is_shown_once_and_stops_the_rest(kernel, last):
    first = kernel.send("%%mlflow run --name bad\nx = 1\n\ndef f():\n    return 1 / 0\n\nf()")
    second = kernel.send("print('never')")
    ran = kernel.follow(first)
    ran.reply = kernel.reply(first)
    assert ran.status == "error"
    assert ran.error.count("division by zero") == 1
    assert "line 7" in ran.error and "line 5" in ran.error
    assert kernel.reply(second)["status"] == "aborted"
    run = last()
    assert (run.info.run_name, run.info.status) == ("bad", "FAILED")
    assert run.data.tags["provebook.exception"] == "ZeroDivisionError: division by zero"


def test_an_interrupted_cell_is_killed(kernel, last, shared_workspace):
    request = kernel.send(
        "%%mlflow run --name long\nimport time\nmlflow.log_metric('m', 1)\n"
        "while True: time.sleep(0.1)"
    )
    kernel.follow(request, lambda ran: ran.metrics)
    kernel.manager.interrupt_kernel()
    ran = kernel.follow(request)
    assert kernel.reply(request)["status"] == "error"
    assert ran.runs[-1]["status"] == "KILLED"
    assert (last().info.run_name, last().info.status) == ("long", "KILLED")


def test_an_interrupted_await_is_killed(kernel, last):
    request = kernel.send(
        "%%mlflow run --name waiting\n"
        "import asyncio\nmlflow.log_metric('m', 1)\nawait asyncio.sleep(3600)"
    )
    kernel.follow(request, lambda ran: ran.metrics)
    kernel.manager.interrupt_kernel()
    kernel.client.kernel_info()  # ipykernel notices it with the next message only
    kernel.follow(request)
    assert kernel.reply(request)["status"] == "error"
    assert (last().info.run_name, last().info.status) == ("waiting", "KILLED")
    assert kernel.ok("mlflow.active_run() is None").result == "True"


def test_await_and_its_value(kernel, last):
    ran = kernel.ok(
        "%%mlflow run --name awaited\nimport asyncio\nawait asyncio.sleep(0, result='slept')"
    )
    assert ran.result == "'slept'"
    assert (last().info.run_name, last().info.status) == ("awaited", "FINISHED")


def test_a_syntax_error_starts_no_run(kernel, last):
    before = last().info.run_id
    ran = kernel.run("%%mlflow run --name never\nx = 1\ny = = 2")
    assert ran.status == "error"
    assert "line 3" in ran.error
    assert last().info.run_id == before


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("--nme x", "there is no option --nme; there are: --name, --tag, --nested"),
        ("--name", "a value is missing after --name"),
        ("--tag stage", "a tag is written name=text, not stage"),
        ("forest", "%%mlflow run takes no forest; a name is given with --name forest"),
        ("--name 'x", "' is missing at the end of: --name 'x"),
    ],
)
def test_wrong_arguments_are_told_before_the_cell_runs(kernel, last, line, problem):
    before = last().info.run_id
    ran = kernel.run(f"%%mlflow run {line}\nprint('ran')")
    assert (ran.status, ran.text) == ("error", "")
    assert ran.error == f"%mlflow: {problem}"
    assert last().info.run_id == before


def test_an_open_run_needs_nested(kernel, shared_workspace):
    kernel.ok("outer = mlflow.start_run(run_name='outer')")
    ran = kernel.run("%%mlflow run --name inner\nprint('ran')")
    assert ran.error == (
        "%mlflow: the run outer is open: end it with %mlflow end, "
        "or start one below it with %%mlflow run --nested"
    )
    kernel.ok("%%mlflow run --name inner --nested\npass")
    inner = next(r for r in shared_workspace.runs() if r.info.run_name == "inner")
    outer = kernel.ok("outer.info.run_id").result.strip("'")
    assert inner.data.tags["mlflow.parentRunId"] == outer
    assert kernel.ok("mlflow.active_run().info.run_id").result.strip("'") == outer
    kernel.ok("%mlflow end")


def test_runs_of_the_body_are_ended_with_it(kernel, shared_workspace):
    ran = kernel.run(
        "%%mlflow run --name around\n"
        "with mlflow.start_run(run_name='closed', nested=True): pass\n"
        "mlflow.start_run(run_name='left open', nested=True)\n"
        "raise ValueError('no')"
    )
    assert ran.status == "error"
    status = {r.info.run_name: r.info.status for r in shared_workspace.runs()}
    assert status["around"] == status["left open"] == "FAILED"
    assert status["closed"] == "FINISHED"
    assert kernel.ok("mlflow.active_run() is None").result == "True"


def test_a_body_that_ends_its_run_is_left_alone(kernel, last):
    kernel.run("%%mlflow run --name short\nmlflow.end_run()\nraise ValueError('later')")
    assert (last().info.run_name, last().info.status) == ("short", "FINISHED")


def test_a_body_that_sets_another_store(kernel, last):
    kernel.ok(
        "%%mlflow run --name moved\n"
        "uri = mlflow.get_tracking_uri()\n"
        "mlflow.set_tracking_uri('sqlite:///moved.db')"
    )
    kernel.ok("mlflow.set_tracking_uri(uri)")
    assert (last().info.run_name, last().info.status) == ("moved", "FINISHED")


def test_other_cell_magics_below_and_above(kernel, shared_workspace):
    kernel.ok("%%mlflow run --name below\n%%capture out\nprint('caught')\nseen = 1")
    assert kernel.ok("out.stdout, seen").result == "('caught\\n', 1)"
    ran = kernel.run("%%time\n%%mlflow run --name above\n1 / 0")
    assert ran.status == "error"
    status = {r.info.run_name: r.info.status for r in shared_workspace.runs()}
    assert (status["below"], status["above"]) == ("FINISHED", "FAILED")


def test_cells_run_by_the_body_do_not_end_the_run(kernel, last):
    kernel.ok(
        "%%mlflow run --name whole\nget_ipython().run_cell('inside = 1')\n"
        "mlflow.log_metric('after', inside)"
    )
    run = last()
    assert (run.info.run_name, run.info.status) == ("whole", "FINISHED")
    assert run.data.metrics == {"after": 1.0}


def test_an_empty_cell_says_so(kernel):
    ran = kernel.run("%%mlflow run --name nothing\n\n")
    assert shown(ran.error) == ["%mlflow: there is nothing to run below %%mlflow run"]


def test_history_keeps_the_cell_as_written(kernel):
    kernel.ok("%%mlflow run --name kept\nvalue = 'kept'")
    ran = kernel.ok("%history -n -l 2")
    assert "%%mlflow run --name kept\nvalue = 'kept'" in ran.text


def test_a_run_deleted_meanwhile_is_one_line(kernel, shared_workspace):
    ran = kernel.ok(
        "%%mlflow run --name gone\n"
        "mlflow.MlflowClient().delete_run(mlflow.active_run().info.run_id)"
    )
    assert len(shown(ran.text)) == 1
    assert "not ended" in ran.text
    assert kernel.ok("mlflow.active_run() is None").result == "True"
    assert json.loads(kernel.file.read_text())["active"] == []
