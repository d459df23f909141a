"""Comparisons of runs: Provebook's in a notebook, MLflow's compare page."""

from __future__ import annotations

import statistics
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import notebooks
import stores
from table import Line

if TYPE_CHECKING:
    from rows import Bench

NOTEBOOK = "compare.ipynb"
REPEATS = 3
SIZES = (100, 1_000, stores.RUNS)
THEIRS = (10, 100)
"""Runs on MLflow's page."""
SAVED = 200
MIME = "application/vnd.provebook.comparison.v1+json"


def compare(bench: Bench) -> list[Line]:
    """Row 4: a click that compares runs, until table and chart are seen."""
    theirs = {count: _theirs(bench, count) for count in THEIRS}
    ours = {count: _ours(bench, count) for count in SIZES}
    few, many = ((_took(theirs[count])) for count in THEIRS)
    first, *_ = ours[SIZES[0]]
    note = f"{(first['loaded'] - first['own']) / 1e6:.1f} MB more of JupyterLab's, with Vega"
    scripts = theirs[100][0]["scripts"] / 1e6
    peers = (many, few, None)
    notes = ("", f"beside MLflow's page of {THEIRS[0]} runs", "")
    lines = [
        Line(4, f"{'compare' if count == 100 else '…'} {count:,} runs: click → table and chart",
             peer, _took(ours[count]), "s", note)
        for count, peer, note in zip(SIZES, peers, notes, strict=True)
    ]  # fmt: skip
    return [
        *lines,
        Line(4, "… script before the first chart", scripts, first["own"] / 1e6, "MB", note),
        _saved(bench),
    ]


def _took(times: list[dict[str, Any]]) -> float:
    return statistics.median(x["took"] for x in times) / 1000


def _theirs(bench: Bench, count: int) -> list[dict[str, Any]]:
    found: Any = bench.warm_mlflow.post(
        "runs/search", {"experiment_ids": ["1"], "max_results": count}
    )
    ids = [run["info"]["run_id"] for run in found["runs"]]

    def once() -> Any:
        with bench.open_ui(bench.warm_mlflow, "experiments/1/runs") as page:
            page.call("firstRuns")
            return page.call("compareInUi", ids=ids)

    return _repeated(once)


def _ours(bench: Bench, count: int) -> list[dict[str, Any]]:
    lab = bench.warm_lab
    source = f"%mlflow compare --experiment {stores.LARGE} --max {count}"

    def once() -> Any:
        # Written anew: an output that was saved would be seen before the click.
        notebooks.write(lab.root / NOTEBOOK, "%load_ext provebook\nimport mlflow", source)
        with bench.open_lab(lab, f"lab/tree/{NOTEBOOK}") as page:
            page.call("kernelIdle")
            return page.call("compareInCell", count=count)

    return _repeated(once)


def _saved(bench: Bench) -> Line:
    """A saved comparison beside the same runs as a plain table of HTML, both by JupyterLab."""
    import mlflow
    import provebook

    lab = bench.warm_lab
    mlflow.set_tracking_uri(f"sqlite:///{lab.root / 'mlflow.db'}")
    made = provebook.compare_runs(experiment=stores.LARGE, max_runs=SAVED)
    frame = made.to_pandas()
    told = frame[[name for name in frame.columns if not name.startswith("tags.")]]
    outputs = {"text/html": told.to_html(), MIME: made.payload}
    notebooks.write(lab.root / NOTEBOOK, "1")
    times: dict[str, list[float]] = {mime: [] for mime in outputs}
    with bench.open_lab(lab, f"lab/tree/{NOTEBOOK}") as page:
        page.call("kernelIdle")
        for _ in range(REPEATS + 2):
            for mime, data in outputs.items():
                times[mime].append(page.call("renderSaved", mime=mime, data=data, rows=SAVED))
    theirs, ours = (statistics.median(x) for x in times.values())
    note = (
        f"beside JupyterLab's of an HTML table; the first, with Vega: {times[MIME][0]:.0f} ms"
    )
    return Line(4, f"saved comparison of {SAVED} runs → picture", theirs, ours, "ms", note)


def _repeated(once: Callable[[], Any]) -> list[Any]:
    return [once() for _ in range(REPEATS)]
