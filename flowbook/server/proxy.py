"""Passing a request on to a store's worker, and its answer back."""

from __future__ import annotations

import httpx
from jupyter_server.base.handlers import JupyterHandler

from .errors import StoreError
from .scrub import scrub
from .store import Store

KEPT = ("Content-Type", "Content-Disposition", "Cache-Control", "ETag", "Last-Modified")


async def forward(handler: JupyterHandler, store: Store, path: str) -> None:
    """Answer ``handler``'s request with what MLflow says to it at ``path``."""
    client = await store.client()
    request = handler.request
    target = request.uri.partition(f"/{store.spec.id}/mlflow")[2].encode()
    headers = {}
    if kind := request.headers.get("Content-Type"):
        headers["Content-Type"] = kind
    upstream = client.build_request(
        request.method,
        httpx.URL("http://localhost").copy_with(raw_path=target or b"/"),
        content=request.body or None,
        headers=headers,
    )
    try:
        response = await client.send(upstream, stream=True)
    except httpx.TimeoutException:
        raise _timeout() from None
    try:
        await _answer(handler, store, response)
    finally:
        await response.aclose()


async def _answer(handler: JupyterHandler, store: Store, response: httpx.Response) -> None:
    handler.set_status(response.status_code)
    for name in KEPT:
        if name in response.headers:
            handler.set_header(name, response.headers[name])
    handler.set_header("X-Content-Type-Options", "nosniff")
    if response.headers.get("Content-Type", "").startswith("application/json"):
        handler.finish(scrub(await response.aread(), store.secrets))
        return
    async for chunk in response.aiter_raw():
        handler.write(chunk)
        await handler.flush()
    handler.finish()


def _timeout() -> StoreError:
    return StoreError(
        "STORE_TIMEOUT",
        "The store did not answer in time.",
        "Try again; a narrower filter makes the answer smaller.",
    )
