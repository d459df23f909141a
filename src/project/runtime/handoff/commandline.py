"""Values on the command line: read, and of the kinds that parameters have."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from .errors import BadParameter
from .hidden import Secret


@dataclass(frozen=True)
class Parameter:
    """A parameter of which its default does not tell all."""

    default: Any
    kind: str  # of a value given as text: int, float, bool or str
    choices: tuple[Any, ...] | list[Any] = ()  # any value where there are none
    optional: bool = False  # the text None stands for None


def default_of(declared: Any) -> Any:
    """The value of a parameter that is not given."""
    if isinstance(declared, Secret):
        return declared.value()
    return declared.default if isinstance(declared, Parameter) else declared


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


def convert(name: str, text: str, declared: Any) -> Any:
    """The value of parameter ``name`` given as text: of its kind, and one of its choices."""
    if not isinstance(declared, Parameter):
        declared = Parameter(declared, _kind_of(declared))
    if declared.optional and text.strip() == "None":
        return None
    try:
        value = _KINDS[declared.kind](text)
        if not declared.choices or value in declared.choices:
            return value
    except (ValueError, KeyError):
        pass
    raise BadParameter(f"Parameter {name}: expected {_expected(declared)}, got {text!r}.")


def _expected(declared: Parameter) -> str:
    words = {"bool": "true or false", "int": "a whole number", "float": "a number"}
    choices = [repr(choice) for choice in declared.choices]
    allowed = choices or [words.get(declared.kind, "a text")]
    return " or ".join([*allowed, "None"] if declared.optional else allowed)


def _kind_of(value: Any) -> str:
    kinds = (("bool", bool), ("int", int), ("float", float))
    return next((kind for kind, one in kinds if isinstance(value, one)), "str")


def _truth(text: str) -> bool:
    truth = {"true": True, "1": True, "yes": True, "false": False, "0": False, "no": False}
    return truth[text.strip().lower()]


def _integer(text: str) -> int:
    return int(text) if re.fullmatch(r"\s*[-+]?\d+\s*", text) else _whole(float(text))


def _whole(number: float) -> int:
    """``mlflow run`` knows only float: 400.0 stands for 400."""
    if not number.is_integer():
        raise ValueError(number)
    return int(number)


_KINDS: dict[str, Callable[[str], Any]] = {
    "bool": _truth,
    "int": _integer,
    "float": float,
    "str": str,
}
