"""Files and folders that a step names: some libraries open them without Python's knowledge."""

from __future__ import annotations

import ast
import os
import sys
from collections.abc import Iterator
from pathlib import Path

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
    if file.exists():
        for node in ast.walk(ast.parse(file.read_bytes())):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield from _short(node.value)
    for value in (*running.declared.values(), *list(vars(sys.modules["__main__"]).values())):
        if isinstance(value, (str, Path)):
            yield from _short(str(value))


def _short(text: str) -> Iterator[str]:
    if 1 < len(text) < LONGEST and "\0" not in text:
        yield text
