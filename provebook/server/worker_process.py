"""One store worker as a process: start, messages, end."""

from __future__ import annotations

import asyncio
import json
import subprocess
import threading
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..shared.protocol import Event, Order, Settings

SCRIPT = Path(__file__).parent.parent / "worker"
STOP_TIMEOUT_S = 2


class WorkerProcess:
    """A running ``provebook/worker``.

    Threads read its output, since asyncio has no subprocesses in the event loop that Jupyter
    uses on Windows.

    Parameters
    ----------
    python : str
        The interpreter.
    settings : mapping
        First line of the worker's standard input; may hold a password.
    env : mapping
        Environment of the process.
    on_message : callable
        Called in the event loop with each message; the last is ``{"event": "exit", "code"}``.
    on_log : callable
        Called in the event loop with each line of the worker's standard error.

    Raises
    ------
    OSError
        The interpreter cannot be started.
    """

    def __init__(
        self,
        python: str,
        settings: Settings,
        env: Mapping[str, str],
        on_message: Callable[[Event], None],
        on_log: Callable[[str], None],
    ) -> None:
        self._loop = asyncio.get_running_loop()
        self._on_message, self._on_log = on_message, on_log
        self.exited = asyncio.Event()
        self._process = subprocess.Popen(
            [python, str(SCRIPT)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=dict(env),
            cwd=settings.get("cwd"),
            encoding="utf-8",
            errors="replace",
            start_new_session=True,  # Ctrl+C in the server's terminal is not for the worker
        )
        self.pid = self._process.pid
        self._errors = threading.Thread(target=self._read_errors, daemon=True)
        self._errors.start()
        threading.Thread(target=self._read_messages, daemon=True).start()
        self.send(settings)

    def send(self, message: Settings | Order) -> None:
        """Write one message to the worker; one that is gone is no error here."""
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(json.dumps(message) + "\n")
            self._process.stdin.flush()
        except (OSError, ValueError):
            pass

    async def stop(self) -> None:
        """End the process by closing its standard input, by force after a while."""
        assert self._process.stdin is not None
        try:
            self._process.stdin.close()
        except OSError:
            pass
        try:
            await asyncio.wait_for(self.exited.wait(), STOP_TIMEOUT_S)
        except asyncio.TimeoutError:
            self._process.kill()
            await self.exited.wait()

    def _read_errors(self) -> None:
        assert self._process.stderr is not None
        for line in self._process.stderr:
            self._call(self._on_log, line.rstrip())

    def _read_messages(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            try:
                message = json.loads(line)
            except ValueError:
                continue
            self._call(self._on_message, message)
        code = self._process.wait()
        self._errors.join(timeout=1)
        self._call(self._exit, code)

    def _exit(self, code: int) -> None:
        self.exited.set()
        self._on_message({"event": "exit", "code": code})

    def _call(self, function: Callable[..., None], *args: object) -> None:
        try:
            self._loop.call_soon_threadsafe(function, *args)
        except RuntimeError:  # the loop is closed: the server has ended
            pass
