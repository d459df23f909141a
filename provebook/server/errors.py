"""Failures of a store, as the browser shows them (``schema/wire/stores.json``)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..shared.wire import stores as wire

STATUS: dict[wire.ErrorCode, int] = {
    "STORE_UNREACHABLE": 502,
    "STORE_AUTH": 502,
    "STORE_TIMEOUT": 504,
    "STORE_MISSING": 502,
    "STORE_READ_ONLY": 403,
    "STORE_UNKNOWN": 404,
    "SCHEMA_OLDER": 409,
    "SCHEMA_NEWER": 409,
    "WORKER_FAILED": 502,
    "MLFLOW_MISSING": 502,
    "MIGRATION_FAILED": 502,
}


@dataclass(eq=False)
class StoreError(Exception):
    """What is wrong with a store (``message``) and what to do next (``action``).

    ``code`` is a key of ``STATUS``; no text may hold a password.
    """

    code: wire.ErrorCode
    message: str
    action: str

    @property
    def status(self) -> int:
        """HTTP status of the answer that carries this error."""
        return STATUS.get(self.code, 502)

    def as_dict(self) -> wire.StoreError:
        """The JSON form."""
        return {"error_code": self.code, "message": self.message, "action": self.action}


def unknown_store() -> StoreError:
    """No store has the id that the request names."""
    return StoreError(
        "STORE_UNKNOWN",
        "This server knows no store with that id.",
        "Refresh the list of stores; a kernel's store is listed while the kernel runs.",
    )


def no_file(name: str) -> StoreError:
    """A SQLite store whose file is not there, and never was."""
    return StoreError(
        "STORE_MISSING",
        f"There is no file {name} yet.",
        "It is made with the first run that is logged there; Restart makes it now.",
    )


def file_gone(name: str) -> StoreError:
    """A SQLite store whose file went away while in use."""
    return StoreError(
        "STORE_MISSING",
        f"The file {name} was deleted or moved while in use.",
        "Put it back (from the trash or a backup), or press Restart to begin an empty one; "
        "then restart the kernels that use it.",
    )


def timed_out() -> StoreError:
    """No byte within the limit."""
    return StoreError(
        "STORE_TIMEOUT",
        "The store did not answer in time.",
        "Try again; a narrower filter or fewer runs make the answer quicker.",
    )


def worker_lost() -> StoreError:
    """The worker ended in the middle of a request that must not be sent twice."""
    return StoreError(
        "WORKER_FAILED",
        "The process that serves the store ended during the request.",
        "It starts again by itself: look whether the change was made, then try again.",
    )


def restarted() -> StoreError:
    """Somebody pressed Restart while others waited for the start."""
    return StoreError(
        "WORKER_FAILED", "The store was restarted before it could answer.", "Try again."
    )


def database_lost(text: str) -> StoreError:
    """A database server that was there has gone, or refuses the login now."""
    if "authentication" in text or "Access denied" in text:
        return refused()
    return StoreError(
        "STORE_UNREACHABLE",
        "The connection to the database was lost.",
        "Check that it runs and can be reached from here; it is tried again by itself.",
    )


def refused() -> StoreError:
    """The store says 401 or 403."""
    return StoreError(
        "STORE_AUTH",
        "The store refused this: no valid login, or no permission.",
        "Check the login for this store (MLFLOW_TRACKING_USERNAME, MLFLOW_TRACKING_TOKEN) "
        "and what it is allowed to do.",
    )


def read_only() -> StoreError:
    """Writing to an old folder of files."""
    return StoreError(
        "STORE_READ_ONLY",
        "This old folder of runs can only be read: MLflow no longer writes such stores.",
        "Migrate it to SQLite; the folder stays as it is.",
    )


def not_mlflow() -> StoreError:
    """An answer that no MLflow gives."""
    return StoreError(
        "STORE_UNREACHABLE",
        "What answers at the store's address is not MLflow.",
        "Check the tracking URI; a login page in between needs MLFLOW_TRACKING_TOKEN.",
    )
