"""A Jupyter server with Provebook, and ways to ask it."""

from __future__ import annotations

import asyncio
import json
import os
import time
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

import jsonschema
import pytest
from tornado import web
from tornado.httpclient import HTTPResponse
from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets
from tornado.simple_httpclient import HTTPTimeoutError
from traitlets.config import Config

from provebook.server.launch import Worker, _client

from ..conftest import Postgres

__all__ = ["Postgres"]
WIRE = Path(__file__).parents[2] / "schema" / "wire"
PATIENCE = 120


@dataclass
class Answer:
    """Status, headers and body of an answer."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)


Ask = Callable[..., Awaitable[Answer]]


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing of the person who runs the tests, or of an outer Provebook."""
    for name in list(os.environ):
        if name.startswith(("MLFLOW_", "PROVEBOOK_", "_MLFLOW_")):
            monkeypatch.delenv(name)


@pytest.fixture
def settings() -> dict[str, Any]:
    """Settings of the extension; a test module may override it."""
    return {}


@pytest.fixture
def jp_server_config(settings: dict[str, Any]) -> Config:
    return Config(
        {
            "ServerApp": {
                "jpserver_extensions": {"provebook": True, "jupyter_server_terminals": True},
                "allow_unauthenticated_access": False,
            },
            "Provebook": settings,
        }
    )


@pytest.fixture
def ask(jp_serverapp: Any, jp_fetch: Any) -> Ask:
    """``await ask("stores", ...)``: the answer, whatever its status."""

    async def call(path: str, data: Any = None, **options: Any) -> Answer:
        if data is not None:
            options.setdefault("method", "POST")
            options["body"] = json.dumps(data)
            options.setdefault("headers", {})["Content-Type"] = "application/json"
        elif options.get("method") in ("POST", "PUT", "PATCH"):
            options.setdefault("body", "")
        options.setdefault("request_timeout", 120)
        path, _, query = path.partition("?")
        options.setdefault("params", parse_qsl(query))
        try:
            response: HTTPResponse = await jp_fetch(
                f"provebook/{path}", raise_error=False, **options
            )
        except HTTPTimeoutError:  # this client gave up
            return Answer(599, {}, b"")
        return Answer(response.code, dict(response.headers), response.body or b"")

    return call


def extension(serverapp: Any) -> Any:
    """The running extension."""
    (app,) = serverapp.extension_manager.extension_apps["provebook"]
    return app


@pytest.fixture
def provebook(jp_serverapp: Any) -> Any:
    """The running extension."""
    return extension(jp_serverapp)


@pytest.fixture
def workspace(provebook: Any) -> str:
    """Id of the workspace's own store."""
    return str(provebook.catalog.workspace_id)


async def wait_for(seen: Callable[[], Any]) -> Any:
    """The first true value of ``seen``, looked for until patience ends; the server goes on."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if found := seen():
            return found
        await asyncio.sleep(0.01)
    raise AssertionError("never seen")


def valid(name: str, value: Any) -> Any:
    """``value`` if it fits ``schema/wire/NAME.json``."""
    jsonschema.validate(value, json.loads((WIRE / f"{name}.json").read_text()))
    return value


def valid_store(value: Any) -> Any:
    """``value`` if it is a ``Store``."""
    whole = json.loads((WIRE / "stores.json").read_text())
    definition = {**whole["definitions"]["Store"], "definitions": whole["definitions"]}
    jsonschema.validate(value, definition)
    return value


def valid_error(value: Any) -> Any:
    """``value`` if it is a ``StoreError`` that tells what to do."""
    whole = json.loads((WIRE / "stores.json").read_text())
    definition = {**whole["definitions"]["StoreError"], "definitions": whole["definitions"]}
    jsonschema.validate(value, definition)
    assert value["message"].endswith(".") and value["action"].endswith(".")
    return value


class Upstream:
    """Stands for a worker, and answers what no MLflow can be made to answer: late, or wrongly.

    ``reply`` is the handler's work; ``requests`` are those that arrived.
    """

    def __init__(self, store: Any) -> None:
        self.id, self.store = store.spec.id, store
        self.requests: list[Any] = []
        self.closed = asyncio.Event()
        self.reply: Callable[[Any], Awaitable[None]] = self._nothing

    async def _nothing(self, handler: Any) -> None:
        handler.finish({})


@pytest.fixture
def upstream(provebook: Any, jp_asyncio_loop: Any) -> Iterator[Upstream]:
    """The workspace's store, served by a stand-in instead of a worker."""
    store = provebook.catalog.get(provebook.catalog.workspace_id)
    stand_in = Upstream(store)

    class Catch(web.RequestHandler):
        async def get(self) -> None:
            stand_in.requests.append(self.request)
            await stand_in.reply(self)

        post = get

        def on_connection_close(self) -> None:
            stand_in.closed.set()

    async def start() -> Any:
        server = HTTPServer(web.Application([(".*", Catch)]))
        (bound,) = bind_sockets(0, "127.0.0.1")
        server.add_socket(bound)
        limits = replace(store._limits, request_timeout=0.5)
        client = _client(
            {"socket": None, "secret": "s"}, {"port": bound.getsockname()[1]}, limits
        )
        worker = Worker(lambda event: None, lambda line: None)
        worker.client, worker.ready = client, True
        store._worker, store.state = worker, "ready"
        path = store.spec.path
        path.touch()
        store._file = path.stat().st_dev, path.stat().st_ino
        return server

    server = jp_asyncio_loop.run_until_complete(start())
    yield stand_in
    server.stop()
    jp_asyncio_loop.run_until_complete(server.close_all_connections())
