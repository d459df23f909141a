"""What is said of one thing that was compared."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

EQUAL, CLOSE, DIFFERENT = "equal", "close", "different"
UNSTABLE = "unstable"  # the notebook alone gives one thing and another
SKIPPED = "not compared"

KINDS = {
    "metric": ("metric", "metrics"),
    "value": ("handed-on value", "handed-on values"),
    "parameter": ("logged parameter", "logged parameters"),
    "tag": ("tag", "tags"),
    "figure": ("figure", "figures"),
    "output": ("displayed value", "displayed values"),
    "line": ("printed line", "printed lines"),
}
"""In the order in which they are counted: what one is called, and several."""


@dataclass(frozen=True)
class Finding:
    """One thing, compared.

    ``apart`` is the largest relative difference of two numbers (absolute where one is 0);
    ``None`` where they cannot be compared.
    """

    step: str
    kind: str  # of ``KINDS``
    name: str
    state: str
    apart: float | None = None
    detail: str = ""
    count: int = 1  # of equal ones that are told in one line
    is_rounding: bool = False
    image: str = ""  # artifact that shows the difference

    @property
    def key(self) -> tuple[str, str, str]:
        """The same for the same thing in another comparison."""
        return self.step, self.kind, self.name


def counted(findings: Iterable[Finding]) -> list[str]:
    """How many of each kind there are: ``["2 metrics", "1 tag"]``."""
    found = list(findings)
    numbers = {kind: sum(one.count for one in found if one.kind == kind) for kind in KINDS}
    return [
        f"{number} {KINDS[kind][number != 1]}" for kind, number in numbers.items() if number
    ]


def listed(parts: list[str]) -> str:
    """``a, b and c``."""
    return " and ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)
