"""Starting a worker for a store on one Python, and talking to it."""

from __future__ import annotations

import asyncio
import os
import secrets
import shutil
import socket
import sys
import tempfile
from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING

import httpx

from .errors import StoreError
from .spec import Limits, StoreSpec
from .worker_process import WorkerProcess

if TYPE_CHECKING:
    from ..shared.protocol import Changed, Event, Exit, Failed, Ready, Settings

UNIX_SOCKETS = hasattr(socket, "AF_UNIX") and sys.platform != "win32"
LONGEST_SOCKET_PATH = 100


class Worker:
    """A worker that answers: ``client`` speaks to it.

    Parameters
    ----------
    on_event : callable
        Called with each message after the worker is ready (``changed``, ``exit``).
    on_log : callable
        Called with each line that it logs; may hold a password.
    """

    def __init__(
        self, on_event: Callable[[Event], None], on_log: Callable[[str], None]
    ) -> None:
        self._on_event, self._on_log = on_event, on_log
        self._folder: str | None = None
        self._process: WorkerProcess | None = None
        self.tail: deque[str] = deque(maxlen=20)
        self.mlflow_version: str | None = None
        self.client: httpx.AsyncClient | None = None
        self.ready = False

    @property
    def pid(self) -> int | None:
        """Process id."""
        return self._process.pid if self._process else None

    async def start(
        self, spec: StoreSpec, python: str, limits: Limits, create: bool, cwd: str
    ) -> None:
        """Start the process and wait until it serves.

        Raises
        ------
        StoreError
            It does not; the process has ended.
        """
        settings = self._settings(spec, limits, create, cwd)
        answer: asyncio.Future[Event] = asyncio.get_running_loop().create_future()

        def on_message(message: Event) -> None:
            if not answer.done():
                answer.set_result(message)
            elif self.ready:
                self._on_event(message)

        try:
            self._process = WorkerProcess(python, settings, os.environ, on_message, self._log)
            message = await asyncio.wait_for(answer, limits.start_timeout)
            if message["event"] != "ready":
                raise _failed(message, self.tail)
        except OSError as error:
            raise _no_python(python, error) from error
        except asyncio.TimeoutError:
            raise _slow(limits.start_timeout) from None
        finally:
            if not answer.done() or answer.cancelled() or answer.result()["event"] != "ready":
                await self.stop()
        self.mlflow_version = message["mlflow_version"] or None
        self.client = _client(settings, message, limits)
        self.ready = True

    def _log(self, line: str) -> None:
        self.tail.append(line)
        self._on_log(line)

    def _settings(self, spec: StoreSpec, limits: Limits, create: bool, cwd: str) -> Settings:
        path = None
        if UNIX_SOCKETS:
            self._folder = tempfile.mkdtemp(prefix="provebook-")  # mode 0700
            path = os.path.join(self._folder, "s")
            if len(path) > LONGEST_SOCKET_PATH:
                path = None
        return {
            "uri": spec.uri,
            "public_uri": spec.public_uri,
            "kind": spec.kind,
            "path": str(spec.path) if spec.path else None,
            "artifact_root": spec.artifact_root,
            "create": create,
            "socket": path,
            "secret": secrets.token_hex(32),
            "threads": limits.threads,
            "request_timeout": limits.request_timeout,
            "cwd": cwd,
        }

    async def wait_ended(self, timeout: float) -> None:
        """Wait at most ``timeout`` seconds for the process to end."""
        if self._process:
            try:
                await asyncio.wait_for(self._process.exited.wait(), timeout)
            except asyncio.TimeoutError:
                pass

    def watch(self, active: bool) -> None:
        """Have the worker tell of changes, or cease to."""
        if self._process:
            self._process.send({"watch": active})

    async def stop(self) -> None:
        """End the process; no event follows."""
        self.ready = False
        client, self.client = self.client, None
        if client:
            await client.aclose()
        if self._process:
            await self._process.stop()
        if self._folder:
            shutil.rmtree(self._folder, ignore_errors=True)


def _client(settings: Settings, message: Ready, limits: Limits) -> httpx.AsyncClient:
    path = settings["socket"]
    base = "http://localhost" if path else f"http://127.0.0.1:{message['port']}"
    return httpx.AsyncClient(
        transport=httpx.AsyncHTTPTransport(uds=path),
        base_url=base,
        headers={"X-Provebook-Secret": settings["secret"], "Host": "localhost"},
        timeout=httpx.Timeout(limits.request_timeout, pool=None),
        trust_env=False,
    )


def _failed(message: Failed | Exit | Changed, tail: deque[str]) -> StoreError:
    if message["event"] == "failed":
        return StoreError(message["error_code"], message["message"], message["action"])
    assert message["event"] == "exit"  # nothing changes before the worker is ready
    last = f": {tail[-1][:300]}" if tail else ""
    return StoreError(
        "WORKER_FAILED",
        f"The process that serves the store ended with code {message['code']}{last}.",
        "See the log of the Jupyter server (with --debug), then press Restart.",
    )


def _no_python(python: str, error: OSError) -> StoreError:
    return StoreError(
        "WORKER_FAILED",
        f"{python} cannot be started: {error.strerror}.",
        "Choose a kernel whose Python exists, or set Provebook.worker_python.",
    )


def _slow(seconds: float) -> StoreError:
    return StoreError(
        "STORE_TIMEOUT",
        f"The process that serves the store did not start within {seconds:g} seconds.",
        "Try again; Provebook.start_timeout may be raised for a slow disk.",
    )
