"""Tells browser and server what MLflow does here, while it does it.

The user's code only puts a value into a queue; a thread of its own sends, at most ten times
a second, so that the last value arrives even while one long call keeps the cell busy.
"""

from __future__ import annotations

import logging
import os
import threading
import time
from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from ..shared.state import State
from .messages import Point, content, thinned

if TYPE_CHECKING:
    from ..shared.wire.tracking import TrackedRun, TrackingMessage

_log = logging.getLogger(__name__)
_Item = TypeVar("_Item")

INTERVAL = 0.1
"""Seconds between two messages."""
GATHER = 0.02
"""Seconds to gather what is logged together before the first message."""
BACKLOG = 20_000
"""Values kept when nothing can be sent; older ones are thinned first."""


class Publisher:
    """A queue of what happened and a thread that sends it.

    Parameters
    ----------
    look
        Reads MLflow's state.
    send
        Sends the content of one message.
    save
        Writes the runtime file; called when the state differs from the last one.
    """

    def __init__(
        self,
        look: Callable[[], State],
        send: Callable[[TrackingMessage], None],
        save: Callable[[State], None],
    ) -> None:
        self._look, self._send, self._save = look, send, save
        self._points: deque[Point] = deque()
        self._runs: deque[tuple[str, TrackedRun]] = deque()
        self._last: State | None = None
        self._wake = threading.Event()
        self._flushing = threading.Lock()
        self._pid = os.getpid()
        self._thread: threading.Thread | None = None

    def metric(self, point: Point) -> None:
        """Queue one logged value."""
        self._points.append(point)
        if len(self._points) > BACKLOG:
            self._thin()
        self.touch()

    def run(self, tracking_uri: str, run: TrackedRun) -> None:
        """Queue a run (``TrackedRun``) that began, ended or got another name."""
        self._runs.append((tracking_uri, run))
        self.touch()

    def touch(self) -> None:
        """Have the state looked at soon."""
        if self._wake.is_set() or os.getpid() != self._pid:
            return
        self._wake.set()
        if self._thread is None:
            self._thread = threading.Thread(target=self._loop, name="provebook", daemon=True)
            self._thread.start()

    def flush(self) -> None:
        """Send now what is queued; never raises."""
        if os.getpid() != self._pid:
            return
        try:
            with self._flushing:
                self._flush()
        except Exception:
            _log.debug("The tracking message could not be sent", exc_info=True)

    def repeat(self) -> None:
        """Send the state although it is the same: somebody has come who has not heard it."""
        self._last = None
        self.flush()

    def _loop(self) -> None:
        while True:
            self._wake.wait()
            time.sleep(GATHER)
            self.flush()
            time.sleep(INTERVAL - GATHER)

    def _flush(self) -> None:
        self._wake.clear()
        points = _drain(self._points)
        changed = _drain(self._runs)
        state = self._look()
        raw = state.raw_uri
        runs = {run["run_id"]: run for where, run in changed if where == raw}
        points = thinned([point for point in points if point.tracking_uri == raw])
        moved = state != self._last
        self._last = state
        if moved:
            self._save(state)
        if state.tracking_uri and (moved or runs or points):
            self._send(content(state, runs.values(), points))

    def _thin(self) -> None:
        with self._flushing:
            kept = thinned(_drain(self._points), BACKLOG // 4)
            self._points.extendleft(reversed(kept))


def _drain(queue: deque[_Item]) -> list[_Item]:
    # Other threads go on appending meanwhile.
    return [queue.popleft() for _ in range(len(queue))]
