"""The Binder image: its steps carried out, then seen as through mybinder's proxy."""

from __future__ import annotations

import json
import os
import re
import subprocess
import threading
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any, NamedTuple

import httpx
import pytest
import yaml
from packaging.specifiers import SpecifierSet

from .conftest import (
    REPOSITORY,
    CopySources,
    Installed,
    Run,
    clean_environment,
    packages_beside,
)

BASE = "/user/x/"
TOKEN = "given-by-the-hub"
HOST = "hub.example.org"
NOTEBOOK = "examples/wind_solar/forecast.ipynb"
STARTED = re.compile(r"http://127\.0\.0\.1:(\d+)/")


class Image(NamedTuple):
    """The repository's copy after postBuild, and its environment's programs."""

    home: Path
    programs: Path


@pytest.fixture(scope="module")
def image(
    tmp_path_factory: pytest.TempPathFactory,
    copy_sources: CopySources,
    installed: Installed,
    run: Run,
) -> Image:
    """A virtual environment in the place of conda's, Node from PATH; postBuild as it is.

    It begins with what the wheel needs, which is known to be complete: postBuild has to add
    the rest.
    """
    folder = tmp_path_factory.mktemp("binder")
    home = copy_sources(folder / "home")
    packages_beside(home)
    programs = installed.copy(folder / "env").programs
    python = programs / "python"
    run(python, "-m", "pip", "uninstall", "--yes", "provebook", cwd=folder)
    path = os.pathsep.join([str(programs), os.environ["PATH"]])
    run(home / "binder" / "postBuild", cwd=home, PATH=path, PIP_NO_COMPILE="1")
    return Image(home, programs)


@pytest.fixture(scope="module")
def browser(image: Image, tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    """A person behind the proxy: another Host than the server's own, a base URL, a token."""
    own = tmp_path_factory.mktemp("person")
    options = {
        "ServerApp.base_url": BASE,
        "IdentityProvider.token": TOKEN,
        "ServerApp.allow_remote_access": True,  # the hub listens on 0.0.0.0, which implies it
        "ServerApp.trust_xheaders": True,
        "ServerApp.open_browser": False,
        "ServerApp.allow_root": True,
        "ServerApp.port": 0,
        "ServerApp.ip": "127.0.0.1",
    }
    places = {
        f"JUPYTER_{name}_DIR": str(own / name.lower()) for name in ("CONFIG", "DATA", "RUNTIME")
    }
    server = subprocess.Popen(
        [
            image.programs / "jupyter-lab",
            *(f"--{key}={value}" for key, value in options.items()),
        ],
        cwd=image.home,
        env=clean_environment(
            PATH=os.pathsep.join([str(image.programs), os.environ["PATH"]]), **places
        ),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    assert server.stdout
    seen: list[str] = []
    for line in server.stdout:
        seen.append(line)
        if found := STARTED.search(line):
            break
    else:
        pytest.fail(f"the server did not start:\n{''.join(seen)}")
    reader = threading.Thread(target=lambda: seen.extend(server.stdout or ()))
    reader.start()
    try:
        with httpx.Client(
            base_url=f"http://127.0.0.1:{found[1]}",
            headers={"Host": HOST, "Authorization": f"token {TOKEN}"},
            timeout=120,
            trust_env=False,
            transport=httpx.HTTPTransport(retries=8),  # it says its address a little before
        ) as client:
            yield client
    finally:
        server.terminate()
        server.wait(timeout=60)
        reader.join()


def page_config(browser: httpx.Client) -> dict[str, Any]:
    """Return what the lab page tells the browser."""
    page = browser.get(f"{BASE}lab/tree/{NOTEBOOK}")
    assert page.status_code == 200
    found = re.search(r'id="jupyter-config-data"[^>]*>(.*?)</script>', page.text, re.DOTALL)
    assert found, page.text[:2000]
    config: dict[str, Any] = json.loads(unescape(found[1]))
    return config


def test_environment_fits_the_package() -> None:
    asked = yaml.safe_load((REPOSITORY / "binder" / "environment.yml").read_text())
    versions = dict(
        entry.split("=", 1)
        for entry in asked["dependencies"]
        if isinstance(entry, str) and "=" in entry
    )
    project = (REPOSITORY / "pyproject.toml").read_text()
    supported = re.search(r'requires-python = "(.*)"', project)
    assert supported and f"{versions['python']}.99" in SpecifierSet(supported[1])
    assert f"{versions['nodejs']}.99" in SpecifierSet(">=20.19,!=21.*")


def test_what_the_example_imports_is_installed(image: Image, run: Run) -> None:
    python = image.programs / "python"
    run(python, "-m", "pip", "check", cwd=image.home)
    wanted = (REPOSITORY / "examples/wind_solar/requirements.txt").read_text().split()
    names = [re.split(r"[<>=!~]", line)[0] for line in wanted]
    run(python, "-m", "pip", "show", "-q", "provebook", *names, cwd=image.home)


def test_opens_on_the_example(browser: httpx.Client) -> None:
    first = browser.get(BASE)
    assert first.status_code == 302
    assert first.headers["Location"].split("?")[0] == f"{BASE}lab/tree/{NOTEBOOK}"
    assert (
        browser.get(f"{BASE}api/contents/{NOTEBOOK}", params={"content": 0}).status_code == 200
    )


def test_extension_is_served_under_the_base_url(browser: httpx.Client) -> None:
    config = page_config(browser)
    (provebook,) = [e for e in config["federated_extensions"] if e["name"] == "provebook"]
    entry = f"{config['fullLabextensionsUrl']}/provebook/{provebook['load']}"
    assert entry.startswith(BASE)
    script = browser.get(entry)
    assert script.status_code == 200
    assert "javascript" in script.headers["Content-Type"]


def test_stores_answer_behind_the_proxy(browser: httpx.Client) -> None:
    answer = browser.get(f"{BASE}provebook/stores")
    assert answer.status_code == 200
    stores = answer.json()["stores"]
    assert [store["kind"] for store in stores] == ["sqlite"]
    experiments = browser.get(
        f"{BASE}provebook/stores/{stores[0]['id']}/mlflow/api/2.0/mlflow/experiments/search",
        params={"max_results": 5},
    )
    assert experiments.status_code == 200, experiments.text
    assert [e["name"] for e in experiments.json()["experiments"]] == ["Default"]


def test_stores_need_the_token(browser: httpx.Client) -> None:
    # Not through `browser`: it keeps the login cookie that its first answer brought.
    answer = httpx.get(
        browser.base_url.join(f"{BASE}provebook/stores"),
        headers={"Host": HOST},
        trust_env=False,
    )
    assert answer.status_code == 403
