"""How a step ends: done, failed, stopped or by ``sys.exit``."""

from __future__ import annotations

import os
import shutil
import signal
import sys
import traceback
from pathlib import Path
from typing import Any

import mlflow
from mlflow import MlflowClient

from .advice import advice
from .errors import BadParameter, HandoffError, Spoilt, first_line
from .layout import TAG_LIMIT
from .state import ENDING, running
from .tracking import is_unreachable


def end_run(status: str = "FINISHED") -> None:
    """MLflow's ``end_run`` for the notebook's own runs; the step's run goes on."""
    run = mlflow.active_run()
    running.has_logged = False  # what is logged from now on is of another run
    if run and run.info.run_id != running.run_id:
        mlflow.end_run(status)


def end_step(status: str, error: str = "") -> None:
    """End the step's run, and the runs its own code left open below it."""
    running.ended = True
    os.chdir(running.project)
    if running.temporary:
        shutil.rmtree(running.temporary, ignore_errors=True)
    try:
        while (run := mlflow.active_run()) and run.info.run_id != running.run_id:
            mlflow.end_run(status)
        if error:
            MlflowClient().set_tag(running.run_id, "provebook.error", error[:TAG_LIMIT])
        mlflow.end_run(status)
        if not run:  # the step's own code has ended it
            MlflowClient().set_terminated(running.run_id, status)
    except Exception as problem:
        print(f"The run could not be ended: {first_line(problem)}", file=sys.stderr)


def failed(kind: type[BaseException], error: BaseException, trace: Any) -> None:
    """Ends the step after an exception that nothing caught (``sys.excepthook``)."""
    place = _place(trace)
    status, text = "FAILED", f"{kind.__name__}: {str(error).strip()}"
    if isinstance(error, KeyboardInterrupt):
        status, text = "KILLED", "stopped"
        print(f"Step {running.name} was stopped{place}.", file=sys.stderr)
    elif isinstance(error, HandoffError):
        text = str(error)
        if run_id := _spoilt_run(error):
            MlflowClient().set_tag(running.run_id, "provebook.spoilt", run_id)
        print(f"Step {running.name}: {error}", file=sys.stderr)
    elif is_unreachable(error):
        uri = mlflow.get_tracking_uri()
        print(
            f"Step {running.name}: no answer from the tracking server {uri}.", file=sys.stderr
        )
    else:  # from the step's own code on, without what started it
        own = trace
        while own and not _is_project_file(own.tb_frame.f_code.co_filename):
            own = own.tb_next
        traceback.print_exception(kind, error, own or trace)
        if what_to_do := advice(error):
            print(what_to_do, file=sys.stderr)
            text = f"{text} {what_to_do}"
    if running.run_id and not running.ended:
        end_step(status, text + place)
    if status == "KILLED":
        sys.exit(130)
    if kind is BadParameter:
        sys.exit(2)


def _spoilt_run(error: HandoffError) -> str:
    """The run of an earlier step, of which what it handed on is damaged or gone."""
    if not isinstance(error, Spoilt):
        return ""
    step = error.step
    for name, (folder, _) in running.sources.items():
        if error.file and error.file.is_relative_to(folder):
            step = name
    return running.given.get(f"{step}_run_id", "")


def _place(trace: Any) -> str:
    """Where in the project's own code: `` (steps/train.py line 34)``."""
    own = [frame for frame in traceback.extract_tb(trace) if _is_project_file(frame.filename)]
    if not own:
        return ""
    file = Path(own[-1].filename).relative_to(running.project).as_posix()
    return f" ({file} line {own[-1].lineno})"


def _is_project_file(name: str) -> bool:
    path = Path(name)
    inside = path.is_relative_to(running.project) and "site-packages" not in path.parts
    return inside and Path(__file__).parent not in path.parents


def ended_early() -> None:
    """Runs before MLflow's own exit handler, which would call the run finished."""
    if running.run_id and not running.ended:
        sys.stdout.flush()  # what it printed came before
        print(f"Step {running.name} ended before its last statement.", file=sys.stderr)
        end_step("FAILED", "ended before its last statement (sys.exit?)")
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(1)  # `mlflow run` goes by the exit code, which may be 0


def interrupted(number: int, frame: Any) -> None:
    """Turns the first SIGINT or SIGTERM into an exception, so that the run is ended."""
    for other in ENDING:
        signal.signal(other, signal.SIG_IGN)  # once is enough: let the run be ended
    raise KeyboardInterrupt
