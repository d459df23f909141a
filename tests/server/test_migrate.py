"""An old folder of runs: read, not written, and copied into SQLite when asked."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from .conftest import Ask, valid, valid_error, valid_store

API = "mlflow/api/2.0/mlflow"


@pytest.fixture
def old(jp_root_dir: Path, seeded_mlruns: Path) -> Path:
    return Path(shutil.copytree(seeded_mlruns, jp_root_dir / "mlruns"))


async def listed(ask: Ask, kind: str) -> dict[str, Any]:
    stores = valid("stores", (await ask("stores")).json)["stores"]
    (found,) = [store for store in stores if store["kind"] == kind]
    return dict(found)


async def runs(ask: Ask, store: str, experiment: str) -> list[str]:
    answer = await ask(f"stores/{store}/{API}/runs/search", {"experiment_ids": [experiment]})
    return sorted(run["info"]["run_name"] for run in answer.json["runs"])


async def wind(ask: Ask, store: str) -> str:
    answer = await ask(f"stores/{store}/{API}/experiments/get-by-name?experiment_name=wind")
    return str(answer.json["experiment"]["experiment_id"])


async def test_old_folder_is_read_only(ask: Ask, old: Path) -> None:
    store = await listed(ask, "file")
    assert (store["name"], store["writable"]) == ("mlruns", False)
    experiment = await wind(ask, store["id"])
    assert await runs(ask, store["id"], experiment) == ["run 0", "run 1", "run 2"]
    before = sorted(str(path) for path in old.rglob("*"))
    answer = await ask(f"stores/{store['id']}/{API}/runs/create", {"experiment_id": experiment})
    assert answer.status == 403
    assert valid_error(answer.json)["error_code"] == "STORE_READ_ONLY"
    assert "igrate" in answer.json["action"]
    assert sorted(str(path) for path in old.rglob("*")) == before


async def test_migration_makes_a_new_store(ask: Ask, old: Path, jp_root_dir: Path) -> None:
    store = await listed(ask, "file")
    answer = await ask(f"stores/{store['id']}/migrate", method="POST")
    assert answer.status == 200, answer.body
    new = valid_store(answer.json)
    assert (new["kind"], new["name"]) == ("sqlite", "mlflow.db")
    assert await runs(ask, new["id"], await wind(ask, new["id"])) == ["run 0", "run 1", "run 2"]
    assert {path.name for path in jp_root_dir.iterdir()} == {"mlruns", "mlflow.db"}


async def test_migration_overwrites_nothing(ask: Ask, old: Path, jp_root_dir: Path) -> None:
    (jp_root_dir / "mlflow.db").write_bytes(b"precious")
    (jp_root_dir / "mlruns.db").write_bytes(b"also")
    store = await listed(ask, "file")
    new = (await ask(f"stores/{store['id']}/migrate", method="POST")).json
    assert new["name"] == "mlruns-2.db"
    assert (jp_root_dir / "mlflow.db").read_bytes() == b"precious"
    assert (jp_root_dir / "mlruns.db").read_bytes() == b"also"


async def test_failed_migration_leaves_nothing(ask: Ask, old: Path, jp_root_dir: Path) -> None:
    store = await listed(ask, "file")
    for meta in old.glob("*/*/meta.yaml"):
        meta.write_text("run_id: [broken")
    answer = await ask(f"stores/{store['id']}/migrate", method="POST")
    assert answer.status == 502
    assert valid_error(answer.json)["error_code"] == "MIGRATION_FAILED"
    assert [path.name for path in jp_root_dir.iterdir()] == ["mlruns"]


async def test_only_folders_are_migrated(ask: Ask, workspace: str) -> None:
    answer = await ask(f"stores/{workspace}/migrate", method="POST")
    assert valid_error(answer.json)["error_code"] == "MIGRATION_FAILED"
