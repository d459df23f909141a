"""Where runs go: the environment that kernels and terminals are started with."""

from __future__ import annotations

import os
from collections.abc import Mapping, MutableMapping
from pathlib import Path
from string import Template

from ..shared import uri as names
from ..shared.env import ARTIFACT_ROOT, ROOT, STORE_URI

TRACKING_URI = "MLFLOW_TRACKING_URI"
DATABASE = "mlflow.db"
ARTIFACTS = "mlartifacts"


def workspace_uri(root: Path) -> str:
    """Tracking URI of the workspace's own store."""
    return f"sqlite:///{root / DATABASE}"


def user_uri(env: Mapping[str, str]) -> str | None:
    """The tracking URI in ``env`` that somebody set, not an outer Provebook."""
    given = env.get(TRACKING_URI)
    return given if given and given != env.get(STORE_URI) else None


def direct(
    env: MutableMapping[str, str], folder: Path, root: Path, spec_env: Mapping[str, str]
) -> None:
    """Tell MLflow in a new process where its runs go, unless somebody has told it already.

    Parameters
    ----------
    env : mutable mapping
        Environment of the process; changed in place.
    folder : Path
        Where the process starts: the notebook's folder.
    root : Path
        Root of the workspace.
    spec_env : mapping
        Environment of the kernelspec, which is laid over ``env`` later.
    """
    given = user_uri(env)
    for name in (STORE_URI, ARTIFACT_ROOT):  # of an outer Provebook
        env.pop(name, None)
    env[ROOT] = str(root)
    if given or spec_env.get(TRACKING_URI):
        return
    if folder != root and (folder / DATABASE).exists():
        uri = f"sqlite:///{folder / DATABASE}"  # its artifacts stay where MLflow puts them
    else:
        uri = workspace_uri(root)
        env[ARTIFACT_ROOT] = str(root / ARTIFACTS)
    env[TRACKING_URI] = env[STORE_URI] = uri


def effective_uri(env: Mapping[str, str], folder: Path, spec_env: Mapping[str, str]) -> str:
    """The absolute tracking URI of a process started so, as MLflow itself would find it."""
    given = Template(spec_env.get(TRACKING_URI, "")).safe_substitute(env) or env.get(
        TRACKING_URI
    )
    if given:
        return names.absolute(given, folder)
    if has_runs(folder / "mlruns"):
        return (folder / "mlruns").as_uri()
    return workspace_uri(folder)


def has_runs(folder: Path) -> bool:
    """Whether ``folder`` is an old file store with experiments in it."""
    try:
        with os.scandir(folder) as entries:
            return any(
                entry.name.isdigit() and os.path.lexists(os.path.join(entry.path, "meta.yaml"))
                for entry in entries
            )
    except OSError:
        return False
