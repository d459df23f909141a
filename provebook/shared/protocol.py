"""What the Jupyter server and a store worker say to one another, one JSON object a line.

Types only: the worker runs in Pythons without Provebook, which never see this file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypedDict

if TYPE_CHECKING:
    from .wire.stores import ErrorCode, StoreKind


class Settings(TypedDict):
    """First line to the worker; may hold a password."""

    uri: str
    public_uri: str
    kind: StoreKind
    path: str | None
    artifact_root: str
    create: bool
    socket: str | None
    secret: str
    threads: int
    request_timeout: float
    cwd: str


class Order(TypedDict):
    """Every later line to the worker."""

    watch: bool


class Ready(TypedDict):
    """The worker serves, at ``port`` unless at its Unix socket."""

    event: Literal["ready"]
    mlflow_version: str
    port: int | None


class Failed(TypedDict):
    """The worker cannot serve, and ends."""

    event: Literal["failed"]
    error_code: ErrorCode
    message: str
    action: str


class Changed(TypedDict):
    """The store was written to."""

    event: Literal["changed"]


class Exit(TypedDict):
    """The last event, which the server adds: the process has ended."""

    event: Literal["exit"]
    code: int


Event = Ready | Failed | Changed | Exit
