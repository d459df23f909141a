"""Tab completion after ``%mlflow`` and ``%%mlflow``."""

from __future__ import annotations

import sys
import types
from typing import TYPE_CHECKING, Any

from . import commands, comparing

if TYPE_CHECKING:
    from IPython.core.interactiveshell import InteractiveShell

KEYS = ("%mlflow", "%%mlflow")
_OPTIONS = {"metrics": ["--step"], "run": ["--name", "--tag", "--nested"]}
EXPERIMENTS = 1000


def complete(shell: InteractiveShell, event: Any) -> list[str]:
    """What may follow; IPython's hook ``complete_command``.

    ``event.symbol`` is the word being written, ``event.line`` the line up to it.
    """
    before = event.line[: len(event.line) - len(event.symbol)].split()
    cell = event.line.startswith("%%")
    if len(before) == 1:
        return _starting(["run"] if cell else list(commands.COMMANDS), event.symbol)
    name = before[1]
    if name == "compare":
        if before[-1] == "--experiment":
            return _starting(_experiments(), event.symbol)
        return _starting(comparing.OPTIONS, event.symbol)
    if event.symbol.startswith("-") or name == "run":
        return _starting(_OPTIONS.get(name, []), event.symbol)
    if name in ("params", "metrics"):
        return _starting(_variables(shell.user_ns, name), event.symbol)
    if name == "experiment":
        return _starting(_experiments(), event.symbol)
    if name == "autolog" and "mlflow" in sys.modules:
        return _starting(commands.flavors(), event.symbol)
    return []


def _starting(names: list[str], start: str) -> list[str]:
    return [name for name in names if name.startswith(start)]


def _variables(scope: dict[str, Any], name: str) -> list[str]:
    hidden = (types.ModuleType, types.FunctionType, types.BuiltinFunctionType, type)
    found = [
        key
        for key, value in scope.items()
        if not key.startswith("_") and not isinstance(value, hidden) and not callable(value)
    ]
    return sorted(set(found) - {"In", "Out"}) + _OPTIONS.get(name, [])


def _experiments() -> list[str]:
    # Only where the user has imported mlflow: completing must not take seconds.
    mlflow = sys.modules.get("mlflow")
    if mlflow is None or not hasattr(mlflow, "search_experiments"):
        return []
    try:
        found = mlflow.search_experiments(max_results=EXPERIMENTS, order_by=["name"])
    except Exception:
        return []
    return [experiment.name for experiment in found]
