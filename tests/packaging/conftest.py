"""A copy of the sources as a fresh clone has them, and environments made from nothing."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]
COLOURS = re.compile(r"\x1b\[[0-9;]*m")

CopySources = Callable[[Path], Path]
MakeEnvironment = Callable[[Path], Path]
Run = Callable[..., str]


def clean_environment(**changes: str) -> dict[str, str]:
    """Return this process's variables without those of its Python and its Jupyter."""
    own = ("PYTHON", "VIRTUAL_ENV", "JUPYTER", "MLFLOW", "PROVEBOOK", "COV_", "PYTEST_")
    kept = {key: value for key, value in os.environ.items() if not key.startswith(own)}
    return {**kept, **changes}


@pytest.fixture(scope="session")
def copy_sources() -> CopySources:
    """Copies to a folder what git knows or would take up: nothing that was built."""

    def copy(target: Path) -> Path:
        listing = subprocess.run(
            ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
            cwd=REPOSITORY,
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        for name in filter(None, listing.split("\0")):
            source = REPOSITORY / name
            if source.is_file():
                (target / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(source, target / name)
        return target

    return copy


@pytest.fixture(scope="session")
def make_environment() -> MakeEnvironment:
    """Makes an environment with the Python of the tests; answers its folder of programs."""

    def make(folder: Path) -> Path:
        python = Path(getattr(sys, "_base_executable", sys.executable))
        subprocess.run([python, "-m", "venv", folder], check=True, env=clean_environment())
        return folder / "bin"

    return make


@pytest.fixture(scope="session")
def run() -> Run:
    """Runs a command; answers what it writes, and fails with that if the command fails."""

    def call(*command: str | Path, cwd: Path, status: int = 0, **changes: str) -> str:
        done = subprocess.run(
            [str(part) for part in command],
            cwd=cwd,
            env=clean_environment(**changes),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        assert done.returncode == status, f"{command}: {done.returncode}\n{done.stdout[-8000:]}"
        return COLOURS.sub("", done.stdout)

    return call
