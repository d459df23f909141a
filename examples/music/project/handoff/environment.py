"""Variables of the environment that a step's own code reads.

Their values are kept as keyed digests: a plain one would tell a short password to who guesses.
"""

from __future__ import annotations

import ast
import hashlib
import hmac
import os
import re
import secrets
import string
import sys
from collections.abc import Mapping
from pathlib import Path
from types import FrameType
from typing import Any

from .named import own_code
from .state import running

# Ours and MLflow's, and what differs between processes without a meaning for the results.
APART = re.compile(
    r"(?:MLFLOW|_MLFLOW|PROVEBOOK|PYTHON|JUPYTER|JPY)\w*|PWD|OLDPWD|SHLVL|_|TERM"
)
SECRET = re.compile(r"TOKEN|SECRET|PASSW|PASSPHRASE|PWD|CREDENTIAL|API_?KEY|ACCESS_KEY|PRIVATE")
WITH_PASSWORD = re.compile(r"://[^/@\s]*:[^/@\s]+@")
UNSET = "unset"
# Between the code that looks a variable up and the look-up: both modules may be frozen.
LOOKING_UP = (os.getenv, Mapping.get, os.path.expandvars, string.Template.substitute)
BETWEEN = {one.__code__.co_filename for one in LOOKING_UP} | {__file__}


def watch_environment() -> None:
    """From now on note which variables the step's own code looks up."""
    kind = type(os.environ)
    get, contains = kind.__getitem__, kind.__contains__

    put, remove = kind.__setitem__, kind.__delitem__

    class Watched(kind):  # type: ignore[misc, valid-type]
        def __getitem__(self, name: Any) -> Any:
            _noted(name)
            return get(self, name)

        def __contains__(self, name: Any) -> bool:
            _noted(name)
            return bool(contains(self, name))

        def __setitem__(self, name: Any, value: Any) -> None:
            put(self, name, value)
            _set(name, value)

        def __delitem__(self, name: Any) -> None:
            remove(self, name)
            _set(name, None)

    os.environ.__class__ = Watched


def digest_of_variable(name: str) -> str:
    """A variable as a keyed digest; of what looks secret only whether it is set."""
    value = os.environ.get(name)
    if value is None:
        return UNSET
    if SECRET.search(name.upper()):
        return "secret"
    return keyed(value)


def keyed(text: str) -> str:
    """A digest that nobody can guess a short text by."""
    return hmac.new(_key(), text.encode(errors="replace"), hashlib.sha256).hexdigest()[:32]


def _noted(name: Any) -> None:
    if not (running.watches and isinstance(name, str)) or APART.fullmatch(name):
        return
    if name in running.variables_set:
        return  # it is a step that decides, see `settings.py`
    frame = sys._getframe(2)
    while frame.f_back and frame.f_code.co_filename in BETWEEN:
        frame = frame.f_back
    if name not in running.variables and is_of_project(frame.f_code.co_filename):
        running.variables[name] = ""  # or looking it up would come here again
        running.variables[name] = digest_of_variable(name)


def _set(name: str, value: str | None) -> None:
    """A variable is set: by the step's own code, or by what it calls."""
    if not running.watches or APART.fullmatch(name) or not _comes_from_step(sys._getframe(2)):
        return
    if value is not None and (SECRET.search(name.upper()) or WITH_PASSWORD.search(value)):
        print(
            f"{running.name} sets {name}, which looks secret: it is not kept for later steps. "
            "Set it outside of the pipeline.",
            flush=True,
        )
        return
    running.variables_set[name] = value


def note_variables_of_modules() -> None:
    """Those that own modules look up, which were imported before the step began."""
    for node in (node for tree in own_code() for node in ast.walk(tree)):
        name = _looked_up(node)
        if name and not (name in running.variables_set or APART.fullmatch(name)):
            running.variables.setdefault(name, digest_of_variable(name))


def _looked_up(node: ast.AST) -> str:
    """The variable in ``environ["A"]``, ``environ.get("A")`` or ``getenv("A")``."""
    if isinstance(node, ast.Subscript) and ast.unparse(node.value).endswith("environ"):
        value: ast.AST = node.slice
    elif isinstance(node, ast.Call) and node.args:
        if not ast.unparse(node.func).endswith(("environ.get", "getenv")):
            return ""
        value = node.args[0]
    else:
        return ""
    is_text = isinstance(value, ast.Constant) and isinstance(value.value, str)
    return value.value if is_text else ""  # type: ignore[attr-defined]


def put_variables(variables: Mapping[str, str | None]) -> None:
    """Set those that steps before this one have set."""
    running.variables_set.clear()
    for name, value in variables.items():
        if value is None:
            os.environ.pop(name, None)
        else:
            os.environ[name] = value
        running.variables_set[name] = value


def _comes_from_step(frame: FrameType | None) -> bool:
    """Not what a library does for itself when it is imported."""
    while frame and not frame.f_code.co_filename.startswith("<frozen importlib"):
        if is_of_project(frame.f_code.co_filename):
            return True
        frame = frame.f_back
    return False


def is_of_project(file: str) -> bool:
    """Whether a file of code is the step's, or of a module of the notebook's own."""
    here = str(Path(__file__).parent)
    return file.startswith(str(running.project)) and not file.startswith(here)


def _key() -> bytes:
    """A secret of this person on this machine, made once."""
    place = Path(os.path.expanduser("~"), ".config", "provebook", "key")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        with os.fdopen(
            os.open(place, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb"
        ) as file:
            file.write(secrets.token_bytes(32))
    except FileExistsError:
        pass
    return place.read_bytes()
