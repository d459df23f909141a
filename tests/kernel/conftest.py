"""A notebook's folder with its own store, and real kernels in it as the server starts them."""

from __future__ import annotations

import json
import os
import shutil
import time
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from jupyter_client.manager import KernelManager

ROOT = Path(__file__).parents[2]
PATIENCE = 120
"""Seconds after which a kernel is taken for dead; no test waits for it to pass."""

OURS = ("MLFLOW_", "PROVEBOOK_", "JPY_")


@dataclass
class Workspace:
    """A server's root folder with a notebook in it."""

    root: Path
    runtime: Path
    notebook: Path
    env: dict[str, str]

    @property
    def uri(self) -> str:
        return self.env["MLFLOW_TRACKING_URI"]

    def client(self) -> Any:
        from mlflow import MlflowClient

        return MlflowClient(self.uri)

    def runs(self, experiment: str | None = None) -> list[Any]:
        """Runs by start, of one experiment or of all."""
        client = self.client()
        found = client.search_experiments()
        ids = [e.experiment_id for e in found if experiment in (None, e.name)]
        return list(client.search_runs(ids, order_by=["attributes.start_time"])) if ids else []


@pytest.fixture
def workspace(tmp_path: Path, new_store: Path) -> Workspace:
    return make_workspace(tmp_path, new_store)


@pytest.fixture
def empty_workspace(tmp_path: Path) -> Workspace:
    """One whose store is still to be made."""
    return make_workspace(tmp_path)


@pytest.fixture(scope="module")
def shared_workspace(tmp_path_factory: pytest.TempPathFactory, new_store: Path) -> Workspace:
    return make_workspace(tmp_path_factory.mktemp("workspace"), new_store)


def make_workspace(folder: Path, store: Path | None = None) -> Workspace:
    root, runtime = folder / "my work", folder / "runtime"
    notebook = root / "power" / "forecast.ipynb"
    notebook.parent.mkdir(parents=True)
    runtime.mkdir(mode=0o700)
    if store is not None:
        shutil.copy(store, root / "mlflow.db")
    notebook.write_text(json.dumps({"cells": [], "metadata": {}, "nbformat": 4}))
    env = {k: v for k, v in os.environ.items() if not k.startswith(OURS)}
    uri = f"sqlite:///{root / 'mlflow.db'}"
    env |= {
        "JUPYTER_RUNTIME_DIR": str(runtime),
        "JPY_SESSION_NAME": str(notebook),
        "PROVEBOOK_ROOT": str(root),
        "PROVEBOOK_STORE_URI": uri,
        "PROVEBOOK_ARTIFACT_ROOT": str(root / "mlartifacts"),
        "MLFLOW_TRACKING_URI": uri,
    }
    return Workspace(root, runtime, notebook, env)


@dataclass
class Ran:
    """What came of one cell."""

    reply: dict[str, Any] = field(default_factory=dict)
    messages: list[tuple[str, dict[str, Any]]] = field(default_factory=list)

    @property
    def status(self) -> str:
        return str(self.reply["status"])

    @property
    def text(self) -> str:
        return "".join(c["text"] for kind, c in self.messages if kind == "stream")

    @property
    def error(self) -> str:
        """All that is shown as errors; each counts as often as it is shown."""
        shown = [c["traceback"] for kind, c in self.messages if kind == "error"]
        return "\n".join(line for lines in shown for line in lines)

    @property
    def result(self) -> str | None:
        found = [c["data"]["text/plain"] for k, c in self.messages if k == "execute_result"]
        return found[-1] if found else None

    @property
    def tracking(self) -> list[dict[str, Any]]:
        return [c for kind, c in self.messages if kind == "provebook_tracking"]

    @property
    def metrics(self) -> list[dict[str, Any]]:
        return [m for content in self.tracking for m in content["metrics"]]

    @property
    def runs(self) -> list[dict[str, Any]]:
        return [r for content in self.tracking for r in content["runs"]]


class Kernel:
    """A kernel process; cells are sent as JupyterLab sends them."""

    def __init__(self, workspace: Workspace, **env: str | None) -> None:
        self.id = str(uuid.uuid4())
        self.manager = KernelManager(
            connection_file=str(workspace.runtime / f"kernel-{self.id}.json")
        )
        given = {k: v for k, v in {**workspace.env, **env}.items() if v is not None}
        self.manager.start_kernel(cwd=str(workspace.notebook.parent), env=given)
        self.client = self.manager.blocking_client()
        self.client.start_channels()
        self.client.wait_for_ready(timeout=PATIENCE)
        self.file = workspace.runtime / "provebook" / f"{self.id}.json"

    def send(self, code: str, cell_id: str | None = None, silent: bool = False) -> str:
        """Send a cell and do not wait for it; returns the message's id."""
        content = {
            "code": code,
            "silent": silent,
            "store_history": not silent,
            "user_expressions": {},
            "allow_stdin": False,
            "stop_on_error": True,
        }
        metadata = {"cellId": cell_id} if cell_id else {}
        message = self.client.session.msg("execute_request", content, metadata=metadata)
        self.client.shell_channel.send(message)
        return str(message["header"]["msg_id"])

    def follow(self, request: str, until: Callable[[Ran], bool] | None = None) -> Ran:
        """Messages of a cell until ``until`` says so, or until it is over."""
        ran = Ran()
        while not (until and until(ran)):
            message = self.client.get_iopub_msg(timeout=PATIENCE)
            if message["parent_header"].get("msg_id") != request:
                continue
            kind, content = message["msg_type"], message["content"]
            if kind == "provebook_tracking":
                jsonschema.validate(content, SCHEMA)
            ran.messages.append((kind, content))
            if kind == "status" and content["execution_state"] == "idle":
                assert until is None, f"over before it was seen: {ran.messages}"
                break
        return ran

    def reply(self, request: str) -> dict[str, Any]:
        while True:
            message = self.client.get_shell_msg(timeout=PATIENCE)
            if message["parent_header"].get("msg_id") == request:
                return dict(message["content"])

    def run(self, code: str, cell_id: str | None = None, silent: bool = False) -> Ran:
        request = self.send(code, cell_id, silent)
        ran = self.follow(request)
        ran.reply = self.reply(request)
        return ran

    def ok(self, code: str, cell_id: str | None = None) -> Ran:
        ran = self.run(code, cell_id)
        assert ran.status == "ok", ran.error
        return ran

    def stop(self) -> None:
        self.client.stop_channels()
        self.manager.shutdown_kernel(now=True)


SCHEMA = json.loads((ROOT / "schema" / "wire" / "tracking.json").read_text())


@pytest.fixture
def start(workspace: Workspace) -> Iterator[Callable[..., Kernel]]:
    """Starts kernels in the workspace; ``start(NAME=value)`` changes their environment."""
    started: list[Kernel] = []

    def start_kernel(**env: str | None) -> Kernel:
        started.append(Kernel(workspace, **env))
        return started[-1]

    yield start_kernel
    for kernel in started:
        kernel.stop()


@pytest.fixture(scope="module")
def kernel(shared_workspace: Workspace) -> Iterator[Kernel]:
    """One kernel with the magics loaded, for all tests of a module."""
    started = Kernel(shared_workspace)
    started.ok("%load_ext provebook\nimport mlflow")
    yield started
    started.stop()


def wait_for(seen: Callable[[], Any]) -> Any:
    """The first true value of ``seen``, looked for until patience ends."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if found := seen():
            return found
        time.sleep(0.02)
    raise AssertionError("never seen")
