"""The list of stores, and the first answer of the workspace's own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import psutil

from .conftest import Ask, valid, valid_store

SEARCH = "mlflow/api/2.0/mlflow/experiments/search"


async def test_listing_starts_nothing(ask: Ask, provebook: Any, jp_root_dir: Path) -> None:
    answer = valid("stores", (await ask("stores")).json)
    (store,) = answer["stores"]
    assert answer["default"] == store["id"]
    assert (store["kind"], store["name"], store["state"]) == ("sqlite", "mlflow.db", "idle")
    assert provebook.catalog.get(store["id"]).pid is None
    assert list(jp_root_dir.iterdir()) == []


async def test_first_need_makes_the_workspace_store(
    ask: Ask, workspace: str, jp_root_dir: Path
) -> None:
    answer = await ask(f"stores/{workspace}/{SEARCH}?max_results=5")
    assert answer.status == 200
    (experiment,) = answer.json["experiments"]
    assert experiment["artifact_location"] == str(jp_root_dir / "mlartifacts" / "0")
    assert [file.name for file in jp_root_dir.iterdir()] == ["mlflow.db"]
    store = valid_store((await ask(f"stores/{workspace}")).json)
    assert store["state"] == "ready" and store["mlflow_version"]


async def test_runs_of_an_existing_store(
    ask: Ask, workspace: str, make_store: Callable[[Path], str], jp_root_dir: Path
) -> None:
    make_store(jp_root_dir / "mlflow.db")
    answer = await ask(
        f"stores/{workspace}/mlflow/api/2.0/mlflow/runs/search", {"experiment_ids": ["1"]}
    )
    assert sorted(run["info"]["run_name"] for run in answer.json["runs"]) == [
        "run 0",
        "run 1",
        "run 2",
    ]


async def test_one_process_in_its_share_of_memory(
    ask: Ask, provebook: Any, workspace: str
) -> None:
    await ask(f"stores/{workspace}/{SEARCH}?max_results=1")
    worker = psutil.Process(provebook.catalog.get(workspace).pid)
    assert worker.children(recursive=True) == []
    assert worker.memory_info().rss < 1.8e9 / 6
    assert not any("mlflow.db" in word for word in worker.cmdline())


async def test_unknown_store(ask: Ask) -> None:
    answer = await ask("stores/0123456789abcdef/mlflow/version")
    assert answer.status == 404 and answer.json["error_code"] == "STORE_UNKNOWN"


async def test_stores_of_environment_and_settings(
    ask: Ask, provebook: Any, monkeypatch: Any, jp_root_dir: Path
) -> None:
    monkeypatch.setenv("MLFLOW_TRACKING_URI", "http://user:hunter22@example.org:5000/")
    provebook.catalog._configured.append("sqlite:///other.db")
    answer = await ask("stores")
    found = {store["name"]: store for store in valid("stores", answer.json)["stores"]}
    assert found.keys() == {"mlflow.db", "other.db", "example.org:5000"}
    remote = found["example.org:5000"]
    assert answer.json["default"] == remote["id"]
    assert (remote["ui"], remote["ui_url"]) == ("external", "http://example.org:5000")
    assert b"hunter22" not in answer.body


async def test_an_outer_provebook_chose_the_uri(
    ask: Ask, workspace: str, monkeypatch: Any
) -> None:
    for name in ("MLFLOW_TRACKING_URI", "PROVEBOOK_STORE_URI"):
        monkeypatch.setenv(name, "sqlite:////elsewhere/mlflow.db")
    answer = (await ask("stores")).json
    assert answer["default"] == workspace and len(answer["stores"]) == 1
