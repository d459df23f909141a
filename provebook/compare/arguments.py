"""Runs and names as people give them: one or many, texts or objects."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from .errors import CompareError


def run_words(runs: Any) -> list[str] | None:
    """Ids, prefixes and names from texts, runs of MLflow, a Comparison or a DataFrame."""
    if runs is None:
        return None
    if hasattr(runs, "columns") and hasattr(runs, "index"):
        return _of_frame(runs)
    if isinstance(runs, str) or _id(runs) is not None:
        runs = [runs]
    runs = getattr(runs, "runs", runs)
    if not isinstance(runs, Iterable):
        raise CompareError(f"runs are ids, names or runs of MLflow, not {type(runs).__name__}")
    return [_word(run) for run in runs]


def texts(name: str, given: Any) -> list[str] | None:
    """``given``, one text or several, as a list; ``None`` stays."""
    if given is None:
        return None
    if isinstance(given, str):
        return [given]
    found = list(given)
    if not all(isinstance(item, str) for item in found):
        raise CompareError(f"{name} takes text or a list of texts")
    return found


def experiment_words(given: Any) -> list[str] | None:
    """Names or ids, from texts, numbers or experiments of MLflow."""
    if given is None:
        return None
    if isinstance(given, (str, int)) or hasattr(given, "experiment_id"):
        given = [given]
    return [str(getattr(item, "experiment_id", item)) for item in given]


def whole(name: str, given: Any, least: int) -> int:
    """``given`` if it is a whole number of at least ``least``."""
    if isinstance(given, bool) or not isinstance(given, int) or given < least:
        raise CompareError(f"{name} is a whole number from {least}, not {given!r}")
    return given


def _of_frame(frame: Any) -> list[str]:
    if "run_id" in frame.columns:
        return [str(item) for item in frame["run_id"]]
    if frame.index.name == "run_id":
        return [str(item) for item in frame.index]
    raise CompareError("the DataFrame has no column run_id")


def _word(run: Any) -> str:
    found = run if isinstance(run, str) else _id(run)
    if found is None or not found.strip():
        raise CompareError(f"a run is given by its id or name, not {run!r}")
    return found.strip()


def _id(run: Any) -> str | None:
    """Id of a run of MLflow, or of its info; pandas' ``info`` is something else."""
    for holder in (getattr(run, "info", None), run):
        if isinstance(found := getattr(holder, "run_id", None), str):
            return found
    return None
