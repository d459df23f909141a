"""Does a database's schema fit this MLflow? Asked before MLflow opens it.

MLflow itself, given an older database that lacks one of its tables, upgrades it without being
asked; another MLflow that shares the database then refuses it. So nobody but the user upgrades.
"""

from __future__ import annotations

import importlib.metadata
import importlib.util
import re
import sys
from pathlib import Path

from .channel import Failure

_REVISION = re.compile(r"^(down_)?revision(?:\s*:[^=]+)?\s*=\s*[\"'](\w+)[\"']", re.MULTILINE)
OLDER, FITS, NEWER = "older", "fits", "newer"


def mlflow_folder() -> Path:
    """Folder of the installed MLflow, found without importing it.

    Raises
    ------
    Failure
        ``MLFLOW_MISSING``.
    """
    spec = importlib.util.find_spec("mlflow")
    if spec is None or not spec.origin:
        raise missing("has no MLflow")
    return Path(spec.origin).parent


def missing(what: str, package: str = "mlflow") -> Failure:
    """The failure that this Python ``what``, which ``package`` would cure."""
    return Failure(
        "MLFLOW_MISSING",
        f"The Python that should serve this store, {sys.executable}, {what}.",
        f"Install it there (`pip install {package}`), or choose a kernel that has it.",
    )


def version() -> str:
    """Version of the installed MLflow."""
    for name in ("mlflow", "mlflow-skinny"):
        try:
            return importlib.metadata.version(name)
        except importlib.metadata.PackageNotFoundError:
            pass
    return "unknown"


def compare(found: str, folder: Path) -> str:
    """``OLDER``, ``FITS`` or ``NEWER``: revision ``found`` for the MLflow in ``folder``.

    A revision that this MLflow does not know comes from a later one.
    """
    known: set[str] = set()
    below: set[str] = set()
    for file in (folder / "store" / "db_migrations" / "versions").glob("*.py"):
        for down, revision in _REVISION.findall(file.read_text(encoding="utf-8")):
            (below if down else known).add(revision)
    if found not in known:
        return NEWER
    return OLDER if found in below else FITS


def refuse(verdict: str, found: str, uri: str) -> Failure:
    """What to tell of a database that does not fit; ``uri`` without password."""
    mine = version()
    if verdict == NEWER:
        return Failure(
            "SCHEMA_NEWER",
            f"The database was made by a newer MLflow than {mine} (schema revision {found}).",
            f"Install a newer MLflow than {mine} in the kernel's environment "
            "(`pip install --upgrade mlflow`), then press Restart.",
        )
    return Failure(
        "SCHEMA_OLDER",
        f"The database has the schema of an older MLflow (revision {found}) than {mine} needs.",
        f"Back it up, run `mlflow db upgrade {uri}` with MLflow {mine}, then press Restart.",
    )
