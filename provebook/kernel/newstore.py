"""Creates a new SQLite store in one step.

MLflow builds a new database table by table in its place; a second process that starts
meanwhile (another notebook, a worker of joblib, the panel's store worker) builds too, and the
file is broken for good. Built beside its place and linked there when done, it is either
missing or whole.
"""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Callable
from pathlib import Path

from ..shared import uri as uris


def create(uri: str, build: Callable[[str], None]) -> None:
    """Create the file of the store at ``uri`` if it is a missing SQLite file.

    Parameters
    ----------
    uri
        Tracking URI; nothing happens for one that is not SQLite's.
    build
        Makes a whole store at the URI it is given.
    """
    file = _file(uri)
    if file is None or file.exists() or not file.parent.is_dir():
        return
    with (
        contextlib.suppress(OSError),
        tempfile.TemporaryDirectory(prefix=".mlflow-new-", dir=file.parent) as folder,
    ):
        made = Path(folder, file.name)
        build(f"sqlite:///{made}")
        # Fails where another process was faster; its store is as good.
        os.link(made, file)


def _file(uri: str) -> Path | None:
    if uris.kind(uri) != "sqlite":
        return None
    path = uris.absolute(uri).partition(":///")[2].partition("?")[0]
    return Path(path) if path and path != ":memory:" and not path.startswith("file:") else None
