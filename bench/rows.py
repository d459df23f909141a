"""What is measured, a function a row of the table; each gives lines to print."""

from __future__ import annotations

import json
import statistics
import subprocess
import time
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import Any

import compare
import notebooks
import projects
import stores
from browser import Browser, Page
from processes import memories, taken
from servers import Lab, Mlflow, Server
from table import Line

LARGE, SMALL = {"name": stores.LARGE, "row": "run-0"}, {"name": stores.SMALL, "row": "try-"}
BY_METRIC = {"name": stores.SORTED_BY, "first": stores.HIGHEST}
SCROLLED = 1_000
TICKS = 30
STARTS = 10
CELLS = 300
NOTEBOOK = "live.ipynb"
HERE = Path(__file__).parent


class Bench:
    """The parts that several rows share; ended together."""

    def __init__(self, folder: Path, seed: Path, extensions: Path, browser: Browser) -> None:
        self.seed, self.browser = seed, browser
        self._folder, self._extensions = folder, extensions
        self._servers: list[Server] = []

    def mlflow(self) -> Mlflow:
        """``mlflow server`` on a fresh copy of the store."""
        folder = self._fresh()
        return Mlflow(folder, stores.copy(self.seed, folder))

    def lab(self, store: bool = True, provebook: bool = True) -> Lab:
        """JupyterLab, with a fresh copy as the store of its workspace."""
        folder = self._fresh()
        if store:
            stores.copy(self.seed, folder / "work")
        return Lab(folder, self._extensions, provebook)

    def open_lab(self, lab: Lab, path: str = "lab") -> Page:
        return self.browser.open("openLab", url=lab.url, token=lab.token, path=path)

    def open_ui(self, mlflow: Mlflow, path: str) -> Page:
        return self.browser.open("openUi", url=mlflow.url, path=path)

    @cached_property
    def warm_mlflow(self) -> Mlflow:
        server = self.mlflow()
        self._servers.append(server)
        return server

    @cached_property
    def warm_lab(self) -> Lab:
        lab = self.lab()
        self._servers.append(lab)
        return lab

    def stop(self) -> None:
        for server in self._servers:
            server.stop()

    def _fresh(self) -> Path:
        self._folder.mkdir(parents=True, exist_ok=True)
        return self._folder / f"side-{time.monotonic_ns()}"


def first_look(bench: Bench) -> list[Line]:
    """Row 1: nothing runs for the store, until its first runs are seen."""
    theirs = [_first_look_mlflow(bench) for _ in range(3)]
    ours = [_first_look_lab(bench) for _ in range(3)]
    names = [("local store, nothing running → first runs on screen", "s")]
    names += [("… processes started for it", ""), ("… memory they take", "MB")]
    return [
        Line(1, what, _median(_column(theirs, i)), _median(_column(ours, i)), unit)
        for i, (what, unit) in enumerate(names)
    ]


def _first_look_mlflow(bench: Bench) -> tuple[float, float, float]:
    with bench.mlflow() as server, bench.open_ui(server, "experiments/1/runs") as page:
        seen = page.call("firstRuns") / 1000
        processes, memory = taken({}, memories(server.pid))
        return seen - server.began, processes, memory / 1e6


def _first_look_lab(bench: Bench) -> tuple[float, float, float]:
    with bench.lab() as lab, bench.open_lab(lab) as page:
        before = memories(lab.pid)
        seen = page.call("showRuns") / 1000
        processes, memory = taken(before, memories(lab.pid))
        return seen, processes, memory / 1e6


def experiment(bench: Bench) -> list[Line]:
    """Row 2: a click on the experiment of 10,000 runs, and how much a page holds then."""
    with bench.open_ui(bench.warm_mlflow, "experiments") as page:
        theirs = [page.call("openExperiment", **LARGE)]
        for _ in range(4):
            page.call("leaveExperiment")
            theirs.append(page.call("openExperiment", **LARGE))
        size = page.call("uiSize")
    with bench.open_lab(bench.warm_lab) as page:
        page.call("showRuns")
        ours = []
        for _ in range(5):
            page.call("pickExperiment", **SMALL)
            ours.append(page.call("pickExperiment", **LARGE))
        nodes = page.call("countNodes", rows=SCROLLED)
        scripts = page.call("ownScripts")
    note = f"{nodes['start']} at rest, the most while scrolling {nodes['reached']:,} runs"
    what = f"experiment of {stores.RUNS:,} runs: click → first rows"
    return [
        Line(2, what, *_seconds(theirs, ours)),
        Line(2, "… nodes in the document", size["nodes"], nodes["most"], "", note),
        Line(2, "… script", *(s["unpacked"] / 1e6 for s in (size["scripts"], scripts)), "MB"),
    ]


def sort(bench: Bench) -> list[Line]:
    """Row 3: the same experiment by a metric."""
    by_time = {"first": "run-000"}
    with bench.open_ui(bench.warm_mlflow, "experiments/1/runs") as page:
        page.call("firstRuns")
        theirs = []
        for _ in range(3):
            theirs.append(page.call("sortUiBy", **BY_METRIC))
            page.call("sortUiBy", name="Created", **by_time)
    with bench.open_lab(bench.warm_lab) as page:
        page.call("showRuns")
        page.call("widen")
        ours = []
        for _ in range(5):
            ours.append(page.call("sortBy", **BY_METRIC))
            page.call("sortBy", name="When", **by_time)
    return [Line(3, "… sorted by a metric", *_seconds(theirs, ours))]


def live(bench: Bench) -> list[Line]:
    """Row 5: from the call that logs until it is seen, and what is asked while hidden."""
    theirs = _live_mlflow(bench)
    lab = bench.warm_lab
    notebooks.write(lab.root / NOTEBOOK, _logging())
    with bench.open_lab(lab, f"lab/tree/{NOTEBOOK}") as page:
        page.call("kernelIdle")
        page.call("showRuns")
        seen = page.call("watchTicks", count=TICKS)
        logged = json.loads((lab.root / "logged.json").read_text())
        ours = [at - logged[tick] for tick, at in seen.items()]
        requests = page.call("requestsWhileHidden")
    note = f"the slowest of {len(ours)}: {max(ours) / 1000:.2f} s"
    what = "metric logged in the kernel → on screen"
    hidden = "… requests while the panel is hidden and a cell logs"
    return [
        Line(5, what, *_seconds(theirs, ours), note),
        Line(5, hidden, None, len(requests), "", " ".join(requests)),
    ]


def _live_mlflow(bench: Bench) -> list[float]:
    """Three runs, logged evenly over one interval of the UI's own polling."""
    server = bench.warm_mlflow
    with bench.open_ui(server, "experiments/2/runs") as page:
        page.call("nextPoll")
        logged = {}
        for number in range(3):
            time.sleep(5 if number == 0 else 10)
            name = f"live-{number}"
            logged[name] = time.time() * 1000
            _log_run(server, name)
        return [page.call("runSeen", name=name) - at for name, at in logged.items()]


def _log_run(server: Mlflow, name: str) -> None:
    now = int(time.time() * 1000)
    made: Any = server.post(
        "runs/create", {"experiment_id": "2", "run_name": name, "start_time": now}
    )
    metric = {"key": "tick", "value": 1, "step": 0, "timestamp": now}
    server.post("runs/log-metric", {"run_id": made["run"]["info"]["run_id"], **metric})


def _logging() -> str:
    return f"""
import json, pathlib, random, time, mlflow
logged = {{}}
mlflow.set_experiment("live")
with mlflow.start_run(run_name="live"):
    for tick in range(1, {TICKS} + 1):
        logged[tick] = time.time() * 1000
        mlflow.log_metric("tick", tick, step=tick)
        time.sleep(random.uniform(0.3, 0.5))
pathlib.Path("logged.json").write_text(json.dumps(logged))
""".strip()


def dataflow(bench: Bench) -> list[Line]:
    """Row 6: a notebook's dataflow after a keystroke; the peer is the parser alone."""
    script = HERE / "dataflow.mjs"
    if not script.exists():
        return []
    done = subprocess.run(["node", script], check=True, stdout=subprocess.PIPE, text=True)
    row = next(x for x in done.stdout.splitlines() if x.startswith(f"| {CELLS} |"))
    _, parsed, cell, _, parsed_all, whole, *_ = map(float, row.strip("| ").split("|"))
    note = "beside tree-sitter's parsing"
    what = f"dataflow of {CELLS} cells after a keystroke: the cell"
    return [
        Line(6, what, parsed, cell, "ms", note),
        Line(6, "… all", parsed_all, whole, "ms", note),
    ]


def start(bench: Bench) -> list[Line]:
    """Row 8: JupyterLab's page in a fresh profile, with and without Provebook."""
    with bench.lab(store=False, provebook=False) as without, bench.lab(store=False) as full:
        times: dict[Lab, list[float]] = {without: [], full: []}
        for _ in range(STARTS):
            for lab, measured in times.items():
                with bench.open_lab(lab) as page:
                    measured.append(page.ready or 0)
                    scripts = page.call("ownScripts")
                    if (lab is full) != (scripts["unpacked"] > 0):
                        raise RuntimeError("Provebook is loaded where it should not be, or not")
    spread = " and ".join(_spread(measured) for measured in times.values())
    sent = f"{scripts['sent'] / 1e3:.0f} kB as sent"
    kilobytes = scripts["unpacked"] / 1e3
    what = "start of JupyterLab without and with Provebook, ten each"
    return [
        Line(8, what, *_seconds(*times.values()), f"without {spread} with"),
        Line(8, "… Provebook's script before the panel is opened", None, kilobytes, "kB", sent),
    ]


ROWS: dict[int, Callable[[Bench], list[Line]]] = {
    1: first_look,
    2: experiment,
    3: sort,
    4: compare.compare,
    5: live,
    6: dataflow,
    7: lambda _: projects.unchanged(),
    8: start,
}


def _column(table: list[tuple[float, ...]], index: int) -> list[float]:
    return [row[index] for row in table]


def _spread(times: list[float]) -> str:
    return f"{min(times) / 1000:.2f} to {max(times) / 1000:.2f} s"


def _median(values: list[float]) -> float:
    return statistics.median(values)


def _seconds(theirs: list[float], ours: list[float]) -> tuple[float, float, str]:
    return _median(theirs) / 1000, _median(ours) / 1000, "s"
