"""The magics ``%mlflow`` and ``%%mlflow``: one namespace, subcommands by name."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING, Any

from IPython.core.magic import (
    Magics,
    line_cell_magic,
    magics_class,
    needs_local_scope,
    no_var_expand,
)

from ..shared.text import one_line
from . import commands, complete
from .cellrun import BEGIN, CellRuns
from .commands import COMMANDS, Command
from .errors import MagicError

if TYPE_CHECKING:
    from IPython.core.interactiveshell import InteractiveShell


@magics_class
class MlflowMagics(Magics):
    """Holds what the magics need: the shell and the runs tied to cells."""

    def __init__(self, shell: InteractiveShell) -> None:
        super().__init__(shell)
        self.cell_runs = CellRuns(shell)

    @needs_local_scope
    @no_var_expand
    @line_cell_magic
    def mlflow(
        self, line: str, cell: str | None = None, local_ns: dict[str, Any] | None = None
    ) -> None:
        """Track runs with MLflow.

        %mlflow status                     where runs go: store, experiment, open runs
        %mlflow experiment NAME            set the experiment; a new one is created
        %mlflow params a b lr=0.05         log parameters: variables by name, or name=EXPRESSION
        %mlflow metrics rmse r2 --step 3   log metrics, the same way; the step may be a variable
        %mlflow tags stage=draft           set tags: text after =, {variables} filled in
        %mlflow artifact plots/fit.png     log a file or a folder
        %mlflow autolog [FLAVOR]           let MLflow log by itself, e.g. for sklearn
        %mlflow end                        end the open run
        %mlflow runs [FILTER]              a table of the experiment's runs, newest first, e.g.
                                           %mlflow runs metrics.rmse < 0.5 and params.k = '3'

        %mlflow compare [RUN...]           runs side by side, by id or name, or e.g.
                                           %mlflow compare --filter "metrics.rmse < 0.5"

        %%mlflow run [--name N] [--tag k=v] [--nested]
        ...                                the cell, as always, with a run around it

        The run of %%mlflow run ends with its cell: FINISHED, FAILED if the cell raised, KILLED
        if it was interrupted. --tag may be repeated; --nested puts it below the open run.
        What is logged without an open run starts one, which stays open until %mlflow end.
        """
        scope = {**self.shell.user_ns, **(local_ns or {})}
        name, _, rest = line.strip().partition(" ")
        try:
            if cell is not None:
                raise MagicError(_cell_problem(name, cell))
            if name == BEGIN:
                commands.begin_run(self.cell_runs, rest, scope)
            elif not name:
                print(_usage())
            else:
                _command(name)(self.shell, rest.strip(), scope)
        except MagicError:
            raise
        except Exception as error:
            if _is_mlflow(error):
                raise MagicError(one_line(error)) from None
            raise


def load(shell: InteractiveShell) -> None:
    """Add the magics and their completion to ``shell``; a second time is silent."""
    if "MlflowMagics" in shell.magics_manager.registry:
        return
    magics = MlflowMagics(shell)
    shell.register_magics(magics)
    magics.cell_runs.connect()
    for key in complete.KEYS:
        shell.set_hook("complete_command", complete.complete, str_key=key)


def unload(shell: InteractiveShell) -> None:
    """Take the magics away."""
    magics = shell.magics_manager.registry.pop("MlflowMagics", None)
    if magics is None:
        return
    magics.cell_runs.disconnect()
    for kind in ("line", "cell"):
        shell.magics_manager.magics[kind].pop("mlflow", None)
    for key in complete.KEYS:
        shell.strdispatchers["complete_command"].strs.pop(key, None)


def _command(name: str) -> Command:
    if name in COMMANDS:
        return COMMANDS[name]
    if name == "run":
        raise MagicError("a run around a cell is %%mlflow run, on the cell's first line")
    close = difflib.get_close_matches(name, COMMANDS, n=1)
    hint = f"did you mean {close[0]}?" if close else "there are " + ", ".join(COMMANDS)
    raise MagicError(f"there is no {name}: {hint}")


def _cell_problem(name: str, cell: str) -> str:
    if name != "run":
        return f"%%mlflow knows only run; write %mlflow {name} with one %".replace("  ", " ")
    if not cell.strip():
        return "there is nothing to run below %%mlflow run"
    return "%%mlflow run must be the first line of its cell"


def _usage() -> str:
    return "%mlflow " + ", ".join(COMMANDS) + " and %%mlflow run; %mlflow? explains them"


def _is_mlflow(error: Exception) -> bool:
    return type(error).__module__.split(".")[0] == "mlflow"
