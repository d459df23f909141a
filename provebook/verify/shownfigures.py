"""Keeps the figures that a notebook shows, at ``show`` and at the end of a cell."""

from __future__ import annotations

import importlib.abc
import importlib.machinery
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

PYPLOT = "matplotlib.pyplot"


class ShownFigures:
    """Files of the figures, by step."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.files: dict[str, list[str]] = {}
        self.step: str | None = None

    def watch(self, shell: Any) -> None:
        """From now on keep what is shown, whatever backend the notebook asks for."""
        sys.meta_path.insert(0, _Finder(self._patch))
        shell.enable_matplotlib = lambda gui=None: (gui, "agg")
        try:
            from matplotlib_inline.config import InlineBackend  # noqa: PLC0415 - part of ipykernel
        except ImportError:
            return
        shell.configurables.append(InlineBackend.instance(parent=shell))  # for `%config`

    def show(self) -> None:
        """Keep the open figures, and close them."""
        pyplot: Any = sys.modules.get(PYPLOT)
        for number in pyplot.get_fignums() if pyplot else ():
            if self.step is not None:
                files = self.files.setdefault(self.step, [])
                folder = self._folder / self.step
                folder.mkdir(parents=True, exist_ok=True)
                file = folder / f"figure_{len(files) + 1}.png"
                pyplot.figure(number).savefig(file)
                files.append(str(file))
            pyplot.close(number)

    def _patch(self, pyplot: ModuleType) -> None:
        def show(*args: Any, **named: Any) -> None:  # pyplot gives it a signature
            self.show()

        pyplot.show = show  # type: ignore[attr-defined]


class _Finder(importlib.abc.MetaPathFinder):
    """Tells when pyplot has been imported."""

    def __init__(self, done: Callable[[ModuleType], None]) -> None:
        self._done = done

    def find_spec(self, name: str, path: Any = None, target: Any = None) -> Any:
        """See ``MetaPathFinder``."""
        if name != PYPLOT:
            return None
        spec = importlib.machinery.PathFinder.find_spec(name, path)
        loader: Any = spec.loader if spec else None
        if loader is not None:
            run = loader.exec_module

            def exec_module(module: ModuleType) -> None:
                run(module)
                self._done(module)

            loader.exec_module = exec_module
        return spec
