"""Real stores with runs worth comparing, and a real tracking server."""

from __future__ import annotations

import json
import math
import os
import random
import shutil
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import provebook

from ..conftest import Once, free_port

ROOT = Path(__file__).parents[2]
SCHEMA = json.loads((ROOT / "schema" / "wire" / "comparison.json").read_text())
MIME = "application/vnd.provebook.comparison.v1+json"
PATIENCE = 120
START = 1_760_000_000_000


@pytest.fixture(autouse=True)
def clean(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """No store, experiment or open run of another test."""
    from mlflow.tracking import fluent

    import mlflow

    for name in list(os.environ):
        if name.startswith(("MLFLOW_", "PROVEBOOK_")):
            monkeypatch.delenv(name)
    monkeypatch.setattr(fluent, "_active_experiment_id", None)
    before = mlflow.get_tracking_uri()
    yield
    mlflow.set_tracking_uri(before)


@pytest.fixture
def empty(new_store: Path, tmp_path: Path) -> Store:
    """A store of the test's own."""
    return copy_of(new_store, tmp_path)


def copy_of(store: Path, folder: Path, runs: int = 0) -> Store:
    """The copy in a folder of a store with so many runs, as the one in use."""
    copy = Store(f"sqlite:///{shutil.copyfile(store, folder / 'mlflow.db')}", runs)
    copy.use()
    return copy


class Store:
    """A store, and a short way to put runs into it."""

    def __init__(self, uri: str, runs: int = 0) -> None:
        from mlflow import MlflowClient

        self.uri, self.client = uri, MlflowClient(uri)
        self._made: dict[str, str] = {}
        self._count = runs

    def use(self) -> None:
        import mlflow

        mlflow.set_tracking_uri(self.uri)

    def experiment(self, name: str) -> str:
        if name not in self._made:
            found = self.client.get_experiment_by_name(name)
            self._made[name] = (
                found.experiment_id if found else self.client.create_experiment(name)
            )
        return self._made[name]

    def run(
        self,
        name: str = "run",
        metrics: dict[str, Any] | None = None,
        params: dict[str, Any] | None = None,
        tags: dict[str, str] | None = None,
        experiment: str = "wind",
        status: str | None = "FINISHED",
    ) -> str:
        """A run's id; a metric's value may be a list, its history."""
        from mlflow.entities import Metric, Param, RunTag

        self._count += 1
        at = START + self._count * 60_000
        run = self.client.create_run(self.experiment(experiment), at, run_name=name)
        points = [
            Metric(key, value, at + step, step)
            for key, values in (metrics or {}).items()
            for step, value in enumerate(values if isinstance(values, list) else [values])
        ]
        told = [Param(key, str(value)) for key, value in (params or {}).items()]
        marks = [RunTag(key, value) for key, value in (tags or {}).items()]
        key = run.info.run_id
        for start in range(0, max(len(points), 1), 1000):
            self.client.log_batch(key, points[start : start + 1000])
        for start in range(0, len(told), 100):
            self.client.log_batch(key, params=told[start : start + 100])
        self.client.log_batch(key, tags=marks)
        if status:
            self.client.set_terminated(key, status, at + 4_200)
        return str(key)


def fill(store: Store) -> None:
    """Four runs of an experiment `wind`, as a person would compare them."""
    notebook = {"provebook.notebook_path": "power/forecast.ipynb"}
    forest = {"n_estimators": 64, "seed": 42}
    decay = [math.exp(-step / 200) for step in range(1000)]
    store.run(
        "deep forest", {"rmse": 1.52, "r2": 0.86}, {**forest, "depth": 10},
        {**notebook, "provebook.execution_count": "5", "stage": "draft"},
    )  # fmt: skip
    store.run(
        "network", {"rmse": 1.74, "r2": 0.81, "loss": decay}, {"seed": 42},
        {**notebook, "provebook.execution_count": "7", "stage": "draft"},
    )  # fmt: skip
    store.run(
        "flat forest", {"rmse": 1.93, "r2": 0.77}, {**forest, "depth": 4},
        {**notebook, "provebook.execution_count": "5", "stage": "draft"},
    )  # fmt: skip
    store.run(
        "linear", {"rmse": 2.31, "r2": 0.66}, {"seed": 42},
        {**notebook, "provebook.execution_count": "3", "stage": "draft"},
    )  # fmt: skip


@pytest.fixture(scope="session")
def filled(once: Once, new_store: Path) -> Path:
    """A store with the four runs; copy it, do not change it."""

    def make(folder: Path) -> None:
        fill(Store(f"sqlite:///{shutil.copyfile(new_store, folder / 'mlflow.db')}"))

    return once("wind", make) / "mlflow.db"


@pytest.fixture
def wind(filled: Path, tmp_path: Path) -> Store:
    """A store of the test's own with the four runs."""
    return copy_of(filled, tmp_path, runs=4)


@pytest.fixture(scope="session")
def server(new_store: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A tracking server with the four runs and what a random training leaves."""
    folder = tmp_path_factory.mktemp("server")
    shutil.copyfile(new_store, folder / "mlflow.db")
    port = free_port()
    clean = {k: v for k, v in os.environ.items() if not k.startswith(("MLFLOW_", "PROVEBOOK_"))}
    command = ["-m", "mlflow", "server", "--workers", "1", "--port", str(port)]
    process = subprocess.Popen(
        [
            sys.executable,
            "-W",
            "ignore",
            *command,
            "--backend-store-uri",
            "sqlite:///mlflow.db",
        ],
        cwd=folder,
        env={**clean, "MLFLOW_SERVER_ENABLE_JOB_EXECUTION": "false"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    uri = f"http://127.0.0.1:{port}"
    try:
        answers(f"{uri}/health", process)
        store = Store(uri)
        fill(store)
        yield store
    finally:
        process.terminate()
        process.wait()


def answers(url: str, process: subprocess.Popen[bytes]) -> None:
    """Ask until there is an answer."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and process.poll() is None:
        try:
            with urllib.request.urlopen(url, timeout=10):
                return
        except OSError:
            time.sleep(0.1)
    raise AssertionError(f"{url} does not answer")


@pytest.fixture
def compare() -> Callable[..., Any]:
    """``compare_runs``, its payload checked against the schema."""

    def checked(*args: Any, **options: Any) -> Any:
        found = provebook.compare_runs(*args, **options)
        jsonschema.validate(found.payload, SCHEMA)
        json.dumps(found.payload, allow_nan=False)
        return found

    return checked


def random_runs(store: Store, seed: int, count: int = 8) -> None:
    """Runs with whatever people log: gaps, NaN, infinity, text and numbers."""
    rng = random.Random(seed)
    values: list[Callable[[], float]] = [
        lambda: rng.gauss(0, 1), lambda: rng.uniform(0, 1e-6), lambda: rng.uniform(0, 1e12),
        lambda: float(rng.randint(0, 9)), lambda: math.nan, lambda: math.inf, lambda: -math.inf,
    ]  # fmt: skip
    for number in range(count):
        keys = rng.sample(
            ["rmse", "r2", "a b", "ü/x.y", "system/cpu", "loss"], rng.randint(0, 6)
        )
        metrics = {
            key: [rng.choice(values)() for _ in range(rng.choice([1, 1, 2, 30, 300]))]
            for key in keys
        }
        params = {
            key: rng.choice(["1", "0.10", "text", "x" * 300, "", "NaN", "<b>", "a\nb"])
            for key in rng.sample(["p", "q", "long name of it", "ö"], rng.randint(0, 4))
        }
        status = rng.choice(["FINISHED", "FAILED", "KILLED", None])
        store.run(f"run {number}", metrics, params, {"t": "1"}, f"random {seed}", status)
