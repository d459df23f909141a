"""Failures of a store, as the browser shows them: ``StoreError`` of ``schema/wire/stores.json``."""

from __future__ import annotations

from dataclasses import dataclass

STATUS = {
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


@dataclass(frozen=True)
class StoreError(Exception):
    """What is wrong with a store (``message``) and what to do next (``action``).

    ``code`` is a key of ``STATUS``; no text may hold a password.
    """

    code: str
    message: str
    action: str

    @property
    def status(self) -> int:
        """HTTP status of the answer that carries this error."""
        return STATUS.get(self.code, 502)

    def as_dict(self) -> dict[str, str]:
        """The JSON form."""
        return {"error_code": self.code, "message": self.message, "action": self.action}


def unknown_store() -> StoreError:
    """No store has the id that the request names."""
    return StoreError(
        "STORE_UNKNOWN",
        "This server knows no store with that id.",
        "Refresh the list of stores; a kernel's store is listed while the kernel runs.",
    )
