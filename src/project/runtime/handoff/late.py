"""What is done when a step imports a library late: it goes on from what was handed on."""

from __future__ import annotations

import importlib.abc
import importlib.util
import sys
from collections.abc import Callable
from importlib.machinery import ModuleSpec
from typing import Any


class WhenLoaded(importlib.abc.MetaPathFinder):
    """Does something once a module has been imported."""

    def __init__(self, module: str, then: Callable[[str], Any]) -> None:
        self.module, self.then = module, then

    def find_spec(self, name: str, path: Any, target: Any = None) -> ModuleSpec | None:
        """See ``importlib.abc.MetaPathFinder.find_spec``."""
        if name != self.module:
            return None
        sys.meta_path.remove(self)
        spec = importlib.util.find_spec(name)
        if spec and spec.loader:
            run = spec.loader.exec_module

            def exec_module(module: Any) -> None:
                run(module)
                self.then(name)

            spec.loader.exec_module = exec_module  # type: ignore[method-assign]
        return spec
