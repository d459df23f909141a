"""What a step of this project takes over from the steps before it, and hands on.

A step calls ``start``, ``parameters`` and ``inputs`` first and ``outputs`` last. What it hands
on lies in the artifact folder ``handoff`` of its MLflow run; ``handoff.json`` there lists it.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from .commandline import Parameter, arguments, convert, default_of
from .errors import BadParameter, HandoffError
from .hidden import Hidden, Secret, check_secrets, hide, refuse_secret

if TYPE_CHECKING:
    from .step import (
        MISSING,
        digest,
        end_run,
        inputs,
        load,
        outputs,
        parameters,
        resume,
        save,
        show_figures,
        start,
    )

__all__ = [
    "MISSING",
    "BadParameter",
    "HandoffError",
    "Hidden",
    "Parameter",
    "Secret",
    "arguments",
    "check_secrets",
    "convert",
    "default_of",
    "digest",
    "end_run",
    "hide",
    "inputs",
    "load",
    "outputs",
    "parameters",
    "refuse_secret",
    "resume",
    "save",
    "show_figures",
    "start",
]


def __getattr__(name: str) -> Any:
    """Of a step; the pipeline itself can do without MLflow, which is slow to import."""
    if name not in __all__:
        raise AttributeError(name)
    return getattr(import_module(f"{__name__}.step"), name)
