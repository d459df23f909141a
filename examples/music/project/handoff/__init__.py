"""What a step of this project takes over from the steps before it, and hands on.

A step calls ``start``, ``parameters`` and ``inputs`` first and ``outputs`` last. What it hands
on lies in the artifact folder ``handoff`` of its MLflow run; ``handoff.json`` there lists it.
"""

from .content import digest
from .earlier import inputs
from .ending import end_run
from .errors import BadParameter, HandoffError
from .figures import show_figures
from .life import outputs, start
from .options import Parameter, arguments, convert, default_of, parameters
from .randomness import note_states, resume
from .storing import MISSING, load, save
from .tracking import absolute_tracking_uri, context_tags, is_unreachable

__all__ = [
    "MISSING",
    "BadParameter",
    "HandoffError",
    "Parameter",
    "absolute_tracking_uri",
    "arguments",
    "context_tags",
    "convert",
    "default_of",
    "digest",
    "end_run",
    "inputs",
    "is_unreachable",
    "load",
    "outputs",
    "parameters",
    "resume",
    "save",
    "show_figures",
    "start",
]

note_states()
