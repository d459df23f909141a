"""A WSGI application that passes requests on to a remote store, with MLflow's own credentials.

MLflow knows many: environment, credentials file, request header and auth providers, client
certificates. So the requests go through MLflow's own function. Only its API and artifact bytes
pass: a remote server's pages must not run where Jupyter's do.
"""

from __future__ import annotations

import importlib
import json
import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, unquote

from . import schema
from .channel import Failure

if TYPE_CHECKING:
    from ..shared.protocol import Settings

PASSED = re.compile(
    r"/((ajax-)?api/\d\.\d/.+|get-artifact|model-versions/get-artifact|version|health|graphql)"
)
KEPT = ("Content-Type", "Content-Disposition", "Content-Length", "Cache-Control", "ETag")
CHUNK = 1 << 16


def remote_app(settings: Settings) -> tuple[Any, str]:
    """The WSGI application and the remote MLflow's version (empty if it does not tell).

    Raises
    ------
    Failure
        No MLflow here, or the server is unreachable or refuses the login.
    """
    schema.mlflow_folder()
    remote = Remote(settings)
    remote.check()
    return remote, remote.version()


class Remote:
    """One remote store."""

    def __init__(self, settings: Settings) -> None:
        stores = importlib.import_module("mlflow.tracking._tracking_service.utils")
        self._ask = importlib.import_module("mlflow.utils.rest_utils").http_request
        self._where = settings["public_uri"]
        self._timeout = settings["request_timeout"]
        store = stores._get_store(settings["uri"])
        if not hasattr(store, "get_host_creds"):
            raise Failure(
                "WORKER_FAILED",
                f"Stores like {self._where} cannot be shown.",
                "Use a SQLite, PostgreSQL, MySQL or http(s) tracking URI.",
            )
        self._creds = store.get_host_creds

    def check(self) -> None:
        """Raise a ``Failure`` unless the store answers a search."""
        response = self._send("GET", "/api/2.0/mlflow/experiments/search?max_results=1")
        if response.status_code == 401:
            raise Failure(
                "STORE_AUTH",
                f"The MLflow server refused the login: {self._where}.",
                "Set MLFLOW_TRACKING_USERNAME and MLFLOW_TRACKING_PASSWORD, or "
                "MLFLOW_TRACKING_TOKEN, or run `mlflow login`; then restart the server.",
            )
        if not _is_json(response):
            raise self._no_mlflow()

    def version(self) -> str:
        """Version of the server's MLflow."""
        try:
            response = self._send("GET", "/version")
            text = response.text.strip() if response.ok else ""
        except Failure:
            return ""
        return text if re.fullmatch(r"\d+\.\d+[\w.+]*", text) else ""

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        """Pass one request on."""
        path = environ.get("REQUEST_URI") or _target(environ)
        plain = unquote(path.partition("?")[0])
        if not PASSED.fullmatch(plain) or ".." in plain.split("/"):
            return _fail(start_response, "404 Not Found", self._no_page())
        try:
            length = int(environ.get("CONTENT_LENGTH") or 0)
            body = environ["wsgi.input"].read(length) if length else None
            response = self._send(
                environ["REQUEST_METHOD"], path, body, environ.get("CONTENT_TYPE"), stream=True
            )
        except Failure as failure:
            return _fail(start_response, "502 Bad Gateway", failure)
        headers = [(name, response.headers[name]) for name in KEPT if name in response.headers]
        if (
            "Content-Encoding" in response.headers
        ):  # `requests` decodes, so the length is another
            headers = [pair for pair in headers if pair[0] != "Content-Length"]
        start_response(f"{response.status_code} {response.reason or 'Unknown'}", headers)
        return _chunks(response)

    def _send(
        self,
        method: str,
        path: str,
        body: bytes | None = None,
        kind: str | None = None,
        **options: Any,
    ) -> Any:
        import requests
        from mlflow.exceptions import MlflowException

        headers = {"Content-Type": kind} if kind else {}
        try:
            return self._ask(
                self._creds(),
                path,
                method,
                max_retries=0,
                raise_on_status=False,
                timeout=self._timeout,
                extra_headers=headers,
                data=body,
                **options,
            )
        except (MlflowException, requests.RequestException) as error:
            raise self._explain(error) from error

    def _explain(self, error: Exception) -> Failure:
        if "timeout exception" in str(error):
            return Failure(
                "STORE_TIMEOUT",
                f"The MLflow server did not answer in time: {self._where}.",
                "Try again; it is tried again by itself.",
            )
        return Failure(
            "STORE_UNREACHABLE",
            f"The MLflow server cannot be reached: {self._where}.",
            "Check that it runs and can be reached from here; it is tried again by itself.",
        )

    def _no_mlflow(self) -> Failure:
        return Failure(
            "STORE_UNREACHABLE",
            f"What answers at {self._where} is not an MLflow server's API.",
            "Check the address; a login page in between needs a token (MLFLOW_TRACKING_TOKEN).",
        )

    def _no_page(self) -> Failure:
        return Failure(
            "STORE_UNKNOWN",
            "Pages of a remote MLflow server are not passed on.",
            f"Open {self._where} in a tab of its own.",
        )


def _is_json(response: Any) -> bool:
    return "json" in response.headers.get("Content-Type", "")


def _target(environ: dict[str, Any]) -> str:
    path = quote(environ.get("PATH_INFO", "").encode("latin-1"))
    query = environ.get("QUERY_STRING")
    return f"{path}?{query}" if query else path


def _chunks(response: Any) -> Iterator[bytes]:
    try:
        yield from response.iter_content(CHUNK)
    finally:
        response.close()


def _fail(start_response: Any, status: str, failure: Failure) -> list[bytes]:
    body = {"error_code": failure.code, "message": failure.message, "action": failure.action}
    start_response(
        status, [("Content-Type", "application/json"), ("X-Provebook-Error", failure.code)]
    )
    return [json.dumps(body).encode()]
