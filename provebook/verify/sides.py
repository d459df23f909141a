"""What is known of either side after it has run."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from . import hearing, project
from .kernel import NotebookRun
from .noise import Noise
from .outputs import Printed, printed
from .pairing import GIVEN_BY_MLFLOW, merged
from .record import Pair
from .runs import Run, Shown

Patched = dict[str, dict[str, str]]


@dataclass(frozen=True)
class StepSide:
    """A step on one side; what nobody told of is ``None``."""

    runs: list[Run]  # in order, those outside of any run as well
    own: Run
    children: list[Run]
    handoff: Path
    printed: list[Printed] | None
    shown: list[Shown] | None
    patched: Patched | None
    without: Callable[[str], str]
    """A line without what is noise."""


def run_notebook(
    pair: Pair, folder: Path, seed: int, parameters: dict[str, str]
) -> Callable[[str], StepSide]:
    """Run the notebook; what is known of each of its steps, by name."""
    folder.mkdir()
    noise = Noise([pair.notebook.parent])
    kernel = NotebookRun(pair, folder, uuid.uuid4().hex)
    told = kernel.run(seed, parameters)
    noise.ended(_names(told["runs"]))

    @cache
    def side(step: str) -> StepSide:
        runs = [run for run in told["runs"] if run["step"] == step]
        own = merged([run for run in runs if run["is_implicit"]])
        for number, file in enumerate(told["figures"].get(step, ()), 1):
            name = f"figures/figure_{number}.png"
            own["images"][name] = {"uri": "", "run": "", "path": file}
        return StepSide(
            runs=runs,
            own=own,
            children=[run for run in runs if not run["is_implicit"]],
            handoff=folder / step,
            printed=printed(kernel.printed.get(step, {})),
            shown=kernel.shown.get(step, []),
            patched=told["patched"].get(step, {}),
            without=noise.without,
        )

    return side


def run_project(
    pair: Pair, folder: Path, seed: int, parameters: dict[str, str]
) -> tuple[str, Callable[[str], StepSide]]:
    """Run the project; the id of its run, and what is known of each of its steps, by name."""
    folder.mkdir()
    noise = Noise([pair.project])
    project.use_this_python()
    variables = hearing.prepare(pair, folder / ".seen")
    with hearing.hearing(variables) as heard:
        parent = project.run(pair, seed, parameters, uuid.uuid4().hex)
    runs = project.ProjectRuns(parent)
    noise.ended(_names(runs.all))

    @cache
    def side(step: str) -> StepSide:
        told: dict[str, Any] = hearing.told(folder / ".seen", step)
        text = heard.printed.get(step)
        target = folder / step
        target.mkdir()
        return StepSide(
            runs=[],
            own=runs.own(step),
            children=runs.children(step),
            handoff=runs.handoff(step, target),
            printed=None if text is None else printed(text),
            shown=told["shown"],
            patched=told["patched"],
            without=noise.without,
        )

    return parent, side


def _names(runs: list[Run]) -> list[str]:
    ids = [run["id"] for run in runs]
    return ids + [run["name"] for run in runs if GIVEN_BY_MLFLOW.fullmatch(run["name"])]
