"""What MLflow is set to in this process; read without importing or changing it."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from . import place
from . import uri as uris

if TYPE_CHECKING:
    from .wire import kernel as wire


@dataclass(frozen=True)
class Experiment:
    """An experiment by id and name."""

    experiment_id: str
    name: str

    def as_dict(self) -> wire.Experiment:
        """The JSON form."""
        return {"experiment_id": self.experiment_id, "name": self.name}


@dataclass(frozen=True)
class State:
    """Where the next run goes and which runs are open, innermost last."""

    raw_uri: str
    tracking_uri: str
    experiment: Experiment | None = None
    active: tuple[str, ...] = ()
    mlflow_version: str | None = None

    @property
    def store(self) -> str:
        """Id of the store at ``tracking_uri``."""
        return uris.store_id(self.tracking_uri)


_names: dict[tuple[str, str], str] = {}
_absolute: dict[str, str] = {}


def learn_experiment(tracking_uri: str, experiment_id: object, name: object) -> None:
    """Remember the name of an experiment that MLflow has just looked up or created."""
    _names[tracking_uri, str(experiment_id)] = str(name)


def raw_tracking_uri() -> str:
    """The tracking URI as MLflow has it; from the environment before MLflow is imported."""
    tracking = sys.modules.get("mlflow.tracking")
    if tracking is not None and hasattr(tracking, "get_tracking_uri"):
        return str(tracking.get_tracking_uri())
    return os.environ.get("MLFLOW_TRACKING_URI", "")


def look() -> State:
    """The state now; ``tracking_uri`` is absolute, or empty where it cannot be known yet."""
    raw = raw_tracking_uri()
    return State(
        raw,
        _resolved(raw),
        _experiment(raw),
        _open_runs(),
        getattr(sys.modules.get("mlflow"), "__version__", None),
    )


def _resolved(raw: str) -> str:
    # Once: a later os.chdir does not move the store that MLflow has open.
    if raw and raw not in _absolute:
        _absolute[raw] = uris.absolute(raw)
    return _absolute.get(raw, raw)


def _open_runs() -> tuple[str, ...]:
    """Open runs of all threads, those of the main thread first."""
    stack = getattr(sys.modules.get("mlflow.tracking.fluent"), "_active_run_stack", None)
    if stack is None:
        return ()
    stacks = list(stack.get_all_thread_values().values())
    return tuple(run.info.run_id for runs in stacks for run in runs)


def _experiment(raw: str) -> Experiment | None:
    fluent = sys.modules.get("mlflow.tracking.fluent")
    wanted = getattr(fluent, "_active_experiment_id", None)
    name = os.environ.get("MLFLOW_EXPERIMENT_NAME")
    wanted = wanted or (None if name else os.environ.get("MLFLOW_EXPERIMENT_ID"))
    if wanted:
        known = _names.get((raw, str(wanted)))
        return Experiment(str(wanted), known) if known is not None else None
    return _by_name(raw, name or _notebook_name())


def _by_name(raw: str, name: str | None) -> Experiment | None:
    for (where, experiment_id), known in reversed(_names.items()):
        if where == raw and known == name:
            return Experiment(experiment_id, known)
    return None


def _notebook_name() -> str | None:
    file = place.notebook()
    return file.stem if file else None
