"""From the first line on standard input to the end."""

from __future__ import annotations

import gc
import os
import sys
import threading
import traceback
from typing import TYPE_CHECKING, Any, NoReturn, cast

from .channel import Channel, Failure
from .local import local_app
from .remote import remote_app
from .serve import serve

if TYPE_CHECKING:
    from ..shared.protocol import Settings


def main() -> None:
    """Serve the store named on standard input until the server is gone."""
    channel = Channel()
    settings = cast("Settings", next(channel.read()))
    watcher: list[Any] = []
    threading.Thread(target=_obey, args=(channel, settings, watcher), daemon=True).start()
    try:
        app, version, watch = _app(settings, channel)
        watcher.extend([watch] if watch else [])
        gc.freeze()
        gc.enable()
        serve(
            app,
            settings,
            lambda **where: channel.send(event="ready", mlflow_version=version, **where),
        )
        _leave(settings, 0)
    except Failure as failure:
        _fail(channel, settings, failure)
    except Exception as error:
        traceback.print_exc()
        last = traceback.format_exception_only(type(error), error)[-1].strip().splitlines()[0]
        action = "See the log of the Jupyter server (with --debug), then press Restart."
        _fail(
            channel,
            settings,
            Failure("WORKER_FAILED", f"MLflow did not start: {last[:300]}", action),
        )


def _app(settings: Settings, channel: Channel) -> tuple[Any, str, Any]:
    if settings["kind"] in ("http", "other"):
        return (*remote_app(settings), None)
    return local_app(settings, channel)


def _obey(channel: Channel, settings: Settings, watcher: list[Any]) -> None:
    for message in channel.read():
        for watch in watcher:
            watch.set_active(bool(message.get("watch")))
    _leave(settings, 0)


def _fail(channel: Channel, settings: Settings, failure: Failure) -> NoReturn:
    channel.send(
        event="failed",
        error_code=failure.code,
        message=failure.message,
        action=failure.action,
    )
    _leave(settings, 1)


def _leave(settings: Settings, code: int) -> NoReturn:
    socket = settings.get("socket")
    if socket:  # the server removes it too, unless it was killed
        for remove, path in ((os.unlink, socket), (os.rmdir, os.path.dirname(socket))):
            try:
                remove(path)
            except OSError:
                pass
    sys.stderr.flush()
    os._exit(code)
