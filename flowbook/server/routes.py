"""Routes under ``flowbook/``: thin handlers over ``Catalog``, ``Store`` and ``Proxy``."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from jupyter_server.auth.decorator import authorized
from jupyter_server.base.handlers import APIHandler, JupyterHandler
from tornado import web

from .errors import StoreError
from .proxy import forward

if TYPE_CHECKING:
    from .app import Flowbook

Rule = tuple[str, type[JupyterHandler], dict[str, Any]]


class _Base(JupyterHandler):
    """What all routes share: 403 without login, a ``StoreError`` as JSON."""

    auth_resource = "flowbook"

    def initialize(self, app: Flowbook) -> None:
        self.app = app

    def get_login_url(self) -> str:
        raise web.HTTPError(403)  # a client that calls a route cannot follow a login page

    def write_error(self, status_code: int, **kwargs: Any) -> None:
        error = kwargs.get("exc_info", (None, None))[1]
        if isinstance(error, StoreError):
            self.set_status(error.status)
            body = error.as_dict()
        else:
            reason = error.log_message if isinstance(error, web.HTTPError) else None
            body = {"error_code": "HTTP_ERROR", "message": reason or self._reason, "action": ""}
        self.set_header("Content-Type", "application/json")
        self.finish(json.dumps(body))

    def log_exception(self, *args: Any) -> None:
        if not isinstance(args[1], StoreError):
            super().log_exception(*args)


class _Json(_Base, APIHandler):
    write_error = _Base.write_error
    get_login_url = _Base.get_login_url


class StoresHandler(_Json):
    """``GET stores``."""

    @web.authenticated
    @authorized
    async def get(self) -> None:
        self.finish(self.app.catalog.as_dict())


class StoreHandler(_Json):
    """``GET stores/ID``."""

    @web.authenticated
    @authorized
    async def get(self, store_id: str) -> None:
        self.finish(self.app.catalog.get(store_id).as_dict())


class RestartHandler(_Json):
    """``POST stores/ID/restart``."""

    @web.authenticated
    @authorized
    async def post(self, store_id: str) -> None:
        store = self.app.catalog.get(store_id)
        await store.stop()
        self.finish(store.as_dict())


class MlflowHandler(_Base):
    """``* stores/ID/mlflow/PATH``. No ``APIHandler``: its CSP would block MLflow's UI."""

    @web.authenticated
    @authorized
    async def get(self, store_id: str, path: str) -> None:
        await forward(self, self.app.catalog.get(store_id), path)

    post = put = patch = delete = get


def routes(app: Flowbook) -> list[Rule]:
    """Rules for tornado; the base URL is added by the server."""
    one = r"/flowbook/stores/([0-9a-f]{16})"
    table: list[tuple[str, type[JupyterHandler]]] = [
        (r"/flowbook/stores", StoresHandler),
        (one, StoreHandler),
        (one + "/restart", RestartHandler),
        (one + "/mlflow/(.*)", MlflowHandler),
    ]
    return [(pattern, handler, {"app": app}) for pattern, handler in table]
