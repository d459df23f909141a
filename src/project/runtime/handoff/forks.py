"""Steps that are forked from a process which has imported what they import (``warm.py``)."""

from __future__ import annotations

import contextlib
import json
import os
import socket
import subprocess
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import IO, Any

LONGEST = 100_000  # bytes of an order
LOST = -9  # exit code of a step that ended with the process it was forked from
# The step's code is run from here: what looks at the stack finds nothing of ours below it.
SERVE = "exec(__import__('handoff.warm').warm.serve({}))"


class Fork:
    """A step as a fork, as far as it is asked what a ``Popen`` is asked."""

    def __init__(self, stdout: IO[str] | None) -> None:
        self.stdout = stdout
        self.returncode: int | None = None
        self._pid = 0
        self._has_begun, self._has_ended = threading.Event(), threading.Event()

    @property
    def pid(self) -> int:
        """Of its process; waits until it has begun."""
        self._has_begun.wait()
        if not self._pid:
            raise ProcessLookupError
        return self._pid

    def wait(self, timeout: float | None = None) -> int:
        """Wait until it has ended; its exit code."""
        if not self._has_ended.wait(timeout):
            raise subprocess.TimeoutExpired("step", timeout or 0)
        return self.returncode or 0

    def terminate(self) -> None:
        """Ask it to end."""
        os.kill(self.pid, 15)

    def begun(self, pid: int) -> None:
        """Its process is there."""
        self._pid = pid
        self._has_begun.set()

    def ended(self, code: int) -> None:
        """Its process has ended, or will never begin."""
        self.returncode = code
        self._has_begun.set()
        self._has_ended.set()


class Forks:
    """The process that steps are forked from, started with the first one."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.orders: socket.socket | None = None
        self.process: subprocess.Popen[bytes] | None = None
        self.starting: list[Fork] = []
        self.running: dict[int, Fork] = {}

    def start(
        self,
        name: str,
        words: Sequence[str],
        environment: dict[str, str],
        piped: bool,
        imports: Sequence[str],
    ) -> Fork | None:
        """A step; None where it cannot be forked."""
        order = {
            "module": f"steps.{name}",
            "arguments": list(words),
            "environment": environment,
            "imports": list(imports),
        }
        message = json.dumps(order).encode()
        if len(message) > LONGEST or not self._is_open(piped):
            return None
        assert self.orders
        reading, writing = os.pipe() if piped else (0, 0)
        fork = Fork(os.fdopen(reading, encoding="utf-8", errors="replace") if piped else None)
        self.starting.append(fork)
        try:
            socket.send_fds(self.orders, [message], [writing] if piped else [])
        except OSError:
            self.starting.remove(fork)
            return None
        finally:
            if piped:
                os.close(writing)
        return fork

    def close(self) -> None:
        """End it; it ends the steps that still run."""
        if self.orders:
            with contextlib.suppress(OSError):
                self.orders.shutdown(socket.SHUT_RDWR)

    def _is_open(self, piped: bool) -> bool:
        if self.process is None:
            ours, its = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
            readable = {"PYTHONUNBUFFERED": "1", "PYTHONIOENCODING": "utf-8"} if piped else {}
            self.process = subprocess.Popen(
                [sys.executable, "-c", SERVE.format(its.fileno())],
                cwd=self.folder,
                env={"PYTHONHASHSEED": "0", **os.environ, **readable},
                pass_fds=[its.fileno()],
                start_new_session=True,
            )
            its.close()
            self.orders = ours
            threading.Thread(target=self._listen, args=(ours,), daemon=True).start()
        return self.orders is not None

    def _listen(self, orders: socket.socket) -> None:
        while message := _received(orders):
            told: dict[str, Any] = json.loads(message)
            if "started" in told:
                fork = self.running[told["started"]] = self.starting.pop(0)
                fork.begun(told["started"])
            else:
                self.running.pop(told["ended"]).ended(told["code"])
        self.orders = None
        for fork in [*self.starting, *self.running.values()]:
            fork.ended(LOST)


def _received(orders: socket.socket) -> bytes:
    try:
        return orders.recv(LONGEST)
    except OSError:
        return b""
