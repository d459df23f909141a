"""Serve one MLflow store on a private socket: a script for any Python that has mlflow.

The Jupyter server starts it, writes one line of JSON on its standard input (so no password is
on a command line) and reads one JSON object a line from its standard output. The worker ends
when its standard input ends, so also when the server is killed.

Not a part of the package at run time: it imports nothing of Flowbook, for the Python that runs
it need not have it.
"""

from __future__ import annotations

import json
import os
import re
import sqlite3
import sys
import threading
from pathlib import Path
from typing import Any, NoReturn


class Failure(Exception):
    """A failure to tell: code, sentence, what to do (``StoreError`` of the server)."""


class Channel:
    """Lines of JSON to the server, on what was the standard output."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._out = os.fdopen(os.dup(1), "w", buffering=1)
        os.dup2(2, 1)  # a library that prints must not disturb the lines

    def send(self, **message: Any) -> None:
        """Write one message."""
        with self._lock:
            self._out.write(json.dumps(message) + "\n")
            self._out.flush()


def main() -> None:
    """Read the settings, serve until standard input ends."""
    channel = Channel()
    settings: dict[str, Any] = json.loads(sys.stdin.readline())
    threading.Thread(target=_end_with_server, daemon=True).start()
    try:
        app, version = _local_app(settings)
        _serve(app, settings, channel, version)
    except Failure as failure:
        code, message, action = failure.args
        channel.send(event="failed", error_code=code, message=message, action=action)
        _leave(1)


def _end_with_server() -> None:
    while sys.stdin.readline():
        pass
    _leave(0)


def _leave(code: int) -> NoReturn:
    sys.stderr.flush()
    os._exit(code)


def _local_app(settings: dict[str, Any]) -> tuple[Any, str]:
    os.environ["_MLFLOW_SERVER_FILE_STORE"] = settings["uri"]
    os.environ["_MLFLOW_SERVER_ARTIFACT_ROOT"] = settings["artifact_root"]
    os.environ["MLFLOW_SERVER_ENABLE_JOB_EXECUTION"] = "false"
    import mlflow.server.handlers
    from mlflow.server import app

    mlflow.server.handlers._get_tracking_store()
    return app, mlflow.__version__


def _serve(app: Any, settings: dict[str, Any], channel: Channel, version: str) -> None:
    from waitress import create_server

    server = create_server(
        app,
        unix_socket=settings["socket"],
        unix_socket_perms="600",
        threads=settings["threads"],
    )
    channel.send(event="ready", mlflow_version=version)
    server.run()


if __name__ == "__main__":
    main()
