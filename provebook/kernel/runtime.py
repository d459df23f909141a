"""The runtime file: tells the Jupyter server, and nobody else, this kernel's store.

Beside it ``<kernel id>.cell`` tells the running cell to the kernel's pool workers: they live
longer than the cell whose environment they have.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
import tempfile
from pathlib import Path
from typing import Any

from jupyter_core.paths import jupyter_runtime_dir

from .state import State


def path(kernel_id: str, suffix: str = ".json") -> Path:
    """File of the kernel ``kernel_id``."""
    return Path(jupyter_runtime_dir(), "provebook", f"{kernel_id}{suffix}")


def write(kernel_id: str, state: State) -> None:
    """Write the file whole, readable by its owner only.

    Raises
    ------
    OSError
        If the folder cannot be written.
    """
    experiment = state.experiment
    _replace(
        path(kernel_id),
        {
            "version": 1,
            "tracking_uri": state.tracking_uri,
            "python": sys.executable,
            "mlflow_version": state.mlflow_version,
            "pid": os.getpid(),
            "experiment": experiment and vars(experiment),
            "active": list(state.active),
        },
    )


def write_cell(kernel_id: str, cell: dict[str, Any]) -> None:
    """Write which cell is running; raises as ``write`` does."""
    _replace(path(kernel_id, ".cell"), cell)


def read_cell(kernel_id: str) -> dict[str, Any] | None:
    """The running cell as its kernel has written it; ``None`` if it has not."""
    try:
        found = json.loads(path(kernel_id, ".cell").read_text("utf-8"))
    except (OSError, ValueError):
        return None
    return found if isinstance(found, dict) else None


def _replace(file: Path, content: dict[str, Any]) -> None:
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


def remove(kernel_id: str) -> None:
    """Remove this process's files; those that a successor has written stay."""
    file = path(kernel_id)
    with contextlib.suppress(OSError, ValueError):
        if json.loads(file.read_text("utf-8")).get("pid") == os.getpid():
            file.unlink()
            path(kernel_id, ".cell").unlink(missing_ok=True)
