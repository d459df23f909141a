"""What each step has to take, by what the steps before it were seen to do.

The table says what was foreseen. Where a step changed an input or drew random numbers that it
was not said to, all that come after it in the notebook take these from it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from .table import Step

MOVED = ":moved"


class Course:
    """The steps in the notebook's order, and what those that are done have handed on."""

    def __init__(self, steps: Iterable[Step]) -> None:
        self.steps = list(steps)
        self.outputs: dict[str, dict[str, Any]] = {}  # short digests by step, see `summary`

    def before(self, step: Step) -> list[Step]:
        """The steps before it that are done, the last one first."""
        at = self.steps.index(step)
        return [one for one in reversed(self.steps[:at]) if one.name in self.outputs]

    def instead(self, step: Step) -> dict[str, str]:
        """Values that another step has changed since, by that step."""
        found = {}
        for producer, names in step.inputs.items():
            for name in names:
                key = f"{producer}.{name}"
                for other in self.before(step):
                    if other.name == producer:
                        break
                    if key in self.outputs[other.name]:
                        found[key] = other.name
                        break
        return found

    def random(self, step: Step) -> dict[str, str]:
        """Generators that were drawn from, by the step that did so last."""
        found: dict[str, str] = {}
        for other in self.before(step):
            for library in self.moved(other.name):
                found.setdefault(library, other.name)
        return found

    def random_instead(self, step: Step) -> dict[str, str]:
        """Of these, the generators whose states the step does not get anyway."""
        known = self.outputs[step.random_from][":random"] if step.random_from else {}
        return {
            library: name
            for library, name in self.random(step).items()
            if known.get(library) != self.moved(name)[library][1]
        }

    def moved(self, step: str) -> Mapping[str, list[str]]:
        """Generators that a step drew from: short digests of their states before and after."""
        found: Mapping[str, list[str]] = self.outputs[step].get(MOVED, {})
        return found

    def needed(self, step: Step) -> list[str]:
        """The steps whose runs it is told, in the notebook's order."""
        others = {*self.instead(step).values(), *self.random_instead(step).values()}
        wanted = step.before | others
        return [one.name for one in self.steps if one.name in wanted]

    def taken(self, step: Step) -> dict[tuple[str, str], list[str]]:
        """Short digests of the values and files that it gets, by the step that has them."""
        instead = self.instead(step)
        taken: dict[tuple[str, str], list[str]] = {}
        for producer, names in step.inputs.items():
            texts = []
            for name in names:
                key = f"{producer}.{name}"
                texts.append(
                    self._digest(instead[key], key)
                    if key in instead
                    else self._digest(producer, name)
                )
            taken["inputs", producer] = texts
        for producer, paths in step.files.items():
            texts = [self._digest(producer, f"file:{path}") for path in paths]
            taken["files", producer] = texts
        return taken

    def numbers(self, step: Step) -> dict[str, str]:
        """Short digests of the random states it goes on from, where something drew before."""
        return {
            library: self.moved(name)[library][1] for library, name in self.random(step).items()
        }

    def fits(self, step: Step, moved: Mapping[str, list[str]]) -> bool:
        """Whether a run that drew from these generators went on from the right states."""
        numbers = self.numbers(step)
        return all(
            numbers.get(library, before) == before for library, (before, _) in moved.items()
        )

    def unforeseen(self, step: Step) -> str:
        """What the step is given otherwise than its code says, in words; empty if nothing."""
        words = [
            f"{name} changed {key.partition('.')[2]}"
            for key, name in self.instead(step).items()
        ]
        words += [
            f"{name} drew random numbers ({library})"
            for library, name in self.random_instead(step).items()
        ]
        return ", ".join(words)

    def _digest(self, step: str, name: str) -> str:
        known = self.outputs[step]
        return str(known.get(name, known.get("*", "")))


def outputs_of(tag: str) -> dict[str, Any]:
    """What a finished step's tag says of all that it hands on."""
    found: dict[str, Any] = json.loads(tag)
    return found
