"""What a verification found, for a person and as data."""

from __future__ import annotations

from typing import Any

from .differences import CLOSE, DIFFERENT, EQUAL, Finding
from .record import Pair

NOTHING = "nothing compared"


def verdict(findings: list[Finding], tolerance: float) -> str:
    """The value of the tag ``provebook.verified``."""
    parts = first_apart(findings)
    if not findings:
        return NOTHING
    if parts is not None:
        return f"different: {parts}"
    close = any(finding.state == CLOSE for finding in findings)
    return f"within {tolerance:g}" if close else "equal"


def first_apart(findings: list[Finding]) -> str | None:
    """The first step where notebook and project part; findings are in the steps' order."""
    return next((one.step for one in findings if one.state == DIFFERENT), None)


def text(findings: list[Finding], pair: Pair, tolerance: float) -> str:
    """Lines for a person, in Markdown."""
    lines = [_headline(findings, tolerance), ""]
    parted = first_apart(findings)
    if parted is not None:
        lines += _why(parted, pair)
    for step in pair.steps:
        own = [finding for finding in findings if finding.step == step.name]
        lines += [f"## {step.name}", ""] + [_line(finding) for finding in own]
        lines += [] if own else ["nothing handed on, and no metric"]
        lines.append("")
    return "\n".join(lines)


def data(findings: list[Finding], pair: Pair, tolerance: float) -> dict[str, Any]:
    """The same for programs."""
    return {
        "version": 1,
        "verdict": verdict(findings, tolerance),
        "tolerance": tolerance,
        "first_apart": first_apart(findings),
        "steps": [
            {
                "name": step.name,
                "explained_by": list(step.findings),
                "compared": [
                    {
                        "kind": finding.kind,
                        "name": finding.name,
                        "state": finding.state,
                        "apart": finding.apart,
                        "detail": finding.detail,
                    }
                    for finding in findings
                    if finding.step == step.name
                ],
            }
            for step in pair.steps
        ],
    }


def _headline(findings: list[Finding], tolerance: float) -> str:
    if not findings:
        return "Nothing was compared: no step hands a value on or logs anything."
    kinds = [finding.kind for finding in findings]
    parts = [
        _count(kinds.count("metric"), "metric"),
        _count(kinds.count("value"), "handed-on value"),
    ]
    texts = [finding for finding in findings if finding.kind in ("parameter", "tag")]
    apart = [finding for finding in findings if finding.state == DIFFERENT]
    counted = " and ".join(parts)
    parted = first_apart(findings)
    if parted is not None:
        numbers = sum(finding not in texts for finding in apart)
        others = len(apart) - numbers
        told = [f"{numbers} of {counted}"] if numbers else []
        told += [_count(others, "logged parameter or tag")] if others else []
        return f"Notebook and project differ from step {parted} on: {', '.join(told)}."
    close = sum(finding.state == CLOSE for finding in findings)
    if close:
        return (
            f"Equal within {tolerance:g} (relative): {counted}, {close} of them not bit by bit."
        )
    number = sum(finding.count for finding in texts)
    also = f" Logged parameters and tags: {number}, all equal." if number else ""
    return f"Equal bit by bit: {counted}.{also}"


def _why(step: str, pair: Pair) -> list[str]:
    names = [one.name for one in pair.steps]
    before = pair.steps[: names.index(step) + 1]
    known = [f"- step {one.name}: {finding}" for one in before for finding in one.findings]
    if not known:
        return ["Nothing was found in the notebook that explains it.", ""]
    return ["What may explain it:", *known, ""]


def _line(finding: Finding) -> str:
    shown = {EQUAL: "equal", CLOSE: "close", DIFFERENT: "DIFFERENT"}[finding.state]
    apart = f", apart {finding.apart:.3g}" if finding.apart else ""
    detail = f": {finding.detail}" if finding.detail else ""
    if finding.count > 1 or (finding.state == EQUAL and finding.kind in ("parameter", "tag")):
        of = f" of {finding.name}" if finding.name else ""
        return f"- {_count(finding.count, finding.kind)}{of}: equal"
    return f"- {finding.kind} {finding.name}: {shown}{apart}{detail}"


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"
