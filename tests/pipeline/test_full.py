"""A disk that is full in the middle of a handoff; real errors of the system stand for it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from .conftest import TEMPLATES, Project, make_project

LIMITED = """
import resource, sys
import numpy as np, pandas as pd
import handoff

size = 400_000
values = {
    "array": np.random.rand(size),
    "frame": pd.DataFrame({"a": np.random.rand(size)}),
    "pickled": [bytes(size), bytes(size)],
}
resource.setrlimit(resource.RLIMIT_FSIZE, (500_000, 500_000))
handoff.save({"small": 1, sys.argv[1]: values[sys.argv[1]]}, sys.argv[2])
"""

STEP = """
import os, resource
import numpy as np
import handoff

handoff.start("load")
rows = handoff.parameters(rows=60)

wide = np.zeros(rows * 50_000)
if rows < 60 and "NO_ROOM" in os.environ:
    np.zeros(3_000_000).tofile("out.bin")
if "NO_ROOM" in os.environ:
    # More than the database needs, which has to be told of the failure.
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000_000, 20_000_000))

handoff.outputs(wide=wide)
"""


@pytest.mark.parametrize("name", ["array", "frame", "pickled"])
def test_what_does_not_go_in_is_named(tmp_path: Path, name: str) -> None:
    command = [sys.executable, "-c", LIMITED, name, str(tmp_path)]
    done = subprocess.run(command, cwd=TEMPLATES, capture_output=True, text=True)
    assert done.returncode == 1
    error = done.stderr.splitlines()[-1]
    assert f"HandoffError: {name}" in error and f"cannot be written to {tmp_path}: " in error
    assert "File too large" in error or "items went in" in error
    assert "set TMPDIR to a folder with more" in error
    assert not (tmp_path / "handoff.json").exists()


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory, store: str) -> Project:
    project = make_project(tmp_path_factory.mktemp("full") / "p", store, steps=2)
    (project.folder / "steps" / "load.py").write_text(STEP)
    return project


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (60, "wide (24.0 MB) of step load cannot be written to /"),
        (1, "the file out.bin of step load cannot be kept in file:///"),
    ],
)
def test_nothing_half_written_is_taken_for_a_value(
    project: Project, rows: int, said: str
) -> None:
    done = project.main(f"--rows={rows}", NO_ROOM="1")
    assert done.code == 1
    assert done.says("load") == ["started", "FAILED"]
    assert "Not run, because they need what failed: prepare." in done.output
    assert f"Step load: {said}" in done.output and "Traceback" not in done.output
    failed = project.newest("load")
    assert failed.info.status == "FAILED"
    assert "provebook.outputs" not in failed.data.tags
    assert failed.data.tags["provebook.error"].startswith(said)
    assert "run again" in failed.data.tags["provebook.error"]

    taken = (sys.executable, "-m", "steps.prepare", f"--load_run_id={failed.info.run_id}")
    alone = project.call(*taken)
    assert alone.code == 1
    assert "of step load hands nothing on: it did not finish" in alone.output

    again = project.main(f"--rows={rows}")
    assert again.says("load") == ["started", "done"]
