"""What a store is, before anything serves it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from ..shared import uri as names

if TYPE_CHECKING:
    from ..shared.wire.stores import StoreKind

if TYPE_CHECKING:
    pass

LOCAL = ("sqlite", "postgresql", "mysql", "mssql", "file")


@dataclass(frozen=True)
class Limits:
    """Times in seconds; threads of one worker."""

    start_timeout: float = 60.0
    request_timeout: float = 60.0
    idle_timeout: float = 1800.0
    threads: int = 16


@dataclass(frozen=True)
class StoreSpec:
    """One tracking URI and how it is shown.

    Attributes
    ----------
    uri : str
        Absolute; may hold a password: it leaves the server only on a worker's standard input.
    name : str
        What to show.
    artifact_root : str
        Where experiments made through the worker keep their artifacts.
    create : bool
        Whether a missing SQLite file is made at first need (the workspace's own store).
    """

    uri: str
    name: str
    artifact_root: str
    create: bool = False

    @property
    def id(self) -> str:
        """Id in routes."""
        return names.store_id(self.uri)

    @property
    def kind(self) -> StoreKind:
        """Kind of store."""
        return names.kind(self.uri)

    @property
    def public_uri(self) -> str:
        """The URI without user-info."""
        return names.strip_userinfo(self.uri)

    @property
    def path(self) -> Path | None:
        """File of a SQLite store."""
        return names.sqlite_path(self.uri)

    @property
    def writable(self) -> bool:
        """Whether MLflow still writes such stores."""
        return self.kind != "file"

    @property
    def ui(self) -> Literal["tab", "external"] | None:
        """Where MLflow's UI of the store opens."""
        return "tab" if self.kind in LOCAL else "external" if self.kind == "http" else None
