"""The notebook's own runs in a step: each is there as in the notebook, below the step's run.

The step's run is active while its code runs, so that what is logged outside of any run goes
there. MLflow must not take it for one that the notebook began: under autologging a fit
outside of any run gets a run of its own, and a thread has no active run.
"""

from __future__ import annotations

import functools
import sys
from typing import Any

import mlflow
from mlflow.tracking import fluent
from mlflow.tracking.context import registry
from mlflow.tracking.context.abstract_context import RunContextProvider

from .state import running

AUTOLOGGING = "mlflow.utils.autologging_utils"


def watch_runs() -> None:
    """From now on put all runs below the step's."""
    active, begin, own = fluent.active_run, mlflow.start_run, fluent._get_or_start_run

    @functools.wraps(active)
    def active_run() -> Any:
        run = active()
        return None if run and _is_hidden(run) and _is_autologging(sys._getframe(1)) else run

    @functools.wraps(begin)
    def start_run(*values: Any, **named: Any) -> Any:
        run = active()
        if run and _is_hidden(run):
            named["nested"] = True
        return begin(*values, **named)

    def get_or_start_run() -> Any:
        run = active()
        if run and run.info.run_id == running.run_id:
            running.has_logged = True  # in the notebook this began a run, which stays active
        return own()

    fluent.active_run = active_run
    fluent._get_or_start_run = get_or_start_run
    mlflow.start_run = start_run
    registry._run_context_provider_registry.register(_BelowStep)


def _is_hidden(run: Any) -> bool:
    return run.info.run_id == running.run_id and not running.has_logged


def _is_autologging(frame: Any) -> bool:
    return str(frame.f_globals.get("__name__", "")).startswith(AUTOLOGGING)


class _BelowStep(RunContextProvider):  # type: ignore[misc]
    """Tags a run without a parent, as in a thread, as one of the step's."""

    def in_context(self) -> bool:
        """See ``RunContextProvider``."""
        return bool(running.run_id)

    def tags(self) -> dict[str, str]:
        """See ``RunContextProvider``."""
        return {"mlflow.parentRunId": running.run_id}
