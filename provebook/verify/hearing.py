"""Hears what the project prints while it runs, step by step, and has its steps tell more."""

from __future__ import annotations

import json
import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from .commands import plain_python
from .instep import BEGINS, CELL, ENDS, FOLDER, PLAN
from .record import Pair

HERE = Path(__file__).parent
_CUSTOMIZE = """
import importlib, importlib.machinery, importlib.util, os, sys

# Other Pythons that a step starts are left alone, of whatever version they are.
if any("steps." in word or "handoff.warm" in word for word in getattr(sys, "orig_argv", ())):
    _name, _folder = "_provebook_verify", {here!r}
    _spec = importlib.util.spec_from_file_location(
        _name, os.path.join(_folder, "__init__.py"), submodule_search_locations=[_folder]
    )
    sys.modules[_name] = importlib.util.module_from_spec(_spec)
    _spec.loader.exec_module(sys.modules[_name])
    importlib.import_module(_name + ".instep").begin()
# Whoever has such a file of their own gets it too.
sys.path[:] = [one for one in sys.path if one != os.path.dirname(__file__)]
_next = importlib.machinery.PathFinder.find_spec("sitecustomize")
if _next is not None:
    _next.loader.exec_module(importlib.util.module_from_spec(_next))
"""
_OVER = "\x1eprovebook over"


class Heard:
    """What each step has printed, cell by cell as far as they are known."""

    def __init__(self) -> None:
        self.printed: dict[str, dict[int, str]] = {}  # by number of the cell
        self._step: str | None = None
        self._cell = 0

    def line(self, text: str) -> bool:
        """Take a line; whether a person should see it."""
        if text.startswith(BEGINS):
            self._step = text.removeprefix(BEGINS).strip()
            self.printed[self._step] = {}  # what runs again begins anew
            self._cell = 0
        elif text.startswith(CELL):
            self._cell = int(text.removeprefix(CELL))
        elif text.startswith(ENDS):
            self._step = None
        else:
            if self._step is not None:
                cells = self.printed[self._step]
                cells[self._cell] = cells.get(self._cell, "") + text
            return True
        return False


def prepare(pair: Pair, folder: Path) -> dict[str, str]:
    """Write down what the steps are to tell; the variables with which they do."""
    customize = folder / "customize"
    customize.mkdir(parents=True)
    (customize / "sitecustomize.py").write_text(_CUSTOMIZE.format(here=str(HERE)), "utf-8")
    plan = {
        step.name: {
            "outputs": list(step.outputs),
            "cells": [
                {"number": cell.number, "source": plain_python(cell.source)}
                for cell in pair.cells
                if cell.step == step.name
            ],
        }
        for step in pair.steps
    }
    (folder / PLAN).write_text(json.dumps(plan), "utf-8")
    path = os.pathsep.join(filter(None, [str(customize), os.environ.get("PYTHONPATH")]))
    return {"PYTHONPATH": path, "PYTHONUNBUFFERED": "1", FOLDER: str(folder)}


def told(folder: Path, step: str) -> dict[str, Any]:
    """What a step has told; of one that a person has changed beyond it, nothing."""
    try:
        found: dict[str, Any] = json.loads((folder / f"{step}.json").read_text("utf-8"))
    except FileNotFoundError:
        return {"shown": None, "patched": None}
    return found


@contextmanager
def hearing(variables: dict[str, str]) -> Iterator[Heard]:
    """Hear what is printed by this process and those that it starts with these variables."""
    heard = Heard()
    sys.stdout.flush()
    before = {name: os.environ.get(name) for name in variables}
    os.environ.update(variables)
    shown = os.dup(1)
    reading, writing = os.pipe()
    os.dup2(writing, 1)
    os.close(writing)
    listener = threading.Thread(target=_listen, args=(reading, shown, heard), daemon=True)
    listener.start()
    try:
        yield heard
    finally:
        sys.stdout.flush()
        os.write(1, f"{_OVER}\n".encode())  # what still holds the pipe may live on
        os.dup2(shown, 1)
        listener.join()
        os.close(shown)
        for name, value in before.items():
            os.environ.pop(name) if value is None else os.environ.update({name: value})


def _listen(reading: int, shown: int, heard: Heard) -> None:
    with open(reading, "rb") as stream:
        for line in stream:
            text = line.decode(errors="replace")
            head, mark, rest = text.partition("\x1e")
            if mark and head:  # after a line that was not ended
                text = f"{mark}{rest}"
                heard.line(head)
                os.write(shown, head.encode())
            if text.startswith(_OVER):
                return
            if heard.line(text):
                os.write(shown, text.encode())
