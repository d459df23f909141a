"""The panel hears of what other processes write, without asking again and again."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

from provebook.worker.sqlite import analyze

from .conftest import Ask, wait_for


def write(file: Path, name: str) -> None:
    """What another process does to a store."""
    with closing(sqlite3.connect(file)) as db, db:
        db.execute("UPDATE runs SET name = ?", (name,))


async def test_write_of_another_process(
    ask: Ask,
    provebook: Any,
    workspace: str,
    make_store: Callable[[Path], str],
    jp_root_dir: Path,
) -> None:
    file = jp_root_dir / "mlflow.db"
    make_store(file)
    path = f"stores/{workspace}/changes"
    first = (await ask(path)).json
    assert first["supported"] is True
    waiting = asyncio.ensure_future(ask(f"{path}?since={first['token']}"))
    changes = provebook.catalog.get(workspace).changes
    await wait_for(lambda: changes._waiting)
    assert not waiting.done()
    write(file, "renamed")
    second = (await waiting).json["token"]
    assert second != first["token"]
    # what is written while nobody waits is told to the next one at once
    write(file, "again")
    assert (await ask(f"{path}?since={second}")).json["token"] != second


async def test_a_worker_killed_wakes_who_waits(
    ask: Ask,
    provebook: Any,
    workspace: str,
    make_store: Callable[[Path], str],
    jp_root_dir: Path,
) -> None:
    make_store(jp_root_dir / "mlflow.db")
    token = (await ask(f"stores/{workspace}/changes")).json["token"]
    waiting = asyncio.ensure_future(ask(f"stores/{workspace}/changes?since={token}"))
    store = provebook.catalog.get(workspace)
    await wait_for(lambda: store.changes._waiting)
    store._worker._process._process.kill()
    assert (await waiting).json["token"] != token
    assert (await ask(f"stores/{workspace}/changes")).status == 200


async def test_file_deleted_while_waiting(
    ask: Ask, workspace: str, make_store: Callable[[Path], str], jp_root_dir: Path
) -> None:
    make_store(jp_root_dir / "mlflow.db")
    token = (await ask(f"stores/{workspace}/changes")).json["token"]
    waiting = asyncio.ensure_future(ask(f"stores/{workspace}/changes?since={token}"))
    (jp_root_dir / "mlflow.db").unlink()
    assert (await waiting).json["error_code"] == "STORE_MISSING"


async def test_who_left_no_longer_waits(
    ask: Ask,
    provebook: Any,
    workspace: str,
    make_store: Callable[[Path], str],
    jp_root_dir: Path,
) -> None:
    make_store(jp_root_dir / "mlflow.db")
    token = (await ask(f"stores/{workspace}/changes")).json["token"]
    gone = await ask(f"stores/{workspace}/changes?since={token}", request_timeout=0.5)
    assert gone.status == 599
    store = provebook.catalog.get(workspace)
    await wait_for(lambda: not store._requests)
    assert store.changes._waiting == 0


async def test_other_kinds_are_not_watched(ask: Ask, provebook: Any) -> None:
    store = provebook.catalog.add("http://127.0.0.1:1")
    answer = await ask(f"stores/{store.spec.id}/changes")
    assert answer.json == {"token": "", "supported": False}
    assert store.pid is None


def test_statistics_are_taken_when_the_store_has_grown(
    make_store: Callable[[Path], str], tmp_path: Path
) -> None:
    """Without them sorting 10,000 runs by a metric takes seconds."""
    file = tmp_path / "mlflow.db"
    make_store(file)
    assert not analyze(file)  # three runs need none

    def grow(count: int) -> None:
        with closing(sqlite3.connect(file)) as db, db:
            db.executemany(
                "INSERT INTO runs (run_uuid, experiment_id) VALUES (?, 1)",
                [(f"{count}-{number}",) for number in range(count)],
            )

    grow(50)
    assert analyze(file) and not analyze(file)
    grow(100)
    assert not analyze(file)
    grow(1000)
    assert analyze(file)
