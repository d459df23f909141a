"""Variables of the environment that a step's own code reads.

Their values are kept as keyed digests: a plain one would tell a short password to who guesses.
"""

from __future__ import annotations

import hashlib
import hmac
import os
import re
import secrets
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from .state import running

# Ours and MLflow's, and what differs between processes without a meaning for the results.
APART = re.compile(
    r"(?:MLFLOW|_MLFLOW|PROVEBOOK|PYTHON|JUPYTER|JPY)\w*|PWD|OLDPWD|SHLVL|_|TERM"
)
SECRET = re.compile(r"TOKEN|SECRET|PASSW|PASSPHRASE|PWD|CREDENTIAL|API_?KEY|ACCESS_KEY|PRIVATE")
UNSET = "unset"
# Between the code that looks a variable up and the look-up: both modules may be frozen.
BETWEEN = {one.__code__.co_filename for one in (os.getenv, Mapping.get)} | {__file__}


def watch_environment() -> None:
    """From now on note which variables the step's own code looks up."""
    kind = type(os.environ)
    get, contains = kind.__getitem__, kind.__contains__

    class Watched(kind):  # type: ignore[misc, valid-type]
        def __getitem__(self, name: Any) -> Any:
            _noted(name)
            return get(self, name)

        def __contains__(self, name: Any) -> bool:
            _noted(name)
            return bool(contains(self, name))

    os.environ.__class__ = Watched


def digest_of_variable(name: str) -> str:
    """A variable as a keyed digest; of what looks secret only whether it is set."""
    value = os.environ.get(name)
    if value is None:
        return UNSET
    if SECRET.search(name.upper()):
        return "secret"
    return hmac.new(_key(), value.encode(errors="replace"), hashlib.sha256).hexdigest()[:32]


def _noted(name: Any) -> None:
    if not (running.watches and isinstance(name, str)) or APART.fullmatch(name):
        return
    frame = sys._getframe(2)
    while frame.f_back and frame.f_code.co_filename in BETWEEN:
        frame = frame.f_back
    if name not in running.variables and _is_of_project(frame.f_code.co_filename):
        running.variables[name] = ""  # or looking it up would come here again
        running.variables[name] = digest_of_variable(name)


def _is_of_project(file: str) -> bool:
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
