"""A row of the pipeline's table."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Step:
    """A step: what it is given, and by which steps."""

    name: str
    parameters: list[str] = field(default_factory=list)
    inputs: dict[str, list[str]] = field(
        default_factory=dict
    )  # names, by the step they come from
    files: dict[str, list[str]] = field(
        default_factory=dict
    )  # paths, by the step that writes them
    after: list[str] = field(
        default_factory=list
    )  # nothing is handed on, only the order matters
    draws: bool = False  # random numbers
    random_from: str | None = None  # the step whose random numbers go on

    @property
    def before(self) -> set[str]:
        """The steps whose run ids it gets."""
        steps = {*self.inputs, *self.files, *self.after, self.random_from}
        return {step for step in steps if step}


def depending_on(steps: Iterable[Step], name: str) -> set[str]:
    """A step and all that need it, directly or not; none for no name."""
    found = {name} if name else set()
    for step in steps:  # each comes after those it needs
        if found & step.before:
            found.add(step.name)
    return found
