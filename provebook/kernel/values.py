"""Values for MLflow from the user's variables and expressions."""

from __future__ import annotations

import numbers
from typing import Any

from IPython.utils.text import DollarFormatter

from ..shared.text import one_line
from .arguments import Pair
from .errors import MagicError

Scope = dict[str, Any]


def expanded(line: str, scope: Scope) -> str:
    """``line`` with ``{expressions}`` and ``$names`` filled in, as IPython does.

    Text that only looks like one stays as it is.
    """
    try:
        return str(DollarFormatter().vformat(line, args=[], kwargs=scope))
    except Exception:
        return line


def evaluated(given: Pair, scope: Scope) -> Any:
    """Value of a bare name, or of the expression after ``=``, in the user's namespace.

    Raises
    ------
    MagicError
        If there is no such variable, or the expression cannot be evaluated.
    """
    if given.value is None:
        if not given.key.isidentifier():
            raise MagicError(f"{given.key} is not a variable's name; write name=(expression)")
        if given.key not in scope:
            raise MagicError(f"there is no variable {given.key}")
        return scope[given.key]
    try:
        return eval(given.value.strip(), scope, {})
    except Exception as error:
        kind = type(error).__name__
        raise MagicError(f"{given.key}={given.value}: {kind}: {one_line(error)}") from None


def number(key: str, value: Any) -> float:
    """``value`` as a float; NaN and infinity are numbers, text is not.

    Raises
    ------
    MagicError
        Naming ``key`` and what its value is.
    """
    size = getattr(value, "size", 1)
    if isinstance(size, int) and size != 1:
        raise MagicError(f"metric {key} is not one number: it holds {size} values")
    single = _scalar(value)
    if isinstance(single, numbers.Real) or _is_decimal(single):
        return float(single)
    shown = repr(value)
    shown = shown if len(shown) <= 60 else f"{shown[:60]}…"
    raise MagicError(f"metric {key} is not a number: it is {shown} ({type(value).__name__})")


def whole(name: str, text: str, scope: Scope) -> int:
    """A whole number given as text or as a variable's name.

    Raises
    ------
    MagicError
        If it is none.
    """
    value = _scalar(evaluated(Pair(name, text), scope))
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, int):
        raise MagicError(f"{name} is not a whole number: {text}")
    return value


def _scalar(value: Any) -> Any:
    # numpy, pandas and tensor scalars, and arrays of one value
    try:
        return value.item()
    except Exception:
        return value


def _is_decimal(value: Any) -> bool:
    return type(value).__module__ in ("decimal", "_decimal", "_pydecimal")
