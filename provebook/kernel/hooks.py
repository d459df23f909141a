"""Replaces functions of MLflow by ones that call the originals.

Plain functions with the originals' names, so that they pickle and read as before.
"""

from __future__ import annotations

import functools
import sys
from collections.abc import Callable, Iterable
from typing import Any

_MARK = "__provebook__"
Wrapper = Callable[..., Any]  # (original, *args, **kwargs), in place of the original
Method = tuple[str, str, str, Wrapper]
"""Module, class, name."""
Function = tuple[str, str, tuple[str, ...], Wrapper]
"""Module, name, and the modules that import the function by that name."""


def replace_methods(methods: Iterable[Method]) -> None:
    """Replace what is imported by now and not yet replaced."""
    for module, owner, name, wrapper in methods:
        found = getattr(sys.modules.get(module), owner, None)
        if found is not None:
            _replace(found, name, wrapper)


def replace_functions(functions: Iterable[Function]) -> None:
    """Replace what is imported by now and not yet replaced, wherever it is imported."""
    for home, name, others, wrapper in functions:
        module_found = sys.modules.get(home)
        if module_found is None or not hasattr(module_found, name):
            continue
        function = _replace(module_found, name, wrapper)
        for other in others:
            imported = sys.modules.get(other)
            if function is not None and hasattr(imported, name):
                setattr(imported, name, function)


def _replace(owner: Any, name: str, wrapper: Wrapper) -> Any:
    original = vars(owner).get(name)
    if original is None or hasattr(original, _MARK):
        return original

    @functools.wraps(original)
    def replaced(*args: Any, **kwargs: Any) -> Any:
        return wrapper(original, *args, **kwargs)

    setattr(replaced, _MARK, True)
    setattr(owner, name, replaced)
    return replaced
