"""Run something in a process of its own: a library that crashes takes nothing with it."""

from __future__ import annotations

import gc
import os
import pickle
import resource
import select
import signal
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any

WORK = 40
"""Seconds of work for one entry."""


class Crashed(Exception):
    """The process ended by itself, or was ended for it took too long."""


def apart(work: Callable[[], Iterator[Any]], seconds: float) -> Iterator[Any]:
    """Give what a generator yields in a forked process."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        serve(work, writing)
    os.close(writing)
    try:
        yield from records(reading, seconds)
    finally:
        os.close(reading)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)


def serve(work: Callable[[], Iterator[Any]], writing: int) -> None:
    """Write each result with its length before it, an empty one at the end; never return."""
    # What was there before is not looked through again and again, nor copied for that.
    gc.freeze()
    resource.setrlimit(resource.RLIMIT_CPU, (WORK, WORK))
    with os.fdopen(writing, "wb") as out:
        for result in work():
            data = pickle.dumps(result)
            out.write(len(data).to_bytes(8, "big") + data)
            out.flush()
        out.write(bytes(8))
    sys.stderr.flush()
    os._exit(0)


def records(reading: int, seconds: float) -> Iterator[Any]:
    """Read until the empty one."""
    end = time.monotonic() + seconds
    while True:
        size = int.from_bytes(exactly(reading, 8, end), "big")
        if not size:
            return
        yield pickle.loads(exactly(reading, size, end))


def exactly(reading: int, size: int, end: float) -> bytes:
    """So many bytes, in time."""
    data = b""
    while len(data) < size:
        ready, _, _ = select.select([reading], [], [], max(0.0, end - time.monotonic()))
        more = os.read(reading, size - len(data)) if ready else b""
        if not more:
            raise Crashed("it crashed Python" if ready else "it took too long")
        data += more
    return data
