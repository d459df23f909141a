"""The files of every exported project, and a project of five small steps around them."""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

HERE = Path(__file__).parent
TEMPLATES = HERE.parents[1] / "src" / "project" / "runtime"


def import_file(name: str, path: Path) -> ModuleType:
    """A module, or a package by its ``__init__.py``."""
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def handoff() -> Iterator[ModuleType]:
    """The package that steps import, outside any step."""
    package = import_file("handoff", TEMPLATES / "handoff" / "__init__.py")
    importlib.import_module("handoff.step")
    yield package
    for name in [one for one in sys.modules if one.partition(".")[0] == "handoff"]:
        del sys.modules[name]


class Project:
    """An exported project in a folder, and the store its runs go to."""

    def __init__(self, folder: Path, store: str, **environment: str) -> None:
        self.folder, self.store = folder, store
        outside = ("MLFLOW_", "PROVEBOOK_", "_MLFLOW_")
        clean = {k: v for k, v in os.environ.items() if not k.startswith(outside)}
        self.environment = {
            **clean,
            "MLFLOW_TRACKING_URI": store,
            "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
            "PYTHONPATH": "",
            **environment,
        }

    def start(self, *command: str, **environment: str) -> subprocess.Popen[str]:
        """A command of the project's folder, in a process group of its own."""
        return subprocess.Popen(
            command,
            cwd=self.folder,
            env={**self.environment, **environment},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            start_new_session=True,
        )

    def call(self, *command: str, **environment: str) -> Result:
        process = self.start(*command, **environment)
        output, _ = process.communicate(timeout=300)
        return Result(process.returncode, output)

    def main(self, *options: str, **environment: str) -> Result:
        return self.call(sys.executable, "main.py", *options, **environment)

    def mlflow_run(self, *options: str, **environment: str) -> Result:
        command = ("mlflow", "run", ".", "--env-manager", "local", "--experiment-name", "small")
        return self.call(*command, *options, **environment)

    @property
    def client(self) -> Any:
        from mlflow import MlflowClient

        return MlflowClient(self.store)

    def runs(self, filter_string: str = "") -> list[Any]:
        """All runs, the newest first."""
        experiments = [one.experiment_id for one in self.client.search_experiments()]
        order = ["attributes.start_time DESC"]
        return list(self.client.search_runs(experiments, filter_string, order_by=order))

    def newest(self, step: str, **tags: str) -> Any:
        """The newest run of a step."""
        return self.runs(f"tags.`provebook.step` = '{step}'")[0]


class Result:
    """How a command ended, and what it printed."""

    def __init__(self, code: int, output: str) -> None:
        self.code, self.output = code, output

    def says(self, step: str) -> list[str]:
        """What the driver says of a step, as words: started, done, reused, FAILED."""
        found = re.findall(rf"^{step} +(\w+)", self.output, re.MULTILINE)
        return [word for word in found if word not in ("failed", "runs", "goes")]

    def why(self, step: str) -> str:
        """Why a step runs again."""
        found = re.findall(rf"^{step} +runs again[:,] (.*)", self.output, re.MULTILINE)
        return str(found[0]) if found else ""


def make_project(folder: Path, store: str, steps: int = 5) -> Project:
    """The small project with its first steps, written as the exporter would."""
    shutil.copytree(HERE / "project", folder, ignore=shutil.ignore_patterns("__pycache__"))
    table = (folder / "pipeline.py").read_text().partition("import Step\n")[2]
    (folder / "pipeline.py").unlink()
    head, *entries = re.split(r"(?m)^    (?=Step\()", table)
    table = head + "".join(f"    {entry}" for entry in entries[:steps])
    table = table.rstrip().removesuffix("]") + "]\n"
    text = (TEMPLATES / "main.py").read_text()
    marked = re.compile(r"(# --- pipeline\n).*(?=# --- end of pipeline)", re.DOTALL)
    (folder / "main.py").write_text(marked.sub(lambda match: match[1] + table, text))
    without_compiled = shutil.ignore_patterns("__pycache__")
    (folder / "steps" / "__init__.py").write_text("import handoff.step\n")
    shutil.copytree(TEMPLATES / "handoff", folder / "handoff", ignore=without_compiled)
    return Project(folder, store)


WAITING = """
import os
import time

import handoff

handoff.start("load")
rows = handoff.parameters(rows=60)
open(os.environ["REACHED"], "w").close()
time.sleep(600)
handoff.outputs(raw=rows)
"""


def waiting_project(folder: Path, store: str) -> Project:
    """A project whose first step says that it was reached, and waits."""
    project = make_project(folder, store, steps=2)
    (project.folder / "steps" / "load.py").write_text(WAITING)
    project.environment["REACHED"] = str(folder / "reached")
    return project


def wait_until_reached(project: Project, process: subprocess.Popen[str]) -> None:
    while not Path(project.environment["REACHED"]).exists():
        assert process.poll() is None, process.communicate()[0]
        time.sleep(0.05)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory, new_store: Path) -> str:
    """A SQLite store of the module, made beforehand."""
    from mlflow import MlflowClient

    folder = tmp_path_factory.mktemp("store")
    uri = f"sqlite:///{shutil.copyfile(new_store, folder / 'mlflow.db')}"
    MlflowClient(uri).create_experiment("small", (folder / "files").as_uri())
    return uri
