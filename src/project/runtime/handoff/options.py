"""The command line and the parameters in it."""

from __future__ import annotations

import re
from typing import Any

import mlflow

from .errors import BadParameter
from .state import running
from .tracking import keep_declared


def parameters(**defaults: Any) -> Any:
    """The step's parameters, each of its default's type; one alone is not in a tuple."""
    for name, text in running.given.items():
        if name in defaults:
            defaults[name] = convert(name, text, defaults[name])
        elif not name.endswith("_run_id"):
            known = ", ".join(defaults)
            raise BadParameter(f"Unknown parameter {name}; step {running.name} has {known}.")
    running.declared = defaults
    keep_declared(set(mlflow.get_run(running.run_id).data.params) & set(defaults))
    values = tuple(defaults.values())
    return values[0] if len(values) == 1 else values


def arguments(words: list[str]) -> dict[str, str]:
    """``--key=value`` (and ``--key value``, as MLflow adds undeclared ones) as a dictionary."""
    given: dict[str, str] = {}
    key = ""
    for word in words:
        if match := re.match(r"--([^=]+)=(.*)$", word, re.DOTALL):
            given[match[1]] = match[2]
        elif word.startswith("--"):
            key = word[2:]
            given[key] = ""
        elif key:
            given[key], key = word, ""
        else:
            raise BadParameter(f"Expected --name=value, got {word!r}.")
    return given


def convert(name: str, text: str, default: Any) -> Any:
    """The value of parameter ``name`` given as text, of the type of its default."""
    truth = {"true": True, "1": True, "yes": True, "false": False, "0": False, "no": False}
    try:
        if isinstance(default, bool):
            return truth[text.strip().lower()]
        if isinstance(default, int):
            return int(text) if re.fullmatch(r"\s*[-+]?\d+\s*", text) else _whole(float(text))
        return float(text) if isinstance(default, float) else text
    except (ValueError, KeyError):
        kind = {bool: "true or false", int: "a whole number"}.get(type(default), "a number")
        raise BadParameter(f"Parameter {name}: expected {kind}, got {text!r}.") from None


def _whole(number: float) -> int:
    """``mlflow run`` knows only float: 400.0 stands for 400."""
    if not number.is_integer():
        raise ValueError(number)
    return int(number)
