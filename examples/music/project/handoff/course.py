"""What each step has to take, by what the steps before it were seen to do.

The table says what was foreseen. Where a step changed an input or drew random numbers that it
was not said to, all that come after it in the notebook take these from it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from .layout import short
from .results import Result
from .table import Step
from .workfiles import digest_at, folder_digests

MOVED = ":moved"
ManifestOf = Callable[[str], dict[str, Any] | None]


class Course:
    """The steps in the notebook's order, and what those that are done have handed on."""

    def __init__(self, steps: Iterable[Step]) -> None:
        self.steps = list(steps)
        self.outputs: dict[str, dict[str, Any]] = {}  # short digests by step, see `summary`
        self.files: dict[str, dict[str, str]] = {}  # and of files; folders end in `/`

    def before(self, step: Step) -> list[Step]:
        """The steps before it that are done, the last one first."""
        at = self.steps.index(step)
        return [one for one in reversed(self.steps[:at]) if one.name in self.outputs]

    def take(self, name: str, run: Result, manifest_of: ManifestOf) -> None:
        """Note what a run that is done, or reused, hands on."""
        outputs = self.outputs[name] = outputs_of(run.tags["provebook.outputs"])
        if "*" in outputs:
            manifest = manifest_of(run.run_id) or {"files": [], "folders": {}}
            outputs[":looked_at"] = manifest.get("looked_at", {})
            outputs[":made"] = manifest["folders"]
            outputs[":gone"] = manifest.get("gone", [])
            outputs[":began"] = short(manifest.get("began", {}))
            files = {file["path"]: file["sha256"][:16] for file in manifest["files"]}
        else:
            begin = "file:"
            files = {
                key.removeprefix(begin): digest
                for key, digest in outputs.items()
                if key.startswith(begin)
            }
        gone = dict.fromkeys(outputs[":gone"], "")
        self.files[name] = {**files, **folder_digests(outputs[":made"]), **gone}

    def forget(self, name: str) -> None:
        """Its run is taken back."""
        self.outputs.pop(name, None)
        self.files.pop(name, None)

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

    def settings(self, step: Step) -> dict[str, str]:
        """Settings that steps before it changed, by the step that did so last."""
        found: dict[str, str] = {}
        for other in self.before(step):
            for name in self.outputs[other.name][":settings"]:
                found.setdefault(name, other.name)
        return found

    def set_digests(self, step: Step) -> dict[str, str]:
        """Of these, short digests."""
        return {
            name: self.outputs[other][":settings"][name]
            for name, other in self.settings(step).items()
        }

    def is_set(self, step: Step) -> bool:
        """Whether its run, which is done, has begun with the settings that it should have."""
        began = self.outputs[step.name][":began"]
        return all(began.get(name, one) == one for name, one in self.set_digests(step).items())

    def set_otherwise(self, step: Step, manifest: Mapping[str, Any]) -> str:
        """A setting that a run of it used, and that is another one for it now."""
        began, now = short(manifest["began"]), self.set_digests(step)
        then = {name: began[name] for name in manifest["given"]}
        now = {name: one for name, one in now.items() if name in began}
        return next((name for name in {**then, **now} if then.get(name) != now.get(name)), "")

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
        others |= {*self.files_of(step), *self.settings(step).values()}
        wanted = step.before | others
        return [one.name for one in self.steps if one.name in wanted]

    def taken(self, step: Step) -> dict[tuple[str, str], list[str]]:
        """Short digests of the values and files that it gets, by the step that has them."""
        instead, now = self.instead(step), self.files_now(step)
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
            taken["files", producer] = [digest_at(path, now) for path in paths]
        return taken

    def numbers(self, step: Step) -> dict[str, str]:
        """Short digests of the random states it goes on from, where something drew before."""
        return {
            library: self.moved(name)[library][1] for library, name in self.random(step).items()
        }

    def files_of(self, step: Step) -> list[str]:
        """Steps before it that wrote or removed files, which nobody said that it uses."""
        wrote = (one.name for one in self.before(step) if self.files[one.name])
        return [name for name in wrote if name not in step.before]

    def files_now(self, step: Step) -> dict[str, str]:
        """Short digests of all files that the steps before it wrote, each as the last did.

        Empty for what was removed.
        """
        found: dict[str, str] = {}
        for other in self.before(step):
            found = {**self.files[other.name], **found}
        return found

    def changed(self, step: Step, looked_at: Mapping[str, str]) -> str:
        """A file or folder that a run of it looked at and that is another one for it now."""
        now = self.files_now(step)
        found = (name for name, then in looked_at.items() if digest_at(name, now) != then)
        return next(found, "")

    def fits(self, step: Step, moved: Mapping[str, list[str]]) -> bool:
        """Whether a run that drew from these generators went on from the right states."""
        numbers = self.numbers(step)
        return all(
            numbers.get(library, before) == before for library, (before, _) in moved.items()
        )

    def unforeseen(self, step: Step) -> str:
        """What the step is given otherwise than its code says, in words; empty if nothing."""
        foreseen = {one.name: one.draws for one in self.steps}
        words = [
            f"{name} changed {key.partition('.')[2]}"
            for key, name in self.instead(step).items()
        ]
        words += [
            f"{name} drew random numbers ({library})"
            for library, name in self.random_instead(step).items()
            if not foreseen[name]
        ]
        return ", ".join(words)

    def _digest(self, step: str, name: str) -> str:
        known = self.outputs[step]
        return str(known.get(name, known.get("*", "")))


def outputs_of(tag: str) -> dict[str, Any]:
    """What a finished step's tag says of all that it hands on."""
    found: dict[str, Any] = json.loads(tag)
    return found
