"""Whole Jupyter servers as processes of their own: behind a proxy, killed, with a gateway."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psutil
import pytest

from ..conftest import free_port
from .conftest import valid

TOKEN = "a-token-for-tests"


class Server:
    """A running `jupyter server`."""

    def __init__(self, process: subprocess.Popen[bytes], url: str, log: Path) -> None:
        self.process, self.url, self._log = process, url, log

    @property
    def log(self) -> str:
        return self._log.read_text()

    def ask(self, path: str, data: Any = None, **headers: str) -> Any:
        """The JSON at ``path``; raises ``HTTPError`` for a status that is no success."""
        request = urllib.request.Request(
            self.url + path,
            data=None if data is None else json.dumps(data).encode(),
            headers={
                "Authorization": f"token {TOKEN}",
                "Content-Type": "application/json",
                **headers,
            },
        )
        with urllib.request.urlopen(request, timeout=120) as answer:
            return json.load(answer)


@contextmanager
def running(folder: Path, *options: str, **env: str) -> Iterator[Server]:
    """A Jupyter server over ``folder/root``."""
    (folder / "root").mkdir(parents=True)
    port, log = free_port(), folder / "log"
    base = next((o.partition("=")[2] for o in options if "base_url" in o), "/")
    clean = {key: value for key, value in os.environ.items() if "MLFLOW" not in key}
    homes = {
        f"JUPYTER_{name}_DIR": str(folder / name) for name in ("RUNTIME", "CONFIG", "DATA")
    }
    command = [
        sys.executable,
        "-m",
        "jupyter_server",
        "--no-browser",
        "--allow-root",
        "--debug",
    ]
    command += [f"--port={port}", f"--ServerApp.root_dir={folder / 'root'}", *options]
    command += [
        f"--IdentityProvider.token={TOKEN}",
        "--ServerApp.jpserver_extensions=provebook=True",
    ]
    with log.open("w") as stream:
        process = subprocess.Popen(
            command, env={**clean, **homes, **env}, stdout=stream, stderr=stream
        )
    server = Server(process, f"http://127.0.0.1:{port}{base}", log)
    try:
        while not _answers(server):
            assert process.poll() is None, log.read_text()
        yield server
    finally:
        process.terminate()
        process.wait(30)


def _answers(server: Server) -> bool:
    try:
        server.ask("api/status")
        return True
    except urllib.error.URLError:
        return False


def test_behind_a_proxy_under_a_base_url(
    tmp_path: Path, make_store: Callable[[Path], str]
) -> None:
    """As under JupyterHub: `/user/x/`, a Host that is not local."""
    options = ("--ServerApp.base_url=/user/x/", "--ServerApp.allow_remote_access=True")
    with running(tmp_path, *options) as server:
        make_store(tmp_path / "root" / "mlflow.db")
        host = {"Host": "hub.example.org", "X-Forwarded-Proto": "https"}
        store = valid("stores", server.ask("provebook/stores", **host))["default"]
        api = f"provebook/stores/{store}/mlflow/api/2.0/mlflow"
        answer = server.ask(f"{api}/runs/search", {"experiment_ids": ["1"]}, **host)
        assert len(answer["runs"]) == 3


def test_nothing_is_left_of_a_killed_server(tmp_path: Path) -> None:
    with running(tmp_path) as server:
        store = server.ask("provebook/stores")["default"]
        server.ask(
            f"provebook/stores/{store}/mlflow/api/2.0/mlflow/experiments/search?max_results=1"
        )
        children = psutil.Process(server.process.pid).children(recursive=True)
        assert len(children) == 1
        server.process.kill()
        gone, alive = psutil.wait_procs(children, timeout=20)
        assert gone and not alive


def test_worker_ends_with_the_server(tmp_path: Path) -> None:
    with running(tmp_path) as server:
        store = server.ask("provebook/stores")["default"]
        server.ask(
            f"provebook/stores/{store}/mlflow/api/2.0/mlflow/experiments/search?max_results=1"
        )
        children = psutil.Process(server.process.pid).children(recursive=True)
    assert children and not psutil.wait_procs(children, timeout=20)[1]


@pytest.mark.parametrize("setting", ["MLFLOW_TRACKING_URI", "Provebook.stores"])
def test_no_password_in_the_log(tmp_path: Path, setting: str) -> None:
    """With --debug, and a driver that fails."""
    uri = "postgresql+psycopg2://bob:hunter22@127.0.0.1:1/runs"
    env = {"MLFLOW_TRACKING_URI": uri} if setting == "MLFLOW_TRACKING_URI" else {}
    (tmp_path / "CONFIG").mkdir()
    config = {} if env else {"Provebook": {"stores": [uri]}}
    (tmp_path / "CONFIG" / "jupyter_server_config.json").write_text(json.dumps(config))
    with running(tmp_path, **env) as server:
        listed = server.ask("provebook/stores")["stores"]
        (store,) = [item for item in listed if item["kind"] == "postgresql"]
        with pytest.raises(urllib.error.HTTPError) as failed:
            server.ask(f"provebook/stores/{store['id']}/mlflow/api/2.0/mlflow/runs/search", {})
        assert json.load(failed.value)["error_code"] == "STORE_UNREACHABLE"
    assert "provebook" in server.log and "hunter22" not in server.log


def test_kernel_of_a_gateway(tmp_path: Path) -> None:
    """It runs on another machine, where this one's files are not: it is told nothing."""
    with running(tmp_path / "far", "--ServerApp.jpserver_extensions=provebook=False") as far:
        gateway = (f"--GatewayClient.url={far.url}", f"--GatewayClient.auth_token={TOKEN}")
        with running(tmp_path / "near", *gateway) as near:
            kernel = near.ask("api/kernels", {"name": "python3"})["id"]
            answer = valid("kernel", near.ask(f"provebook/kernels/{kernel}"))
            assert answer["store"] is None and answer["attached"] is False
            assert len(valid("stores", near.ask("provebook/stores"))["stores"]) == 1
