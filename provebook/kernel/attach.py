"""Ties MLflow's calls to the publisher, once the user has imported ``mlflow``."""

from __future__ import annotations

import atexit
import logging
import sys
import threading
from typing import Any

from . import place
from .publish import Publisher

_log = logging.getLogger(__name__)
_lock = threading.RLock()
_publisher: Publisher | None = None
_events: set[int] = set()


def publisher() -> Publisher | None:
    """This kernel's publisher; ``None`` in any other process."""
    return _publisher if place.shell() is not None else None


def now() -> None:
    """Attach to what of MLflow is imported by now; safe to call again, never raises."""
    try:
        with _lock:
            _start_publisher()
            from . import hooks

            hooks.install()
    except Exception:
        _log.debug("Provebook could not attach to MLflow", exc_info=True)


def when_imported() -> None:
    """Attach when ``mlflow`` gets imported, or now if it is; imports nothing by itself.

    The providers are loaded in the midst of that import: what is not there yet is attached
    by their constructors, the first run, or the end of the cell, whichever comes first.
    """
    import wrapt

    for module in ("mlflow", "mlflow.store.tracking.sqlalchemy_store"):
        wrapt.register_post_import_hook(_imported, module)


def _imported(module: Any) -> None:
    now()


def start() -> None:
    """Tell server and browser of this kernel, without importing MLflow."""
    with _lock:
        _start_publisher()
    here = publisher()
    if here is not None:
        here.repeat()


def _start_publisher() -> None:
    global _publisher
    shell = place.shell()
    if shell is None or id(shell) in _events:
        return
    _events.add(id(shell))
    from . import iopub, runtime, state

    kernel_id = place.kernel_id()

    def save(now: state.State) -> None:
        if kernel_id is not None:
            runtime.write(kernel_id, now)

    _publisher = Publisher(state.look, iopub.Sender(shell), save)
    shell.events.register("pre_run_cell", _before_cell)
    shell.events.register("post_execute", _after_cell)
    place.remember_cell()
    if kernel_id is not None:
        atexit.register(runtime.remove, kernel_id)


def _before_cell(info: Any) -> None:
    place.remember_cell()


def _after_cell() -> None:
    here = publisher()
    if here is not None:
        if "mlflow" in sys.modules:
            now()
        here.flush()
