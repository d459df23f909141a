"""This kernel's publisher, which all that MLflow does here is told to."""

from __future__ import annotations

import atexit
from collections.abc import Callable
from typing import Any

from ..shared import place, state
from . import iopub, runtimefile
from .publish import Publisher

_publisher: Publisher | None = None
_shells: set[int] = set()


def publisher() -> Publisher | None:
    """This kernel's publisher; ``None`` in any other process."""
    return _publisher if place.shell() is not None else None


def start(after_cell: Callable[[], None]) -> None:
    """Make the publisher and follow the shell's cells; once a shell.

    Parameters
    ----------
    after_cell
        Called at the end of each cell.
    """
    global _publisher
    shell = place.shell()
    if shell is None or id(shell) in _shells:
        return
    _shells.add(id(shell))
    kernel_id = place.kernel_id()

    def save(now: state.State) -> None:
        if kernel_id is not None:
            runtimefile.write(kernel_id, now)

    _publisher = Publisher(state.look, iopub.Sender(shell), save)
    shell.events.register("pre_run_cell", _before_cell)
    shell.events.register("post_execute", after_cell)
    place.remember_cell()
    if kernel_id is not None:
        atexit.register(runtimefile.remove, kernel_id)


def _before_cell(info: Any) -> None:
    place.remember_cell()
