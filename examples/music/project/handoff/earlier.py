"""What the steps before this one handed on."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from typing import Any

from .errors import HandoffError, Spoilt, first_line
from .layout import FOLDER, MANIFEST, read_manifest
from .state import running
from .storing import load
from .tracking import is_unreachable

INSTEAD = "PROVEBOOK_INSTEAD"  # JSON: values that changed, as {"load.rows": "fit"}


def told(variable: str) -> dict[str, str]:
    """What the driver says in a variable of the environment."""
    found: dict[str, str] = json.loads(os.environ.get(variable) or "{}")
    return found


def inputs(step: str, *names: str) -> Any:
    """Values that ``step`` has handed on, in this order; one alone is not in a tuple.

    Those that a later step has changed in place, which nobody had foreseen, are that step's.
    """
    instead = told(INSTEAD)
    by_step: dict[str, list[str]] = {}
    homes = []
    for name in names:
        key = f"{step}.{name}"
        home = (instead[key], key) if key in instead else (step, name)
        by_step.setdefault(home[0], []).append(home[1])
        homes.append(home)
    values = {one: _loaded(one, wanted) for one, wanted in by_step.items()}
    found = tuple(values[one][name] for one, name in homes)
    return found[0] if len(found) == 1 else found


def _loaded(step: str, names: list[str]) -> dict[str, Any]:
    entries = read_manifest(folder_of(step))["values"]
    for file in {
        entry["file"] for entry in entries if entry["name"] in names and "file" in entry
    }:
        fetch(step, file)
    return load(folder_of(step), names, running.bundles)


def folder_of(step: str) -> Path:
    """A folder with the handoff of ``step``: the artifacts themselves if they are local."""
    import mlflow
    from mlflow.exceptions import MlflowException

    if step in running.sources:
        return running.sources[step][0]
    option = f"{step}_run_id"
    run_id = running.given.get(option)
    if not run_id:
        raise HandoffError(f"It goes on from step {step}; give its run: --{option}=... .")
    try:
        info = mlflow.get_run(run_id).info
    except MlflowException as error:
        if is_unreachable(error):
            raise
        uri = mlflow.get_tracking_uri()
        raise HandoffError(f"There is no run {run_id} (of step {step}) in {uri}.") from None
    if info.lifecycle_stage == "deleted":
        raise HandoffError(
            f"Run {run_id} of step {step} is deleted; restore it or run it again."
        )
    uri = f"{info.artifact_uri}/{FOLDER}"
    try:
        if uri.startswith("file:") or not re.match(r"[a-z][\w+.-]+:", uri):
            running.sources[step] = Path(mlflow.artifacts.download_artifacts(uri)), ""
        else:
            assert running.temporary
            running.sources[step] = running.temporary / step, uri
        fetch(step, MANIFEST)
    except Exception as error:
        if is_unreachable(error):
            raise
        raise HandoffError(
            f"Run {run_id} of step {step} hands nothing on: it did not finish, or its "
            "artifacts are gone. Run the step again."
        ) from None
    return running.sources[step][0]


def fetch(step: str, name: str) -> Path:
    """A file of the handoff of ``step``, downloaded if need be."""
    import mlflow

    folder, uri = running.sources[step]
    file = folder / name
    try:
        if uri and not file.exists():
            file.parent.mkdir(parents=True, exist_ok=True)
            mlflow.artifacts.download_artifacts(f"{uri}/{name}", dst_path=str(file.parent))
    except Exception as error:
        raise HandoffError(f"Cannot fetch {name} of step {step}: {first_line(error)}") from None
    if not file.exists():
        text = f"{name} of step {step} is gone; run that step again."
        raise Spoilt(text, step=step)
    return file
