"""Measures Provebook beside MLflow's own server and UI: ``python bench/run.py [ROW ...]``."""

from __future__ import annotations

import argparse
import json
import platform
import shutil
import signal
import sys
import tempfile
import time
from dataclasses import asdict
from importlib.metadata import version
from pathlib import Path

import production
import stores
from browser import Browser
from rows import ROWS, Bench
from table import Line, fill, markdown

PROJECT = Path(__file__).parent.parent
RESULTS = PROJECT / "bench" / "results"
TARGETS = (PROJECT / "docs" / "figures.md", PROJECT / "README.md")


def main() -> None:
    options = _options()
    signal.signal(signal.SIGTERM, _end)
    seed = stores.seeded(RESULTS)
    lines = _measure(options.rows or list(ROWS), seed)
    text = f"{markdown(lines)}\n\n{_machine()}"
    print(text)
    result = {"machine": _machine(), "lines": [{**asdict(x), "ratio": x.ratio} for x in lines]}
    path = RESULTS / f"{time.strftime('%Y-%m-%d-%H%M%S')}.json"
    path.write_text(json.dumps(result, indent=2))
    if options.write and not any([fill(target, text) for target in TARGETS]):
        sys.exit("No file has the markers to write between")


def _measure(rows: list[int], seed: Path) -> list[Line]:
    folder = Path(tempfile.mkdtemp(prefix="pb-bench-"))
    lines: list[Line] = []
    try:
        extensions = production.extensions(PROJECT, folder / "built")
        browser = Browser(RESULTS / "failed.png")
        bench = Bench(folder, seed, extensions, browser)
        try:
            for row in rows:
                began = time.time()
                lines += ROWS[row](bench)
                print(f"row {row}: {time.time() - began:.0f} s", file=sys.stderr)
                for line in lines:
                    if line.row == row:
                        print(line.markdown(), file=sys.stderr)
        finally:
            bench.stop()
            browser.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return lines


def _end(*_: object) -> None:
    for name in (signal.SIGTERM, signal.SIGINT):
        signal.signal(name, signal.SIG_IGN)  # a second one would leave servers behind
    sys.exit(1)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rows", nargs="*", type=int, metavar="ROW", help="all without one")
    parser.add_argument("--write", action="store_true", help="put the table into the documents")
    options = parser.parse_args()
    if unknown := set(options.rows) - set(ROWS):
        parser.error(f"no such row: {unknown}; there are {', '.join(map(str, ROWS))}")
    return options


def _machine() -> str:
    import psutil

    memory = psutil.virtual_memory().total / 2**30
    return (
        f"{time.strftime('%Y-%m-%d')}, {psutil.cpu_count()} cores, {memory:.0f} GB, "
        f"{platform.system()}, Python {platform.python_version()}, "
        f"MLflow {version('mlflow')}, JupyterLab {version('jupyterlab')}, "
        f"Provebook {version('provebook')}"
    )


if __name__ == "__main__":
    main()
