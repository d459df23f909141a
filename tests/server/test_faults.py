"""What a person sees, and does, when a store or its worker fails."""

from __future__ import annotations

import asyncio
import os
import signal
import sqlite3
import sys
import venv
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import psutil
import pytest

from .conftest import Ask, valid_error, valid_store, wait_for

SEARCH = "mlflow/api/2.0/mlflow/experiments/search?max_results=5"


def set_revision(path: Path, revision: str) -> None:
    """Pretend that another MLflow made the database, a while ago."""
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("UPDATE alembic_version SET version_num = ?", (revision,))
    os.utime(path, (1, 1))


async def test_killed_worker_comes_back(
    ask: Ask,
    provebook: Any,
    workspace: str,
    make_store: Callable[[Path], str],
    jp_root_dir: Path,
) -> None:
    make_store(jp_root_dir / "mlflow.db")
    assert (await ask(f"stores/{workspace}/{SEARCH}")).status == 200
    first = provebook.catalog.get(workspace).pid
    os.kill(first, signal.SIGKILL)
    answer = await ask(f"stores/{workspace}/{SEARCH}")
    assert answer.status == 200 and len(answer.json["experiments"]) == 2
    assert provebook.catalog.get(workspace).pid != first


async def test_worker_that_keeps_dying_is_told(
    ask: Ask,
    provebook: Any,
    workspace: str,
    make_store: Callable[[Path], str],
    jp_root_dir: Path,
) -> None:
    make_store(jp_root_dir / "mlflow.db")
    store = provebook.catalog.get(workspace)
    for _ in range(2):
        assert (await ask(f"stores/{workspace}/{SEARCH}")).status == 200
        psutil.Process(killed := store.pid).kill()
        await wait_for(lambda killed=killed: store.pid != killed)
    answer = await ask(f"stores/{workspace}/{SEARCH}")
    assert answer.status == 502
    assert valid_error(answer.json)["error_code"] == "WORKER_FAILED"
    restarted = await ask(f"stores/{workspace}/restart", method="POST")
    assert valid_store(restarted.json)["error"] is None
    assert (await ask(f"stores/{workspace}/{SEARCH}")).status == 200


async def test_deleted_file_is_told_and_not_made_anew(
    ask: Ask, workspace: str, make_store: Callable[[Path], str], jp_root_dir: Path
) -> None:
    file = jp_root_dir / "mlflow.db"
    make_store(file)
    assert (await ask(f"stores/{workspace}/{SEARCH}")).status == 200
    file.rename(jp_root_dir / "aside.db")
    for _ in range(2):
        answer = await ask(f"stores/{workspace}/{SEARCH}")
        assert answer.status == 502
        assert valid_error(answer.json)["error_code"] == "STORE_MISSING"
    assert not file.exists()
    assert (await ask(f"stores/{workspace}")).json["state"] == "failed"
    (jp_root_dir / "aside.db").rename(file)  # found again: it recovers by itself
    answer = await ask(f"stores/{workspace}/{SEARCH}")
    assert len(answer.json["experiments"]) == 2


async def test_restart_makes_a_new_file(
    ask: Ask, workspace: str, make_store: Callable[[Path], str], jp_root_dir: Path
) -> None:
    make_store(jp_root_dir / "mlflow.db")
    assert (await ask(f"stores/{workspace}/{SEARCH}")).status == 200
    (jp_root_dir / "mlflow.db").unlink()
    assert (await ask(f"stores/{workspace}/{SEARCH}")).status == 502
    await ask(f"stores/{workspace}/restart", method="POST")
    answer = await ask(f"stores/{workspace}/{SEARCH}")
    assert [experiment["name"] for experiment in answer.json["experiments"]] == ["Default"]


async def test_replaced_file_is_read_anew(
    ask: Ask, workspace: str, make_store: Callable[[Path], str], jp_root_dir: Path
) -> None:
    first = await ask(f"stores/{workspace}/{SEARCH}")
    assert len(first.json["experiments"]) == 1
    make_store(jp_root_dir / "other.db")
    (jp_root_dir / "other.db").replace(jp_root_dir / "mlflow.db")
    assert len((await ask(f"stores/{workspace}/{SEARCH}")).json["experiments"]) == 2


async def test_store_of_a_kernel_is_not_made_by_looking(
    ask: Ask, provebook: Any, jp_root_dir: Path
) -> None:
    store = provebook.catalog.add(f"sqlite:///{jp_root_dir / 'later.db'}")
    answer = await ask(f"stores/{store.spec.id}/{SEARCH}")
    assert valid_error(answer.json)["error_code"] == "STORE_MISSING"
    assert not (jp_root_dir / "later.db").exists()


@pytest.mark.parametrize(
    ("revision", "code", "action"),
    [
        ("451aebb31d03", "SCHEMA_OLDER", "mlflow db upgrade sqlite:///"),
        ("feedfeedfeed", "SCHEMA_NEWER", "pip install --upgrade mlflow"),
    ],
)
async def test_schema_of_another_mlflow(
    ask: Ask,
    workspace: str,
    make_store: Callable[[Path], str],
    jp_root_dir: Path,
    revision: str,
    code: str,
    action: str,
) -> None:
    file = jp_root_dir / "mlflow.db"
    make_store(file)
    with closing(sqlite3.connect(file)) as db, db:
        db.execute("DROP TABLE webhook_events")  # MLflow itself would now upgrade unasked
    set_revision(file, revision)
    before = file.read_bytes()
    answer = await ask(f"stores/{workspace}/{SEARCH}")
    assert answer.status == 409
    error = valid_error(answer.json)
    assert error["error_code"] == code and action in error["action"]
    assert (
        "MLflow 3." in error["message"] + error["action"]
        or "MLflow than 3." in error["message"]
    )
    assert file.read_bytes() == before


async def test_file_that_is_no_database(ask: Ask, workspace: str, jp_root_dir: Path) -> None:
    (jp_root_dir / "mlflow.db").write_text(
        "not a database, but long enough to be read as one" * 30
    )
    os.utime(jp_root_dir / "mlflow.db", (1, 1))
    answer = await ask(f"stores/{workspace}/{SEARCH}")
    assert valid_error(answer.json)["error_code"] == "STORE_UNREACHABLE"


async def test_python_without_mlflow(
    ask: Ask, provebook: Any, workspace: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PYTHONPATH")  # set by pytest-jupyter
    venv.create(tmp_path / "bare", with_pip=False)
    bare = str(tmp_path / "bare" / "bin" / "python")
    provebook.catalog._python = bare
    answer = await ask(f"stores/{workspace}/{SEARCH}")
    assert valid_error(answer.json)["error_code"] == "MLFLOW_MISSING"
    assert bare in answer.json["message"]


async def test_next_python_serves_when_the_first_lacks_mlflow(
    ask: Ask, provebook: Any, workspace: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PYTHONPATH")  # set by pytest-jupyter
    venv.create(tmp_path / "bare", with_pip=False)
    pythons = [str(tmp_path / "bare" / "bin" / "python"), sys.executable]
    provebook.catalog.get(workspace)._pythons = lambda: pythons
    assert (await ask(f"stores/{workspace}/{SEARCH}")).status == 200


async def test_python_that_does_not_exist(ask: Ask, provebook: Any, workspace: str) -> None:
    provebook.catalog._python = "/no/such/python"
    answer = await ask(f"stores/{workspace}/{SEARCH}")
    assert valid_error(answer.json)["error_code"] == "WORKER_FAILED"


async def test_worker_ends_with_a_killed_server(tmp_path: Path) -> None:
    """Nothing is left behind when the server has no time to clean up."""
    script = """
import asyncio, sys
from provebook.server.launch import Worker
from provebook.server.spec import Limits, StoreSpec
async def main():
    worker = Worker(print, lambda line: None)
    spec = StoreSpec(f"sqlite:///{sys.argv[1]}/mlflow.db", "x", sys.argv[1], create=True)
    await worker.start(spec, sys.executable, Limits(), True, sys.argv[1])
    print(worker.pid, worker._folder, flush=True)
    await asyncio.sleep(600)
asyncio.run(main())
"""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-c", script, str(tmp_path)), stdout=asyncio.subprocess.PIPE
    )
    assert process.stdout is not None
    pid, folder = (await process.stdout.readline()).decode().split()
    worker = psutil.Process(int(pid))
    process.kill()
    await process.wait()
    await asyncio.to_thread(worker.wait, 20)
    assert not Path(folder).exists()


async def test_on_the_loopback_only_the_server_may_ask(
    ask: Ask, provebook: Any, workspace: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("provebook.server.launch.UNIX_SOCKETS", False)
    assert (await ask(f"stores/{workspace}/{SEARCH}")).status == 200
    client = provebook.catalog.get(workspace)._worker.client
    secret = client.headers.pop("X-Provebook-Secret")
    assert (await client.get("/version")).status_code == 403
    client.headers["X-Provebook-Secret"] = secret
    assert (await client.get("/version")).status_code == 200


async def test_socket_is_for_its_owner_only(ask: Ask, provebook: Any, workspace: str) -> None:
    assert (await ask(f"stores/{workspace}/{SEARCH}")).status == 200
    folder = Path(provebook.catalog.get(workspace)._worker._folder)
    assert folder.stat().st_mode & 0o777 == 0o700
    assert (folder / "s").stat().st_mode & 0o777 == 0o600


async def test_kernel_makes_the_same_database_at_the_same_time(
    ask: Ask, workspace: str, jp_root_dir: Path
) -> None:
    """`Restart and run all` while the panel opens: neither may spoil the other's new file."""
    code = "import mlflow; mlflow.set_experiment('mine'); mlflow.log_metric('a', 1)"
    kernel = await asyncio.create_subprocess_exec(
        *(sys.executable, "-c", code),
        cwd=jp_root_dir,
        env={**os.environ, "MLFLOW_TRACKING_URI": f"sqlite:///{jp_root_dir}/mlflow.db"},
        stderr=asyncio.subprocess.PIPE,
    )
    answer, (_, errors) = await asyncio.gather(
        ask(f"stores/{workspace}/{SEARCH}"), kernel.communicate()
    )
    assert kernel.returncode == 0, errors.decode()
    assert answer.status == 200
    names = {
        experiment["name"]
        for experiment in (await ask(f"stores/{workspace}/{SEARCH}")).json["experiments"]
    }
    assert names == {"Default", "mine"}
