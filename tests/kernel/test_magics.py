"""``%mlflow`` in IPython itself, on a real store."""

import os
import sys

import pytest
from IPython.core.error import UsageError
from IPython.testing.globalipapp import start_ipython

from provebook.kernel.errors import MagicError


@pytest.fixture(scope="module")
def shell():
    start_ipython()
    from IPython import get_ipython

    return get_ipython()


@pytest.fixture
def store(shell, workspace, monkeypatch):
    """The shell in a folder with a store of its own, and no run open at the end."""
    import mlflow

    monkeypatch.chdir(workspace.notebook.parent)
    before = mlflow.get_tracking_uri(), dict(os.environ)
    mlflow.set_tracking_uri(workspace.uri)
    mlflow.set_experiment("tests")
    shell.run_line_magic("load_ext", "provebook")
    yield workspace
    while mlflow.active_run():
        mlflow.end_run()
    mlflow.set_tracking_uri(before[0])
    mlflow.tracking.fluent._active_experiment_id = None
    for name in ("MLFLOW_EXPERIMENT_ID", "MLFLOW_TRACKING_URI"):
        os.environ.pop(name, None)
    os.environ.update(before[1])


@pytest.fixture
def magic(shell, store):
    return lambda line: shell.run_line_magic("mlflow", line)


def the_run(store):
    (run,) = store.runs("tests")
    return run


def test_params(magic, store, shell, capsys):
    import numpy as np

    shell.user_ns["depth"] = np.int64(4)
    magic("params depth lr=0.05 layers=[64, 64] name='a b' text=f'{depth}!'")
    assert the_run(store).data.params == {
        "depth": "4",
        "lr": "0.05",
        "layers": "[64, 64]",
        "name": "a b",
        "text": "4!",
    }
    assert "Started the run" in capsys.readouterr().out
    magic("params other=1")
    assert capsys.readouterr().out == ""


def test_names_of_a_function_are_seen(shell, store):
    shell.run_cell("def f(inner):\n    %mlflow params inner twice=inner*2\nf(21)").raise_error()
    assert the_run(store).data.params == {"inner": "21", "twice": "42"}


def test_metrics(magic, store, shell):
    import pandas as pd

    shell.user_ns["rmse"] = pd.Series([0.25, 0.5]).min()
    for step in range(3):
        shell.user_ns["epoch"] = step
        magic("metrics rmse loss=1/(epoch+1) --step epoch")
    run = the_run(store)
    assert run.data.metrics == {"rmse": 0.25, "loss": 1 / 3}
    history = store.client().get_metric_history(run.info.run_id, "loss")
    assert [(m.step, m.value) for m in history] == [(0, 1.0), (1, 0.5), (2, 1 / 3)]


def test_one_wrong_value_logs_nothing(magic, store):
    with pytest.raises(MagicError, match="metric b is not a number: it is 'x'"):
        magic("metrics a=1 b='x'")
    with pytest.raises(MagicError, match="there is no variable nope"):
        magic("params a=1 nope")
    assert store.runs("tests") == []


def test_tags_are_texts(magic, store, shell):
    shell.user_ns["depth"] = 4
    magic("tags stage=draft note='two words' depth={depth} plain={nope} lr=$depth")
    tags = the_run(store).data.tags
    assert {k: tags[k] for k in ("stage", "note", "depth")} == {
        "stage": "draft",
        "note": "two words",
        "depth": "{depth}",  # one name that is none: the line stays as it is
    }


def test_tags_with_variables(magic, store, shell):
    shell.user_ns["depth"] = 4
    magic("tags depth={depth} twice={depth * 2}")
    tags = the_run(store).data.tags
    assert (tags["depth"], tags["twice"]) == ("4", "8")


def test_artifacts(magic, store):
    folder = store.notebook.parent
    (folder / "my plot.txt").write_text("x")
    (folder / "plots").mkdir()
    (folder / "plots" / "a.txt").write_text("x")
    magic("artifact my plot.txt")
    magic("artifact 'plots'")
    run_id = the_run(store).info.run_id
    found = store.client().list_artifacts(run_id)
    assert sorted(a.path for a in found) == ["my plot.txt", "plots"]
    with pytest.raises(MagicError, match=r"there is no file nope\.png in"):
        magic("artifact nope.png")


def test_experiment_end_and_status(magic, store, capsys):
    magic("experiment my second one 🌞")
    magic("params a=1")
    magic("status")
    shown = capsys.readouterr().out
    assert "experiment  my second one 🌞" in shown
    assert str(store.root / "mlflow.db") in shown
    magic("end")
    magic("end")
    assert capsys.readouterr().out.splitlines()[-1] == "No run is open."
    (run,) = store.runs("my second one 🌞")
    assert run.info.status == "FINISHED"


def test_autolog(magic, store):
    from sklearn.linear_model import LinearRegression

    magic("autolog sklearn")
    try:
        LinearRegression().fit([[0.0], [1.0], [2.0]], [0.0, 1.0, 2.5])
    finally:
        sys.modules["mlflow"].sklearn.autolog(disable=True)
    assert the_run(store).data.params["fit_intercept"] == "True"
    with pytest.raises(MagicError, match=r"there is no flavor sclearn; there are .*sklearn"):
        magic("autolog sclearn")


def test_runs_are_a_table_and_untrusted(magic, store, capsys):
    client = store.client()
    experiment = client.get_experiment_by_name("tests").experiment_id
    for value in (1.0, float("nan")):
        run = client.create_run(experiment, run_name="<script>alert(1)</script>")
        client.log_metric(run.info.run_id, "odd", value)
        client.log_param(run.info.run_id, "p", "<i>" + "x" * 5000)
    magic("runs metrics.odd = 1")
    assert "No run fits" not in capsys.readouterr().out

    from provebook.kernel import table

    shown = table.table("tests <b>", list(client.search_runs([experiment])))
    page = shown._repr_html_()
    assert "<script>" not in page and "<b>" not in page and "<i>" not in page
    assert "&lt;script&gt;" in page
    assert "nan" in repr(shown)
    assert max(map(len, repr(shown).splitlines())) < 200


def test_runs_without_any(magic, store, capsys):
    magic("runs metrics.rmse < 1")
    assert "No run fits." in capsys.readouterr().out


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("foo", "there is no foo: there are status,"),
        ("metric x=1", "there is no metric: did you mean metrics?"),
        ("run", "a run around a cell is %%mlflow run"),
        ("experiment", "the experiment's name is missing"),
        ("params", "params of what?"),
        ("metrics", "metrics of what?"),
        ("metrics a=1 --step 1.5", "--step is not a whole number: 1.5"),
        ("metrics a=1 --stp 1", "there is no option --stp; there are: --step"),
        ("tags", "which tags?"),
        ("tags stage", "a tag is written name=text, not stage"),
        ("artifact", "the path of a file or folder is missing"),
        ("runs metrics.rmse <", "Invalid clause"),
        ("runs metrics.a < 1 OR metrics.a > 3", "MLflow's filter has no OR"),
        ("params a/../b=1", "must not resolve to other names"),
    ],
)
def test_wrong_use_is_one_line_that_names_it(magic, line, problem):
    with pytest.raises(MagicError) as error:
        magic(line)
    assert problem in str(error.value)
    assert "\n" not in str(error.value)


def test_a_failing_magic_fails_its_cell(shell, store, capsys):
    result = shell.run_cell("%mlflow metrics nope\nreached = True")
    assert isinstance(result.error_in_exec, MagicError)
    assert "Traceback" not in capsys.readouterr().out
    assert "reached" not in shell.user_ns


def test_mlflows_limit_in_one_line(magic, monkeypatch):
    monkeypatch.setenv("MLFLOW_TRUNCATE_LONG_VALUES", "false")
    with pytest.raises(MagicError) as error:
        magic("params long='k'*7000")
    assert "6000" in str(error.value)
    assert len(str(error.value)) < 500


def test_the_store_cannot_be_reached(magic, monkeypatch):
    import mlflow

    monkeypatch.setenv("MLFLOW_HTTP_REQUEST_MAX_RETRIES", "0")
    mlflow.set_tracking_uri("http://ann:s3cret@127.0.0.1:9")
    with pytest.raises(MagicError) as error:
        magic("experiment x")
    assert "127.0.0.1" in str(error.value)
    assert "s3cret" not in str(error.value)


def completions(shell, text):
    completer = shell.Completer
    return {c.text for c in completer.completions(text, len(text))} if text else set()


@pytest.mark.parametrize(
    ("text", "some", "none"),
    [
        ("%mlflow ", {"status", "runs", "metrics"}, {"run"}),
        ("%mlflow me", {"metrics"}, {"status"}),
        ("%%mlflow ", {"run"}, {"status"}),
        ("%%mlflow run --", {"--name", "--tag", "--nested"}, {"--step"}),
        ("%mlflow params de", {"depth"}, {"os"}),
        ("%mlflow metrics a=1 --s", {"--step"}, set()),
        ("%mlflow experiment te", {"tests"}, {"Default"}),
        ("%mlflow autolog skl", {"sklearn"}, {"pyfunc"}),
    ],
)
def test_completion(shell, store, text, some, none):
    shell.user_ns["depth"] = 4
    found = completions(shell, text)
    assert some <= found
    assert not none & found


def test_help_names_every_command(shell, store):
    from provebook.kernel.commands import COMMANDS

    text = shell.object_inspect_text("%mlflow")
    assert all(f"%mlflow {name}" in text for name in COMMANDS)
    assert "%%mlflow run [--name N] [--tag k=v] [--nested]" in text


def test_unloading_takes_all_of_it_away(shell, store):
    before = len(shell.input_transformers_cleanup)
    shell.run_line_magic("unload_ext", "provebook")
    with pytest.raises(UsageError):
        shell.run_line_magic("mlflow", "status")
    assert len(shell.input_transformers_cleanup) == before - 1
    shell.run_line_magic("load_ext", "provebook")
    shell.run_line_magic("mlflow", "status")
