"""Variables of the project's own modules: later steps go on from those that a step changed.

In the notebook a module is imported once; each step imports it anew.
"""

from __future__ import annotations

import os
import sys
import types
from collections import deque
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import cloudpickle

from .content import digest
from .kinds import loaded
from .state import running

NOT_OWN = ("steps", "handoff", "files")
CODE = (types.ModuleType, type, types.FunctionType, types.BuiltinFunctionType, types.MethodType)
MOST = 200  # modules
# What their objects hold is a connection, a lock or a log rather than data.
HANDLES = set(
    [
        "logging",
        "threading",
        "_thread",
        "asyncio",
        "concurrent",
        "multiprocessing",
        "socket",
        "http",
        "urllib3",
        "requests",
        "httpx",
        "sqlalchemy",
        "sqlite3",
        "psycopg",
        "psycopg2",
        "pymongo",
        "redis",
        "boto3",
        "botocore",
        "google",
        "azure",
        "openai",
        "anthropic",
        "mlflow",
        "tqdm",
        "rich",
        "click",
        "argparse",
        "re",
    ]
)


def own_modules() -> dict[str, types.ModuleType]:
    """Modules of the project that are imported, by name."""
    return {
        name: module
        for name, module in list(sys.modules.items())
        if name != "__main__" and is_own_file(getattr(module, "__file__", None))
    }


def is_own_file(file: Any) -> bool:
    """Whether a file of code is the notebook's own."""
    # As texts: this is asked of thousands of modules.
    if not isinstance(file, str) or not file.startswith(f"{running.project}{os.sep}"):
        return False
    parts = Path(file).relative_to(running.project).parts
    return parts[0] not in NOT_OWN and "site-packages" not in parts


def names_of_modules() -> set[str]:
    """Names by which modules of the project can be imported."""
    names = set()
    for file in list(running.project.glob("**/*.py"))[:MOST]:
        if is_own_file(str(file)):
            parts = file.relative_to(running.project).with_suffix("").parts
            names.add(".".join(parts[:-1] if parts[-1] == "__init__" else parts))
    return names - {"main", ""}


def variables_of(module: types.ModuleType) -> Iterator[str]:
    """Names of its variables: data that it has bound itself."""
    for name, value in list(vars(module).items()):
        package = str(getattr(type(value), "__module__", "")).partition(".")[0]
        if not (name.startswith("__") or isinstance(value, CODE) or package in HANDLES):
            yield name


def put_variable(module: types.ModuleType, name: str, value: Any) -> None:
    """Give it a value, also where its object has been imported by name."""
    old = vars(module).get(name)
    value = cloudpickle.loads(cloudpickle.dumps(value))  # what comes is compared with again
    if type(old) is type(value) and isinstance(old, (dict, list, set, deque)):
        old.clear()
        (old.update if isinstance(old, (dict, set)) else old.extend)(value)  # type: ignore
        return
    for place in (loaded("__main__"), *own_modules().values()):
        for known, one in list(vars(place).items()):
            if one is old and known == name:
                setattr(place, known, value)
    setattr(module, name, value)


def can_be_handed_on(value: Any) -> bool:
    """Whether what is loaded of it is the same."""
    try:
        return digest(cloudpickle.loads(cloudpickle.dumps(value))) == digest(value)
    except Exception:
        return False
