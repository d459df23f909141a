"""What is wrong with the arguments of a comparison, said to who wrote them."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable

from ..shared.text import one_line, without_userinfo

CANDIDATES = 8
_CODE = re.compile(r"^[A-Z_]{6,}: ")
_QUOTED = re.compile(r"'([^']+)'|\"([^\"]+)\"|`([^`]+)`")
_OR = re.compile(r"\bor\b", re.I)
_STRING = re.compile(r"'[^']*'|\"[^\"]*\"|`[^`]*`")


class CompareError(ValueError):
    """A comparison that cannot be made; the message says why and what to do."""


def search_problem(error: Exception, clauses: Iterable[str]) -> CompareError:
    """MLflow's complaint about a filter or an order, with the place marked by a caret line.

    Parameters
    ----------
    clauses
        The texts of which one is to blame, the likeliest first.
    """
    message = _CODE.sub("", one_line(error)).rstrip(".")
    shown = [" ".join(text.split()) for text in clauses if text.strip()]
    places = [(text, _place(message, text)) for text in shown]
    found = next(((text, place) for text, place in places if place), None)
    text, place = found or (shown[0], None) if shown else ("", None)
    if not text:
        return CompareError(message)
    start, end = place or (0, len(text))
    if place and _OR.fullmatch(text[start:end]):
        message = "MLflow's filter has no OR: compare twice, or give the runs by name"
    caret = " " * start + "^" * max(end - start, 1)
    return CompareError("\n".join([message, f"  {without_userinfo(text)}", f"  {caret}"]))


def unknown(kind: str, name: str, known: Iterable[str]) -> CompareError:
    """No run has ``name``; the nearest of those that are ``known`` are offered."""
    return CompareError(f"no compared run has the {kind} {name}: {_hint(name, known)}")


def unknown_word(kind: str, name: str, known: Iterable[str]) -> str:
    """There is no ``name``; the nearest of those that are ``known`` are offered."""
    return f"there is no {kind} {name}: {_hint(name, known)}"


def listed(names: Iterable[str]) -> str:
    """The first few names, and how many more there are."""
    every = list(names)
    if not every:
        return "none"
    more = len(every) - CANDIDATES
    return ", ".join(every[:CANDIDATES]) + (f" and {more} more" if more > 0 else "")


def _hint(name: str, known: Iterable[str]) -> str:
    names = list(known)
    close = difflib.get_close_matches(name, names, n=3)
    return f"did you mean {' or '.join(close)}?" if close else f"there are {listed(names)}"


def _place(message: str, text: str) -> tuple[int, int] | None:
    """Where in ``text`` that lies which ``message`` complains about."""
    bare = _STRING.sub(lambda found: "\0" * len(found[0]), text)
    if found := _OR.search(bare):
        return found.span()
    for quote in "'\"`":
        if quote in bare:  # opened, never closed
            return bare.index(quote), len(text)
    parts = re.findall(r"(?:Found|Got value) (\S+)$", message)
    parts += [next(filter(None, groups)) for groups in _QUOTED.findall(message)]
    for part in parts:
        part = " ".join(part.split())
        if part and part in text:
            start = text.index(part)
            return start, start + len(part)
    return None
