"""What runs in the notebook's kernel between its cells; leaves no name there."""

from __future__ import annotations

import importlib.util
import json
import sys
import time
from pathlib import Path
from types import ModuleType
from typing import Any

from .patches import patched
from .shownfigures import ShownFigures
from .tags import CELL_ID, IMPLICIT, STEP, VERIFY
from .telling import runs_in

_now: dict[str, Any] = {"tags": {}, "uris": set(), "state": None, "cells": [], "patched": {}}
_handoff: ModuleType
_figures: ShownFigures


def begin(project: str, name: str, seed: int, folder: str) -> None:
    """Load the project's own handoff, seed what is unseeded, and mark the runs to come."""
    global _handoff, _figures
    _figures = ShownFigures(Path(folder))
    _figures.watch(_shell())
    _handoff = handoff_of(Path(project))
    _now["name"] = name
    _import_generators()
    _handoff.randomness.seed_random(seed)
    _mark_runs()


def handoff_of(project: Path) -> ModuleType:
    """The project's own handoff, as ``handoff`` where no other module has this name."""
    folder = project.resolve() / "handoff"
    init = str(folder / "__init__.py")
    name = "handoff" if _found_at("handoff") in (None, init) else "_provebook_handoff"
    if name in sys.modules:
        return sys.modules[name]
    spec = importlib.util.spec_from_file_location(
        name, init, submodule_search_locations=[str(folder)]
    )
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module  # first: what it pickles is then found there by name
    spec.loader.exec_module(module)
    for part in ("randomness", "storing"):
        importlib.import_module(f"{name}.{part}")
    return module


def _found_at(name: str) -> str | None:
    """The file of a module that is or could be imported; "" for one without a file."""
    if name in sys.modules:
        return getattr(sys.modules[name], "__file__", None) or ""
    spec = importlib.util.find_spec(name)
    return None if spec is None else spec.origin or ""


def cell(cell_id: str, step: str | None, skipped: bool) -> None:
    """Before a cell: runs it starts carry its id."""
    tags = {VERIFY: _now["name"], CELL_ID: cell_id}
    _now["tags"] = {**tags, STEP: step} if step else tags
    _now["state"] = _handoff.randomness.states_now() if skipped else None
    _now["cells"].append((time.time() * 1000, step))
    _figures.step = step


def cell_ended() -> None:
    """After a cell: exploration draws random numbers of its own."""
    import mlflow

    _figures.show()
    _now["uris"].add(str(mlflow.get_tracking_uri()))
    if _now["state"] is not None:
        _handoff.randomness.set_states(_now["state"])


def parameters(given: dict[str, str], declared: dict[str, Any]) -> None:
    """Set parameters, given as text, in the type that they have."""
    names = _names()
    for name, text in given.items():
        if name not in names:
            raise NameError(f"the notebook has no parameter {name}")
        known = _handoff.Parameter(**declared[name]) if name in declared else names[name]
        names[name] = _handoff.convert(name, text, known)


def step_ended(step: str, outputs: list[str], folder: str) -> None:
    """Keep what the step hands on, as the project does."""
    names = _names()
    Path(folder).mkdir(parents=True)
    values = {name: names.get(name, _handoff.MISSING) for name in outputs}
    _handoff.save(values, Path(folder))
    bound = {name: one for name, one in values.items() if one is not _handoff.MISSING}
    _now["patched"][step] = {name: patched(one, _handoff.digest) for name, one in bound.items()}


def finish(file: str) -> None:
    """Write down the runs that were made, with all their metrics."""
    import mlflow

    while mlflow.active_run():
        mlflow.end_run()
    uris = sorted(_now["uris"])
    found = [run for uri in uris for run in runs_in(uri, _now["name"], _step_at)]
    told = {"runs": found, "figures": _figures.files, "patched": _now["patched"]}
    Path(file).write_text(json.dumps(told), "utf-8")


def _step_at(timestamp: int) -> str | None:
    """The step whose cell ran at a time in milliseconds."""
    began = [step for start, step in _now["cells"] if start <= timestamp]
    return began[-1] if began else None


def _names() -> dict[str, Any]:
    names: dict[str, Any] = _shell().user_ns
    return names


def _shell() -> Any:
    # The program that compares imports this file too, and needs no IPython.
    from IPython.core.getipython import get_ipython  # noqa: PLC0415

    shell = get_ipython()
    assert shell is not None
    return shell


def _mark_runs() -> None:
    from mlflow.tracking import fluent
    from mlflow.tracking.context import registry
    from mlflow.tracking.context.abstract_context import RunContextProvider

    class Marks(RunContextProvider):  # type: ignore[misc]
        def in_context(self) -> bool:
            return True

        def tags(self) -> dict[str, str]:
            return dict(_now["tags"])

    registry._run_context_provider_registry._registry.append(Marks())
    own = fluent._get_or_start_run

    def get_or_start_run() -> Any:
        tags = _now["tags"]
        if fluent.active_run() is None:
            _now["tags"] = {**tags, IMPLICIT: "true"}
        try:
            return own()
        finally:
            _now["tags"] = tags

    fluent._get_or_start_run = get_or_start_run


def _import_generators() -> None:
    """What is not loaded yet could not be seeded."""
    for library in ("numpy", "torch"):
        if importlib.util.find_spec(library):
            importlib.import_module(library)
