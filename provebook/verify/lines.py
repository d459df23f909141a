"""Compares lines of text: what cells print and display."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from .parting import Parting, joined, numbers

_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
MOST = 2000  # lines in which those that were put in between are looked for


@dataclass(frozen=True)
class Pair:
    """Two lines that belong together; ``None`` where one side has none."""

    at: int  # where ours stands, or that before which theirs does
    ours: str | None
    theirs: str | None
    is_noise: bool = False  # all that differs
    there: int | None = None  # of theirs


def compared(
    ours: list[str],
    theirs: list[str],
    without: tuple[Callable[[str], str], Callable[[str], str]],
) -> tuple[int, list[Pair]]:
    """How many lines are the same, and the pairs that are not."""
    plain = [without[0](line) for line in ours], [without[1](line) for line in theirs]
    same, pairs = 0, []
    for at, has, there in _places(*plain):
        one = ours[at] if has else None
        other = None if there is None else theirs[there]
        if one is not None and one == other:
            same += 1
            continue
        is_noise = has and there is not None and plain[0][at] == plain[1][there]
        pairs.append(Pair(at, one, other, is_noise, there))
    return same, pairs


def numbers_apart(one: str, other: str) -> Parting | None:
    """How far two lines are apart whose numbers alone differ."""
    if _NUMBER.sub("#", one) != _NUMBER.sub("#", other):
        return None
    pairs = zip(_NUMBER.findall(one), _NUMBER.findall(other), strict=True)
    return joined(numbers(float(a), float(b)) for a, b in pairs)


def _places(ours: list[str], theirs: list[str]) -> Iterator[tuple[int, bool, int | None]]:
    """Lines that belong together, in order: where ours stands, whether it does, and theirs."""
    short = min(len(ours), len(theirs))
    head = next((at for at in range(short) if ours[at] != theirs[at]), short)
    rest = short - head
    tail = next((at for at in range(rest) if ours[-1 - at] != theirs[-1 - at]), rest)
    one, other = ours[head : len(ours) - tail], theirs[head : len(theirs) - tail]
    if max(len(one), len(other)) > MOST:
        blocks = [("replace", 0, len(one), 0, len(other))]
    else:
        blocks = list(SequenceMatcher(None, one, other, autojunk=False).get_opcodes())
    yield from ((at, True, at) for at in range(head))
    for _, begin, end, there, until in blocks:
        for number in range(max(end - begin, until - there)):
            at = min(begin + number, end)
            other_at = head + there + number if there + number < until else None
            yield head + at, at < end, other_at
    ends = len(ours) - tail, len(theirs) - tail
    yield from ((ends[0] + at, True, ends[1] + at) for at in range(tail))
