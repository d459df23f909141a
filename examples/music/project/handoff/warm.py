"""A process that has imported what steps import, and forks one for each.

A step is still a process of its own, with its own session, environment and random state; what
it does not do again is to import MLflow and the libraries below, which takes seconds. Only
libraries are imported here of which nothing is kept between processes but their code.
"""

from __future__ import annotations

import ast
import contextlib
import ctypes
import importlib
import importlib.util
import json
import os
import re
import selectors
import signal
import socket
import sys
import warnings
from collections.abc import Iterator
from pathlib import Path
from types import CodeType
from typing import Any

from .generators import states_now
from .kinds import loaded
from .state import running

# Importing these draws nothing, sets nothing that a step could want otherwise, and starts
# nothing that a fork would lack. Torch and the like are imported by the step itself.
LIBRARIES = ("mlflow", "numpy", "pandas", "scipy", "sklearn", "matplotlib", "seaborn")
PR_SET_PDEATHSIG = 1  # see prctl(2): it ends when the process that it was forked from does
LONGEST = 100_000  # bytes of an order
OF_TABLES = ("mlflow.store.tracking.sqlalchemy_store", "alembic.config", "alembic.script")
STORES = re.compile(r"(sqlite|postgresql|mysql|mssql)\b")
# What may decide how a library is imported: then the step starts by itself.
DECIDES = re.compile(
    rb"environ\s*\[.*\]\s*=[^=]|environ\s*\.\s*(update|setdefault|pop)|putenv|dotenv|"
    rb"sys\s*\.\s*(path|modules|meta_path|flags)\b|matplotlibrc"
)


def can_fork() -> bool:
    """Whether steps can be forked here, and seen to end."""
    try:
        os.close(os.pidfd_open(os.getpid()))
        return sys.platform == "linux" and hasattr(os, "fork")
    except (AttributeError, OSError):
        return False


def imports_of(files: list[Path]) -> list[str] | None:
    """What these files import of the libraries; None where they may decide how."""
    names: dict[str, None] = {}
    for file in files:
        text = file.read_bytes()
        if DECIDES.search(text):
            return None
        try:
            body = ast.parse(text).body
        except (SyntaxError, ValueError):  # the step will say so
            return None
        for node in body:
            for name in _imported(node):
                if name.partition(".")[0] in LIBRARIES:
                    names[name] = None
    return list(names)


def _imported(node: ast.stmt) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom) and node.module and not node.level:
        return [node.module]
    return []


def serve(descriptor: int) -> CodeType:
    """Fork a step for each order that comes; returns its code in its process, to be run."""
    if sys.path[0] == "":
        sys.path[0] = os.getcwd()  # as for `python -m`
    orders = socket.socket(fileno=descriptor)
    waiting = selectors.DefaultSelector()
    waiting.register(orders, selectors.EVENT_READ, 0)
    for pid in _ended(waiting):
        if pid:
            code = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
            _tell(orders, {"ended": pid, "code": code})
            continue
        message, descriptors, _, _ = socket.recv_fds(orders, LONGEST, 1)
        if not message:
            _stop(waiting)
            break
        order = json.loads(message)
        _import(order["imports"])
        sys.stdout.flush()
        with warnings.catch_warnings():  # threads of BLAS: it knows of forks
            warnings.simplefilter("ignore", DeprecationWarning)
            pid = os.fork()
        if pid == 0:
            orders.close()
            for key in list(waiting.get_map().values()):
                if key.data:
                    os.close(key.fd)
            waiting.close()
            return _begin(order, descriptors)
        for one in descriptors:
            os.close(one)
        waiting.register(os.pidfd_open(pid), selectors.EVENT_READ, pid)
        _tell(orders, {"started": pid})
    return compile("", "<string>", "exec")


def _ended(waiting: selectors.DefaultSelector) -> Iterator[int]:
    """Processes that have ended; 0 for an order that has come."""
    while True:
        for key, _ in waiting.select():
            if key.data:
                waiting.unregister(key.fileobj)
                os.close(key.fd)
            yield key.data


def _stop(waiting: selectors.DefaultSelector) -> None:
    """The pipeline is gone: end the steps that still run, which then say so in their runs."""
    for key in waiting.get_map().values():
        if key.data:
            with contextlib.suppress(OSError):
                os.killpg(key.data, signal.SIGTERM)


def _tell(orders: socket.socket, message: dict[str, Any]) -> None:
    with contextlib.suppress(OSError):  # the pipeline is gone
        orders.send(json.dumps(message).encode())


def _import(names: list[str]) -> None:
    """What the step, and MLflow for it, would import anyway."""
    in_tables = STORES.match(os.environ.get("MLFLOW_TRACKING_URI", ""))
    for name in ["handoff.step", "git", *(OF_TABLES if in_tables else ()), *names]:
        with contextlib.suppress(Exception):  # the step will say so, if it needs it
            importlib.import_module(name)


def _begin(order: dict[str, Any], descriptors: list[int]) -> CodeType:
    """Become the step: what `python -m` does, in this process; the code that is left to run."""
    os.setsid()
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
    for output in descriptors:
        os.dup2(output, 1)
        os.dup2(output, 2)
        os.close(output)
    os.environ.update(order["environment"])
    if numpy := loaded("numpy"):
        numpy.random.seed()  # or every step would draw the same; Python's own does so itself
    running.imported_with = states_now()
    spec = importlib.util.find_spec(order["module"])
    assert spec and spec.origin and spec.loader
    sys.argv = [spec.origin, *order["arguments"]]
    main = sys.modules["__main__"].__dict__
    main.update(__file__=spec.origin, __spec__=spec, __loader__=spec.loader)
    main.update(__package__=spec.parent, __cached__=spec.cached)
    code: CodeType = spec.loader.get_code(order["module"])  # type: ignore[attr-defined]
    return code
