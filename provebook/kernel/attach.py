"""Ties MLflow's calls to the publisher, once the user has imported ``mlflow``.

``TrackingServiceClient`` is where the fluent API, ``MlflowClient`` and autologging meet.
"""

from __future__ import annotations

import logging
import sys
import threading
from typing import Any

import wrapt

from . import current, observe, openstore
from .hooks import Function, Method, replace_functions, replace_methods

_log = logging.getLogger(__name__)
_lock = threading.RLock()

_CLIENT = "mlflow.tracking._tracking_service.client", "TrackingServiceClient"
_STORE = "mlflow.store.tracking.sqlalchemy_store", "SqlAlchemyStore"
_FLUENT = "mlflow.tracking.fluent"
_URI = "mlflow.tracking._tracking_service.utils"


def now() -> None:
    """Attach to what of MLflow is imported by now; safe to call again, never raises."""
    try:
        with _lock:
            current.start(_after_cell)
            replace_methods(_METHODS)
            replace_functions(_FUNCTIONS)
    except Exception:
        _log.debug("Provebook could not attach to MLflow", exc_info=True)


def when_imported() -> None:
    """Attach when ``mlflow`` gets imported, or now if it is; imports nothing by itself.

    The providers are loaded in the midst of that import: what is not there yet is attached
    by their constructors, the first run, or the end of the cell, whichever comes first.
    """
    for module in ("mlflow", _STORE[0]):
        wrapt.register_post_import_hook(_imported, module)


def _imported(module: Any) -> None:
    now()


def start() -> None:
    """Tell server and browser of this kernel, without importing MLflow."""
    with _lock:
        current.start(_after_cell)
    here = current.publisher()
    if here is not None:
        here.repeat()


def _after_cell() -> None:
    here = current.publisher()
    if here is not None:
        if "mlflow" in sys.modules:
            now()
        here.flush()


def _create_run(original: Any, *args: Any, **kwargs: Any) -> Any:
    """The first run attaches what was not there before."""
    now()
    return observe.create_run(original, *args, **kwargs)


_METHODS: list[Method] = [
    (*_CLIENT, "create_run", _create_run),
    (*_CLIENT, "log_metric", observe.log_metric),
    (*_CLIENT, "log_batch", observe.log_batch),
    (*_CLIENT, "set_tag", observe.set_tag),
    (*_CLIENT, "set_terminated", observe.set_terminated),
    (*_CLIENT, "update_run", observe.update_run),
    (*_CLIENT, "create_experiment", observe.create_experiment),
    (*_CLIENT, "get_experiment", observe.get_experiment),
    (*_CLIENT, "get_experiment_by_name", observe.get_experiment),
    (_FLUENT, "ActiveRun", "__init__", observe.activate_run),
    (*_STORE, "__init__", openstore.open_store),
]

_FUNCTIONS: list[Function] = [
    (_FLUENT, "set_experiment", ("mlflow",), observe.after),
    (_URI, "set_tracking_uri", ("mlflow.tracking", "mlflow"), observe.set_tracking_uri),
]
