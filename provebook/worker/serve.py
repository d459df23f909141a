"""A WSGI application on a Unix socket; where there are none, on the loopback with a secret."""

from __future__ import annotations

import hmac
import os
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ..shared.protocol import Settings

SECRET = "HTTP_X_PROVEBOOK_SECRET"


def serve(app: Any, settings: Settings, ready: Callable[..., None]) -> None:
    """Serve ``app`` until the process ends; calls ``ready(port=...)`` once it listens."""
    os.umask(0o077)
    path, threads = settings.get("socket"), int(settings["threads"])
    if not path:
        app = _guarded(app, settings["secret"])
    try:
        from waitress import create_server
    except ImportError:
        _serve_werkzeug(app, path, ready)
        return
    where = (
        {"unix_socket": path, "unix_socket_perms": "600"}
        if path
        else {"host": "127.0.0.1", "port": 0}
    )
    server = create_server(
        app, threads=threads, connection_limit=1000, max_request_body_size=1 << 40, **where
    )
    ready(port=None if path else server.effective_port)
    server.run()


def _serve_werkzeug(app: Any, path: str | None, ready: Callable[..., None]) -> None:
    from werkzeug.serving import WSGIRequestHandler, make_server

    class Quiet(WSGIRequestHandler):  # type: ignore[misc,unused-ignore]
        protocol_version = "HTTP/1.1"

        def log(self, type: str, message: str, *args: Any) -> None:
            pass

        def address_string(self) -> str:
            return "local"  # a Unix socket's peer has no address

    host = f"unix://{path}" if path else "127.0.0.1"
    server = make_server(host, 0, app, threaded=True, request_handler=Quiet)
    if path:
        os.chmod(path, 0o600)
    ready(port=None if path else server.server_port)
    worker = threading.Thread(target=server.serve_forever)
    worker.start()
    worker.join()


def _guarded(app: Any, secret: str) -> Any:
    def guarded(environ: dict[str, Any], start_response: Any) -> Any:
        if hmac.compare_digest(environ.get(SECRET, ""), secret):
            return app(environ, start_response)
        start_response("403 Forbidden", [("Content-Type", "text/plain")])
        return [b"Only the Jupyter server may ask.\n"]

    return guarded
