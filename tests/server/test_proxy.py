"""Answers on their way through the proxy: files, slowness, refusals."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from provebook.server.proxy import is_artifact, is_read

from .conftest import Ask, Upstream, valid_error

API = "mlflow/api/2.0/mlflow"


async def first_run(ask: Ask, store: str) -> str:
    runs = (await ask(f"stores/{store}/{API}/runs/search", {"experiment_ids": ["1"]})).json
    return str(runs["runs"][0]["info"]["run_id"])


async def test_artifact_is_saved_never_shown(
    ask: Ask, workspace: str, make_store: Callable[[Path], str], jp_root_dir: Path
) -> None:
    """A page that a run logged must not run as a page of Jupyter."""
    make_store(jp_root_dir / "mlflow.db")
    run = await first_run(ask, workspace)
    answer = await ask(f"stores/{workspace}/mlflow/get-artifact?run_id={run}&path=page.html")
    assert answer.status == 200 and answer.body.startswith(b"<script>")
    assert answer.headers["Content-Disposition"] == "attachment; filename=page.html"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in answer.headers["Content-Security-Policy"]


@pytest.mark.parametrize(
    "before",
    ["mlflow//", "mlflow/%2f", "mlflow/%2F/", "mlflow/x/../", "mlflow/./", "mlflow/%5c"],
)
async def test_no_path_goes_around_the_rules(
    ask: Ask,
    workspace: str,
    make_store: Callable[[Path], str],
    jp_root_dir: Path,
    before: str,
) -> None:
    make_store(jp_root_dir / "mlflow.db")
    run = await first_run(ask, workspace)
    path = f"stores/{workspace}/{before}get-artifact?run_id={run}&path=page.html"
    answer = await ask(path)
    assert answer.status == 404 and b"<script>" not in answer.body


async def test_bytes_of_a_json_artifact_stay_as_they_are(ask: Ask, upstream: Upstream) -> None:
    logged = b'{"uri": "http://a:b@c/d"}'

    async def reply(handler: Any) -> None:
        handler.set_header("Content-Type", "application/json")
        handler.finish(logged)

    upstream.reply = reply
    path = f"stores/{upstream.id}/mlflow"
    assert (await ask(f"{path}/get-artifact?run_id=1&path=a.json")).body == logged
    assert b"a:b@" not in (await ask(f"{path}/ajax-api/2.0/mlflow/runs/get?run_id=1")).body


async def test_error_of_an_artifact_route_is_scrubbed(ask: Ask, upstream: Upstream) -> None:
    async def reply(handler: Any) -> None:
        handler.set_status(500)
        handler.finish({"message": "no route to ftp://a:hunter22@host/x"})

    upstream.reply = reply
    answer = await ask(f"stores/{upstream.id}/mlflow/get-artifact?run_id=1&path=a.json")
    assert answer.status == 500 and b"ftp://host/x" in answer.body


async def test_large_file_streams(ask: Ask, upstream: Upstream) -> None:
    """The first bytes arrive while the last ones are still to come."""
    seen = asyncio.Event()

    async def reply(handler: Any) -> None:
        handler.set_header("Content-Type", "application/octet-stream")
        handler.write(b"first")
        await handler.flush()
        await seen.wait()
        handler.finish(b"last")

    upstream.reply = reply
    chunks: list[bytes] = []

    def receive(chunk: bytes) -> None:
        chunks.append(chunk)
        seen.set()

    await ask(
        f"stores/{upstream.id}/mlflow/get-artifact?run_id=1&path=a", streaming_callback=receive
    )
    assert b"".join(chunks) == b"firstlast" and chunks[0] == b"first"


async def test_slow_answer(ask: Ask, upstream: Upstream) -> None:
    async def reply(handler: Any) -> None:
        await upstream.closed.wait()

    upstream.reply = reply
    answer = await ask(f"stores/{upstream.id}/{API}/runs/search", {"experiment_ids": []})
    assert answer.status == 504
    assert valid_error(answer.json)["error_code"] == "STORE_TIMEOUT"


async def test_cancel_in_the_browser_reaches_the_store(ask: Ask, upstream: Upstream) -> None:
    arrived = asyncio.Event()
    upstream.store._worker.client.timeout = 60

    async def reply(handler: Any) -> None:
        arrived.set()
        await upstream.closed.wait()

    upstream.reply = reply
    request = asyncio.ensure_future(
        ask(f"stores/{upstream.id}/{API}/runs/get?run_id=1", request_timeout=1)
    )
    await arrived.wait()
    assert (await request).status == 599  # this client gave up
    await asyncio.wait_for(upstream.closed.wait(), 20)
    assert upstream.store._requests == 0


@pytest.mark.parametrize("status", [401, 403])
async def test_refusal_is_not_taken_for_the_jupyter_login(
    ask: Ask, upstream: Upstream, status: int
) -> None:
    async def reply(handler: Any) -> None:
        handler.set_status(status)
        handler.finish("Permission denied")

    upstream.reply = reply
    answer = await ask(f"stores/{upstream.id}/{API}/runs/get?run_id=1")
    assert answer.status == 502 and valid_error(answer.json)["error_code"] == "STORE_AUTH"


async def test_mlflow_error_passes_with_its_status(ask: Ask, workspace: str) -> None:
    answer = await ask(
        f"stores/{workspace}/{API}/runs/search", {"experiment_ids": ["0"], "filter": "a OR b"}
    )
    assert answer.status == 400
    assert answer.json["error_code"] == "INVALID_PARAMETER_VALUE"


async def test_query_and_escapes_pass_unchanged(ask: Ask, upstream: Upstream) -> None:
    await ask(
        f"stores/{upstream.id}/mlflow/get-artifact",
        params={"run_id": "r", "path": "a b/ü#?&.txt"},
    )
    (request,) = upstream.requests
    assert request.arguments["path"] == ["a b/ü#?&.txt".encode()]


def test_which_paths_are_files() -> None:
    files = (
        "get-artifact",
        "model-versions/get-artifact",
        "api/2.0/mlflow-artifacts/artifacts/1/r/artifacts/page.html",
        "ajax-api/2.0/mlflow/logged-models/m-1/artifacts/files",
        "ajax-api/3.0/mlflow/get-trace-artifact",
    )
    assert all(map(is_artifact, files))
    assert not any(map(is_artifact, ("api/2.0/mlflow/artifacts/list", "", "static-files/x")))


def test_which_requests_only_read() -> None:
    api = "api/2.0/mlflow"
    assert is_read("GET", f"{api}/runs/get")
    for path in ("runs/search", "logged-models/search", "experiments/search-datasets"):
        assert is_read("POST", f"{api}/{path}")
    for path in ("runs/create", "runs/log-metric", "runs/delete", "searches/create"):
        assert not is_read("POST", f"{api}/{path}")
    assert not is_read("DELETE", f"{api}/registered-models/search")
