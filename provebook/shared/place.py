"""Where the running code stands: kernel, notebook, cell. Knows nothing of MLflow."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from . import env, runtime

_pid = os.getpid()
_starter = os.environ.get(env.KERNEL_ID)  # of this process, if a kernel started it


@dataclass(frozen=True)
class Cell:
    """The cell that is running; ``None`` where the front end does not tell."""

    id: str | None = None
    execution_count: int | None = None


def shell() -> Any | None:
    """IPython's shell if this process is a Jupyter kernel, else ``None``.

    A forked child has a copy of its parent's shell, but is no kernel.
    """
    module = sys.modules.get("IPython.core.getipython")
    found = module.get_ipython() if module else None
    if getattr(found, "kernel", None) is None or is_child():
        return None
    return found


def is_child() -> bool:
    """Whether this process is a worker of a kernel's process pool."""
    return os.getpid() != _pid or multiprocessing.parent_process() is not None


def parent() -> dict[str, Any]:
    """The message whose request the kernel is carrying out; empty where there is none."""
    here = shell()
    return dict(here.get_parent() or {}) if here else {}


def cell() -> Cell:
    """The running cell, also in a child process of the kernel.

    The number in the brackets is the display hook's: when the shell's own counter moves on
    differs between versions of IPython.
    """
    here = shell()
    if here is None:
        return _told_cell()
    request = parent()
    content = request.get("content") or {}
    counted = not content.get("silent") and content.get("store_history", True)
    return Cell(
        (request.get("metadata") or {}).get("cellId") or None,
        here.displayhook.prompt_count if counted else None,
    )


def kernel_id() -> str | None:
    """Id of this process's kernel as the Jupyter server knows it."""
    here = shell()
    if here is None:
        return os.environ.get(env.KERNEL_ID) or None
    name = Path(getattr(here.kernel.parent, "connection_file", "") or "").stem
    return name.removeprefix("kernel-") or None


def notebook() -> Path | None:
    """The notebook's file as the kernel was told when it started.

    ``None`` outside a kernel and its children, for consoles, and where nobody told.
    """
    here = shell()
    if here is None and env.KERNEL_ID not in os.environ:
        return None
    if here is not None and _starter not in (None, kernel_id()):
        return None  # started by another notebook's kernel, and told that one's path
    told = os.environ.get(env.NOTEBOOK)
    if here is not None and not told:
        told = here.user_ns.get("__vsc_ipynb_file__")
    return Path(told) if told and str(told).endswith(".ipynb") else None


def notebook_path() -> str | None:
    """The notebook relative to the server's root, with ``/``; ``None`` if either is unknown.

    A notebook that is no longer at its place was renamed since: then the path is unknown.
    """
    file, root = notebook(), os.environ.get(env.ROOT)
    if file is None or not root or not file.is_file():
        return None
    try:
        return file.resolve().relative_to(Path(root).resolve()).as_posix()
    except ValueError:
        return None


def remember_cell() -> None:
    """Tell the running cell to processes: new ones by environment, pool workers by file."""
    if shell() is None:
        return
    now, kernel = cell(), kernel_id()
    count = None if now.execution_count is None else str(now.execution_count)
    known = {env.KERNEL_ID: kernel, env.CELL_ID: now.id, env.EXECUTION_COUNT: count}
    for name, value in known.items():
        if value:
            os.environ[name] = value
        else:
            os.environ.pop(name, None)
    if kernel and "mlflow" in sys.modules:
        with contextlib.suppress(OSError):
            runtime.replace(runtime.path(kernel, runtime.CELL), asdict(now))


def _told_cell() -> Cell:
    """The cell on whose behalf a child process works."""
    kernel = os.environ.get(env.KERNEL_ID)
    told = runtime.read_cell(kernel) if kernel and is_child() else None
    if told is not None:
        return Cell(told.get("id"), told.get("execution_count"))
    count = os.environ.get(env.EXECUTION_COUNT, "")
    return Cell(os.environ.get(env.CELL_ID) or None, int(count) if count.isdigit() else None)
