"""A kernel whose MLflow is older than the Jupyter server's: its store is served by its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest

from .conftest import Ask
from .test_environment import start

__all__ = ["start"]
OLDER = "3.9.0"
LOGS = """
import mlflow
with mlflow.start_run(run_name="older"):
    mlflow.log_metric("rmse", 1.5)
print(mlflow.__version__)
"""


@pytest.fixture(scope="module")
def older_python(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A Python with all that this one has, but for MLflow itself."""
    venv = tmp_path_factory.mktemp("older") / "venv"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", venv], check=True)
    python = venv / "bin" / "python"
    where = "import sysconfig; print(sysconfig.get_path('purelib'))"
    target = Path(subprocess.check_output([python, "-c", where], text=True).strip())
    for entry in Path(sysconfig.get_path("purelib")).iterdir():
        if not entry.name.lower().startswith(("mlflow", "__pycache__")):
            os.symlink(entry, target / entry.name)
    parts = [f"{name}=={OLDER}" for name in ("mlflow", "mlflow-skinny", "mlflow-tracing")]
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    # .ci/run keeps the wheels of today's versions only: this one comes from the index.
    index = {key: value for key, value in os.environ.items() if key != "PIP_NO_INDEX"}
    subprocess.run([*pip, "--no-deps", "--target", target, *parts], check=True, env=index)
    return python


@pytest.fixture
def older_kernel(
    older_python: Path, jp_environ: Any, jp_data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> str:
    monkeypatch.delenv("PYTHONPATH", raising=False)  # pytest-jupyter's, to this environment
    spec = jp_data_dir / "kernels" / "older"
    spec.mkdir(parents=True)
    argv = [str(older_python), "-m", "ipykernel_launcher", "-f", "{connection_file}"]
    model = {"argv": argv, "display_name": "Older", "language": "python"}
    (spec / "kernel.json").write_text(json.dumps(model))
    return "older"


async def run(jp_serverapp: Any, kernel_id: str, code: str) -> str:
    """What ``code`` prints in the kernel."""
    client = jp_serverapp.kernel_manager.get_kernel(kernel_id).client()
    client.start_channels()
    texts: list[str] = []
    try:
        await client.wait_for_ready(timeout=120)
        await client.execute_interactive(
            code,
            output_hook=lambda message: texts.append(message["content"].get("text", "")),
            timeout=300,
        )
    finally:
        client.stop_channels()
    return "".join(texts)


async def test_the_kernels_own_mlflow_serves_its_store(
    ask: Ask,
    start: Callable[..., Awaitable[str]],
    older_kernel: str,
    jp_serverapp: Any,
    workspace: str,
) -> None:
    kernel = await start(kernel=older_kernel)
    assert OLDER in await run(jp_serverapp, kernel, LOGS)

    assert (await ask(f"kernels/{kernel}")).json["store"] == workspace
    api = f"stores/{workspace}/mlflow/api/2.0/mlflow"
    found = (await ask(f"{api}/experiments/search", {"max_results": 10})).json
    ids = [experiment["experiment_id"] for experiment in found["experiments"]]
    runs = (await ask(f"{api}/runs/search", {"experiment_ids": ids})).json["runs"]
    assert [run["info"]["run_name"] for run in runs] == ["older"]
    assert (await ask(f"stores/{workspace}")).json["mlflow_version"] == OLDER
