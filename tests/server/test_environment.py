"""Where runs go: the environment of kernels and terminals."""

from __future__ import annotations

import asyncio
import json
import os
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest

from provebook.server.environment import direct, effective_uri
from provebook.shared import uri as names

from .conftest import Ask, valid, wait_for

NAMES = (
    "MLFLOW_TRACKING_URI",
    "PROVEBOOK_STORE_URI",
    "PROVEBOOK_ARTIFACT_ROOT",
    "PROVEBOOK_ROOT",
)
Start = Callable[..., Awaitable[str]]


@pytest.fixture
def start(jp_fetch: Any, jp_serverapp: Any, jp_root_dir: Path, jp_asyncio_loop: Any) -> Any:
    """Opens a notebook at a path; answers its kernel's id."""

    async def call(path: str = "nb.ipynb", kernel: str = "python3") -> str:
        (jp_root_dir / path).parent.mkdir(parents=True, exist_ok=True)
        model = {"path": path, "name": "nb", "type": "notebook", "kernel": {"name": kernel}}
        answer = await jp_fetch("api", "sessions", method="POST", body=json.dumps(model))
        return str(json.loads(answer.body)["kernel"]["id"])

    yield call
    jp_asyncio_loop.run_until_complete(jp_serverapp.kernel_manager.shutdown_all(now=True))


async def environment(jp_serverapp: Any, kernel_id: str) -> dict[str, str]:
    """What the kernel itself sees."""
    client = jp_serverapp.kernel_manager.get_kernel(kernel_id).client()
    client.start_channels()
    try:
        await client.wait_for_ready(timeout=60)
        code = f"import json, os; print(json.dumps({{k: os.environ.get(k) for k in {NAMES}}}))"
        texts: list[str] = []

        def hear(message: Any) -> None:
            if message["msg_type"] == "stream":
                texts.append(message["content"]["text"])

        await client.execute_interactive(code, output_hook=hear, timeout=60)
        seen = json.loads("".join(texts))
        return {key: value for key, value in seen.items() if value is not None}
    finally:
        client.stop_channels()


async def test_workspace_store_and_after_a_restart(
    ask: Ask, start: Start, jp_serverapp: Any, workspace: str, jp_root_dir: Path
) -> None:
    kernel = await start("deep/er/nb.ipynb")
    expected = {
        "MLFLOW_TRACKING_URI": f"sqlite:///{jp_root_dir}/mlflow.db",
        "PROVEBOOK_STORE_URI": f"sqlite:///{jp_root_dir}/mlflow.db",
        "PROVEBOOK_ARTIFACT_ROOT": f"{jp_root_dir}/mlartifacts",
        "PROVEBOOK_ROOT": str(jp_root_dir),
    }
    assert await environment(jp_serverapp, kernel) == expected
    # the kernel half has not spoken (nothing has loaded it): the server knows all the same
    answer = valid("kernel", (await ask(f"kernels/{kernel}")).json)
    assert answer == {
        "store": workspace,
        "attached": False,
        "python": sys.executable,
        "experiment": None,
        "active": [],
    }
    await jp_serverapp.kernel_manager.restart_kernel(kernel)
    assert await environment(jp_serverapp, kernel) == expected
    assert (await ask(f"kernels/{kernel}")).json["store"] == workspace


async def test_folder_with_its_own_database(
    ask: Ask,
    start: Start,
    jp_serverapp: Any,
    make_store: Callable[[Path], str],
    jp_root_dir: Path,
) -> None:
    own = make_store(jp_root_dir / "project" / "mlflow.db")
    kernel = await start("project/nb.ipynb")
    seen = await environment(jp_serverapp, kernel)
    assert seen["MLFLOW_TRACKING_URI"] == own and "PROVEBOOK_ARTIFACT_ROOT" not in seen
    store = (await ask(f"kernels/{kernel}")).json["store"]
    listed = {item["id"]: item["name"] for item in (await ask("stores")).json["stores"]}
    assert listed[store] == "project/mlflow.db"


async def test_the_users_uri_wins(
    ask: Ask,
    start: Start,
    jp_serverapp: Any,
    monkeypatch: pytest.MonkeyPatch,
    jp_root_dir: Path,
) -> None:
    monkeypatch.setenv("MLFLOW_TRACKING_URI", "sqlite:///mine.db")
    (jp_root_dir / "sub").mkdir()
    (jp_root_dir / "sub" / "mlflow.db").touch()
    kernel = await start("sub/nb.ipynb")
    seen = await environment(jp_serverapp, kernel)
    assert seen == {
        "MLFLOW_TRACKING_URI": "sqlite:///mine.db",
        "PROVEBOOK_ROOT": str(jp_root_dir),
    }
    store = (await ask(f"kernels/{kernel}")).json["store"]
    assert store == names.store_id(f"sqlite:///{jp_root_dir}/sub/mine.db")


async def test_uri_of_the_kernelspec_wins(
    ask: Ask, start: Start, jp_serverapp: Any, jp_data_dir: Path
) -> None:
    folder = jp_data_dir / "kernels" / "remote"
    folder.mkdir(parents=True)
    spec = {
        "argv": [sys.executable, "-m", "ipykernel_launcher", "-f", "{connection_file}"],
        "display_name": "Remote",
        "language": "python",
        "env": {"MLFLOW_TRACKING_URI": "http://bob:hunter22@mlflow.example.org"},
    }
    (folder / "kernel.json").write_text(json.dumps(spec))
    kernel = await start("nb.ipynb", "remote")
    seen = await environment(jp_serverapp, kernel)
    assert seen["MLFLOW_TRACKING_URI"] == spec["env"]["MLFLOW_TRACKING_URI"]
    assert "PROVEBOOK_STORE_URI" not in seen
    answer = await ask(f"kernels/{kernel}")
    assert answer.json["store"] == names.store_id("http://mlflow.example.org")
    listed = await ask("stores")
    assert answer.json["store"] in {store["id"] for store in listed.json["stores"]}
    assert b"hunter22" not in listed.body + answer.body


async def test_other_languages_are_left_alone(
    ask: Ask, start: Start, jp_serverapp: Any, jp_data_dir: Path
) -> None:
    """MLflow for R cannot use SQLite: told of it, its runs would go nowhere."""
    folder = jp_data_dir / "kernels" / "other"
    folder.mkdir(parents=True)
    argv = [sys.executable, "-m", "ipykernel_launcher", "-f", "{connection_file}"]
    spec = {"argv": argv, "display_name": "Other", "language": "R"}
    (folder / "kernel.json").write_text(json.dumps(spec))
    kernel = await start("nb.ipynb", "other")
    assert await environment(jp_serverapp, kernel) == {}
    assert (await ask(f"kernels/{kernel}")).json["store"] is None


async def test_kernel_started_without_a_session(
    jp_fetch: Any, jp_serverapp: Any, jp_root_dir: Path, start: Start
) -> None:
    answer = await jp_fetch("api", "kernels", method="POST", body=json.dumps({"path": ""}))
    seen = await environment(jp_serverapp, json.loads(answer.body)["id"])
    assert seen["MLFLOW_TRACKING_URI"] == f"sqlite:///{jp_root_dir}/mlflow.db"


async def test_what_the_kernel_tells(
    ask: Ask, start: Start, provebook: Any, jp_runtime_dir: Path, jp_root_dir: Path
) -> None:
    kernel = await start()
    file = jp_runtime_dir / "provebook" / f"{kernel}.json"
    file.parent.mkdir(exist_ok=True)
    told = {
        "version": 1,
        "tracking_uri": "postgresql://bob:hunter22@db.example.org/runs",
        "python": "/usr/bin/python3",
        "mlflow_version": "3.17.2",
        "pid": os.getpid(),
        "experiment": {"experiment_id": "7", "name": "wind"},
        "active": ["abc"],
    }
    file.write_text(json.dumps(told))
    answer = await ask(f"kernels/{kernel}")
    value = valid("kernel", answer.json)
    assert value["attached"] and value["active"] == ["abc"]
    assert value["python"] == "/usr/bin/python3"
    assert value["experiment"] == {"experiment_id": "7", "name": "wind"}
    listed = await ask("stores")
    names_of = {store["id"]: store["name"] for store in listed.json["stores"]}
    assert names_of[value["store"]] == "db.example.org/runs"
    assert b"hunter22" not in answer.body + listed.body
    assert provebook.catalog.pythons(value["store"])[0] == "/usr/bin/python3"

    file.write_text(json.dumps({**told, "tracking_uri": ""}))  # mlflow is not imported yet
    value = valid("kernel", (await ask(f"kernels/{kernel}")).json)
    assert value["attached"] and value["store"] == provebook.catalog.workspace_id
    file.write_text(json.dumps({**told, "pid": 2**22 + 1}))  # of before a restart
    assert (await ask(f"kernels/{kernel}")).json["attached"] is False
    file.write_text("{ half")
    assert (await ask(f"kernels/{kernel}")).status == 200


async def test_file_goes_with_its_kernel(
    ask: Ask, start: Start, jp_serverapp: Any, jp_runtime_dir: Path
) -> None:
    kernel = await start()
    file = jp_runtime_dir / "provebook" / f"{kernel}.json"
    file.parent.mkdir(exist_ok=True)
    file.write_text("{}")
    await jp_serverapp.kernel_manager.shutdown_kernel(kernel, now=True)
    assert not file.exists()
    assert (await ask(f"kernels/{kernel}")).status == 404


async def test_terminal(jp_serverapp: Any, jp_root_dir: Path, tmp_path: Path) -> None:
    """`python train.py` in a terminal of Jupyter logs where the notebook does."""
    await asyncio.sleep(0)  # the hook waits for the terminals' extension
    terminals = jp_serverapp.web_app.settings["terminal_manager"]
    out = tmp_path / "seen.json"
    command = f"import json, os; json.dump(dict(os.environ), open({str(out)!r}, 'w'))"
    terminals.new_named_terminal(
        shell_command=[sys.executable, "-c", command], cwd=str(jp_root_dir)
    )
    await wait_for(lambda: out.exists() and out.read_text().endswith("}"))
    seen = json.loads(out.read_text())
    assert seen["MLFLOW_TRACKING_URI"] == f"sqlite:///{jp_root_dir}/mlflow.db"
    assert seen["PROVEBOOK_ARTIFACT_ROOT"] == f"{jp_root_dir}/mlartifacts"
    await terminals.terminate_all()


async def test_remote_kernel_has_no_store(provebook: Any) -> None:
    """A gateway's kernel: this server gave it no environment, so it knows nothing of it."""
    value = valid("kernel", provebook.catalog.kernel("of-a-gateway"))
    assert value["store"] is None and value["attached"] is False


def test_an_outer_provebook_does_not_count_as_the_user(tmp_path: Path) -> None:
    uri = "sqlite:////elsewhere/mlflow.db"
    env = {
        "MLFLOW_TRACKING_URI": uri,
        "PROVEBOOK_STORE_URI": uri,
        "PROVEBOOK_ARTIFACT_ROOT": "/a",
    }
    direct(env, tmp_path, tmp_path, {})
    assert env["MLFLOW_TRACKING_URI"] == f"sqlite:///{tmp_path}/mlflow.db"
    env = {"MLFLOW_TRACKING_URI": "http://x", "PROVEBOOK_STORE_URI": uri}
    direct(env, tmp_path, tmp_path, {})
    assert env == {"MLFLOW_TRACKING_URI": "http://x", "PROVEBOOK_ROOT": str(tmp_path)}


def test_store_of_a_kernel_that_was_told_nothing(tmp_path: Path) -> None:
    """As MLflow itself finds it: the folder's database, or its old folder of runs."""
    assert effective_uri({}, tmp_path, {}) == f"sqlite:///{tmp_path}/mlflow.db"
    (tmp_path / "mlruns" / "0").mkdir(parents=True)
    (tmp_path / "mlruns" / "0" / "meta.yaml").touch()
    assert effective_uri({}, tmp_path, {}) == (tmp_path / "mlruns").as_uri()
    spec_env = {"MLFLOW_TRACKING_URI": "sqlite:///${NAME}.db"}
    assert effective_uri({"NAME": "n"}, tmp_path, spec_env) == f"sqlite:///{tmp_path}/n.db"


async def test_the_kernels_own_python_is_asked_for_its_packages(ask: Ask, start: Start) -> None:
    kernel = await start()
    modules = "module=sklearn&module=json&module=mlflow&module=no_such_module&module=-c"
    answer = await ask(f"kernels/{kernel}/environment?{modules}")
    valid("environment", answer.json)
    assert answer.json["python"] == ".".join(map(str, sys.version_info[:3]))
    found = answer.json["modules"]
    assert found["sklearn"]["name"] == "scikit-learn"
    assert found["json"] is None
    assert set(found) == {"sklearn", "json", "mlflow"}


async def test_a_kernel_that_is_gone_has_no_environment(ask: Ask) -> None:
    assert (await ask("kernels/00000000-0000/environment?module=json")).status == 404
