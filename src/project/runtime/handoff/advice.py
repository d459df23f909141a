"""What a person can do about an error of the step's own code."""

from __future__ import annotations

import os
from pathlib import Path

from mlflow.exceptions import MlflowException


def advice(error: BaseException) -> str:
    """A sentence where the reason is outside of the code; else nothing."""
    if isinstance(error, MlflowException):
        if error.error_code != "RESOURCE_DOES_NOT_EXIST":
            return ""
        return "It may have been deleted: name one that is there, or restore it."
    name = error.filename if isinstance(error, OSError) else None
    if not isinstance(name, (str, os.PathLike)):
        return ""
    path = Path(name)
    if isinstance(error, PermissionError):
        return f"Let the user that runs the project use {path}, or give it another path."
    if not isinstance(error, FileNotFoundError):
        return ""
    if path.is_absolute():
        return "See whether it was moved or deleted, or whether a disk is not mounted."
    return f"What steps read by relative path lies in the project: files/{path.as_posix()}."
