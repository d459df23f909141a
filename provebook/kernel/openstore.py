"""Where MLflow's SQL stores are made, and where they keep artifacts."""

from __future__ import annotations

import os
from typing import Any

from ..shared import env
from ..shared import uri as uris
from . import newstore

MLFLOW_DEFAULT = "./mlruns"


def open_store(
    original: Any, self: Any, db_uri: str, default_artifact_root: str, *args: Any, **kwargs: Any
) -> None:
    """In place of ``SqlAlchemyStore.__init__``.

    A new SQLite file appears whole. The workspace's store keeps artifacts beside itself, not in
    a folder of each working directory.
    """
    root = os.environ.get(env.ARTIFACT_ROOT)
    if root and default_artifact_root == MLFLOW_DEFAULT and _is_workspace(db_uri):
        default_artifact_root = root

    def build(uri: str) -> None:
        store = object.__new__(type(self))
        original(store, uri, default_artifact_root)
        store.engine.dispose()
        getattr(store, "_engine_map", {}).pop(uri, None)

    newstore.create(db_uri, build)
    original(self, db_uri, default_artifact_root, *args, **kwargs)


def _is_workspace(uri: str) -> bool:
    chosen = os.environ.get(env.STORE_URI)
    return bool(chosen) and uris.absolute(uri) == uris.absolute(str(chosen))
