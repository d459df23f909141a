"""A remote MLflow server with logins, and a PostgreSQL server."""

from __future__ import annotations

import asyncio
import os
import shutil
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psutil
import pytest

from ..conftest import free_port, seed
from .conftest import Ask, Postgres, valid, valid_error

API = "mlflow/api/2.0/mlflow"
USER, PASSWORD = "admin", "c0rrect horse battery"


@pytest.fixture(scope="module")
def remote(tmp_path_factory: pytest.TempPathFactory, new_store: Path) -> Iterator[str]:
    """Address of a real `mlflow server` with basic auth and three runs."""
    folder = tmp_path_factory.mktemp("remote")
    shutil.copyfile(new_store, folder / "runs.db")
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    clean = {key: value for key, value in os.environ.items() if "MLFLOW" not in key}
    (folder / "auth.ini").write_text(
        f"[mlflow]\ndefault_permission = READ\ndatabase_uri = sqlite:///{folder}/auth.db\n"
        f"admin_username = {USER}\nadmin_password = {PASSWORD}\n"
        "authorization_function = mlflow.server.auth:authenticate_request_basic_auth\n"
    )
    env = {
        **clean,
        "MLFLOW_AUTH_CONFIG_PATH": str(folder / "auth.ini"),
        "MLFLOW_FLASK_SERVER_SECRET_KEY": "only for tests",
        "MLFLOW_SERVER_ENABLE_JOB_EXECUTION": "false",
    }
    command = [sys.executable, "-m", "mlflow", "server", "--app-name", "basic-auth"]
    command += ["--workers", "1", "--port", str(port), "--host", "127.0.0.1"]
    command += ["--backend-store-uri", f"sqlite:///{folder}/runs.db"]
    with (folder / "log").open("w") as log:
        server = subprocess.Popen(command, env=env, cwd=folder, stdout=log, stderr=log)
    try:
        while not answers(f"{address}/health"):
            assert server.poll() is None, (folder / "log").read_text()
            time.sleep(0.1)
        login = {"MLFLOW_TRACKING_USERNAME": USER, "MLFLOW_TRACKING_PASSWORD": PASSWORD}
        seed(address, folder / "files", **login)
        yield address
    finally:
        family = [*psutil.Process(server.pid).children(recursive=True), server]
        for process in family:
            process.kill()
        server.wait()


def answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=5):
            return True
    except (urllib.error.URLError, OSError):
        return False


@pytest.fixture
def logged_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MLFLOW_TRACKING_USERNAME", USER)
    monkeypatch.setenv("MLFLOW_TRACKING_PASSWORD", PASSWORD)


async def test_runs_with_mlflows_own_credentials(
    ask: Ask, provebook: Any, remote: str, logged_in: None
) -> None:
    store = provebook.catalog.add(remote)
    path = f"stores/{store.spec.id}/{API}"
    answer = await ask(f"{path}/runs/search", {"experiment_ids": ["1"], "max_results": 2})
    assert answer.status == 200, answer.body
    assert len(answer.json["runs"]) == 2
    run = answer.json["runs"][0]["info"]["run_id"]
    await ask(f"{path}/runs/set-tag", {"run_id": run, "key": "a b", "value": "ü"})
    tags = (await ask(f"{path}/runs/get?run_id={run}")).json["run"]["data"]["tags"]
    assert {"key": "a b", "value": "ü"} in tags
    listed = valid("stores", (await ask("stores")).json)["stores"]
    (found,) = [item for item in listed if item["id"] == store.spec.id]
    assert (found["ui"], found["ui_url"], found["state"]) == ("external", remote, "ready")
    assert found["mlflow_version"].startswith("3.")


async def test_artifact_bytes(ask: Ask, provebook: Any, remote: str, logged_in: None) -> None:
    store = provebook.catalog.add(remote)
    path = f"stores/{store.spec.id}"
    search = await ask(f"{path}/{API}/runs/search", {"experiment_ids": ["1"]})
    run = search.json["runs"][0]["info"]["run_id"]
    answer = await ask(f"{path}/mlflow/get-artifact?run_id={run}&path=page.html")
    assert answer.status == 200 and answer.body.startswith(b"<script>")
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("path", ["", "static-files/index.html", "api/2.0/../../", "signup"])
async def test_pages_of_a_remote_server_do_not_pass(
    ask: Ask, provebook: Any, remote: str, logged_in: None, path: str
) -> None:
    """Its scripts must not run in Jupyter's origin."""
    store = provebook.catalog.add(remote)
    answer = await ask(f"stores/{store.spec.id}/mlflow/{path}")
    assert answer.status >= 400
    assert answer.headers["Content-Type"].startswith("application/json")


async def test_login_in_the_uri(ask: Ask, provebook: Any, remote: str, caplog: Any) -> None:
    quoted = PASSWORD.replace(" ", "%20")
    store = provebook.catalog.add(remote.replace("http://", f"http://{USER}:{quoted}@"))
    answer = await ask(f"stores/{store.spec.id}/{API}/runs/search", {"experiment_ids": ["1"]})
    assert answer.status == 200
    listed = await ask("stores")
    for secret in (PASSWORD, quoted):
        assert secret.encode() not in listed.body + answer.body and secret not in caplog.text


async def test_wrong_login(
    ask: Ask, provebook: Any, remote: str, monkeypatch: pytest.MonkeyPatch, caplog: Any
) -> None:
    monkeypatch.setenv("MLFLOW_TRACKING_USERNAME", USER)
    monkeypatch.setenv("MLFLOW_TRACKING_PASSWORD", "wr0ng passw0rd")
    store = provebook.catalog.add(remote)
    answer = await ask(f"stores/{store.spec.id}/{API}/runs/search", {"experiment_ids": ["1"]})
    assert answer.status == 502
    assert valid_error(answer.json)["error_code"] == "STORE_AUTH"
    assert "wr0ng" not in caplog.text


async def test_unreachable_server(ask: Ask, provebook: Any) -> None:
    store = provebook.catalog.add(f"http://127.0.0.1:{free_port()}")
    answer = await ask(f"stores/{store.spec.id}/{API}/runs/search", {"experiment_ids": ["1"]})
    assert answer.status == 502
    assert valid_error(answer.json)["error_code"] == "STORE_UNREACHABLE"
    again = await ask(f"stores/{store.spec.id}/{API}/runs/search", {"experiment_ids": ["1"]})
    assert again.json == answer.json and store.pid is None  # known, not tried at each click


async def test_something_else_answers(ask: Ask, provebook: Any, jp_http_port: int) -> None:
    async def page(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        body = b"<html>Please log in</html>"
        writer.write(
            b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n"
            b"Content-Length: %d\r\n\r\n%s" % (len(body), body)
        )
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(page, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    store = provebook.catalog.add(f"http://127.0.0.1:{port}")
    answer = await ask(f"stores/{store.spec.id}/{API}/runs/search", {"experiment_ids": ["1"]})
    server.close()
    assert valid_error(answer.json)["error_code"] == "STORE_UNREACHABLE"
    assert "login page" in answer.json["action"]


async def test_postgresql(
    ask: Ask, provebook: Any, postgres: Postgres, tmp_path: Path, caplog: Any
) -> None:
    store = provebook.catalog.add(postgres.uri())
    path = f"stores/{store.spec.id}"
    answer = await ask(f"{path}/{API}/experiments/search?max_results=9")
    assert valid_error(answer.json)["error_code"] == "STORE_MISSING"  # no tables yet
    await asyncio.to_thread(seed, postgres.uri(), tmp_path / "files")
    await ask(f"{path}/restart", method="POST")
    answer = await ask(f"{path}/{API}/runs/search", {"experiment_ids": ["1"]})
    assert len(answer.json["runs"]) == 3
    assert (await ask(f"{path}/changes")).json["supported"] is False
    postgres.stop()
    answer = await ask(f"{path}/{API}/runs/search", {"experiment_ids": ["1"]})
    assert valid_error(answer.json)["error_code"] == "STORE_UNREACHABLE"
    postgres.start()
    answer = await ask(f"{path}/{API}/runs/search", {"experiment_ids": ["1"]})
    assert len(answer.json["runs"]) == 3  # by itself
    worker = psutil.Process(store.pid)
    for secret in store.secrets:
        assert secret not in " ".join(worker.cmdline()) + caplog.text
        assert secret not in "".join(worker.environ().values())


async def test_a_right_password_replaces_a_wrong_one(
    ask: Ask, provebook: Any, postgres: Postgres
) -> None:
    """A kernel that is given the right one need not wait for a restart of the server."""
    store = provebook.catalog.add(postgres.uri(password="mistyped"))
    path = f"stores/{store.spec.id}/{API}/experiments/search?max_results=9"
    assert (await ask(path)).json["error_code"] == "STORE_AUTH"
    assert provebook.catalog.add(postgres.uri()) is store
    assert (await ask(path)).json.get("error_code") != "STORE_AUTH"
