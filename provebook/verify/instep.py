"""What runs in the processes of the project's steps while they are verified.

A file ``sitecustomize.py`` on the path loads it (see ``hearing``). The step's file stays what
it is: that it displays something is put into its code as it is compiled, and nothing that it
defines changes.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from .completing import Steps
from .matching import Cell
from .patches import patched

FOLDER = "PROVEBOOK_SEEN"
"""The variable with the folder to which all is written."""
PLAN, BEGINS, ENDS = "plan.json", "\x1eprovebook begins ", "\x1eprovebook ends"
CELL = "\x1eprovebook cell "
PREFIX = "steps."
_DISPLAYS = ("IPython.display", "IPython.core.display_functions")


class Seen:
    """What the step in this process displays, and of what its classes are made."""

    def __init__(self, step: str, plan: dict[str, Any], folder: Path) -> None:
        self.step, self._folder = step, folder
        self.cells = [Cell(**cell) for cell in plan["cells"]]
        self._outputs: list[str] = plan["outputs"]
        self._shown: list[dict[str, Any]] = []
        self._formats: Any = None
        self._cell = 0

    def begins(self, names: dict[str, Any]) -> None:
        """Before the step's first statement, after its imports."""
        pandas = sys.modules.get("pandas")
        if pandas and pandas.get_option("display.max_columns") == 0:
            pandas.set_option("display.max_columns", 20)  # as in a notebook, not a terminal
        loaded = [vars(sys.modules[one]) for one in _DISPLAYS if one in sys.modules]
        for space in (names, *loaded):
            if str(getattr(space.get("display"), "__module__", "")).startswith("IPython."):
                space["display"] = self._displays

    def speaks(self, names: dict[str, Any]) -> None:
        """Before the first statement that the notebook has in this step."""
        _say(f"{BEGINS}{self.step}")

    def cell(self, number: int) -> None:
        """Before the first statement of a cell."""
        if number != self._cell:
            self._cell = number
            _say(f"{CELL}{number}")

    def at(self, cell: int, value: Any) -> Any:
        """Note the value that a cell ends with; gives it back."""
        if value is not None:
            self._note(cell, value, is_result=True)
        return value

    def looks(self, cell: int, value: Callable[[], Any]) -> None:
        """Note the value that a cell ends with where the step leaves it out."""
        self.cell(cell)
        with suppress(Exception):  # the step has no such name, for it needs none
            self.at(cell, value())

    def ends(self, names: dict[str, Any]) -> None:
        """After the step's last statement."""
        _say(ENDS)
        digest = sys.modules["handoff"].digest
        missing = sys.modules["handoff"].MISSING
        values = {name: names.get(name, missing) for name in self._outputs}
        found = {
            name: patched(value, digest)
            for name, value in values.items()
            if value is not missing
        }
        text = json.dumps({"shown": self._shown, "patched": found})
        (self._folder / f"{self.step}.json").write_text(text, "utf-8")

    def _displays(self, *values: Any, **named: Any) -> None:
        for value in values:
            if not hasattr(value, "_view_name"):  # a widget
                self._note(self._cell, value, is_result=False)

    def _note(self, cell: int, value: Any, *, is_result: bool) -> None:
        if self._formats is None:
            # A step that displays nothing needs no IPython.
            from IPython.core.formatters import DisplayFormatter  # noqa: PLC0415

            self._formats = DisplayFormatter()
        data, _ = self._formats.format(value, include={"text/plain", "text/html"})
        plain, html = data.get("text/plain", ""), data.get("text/html", "")
        self._shown.append({"cell": cell, "is_result": is_result, "plain": plain, "html": html})


def _say(text: str) -> None:
    """To whom reads what the step prints, in its place among the lines."""
    if sys.__stdout__ is not None:
        sys.stdout.flush()
        sys.__stdout__.flush()
    os.write(1, f"{text}\n".encode())


seen: Seen


def begin() -> None:
    """At the start of a Python that runs a step, or from which steps are forked."""
    folder = Path(os.environ[FOLDER])
    plan = json.loads((folder / PLAN).read_text("utf-8"))

    def cells_of(module: str) -> list[Cell] | None:
        global seen
        step = module.removeprefix(PREFIX)
        if not module.startswith(PREFIX) or step not in plan:
            return None
        seen = Seen(step, plan[step], folder)
        return seen.cells

    sys.meta_path.insert(0, Steps(cells_of))
