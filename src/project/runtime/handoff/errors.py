"""What goes wrong, in words for a person."""

from __future__ import annotations


class HandoffError(Exception):
    """Something a person can put right; shown without a traceback."""


class BadParameter(HandoffError):
    """A parameter that the step or the pipeline does not take; exit code 2."""


def first_line(error: BaseException) -> str:
    """What an error says, as one line; its type if it says nothing."""
    return (str(error).strip() or type(error).__name__).splitlines()[0][:500]
