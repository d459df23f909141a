"""What goes wrong, in words for a person."""

from __future__ import annotations

from pathlib import Path


class HandoffError(Exception):
    """Something a person can put right; shown without a traceback."""


class BadParameter(HandoffError):
    """A parameter that the step or the pipeline does not take; exit code 2."""


class Spoilt(HandoffError):
    """What a step handed on is damaged or gone; the driver runs that step again.

    ``step`` is empty where only ``file`` is known.
    """

    def __init__(self, message: str, file: Path | None = None, step: str = "") -> None:
        super().__init__(message)
        self.file, self.step = file, step


def first_line(error: BaseException) -> str:
    """What an error says, as one line; its type if it says nothing."""
    return (str(error).strip() or type(error).__name__).splitlines()[0][:500]
