"""What the worker does to a SQLite store itself: make it, read its schema, keep it fast."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

SETTLED = 3.0
PATIENCE = 60.0
BIG = 200 << 20


def connect(path: Path, mode: str = "ro") -> sqlite3.Connection:
    """Connection to an existing file; never makes one."""
    return sqlite3.connect(
        f"file:{quote(str(path))}?mode={mode}", uri=True, timeout=2, check_same_thread=False
    )


def revision(path: Path) -> str | None:
    """Schema revision; empty for tables without one, None for a database without tables.

    Raises
    ------
    sqlite3.DatabaseError
        The file is not a database, or cannot be read.
    """
    with closing(connect(path)) as db:
        tables = {
            name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type='table'")
        }
        if "alembic_version" not in tables:
            return "" if tables else None
        row = db.execute("SELECT version_num FROM alembic_version").fetchone()
        return row[0] if row else ""


def settled_revision(path: Path, fits: Callable[[str], bool]) -> str | None:
    """``revision``, waiting while another process is still making the tables.

    A new database passes through all old revisions within seconds, so one that does not fit is
    believed only when its file has been quiet for ``SETTLED`` seconds.
    """
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            found = revision(path)
        except sqlite3.OperationalError:  # locked
            found = ""
            if time.monotonic() > deadline:
                raise
        quiet = time.time() - _last_write(path) > SETTLED
        if (found and fits(found)) or quiet or time.monotonic() > deadline:
            return revision(path) if found == "" else found
        time.sleep(0.05)


def _last_write(path: Path) -> float:
    times = [path.stat().st_mtime]
    for suffix in ("-journal", "-wal"):
        try:
            times.append(Path(f"{path}{suffix}").stat().st_mtime)
        except OSError:
            pass
    return max(times)


def publish(made: Path, path: Path) -> bool:
    """Give the finished database ``made`` the name ``path``; False if that exists already.

    By a hard link, so that no reader meets half a database and nothing is overwritten.
    """
    try:
        os.link(made, path)
        return True
    except FileExistsError:
        return False
    except OSError:  # a file system without hard links
        if path.exists():
            return False
        os.rename(made, path)
        return True
    finally:
        made.unlink(missing_ok=True)


def analyze(path: Path) -> bool:
    """Give SQLite's planner its statistics if they are missing or far behind; True if it did.

    Sorting 10,000 runs by a metric takes seconds without them, 0.1 s with them. A store that is
    locked or read-only is left as it is.
    """
    try:
        with closing(connect(path, "rw")) as db:
            if not _stale(db):
                return False
            if path.stat().st_size > BIG:
                db.execute("PRAGMA analysis_limit=1000")
            db.execute("ANALYZE")
            return True
    except sqlite3.Error:
        return False


def _stale(db: sqlite3.Connection) -> bool:
    runs = db.execute("SELECT MAX(rowid) FROM runs").fetchone()[0] or 0
    if runs < 20:
        return False
    try:
        row = db.execute(
            "SELECT MAX(CAST(stat AS INTEGER)) FROM sqlite_stat1 WHERE tbl='runs'"
        ).fetchone()
    except sqlite3.OperationalError:
        return True
    return runs > 8 * (row[0] or 0)
