"""MLflow's SQLite store, as far as an unchanged pipeline needs it, without importing MLflow.

Importing MLflow takes longer than all else that such a pipeline does. What is not as expected
(another kind of store, tables or columns that are not there, a lock) is left to MLflow itself:
``open_plainly`` answers None, and writing raises ``sqlite3.Error`` having written nothing.
Tables and columns: ``mlflow/store/tracking/dbmodels/models.py``.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import sqlite3
import time
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from .layout import FOLDER, MANIFEST
from .results import LARGEST, PARTS, Result, files_of, size_of, unusable_of

WAIT = 10  # seconds for another process that writes
COLUMNS = {
    "runs": {"run_uuid", "status", "start_time", "end_time", "lifecycle_stage"}
    | {"artifact_uri", "experiment_id"},
    "tags": {"key", "value", "run_uuid"},
    "metrics": {"key", "value", "timestamp", "run_uuid", "step", "is_nan"},
    "latest_metrics": {"key", "value", "timestamp", "run_uuid", "step", "is_nan"},
}
NEWEST = """
    SELECT keys.value, runs.run_uuid FROM tags AS keys
    JOIN runs ON runs.run_uuid = keys.run_uuid
    WHERE keys.key = 'provebook.key' AND runs.experiment_id = ?
    AND runs.status = 'FINISHED' AND runs.lifecycle_stage = 'active'
    ORDER BY runs.start_time DESC
"""
STILL = """
    SELECT 1 FROM runs JOIN tags ON tags.run_uuid = runs.run_uuid
    WHERE runs.run_uuid = ? AND runs.status = 'FINISHED' AND runs.lifecycle_stage = 'active'
    AND tags.key = 'provebook.key' AND tags.value = ?
"""
LAST = """
    SELECT runs.run_uuid FROM runs
    JOIN tags AS steps ON steps.run_uuid = runs.run_uuid AND steps.key = 'provebook.step'
    JOIN tags AS names ON names.run_uuid = runs.run_uuid AND names.key = 'provebook.pipeline'
    JOIN tags AS keys ON keys.run_uuid = runs.run_uuid AND keys.key = 'provebook.key'
    WHERE steps.value = ? AND names.value = ? AND runs.experiment_id = ?
    AND runs.status = 'FINISHED' AND runs.lifecycle_stage = 'active'
    ORDER BY runs.start_time DESC LIMIT 1
"""


def open_plainly(run_id: str, pipeline: str) -> PlainStore | None:
    """The store of the run of a pipeline, if it is a SQLite file that is as expected."""
    match = re.fullmatch(r"sqlite:///([^?#]+)", os.environ.get("MLFLOW_TRACKING_URI", ""))
    if not match or not run_id or not os.path.isfile(match[1]):
        return None
    try:
        return PlainStore(match[1], run_id, pipeline)
    except (sqlite3.Error, LookupError, ValueError):
        return None


class PlainStore:
    """See ``Results``; and what the pipeline's run is told in the end."""

    def __init__(self, file: str, run_id: str, pipeline: str) -> None:
        self.file, self.parent, self.pipeline = file, run_id, pipeline
        for table, columns in COLUMNS.items():
            found = {row[1] for row in self._rows(f"PRAGMA table_info({table})")}
            if not columns <= found:
                raise LookupError(table)
        chosen = "SELECT experiment_id, artifact_uri FROM runs WHERE run_uuid = ?"
        ((self.experiment, uri),) = self._rows(chosen, run_id)
        self.artifacts = local_path(uri)
        self.by_key: dict[str, list[str]] = {}
        for key, one in self._rows(NEWEST, self.experiment):
            self.by_key.setdefault(key, []).append(one)

    def newest(self, key: str) -> list[Result]:
        """See ``Results``."""
        found = self.by_key.get(key, ())
        return [self._result(run_id) for run_id in found if self._is_still(run_id, key)]

    def last_parts(self, step: str) -> dict[str, Any]:
        """See ``Results``."""
        for (run_id,) in self._rows(LAST, step, self.pipeline, self.experiment):
            return self._read(run_id, PARTS) or {}
        return {}

    def manifest_of(self, run_id: str) -> dict[str, Any] | None:
        """See ``Results``."""
        return self._read(run_id, f"{FOLDER}/{MANIFEST}")

    def unusable(self, run_id: str, manifest: dict[str, Any]) -> str:
        """See ``Results``."""
        folder = self._folder(run_id)
        files = {one: folder / one for one in files_of(manifest)}
        present = {one: file.stat().st_size for one, file in files.items() if file.is_file()}
        return unusable_of(run_id, manifest, present)

    def finish(
        self, tags: Mapping[str, str], metrics: Mapping[str, float], models: Mapping[str, str]
    ) -> None:
        """Give the pipeline's run all that an unchanged one gets, and end it."""
        for name, uri in models.items():
            model = local_path(uri)
            if size_of(model) <= LARGEST:
                shutil.copytree(model, self.artifacts / name, dirs_exist_ok=True)
        now = int(time.time() * 1000)
        rows = [(name, *_stored(value), now, self.parent) for name, value in metrics.items()]
        of_metric = "(key, value, is_nan, timestamp, run_uuid, step) VALUES (?, ?, ?, ?, ?, 0)"
        with closing(self._open()) as store, store:
            store.executemany(
                "INSERT OR REPLACE INTO tags (key, value, run_uuid) VALUES (?, ?, ?)",
                [(key, value, self.parent) for key, value in tags.items()],
            )
            for table in ("metrics", "latest_metrics"):
                store.executemany(f"INSERT OR REPLACE INTO {table} {of_metric}", rows)
            store.execute(
                "UPDATE runs SET status = 'FINISHED', end_time = ? WHERE run_uuid = ?",
                (now, self.parent),
            )

    def _is_still(self, run_id: str, key: str) -> bool:
        return self._rows(STILL, run_id, key) == [(1,)]

    def _result(self, run_id: str) -> Result:
        tags = dict(self._rows("SELECT key, value FROM tags WHERE run_uuid = ?", run_id))
        latest = "SELECT key, value, is_nan FROM latest_metrics WHERE run_uuid = ?"
        metrics = {
            key: float("nan") if is_nan else value
            for key, value, is_nan in self._rows(latest, run_id)
        }
        return Result(run_id, "FINISHED", tags, metrics)

    def _read(self, run_id: str, path: str) -> dict[str, Any] | None:
        try:
            found: dict[str, Any] = json.loads((self._folder(run_id) / path).read_bytes())
            return found
        except (OSError, ValueError, LookupError):
            return None

    def _folder(self, run_id: str) -> Path:
        ((uri,),) = self._rows("SELECT artifact_uri FROM runs WHERE run_uuid = ?", run_id)
        return local_path(uri)

    def _rows(self, query: str, *values: Any) -> list[Any]:
        with closing(self._open()) as store:
            return store.execute(query, values).fetchall()

    def _open(self) -> sqlite3.Connection:
        return sqlite3.connect(self.file, timeout=WAIT)


def local_path(uri: str) -> Path:
    """The folder that a URI of artifacts names; an error where that is elsewhere."""
    parts = urlsplit(uri)
    if parts.scheme == "file" and parts.netloc in ("", "localhost"):
        return Path(unquote(parts.path))
    if parts.scheme or parts.netloc:
        raise LookupError(uri)
    return Path(uri)


def _stored(value: float) -> tuple[float, bool]:
    """A metric as MLflow stores it."""
    return (0.0, True) if value != value else (value, False)
