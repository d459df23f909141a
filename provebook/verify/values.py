"""Compares two values of any type, part by part."""

from __future__ import annotations

from typing import Any

from .parting import Parting, joined, numbers, several, short, unlike
from .tables import arrays, is_array, is_table, tables, tensor_array

DEEPEST = 40


def parting(one: Any, other: Any) -> Parting | None:
    """Where two values part; ``None`` where nothing that can be looked at differs."""
    return _Look().compare(one, other, "")


class _Look:
    """One look at two values; objects that refer to each other are looked at once."""

    def __init__(self) -> None:
        self._seen: dict[tuple[int, int], tuple[Any, Any]] = {}
        self._depth = 0

    def compare(self, one: Any, other: Any, place: str) -> Parting | None:
        key = id(one), id(other)
        if one is other or key in self._seen or self._depth > DEEPEST:
            return None
        self._seen[key] = one, other  # kept: an id may come again
        self._depth += 1
        try:
            return self._compare(one, other, place)
        finally:
            self._depth -= 1

    def _compare(self, one: Any, other: Any, place: str) -> Parting | None:
        if isinstance(one, bool | str | bytes | type(None)):
            same = type(one) is type(other) and one == other
            return None if same else unlike(one, other, place)
        if isinstance(one, int | float) and isinstance(other, int | float):
            return numbers(one, other, place)
        if type(one).__name__ != type(other).__name__:
            return unlike(one, other, place)
        if isinstance(one, dict):
            return self._dicts(one, other, place)
        if isinstance(one, list | tuple):
            return self._lists(one, other, place)
        if isinstance(one, set | frozenset):
            return _sets(one, other, place)
        if is_table(one):
            return tables(one, other, place)
        if is_array(one):
            return arrays(one, other, place)
        if (pair := tensor_array(one, other)) is not None:
            return arrays(*pair, place)
        return self._objects(one, other, place)

    def _dicts(self, one: Any, other: Any, place: str) -> Parting | None:
        missing = [key for key in one if key not in other]
        new = [key for key in other if key not in one]
        if missing or new:
            (key,) = (missing or new)[:1]
            sides = ("there", "missing") if missing else ("missing", "there")
            return Parting(None, f"{place}[{short(key)}]", sides)
        if list(one) != list(other):
            return Parting(None, f"{place or 'keys'}", ("in one order", "in another"))
        parts = (self.compare(one[key], other[key], f"{place}[{short(key)}]") for key in one)
        return several("items", len(one), parts)

    def _lists(self, one: Any, other: Any, place: str) -> Parting | None:
        if len(one) != len(other):
            return Parting(None, place, (f"{len(one)} items", f"{len(other)} items"))
        parts = (
            self.compare(a, b, f"{place}[{at}]")
            for at, (a, b) in enumerate(zip(one, other, strict=True))
        )
        return several("items", len(one), parts)

    def _objects(self, one: Any, other: Any, place: str) -> Parting | None:
        states = [_state(value) for value in (one, other)]
        if None in states:
            return None if _equal(one, other) else unlike(one, other, place)
        ours, theirs = ({} if state is None else state for state in states)
        if [*ours] != [*theirs]:
            return self._dicts(dict(sorted(ours.items())), dict(sorted(theirs.items())), place)
        parts = (self.compare(ours[name], theirs[name], f"{place}.{name}") for name in ours)
        return joined(parts)


def _sets(one: Any, other: Any, place: str) -> Parting | None:
    if one == other:
        return None
    sides = tuple(
        f"{len(a - b)} that the other has not" if a - b else "fewer"
        for a, b in ((one, other), (other, one))
    )
    return Parting(None, place, (sides[0], sides[1]))


def _state(value: Any) -> dict[str, Any] | None:
    """What an object holds, by name."""
    try:
        found = value.__getstate__() if hasattr(value, "__getstate__") else None
    except Exception:
        found = None
    if not isinstance(found, dict):
        found = getattr(value, "__dict__", None)
    named = isinstance(found, dict) and all(isinstance(name, str) for name in found)
    return found if named and found else None


def _equal(one: Any, other: Any) -> bool:
    try:
        return bool(one == other)
    except Exception:
        return False
