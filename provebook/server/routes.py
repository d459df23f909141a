"""Routes under ``provebook/``: thin handlers over ``Catalog`` and ``Store``."""

from __future__ import annotations

from typing import Any

from jupyter_server.auth.decorator import authorized
from jupyter_server.base.handlers import JupyterHandler
from tornado import web  # type: ignore[attr-defined,unused-ignore]

from .base import Handler, JsonHandler
from .catalog import Catalog
from .errors import StoreError
from .migrate import migrate
from .packages import environment_of
from .proxy import forward

LONG_POLL_S = 25.0
LOOK_AT_FILE_S = 1.0


class StoresHandler(JsonHandler):
    """``GET stores``."""

    @web.authenticated
    @authorized
    async def get(self) -> None:
        """``schema/wire/stores.json``."""
        self.finish(self.catalog.as_dict())


class StoreHandler(JsonHandler):
    """``GET stores/ID``."""

    @web.authenticated
    @authorized
    async def get(self, store_id: str) -> None:
        """One ``Store``."""
        self.finish(self.catalog.get(store_id).as_dict())


class RestartHandler(JsonHandler):
    """``POST stores/ID/restart``."""

    @web.authenticated
    @authorized
    async def post(self, store_id: str) -> None:
        """Stop the worker and clear the error."""
        store = self.catalog.get(store_id)
        await store.restart()
        self.finish(store.as_dict())


class MigrateHandler(JsonHandler):
    """``POST stores/ID/migrate``."""

    @web.authenticated
    @authorized
    async def post(self, store_id: str) -> None:
        """Copy an old folder into a new SQLite store; goes on if the browser goes away."""
        store = self.catalog.get(store_id)
        if store.spec.kind != "file":
            raise StoreError(
                "MIGRATION_FAILED",
                f"{store.spec.name} is no folder of files.",
                "Only an old mlruns folder is migrated.",
            )
        new = self.catalog.add(await store.once(migrate, self.catalog.pythons(store_id)[0]))
        self.finish(new.as_dict())


class ChangesHandler(JsonHandler):
    """``GET stores/ID/changes?since=TOKEN``."""

    _track_activity = False  # an open panel alone must not keep a server from being culled

    @web.authenticated
    @authorized
    async def get(self, store_id: str) -> None:
        """Wait until the store was written to."""
        await self.run(self._wait(store_id, self.get_query_argument("since", None)))

    async def _wait(self, store_id: str, since: str | None) -> None:
        store = self.catalog.get(store_id)
        if store.spec.path is None:
            self.finish({"token": "", "supported": False})
            return
        with store.in_use():
            await store.client()
            left = LONG_POLL_S
            token = await store.changes.wait(since, 0)
            while token == since and left > 0:
                token = await store.changes.wait(since, LOOK_AT_FILE_S)
                await store.check_file()
                left -= LOOK_AT_FILE_S
        self.finish({"token": token, "supported": True})


class KernelHandler(JsonHandler):
    """``GET kernels/KERNEL_ID``."""

    @web.authenticated
    @authorized
    async def get(self, kernel_id: str) -> None:
        """``schema/wire/kernel.json``."""
        if kernel_id not in self.kernel_manager:
            raise web.HTTPError(404, "This server has no kernel with that id.")
        self.finish(self.catalog.kernel(kernel_id))


class EnvironmentHandler(JsonHandler):
    """``GET kernels/KERNEL_ID/environment?module=M``."""

    @web.authenticated
    @authorized
    async def get(self, kernel_id: str) -> None:
        """``schema/wire/environment.json``."""
        if kernel_id not in self.kernel_manager:
            raise web.HTTPError(404, "This server has no kernel with that id.")
        python = self.catalog.kernel(kernel_id)["python"]
        if python is None:
            raise web.HTTPError(409, "It is not known which Python the kernel runs.")
        await self.run(self._answer(python, self.get_query_arguments("module")))

    async def _answer(self, python: str, modules: list[str]) -> None:
        self.finish(await environment_of(python, modules))


class MlflowHandler(Handler):
    """``* stores/ID/mlflow/PATH``. Not for JSON only: the CSP of that blocks MLflow's UI."""

    @web.authenticated
    @authorized
    async def get(self, store_id: str, path: str) -> None:
        """Pass the request on."""
        await self.run(forward(self, self.catalog.get(store_id), path))

    head = post = put = patch = delete = get


def routes(catalog: Catalog) -> list[tuple[str, type[JupyterHandler], dict[str, Any]]]:
    """Rules for tornado; the base URL is added by the server."""
    one = r"/provebook/stores/([0-9a-f]{16})"
    table: list[tuple[str, type[JupyterHandler]]] = [
        (r"/provebook/stores", StoresHandler),
        (one, StoreHandler),
        (one + "/restart", RestartHandler),
        (one + "/migrate", MigrateHandler),
        (one + "/changes", ChangesHandler),
        (one + "/mlflow/(.*)", MlflowHandler),
        (r"/provebook/kernels/([\w-]+)", KernelHandler),
        (r"/provebook/kernels/([\w-]+)/environment", EnvironmentHandler),
    ]
    return [(pattern, handler, {"catalog": catalog}) for pattern, handler in table]
