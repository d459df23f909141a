"""Files that a step, or a module of it, names: some libraries open them unseen by Python."""

from __future__ import annotations

import ast
import functools
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from .modulestate import own_modules
from .state import running

LONGEST = 4096


def paths_named() -> set[str]:
    """Absolute paths that exist, in its code, its parameters and its variables."""
    found = set()
    for text in texts_of_step():
        if "/" not in text and os.sep not in text:
            continue
        path = os.path.expanduser(text)
        if os.path.isabs(path) and (os.path.isfile(path) or _is_data_folder(Path(path))):
            found.add(os.path.realpath(path))
    return found


def _is_data_folder(path: Path) -> bool:
    """No home, and nothing above it: these change all the time."""
    own = (Path.home(), running.project)
    return path.is_dir() and not any(one.is_relative_to(path) for one in own)


def texts_of_step() -> Iterator[str]:
    """Texts in its code, its parameters and its variables."""
    file = running.project / "steps" / f"{running.name}.py"
    trees = [_parsed(str(file)), *own_code()]
    for node in (node for tree in trees if tree for node in ast.walk(tree)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield from _short(node.value)
    spaces = [vars(one) for one in (sys.modules["__main__"], *own_modules().values())]
    for space in [running.declared, *spaces]:
        for value in list(space.values()):
            if isinstance(value, (str, Path)):
                yield from _short(str(value))


def own_code() -> Iterator[ast.Module]:
    """The code of own modules: what they do when they are imported is not seen."""
    for module in own_modules().values():
        if tree := _parsed(str(module.__file__)):
            yield tree


@functools.cache
def _parsed(file: str) -> ast.Module | None:
    """The code of a file, which is asked for several times; None where it cannot be read."""
    try:
        return ast.parse(Path(file).read_bytes())
    except (OSError, SyntaxError, ValueError):
        return None


def _short(text: str) -> Iterator[str]:
    if 1 < len(text) < LONGEST and "\0" not in text:
        yield text
