"""A copy of the sources as a fresh clone has them, the wheel, and an environment with it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from ..conftest import Once

REPOSITORY = Path(__file__).parents[2]
COLOURS = re.compile(r"\x1b\[[0-9;]*m")
STALE = "left over from another build"

CopySources = Callable[[Path], Path]
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


def packages_beside(sources: Path) -> None:
    """Give a copy of the sources the packages for Node that the repository has, if any.

    Linked, as nobody writes into them; installing them thrice would take a minute each time.
    """
    ours = REPOSITORY / "node_modules"
    if ours.is_dir():
        target = sources / "node_modules"
        shutil.copytree(ours, target, symlinks=True, copy_function=link)
        shutil.rmtree(target / ".cache", ignore_errors=True)
        for state in target.glob(".*"):  # yarn and make write theirs in place
            if state.is_file():
                state.unlink()
                shutil.copy2(ours / state.name, state)


def link(source: str, target: str) -> None:
    try:
        os.link(source, target, follow_symlinks=False)
    except OSError:  # another disk
        shutil.copy2(source, target, follow_symlinks=False)


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


class Dist(NamedTuple):
    """What ``make dist`` left, and the folder where it ran."""

    wheel: Path
    sdist: Path
    sources: Path


class Installed(NamedTuple):
    """An environment with the wheel in it; ``programs`` is all that is on its PATH."""

    prefix: Path
    programs: Path

    def copy(self, prefix: Path) -> Installed:
        """An environment of its own with the same packages, their files linked."""
        shutil.copytree(self.prefix, prefix, symlinks=True, copy_function=link)
        for script in (prefix / "bin").iterdir():
            old = b"" if script.is_symlink() else script.read_bytes()
            new = old.replace(str(self.prefix).encode(), str(prefix).encode())
            if new != old:
                mode = script.stat().st_mode
                script.unlink()  # the other environment's too
                script.write_bytes(new)
                script.chmod(mode)
        return Installed(prefix, prefix / "bin")


@pytest.fixture(scope="session")
def dist(once: Once, copy_sources: CopySources, run: Run) -> Dist:
    """``make dist`` over a stale extension, with the tools of the tests' own environment."""

    def make(folder: Path) -> None:
        sources = copy_sources(folder / "provebook")
        packages_beside(sources)
        for name in ("static/style.js", "static/stale.js", "package.json"):
            stale = sources / "provebook" / "labextension" / name
            stale.parent.mkdir(parents=True, exist_ok=True)
            stale.write_text(f"// {STALE}")
        (sources / ".venv").symlink_to(sys.prefix)
        run("make", "-o", ".venv/.done/tools", "dist", cwd=sources)

    sources = once("dist", make) / "provebook"
    (wheel,) = (sources / "dist").glob("*.whl")
    (sdist,) = (sources / "dist").glob("*.tar.gz")
    return Dist(wheel, sdist, sources)


@pytest.fixture(scope="session")
def installed(once: Once, dist: Dist, run: Run) -> Installed:
    """The wheel with only what it declares, in an environment of its own."""

    def make(folder: Path) -> None:
        python = Path(getattr(sys, "_base_executable", sys.executable))
        prefix = folder / "venv"
        run(python, "-m", "venv", prefix, cwd=folder)
        pip = [prefix / "bin/python", "-m", "pip", "--disable-pip-version-check", "install"]
        constraints = ("--no-compile", "-c", REPOSITORY / "constraints.txt")
        run(*pip, "-q", *constraints, dist.wheel, cwd=folder)

    prefix = once("installed", make) / "venv"
    return Installed(prefix, prefix / "bin")
