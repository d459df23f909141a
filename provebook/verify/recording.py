"""The notebook's metrics, kept in its project for the project's own test to compare with."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path
from typing import Any

from . import recorded
from .errors import VerifyError
from .record import RECORD, Pair
from .recorded import Recorded
from .runs import Run

FILE = "tests/recorded.json"
TEST = "tests/test_equivalence.py"
_SECRET = re.compile(
    r"TOKEN|SECRET|PASSW|PASSPHRASE|PWD|CREDENTIAL|API_?KEY|ACCESS_KEY|PRIVATE"
)
_WITH_PASSWORD = re.compile(r"://[^/\s]*:[^/\s]*@")
TOLERANCE = 1e-6  # another machine adds up in another order


def check(pair: Pair, parameters: dict[str, str]) -> None:
    """Refuse to record for a project that carries no test, and what is not to be shared."""
    if not (pair.project / TEST).is_file():
        raise VerifyError(
            f"the project has no {TEST} to record for: export it with --with-tests first"
        )
    if name := _secret(parameters):
        raise VerifyError(_not_shared(name))


def _secret(parameters: dict[str, str]) -> str | None:
    """The first parameter that looks like a password."""
    looks = (
        name
        for name, text in parameters.items()
        if _SECRET.search(name.upper()) or _WITH_PASSWORD.search(text)
    )
    return next(looks, None)


def _not_shared(name: str) -> str:
    return (
        f"nothing is recorded in {FILE}, which is made to be shared: the parameter {name} "
        "looks like a password. Let the notebook take it from os.environ"
    )


def keep(pair: Pair, runs: list[Run], given: dict[str, Any], is_asked: bool) -> None:
    """Write down what the notebook has logged, where the project carries a test, and say so.

    ``given`` is what it ran with: parameters, seed, environment. Unless a person asks for it,
    what is recorded of the same notebook stays: the project is held against it, also where
    the notebook itself gives other numbers today.
    """
    if not (pair.project / TEST).is_file():
        return
    if name := _secret(given["parameters"]):
        print(_not_shared(name), flush=True)
        return
    file = pair.project / FILE
    before = _read(file)
    now: Recorded = {
        "version": 1,
        "tolerance": before.get("tolerance", TOLERANCE),
        "ignored": before.get("ignored", []),
        **given,
        "cells": _cells(pair),
        "steps": {step.name: recorded.of_step(runs, step.name) for step in pair.steps},
    }
    if before and not is_asked:
        why = _kept(before, now)
        if why is not None:
            print(why, flush=True)
            return
    try:
        file.write_text(json.dumps(now, indent=1, ensure_ascii=False) + "\n", "utf-8")
    except OSError as error:
        raise VerifyError(f"{file} cannot be written: {error.strerror}") from None
    words = [f"-P {name}={text}" for name, text in given["parameters"].items()]
    how = f" with {' '.join(words)}" if words else ""
    count = recorded.count(now["steps"])
    print(f"{FILE}: {count} {'metric' if count == 1 else 'metrics'} recorded{how}.", flush=True)


def _kept(before: Recorded, now: Recorded) -> str | None:
    """Why what is recorded stays; ``None`` where it is of an older notebook."""
    replace = "--record replaces it"
    if any(before.get(name) != now[name] for name in ("parameters", "seed")):
        return f"{FILE} keeps what was recorded with other parameters; {replace}."
    if before.get("cells") != now["cells"]:
        return None
    changed = recorded.changed(before, now)
    if not changed:
        return f"{FILE} has the same numbers already."
    names = ", ".join(changed[:3]) + (", ..." if changed[3:] else "")
    return (
        f"{FILE} keeps its numbers, though the notebook logs others now ({names}); {replace}."
    )


def _read(file: Path) -> Recorded:
    """What was recorded before; empty for nothing, and for what cannot be read."""
    try:
        found = json.loads(file.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) and found.get("version") == 1 else {}


def _cells(pair: Pair) -> str:
    """A digest of the notebook's code, by which the test knows that the numbers are of it."""
    record = json.loads((pair.project / RECORD).read_text("utf-8"))
    cells = [cell for step in record["steps"] for cell in step["cells"]]
    sources = "\n".join(cell["sha256"] for cell in [*cells, *record["shared"]])
    return hashlib.sha256(sources.encode()).hexdigest()
