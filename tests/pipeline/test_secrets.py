"""A notebook with passwords as a project: what is written, and what MLflow keeps."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import nbformat
import pytest

from provebook.verify import variables
from provebook.verify.record import Cell, Pair

from .conftest import Project

SECRET = "hunter2XYZ"
PARAMETERS = f'db_password: str = "{SECRET}"\nrows: int = 3\nurl_token: str | None = None'
LOAD = """import mlflow

address = f"db://app:{db_password}@host"
mlflow.log_param("address", address)
mlflow.set_tags({"used": db_password, "rows": rows})
size = len(db_password) + rows"""
USE = """print(size, len(db_password), url_token)"""


def notebook(path: Path, *cells: tuple[str, str]) -> Path:
    made = [
        nbformat.v4.new_code_cell(source, metadata={"tags": [tag]}) for tag, source in cells
    ]
    nbformat.write(nbformat.v4.new_notebook(cells=made), path)
    return path


def export(source: Path, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "provebook.cli", "export", str(source), "-o", str(folder)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def holding(*places: Path) -> list[str]:
    """Files with the secret in them."""
    return [
        str(path)
        for place in places
        for path in (place.rglob("*") if place.is_dir() else [place])
        if path.is_file() and SECRET.encode() in path.read_bytes()
    ]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory, bundle: Path) -> Project:
    folder = tmp_path_factory.mktemp("secrets")
    source = notebook(
        folder / "sales.ipynb",
        ("parameters", PARAMETERS),
        ("step:load", LOAD),
        ("step:use", USE),
    )
    done = export(source, folder / "project")
    assert done.returncode == 0, done.stderr
    assert SECRET not in done.stdout + done.stderr
    assert "environment variable DB_PASSWORD" in done.stderr
    return Project(folder / "project", f"sqlite:///{folder / 'mlflow.db'}")


def test_nothing_written_has_the_secret(project: Project) -> None:
    assert holding(project.folder) == []
    assert "export DB_PASSWORD" in (project.folder / "README.md").read_text()


def test_without_the_variable_it_says_so_at_the_start(project: Project) -> None:
    done = project.main()
    assert done.code == 2
    assert "Set in the environment, before the start: DB_PASSWORD." in done.output
    assert "started" not in done.output


def test_it_is_no_parameter(project: Project) -> None:
    done = project.main("--db_password=other", DB_PASSWORD=SECRET)
    assert done.code == 2
    assert "db_password is a secret, and no parameter" in done.output


def test_a_run_has_what_the_variable_says_and_keeps_it_nowhere(project: Project) -> None:
    done = project.mlflow_run(DB_PASSWORD=SECRET)
    assert done.code == 0, done.output
    assert "13 10 None" in done.output
    assert SECRET not in done.output
    step = project.newest("load")
    assert step.data.params == {"address": "db://app:***@host", "rows": "3"}
    assert step.data.tags["used"] == "***"
    assert "db_password" not in project.runs()[-1].data.params
    stored = Path(project.store.removeprefix("sqlite:///")).parent
    assert holding(*(one for one in stored.iterdir() if one.name != "sales.ipynb")) == []
    again = project.mlflow_run(DB_PASSWORD=SECRET)
    assert again.says("load") == ["reused"]
    other = project.mlflow_run(DB_PASSWORD=f"{SECRET}2")
    assert "parameter db_password changed" in other.why("load")


def test_what_holds_it_is_not_handed_on(tmp_path: Path, project: Project, bundle: Path) -> None:
    source = notebook(
        tmp_path / "url.ipynb",
        ("parameters", f'db_password = "{SECRET}"'),
        ("step:load", 'address = f"db://app:{db_password}@host"'),
        ("step:use", "print(len(address))"),
    )
    assert export(source, tmp_path / "project").returncode == 0
    other = Project(tmp_path / "project", f"sqlite:///{tmp_path / 'mlflow.db'}")
    done = other.main(DB_PASSWORD=SECRET)
    assert done.code == 1
    assert "address of step load holds the value of DB_PASSWORD" in done.output
    assert holding(*(one for one in tmp_path.iterdir() if one != source)) == []


def test_a_verification_gives_the_project_what_the_notebook_has(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = (
        f'a = 1\ndb_password: str = ("{SECRET[:4]}" "{SECRET[4:]}")\npin = 4711\nnone = None'
    )
    cells = (
        Cell("a", 1, source, None, False, True),
        Cell("b", 2, 'db_password = "other"', "load", False, False),
    )
    named = {"db_password": "DB_PASSWORD", "pin": "PIN", "none": "NONE"}
    pair = Pair(tmp_path, tmp_path, "e", cells, (), {}, named)
    assert variables.of(pair, {}) == {"DB_PASSWORD": SECRET, "PIN": "4711"}
    assert variables.of(pair, {"pin": "1", "a": "2"}) == {"DB_PASSWORD": SECRET, "PIN": "1"}
    monkeypatch.setenv("DB_PASSWORD", "mine")
    assert variables.of(pair, {}) == {"PIN": "4711"}
