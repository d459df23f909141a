"""Replaces the few functions of MLflow through which all logging passes.

Plain functions with the originals' names, so that they pickle and read as before.
``TrackingServiceClient`` is where the fluent API, ``MlflowClient`` and autologging meet.
"""

from __future__ import annotations

import functools
import sys
from collections.abc import Callable
from typing import Any

from . import observe, openstore

_MARK = "__provebook__"
Wrapper = Callable[..., Any]  # (original, *args, **kwargs), in place of the original

_CLIENT = "mlflow.tracking._tracking_service.client", "TrackingServiceClient"
_FLUENT = "mlflow.tracking.fluent"
_URI = "mlflow.tracking._tracking_service.utils"

_METHODS: list[tuple[str, str, str, Wrapper]] = [
    (*_CLIENT, "create_run", observe.create_run),
    (*_CLIENT, "log_metric", observe.log_metric),
    (*_CLIENT, "log_batch", observe.log_batch),
    (*_CLIENT, "set_tag", observe.set_tag),
    (*_CLIENT, "set_terminated", observe.set_terminated),
    (*_CLIENT, "update_run", observe.update_run),
    (*_CLIENT, "create_experiment", observe.create_experiment),
    (*_CLIENT, "get_experiment", observe.get_experiment),
    (*_CLIENT, "get_experiment_by_name", observe.get_experiment),
    (_FLUENT, "ActiveRun", "__init__", observe.activate_run),
    (
        "mlflow.store.tracking.sqlalchemy_store",
        "SqlAlchemyStore",
        "__init__",
        openstore.open_store,
    ),
]

_FUNCTIONS: list[tuple[str, str, tuple[str, ...], Wrapper]] = [
    (_FLUENT, "set_experiment", ("mlflow",), observe.after),
    (_URI, "set_tracking_uri", ("mlflow.tracking", "mlflow"), observe.set_tracking_uri),
]


def install() -> None:
    """Replace what is imported by now and not yet replaced."""
    for module, owner, name, wrapper in _METHODS:
        found = getattr(sys.modules.get(module), owner, None)
        if found is not None:
            _replace(found, name, wrapper)
    for home, name, others, wrapper in _FUNCTIONS:
        module_found = sys.modules.get(home)
        if module_found is None or not hasattr(module_found, name):
            continue
        function = _replace(module_found, name, wrapper)
        for other in others:
            imported = sys.modules.get(other)
            if function is not None and hasattr(imported, name):
                setattr(imported, name, function)


def _replace(owner: Any, name: str, wrapper: Wrapper) -> Any:
    original = vars(owner).get(name)
    if original is None or hasattr(original, _MARK):
        return original

    @functools.wraps(original)
    def replaced(*args: Any, **kwargs: Any) -> Any:
        return wrapper(original, *args, **kwargs)

    setattr(replaced, _MARK, True)
    setattr(owner, name, replaced)
    return replaced
