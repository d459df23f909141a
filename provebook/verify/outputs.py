"""Compares what the cells print and display with what the steps do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal

from .differences import SIDES, judged
from .findings import CLOSE, DIFFERENT, EQUAL, SKIPPED, Finding
from .lines import Pair, compared, numbers_apart
from .logged import said
from .noise import lines_of
from .runs import Shown

Without = tuple[Callable[[str], str], Callable[[str], str]]
COMMANDS = "a command of IPython prints otherwise in a script"
NOISE = "times, addresses, temporary paths or ids are all that differs"


@dataclass(frozen=True)
class Printed:
    """A line that a cell prints; of a step the cell may not be known (0)."""

    cell: int
    number: int  # in its cell, from 1
    text: str


def printed(texts: dict[int, str]) -> list[Printed]:
    """Lines of what the cells print, by number of the cell."""
    return [
        Printed(cell, number, line)
        for cell, text in texts.items()
        for number, line in enumerate(lines_of(text), 1)
    ]


def compare_printed(
    step: str,
    ours: list[Printed],
    theirs: list[Printed],
    without: Without,
    tolerance: float,
    commands: set[int],
) -> list[Finding]:
    """Compare the printed lines of a step; ``commands``: the cells with such of IPython."""
    texts = [line.text for line in ours], [line.text for line in theirs]
    same, pairs = compared(*texts, without)
    found = [Finding(step, "line", "", EQUAL, 0.0, count=same)] if same else []
    noisy = sum(pair.is_noise for pair in pairs)
    if noisy:
        name = f"({noisy})"
        found.append(Finding(step, "line", name, SKIPPED, None, NOISE, count=noisy))
    for pair in pairs:
        if pair.is_noise:
            continue
        finding = _judged(step, "line", _place(pair, ours, theirs), pair, tolerance)
        cells = {line.cell for line in _lines(pair, ours, theirs)}
        if cells & commands:
            finding = replace(finding, state=SKIPPED, apart=None, detail=COMMANDS)
        found.append(finding)
    return found


def compare_shown(
    step: str,
    ours: list[Shown],
    theirs: list[Shown],
    without: Without,
    tolerance: float,
    commands: set[int],
) -> list[Finding]:
    """Compare the values that the cells of a step display, one by one."""
    rest = list(theirs)
    found: list[Finding] = []
    same = 0
    seen: dict[int, int] = {}
    for one in ours:
        seen[one["cell"]] = number = seen.get(one["cell"], 0) + 1
        name = f"of cell {one['cell']}" + (f" ({number})" if number > 1 else "")
        other = next((some for some in rest if _belong(one, some)), None)
        if other is not None:
            rest.remove(other)
            finding = _shown(step, name, one, other, without, tolerance)
            same += finding is None
            found += [finding] if finding else []
        elif one["cell"] in commands:
            found.append(Finding(step, "output", name, SKIPPED, None, COMMANDS))
        elif one["is_result"]:
            why = "the project has no place at which it could be looked at"
            found.append(Finding(step, "output", name, SKIPPED, None, why))
        else:
            why = f"only the notebook displays {said(one['plain'])}"
            found.append(Finding(step, "output", name, DIFFERENT, None, why))
    for number, other in enumerate(rest, 1):
        why = f"only the project displays {said(other['plain'])}"
        name = f"({number}) of the project"
        is_command = other["cell"] in commands
        state, why = (SKIPPED, COMMANDS) if is_command else (DIFFERENT, why)
        found.append(Finding(step, "output", name, state, None, why))
    if same:
        found.insert(0, Finding(step, "output", "", EQUAL, 0.0, count=same))
    return found


def _belong(one: Shown, other: Shown) -> bool:
    """A cell has one result; calls of ``display`` come in one order on both sides."""
    if one["is_result"] != other["is_result"]:
        return False
    return not one["is_result"] or one["cell"] == other["cell"]


def _shown(
    step: str, name: str, one: Shown, other: Shown, without: Without, tolerance: float
) -> Finding | None:
    """As text, then as HTML, whose lines say more of wide tables."""
    is_noisy = False
    forms: tuple[Literal["plain"], Literal["html"]] = ("plain", "html")
    for form in forms:
        lines = one[form].splitlines(), other[form].splitlines()
        _, pairs = compared(*lines, without)
        parted = [pair for pair in pairs if not pair.is_noise]
        is_noisy |= bool(pairs)
        if parted:
            first = parted[0]
            place = f"line {first.at + 1}{' of its HTML' if form == 'html' else ''}"
            finding = _judged(step, "output", name, first, tolerance, place)
            if finding.state != CLOSE or len(parted) == 1:
                return finding
            close = [_judged(step, "output", name, pair, tolerance, place) for pair in parted]
            return next((one for one in close if one.state == DIFFERENT), finding)
    return Finding(step, "output", name, SKIPPED, None, NOISE) if is_noisy else None


def _judged(
    step: str, kind: str, name: str, pair: Pair, tolerance: float, place: str = ""
) -> Finding:
    at = f"{place}: " if place else ""
    if pair.ours is None or pair.theirs is None:
        where = SIDES[pair.ours is None].removeprefix("in ")
        text = said(pair.theirs if pair.ours is None else pair.ours)
        return Finding(step, kind, name, DIFFERENT, None, f"{at}only {where} has {text}")
    told = f"{at}{said(pair.ours)} {SIDES[0]}, {said(pair.theirs)} {SIDES[1]}"
    parting = numbers_apart(pair.ours, pair.theirs)
    if parting is None or parting.apart is None:
        return Finding(step, kind, name, DIFFERENT, None, told)
    finding = judged(step, kind, name, parting, tolerance)
    return Finding(
        step, kind, name, finding.state, finding.apart, told, is_rounding=parting.is_rounding
    )


def _lines(pair: Pair, ours: list[Printed], theirs: list[Printed]) -> list[Printed]:
    """The line of ours, else that of theirs."""
    if pair.ours is not None:
        return [ours[pair.at]]
    return [] if pair.there is None else [theirs[pair.there]]


def _place(pair: Pair, ours: list[Printed], theirs: list[Printed]) -> str:
    (line,) = _lines(pair, ours, theirs)
    of = f"{line.number} of cell {line.cell}" if line.cell else f"{line.number} of the step"
    return of if pair.ours is not None else f"{of} of the project"
