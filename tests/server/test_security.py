"""Nobody without login, no foreign page, no password to anybody."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from http.cookies import SimpleCookie
from pathlib import Path
from typing import Any

import pytest

from provebook.server.routes import routes

from .conftest import Ask, Postgres, valid

METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE")


def example(pattern: str, store_id: str) -> str:
    """A path that fits a route's pattern."""
    path = pattern.replace("([0-9a-f]{16})", store_id).replace(r"([\w-]+)", "a-kernel")
    return path.replace("(.*)", "api/2.0/mlflow/experiments/search").removeprefix("/provebook/")


@pytest.mark.parametrize("method", METHODS)
async def test_every_route_without_token(
    ask: Ask, provebook: Any, workspace: str, method: str
) -> None:
    table = routes(provebook.catalog)
    assert len(table) >= 7
    for pattern, _, _ in table:
        path = example(pattern, workspace)
        assert re.fullmatch(pattern, f"/provebook/{path}")
        answer = await ask(path, method=method, headers={"Authorization": ""})
        assert answer.status == 403, (method, path)
    assert provebook.catalog.get(workspace).pid is None


async def log_in(jp_fetch: Any, jp_serverapp: Any) -> dict[str, str]:
    """Cookies of a browser that has logged in with the token."""
    token = {"token": jp_serverapp.identity_provider.token}
    cookies = SimpleCookie()
    for response in (
        await jp_fetch("api", "status", params=token),
        await jp_fetch("login", headers={"Authorization": ""}),
    ):
        for header in response.headers.get_list("Set-Cookie"):
            cookies.load(header)
    return {name: morsel.value for name, morsel in cookies.items()}


def as_browser(cookies: dict[str, str], **more: str) -> dict[str, str]:
    """Headers of a browser with these cookies and no token."""
    cookie = "; ".join(f"{name}={value}" for name, value in cookies.items())
    return {"Authorization": "", "Cookie": cookie, **more}


async def test_another_site_reads_nothing_of_mlflow(
    ask: Ask, upstream: Any, jp_fetch: Any, jp_serverapp: Any
) -> None:
    cookies = await log_in(jp_fetch, jp_serverapp)
    path = f"stores/{upstream.id}/mlflow/ajax-api/2.0/mlflow/runs/get?run_id=1"
    assert (await ask(path, headers=as_browser(cookies))).status == 200
    foreign = as_browser(cookies, Origin="https://elsewhere.example")
    assert (await ask(path, headers=foreign)).status == 403


async def test_post_without_xsrf_token(
    ask: Ask, jp_fetch: Any, jp_serverapp: Any, provebook: Any, workspace: str
) -> None:
    cookies = await log_in(jp_fetch, jp_serverapp)
    listed = await ask("stores", headers=as_browser(cookies))
    assert listed.status == 200, "the cookies are those of a login"
    posts = [
        example(pattern, workspace)
        for pattern, handler, _ in routes(provebook.catalog)
        if "post" in vars(handler)
    ]
    assert len(posts) == 3
    for path in posts:
        answer = await ask(path, method="POST", headers=as_browser(cookies))
        assert answer.status == 403, path
    allowed = as_browser(cookies, **{"X-XSRFToken": cookies["_xsrf"]})
    answer = await ask(f"stores/{workspace}/restart", method="POST", headers=allowed)
    assert answer.status == 200


async def test_mlflow_ui_and_its_posts(
    ask: Ask,
    jp_fetch: Any,
    jp_serverapp: Any,
    workspace: str,
    make_store: Callable[[Path], str],
    jp_root_dir: Path,
    jp_base_url: str,
) -> None:
    make_store(jp_root_dir / "mlflow.db")
    cookies = await log_in(jp_fetch, jp_serverapp)
    page = await ask(f"stores/{workspace}/mlflow/", headers=as_browser(cookies))
    assert page.status == 200 and page.headers["Content-Type"].startswith("text/html")
    assert "default-src" not in page.headers["Content-Security-Policy"]
    script = re.search(rb'src="\.?/?(static-files/[^"]+\.js)"', page.body)
    assert script
    asset = await ask(
        f"stores/{workspace}/mlflow/{script[1].decode()}", headers=as_browser(cookies)
    )
    assert asset.status == 200 and "javascript" in asset.headers["Content-Type"]

    given = SimpleCookie(page.headers["Set-Cookie"])["mlflow-request-header-X-XSRFToken"]
    assert given["path"] == f"{jp_base_url}provebook/stores/{workspace}/mlflow/"
    # MLflow's UI sends such a cookie's value as the header in its name
    answer = await ask(
        f"stores/{workspace}/mlflow/ajax-api/2.0/mlflow/runs/search",
        {"experiment_ids": ["1"]},
        headers=as_browser(cookies, **{"X-XSRFToken": given.value, "Origin": "http://x"}),
    )
    assert answer.status == 404  # a foreign page: refused by Jupyter
    answer = await ask(
        f"stores/{workspace}/mlflow/ajax-api/2.0/mlflow/runs/search",
        {"experiment_ids": ["1"]},
        headers=as_browser(cookies, **{"X-XSRFToken": given.value}),
    )
    assert answer.status == 200 and len(answer.json["runs"]) == 3


async def test_foreign_host_is_not_passed_on(
    ask: Ask, jp_serverapp: Any, workspace: str
) -> None:
    """Behind a proxy the browser's Host is not local; MLflow, which refuses such, sees none."""
    jp_serverapp.web_app.settings["allow_remote_access"] = True
    answer = await ask(
        f"stores/{workspace}/mlflow/api/2.0/mlflow/experiments/search?max_results=1",
        headers={"Host": "lab.example.org", "X-Forwarded-Host": "lab.example.org"},
    )
    assert answer.status == 200


async def test_browser_headers_are_not_passed_on(ask: Ask, upstream: Any) -> None:
    await ask(
        f"stores/{upstream.id}/mlflow/api/2.0/mlflow/runs/search",
        {"a": 1},
        headers={"Cookie": "x=y", "Referer": "http://localhost/z", "X-XSRFToken": "t"},
    )
    (request,) = upstream.requests
    assert (request.method, request.uri) == ("POST", "/api/2.0/mlflow/runs/search")
    assert json.loads(request.body) == {"a": 1}
    kept = {"Host", "User-Agent", "Accept", "Accept-Encoding", "Connection", "Content-Length"}
    assert set(request.headers) == kept | {"Content-Type", "X-Provebook-Secret"}
    assert request.headers["Host"] == "localhost"


async def test_userinfo_of_other_uris_is_stripped(
    ask: Ask, workspace: str, make_store: Callable[[Path], str], jp_root_dir: Path
) -> None:
    """An experiment's artifacts may lie at `ftp://user:password@host`."""
    make_store(jp_root_dir / "mlflow.db")
    location = "ftp://ann:hunter22@ftp.example.org/a"
    with closing(sqlite3.connect(jp_root_dir / "mlflow.db")) as db, db:
        db.execute("UPDATE experiments SET artifact_location = ?", (location,))
        db.execute("UPDATE runs SET artifact_uri = ?", (location,))
    api = f"stores/{workspace}/mlflow/api/2.0/mlflow"
    tag = {"key": "nested", "value": json.dumps({"uri": location})}
    await ask(f"{api}/experiments/set-experiment-tag", {"experiment_id": "1", **tag})
    for answer in (
        await ask(f"{api}/experiments/get?experiment_id=1"),
        await ask(f"{api}/runs/search", {"experiment_ids": ["1"]}),
        await ask(f"{api}/experiments/search?max_results=9"),
    ):
        assert answer.status == 200 and answer.json
        assert b"ftp.example.org/a" in answer.body
        assert b"hunter22" not in answer.body and b"ann:" not in answer.body


async def test_no_password_of_a_database_anywhere(
    ask: Ask, provebook: Any, postgres: Postgres, caplog: pytest.LogCaptureFixture
) -> None:
    """Neither in answers, nor in the log, however the connection fails."""
    right = postgres.uri()
    wrong = postgres.uri(password="wr0ng%20p%40ss")
    lost = postgres.uri(database="nothing_here")
    closed = right.replace(f":{postgres.port}/", ":1/")
    codes = []
    for uri in (wrong, lost, closed, right):
        provebook.catalog._stores.clear()
        store = provebook.catalog.add(uri)
        answer = await ask(f"stores/{store.spec.id}/mlflow/api/2.0/mlflow/experiments/search")
        listed = await ask("stores")
        valid("stores", listed.json)
        codes.append(answer.json.get("error_code"))
        for secret in (*store.secrets, postgres.user + ":"):
            assert secret.encode() not in answer.body + listed.body
            assert secret not in caplog.text
    assert codes == ["STORE_AUTH", "STORE_MISSING", "STORE_UNREACHABLE", "STORE_MISSING"]
