"""All that a step calls, loaded before its own imports: a module of them may seed."""

from .content import digest
from .earlier import inputs
from .ending import end_run
from .figures import show_figures
from .life import outputs, start
from .options import parameters
from .randomness import note_states, resume
from .storing import MISSING, load, save

__all__ = [
    "MISSING",
    "digest",
    "end_run",
    "inputs",
    "load",
    "outputs",
    "parameters",
    "resume",
    "save",
    "show_figures",
    "start",
]

note_states()
