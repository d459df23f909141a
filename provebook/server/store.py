"""A store: its state for the browser, its worker on demand."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

import httpx

from ..shared import uri as names
from .changes import Changes
from .errors import StoreError, file_gone, no_file, restarted
from .launch import Worker
from .scrub import scrub_text
from .spec import Limits, StoreSpec

if TYPE_CHECKING:
    from ..shared.protocol import Event
    from ..shared.wire import stores as wire

Log = logging.Logger | logging.LoggerAdapter  # type: ignore[type-arg]
ELSEWHERE = ("MLFLOW_MISSING", "SCHEMA_OLDER", "SCHEMA_NEWER")
FIRST_PAUSE, LAST_PAUSE = 2.0, 60.0
HEALTHY_S = 30.0


class Store:
    """One store.

    Parameters
    ----------
    spec : StoreSpec
    pythons : callable
        Interpreters to try, best first; asked at each start.
    cwd : str
        Where the worker runs.
    """

    def __init__(
        self,
        spec: StoreSpec,
        pythons: Callable[[], list[str]],
        limits: Limits,
        log: Log,
        cwd: str,
    ) -> None:
        self.spec = spec
        self.secrets = names.secrets(spec.uri)
        self.state: wire.StoreState = "idle"
        self.error: StoreError | None = None
        self.mlflow_version: str | None = None
        self.changes = Changes(self._watch)
        self._pythons, self._limits, self._log, self._cwd = pythons, limits, log, cwd
        self._worker: Worker | None = None
        self._starting: asyncio.Task[httpx.AsyncClient] | None = None
        self._work: asyncio.Future[str] | None = None
        self._ending: asyncio.Future[None] | None = None
        self._may_create = spec.create
        self._file: tuple[int, int] | None = None
        self._ready_at = self._used_at = self._retry_at = 0.0
        self._failures = 0
        self._requests = 0

    def as_dict(self) -> wire.Store:
        """``Store`` of ``schema/wire/stores.json``."""
        spec = self.spec
        return {
            "id": spec.id,
            "kind": spec.kind,
            "name": spec.name,
            "writable": spec.writable,
            "ui": spec.ui,
            "ui_url": spec.public_uri if spec.ui == "external" else None,
            "state": self.state,
            "error": self.error.as_dict() if self.error else None,
            "mlflow_version": self.mlflow_version,
        }

    @property
    def pid(self) -> int | None:
        """Process id of the worker, if one runs."""
        return self._worker.pid if self._worker else None

    def update(self, spec: StoreSpec) -> None:
        """Take another spelling of the same store (another password) unless this one works."""
        if spec.uri != self.spec.uri and self.state == "failed":
            self.spec, self.secrets = spec, sorted({*self.secrets, *names.secrets(spec.uri)})
            self.state, self.error, self._retry_at = "idle", None, 0.0

    @contextmanager
    def in_use(self) -> Iterator[None]:
        """Keep the worker alive meanwhile."""
        self._requests += 1
        try:
            yield
        finally:
            self._requests -= 1
            self._used_at = time.monotonic()

    async def client(self) -> httpx.AsyncClient:
        """A client of the running worker, started if need be.

        Raises
        ------
        StoreError
            The store cannot be served now.
        """
        await self.check_file()
        if self._worker and self._worker.client:
            return self._worker.client
        if self._starting is None:
            if self.error and time.monotonic() < self._retry_at:
                raise self.error
            self._starting = asyncio.create_task(self._start())
            self._starting.add_done_callback(lambda task: task.cancelled() or task.exception())
        starting = self._starting
        try:
            return await asyncio.shield(starting)
        except asyncio.CancelledError:
            if starting.cancelled():
                raise restarted() from None
            raise

    async def check_file(self) -> None:
        """Notice that the file of a SQLite store has gone, or is another one now."""
        path = self.spec.path
        if path is None or self._starting:
            return
        try:
            status = path.stat()
        except OSError:
            if self._file is None and self._may_create:
                return
            gone = self._file is not None
            await self._end_worker()
            error = (file_gone if gone else no_file)(self.spec.name)
            self.state, self.error = "failed", error
            raise error from None
        if self._worker and self._file != (status.st_dev, status.st_ino):
            self._log.info("store %s: the file was replaced", self.spec.id)
            await self._end_worker()
        if self.error and self.error.code == "STORE_MISSING" and self._retry_at == 0:
            self.state, self.error, self._file = "idle", None, None

    async def _start(self) -> httpx.AsyncClient:
        self.state, self.error = "starting", None
        try:
            worker = await self._first_that_serves()
        except StoreError as error:
            self._fail(error)
            raise
        finally:
            self._starting = None
        self._worker, self.state, self.mlflow_version = worker, "ready", worker.mlflow_version
        self._ready_at = self._used_at = time.monotonic()
        self._may_create = False
        if path := self.spec.path:
            status = path.stat()
            self._file = status.st_dev, status.st_ino
        self.changes.restarted()
        assert worker.client is not None
        return worker.client

    async def _first_that_serves(self) -> Worker:
        first: StoreError | None = None
        for python in self._pythons():
            worker = Worker(self._event, self._worker_log)
            try:
                await worker.start(self.spec, python, self._limits, self._may_create, self._cwd)
                return worker
            except StoreError as error:
                first = first or self._clean(error)
                if error.code not in ELSEWHERE:
                    break
        assert first is not None
        raise first

    def _fail(self, error: StoreError) -> None:
        self._failures += 1
        pause = min(LAST_PAUSE, FIRST_PAUSE * 2 ** (self._failures - 1))
        self._retry_at = time.monotonic() + pause
        self.state, self.error = "failed", error
        self._log.warning("store %s (%s): %s", self.spec.id, self.spec.name, error.message)

    def _clean(self, error: StoreError) -> StoreError:
        return replace(
            error,
            message=scrub_text(error.message, self.secrets),
            action=scrub_text(error.action, self.secrets),
        )

    def _event(self, message: Event) -> None:
        if message["event"] == "changed":
            self.changes.changed()
        elif message["event"] == "exit" and self._worker:
            self._died(message["code"])

    def _died(self, code: int) -> None:
        worker, self._worker = self._worker, None
        assert worker is not None
        self._log.warning("store %s: its worker ended with code %s", self.spec.id, code)
        for line in worker.tail:
            self._log.info("store %s: %s", self.spec.id, scrub_text(line, self.secrets))
        self._ending = asyncio.ensure_future(worker.stop())
        self.state = "idle"
        if time.monotonic() - self._ready_at > HEALTHY_S:
            self._failures = 0
        elif self._failures:
            self._fail(died_again(code))
        else:
            self._failures = 1
        self.changes.changed()

    def _worker_log(self, line: str) -> None:
        self._log.debug("store %s: %s", self.spec.id, scrub_text(line, self.secrets))

    def _watch(self, active: bool) -> None:
        if self._worker:
            self._worker.watch(active)

    async def once(self, work: Callable[[str, str], Awaitable[str]], python: str) -> str:
        """Result of ``work(uri, python)``; callers meanwhile share it."""
        if self._work is None:
            self._work = asyncio.ensure_future(work(self.spec.uri, python))
            self._work.add_done_callback(self._work_done)
        return await asyncio.shield(self._work)

    def _work_done(self, work: asyncio.Future[str]) -> None:
        self._work = None
        if not work.cancelled():
            work.exception()  # told to those who wait

    async def worker_ended(self) -> None:
        """After a broken connection: wait a moment for the end of the worker to be noticed."""
        worker = self._worker
        if worker:
            await worker.wait_ended(1.0)

    async def restart(self) -> None:
        """Stop the worker and forget what was wrong; the next request starts it.

        A missing SQLite file is then made anew: the person asked for it.
        """
        await self.stop()
        self._may_create, self._file = True, None
        self._failures, self._retry_at = 0, 0.0

    async def stop(self) -> None:
        """Stop the worker; the next request starts it."""
        if self._starting:
            self._starting.cancel()
            await asyncio.wait([self._starting])
        await self._end_worker()
        self.state, self.error = "idle", None

    async def _end_worker(self) -> None:
        worker, self._worker = self._worker, None
        if worker:
            self.state = "idle"
            await worker.stop()
            self.changes.changed()

    async def stop_if_idle(self) -> None:
        """Free the worker's memory when nobody has asked for a while."""
        unused = time.monotonic() - self._used_at > self._limits.idle_timeout
        if self._worker and unused and not self._requests:
            await self.stop()


def died_again(code: int) -> StoreError:
    """The worker ends again and again soon after its start."""
    return StoreError(
        "WORKER_FAILED",
        f"The process that serves the store keeps ending (code {code}).",
        "It is tried again by itself, more and more seldom; see the log of the Jupyter server.",
    )
