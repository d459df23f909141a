"""Passing a request on to a store's worker, and its answer back."""

from __future__ import annotations

import json
import re
from urllib.parse import unquote

import httpx
from jupyter_server.base.handlers import JupyterHandler
from tornado.web import HTTPError

from .errors import (
    STATUS,
    StoreError,
    database_lost,
    not_mlflow,
    read_only,
    refused,
    timed_out,
    worker_lost,
)
from .scrub import scrub
from .store import Store

KEPT = ("Content-Type", "Content-Disposition", "Cache-Control", "ETag", "Last-Modified")
_ARTIFACT = re.compile(
    r"get-artifact|model-versions/get-artifact|(ajax-)?api/2\.0/mlflow-artifacts/artifacts/.+"
    r"|ajax-api/\d\.\d/mlflow/(get-trace-artifact|logged-models/[^/]+/artifacts/files)"
)
_READS = re.compile(r"(^|.*/)((search|get|list|query|batch-?get)[^/]*|graphql)", re.IGNORECASE)
UI_TOKEN_COOKIE = "mlflow-request-header-X-XSRFToken"


def is_artifact(path: str) -> bool:
    """Whether the answer at ``path`` is a file that a run logged."""
    return _ARTIFACT.fullmatch(path) is not None


def is_plain(path: str) -> bool:
    """Whether rules about paths, MLflow and its server all read ``path`` alike."""
    rest = path.partition("/mlflow/")[2]
    decoded = unquote(rest)
    hidden = "%2f" in rest.lower() and "/artifacts/" not in decoded
    parts = decoded.split("/")
    return not (hidden or "" in parts[:-1] or {".", ".."} & {*parts} or "\\" in decoded)


def is_read(method: str, path: str) -> bool:
    """Whether the request changes nothing in the store."""
    if method in ("GET", "HEAD"):
        return True
    return method == "POST" and _READS.fullmatch(path) is not None


async def forward(handler: JupyterHandler, store: Store, path: str) -> None:
    """Answer ``handler``'s request with what MLflow says to it at ``path``.

    Only method, path, query, body and content type go on; no Host, Origin, cookie or token.

    Raises
    ------
    StoreError
        The store cannot be asked, or says that the login is not valid.
    """
    if not handler.check_origin():
        raise HTTPError(403, "Another site asks.")
    if not is_plain(handler.request.path):
        raise HTTPError(404)
    reads = is_read(handler.request.method, path)
    if not reads and not store.spec.writable:
        raise read_only()
    with store.in_use():
        response = await _send(handler, store, reads)
        try:
            await _answer(handler, store, path, response)
        except httpx.TransportError as error:
            if handler._headers_written:  # half an answer must not look like a whole one
                handler.request.connection.stream.close()
                return
            slow = isinstance(error, httpx.TimeoutException)
            raise (timed_out() if slow else worker_lost()) from None
        finally:
            await response.aclose()


async def _send(handler: JupyterHandler, store: Store, reads: bool) -> httpx.Response:
    for last in (False, True):
        client = await store.client()
        try:
            return await client.send(_request(handler, store, client), stream=True)
        except httpx.TimeoutException:
            raise timed_out() from None
        except httpx.ConnectError:  # nothing was sent
            if last:
                raise worker_lost() from None
        except (httpx.TransportError, RuntimeError):  # it ended; RuntimeError: client closed
            if last or not reads:
                raise worker_lost() from None
        await store.worker_ended()
    raise worker_lost()


def _request(handler: JupyterHandler, store: Store, client: httpx.AsyncClient) -> httpx.Request:
    request = handler.request
    target = request.uri.partition(f"/{store.spec.id}/mlflow")[2]
    headers = {"Accept-Encoding": "identity"}
    if kind := request.headers.get("Content-Type"):
        headers["Content-Type"] = kind
    return client.build_request(
        request.method,
        client.base_url.copy_with(raw_path=target.encode() or b"/"),
        content=request.body or None,
        headers=headers,
    )


async def _answer(
    handler: JupyterHandler, store: Store, path: str, response: httpx.Response
) -> None:
    status = response.status_code
    if code := response.headers.get("X-Provebook-Error"):  # of our worker, not of MLflow
        body = json.loads(await response.aread())
        raise StoreError(
            code if code in STATUS else "WORKER_FAILED", body["message"], body["action"]
        )
    if status in (401, 403):
        raise refused()
    handler.set_status(status)
    for name in KEPT:
        if name in response.headers:
            handler.set_header(name, response.headers[name])
    handler.set_header("X-Content-Type-Options", "nosniff")
    kind = response.headers.get("Content-Type", "")
    artifact = is_artifact(path) and status < 400
    if artifact:
        _protect(handler, response, path)
    elif store.spec.kind in ("http", "other") and not _is_text(kind):
        raise not_mlflow()
    elif "json" in kind or status >= 400:
        body = await response.aread()
        if status >= 500 and _is_database(store) and b"OperationalError" in body:
            raise database_lost(body.decode(errors="replace"))
        handler.finish(scrub(body, store.secrets))
        return
    elif kind.startswith("text/html"):
        _allow_ui_posts(handler, store)
    await _stream(handler, response)


def _is_database(store: Store) -> bool:
    return store.spec.kind in ("postgresql", "mysql", "mssql")


def _is_text(kind: str) -> bool:
    return "json" in kind or kind.startswith("text/plain")


def _protect(handler: JupyterHandler, response: httpx.Response, path: str) -> None:
    """A logged file is anybody's content: it is saved, never shown on Jupyter's own origin."""
    given = response.headers.get("Content-Disposition", "").partition(";")[2]
    handler.set_header("Content-Disposition", f"attachment;{given}" if given else "attachment")
    handler.set_header("Content-Security-Policy", "sandbox; default-src 'none'")


def _allow_ui_posts(handler: JupyterHandler, store: Store) -> None:
    """MLflow's UI sends cookies of this name as headers: so its POSTs carry the XSRF token."""
    handler.set_cookie(
        UI_TOKEN_COOKIE,
        handler.xsrf_token.decode(),
        path=f"{handler.base_url}provebook/stores/{store.spec.id}/mlflow/",
        secure=handler.request.protocol == "https",
        samesite="Strict",
    )


async def _stream(handler: JupyterHandler, response: httpx.Response) -> None:
    if length := response.headers.get("Content-Length"):
        handler.set_header("Content-Length", length)
    async for chunk in response.aiter_raw():
        handler.write(chunk)
        await handler.flush()
    handler.finish()
