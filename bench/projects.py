"""Row 7: a pipeline of five steps, run for the first time and run again unchanged."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from table import Line

HERE = Path(__file__).parent
STEPS = ("make", "clean", "split", "train", "score")
AGAIN = 3


def unchanged() -> list[Line]:
    """The peer is the driver of MLflow's multi-step example over the same five steps."""
    with tempfile.TemporaryDirectory(prefix="pb-bench-") as name:
        folder = Path(name)
        theirs = _times(_multistep(folder), folder / "theirs.db")
        ours = _times(_exported(folder), folder / "ours.db")
    first, again = "pipeline of five steps, first run", "… run again unchanged"
    return [
        Line(7, first, theirs[0], ours[0], "s", "the steps themselves do next to nothing"),
        Line(7, again, sorted(theirs[1:])[AGAIN // 2], sorted(ours[1:])[AGAIN // 2], "s"),
    ]


def _times(project: Path, store: Path) -> list[float]:
    """Seconds of a first run, and of some more of the same."""
    folder = str(Path(sys.executable).parent)
    env = {
        **os.environ,
        "MLFLOW_TRACKING_URI": f"sqlite:///{store}",
        "PATH": os.pathsep.join([folder, os.environ["PATH"]]),
    }
    command = [sys.executable, "-m", "mlflow", "run", str(project), "--env-manager", "local"]
    make_store = "import mlflow; mlflow.set_experiment('five')"
    subprocess.run([sys.executable, "-c", make_store], env=env, cwd=project, check=True)
    taken = []
    for _ in range(1 + AGAIN):
        began = time.perf_counter()
        subprocess.run(
            [*command, "--experiment-name", "five"],
            env=env,
            cwd=project,
            check=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        taken.append(time.perf_counter() - began)
    return taken


def _multistep(folder: Path) -> Path:
    return Path(shutil.copytree(HERE / "multistep", folder / "theirs"))


def _exported(folder: Path) -> Path:
    """The same steps as a notebook, exported."""
    cells = [_cell("c0", "parameters", "rows = 1000")]
    for index, step in enumerate(STEPS):
        made = 'table = pd.DataFrame({"x": range(rows)})\n' if index == 0 else ""
        source = (
            f"import mlflow\nimport pandas as pd\n{made}"
            f'table["{step}"] = table["x"] * 2\nmlflow.log_metric("rows", len(table))'
        )
        cells.append(_cell(f"c{index + 1}", f"step:{step}", source))
    notebook = folder / "five.ipynb"
    content = {"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": cells}
    notebook.write_text(json.dumps(content))
    command = [sys.executable, "-m", "provebook.cli", "export", str(notebook), "-o"]
    subprocess.run([*command, str(folder / "ours")], check=True, stdout=subprocess.DEVNULL)
    return folder / "ours"


def _cell(name: str, tag: str, source: str) -> dict[str, object]:
    return {
        "cell_type": "code",
        "id": name,
        "metadata": {"tags": [tag]},
        "source": source,
        "outputs": [],
        "execution_count": None,
    }
