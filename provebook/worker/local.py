"""MLflow's own server application over a database or an old folder."""

from __future__ import annotations

import importlib
import os
import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from . import runs, schema, sqlite
from .channel import Channel, Failure
from .columns import Columns
from .database import check_database
from .watch import Watcher

if TYPE_CHECKING:
    from ..shared.protocol import Settings

NO_TABLES = Failure(
    "STORE_MISSING",
    "The database has no MLflow tables yet.",
    "They are made with the first run that is logged there; Restart makes them now.",
)


def local_app(settings: Settings, channel: Channel) -> tuple[Any, str, Watcher | None]:
    """The WSGI application, MLflow's version, and the watcher of a SQLite file.

    Raises
    ------
    Failure
        The store cannot be served by this Python.
    """
    folder = schema.mlflow_folder()
    path = Path(cast("str", settings["path"])) if settings["kind"] == "sqlite" else None
    make = path is not None and _check_sqlite(path, settings, folder)
    if path is None and settings["kind"] != "file":
        check_database(settings, folder, NO_TABLES)
    handlers = _configure(settings)
    if make and path is not None:
        _make(path, settings)
    if path is not None:
        sqlite.analyze(path)
    store = handlers._get_tracking_store()
    handlers._get_model_registry_store()
    app = importlib.import_module("mlflow.server").app
    if runs.is_supported(store):
        app = Columns(app, store)
    watcher = None
    if path is not None:
        watcher = Watcher(path, lambda: channel.send(event="changed"), store.engine.dispose)
    return app, schema.version(), watcher


def _configure(settings: Settings) -> Any:
    os.environ.update(
        {
            "_MLFLOW_SERVER_FILE_STORE": settings["uri"],
            "_MLFLOW_SERVER_ARTIFACT_ROOT": settings["artifact_root"],
            "MLFLOW_SERVER_ENABLE_JOB_EXECUTION": "false",
            "MLFLOW_DISABLE_TELEMETRY": "true",
        }
    )
    for name in (
        "_MLFLOW_SERVER_REGISTRY_STORE",
        "_MLFLOW_SERVER_SERVE_ARTIFACTS",
        "_MLFLOW_STATIC_PREFIX",
    ):
        os.environ.pop(name, None)  # of an `mlflow server` that started the Jupyter server
    # what the person set for another server must not close this private one, or open it
    for name in ("MLFLOW_SERVER_ALLOWED_HOSTS", "MLFLOW_SERVER_CORS_ALLOWED_ORIGINS"):
        os.environ.pop(name, None)
    if settings["kind"] == "file":
        os.environ["MLFLOW_ALLOW_FILE_STORE"] = "true"
    try:
        return importlib.import_module("mlflow.server.handlers")
    except ModuleNotFoundError as error:
        raise schema.missing(f"lacks {error.name}, which MLflow's server needs") from error


def _check_sqlite(path: Path, settings: Settings, folder: Path) -> bool:
    """Whether the database is still to be made."""
    if not path.exists():
        if not os.access(path.parent, os.W_OK):
            raise Failure(
                "STORE_UNREACHABLE",
                f"The store cannot be made: the folder {path.parent} is read-only.",
                "Open JupyterLab in a folder of yours, or set MLFLOW_TRACKING_URI.",
            )
        return True
    try:
        found = sqlite.settled_revision(
            path, lambda revision: schema.compare(revision, folder) == schema.FITS
        )
    except sqlite3.DatabaseError as error:
        raise Failure(
            "STORE_UNREACHABLE",
            f"The file cannot be read as a SQLite database: {error}.",
            "Check the file and who may read it, then press Restart.",
        ) from error
    if not found:
        if not settings["create"] and found is not None:
            raise NO_TABLES
        return False
    verdict = schema.compare(found, folder)
    if verdict != schema.FITS:
        raise schema.refuse(verdict, found, settings["public_uri"])
    return False


def _make(path: Path, settings: Settings) -> None:
    """Make the database under another name first: a kernel may be making the same one now."""
    from mlflow.store.tracking.sqlalchemy_store import SqlAlchemyStore

    made = path.with_name(f".{path.name}.{os.getpid()}.new")
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        store = SqlAlchemyStore(f"sqlite:///{made}", settings["artifact_root"])
        store.engine.dispose()
        if not sqlite.publish(made, path):
            _check_sqlite(path, settings, schema.mlflow_folder())
    finally:
        made.unlink(missing_ok=True)
