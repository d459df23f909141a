"""Keeps artifacts of the workspace's store beside it, not in each working directory."""

from __future__ import annotations

import os
from typing import Any

from .. import uri as uris
from . import env

MLFLOW_DEFAULT = "./mlruns"


def open_store(
    original: Any, self: Any, db_uri: str, default_artifact_root: str, *args: Any, **kwargs: Any
) -> None:
    """In place of ``SqlAlchemyStore.__init__``: the root for experiments without a location."""
    root = os.environ.get(env.ARTIFACT_ROOT)
    chosen = os.environ.get(env.STORE_URI)
    if root and chosen and default_artifact_root == MLFLOW_DEFAULT and _same(db_uri, chosen):
        default_artifact_root = root
    original(self, db_uri, default_artifact_root, *args, **kwargs)


def _same(one: str, other: str) -> bool:
    return uris.absolute(one) == uris.absolute(other)
