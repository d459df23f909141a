"""The arguments of a magic: words, options and ``key=value`` pairs."""

from __future__ import annotations

import re
from typing import NamedTuple

from .errors import MagicError

_OPENING = {"(": ")", "[": "]", "{": "}"}
_QUOTES = "\"'"
_PAIR = re.compile(r"([^\s=()\[\]{}\"'][^=()\[\]{}\"']*)=(?!=)(.*)", re.DOTALL)


class Pair(NamedTuple):
    """``key=value``; ``value`` is ``None`` for a bare word."""

    key: str
    value: str | None


def words(text: str) -> list[str]:
    """Split at white space, but not within quotes or brackets: ``a d={'x': 1} s="a b"``.

    Raises
    ------
    MagicError
        If a quote or a bracket is left open.
    """
    found: list[str] = []
    closing: list[str] = []
    current, quote, escaped = "", "", False
    for char in text.strip():
        if char.isspace() and not quote and not closing:
            found += [current] if current else []
            current = ""
            continue
        current += char
        if escaped:
            escaped = False
        elif quote:
            escaped = char == "\\"
            quote = "" if char == quote else quote
        elif char in _QUOTES and not (closing == [] and _within_word(current)):
            quote = char
        elif char in _OPENING:
            closing.append(_OPENING[char])
        elif closing and char == closing[-1]:
            closing.pop()
    if quote or closing:
        raise MagicError(f"{quote or closing[-1]} is missing at the end of: {text.strip()}")
    return found + ([current] if current else [])


def unquoted(word: str) -> str:
    """``word`` without the pair of quotes around it."""
    if len(word) > 1 and word[0] == word[-1] and word[0] in _QUOTES:
        return word[1:-1].replace("\\" + word[0], word[0])
    return word


def pair(word: str) -> Pair:
    """``key=value`` or a bare word."""
    match = _PAIR.fullmatch(word)
    return Pair(match[1], match[2]) if match else Pair(word, None)


def options(
    text: str, valued: tuple[str, ...] = (), flags: tuple[str, ...] = ()
) -> tuple[list[str], dict[str, list[str]]]:
    """Words that are no options, and the options' values by name.

    Parameters
    ----------
    valued
        Options that take a value, as ``--name N`` or ``--name=N``; may be repeated.
    flags
        Options without a value.

    Raises
    ------
    MagicError
        For an unknown option, or one without its value.
    """
    rest: list[str] = []
    given: dict[str, list[str]] = {}
    todo = words(text)
    while todo:
        word = todo.pop(0)
        if not word.startswith("--"):
            rest.append(word)
            continue
        name, has_value, value = word.partition("=")
        if name in flags and not has_value:
            given[name] = []
        elif name not in valued:
            known = ", ".join(valued + flags) or "none"
            raise MagicError(f"there is no option {name}; there are: {known}")
        elif not has_value and (not todo or todo[0].startswith("--")):
            raise MagicError(f"a value is missing after {name}")
        else:
            given.setdefault(name, []).append(unquoted(value if has_value else todo.pop(0)))
    return rest, given


def _within_word(current: str) -> bool:
    # The apostrophe of "don't" opens no quote; those of k='' and k=f'' do.
    return current[-1] == "'" and current[-2:-1].isalnum() and "=" not in current
