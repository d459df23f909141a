"""What runs in the notebook's kernel between its cells; leaves no name there."""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .runs import Run

VERIFY, CELL, STEP = "provebook.verify", "provebook.cell_id", "provebook.step"

_now: dict[str, Any] = {"tags": {}, "uris": set(), "state": None}
_handoff: ModuleType


def begin(project: str, name: str, seed: int) -> None:
    """Load the project's own handoff, seed what is unseeded, and mark the runs to come."""
    global _handoff
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
    return module


def _found_at(name: str) -> str | None:
    """The file of a module that is or could be imported; "" for one without a file."""
    if name in sys.modules:
        return getattr(sys.modules[name], "__file__", None) or ""
    spec = importlib.util.find_spec(name)
    return None if spec is None else spec.origin or ""


def cell(cell_id: str, step: str | None, skipped: bool) -> None:
    """Before a cell: runs it starts carry its id."""
    tags = {VERIFY: _now["name"], CELL: cell_id}
    _now["tags"] = {**tags, STEP: step} if step else tags
    _now["state"] = _handoff.randomness.states_now() if skipped else None


def cell_ended() -> None:
    """After a cell: exploration draws random numbers of its own."""
    import mlflow

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


def step_ended(outputs: list[str], folder: str) -> None:
    """Keep what the step hands on, as the project does."""
    names = _names()
    Path(folder).mkdir(parents=True)
    _handoff.save({name: names.get(name, _handoff.MISSING) for name in outputs}, Path(folder))


def finish(file: str) -> None:
    """Write down the runs that were made, with all their metrics."""
    import mlflow

    while mlflow.active_run():
        mlflow.end_run()
    found = [run for uri in sorted(_now["uris"]) for run in _runs(uri)]
    Path(file).write_text(json.dumps({"runs": found}), "utf-8")


def _runs(uri: str) -> list[Run]:
    from mlflow import MlflowClient

    client = MlflowClient(tracking_uri=uri)
    experiments = [one.experiment_id for one in client.search_experiments()]
    runs = client.search_runs(
        experiments,
        f"tags.`{VERIFY}` = '{_now['name']}'",
        max_results=5000,
        order_by=["attributes.start_time ASC"],
    )
    return [described(client, run) for run in runs]


def described(client: Any, run: Any) -> Run:
    """A run with the history of each of its metrics, as ``[step, value]`` in order."""
    tags = run.data.tags
    histories = {
        key: sorted(
            (point.step, point.timestamp, point.value)
            for point in client.get_metric_history(run.info.run_id, key)
        )
        for key in run.data.metrics
    }
    return {
        "id": run.info.run_id,
        "name": run.info.run_name or "",
        "start": run.info.start_time,
        "parent": tags.get("mlflow.parentRunId"),
        "step": tags.get(STEP),
        "cell": tags.get(CELL),
        "metrics": {
            key: [[step, repr(value)] for step, _, value in points]
            for key, points in histories.items()
        },
    }


def _names() -> dict[str, Any]:
    # The program that compares imports this file too, and needs no IPython.
    from IPython.core.getipython import get_ipython  # noqa: PLC0415

    shell = get_ipython()
    assert shell is not None
    names: dict[str, Any] = shell.user_ns
    return names


def _mark_runs() -> None:
    from mlflow.tracking.context import registry
    from mlflow.tracking.context.abstract_context import RunContextProvider

    class Marks(RunContextProvider):  # type: ignore[misc]
        def in_context(self) -> bool:
            return True

        def tags(self) -> dict[str, str]:
            return dict(_now["tags"])

    registry._run_context_provider_registry._registry.append(Marks())


def _import_generators() -> None:
    """What is not loaded yet could not be seeded."""
    for library in ("numpy", "torch"):
        if importlib.util.find_spec(library):
            importlib.import_module(library)
