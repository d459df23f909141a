"""Where two values part: at which place, by how much, and whether by rounding alone."""

from __future__ import annotations

import math
import struct
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

SHORT = 40  # characters of a value that is shown
# Of the last bit, as far as sums of many numbers in another order come apart.
ROUNDING = 1024
EPSILON, EPSILON_32 = 2.0**-52, 2.0**-23


@dataclass(frozen=True)
class Parting:
    """The first place at which two values differ, and what is there on either side."""

    apart: float | None  # the largest relative difference; None where not all are numbers
    place: str
    sides: tuple[str, str]
    is_rounding: bool = False

    def told(self, where: tuple[str, str]) -> str:
        """In words; ``where`` says which side is which."""
        one, other = (f"{said} {side}" for said, side in zip(self.sides, where, strict=True))
        return f"{self.place}: {one}, {other}" if self.place else f"{one}, {other}"


def relative(one: float, other: float) -> float:
    """Relative difference; 0 for equal ones, NaN included."""
    if one == other or (math.isnan(one) and math.isnan(other)):
        return 0.0
    if not (math.isfinite(one) and math.isfinite(other)):
        return math.inf
    size = max(abs(one), abs(other))
    return abs(one - other) / size if one and other else size


def is_rounding(one: float, other: float, scale: float = 0.0) -> bool:
    """Whether another order of additions may make this difference.

    ``scale`` is the size of the numbers around: what cancels out leaves their last bits.
    """
    if not (math.isfinite(one) and math.isfinite(other)):
        return False
    epsilon = EPSILON_32 if _is_single(one) and _is_single(other) else EPSILON
    return abs(one - other) <= ROUNDING * epsilon * max(abs(one), abs(other), scale)


def numbers(one: float, other: float, place: str = "") -> Parting | None:
    """Compare two numbers."""
    apart = relative(one, other)
    both_whole = isinstance(one, int) and isinstance(other, int)
    rounding = not both_whole and is_rounding(float(one), float(other))
    return Parting(apart, place, (short(one), short(other)), rounding) if apart else None


def unlike(one: Any, other: Any, place: str = "") -> Parting:
    """Of things that are no numbers, or not of one kind."""
    sides = short(one), short(other)
    if sides[0] == sides[1]:
        sides = type(one).__name__, type(other).__name__
    return Parting(None, place, sides)


def joined(parts: Iterable[Parting | None]) -> Parting | None:
    """The first place, with the largest difference of all."""
    found = [part for part in parts if part is not None]
    if not found:
        return None
    sizes = [part.apart for part in found if part.apart is not None]
    apart = max(sizes) if len(sizes) == len(found) else None
    return replace(found[0], apart=apart, is_rounding=all(part.is_rounding for part in found))


def several(what: str, all_of: int, parts: Iterator[Parting | None]) -> Parting | None:
    """Parts of one value, with how many of them differ."""
    found = [part for part in parts if part is not None]
    one = joined(found)
    if one is None or len(found) == 1:
        return one
    count = f"{len(found):,} of {all_of:,} {what} differ, first"
    return replace(one, place=f"{count} {one.place}".rstrip())


def short(value: Any) -> str:
    """A value in a few characters."""
    try:
        text = " ".join(repr(value).split())
    except Exception:
        text = type(value).__name__
    return text if len(text) <= SHORT else f"{text[: SHORT - 3]}..."


def _is_single(number: float) -> bool:
    """Whether it may come from 32 bits."""
    try:
        return bool(struct.unpack("f", struct.pack("f", number))[0] == number)
    except OverflowError:
        return False
