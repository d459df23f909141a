"""A project that carries tests of its numbers, run by the workflows that it carries."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import nbformat
import pytest
import yaml

ROOT = Path(__file__).parents[2]
CELLS = {
    "setup": "import mlflow",
    "parameters": "max_rows = 100",
    "step:load": "data = [i / 3 for i in range(max_rows)]",
    "step:train": "with mlflow.start_run(run_name='fit'):\n"
    "    for epoch in range(120):\n"
    "        mlflow.log_metric('loss', sum(data) / (epoch + 1), step=epoch)",
    "step:show": "mlflow.log_metric('rows', len(data))",
}
Call = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory, bundle: Path) -> Path:
    folder = tmp_path_factory.mktemp("guarded")
    notebook = nbformat.v4.new_notebook()
    for index, (tag, source) in enumerate(CELLS.items()):
        cell = nbformat.v4.new_code_cell(source, id=f"c{index}")
        cell.metadata.tags = [tag]
        notebook.cells.append(cell)
    nbformat.write(notebook, folder / "sums.ipynb")
    return folder


@pytest.fixture(scope="module")
def call(home: Path) -> Call:
    """Runs words, or the lines of a shell, below the folder."""
    outside = ("MLFLOW_", "PROVEBOOK_", "PYTEST_")
    clean = {k: v for k, v in os.environ.items() if not k.startswith(outside)}
    environment = {
        **clean,
        "MLFLOW_TRACKING_URI": f"sqlite:///{home / 'mlflow.db'}",
        "PATH": os.pathsep.join([str(Path(sys.executable).parent), clean["PATH"]]),
        "PIP_NO_INDEX": "1",  # all is installed: nothing has to be asked for
        "PYTHONPATH": "",
    }

    def run(
        *words: str, shell: str = "", cwd: str = ".", **env: str
    ) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["bash", "-e", "-c", shell] if shell else words,
            cwd=home / cwd,
            env={**environment, **env},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )

    return run


@pytest.fixture(scope="module")
def provebook(call: Call) -> Call:
    def run(*words: str) -> subprocess.CompletedProcess[str]:
        return call(sys.executable, "-m", "provebook.cli", *words, PYTHONPATH=str(ROOT))

    return run


@pytest.fixture(scope="module")
def project(home: Path, provebook: Call) -> Path:
    repository = home / ".git"
    repository.mkdir()
    done = provebook("export", "sums.ipynb", "-o", "sums", "--with-tests")
    repository.rmdir()
    assert done.returncode == 0, done.stdout
    below = "equivalence.yml is read at the root of the repository only: move it to"
    assert f"{below} {home}, and put sums into it." in done.stdout
    assert "Nothing is recorded for its tests yet: provebook verify sums.ipynb" in done.stdout
    return home / "sums"


def test_without_numbers_its_test_says_how_to_record_them(project: Path, call: Call) -> None:
    done = call("python", "-m", "pytest", "tests", cwd="sums")
    assert done.returncode == 1
    assert "Nothing of the notebook is recorded yet." in done.stdout
    assert "provebook verify ../sums.ipynb . --record" in done.stdout


@pytest.fixture(scope="module")
def recorded(project: Path, provebook: Call) -> dict[str, Any]:
    done = provebook("verify", "sums.ipynb", "sums", "-P", "max_rows=7", "--record")
    assert done.returncode == 0, done.stdout
    assert "tests/recorded.json: 2 metrics recorded with -P max_rows=7." in done.stdout
    found: dict[str, Any] = json.loads((project / "tests/recorded.json").read_text("utf-8"))
    return found


def test_what_the_notebook_logged_is_recorded_by_step_and_run(
    recorded: dict[str, Any],
) -> None:
    steps = recorded["steps"]
    assert recorded["parameters"] == {"max_rows": "7"}
    assert steps["load"] == {"metrics": {}, "runs": []}
    (fit,) = steps["train"]["runs"]
    assert fit["name"] == "fit"
    loss = fit["metrics"]["loss"]
    assert (loss["points"], loss["every"], len(loss["values"])) == (120, 2, 61)
    assert (loss["values"][0], loss["values"][-1]) == (7, 7 / 120)
    assert steps["show"] == {"metrics": {"rows": 7}, "runs": []}


def test_the_workflow_for_github_passes(
    project: Path, recorded: dict[str, Any], call: Call, tmp_path: Path
) -> None:
    file = project / ".github/workflows/equivalence.yml"
    workflow = yaml.safe_load(file.read_text("utf-8"))
    assert workflow[True].keys() == {"push", "pull_request", "workflow_dispatch"}
    folder = workflow["defaults"]["run"]["working-directory"]
    (job,) = workflow["jobs"].values()
    given = {"GITHUB_OUTPUT": str(tmp_path / "output")}
    output = ""
    for step in job["steps"]:
        if "run" in step:
            done = call(shell=step["run"], cwd=f"sums/{folder}", **given)
            assert done.returncode == 0, done.stdout
            output = done.stdout
    assert "4 passed" in output
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    assert (tmp_path / "output").read_text() == f"version={version}\n"
    # Nothing of it was written into the project, and nothing of it needs Provebook.
    assert not (project / "mlruns").exists() and not (project / "mlflow.db").exists()
    texts = [path.read_text("utf-8") for path in project.rglob("*.py")]
    assert not any("import provebook" in text for text in texts)


def test_another_export_leaves_alone_what_a_person_made_of_the_tests(
    project: Path, recorded: dict[str, Any], provebook: Call
) -> None:
    workflow = project / ".github/workflows/equivalence.yml"
    before = workflow.read_text("utf-8")
    numbers = (project / "tests/recorded.json").read_text("utf-8")
    workflow.write_text(f"{before}# mine\n", "utf-8")
    (project / "tests/test_mine.py").write_text("def test_mine(): pass\n", "utf-8")
    again = provebook("export", "sums.ipynb", "-o", "sums")
    assert (again.returncode, again.stdout) == (0, "sums: 3 steps: load, train, show\n")
    assert workflow.read_text("utf-8") == f"{before}# mine\n"
    assert (project / "tests/test_mine.py").exists()
    assert (project / "tests/recorded.json").read_text("utf-8") == numbers
    assert provebook("diff", "sums.ipynb", "sums").stdout == ""
    # Asked for, they are renewed, and what was edited is told as everywhere.
    asked = provebook("export", "sums.ipynb", "-o", "sums", "--with-tests", "--overwrite")
    assert ".github/workflows/equivalence.yml (overwritten)" in asked.stdout
    assert workflow.read_text("utf-8") == before


def test_a_changed_step_fails_with_its_name_and_the_metric_also_for_gitlab(
    project: Path, recorded: dict[str, Any], call: Call, provebook: Call
) -> None:
    done = provebook("export", "sums.ipynb", "-o", "sums", "--with-tests=gitlab")
    assert ".github/workflows/equivalence.yml (removed)" in done.stdout
    step = project / "steps/train.py"
    text = step.read_text("utf-8")
    step.write_text(text.replace("(epoch + 1)", "(epoch + 1 + 1e-3)"), "utf-8")
    workflow = yaml.safe_load((project / ".gitlab-ci.yml").read_text("utf-8"))
    job = workflow["equivalence"]
    assert job["image"] == f"python:{sys.version_info.major}.{sys.version_info.minor}"
    try:
        done = call(shell="\n".join(job["script"]), cwd="sums", **job["variables"])
    finally:
        step.write_text(text, "utf-8")
    assert done.returncode == 1
    assert (
        "step train, run fit: metric loss: value 1 of 120: 6.99300699300699" in done.stdout
    ), done.stdout
    assert (
        "and 7.0 recorded from the notebook (apart by 0.001, 1e-06 is allowed)" in done.stdout
    )
    assert "1 failed, 4 passed" in done.stdout  # with the person's own


def test_numbers_of_an_older_notebook_are_not_compared(
    home: Path, project: Path, recorded: dict[str, Any], call: Call, provebook: Call
) -> None:
    notebook = json.loads((home / "sums.ipynb").read_text("utf-8"))
    notebook["cells"][4]["source"] = "mlflow.log_metric('rows', len(data) + 0)"
    (home / "sums.ipynb").write_text(json.dumps(notebook), "utf-8")
    assert provebook("export", "sums.ipynb", "-o", "sums").returncode == 0
    done = call("python", "-m", "pytest", "tests", cwd="sums")
    assert "The notebook has changed since its numbers were recorded." in done.stdout
    assert "--record -P max_rows=7" in done.stdout
    assert "1 failed, 1 passed, 3 skipped" in done.stdout


def test_tests_are_taken_out_again_but_not_a_persons_own(
    project: Path, recorded: dict[str, Any], provebook: Call
) -> None:
    done = provebook("export", "sums.ipynb", "-o", "sums", "--with-tests=none")
    assert "tests/test_equivalence.py (removed)" in done.stdout
    assert ".gitlab-ci.yml (removed)" in done.stdout
    assert [file.name for file in sorted((project / "tests").glob("*.*"))] == [
        "recorded.json",
        "test_mine.py",
    ]
    assert "## Tests" not in (project / "README.md").read_text("utf-8")
    told = provebook("verify", "sums.ipynb", "sums", "--record")
    assert told.returncode == 2
    assert "export it with --with-tests first" in told.stdout
