"""Long poll: wait until a SQLite store was written to."""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import Callable

LINGER_S = 60.0


class Changes:
    """A token that differs after each change, and who waits for that.

    Parameters
    ----------
    watch : callable
        Called with True when somebody begins to wait, with False a while after the last one.
    """

    def __init__(self, watch: Callable[[bool], None]) -> None:
        self._watch = watch
        self._waiting = 0
        self._pause: asyncio.TimerHandle | None = None
        self._event = asyncio.Event()
        self.restarted()

    def restarted(self) -> None:
        """A new worker knows nothing of what was before it."""
        self._prefix, self._count = uuid.uuid4().hex[:8], 0
        self._wake()
        if self._waiting or self._pause:
            self._watch(True)

    def changed(self) -> None:
        """The store was written to."""
        self._count += 1
        self._wake()

    def _wake(self) -> None:
        event, self._event = self._event, asyncio.Event()
        event.set()

    @property
    def token(self) -> str:
        """Token of this moment."""
        return f"{self._prefix}-{self._count}"

    async def wait(self, since: str | None, timeout: float) -> str:
        """Token that is not ``since``, or ``since`` again after ``timeout`` seconds."""
        self._waiting += 1
        if self._pause:
            self._pause.cancel()
            self._pause = None
        else:
            self._watch(True)
        try:
            if since == self.token:
                await asyncio.wait_for(self._event.wait(), timeout)
        except asyncio.TimeoutError:
            pass
        finally:
            self._waiting -= 1
            if not self._waiting:
                self._pause = asyncio.get_running_loop().call_later(LINGER_S, self._end)
        return self.token

    def _end(self) -> None:
        self._pause = None
        self._watch(False)

    def close(self) -> None:
        """Drop the timer."""
        if self._pause:
            self._pause.cancel()
            self._pause = None
