"""A store and the worker that serves it."""

from __future__ import annotations

import asyncio
import logging
import os
import secrets
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx

from .. import uri as names
from .errors import StoreError
from .scrub import scrub_text
from .worker_process import WorkerProcess

FIRST_RETRY = 2.0
LAST_RETRY = 60.0
HEALTHY_AFTER = 30.0


@dataclass(frozen=True)
class Limits:
    """Times in seconds, threads a worker."""

    start_timeout: float = 60.0
    request_timeout: float = 30.0
    threads: int = 16


@dataclass(frozen=True)
class StoreSpec:
    """What a store is. ``uri`` may hold a password: it leaves the server only for a worker."""

    uri: str
    name: str
    artifact_root: str
    create: bool = False
    env: dict[str, str] = field(default_factory=dict, hash=False)

    @property
    def id(self) -> str:
        """Id in routes."""
        return names.store_id(self.uri)

    @property
    def kind(self) -> str:
        """Kind of store."""
        return names.kind(self.uri)


class Store:
    """One store: its state for the browser, its worker on demand.

    Parameters
    ----------
    spec : StoreSpec
    pythons : callable
        Interpreters to try, best first; asked at each start.
    """

    def __init__(
        self,
        spec: StoreSpec,
        pythons: Callable[[], list[str]],
        limits: Limits,
        log: logging.Logger | logging.LoggerAdapter[Any],
    ) -> None:
        self.spec = spec
        self.secrets = names.secrets(spec.uri)
        self.state = "idle"
        self.error: StoreError | None = None
        self.mlflow_version: str | None = None
        self._pythons, self._limits, self._log = pythons, limits, log
        self._process: WorkerProcess | None = None
        self._client: httpx.AsyncClient | None = None
        self._starting: asyncio.Task[httpx.AsyncClient] | None = None
        self._folder: str | None = None

    def as_dict(self) -> dict[str, Any]:
        """``Store`` of ``schema/wire/stores.json``."""
        kind = self.spec.kind
        local = kind in ("sqlite", "postgresql", "mysql", "mssql", "file")
        return {
            "id": self.spec.id,
            "kind": kind,
            "name": self.spec.name,
            "state": self.state,
            "error": self.error.as_dict() if self.error else None,
            "writable": kind != "file",
            "ui": "tab" if local else "external" if kind == "http" else None,
            "ui_url": names.strip_userinfo(self.spec.uri) if kind == "http" else None,
            "mlflow_version": self.mlflow_version,
        }

    async def client(self) -> httpx.AsyncClient:
        """A client of the running worker, started if need be.

        Raises
        ------
        StoreError
            The store cannot be served now.
        """
        if self._client is not None:
            return self._client
        if self._starting is None:
            self._starting = asyncio.create_task(self._start())
            self._starting.add_done_callback(lambda task: task.cancelled() or task.exception())
        return await asyncio.shield(self._starting)

    async def _start(self) -> httpx.AsyncClient:
        self.state, self.error = "starting", None
        try:
            self._client = await self._launch(self._pythons()[0])
            self.state = "ready"
            return self._client
        except StoreError as error:
            self.state, self.error = "failed", error
            raise
        finally:
            self._starting = None

    async def _launch(self, python: str) -> httpx.AsyncClient:
        self._folder = tempfile.mkdtemp(prefix="flowbook-")
        path = os.path.join(self._folder, "s")
        answer: asyncio.Future[dict[str, Any]] = asyncio.get_running_loop().create_future()

        def on_message(message: dict[str, Any]) -> None:
            if not answer.done():
                answer.set_result(message)
            elif message["event"] == "exit":
                self._client, self.state = None, "idle"

        self._process = WorkerProcess(
            python,
            {
                "uri": self.spec.uri,
                "artifact_root": self.spec.artifact_root,
                "socket": path,
                "threads": self._limits.threads,
            },
            {**os.environ, **self.spec.env},
            on_message,
            self._worker_log,
        )
        message = await asyncio.wait_for(answer, self._limits.start_timeout)
        if message["event"] != "ready":
            raise StoreError(
                message.get("error_code", "WORKER_FAILED"),
                message.get("message", "The store's worker ended while starting."),
                message.get("action", "See the log of the Jupyter server."),
            )
        self.mlflow_version = message["mlflow_version"]
        return httpx.AsyncClient(
            transport=httpx.AsyncHTTPTransport(uds=path),
            base_url="http://localhost",
            timeout=self._limits.request_timeout,
        )

    def _worker_log(self, line: str) -> None:
        self._log.debug("store %s: %s", self.spec.id, scrub_text(line, self.secrets))

    async def stop(self) -> None:
        """Stop the worker; the next request starts it again."""
        process, client = self._process, self._client
        self._process = self._client = None
        self.state, self.error = "idle", None
        if client:
            await client.aclose()
        if process:
            await process.stop()
        if self._folder:
            shutil.rmtree(self._folder, ignore_errors=True)
