"""Messages between the worker and the Jupyter server, one JSON object a line."""

from __future__ import annotations

import json
import os
import sys
import threading
from collections.abc import Iterator
from typing import Any


class Failure(Exception):
    """A failure to tell the server: the three texts of a ``StoreError``."""

    def __init__(self, code: str, message: str, action: str) -> None:
        super().__init__(message)
        self.code, self.message, self.action = code, message, action


class Channel:
    """Lines to the server on what was the standard output, lines from it on standard input."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._out = os.fdopen(os.dup(1), "w")
        os.dup2(2, 1)  # a library that prints must not disturb the lines

    def send(self, **message: object) -> None:
        """Write one message; a server that is gone is no error (the worker ends anyway)."""
        with self._lock:
            try:
                self._out.write(json.dumps(message) + "\n")
                self._out.flush()
            except OSError:
                pass

    def read(self) -> Iterator[dict[str, Any]]:
        """Messages of the server, until it is gone."""
        for line in iter(sys.stdin.readline, ""):
            yield json.loads(line)
