"""One run of the pipeline: steps are reused, or run as soon as those before them are done."""

from __future__ import annotations

import json
import queue
import time
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from .course import Course
from .earlier import INSTEAD
from .errors import HandoffError
from .found import Finder
from .hidden import Hidden
from .keys import StepKeys, key_of
from .layout import TAG_LIMIT
from .ledger import Ledger
from .outsidefiles import OutsideFiles
from .processes import Processes
from .randomness import RANDOM
from .results import SPOILT, Result
from .settings import SETTINGS_FROM
from .table import Step, depending_on
from .taken import Taken, could_fail_again, is_current, why_early
from .unforeseen import UNWATCHED
from .warm import can_fork
from .workfolder import FILES_OF

Events = queue.SimpleQueue[str | None]  # a step that has ended; None to stop


class Stopped(Exception):
    """Ctrl-C, or the signal with which MLflow cancels a run."""


class Driver:
    """One run of the pipeline."""

    def __init__(
        self,
        steps: Sequence[Step],
        ledger: Ledger,
        values: dict[str, Any],
        events: Events,
    ) -> None:
        self.steps, self.ledger, self.values, self.events = steps, ledger, values, events
        self.project: Path = ledger.project
        self.width = max(len(step.name) for step in steps)
        self.processes = Processes(self.project, events.put, values["warm"] and can_fork())
        self.again = depending_on(steps, values["from_step"])
        self.keys = StepKeys(self.project)
        self.course = Course(steps)
        reuse = set(values["reuse"].split(","))
        self.finder = Finder(ledger.results, self.course, reuse)
        self.taken: dict[str, Taken] = {}
        self.repeated: dict[str, int] = {}  # how often, for something unforeseen
        self.done: dict[str, Result] = {}
        self.failed: dict[str, str] = {}
        self.waiting = list(self.steps)
        self.outside = OutsideFiles()
        self.mended: set[str] = set()  # ran again, for what they handed on was damaged

    def run(self) -> bool:
        """Run all steps; whether all succeeded."""
        waiting = self.waiting
        while waiting or len(self.processes):
            ready = [step for step in waiting if self._is_ready(step)]
            if ready and len(self.processes) < self.values["jobs"]:
                waiting.remove(ready[0])
                self._reuse_or_start(ready[0])
            elif len(self.processes):
                self._wait()
            else:
                break  # what is left depends on a step that failed
            waiting += self._outdated()
            waiting.sort(key=self.steps.index)
        self.ledger.finish(self.done)
        for name, error in self.failed.items():
            self.say(name, f"failed, run {self.taken[name].run_id}: {error}")
        if waiting:
            left = ", ".join(step.name for step in waiting)
            print(f"Not run, because they need what failed: {left}.", flush=True)
        return not self.failed

    def stop(self) -> None:
        """End the steps that run, and see that their runs say so."""
        for name in self.processes.stop():
            run_id = self.taken[name].run_id
            self.ledger.runs.ended(run_id, otherwise="KILLED")
            self.say(name, f"stopped, run {run_id}")

    def say(self, name: str, text: str) -> None:
        """Tell how it goes with a step."""
        print(f"{name:<{self.width}}  {text}", flush=True)

    def _is_ready(self, step: Step) -> bool:
        """Whether all is there that it needs, and nothing before it has to run again."""
        at = self.steps.index(step)
        pending = any(
            name in self.repeated and name not in self.done
            for name in (one.name for one in self.steps[:at])
        )
        return step.before <= self.done.keys() and not pending

    def _reuse_or_start(self, step: Step) -> None:
        course = self.course
        taken = Taken(course.taken(step), course.files_now(step))
        self.taken[step.name] = taken
        start_seed = self.values["start_seed"]
        parts = self.keys.parts(step, self.values, self.course, start_seed)
        tags: dict[str, str] = {}
        if self.values["cache"] and step.name not in self.again:
            found, why = self.finder.find(step, parts)
            if found:
                self.outside.changed_between(step.name, self.finder.manifest)
                self.ledger.note_reused(step.name, found.run_id)
                self._is_done(step.name, found)
                self.say(step.name, f"reused, run {found.run_id}")
                return
            if why:
                self.say(step.name, f"runs again: {why}")
                tags["why"] = why[:TAG_LIMIT]
        self._start(step, taken, parts, tags)

    def _start(
        self, step: Step, taken: Taken, parts: dict[str, Any], tags: dict[str, str]
    ) -> None:
        # Secrets go to a step by its environment, which is this one.
        given = {
            name: self.values[name]
            for name in step.parameters
            if not isinstance(self.values[name], Hidden)
        }
        taken.runs = {name: self.done[name].run_id for name in self.course.needed(step)}
        given |= {f"{name}_run_id": run_id for name, run_id in taken.runs.items()}
        words = [f"--{name}={value}" for name, value in given.items()]
        taken.run_id = self.ledger.runs.create(step.name, key=key_of(parts), **tags)
        taken.parts = parts
        environment = {
            "MLFLOW_RUN_ID": taken.run_id,
            "MLFLOW_EXPERIMENT_ID": self.ledger.runs.experiment,
            "PROVEBOOK_SEED": str(self.values["start_seed"]),
            UNWATCHED: self.values["unwatched"],
            INSTEAD: json.dumps(self.course.instead(step)),
            FILES_OF: ",".join(self.course.files_of(step)),
            SETTINGS_FROM: json.dumps(self.course.settings(step)),
            RANDOM: json.dumps(self.course.random_instead(step)),
        }
        prefix = f"{step.name:>{self.width}} | " if self.values["jobs"] > 1 else ""
        taken.begin = time.monotonic()
        self.say(step.name, f"started, run {taken.run_id}")
        if unforeseen := self.course.unforeseen(step):
            self.say(step.name, f"goes on from what was not foreseen: {unforeseen}")
            self.ledger.runs.note_unforeseen(taken.run_id, unforeseen)
        file = self.project / "steps" / f"{step.name}.py"
        code = partial(self.keys.modules.code_of, file)
        self.processes.start(step.name, words, environment, prefix, code)

    def _wait(self) -> None:
        """Wait until a step has ended, and see how."""
        name = self.events.get()
        if name is None:
            raise Stopped
        code = self.processes.take(name)
        taken = self.taken[name]
        took = f"{time.monotonic() - taken.begin:.1f} s"
        run = self.ledger.runs.ended(taken.run_id, otherwise="FAILED")
        if run.status == "FINISHED" and "provebook.outputs" in run.tags:
            self.ledger.runs.keep_parts(taken.run_id, taken.parts)
            self._is_done(name, run)
            self.say(name, f"done in {took}")
            for text in self.outside.changed_between(
                name, self.ledger.results.manifest_of(taken.run_id)
            ):
                self.say(name, text)
            return
        if spoilt := self._spoilt_by(run):
            self._run_both(spoilt, name, run)
            return
        self.failed[name] = run.tags.get("provebook.error", f"exit code {code}")
        self.say(name, f"FAILED after {took}")

    def _spoilt_by(self, run: Result) -> str:
        """The step of which a failed one could not use what it handed on, if it was whole."""
        spoilt = run.tags.get(SPOILT)
        names = (name for name, done in self.done.items() if done.run_id == spoilt)
        return next((name for name in names if name not in self.mended), "")

    def _run_both(self, spoilt: str, name: str, run: Result) -> None:
        """Have a step run again of which a later one could not use what it handed on."""
        self.mended.add(spoilt)
        reason = run.tags.get("provebook.error", "")
        self.say(name, f"cannot go on from {spoilt}: {reason}")
        self.ledger.runs.mark_damaged(self.done[spoilt].run_id)
        for one in (spoilt, name):
            self._forget(one)
        self.say(spoilt, "runs again: what it handed on is damaged")
        self.waiting += [step for step in self.steps if step.name in (spoilt, name)]

    def _is_done(self, name: str, run: Result) -> None:
        self.done[name] = run
        self.course.take(name, run, self.ledger.results.manifest_of)

    def _is_current(self, step: Step) -> bool:
        taken = self.taken[step.name]
        if step.name in self.failed:
            return could_fail_again(self.course, step, taken, self.done)
        return is_current(self.course, step, taken)

    def _outdated(self) -> list[Step]:
        """Steps that are done and would be given something else now: they run again."""
        found = []
        for step in self.steps:
            if not step.before <= self.done.keys():
                continue  # it is looked at when these are done again
            is_done = step.name in self.done
            if (is_done or step.name in self.failed) and not self._is_current(step):
                self._take_back(step)
                found.append(step)
        return found

    def _take_back(self, step: Step) -> None:
        """Forget what a step did: its run and those below it are deleted."""
        name = step.name
        self.repeated[name] = self.repeated.get(name, 0) + 1
        why = why_early(self.course, step, self.taken[name])
        if self.repeated[name] > len(self.steps):
            raise HandoffError(
                f"Step {name} is given something else each time that it runs again: {why}. "
                "Let steps change copies, and seed what draws."
            )
        self.say(name, f"runs again, for it came too early: {why}")
        self._forget(name)

    def _forget(self, name: str) -> None:
        self.ledger.forget(name, self.taken[name].run_id)
        self.failed.pop(name, None)
        self.done.pop(name, None)
        self.course.forget(name)
