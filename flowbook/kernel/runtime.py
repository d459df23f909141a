"""The runtime file: tells the Jupyter server, and nobody else, this kernel's store."""

from __future__ import annotations

import contextlib
import json
import os
import sys
import tempfile
from pathlib import Path

from jupyter_core.paths import jupyter_runtime_dir

from .state import State


def path(kernel_id: str) -> Path:
    """File of the kernel ``kernel_id``."""
    return Path(jupyter_runtime_dir(), "flowbook", f"{kernel_id}.json")


def write(kernel_id: str, state: State) -> None:
    """Write the file whole, readable by its owner only.

    Raises
    ------
    OSError
        If the folder cannot be written.
    """
    experiment = state.experiment
    text = json.dumps(
        {
            "version": 1,
            "tracking_uri": state.tracking_uri,
            "python": sys.executable,
            "mlflow_version": state.mlflow_version,
            "pid": os.getpid(),
            "experiment": experiment and vars(experiment),
            "active": list(state.active),
        }
    )
    file = path(kernel_id)
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    file.parent.chmod(0o700)
    handle, temporary = tempfile.mkstemp(
        dir=file.parent, prefix=".", suffix=".tmp"
    )  # mode 0600
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as stream:
            stream.write(text)
        os.replace(temporary, file)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(temporary)
        raise


def remove(kernel_id: str) -> None:
    """Remove this process's file; one that a successor has written stays."""
    file = path(kernel_id)
    with contextlib.suppress(OSError, ValueError):
        if json.loads(file.read_text("utf-8")).get("pid") == os.getpid():
            file.unlink()
