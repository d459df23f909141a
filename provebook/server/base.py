"""What all routes share."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Coroutine, Mapping
from typing import Any

from jupyter_server.base.handlers import APIHandler, JupyterHandler
from tornado import web  # type: ignore[attr-defined,unused-ignore]

from .catalog import Catalog
from .errors import StoreError


class Handler(JupyterHandler):
    """403 without login, a ``StoreError`` as JSON, an end to work whose client has gone."""

    auth_resource = "provebook"
    _task: asyncio.Task[Any] | None = None

    def initialize(self, catalog: Catalog) -> None:
        """Keep the stores."""
        self.catalog = catalog

    def get_login_url(self) -> str:
        """No login page: what calls a route cannot follow it."""
        raise web.HTTPError(403)

    async def run(self, work: Coroutine[Any, Any, None]) -> None:
        """Do ``work`` until it is done or the browser goes away."""
        self._task = asyncio.ensure_future(work)
        try:
            await self._task
        except asyncio.CancelledError:
            if not self._task.cancelled() or not self.request.connection.stream.closed():
                raise

    def on_connection_close(self) -> None:
        """The browser has gone, or has cancelled its request."""
        super().on_connection_close()
        if self._task:
            self._task.cancel()

    def write_error(self, status_code: int, **kwargs: Any) -> None:
        """Answer ``{"error_code", "message", "action"}``."""
        error = kwargs.get("exc_info", (None, None))[1]
        if isinstance(error, StoreError):
            self.set_status(error.status)
            body: Mapping[str, object] = error.as_dict()
        else:
            reason = error.log_message if isinstance(error, web.HTTPError) else None
            body = {"error_code": "HTTP_ERROR", "message": reason or self._reason, "action": ""}
        self.set_header("Content-Type", "application/json")
        self.finish(json.dumps(body))

    def log_exception(self, kind: Any, error: Any, trace: Any) -> None:
        """A ``StoreError`` is an answer, not a fault of the server."""
        if not isinstance(error, StoreError):
            super().log_exception(kind, error, trace)


class JsonHandler(Handler, APIHandler):
    """A route that answers JSON."""
