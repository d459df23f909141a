"""The two sides: MLflow's own server with its defaults, and JupyterLab."""

from __future__ import annotations

import json
import os
import re
import secrets
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

from processes import free_port, stop

PATIENCE = 180.0
FOREIGN = re.compile(r"_?(MLFLOW|PROVEBOOK|JPY|JUPYTER|JUPYTERHUB)_")


class Server:
    """A server process in a folder of its own, with nothing of the person's settings."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.folder, self.port = folder, free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        own = {k: v for k, v in os.environ.items() if not FOREIGN.match(k)}
        self.env = {**own, "HOME": str(folder), "TMPDIR": str(folder)}
        self.log = folder / "server.log"

    def start(self, command: list[str], answers: str) -> None:
        """Start, and return when a GET of ``answers`` succeeds."""
        self.began = time.time()
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                command,
                cwd=self.folder,
                env=self.env,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        try:
            self._wait(self.url + answers)
        except BaseException:
            self.stop()
            raise

    @property
    def pid(self) -> int:
        return self.process.pid

    def stop(self) -> None:
        stop(self.process)

    def __enter__(self) -> Server:
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def _wait(self, url: str) -> None:
        while time.time() < self.began + PATIENCE:
            if self.process.poll() is not None:
                raise RuntimeError(f"{self.process.args} ended:\n{self.log.read_text()}")
            try:
                urllib.request.urlopen(url, timeout=PATIENCE).close()
                return
            except urllib.error.HTTPError:
                raise
            except OSError:
                time.sleep(0.05)
        raise TimeoutError(f"no answer from {url}:\n{self.log.read_text()}")


class Mlflow(Server):
    """``mlflow server`` as it comes."""

    def __init__(self, folder: Path, store: Path) -> None:
        super().__init__(folder)
        uri = f"sqlite:///{store}"
        command = ["server", "--backend-store-uri", uri, "--port", str(self.port)]
        self.start([sys.executable, "-m", "mlflow", *command], "/health")

    def post(self, path: str, body: dict[str, object]) -> dict[str, object]:
        """Answer of MLflow's REST API."""
        request = urllib.request.Request(
            f"{self.url}/api/2.0/mlflow/{path}",
            data=json.dumps(body).encode(),
            headers={"Content-Type": "application/json"},
        )
        with urllib.request.urlopen(request) as answer:
            return dict(json.load(answer))


class Lab(Server):
    """JupyterLab with or without Provebook, on ``folder/work``.

    Parameters
    ----------
    extensions : Path
        Folder with the extensions of the browser's half; no others are loaded.
    """

    def __init__(self, folder: Path, extensions: Path, provebook: bool = True) -> None:
        super().__init__(folder)
        self.token = secrets.token_hex(16)
        self.root = folder / "work"
        self.root.mkdir(exist_ok=True)
        for name in ("config", "data", "runtime"):
            self.env[f"JUPYTER_{name.upper()}_DIR"] = str(folder / name)
        self._extensions = extensions if provebook else folder / "none"
        self.env["IPYTHONDIR"] = str(folder / "ipython")
        if not provebook:
            self._leave_out()
        self.start([sys.executable, "-m", "jupyterlab", *self._options()], "/api")

    def _options(self) -> list[str]:
        return [
            "--no-browser",
            "--allow-root",
            f"--port={self.port}",
            "--ServerApp.port_retries=0",
            f"--ServerApp.root_dir={self.root}",
            f"--IdentityProvider.token={self.token}",
            f"--LabApp.labextensions_path={self._extensions}",
            "--LabApp.expose_app_in_browser=True",
            "--LabApp.news_url=None",
            "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
        ]

    def _leave_out(self) -> None:
        # A labextension that is only disabled is loaded all the same, so it is not in the path.
        self._extensions.mkdir()
        config = self.folder / "config"
        config.mkdir()
        server = {"ServerApp": {"jpserver_extensions": {"provebook": False}}}
        (config / "jupyter_server_config.json").write_text(json.dumps(server))
