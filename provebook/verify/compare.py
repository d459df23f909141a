"""Compares two sides, step by step."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from . import inside, project
from .commands import has_commands
from .differences import judged
from .figures import Figures
from .findings import DIFFERENT, EQUAL, SKIPPED, Finding
from .outputs import compare_printed, compare_shown
from .pairing import compare_runs, paired
from .record import Pair
from .sides import StepSide
from .values import parting

Side = Callable[[str], StepSide]


class Comparison:
    """How two sides are compared; what shows differences of figures comes into ``drawn``."""

    def __init__(self, pair: Pair, tolerance: float, scratch: Path, drawn: Path) -> None:
        self._pair, self._tolerance = pair, tolerance
        self._figures = Figures(scratch, drawn)

    def compare(self, ours: Side, theirs: Side) -> list[Finding]:
        """All findings, in the order of the steps."""
        return [
            finding
            for step in self._pair.steps
            for finding in self._step(step.name, ours(step.name), theirs(step.name))
        ]

    def _step(self, step: str, ours: StepSide, theirs: StepSide) -> list[Finding]:
        pairs, left = paired(ours.runs, theirs.own, theirs.children)
        if shown := [name for name in ours.own["images"] if name.startswith("figures/")]:
            pairs[-1].ours["images"].update({one: ours.own["images"][one] for one in shown})
        return [
            *compare_runs(step, pairs, left, self._tolerance),
            *self._values(step, ours, theirs),
            *self._figures.compare(step, pairs, (ours.without, theirs.without)),
            *self._outputs(step, ours, theirs),
        ]

    def _values(self, step: str, ours: StepSide, theirs: StepSide) -> list[Finding]:
        one, other = project.manifest(ours.handoff), project.manifest(theirs.handoff)
        return [
            self._value(step, name, ours, theirs, one.get(name), other.get(name))
            for name in dict.fromkeys([*one, *other])
        ]

    def _value(
        self, step: str, name: str, ours: StepSide, theirs: StepSide, one: Any, other: Any
    ) -> Finding:
        if one is None or other is None:
            said = f"only the {'project' if one is None else 'notebook'} has it"
            return Finding(step, "value", name, DIFFERENT, None, said)
        if said := _patched(name, ours, theirs):
            return Finding(step, "value", name, DIFFERENT, None, said)
        if one["digest"] == other["digest"]:
            return Finding(step, "value", name, EQUAL, 0.0)
        handoff = inside.handoff_of(self._pair.project)
        values = [handoff.load(side.handoff, (name,))[name] for side in (ours, theirs)]
        return judged(step, "value", name, parting(*values), self._tolerance)

    def _outputs(self, step: str, ours: StepSide, theirs: StepSide) -> list[Finding]:
        cells = (cell for cell in self._pair.cells if cell.step == step)
        commands = {cell.number for cell in cells if has_commands(cell.source)}
        how = (ours.without, theirs.without), self._tolerance, commands
        said = "the step's file is not as it was exported: nothing told what it shows"
        found: list[Finding] = []
        if ours.shown and theirs.shown is None:
            found.append(Finding(step, "output", "", SKIPPED, None, said, len(ours.shown)))
        elif theirs.shown is not None:
            found += compare_shown(step, ours.shown or [], theirs.shown, *how)
        if ours.printed and theirs.printed is None:
            found.append(Finding(step, "line", "", SKIPPED, None, said, len(ours.printed)))
        elif theirs.printed is not None:
            found += compare_printed(step, ours.printed or [], theirs.printed, *how)
        return found


def _patched(name: str, ours: StepSide, theirs: StepSide) -> str:
    """Which methods of the classes of a value are others on one side; empty where none is."""
    if ours.patched is None or theirs.patched is None:
        return ""
    one, other = ours.patched.get(name, {}), theirs.patched.get(name, {})
    names = [method for method in {**one, **other} if one.get(method) != other.get(method)]
    if not names:
        return ""
    method = names[0]
    more = f" (and {len(names) - 1} more)" if len(names) > 1 else ""
    if method in one and method in other:
        return f"the method {method} is another one{more}"
    where = "notebook" if method in one else "project"
    return f"only the {where} has changed the method {method} of its class{more}"
