"""What `provebook verify` keeps of the numbers that it has recorded before."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from provebook.verify import recording
from provebook.verify.errors import VerifyError
from provebook.verify.record import Pair, Step, digest_of_files


def run(metrics: dict[str, list[tuple[int, float]]], **more: Any) -> Any:
    points = {
        key: [[step, repr(value)] for step, value in some] for key, some in metrics.items()
    }
    return {"step": "fit", "name": "", "is_implicit": True, "metrics": points, **more}


class Project:
    """The folder of a project with one step, and what is recorded there."""

    def __init__(self, folder: Path) -> None:
        (folder / "tests").mkdir()
        (folder / recording.TEST).touch()
        self.file = folder / recording.FILE
        self.folder = folder
        self.change("a")
        step = Step("fit", ("c1",), (), ())
        self.pair = Pair(folder / "n.ipynb", folder, "e", (), (step,), {})

    def change(self, digest: str) -> None:
        cells = {"steps": [{"cells": [{"id": "c1", "sha256": digest}]}], "shared": []}
        (self.folder / "pipeline.json").write_text(json.dumps(cells))

    def keep(self, value: float, is_asked: bool = False, **parameters: str) -> None:
        given = {"parameters": parameters, "seed": 0, "environment": {}}
        recording.keep(self.pair, [run({"loss": [(0, value)]})], given, is_asked)

    @property
    def kept(self) -> Any:
        return json.loads(self.file.read_text("utf-8"))

    @property
    def loss(self) -> float:
        return float(self.kept["steps"]["fit"]["metrics"]["loss"])


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path)


def test_the_first_numbers_are_recorded_and_stay(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    project.keep(0.5)
    assert capsys.readouterr().out == "tests/recorded.json: 1 metric recorded.\n"
    project.keep(0.5 + 1e-9)
    assert "has the same numbers already" in capsys.readouterr().out
    project.keep(0.6)
    told = capsys.readouterr().out
    assert "though the notebook logs others now (fit: loss); --record replaces it" in told
    assert project.loss == 0.5
    project.keep(0.6, is_asked=True)
    assert project.loss == 0.6


def test_other_parameters_replace_them_only_when_asked(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    project.keep(0.5, is_asked=True, rows="7")
    project.keep(0.9)
    assert "recorded with other parameters" in capsys.readouterr().out
    assert (project.loss, project.kept["parameters"]) == (0.5, {"rows": "7"})


def test_those_of_an_older_notebook_are_renewed_with_what_a_person_has_set(
    project: Project,
) -> None:
    project.keep(0.5)
    project.file.write_text(
        json.dumps({**project.kept, "tolerance": 0.1, "ignored": ["seconds"]}), "utf-8"
    )
    project.change("b")
    project.keep(0.9)
    assert project.loss == 0.9
    assert (project.kept["tolerance"], project.kept["ignored"]) == (0.1, ["seconds"])


def test_runs_and_loose_metrics_are_told_apart_and_the_machines_own_left_out(
    project: Project,
) -> None:
    runs = [
        run({"a": [(0, 2.0), (0, 1.0)], "system/cpu": [(0, 1.0)]}),
        run({"a": [(1, float("nan"))]}),
        run({"b": [(0, 3.0)]}, is_implicit=False, name="gentle-ox-12"),
        run({"b": [(0, 4.0)]}, is_implicit=False, name="best"),
        run({"c": [(0, 4.0)]}, step=None),
    ]
    given: dict[str, Any] = {"parameters": {}, "seed": 0, "environment": {}}
    recording.keep(project.pair, runs, given, is_asked=True)
    step = project.kept["steps"]["fit"]
    assert step["metrics"].keys() == {"a"}
    assert step["metrics"]["a"]["values"][:2] == [1.0, 2.0]
    assert step["runs"] == [
        {"name": "", "metrics": {"b": 3.0}},
        {"name": "best", "metrics": {"b": 4.0}},
    ]


def test_a_project_without_tests_is_told_before_anything_runs(project: Project) -> None:
    (project.folder / recording.TEST).unlink()
    project.keep(0.5)
    assert not project.file.exists()
    with pytest.raises(VerifyError, match="export it with --with-tests first"):
        recording.check(project.pair, {})


def test_a_workflow_that_jupyterlab_does_not_see_decides_nothing(project: Project) -> None:
    (project.folder / ".github").mkdir()
    workflow, step = project.folder / ".github/a.yml", project.folder / "main.py"
    files = {".github/a.yml": "", "main.py": ""}
    (project.folder / "pipeline.json").write_text(json.dumps({"files": files}))
    digests = set()
    for file in (step, workflow, step):
        file.write_text(f"{file.name} {len(digests)}")
        digests.add(digest_of_files(project.folder))
    assert len(digests) == 2


@pytest.mark.parametrize(
    ("name", "text"), [("api_key", "abc"), ("source", "https://ada:abc@example.org/x.csv")]
)
def test_a_parameter_that_looks_like_a_password_is_not_written_down(
    project: Project, capsys: pytest.CaptureFixture[str], name: str, text: str
) -> None:
    project.keep(0.5, **{name: text})
    assert f"the parameter {name} looks like a password" in capsys.readouterr().out
    assert not project.file.exists()
    with pytest.raises(VerifyError, match="made to be shared"):
        recording.check(project.pair, {name: text})
