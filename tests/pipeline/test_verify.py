"""From notebook to verified project by command line, with the real Node, MLflow and kernels."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import nbformat
import psutil
import pytest
from mlflow.entities import Run

from mlflow import MlflowClient

ROOT = Path(__file__).parents[2]
Provebook = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory, bundle: Path) -> Path:
    """A folder that no command expects."""
    folder = tmp_path_factory.mktemp("verify") / "Übung mit Daten"
    folder.mkdir()
    return folder


@pytest.fixture(scope="module")
def client(home: Path) -> MlflowClient:
    return MlflowClient(f"sqlite:///{home / 'mlflow.db'}")


@pytest.fixture(scope="module")
def environment(home: Path) -> dict[str, str]:
    """Its own store, and nothing of the person's."""
    clean = {k: v for k, v in os.environ.items() if not k.startswith(("MLFLOW_", "PROVEBOOK_"))}
    folder = str(Path(sys.executable).parent)
    return {
        **clean,
        "MLFLOW_TRACKING_URI": f"sqlite:///{home / 'mlflow.db'}",
        "PATH": os.pathsep.join([folder, clean["PATH"]]),
    }


@pytest.fixture(scope="module")
def run(home: Path, environment: dict[str, str]) -> Provebook:
    """Runs a command in the folder."""

    def call(*words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", *words],
            cwd=home,
            env=environment,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )

    return call


def newest(client: MlflowClient, experiment: str) -> tuple[Run, dict[str, Run]]:
    """The last run of a pipeline, and its steps."""
    found = client.get_experiment_by_name(experiment)
    assert found is not None
    runs = client.search_runs([found.experiment_id], order_by=["attributes.start_time DESC"])
    parent = next(one for one in runs if "provebook.step_names" in one.data.tags)
    steps = {
        one.data.tags["provebook.step"]: one
        for one in runs
        if one.data.tags.get("mlflow.parentRunId") == parent.info.run_id
    }
    return parent, steps


def test_the_music_notebook_and_its_project_compute_the_same(
    home: Path, run: Provebook, client: MlflowClient
) -> None:
    shutil.copyfile(ROOT / "examples/music/albums.ipynb", home / "albums.ipynb")
    exported = run("provebook.cli", "export", "albums.ipynb", "-o", "the project")
    assert (exported.returncode, exported.stderr) == (0, "")
    done = run("provebook.cli", "verify", "albums.ipynb", "the project")
    assert "Equal bit by bit: 5 metrics, 6 handed-on values, " in done.stdout, done.stderr
    assert done.returncode == 0
    parent, steps = newest(client, "music")
    assert parent.data.tags["provebook.verified"] == "equal"
    assert list(steps) == ["evaluate", "train", "etl_data", "load_raw_data"]
    files = [one.path for one in client.list_artifacts(parent.info.run_id)]
    assert {"verification.json", "verification.md"} <= set(files)

    words = ["run", "the project", "--env-manager", "local", "--experiment-name", "music"]
    words += ["-P", "n_estimators=140", "-P", "learning_rate=0.05"]
    again = run("mlflow", *words)
    assert again.returncode == 0, again.stderr
    parent, steps = newest(client, "music")
    reused = {name for name in parent.data.tags if name.startswith("provebook.reused.")}
    assert reused == {"provebook.reused.load_raw_data", "provebook.reused.etl_data"}
    assert steps["train"].data.params["n_estimators"] == "140"


def test_the_wind_notebook_and_its_project_compute_the_same(
    home: Path, run: Provebook, client: MlflowClient
) -> None:
    shutil.copytree(ROOT / "examples/wind_solar", home / "wind")
    exported = run("provebook.cli", "export", "wind/forecast.ipynb", "-o", "wind/project")
    assert (exported.returncode, exported.stderr) == (0, "")
    words = ["-P", "epochs=5", "-P", "days=40"]
    done = run("provebook.cli", "verify", "wind/forecast.ipynb", "wind/project", *words)
    assert "Equal bit by bit: 44 metrics, 5 handed-on values, " in done.stdout, done.stderr
    parent, steps = newest(client, "predicting_wind_solar")
    assert parent.data.tags["provebook.verified"] == "equal"
    assert steps["network"].data.params["epochs"] == "5"


@pytest.fixture(scope="module")
def small(home: Path, run: Provebook) -> str:
    """A notebook without other libraries than MLflow, and its project."""
    cells = {
        "step:load": "rows = [0.1, 0.2, 0.3]",
        "step:train": "import mlflow\n\ntotal = rows[0] + rows[1] + rows[2]\n"
        "mlflow.log_metric('total', total)",
        "step:show": "print(total)",
    }
    notebook = nbformat.v4.new_notebook()
    for index, (tag, source) in enumerate(cells.items()):
        cell = nbformat.v4.new_code_cell(source, id=f"c{index}")
        cell.metadata.tags = [tag]
        notebook.cells.append(cell)
    nbformat.write(notebook, home / "small.ipynb")
    assert run("provebook.cli", "export", "small.ipynb", "-o", "small").returncode == 0
    return "small"


def test_a_project_that_computes_something_else_is_told_with_its_step(
    home: Path, run: Provebook, client: MlflowClient, small: str
) -> None:
    step = home / small / "steps" / "train.py"
    text = step.read_text("utf-8")
    try:
        step.write_text(
            text.replace("rows[0] + rows[1] + rows[2]", "rows[2] + rows[1] + rows[0]"), "utf-8"
        )
        done = run("provebook.cli", "verify", "small.ipynb", small, "--tolerance", "0")
        assert "differ from step train on" in done.stdout, done.stderr
        assert "- metric total: DIFFERENT, apart" in done.stdout
        assert "- value rows: equal" in done.stdout
        assert done.returncode == 1
        parent, _ = newest(client, "small")
        assert parent.data.tags["provebook.verified"] == "different: train"
        # A sum in another order is no other result, for whoever allows it.
        close = run("provebook.cli", "verify", "small.ipynb", small)
        assert "Equal within 1e-09" in close.stdout
        assert close.returncode == 0
    finally:
        step.write_text(text, "utf-8")


def test_a_notebook_that_has_changed_since_is_not_verified(
    home: Path, run: Provebook, small: str
) -> None:
    notebook = json.loads((home / "small.ipynb").read_text("utf-8"))
    notebook["cells"][1]["source"] += "\ntotal += 1"
    (home / "changed.ipynb").write_text(json.dumps(notebook), "utf-8")
    done = run("provebook.cli", "verify", "changed.ipynb", small)
    assert "the notebook has changed since its export (cell 2)" in done.stderr
    assert done.returncode == 2


def test_a_notebook_that_fails_by_itself_is_told_with_its_cell(
    home: Path, run: Provebook
) -> None:
    cell = nbformat.v4.new_code_cell("print(1 / 0)", id="c0")
    cell.metadata.tags = ["step:one"]
    nbformat.write(nbformat.v4.new_notebook(cells=[cell]), home / "fails.ipynb")
    assert run("provebook.cli", "export", "fails.ipynb", "-o", "fails").returncode == 0
    done = run("provebook.cli", "verify", "fails.ipynb", "fails")
    assert "the notebook itself fails in cell 1: ZeroDivisionError" in done.stderr
    assert done.returncode == 2


def test_ending_the_command_ends_the_kernel_that_it_has_started(
    home: Path, run: Provebook, environment: dict[str, str]
) -> None:
    os.mkfifo(home / "pid")
    source = "import os, time\nwith open('pid', 'w') as f:\n    f.write(str(os.getpid()))\n"
    cell = nbformat.v4.new_code_cell(f"{source}time.sleep(600)", id="c0")
    cell.metadata.tags = ["step:one"]
    nbformat.write(nbformat.v4.new_notebook(cells=[cell]), home / "sleeps.ipynb")
    exported = run("provebook.cli", "export", "sleeps.ipynb", "-o", "sleeps")
    assert exported.returncode == 0, exported.stdout + exported.stderr
    with subprocess.Popen(
        [sys.executable, "-m", "provebook.cli", "verify", "sleeps.ipynb", "sleeps"],
        cwd=home,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as started:
        kernel = psutil.Process(int((home / "pid").read_text()))  # waits until it sleeps
        started.terminate()
        # It says so when all that it had started is gone.
        assert "Not verified: stopped" in started.communicate()[1]
        assert started.returncode == 130
    assert not kernel.is_running()


def test_files_edited_by_hand_are_kept_and_told(home: Path, run: Provebook, small: str) -> None:
    readme = home / small / "README.md"
    text = readme.read_text("utf-8")
    readme.write_text(f"{text}\nMine.\n", "utf-8")
    kept = run("provebook.cli", "export", "small.ipynb", "-o", small)
    assert "README.md (kept, edited by hand)" in kept.stdout
    assert kept.returncode == 1
    assert readme.read_text("utf-8").endswith("Mine.\n")
    shown = run("provebook.cli", "diff", "small.ipynb", small)
    assert "-Mine." in shown.stdout
    assert shown.returncode == 1
    assert (
        run("provebook.cli", "export", "small.ipynb", "-o", small, "--overwrite").returncode
        == 0
    )
    assert readme.read_text("utf-8") == text
    assert run("provebook.cli", "diff", "small.ipynb", small).stdout == ""


def test_another_export_keeps_the_name_that_the_project_has(
    home: Path, run: Provebook, small: str
) -> None:
    named = run("provebook.cli", "export", "small.ipynb", "-o", "named", "--name", "other")
    assert named.returncode == 0, named.stderr
    assert run("provebook.cli", "diff", "small.ipynb", "named").stdout == ""
    run("provebook.cli", "export", "small.ipynb", "-o", "named")
    assert 'name: "other"' in (home / "named" / "MLproject").read_text("utf-8")


def test_a_folder_of_somebody_else_is_left_alone(
    home: Path, run: Provebook, small: str
) -> None:
    other = home / "other"
    other.mkdir()
    (other / "main.py").write_text("mine", "utf-8")
    done = run("provebook.cli", "export", "small.ipynb", "-o", "other")
    assert "is not empty, and no project of Provebook" in done.stderr
    assert done.returncode == 2
    assert [file.name for file in other.iterdir()] == ["main.py"]


def test_a_place_that_cannot_be_written_is_told(home: Path, run: Provebook, small: str) -> None:
    (home / "a file").write_text("", "utf-8")
    done = run("provebook.cli", "export", "small.ipynb", "-o", "a file/project")
    assert "cannot be written: a part of the path is a file" in done.stderr
    assert done.returncode == 2


def test_a_project_runs_from_a_git_repository(
    home: Path, run: Provebook, client: MlflowClient, small: str
) -> None:
    repository = home / "repository"
    shutil.copytree(home / small, repository)
    git = ["git", "-C", str(repository), "-c", "user.name=a", "-c", "user.email=a@example.org"]
    for words in (["init", "-q", "-b", "main"], ["add", "-A"], ["commit", "-q", "-m", "first"]):
        subprocess.run([*git, *words], check=True)
    words = ["run", repository.as_uri(), "-v", "main", "--env-manager", "local"]
    done = run("mlflow", *words, "--experiment-name", "from git", "-P", "cache=false")
    assert done.returncode == 0, done.stderr
    _, steps = newest(client, "from git")
    assert steps["train"].data.metrics["total"] == 0.1 + 0.2 + 0.3


def test_parameters_with_choices_and_none(home: Path, run: Provebook) -> None:
    cells = {
        "setup": "from typing import Literal\nimport mlflow",
        "parameters": 'bird: Literal["african", "european"] = "african"\n'
        "depth: int | None = None",
        "step:fly": "speed = len(bird) + (depth or 0) / 3\nmlflow.log_metric('speed', speed)",
        "step:show": "print(speed)",
    }
    notebook = nbformat.v4.new_notebook()
    for index, (tag, source) in enumerate(cells.items()):
        cell = nbformat.v4.new_code_cell(source, id=f"c{index}")
        cell.metadata.tags = [tag]
        notebook.cells.append(cell)
    nbformat.write(notebook, home / "typed.ipynb")
    exported = run("provebook.cli", "export", "typed.ipynb", "-o", "typed")
    assert (exported.returncode, exported.stderr) == (0, "")
    for words in ([], ["-P", "bird=european", "-P", "depth=4"]):
        done = run("provebook.cli", "verify", "typed.ipynb", "typed", *words)
        said = "Equal bit by bit: 1 metric, 1 handed-on value and 1 printed line."
        assert said in done.stdout, done.stderr
    wrong = run("mlflow", "run", "typed", "--env-manager", "local", "-P", "bird=asian")
    said = "Parameter bird: expected 'african' or 'european', got 'asian'."
    assert said in wrong.stdout + wrong.stderr
    assert wrong.returncode != 0


def written(home: Path, run: Provebook, name: str, cells: list[tuple[str, str]]) -> None:
    """A notebook of these cells, tagged, and its project."""
    notebook = nbformat.v4.new_notebook()
    for index, (tag, source) in enumerate(cells):
        cell = nbformat.v4.new_code_cell(source, id=f"c{index}")
        cell.metadata.tags = [tag]
        notebook.cells.append(cell)
    nbformat.write(notebook, home / f"{name}.ipynb")
    exported = run("provebook.cli", "export", f"{name}.ipynb", "-o", name)
    assert (exported.returncode, exported.stderr) == (0, ""), exported.stdout


RUNS = [
    ("setup", "import mlflow\nfrom sklearn.linear_model import Ridge"),
    ("step:loose", "mlflow.log_metric('a', 1)\nmlflow.log_param('p', print)"),
    ("step:more", "mlflow.log_metric('b', 2)\nmlflow.log_metric('a', 3)\nmlflow.end_run()"),
    (
        "step:fit",
        "mlflow.sklearn.autolog(log_models=False, silent=True)\n"
        "for alpha in (1, 2):\n"
        "    Ridge(alpha=alpha).fit([[1], [2], [3]], [1, 2, 4])\n"
        "with mlflow.start_run(run_name='best'):\n"
        "    mlflow.set_tag('kind', 'ridge')\n"
        "    Ridge(alpha=5).fit([[1], [2], [3]], [1, 2, 4])",
    ),
    (
        "step:folds",
        "from concurrent.futures import ThreadPoolExecutor\n"
        "def fold(i):\n"
        "    with mlflow.start_run(run_name=f'fold {i}'):\n"
        "        mlflow.log_metric('score', i)\n"
        "with ThreadPoolExecutor(1) as pool:\n"
        "    list(pool.map(fold, range(3)))",
    ),
]


def test_runs_begun_in_every_way_are_there_on_both_sides(
    home: Path, run: Provebook, client: MlflowClient
) -> None:
    written(home, run, "runs", RUNS)
    done = run("provebook.cli", "verify", "runs.ipynb", "runs")
    assert "Equal bit by bit: 21 metrics, " in done.stdout, done.stdout
    assert "logged parameters, 7 tags, 3 figures and 1 displayed value." in done.stdout, (
        done.stdout
    )
    parent, steps = newest(client, "runs")
    assert steps["loose"].data.metrics == {"a": 1}
    assert steps["more"].data.metrics == {"a": 3, "b": 2}
    assert steps["folds"].data.metrics == {}  # of three runs each
    assert parent.data.metrics == {"loose.a": 1, "more.a": 3, "b": 2}
    below: dict[str, list[Run]] = {name: [] for name in steps}
    for one in client.search_runs([parent.info.experiment_id]):
        for name, step in steps.items():
            if one.data.tags.get("mlflow.parentRunId") == step.info.run_id:
                below[name].append(one)
    assert {name: len(found) for name, found in below.items()} == {
        "loose": 0,
        "more": 0,
        "fit": 3,
        "folds": 3,
    }


def test_a_parameter_that_is_logged_otherwise_is_told(home: Path, run: Provebook) -> None:
    cells = [("setup", "import mlflow"), ("step:one", "mlflow.log_param('depth', 3)")]
    written(home, run, "logged", cells)
    step = home / "logged" / "steps" / "one.py"
    step.write_text(step.read_text("utf-8").replace("3", "4"), "utf-8")
    done = run("provebook.cli", "verify", "logged.ipynb", "logged")
    said = "- parameter depth: DIFFERENT: 3 in the notebook, 4 in the project"
    assert said in done.stdout, done.stdout + done.stderr
    assert "differ from step one on: 1 logged parameter and 1 displayed value." in done.stdout
    assert done.returncode == 1


def test_where_nothing_is_compared_nothing_is_called_equal(
    home: Path, run: Provebook, client: MlflowClient
) -> None:
    written(home, run, "empty", [("step:one", "x = 'hello'")])
    done = run("provebook.cli", "verify", "empty.ipynb", "empty")
    assert "Nothing was compared" in done.stdout and "0 equal" in done.stdout
    assert done.returncode == 2
    assert newest(client, "empty")[0].data.tags["provebook.verified"] == "nothing compared"


def test_a_model_of_a_run_within_a_step_is_reached_from_the_step_and_the_pipeline(
    home: Path, run: Provebook, client: MlflowClient
) -> None:
    fit = (
        "with mlflow.start_run(run_name='fit'):\n"
        "    model = Ridge().fit([[1.0], [2.0], [3.0]], [1, 2, 4])\n"
        "    mlflow.log_metric('score', model.score([[1.0], [2.0]], [1, 2]))\n"
        "    mlflow.sklearn.log_model(model, name='model', serialization_format='cloudpickle')"
    )
    cells = [
        ("setup", "import mlflow\nfrom sklearn.linear_model import Ridge"),
        ("step:fit", fit),
    ]
    written(home, run, "models", cells)
    done = run(
        "mlflow", "run", "models", "--env-manager", "local", "--experiment-name", "models"
    )
    assert done.returncode == 0, done.stderr
    parent, steps = newest(client, "models")
    assert parent.data.metrics == steps["fit"].data.metrics
    assert list(parent.data.metrics) == ["score"]
    for one in (parent, steps["fit"]):
        uri = f"runs:/{one.info.run_id}/model"
        code = f"import mlflow; print(mlflow.pyfunc.load_model({uri!r}).predict([[2.0]]))"
        loaded = run("timeit", "-n1", "-r1", code)
        assert loaded.returncode == 0, loaded.stderr
        assert loaded.stdout.startswith("[2.33")


MANY = [
    (
        "setup",
        "import os\nimport time\nimport matplotlib.pyplot as plt\nimport mlflow\n"
        "import numpy as np\nimport pandas as pd\nfrom sklearn.linear_model import Ridge",
    ),
    (
        "step:load",
        "prices = np.arange(20) / 7.0\n"
        "table = pd.DataFrame({'day': range(20), 'price': prices})\n"
        "print('rows', len(table))\nprint('at', object(), os.getcwd())\ntable.head(3)",
    ),
    ("step:load", "print(pd.DataFrame(np.arange(60).reshape(3, 20)))\ndisplay(table.tail(3))"),
    ("step:fit", "model = Ridge()\nmodel.fit(table[['day']], table['price'])"),
    (
        "step:fit",
        "began = time.time()\n"
        "draw = int.from_bytes(os.urandom(6), 'big')\n"
        "mlflow.log_metric('draw', draw)\nprint('drawn', draw)\n"
        "mlflow.log_metric('total', 0.1 + 0.2 + 0.3)\n"
        "print(f'took {time.time() - began:.6f} s, at {time.time()}')",
    ),
    ("step:fit", "plt.plot(table.price)\nplt.show()\nplt.bar([1, 2], [2, 1])"),
    (
        "step:fit",
        "fig, ax = plt.subplots()\nax.bar([1, 2, 3], [1, 2, 3])\n"
        "mlflow.log_figure(fig, 'bars.png')\nplt.close(fig)",
    ),
    (
        "step:end",
        "print(type(model).__name__)\n"
        "for row in range(3):\n    print('row', row, round(table.price[row], 3))",
    ),
    ("step:end", "%time print(prices[0])\nprices[0]"),
    ("step:end", "%%capture\nprint('quiet')"),
]

EDITS = {
    "load": [
        ("len(table))", "len(table))\ntable.loc[17, 'price'] = 9.0"),
        ('print("rows"', 'print("ROWS"'),
    ],
    "fit": [
        ("0.1 + 0.2 + 0.3", "0.3 + 0.2 + 0.1"),
        ("[1, 2, 3], [1, 2, 3]", "[1, 2, 3], [1, 2, 4]"),
        ("model = Ridge()", "Ridge.score = lambda *_: 1.0\nmodel = Ridge()"),
    ],
    "end": [("round(table.price[row], 3)", "round(table.price[row], 3)\n    + (row == 1)")],
}


def test_all_that_a_notebook_shows_is_compared_and_told_where_it_parts(
    home: Path, run: Provebook, client: MlflowClient
) -> None:
    written(home, run, "many", MANY)
    for name, edits in EDITS.items():
        step = home / "many" / "steps" / f"{name}.py"
        text = step.read_text("utf-8")
        for old, new in edits:
            assert old in text
            text = text.replace(old, new)
        step.write_text(text, "utf-8")
    words = ["many.ipynb", "many", "--repeat", "2", "--tolerance", "0"]
    done = run("provebook.cli", "verify", *words)
    assert done.returncode == 1, done.stderr
    for line in (
        "Notebook and project differ from step load on: 1 metric, 2 handed-on values, "
        "2 figures, 2 displayed values and 2 printed lines.",
        "- value prices: equal",
        "- value table: DIFFERENT, apart 0.73: 1 of 20 rows differ, in price, first row 17 "
        "(price): 2.4285714285714284 in the notebook, 9.0 in the project",
        "- displayed value of cell 3: DIFFERENT, apart 0.73: line 2: 17 17 2.428571 in the",
        "- displayed value of cell 4: DIFFERENT",  # what the model has learned, in its HTML
        "- printed line 1 of cell 2: DIFFERENT: rows 20 in the notebook, ROWS 20 in the",
        "- metric draw: unstable",
        "- printed line 1 of cell 5: unstable",
        "- metric total: DIFFERENT, apart 1.85e-16 (rounding)",
        "- value model: DIFFERENT: only the project has changed the method Ridge.score of its",
        "- figure bars.png: DIFFERENT: ",
        "- printed line 3 of cell 8: DIFFERENT, apart 0.875: row 1 0.143 in the notebook, "
        "row 1 1.143 in the project",
        "- printed line 1 of cell 10 of the project: not compared: a command of IPython",
        "Unstable is what the notebook itself gave otherwise in one of 2 runs: the project",
    ):
        assert line in done.stdout, done.stdout
    parent, steps = newest(client, "many")
    assert parent.data.tags["provebook.verified"] == "different: load"
    found = client.download_artifacts(parent.info.run_id, "verification.json", str(home))
    told = json.loads(Path(found).read_text("utf-8"))
    assert told["counts"] == {
        "equal": 18,
        "close": 0,
        "different": 9,
        "unstable": 2,
        "not compared": 3,
    }
    shown = [one for step in told["steps"] for one in step["compared"] if "image" in one]
    assert [one["name"] for one in shown] == ["bars.png", "figures/figure_1.png"]
    pictures = client.list_artifacts(parent.info.run_id, "verification")
    assert [one.path for one in pictures] == [one["image"] for one in shown]
    marked = {one.data.tags["provebook.verify"] for one in (parent, *steps.values())}
    assert len(marked) == 1
    runs = client.search_runs([parent.info.experiment_id])
    assert all("provebook.verify" in one.data.tags for one in runs)
