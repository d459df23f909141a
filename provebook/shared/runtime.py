"""Files in Jupyter's runtime folder by which a kernel tells of itself, one kernel each.

``<kernel id>.json`` is for the server; ``<kernel id>.cell`` tells the running cell to the
kernel's pool workers: they live longer than the cell whose environment they have.
"""

from __future__ import annotations

import contextlib
import json
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict, cast

from jupyter_core.paths import jupyter_runtime_dir

if TYPE_CHECKING:
    from .wire.kernel import Experiment

STORE, CELL = ".json", ".cell"


class StoreFile(TypedDict):
    """Content of the file for the server; ``tracking_uri`` may hold a password."""

    version: int
    tracking_uri: str
    python: str
    mlflow_version: str | None
    pid: int
    experiment: Experiment | None
    active: list[str]


class CellFile(TypedDict):
    """Content of the file for pool workers."""

    id: str | None
    execution_count: int | None


def path(kernel_id: str, suffix: str = STORE) -> Path:
    """File of the kernel ``kernel_id``."""
    return Path(jupyter_runtime_dir(), "provebook", f"{kernel_id}{suffix}")


def replace(file: Path, content: Mapping[str, object]) -> None:
    """Write ``file`` whole, readable by its owner only.

    Raises
    ------
    OSError
        If the folder cannot be written.
    """
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    file.parent.chmod(0o700)
    handle, temporary = tempfile.mkstemp(
        dir=file.parent, prefix=".", suffix=".tmp"
    )  # mode 0600
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as stream:
            json.dump(content, stream)
        os.replace(temporary, file)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(temporary)
        raise


def read_cell(kernel_id: str) -> CellFile | None:
    """The running cell as its kernel has written it; ``None`` if it has not."""
    try:
        found = json.loads(path(kernel_id, CELL).read_text("utf-8"))
    except (OSError, ValueError):
        return None
    return cast(CellFile, found) if isinstance(found, dict) else None
