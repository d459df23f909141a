"""The runtime file: tells the Jupyter server, and nobody else, this kernel's store."""

from __future__ import annotations

import contextlib
import json
import os
import sys

from ..shared import runtime
from ..shared.state import State


def write(kernel_id: str, state: State) -> None:
    """Write the file whole, readable by its owner only.

    Raises
    ------
    OSError
        If the folder cannot be written.
    """
    content: runtime.StoreFile = {
        "version": 1,
        "tracking_uri": state.tracking_uri,
        "python": sys.executable,
        "mlflow_version": state.mlflow_version,
        "pid": os.getpid(),
        "experiment": state.experiment.as_dict() if state.experiment else None,
        "active": list(state.active),
    }
    runtime.replace(runtime.path(kernel_id), content)


def remove(kernel_id: str) -> None:
    """Remove this process's files; those that a successor has written stay."""
    file = runtime.path(kernel_id)
    with contextlib.suppress(OSError, ValueError):
        if json.loads(file.read_text("utf-8")).get("pid") == os.getpid():
            file.unlink()
            runtime.path(kernel_id, runtime.CELL).unlink(missing_ok=True)
