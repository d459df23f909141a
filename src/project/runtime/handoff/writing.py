"""Writing that fails: a full disk, a place that may not be written."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from .errors import HandoffError, first_line
from .state import running
from .tracking import is_unreachable


@contextmanager
def writing_values(name: str, size: int, folder: Any) -> Iterator[None]:
    """Values become files in a temporary folder."""
    try:
        yield
    except OSError as error:
        amount = f" ({size / 1e6:,.1f} MB)" if size else ""
        raise HandoffError(
            f"{name}{amount} of step {running.name} cannot be written to {folder}: "
            f"{_reason(error)}. Make room there, or set TMPDIR to a folder with more, and run "
            "again."
        ) from error


@contextmanager
def keeping(files: dict[str, str], place: str) -> Iterator[None]:
    """Files become artifacts of the run; ``files`` says what each holds."""
    try:
        yield
    except Exception as error:
        if is_unreachable(error):
            raise
        named = [what for file, what in files.items() if file in str(error)]
        what = ", ".join(named or files.values())
        raise HandoffError(
            f"{what} of step {running.name} cannot be kept in {place}: {_reason(error)}. "
            "See that there is room and that it may be written, and run again."
        ) from error


def _reason(error: Exception) -> str:
    if isinstance(error, shutil.Error) and isinstance(error.args[0], list):
        text = str(error.args[0][0][-1])  # the first file that was not copied
    else:
        text = getattr(error, "strerror", None) or first_line(error)
    # numpy tells no more than how much of an array came through.
    text = re.sub(r"(\d+) requested and (\d+) written", r"only \2 of \1 items went in", text)
    return re.sub(r"^\[Errno \d+\] ([^:]+).*", r"\1", text).rstrip(".")
