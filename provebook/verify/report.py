"""What a verification found, for a person and as data."""

from __future__ import annotations

from typing import Any

from .findings import (
    CLOSE,
    DIFFERENT,
    EQUAL,
    KINDS,
    SKIPPED,
    UNSTABLE,
    Finding,
    counted,
    listed,
)
from .record import Pair

NOTHING = "nothing compared"
ROUNDING = (
    "All that differs is of the size of rounding: the last bits of sums depend on their order, "
    "which threads and versions of libraries change."
)


def verdict(findings: list[Finding], tolerance: float) -> str:
    """The value of the tag ``provebook.verified``."""
    states = {finding.state for finding in findings}
    if not states & {EQUAL, CLOSE, DIFFERENT}:
        return NOTHING
    for state in (DIFFERENT, UNSTABLE):
        if state in states:
            return f"{state}: {first(findings, state)}"
    return f"within {tolerance:g}" if CLOSE in states else "equal"


def first(findings: list[Finding], state: str) -> str | None:
    """The first step with such a finding; findings are in the steps' order."""
    return next((one.step for one in findings if one.state == state), None)


def text(findings: list[Finding], pair: Pair, tolerance: float, repeats: int) -> str:
    """Lines for a person, in Markdown."""
    lines = [_headline(findings, tolerance), "", f"{_numbers(findings)}.", ""]
    apart = [finding for finding in findings if finding.state == DIFFERENT]
    if any(finding.state == UNSTABLE for finding in findings):
        lines += [
            f"Unstable is what the notebook itself gave otherwise in one of {repeats} runs: "
            "the project is not to blame for it.",
            "",
        ]
    if apart:
        lines += [ROUNDING, ""] if all(one.is_rounding for one in apart) else []
        lines += _why(apart[0].step, pair)
        if repeats == 1:
            lines += ["With --repeat 3 you see whether the notebook itself is stable.", ""]
    for step in pair.steps:
        own = [finding for finding in findings if finding.step == step.name]
        lines += [f"## {step.name}", ""] + [_line(finding) for finding in own]
        lines += [] if own else ["nothing handed on, logged or shown"]
        lines.append("")
    return "\n".join(lines)


def data(findings: list[Finding], pair: Pair, tolerance: float, repeats: int) -> dict[str, Any]:
    """The same for programs."""
    return {
        "version": 1,
        "verdict": verdict(findings, tolerance),
        "tolerance": tolerance,
        "runs_of_notebook": repeats,
        "counts": _counts(findings),
        "first_apart": first(findings, DIFFERENT),
        "steps": [
            {
                "name": step.name,
                "explained_by": list(step.findings),
                "compared": [_data(one) for one in findings if one.step == step.name],
            }
            for step in pair.steps
        ],
    }


def _data(finding: Finding) -> dict[str, Any]:
    return {
        "kind": finding.kind,
        "name": finding.name,
        "state": finding.state,
        "count": finding.count,
        "apart": finding.apart,
        "rounding": finding.is_rounding,
        "detail": finding.detail,
        **({"image": finding.image} if finding.image else {}),
    }


def _headline(findings: list[Finding], tolerance: float) -> str:
    said = verdict(findings, tolerance)
    if said == NOTHING:
        return "Nothing was compared: no step hands a value on, or logs or shows anything."
    apart = [finding for finding in findings if finding.state == DIFFERENT]
    unstable = [finding for finding in findings if finding.state == UNSTABLE]
    if apart:
        return (
            f"Notebook and project differ from step {apart[0].step} on: "
            f"{listed(counted(apart))}."
        )
    if unstable:
        return (
            f"The notebook itself is unstable from step {unstable[0].step} on: "
            f"{listed(counted(unstable))}. All else is equal."
        )
    compared = [finding for finding in findings if finding.state != SKIPPED]
    close = sum(finding.count for finding in findings if finding.state == CLOSE)
    if close:
        return (
            f"Equal within {tolerance:g} (relative): {listed(counted(compared))}, "
            f"{close} of them not bit by bit."
        )
    return f"Equal bit by bit: {listed(counted(compared))}."


def _counts(findings: list[Finding]) -> dict[str, int]:
    states = (EQUAL, CLOSE, DIFFERENT, UNSTABLE, SKIPPED)
    return {state: sum(one.count for one in findings if one.state == state) for state in states}


def _numbers(findings: list[Finding]) -> str:
    counts = _counts(findings)
    close = [f"{counts[CLOSE]} close"] if counts[CLOSE] else []
    return ", ".join(
        [
            f"{counts[EQUAL]} equal",
            *close,
            f"{counts[DIFFERENT]} differ{'s' if counts[DIFFERENT] == 1 else ''}",
            f"{counts[UNSTABLE]} unstable",
            f"{counts[SKIPPED]} not compared",
        ]
    )


def _why(step: str, pair: Pair) -> list[str]:
    names = [one.name for one in pair.steps]
    before = pair.steps[: names.index(step) + 1]
    known = [f"- step {one.name}: {finding}" for one in before for finding in one.findings]
    if not known:
        return ["Nothing was found in the notebook that explains it.", ""]
    return ["What may explain it:", *known, ""]


def _line(finding: Finding) -> str:
    state = finding.state
    if state == EQUAL and finding.kind not in ("metric", "value"):
        of = f" of {finding.name}" if finding.name else ""
        return f"- {counted([finding])[0]}{of}: equal"
    shown = "DIFFERENT" if state == DIFFERENT else state
    apart = f", apart {finding.apart:.3g}" if finding.apart else ""
    rounding = " (rounding)" if finding.is_rounding and state != EQUAL else ""
    detail = f": {finding.detail}" if finding.detail else ""
    what = KINDS[finding.kind][0] if finding.kind in ("output", "line") else finding.kind
    return f"- {what} {finding.name}: {shown}{apart}{rounding}{detail}"
