"""A tracking server that keeps the artifacts, and one that is lost in the middle."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from ..conftest import free_port
from .conftest import WAITING, make_project, wait_until_reached, waiting_project


@pytest.fixture(scope="module")
def server(
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    """A tracking server on a copy of the store: its address and process."""
    folder = tmp_path_factory.mktemp("server")
    port = free_port()
    arguments = ("--backend-store-uri", f"sqlite:///{folder}/mlflow.db", "--port", str(port))
    process = subprocess.Popen(
        [sys.executable, "-m", "mlflow", "server", *arguments, "--workers", "1"],
        cwd=folder,
        env={**os.environ, "MLFLOW_SERVER_ENABLE_JOB_EXECUTION": "false"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        wait_for_answer(f"http://127.0.0.1:{port}", process)
        yield f"http://127.0.0.1:{port}", process
    finally:
        stop_group(process)


def stop_group(process: subprocess.Popen[Any]) -> None:
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        pass
    process.wait()


def wait_for_answer(uri: str, process: subprocess.Popen[bytes]) -> None:
    import requests

    while True:
        assert process.poll() is None
        try:
            if requests.get(f"{uri}/health", timeout=10).ok:
                return
        except requests.RequestException:
            time.sleep(0.1)


def test_artifacts_pass_through_the_server(
    tmp_path: Path, server: tuple[str, subprocess.Popen[bytes]]
) -> None:
    project = make_project(tmp_path / "p", server[0], steps=2)
    done = project.main()
    assert done.code == 0, done.output
    run = project.newest("load")
    assert run.info.artifact_uri.startswith("mlflow-artifacts:")
    assert done.says("prepare") == ["started", "done"]
    again = project.main()
    assert again.says("load") == again.says("prepare") == ["reused"]


def test_server_lost_in_the_middle(
    tmp_path: Path, server: tuple[str, subprocess.Popen[bytes]]
) -> None:
    uri, process = server
    project = waiting_project(tmp_path / "p", uri)
    # The step goes on as soon as the server is gone.
    step = project.folder / "steps" / "load.py"
    step.write_text(
        WAITING.replace(
            "time.sleep(600)", "while os.path.exists(os.environ['REACHED']): time.sleep(0.05)"
        )
    )
    command = ("mlflow", "run", ".", "--env-manager", "local", "--experiment-name", "small")
    driver = project.start(*command, MLFLOW_HTTP_REQUEST_MAX_RETRIES="1")
    wait_until_reached(project, driver)
    stop_group(process)
    Path(project.environment["REACHED"]).unlink()
    output, _ = driver.communicate(timeout=300)
    assert driver.returncode == 1
    # What follows is MLflow's own, which cannot end its run either.
    ours, said, _ = output.partition(f"small: the tracking server {uri}: does not answer")
    assert f"Step load: no answer from the tracking server {uri}." in ours
    assert said and "Traceback" not in ours and len(ours.splitlines()) < 20, output
