# Generated from schema/wire by `jlpm wire`; do not edit.

from __future__ import annotations

from typing import Literal, TypeAlias, TypedDict

StoreKind: TypeAlias = Literal[
    "sqlite", "postgresql", "mysql", "mssql", "http", "file", "other"
]


StoreState: TypeAlias = Literal["idle", "starting", "ready", "failed"]


ErrorCode: TypeAlias = Literal[
    "STORE_UNREACHABLE",
    "STORE_AUTH",
    "STORE_TIMEOUT",
    "STORE_MISSING",
    "STORE_READ_ONLY",
    "STORE_UNKNOWN",
    "SCHEMA_OLDER",
    "SCHEMA_NEWER",
    "WORKER_FAILED",
    "MLFLOW_MISSING",
    "MIGRATION_FAILED",
]


class StoreError(TypedDict):
    error_code: ErrorCode
    message: str
    """
    What is wrong, one sentence.
    """
    action: str
    """
    What to do next, one sentence.
    """


class Store(TypedDict):
    id: str
    kind: StoreKind
    name: str
    """
    What to show: a path relative to the workspace, or host and database.
    """
    state: StoreState
    error: StoreError | None
    writable: bool
    ui: Literal["tab", "external"] | None
    """
    tab: MLflow's UI is served by the proxy; external: it opens at ui_url.
    """
    ui_url: str | None
    mlflow_version: str | None
    """
    Of the MLflow that serves the store, once known.
    """


class StoreList(TypedDict):
    """
    Answer of GET provebook/stores. No URI in it has user-info.
    """

    stores: list[Store]
    default: str
    """
    Id of the store that a notebook without a kernel uses.
    """
