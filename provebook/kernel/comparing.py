"""``%mlflow compare``: the arguments of ``compare_runs`` as options."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from IPython.display import display

from ..compare.compare import begin
from ..compare.errors import CompareError, unknown_word
from . import arguments
from .errors import MagicError
from .values import Scope, expanded

if TYPE_CHECKING:
    from IPython.core.interactiveshell import InteractiveShell

TEXT = ("filter", "baseline", "group-by", "sort", "curve", "x-axis", "aggregate")
MANY = ("metrics", "params", "hidden", "pinned", "scatter")
"""Several names after one another, as ``--metrics rmse r2``, or with commas between them."""
REPEATED = ("experiment", "order-by", "direction")
NUMBERS = {"max": int, "points": int, "smoothing": float}
FLAGS = ("only-differences", "log-scale", "frozen")
OPTIONS = [f"--{name}" for name in (*REPEATED, *TEXT, *MANY, *NUMBERS, *FLAGS)]
_NAMES = {"max": "max_runs"}


def compare(shell: InteractiveShell, line: str, scope: Scope) -> None:
    """Show a comparison of runs."""
    given = parse(expanded(line, scope))
    try:
        shown = begin(**given)
    except CompareError as error:
        raise MagicError(str(error)) from None
    display(shown)


def parse(line: str) -> dict[str, Any]:
    """The arguments of ``compare_runs`` that ``line`` stands for.

    Raises
    ------
    MagicError
        For an unknown option, a missing value, or one that is no number.
    """
    words, given = _split(line)
    found: dict[str, Any] = {"runs": words} if words else {}
    for option, values in given.items():
        name = option[2:]
        key = _NAMES.get(name, name.replace("-", "_"))
        if name in FLAGS:
            found[key] = True
        elif name in MANY:
            found[key] = values
        elif name == "direction":
            found["directions"] = dict(map(_direction, values))
        elif name in REPEATED:
            found[key] = values
        elif name in NUMBERS:
            found[key] = _number(option, values[-1])
        else:
            found[key] = values[-1]
    return found


def _split(line: str) -> tuple[list[str], dict[str, list[str]]]:
    """Runs, which come first, and the values of each option."""
    runs: list[str] = []
    given: dict[str, list[str]] = {}
    option = ""
    for word in arguments.words(line):
        if word.startswith("--"):
            option, has_value, value = word.partition("=")
            if option not in OPTIONS:
                raise MagicError(unknown_word("option", option, OPTIONS))
            if has_value and option[2:] in FLAGS:
                raise MagicError(f"{option} takes no value")
            given.setdefault(option, [])
            if has_value:
                given[option] += _values(option, value)
                option = ""
        elif option[2:] in MANY:
            given[option] += _values(option, word)
        elif option and option[2:] not in FLAGS:
            given[option].append(arguments.unquoted(word))
            option = ""
        else:
            runs.append(arguments.unquoted(word))
    empty = [name for name, values in given.items() if not values and name[2:] not in FLAGS]
    if empty:
        raise MagicError(f"a value is missing after {empty[0]}")
    return runs, given


def _values(option: str, word: str) -> list[str]:
    bare = arguments.unquoted(word)
    if option[2:] not in MANY or bare != word:
        return [bare]
    return [part for part in word.split(",") if part]


def _number(option: str, text: str) -> float:
    kind = NUMBERS[option[2:]]
    try:
        return int(text) if kind is int else float(text)
    except ValueError:
        words = "a whole number" if kind is int else "a number"
        raise MagicError(f"{option} takes {words}, not {text}") from None


def _direction(text: str) -> tuple[str, str]:
    name, _, end = text.rpartition("=")
    if not name:
        raise MagicError(f"a direction is written METRIC=lower or METRIC=higher, not {text}")
    return name, end
