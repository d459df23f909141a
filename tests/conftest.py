"""Shared fixtures: real stores in temporary folders, a real PostgreSQL."""

from __future__ import annotations

import fcntl
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

pytest_plugins = ["pytest_jupyter.jupyter_server"]

LONGEST = ("binder", "verify", "driver", "modules", "wheel", "full", "children", "example")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the longest files: at the end of a parallel run they would run alone."""

    def rank(item: pytest.Item) -> int:
        name = item.path.stem.removeprefix("test_")
        return LONGEST.index(name) if name in LONGEST else len(LONGEST)

    items.sort(key=rank)


ROOT = Path(__file__).parents[1]
Once = Callable[[str, Callable[[Path], None]], Path]


@pytest.fixture(scope="session")
def once(tmp_path_factory: pytest.TempPathFactory) -> Once:
    """Makes a folder that all workers of a parallel run share; copy it, do not change it."""
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base

    def make(name: str, fill: Callable[[Path], None]) -> Path:
        folder, done = shared / f"once-{name}", shared / f"once-{name}.done"
        with (shared / f"once-{name}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not done.exists():
                shutil.rmtree(folder, ignore_errors=True)
                folder.mkdir()
                fill(folder)
                done.touch()
        return folder

    return make


@pytest.fixture(scope="session")
def new_store(once: Once) -> Path:
    """A SQLite store without runs, to be copied: making one takes MLflow seconds."""

    def fill(folder: Path) -> None:
        from mlflow import MlflowClient

        MlflowClient(f"sqlite:///{folder / 'mlflow.db'}").search_experiments()

    return once("new", fill) / "mlflow.db"


@pytest.fixture(scope="session")
def bundle(once: Once) -> Path:
    """The command line, bundled as for a release, from the sources as they are."""
    import provebook.cli

    def build(folder: Path) -> None:
        node = shutil.which("node")
        assert node, "the bundle is built with Node.js, which is not on the PATH"
        subprocess.run([node, "scripts/cli.mjs"], cwd=ROOT, check=True)

    once("bundle", build)
    return provebook.cli.BUNDLE


SEED = """
import sys, mlflow
uri, artifacts = sys.argv[1:]
client = mlflow.MlflowClient(tracking_uri=uri)
experiment = client.create_experiment("wind", artifact_location=artifacts)
for number in range(3):
    run = client.create_run(experiment, run_name=f"run {number}")
    client.log_param(run.info.run_id, "lr", 0.1 * number)
    client.log_metric(run.info.run_id, "rmse", 1.0 - 0.1 * number)
    client.log_text(run.info.run_id, f"<script>{number}</script>", "page.html")
    client.set_terminated(run.info.run_id)
"""
"""Three finished runs in an experiment `wind`, each with a parameter, a metric, a page."""


def seed(uri: str, artifacts: Path, **env: str) -> None:
    """Fill the store at ``uri`` in a process of its own."""
    clean = {key: value for key, value in os.environ.items() if not key.startswith("MLFLOW_")}
    subprocess.run(
        [sys.executable, "-W", "ignore", "-c", SEED, uri, artifacts.as_uri()],
        check=True,
        env={**clean, **env},
        cwd=artifacts.parent,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )


@pytest.fixture(scope="session")
def seeded_database(once: Once, new_store: Path) -> Path:
    """A SQLite store with three runs; copy it, do not change it."""

    def fill(folder: Path) -> None:
        shutil.copyfile(new_store, folder / "mlflow.db")
        seed(f"sqlite:///{folder / 'mlflow.db'}", folder / "files")

    return once("seeded", fill) / "mlflow.db"


@pytest.fixture
def make_store(seeded_database: Path) -> Callable[[Path], str]:
    """Copies the seeded SQLite store to a path; answers its tracking URI."""

    def make(path: Path) -> str:
        path.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(seeded_database, path)
        return f"sqlite:///{path}"

    return make


@pytest.fixture(scope="session")
def seeded_mlruns(once: Once) -> Path:
    """An old folder of runs; copy it, do not change it."""

    def fill(folder: Path) -> None:
        store = (folder / "mlruns").as_uri()
        seed(store, folder / "files", MLFLOW_ALLOW_FILE_STORE="true")

    return once("old", fill) / "mlruns"


def free_port() -> int:
    """A port that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Postgres:
    """A private PostgreSQL cluster; ``uri`` reaches the database of the test."""

    user, password = "flow", "s3cr3t p@ss/w:rd"
    quoted = "s3cr3t%20p%40ss%2Fw%3Ard"
    database = "postgres"

    def __init__(self, binaries: Path, folder: Path, port: int) -> None:
        self.binaries, self.folder, self.port = binaries, folder, port

    def run(self, command: str, *args: str) -> None:
        """Run one of PostgreSQL's commands as the user who owns the cluster."""
        env = {**os.environ, "PGPASSWORD": self.password, "LC_ALL": "C"}
        subprocess.run(
            [str(self.binaries / command), *args],
            check=True,
            cwd=self.folder,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=env,
            **({"user": "postgres", "group": "postgres"} if os.getuid() == 0 else {}),  # type: ignore[call-overload]
        )

    def control(self, *args: str) -> None:
        """Start or stop the server, and wait for that."""
        self.run("pg_ctl", "-D", str(self.folder / "data"), "-w", *args)

    def start(self) -> None:
        options = f"-p {self.port} -c listen_addresses=127.0.0.1 -k {self.folder} -c fsync=off"
        self.control("-o", options, "-l", str(self.folder / "log"), "start")

    def stop(self) -> None:
        self.control("-m", "immediate", "stop")

    def create(self, database: str) -> None:
        """Make an empty database."""
        where = ("-h", "127.0.0.1", "-p", str(self.port), "-U", self.user)
        self.run("createdb", *where, database)

    def uri(self, password: str | None = None, database: str | None = None) -> str:
        return (
            f"postgresql+psycopg2://{self.user}:{password or self.quoted}"
            f"@127.0.0.1:{self.port}/{database or self.database}"
        )


@pytest.fixture()
def postgres(cluster: Postgres) -> Postgres:
    """PostgreSQL with an empty database that no other test has seen."""
    cluster.database = f"runs_{uuid.uuid4().hex}"
    cluster.create(cluster.database)
    return cluster


@pytest.fixture(scope="session")
def cluster() -> Iterator[Postgres]:
    """PostgreSQL with a password, run by a user who is not root."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))  # Debian: not on the path
    initdb = str(found[-1]) if found else shutil.which("initdb")
    assert initdb, "PostgreSQL is needed for the tests: apt-get install postgresql"
    folder = Path(
        tempfile.mkdtemp(prefix="provebook-pg-")
    )  # every parent must be open to its user
    secret = folder / "secret"
    secret.write_text(Postgres.password)
    if os.getuid() == 0:
        shutil.chown(folder, "postgres", "postgres")
        shutil.chown(secret, "postgres", "postgres")
    server = Postgres(Path(initdb).parent, folder, free_port())
    try:
        server.run(
            *(
                "initdb",
                "-D",
                str(folder / "data"),
                "-U",
                server.user,
                "-E",
                "UTF8",
                "--no-sync",
            ),
            *("--auth=scram-sha-256", f"--pwfile={secret}"),
        )
        server.start()
        yield server
    finally:
        if (folder / "data" / "postmaster.pid").exists():
            server.stop()
        shutil.rmtree(folder, ignore_errors=True)
