"""``%%mlflow run``: a cell as it is, with a run around it.

The cell is not run from within a magic (that would hide its error from ``Run All``, show it
twice and forbid ``await``). Its first line is rewritten into a call that starts the run, line
for line, so that IPython runs the cell itself; the run ends with the cell.
"""

from __future__ import annotations

import asyncio
import re
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..shared import tags as names
from ..shared.text import one_line, without_userinfo
from . import current
from .errors import MagicError

if TYPE_CHECKING:
    from IPython.core.interactiveshell import (
        ExecutionInfo,
        ExecutionResult,
        InteractiveShell,
    )

    from mlflow import MlflowClient

BEGIN = "begin-run"
TAG_LENGTH = 5000
_FIRST_LINE = re.compile(r"%%mlflow[ \t]+run(?!\S)(.*)")


def rewrite(lines: list[str]) -> list[str]:
    """IPython input transformer: the first line of such a cell starts the run."""
    match = _FIRST_LINE.match(lines[0]) if lines else None
    body = lines[1:]
    if match is None:
        return lines
    if not "".join(body).strip():
        return ["get_ipython().run_cell_magic('mlflow', 'run', '\\n')\n"]  # says what is wrong
    call = f"get_ipython().run_line_magic('mlflow', {f'{BEGIN} {match[1].strip()}'.strip()!r})"
    first = next(index for index, line in enumerate(body) if line.strip())
    if body[first].startswith("%%"):  # another cell magic below: what IPython makes of it
        name, _, rest = body[first][2:].strip().partition(" ")
        inner = "".join(body[first + 1 :])
        return [
            f"{call}; get_ipython().run_cell_magic({name!r}, {rest.strip()!r}, {inner!r})\n"
        ]
    return [f"{call}\n", *body]


@dataclass(frozen=True)
class CellRun:
    """A run that ends with a cell."""

    cell: ExecutionInfo | None
    run_id: str
    client: MlflowClient


class CellRuns:
    """Starts runs within cells, and ends each with its cell."""

    def __init__(self, shell: InteractiveShell) -> None:
        self._shell = shell
        self._cells: list[ExecutionInfo] = []  # running; %run and run_cell nest
        self._runs: list[CellRun] = []

    def connect(self) -> None:
        """Follow the shell's cells."""
        self._shell.input_transformers_cleanup.append(rewrite)
        for event, callback in self._callbacks().items():
            self._shell.events.register(event, callback)

    def disconnect(self) -> None:
        """Follow no longer."""
        self._shell.input_transformers_cleanup.remove(rewrite)
        for event, callback in self._callbacks().items():
            self._shell.events.unregister(event, callback)

    def begin(self, name: str | None, tags: dict[str, str], nested: bool) -> None:
        """Start a run that ends with the cell.

        Raises
        ------
        MagicError
            If a run is open, and the new one is not nested.
        """
        import mlflow

        open_run = mlflow.active_run()
        if open_run is not None and not nested:
            raise MagicError(
                f"the run {open_run.info.run_name} is open: end it with %mlflow end, "
                "or start one below it with %%mlflow run --nested"
            )
        run = mlflow.start_run(run_name=name, nested=nested, tags=tags or None)
        cell = self._cells[-1] if self._cells else None
        self._runs.append(CellRun(cell, run.info.run_id, mlflow.MlflowClient()))

    def _callbacks(self) -> dict[str, Callable[..., None]]:
        return {
            "pre_run_cell": self._before,
            "post_execute": self._after_silent,
            "post_run_cell": self._after,
        }

    def _before(self, cell: ExecutionInfo) -> None:
        self._cells.append(cell)

    def _after(self, result: ExecutionResult | None) -> None:
        # No result: the cell was awaiting when it was interrupted.
        cell = result.info if result is not None else (self._cells or [None])[-1]
        while cell in self._cells and self._cells.pop() is not cell:
            pass
        self._end(cell, _error(result) if result is not None else KeyboardInterrupt())
        if publisher := current.publisher():
            publisher.flush()  # before the kernel is idle

    def _after_silent(self) -> None:
        if not self._cells:
            self._end(None, _error(self._shell.last_execution_result))

    def _end(self, cell: ExecutionInfo | None, error: BaseException | None) -> None:
        while self._runs and self._runs[-1].cell is cell:
            try:
                end(self._runs.pop(), error)
            except Exception as problem:
                print(f"%mlflow: the run is not ended: {one_line(problem)}", file=sys.stderr)


def end(run: CellRun, error: BaseException | None) -> None:
    """End ``run`` as the cell ended, with the runs left open below it.

    One that the cell has ended by itself stays as it is.

    Raises
    ------
    mlflow.exceptions.MlflowException
        If the store cannot be written, or the run is gone.
    """
    import mlflow

    stack = mlflow.tracking.fluent._active_run_stack.get()
    if run.run_id not in [entry.info.run_id for entry in stack]:
        return
    status = status_of(error)
    if error is not None and status == "FAILED":
        run.client.set_tag(run.run_id, names.EXCEPTION, _described(error))
    moved = run.client.tracking_uri != mlflow.get_tracking_uri()
    while stack:
        ended = stack[-1].info.run_id
        if moved:  # mlflow.end_run would look for the run in the store that is set now
            stack.pop()
            run.client.set_terminated(ended, status)
        else:
            mlflow.end_run(status)
        if ended == run.run_id:
            return


def status_of(error: BaseException | None) -> str:
    """MLflow's status for a cell that ended with ``error``."""
    if error is None or (isinstance(error, SystemExit) and not error.code):
        return "FINISHED"
    interrupted = isinstance(error, (KeyboardInterrupt, asyncio.CancelledError))
    return "KILLED" if interrupted else "FAILED"


def _error(result: ExecutionResult) -> BaseException | None:
    found = result.error_before_exec or result.error_in_exec
    return found if isinstance(found, BaseException) else None


def _described(error: BaseException) -> str:
    return without_userinfo(f"{type(error).__name__}: {error}")[:TAG_LENGTH]
