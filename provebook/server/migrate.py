"""An old folder of runs, copied into a new SQLite store by MLflow's own migration."""

from __future__ import annotations

import asyncio
import os
import re
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing
from itertools import count
from pathlib import Path
from urllib.parse import unquote, urlsplit

from ..worker.sqlite import publish
from .errors import StoreError
from .scrub import scrub_text

_RUN = re.compile(r"[0-9a-f]{32}")


async def migrate(uri: str, python: str) -> str:
    """Copy the file store at ``uri``; answers the new store's URI.

    The database gets its name only when it is whole: ``mlflow.db`` beside the folder, else
    ``mlruns.db``, ``mlruns-2.db``, ...; nothing is overwritten, the folder stays as it is.

    Raises
    ------
    StoreError
        ``MIGRATION_FAILED``; nothing is left behind.
    """
    return await asyncio.get_running_loop().run_in_executor(None, _migrate, uri, python)


def _migrate(uri: str, python: str) -> str:
    folder = Path(unquote(urlsplit(uri).path))
    made = folder.with_name(f".{folder.name}.{os.getpid()}.new")
    try:
        _run(python, folder, made)
        _settle(made)
        _check(folder, made)
        for target in _targets(folder):
            if not target.exists() and publish(made, target):
                return f"sqlite:///{target}"
        raise AssertionError("unreachable: there is always a free name")
    except (OSError, sqlite3.Error) as error:
        raise _failed(str(error)) from error
    finally:
        for suffix in ("", "-wal", "-shm", "-journal"):
            Path(f"{made}{suffix}").unlink(missing_ok=True)


def _run(python: str, folder: Path, made: Path) -> None:
    command = [python, "-m", "mlflow", "migrate-filestore", "--no-progress"]
    command += ["--source", str(folder), "--target", f"sqlite:///{made}"]
    done = subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
    )
    if done.returncode:
        lines = [line.strip() for line in done.stderr.splitlines() if line.strip()]
        raise _failed(lines[-1] if lines else f"exit code {done.returncode}")


def _settle(made: Path) -> None:
    """One file without a write-ahead log, which MLflow uses only to copy faster."""
    with closing(sqlite3.connect(made)) as db:
        db.execute("PRAGMA journal_mode=DELETE")


def _check(folder: Path, made: Path) -> None:
    """MLflow leaves out in silence what it cannot read: no run may be lost so."""
    with closing(sqlite3.connect(made)) as db:
        copied = {run for (run,) in db.execute("SELECT run_uuid FROM runs")}
    lost = [
        meta.parent
        for pattern in ("[0-9]*/*/meta.yaml", ".trash/[0-9]*/*/meta.yaml")
        for meta in folder.glob(pattern)
        if _RUN.fullmatch(meta.parent.name) and meta.parent.name not in copied
    ]
    if lost:
        where = lost[0].relative_to(folder.parent)
        raise _failed(f"{len(lost)} runs cannot be read, the first is {where}/meta.yaml.")


def _targets(folder: Path) -> Iterator[Path]:
    yield folder.with_name("mlflow.db")
    yield folder.with_name("mlruns.db")
    for number in count(2):
        yield folder.with_name(f"mlruns-{number}.db")


def _failed(reason: str) -> StoreError:
    return StoreError(
        "MIGRATION_FAILED",
        f"MLflow's migration did not succeed: {scrub_text(reason)[:300]}",
        "Nothing was changed. Repair or remove what it names, then try again.",
    )
