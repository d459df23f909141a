"""What the notebook itself gives otherwise from run to run."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path

from .compare import Comparison, Side
from .findings import DIFFERENT, EQUAL, UNSTABLE, Finding
from .record import Pair
from .sides import run_notebook

Keys = dict[tuple[str, str, str, int], str]
"""What is unstable, with how it came out in another run."""


def repeated(
    pair: Pair,
    scratch: Path,
    seed: int,
    parameters: dict[str, str],
    times: int,
    tolerance: float,
) -> tuple[Side, Keys]:
    """Run the notebook several times: its first run, and what was not the same in all.

    Each time with the same seed, so that what draws without one is the same too.
    """
    first = run_notebook(pair, scratch / "notebook", seed, parameters)
    unstable: Keys = {}
    for number in range(2, times + 1):
        print(f"notebook: run {number} of {times}", flush=True)
        again = run_notebook(pair, scratch / f"notebook {number}", seed, parameters)
        drawn = scratch / "unstable"
        comparison = Comparison(pair, tolerance, scratch / f"images {number}", drawn)
        for key, finding in _keyed(comparison.compare(first, again)):
            if finding.state == DIFFERENT:
                unstable.setdefault(key, finding.detail)
    return first, unstable


def excused(findings: list[Finding], unstable: Keys) -> list[Finding]:
    """What the notebook itself gives otherwise is no difference of the project."""
    found: list[Finding] = []
    left = dict(unstable)
    for key, finding in _keyed(findings):
        is_unstable = key in unstable and finding.count == 1
        if is_unstable:
            del left[key]
        found.append(replace(finding, state=UNSTABLE) if is_unstable else finding)
    for step, kind, name, _ in left:  # this time it was the same by chance
        _take_from_equal(found, step, kind)
        said = "the same here, and another in another run of the notebook"
        at = max((at for at, one in enumerate(found) if one.step == step), default=-1)
        found.insert(at + 1, Finding(step, kind, name, UNSTABLE, None, said))
    return found


def _take_from_equal(findings: list[Finding], step: str, kind: str) -> None:
    for at, one in enumerate(findings):
        if (one.step, one.kind, one.state) == (step, kind, EQUAL) and one.count > 1:
            findings[at] = replace(one, count=one.count - 1)
            return


def _keyed(findings: list[Finding]) -> list[tuple[tuple[str, str, str, int], Finding]]:
    """Findings with what stays the same from comparison to comparison."""
    seen: Counter[tuple[str, str, str]] = Counter()
    found = []
    for finding in findings:
        seen[finding.key] += 1
        found.append(((*finding.key, seen[finding.key]), finding))
    return found
