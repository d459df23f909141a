"""What Provebook adds to the cost of logging: 10,000 metrics in a loop, with and without.

Runs ``mlflow.log_metric`` and ``log_batch`` in a real kernel on a new SQLite store, once as it
is and once with the package's entry points hidden from MLflow. Prints a Markdown table; the
ratio is what holds, not the seconds. ``python bench/logging_cost.py [--count N] [--rounds N]``
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import tempfile
from pathlib import Path

from jupyter_client.manager import start_new_kernel

HIDE = """
import importlib.metadata as metadata
shown = metadata.entry_points
metadata.entry_points = lambda **which: [e for e in shown(**which) if e.name != "provebook"]
"""

CODE = """
import json, sys, time
import mlflow
from mlflow.entities import Metric
def one_by_one(count):
    for step in range(count):
        mlflow.log_metric("m", step, step=step)
def in_batches(count):
    client, run = mlflow.MlflowClient(), mlflow.active_run().info.run_id
    for start in range(0, count, 1000):
        steps = range(start, min(start + 1000, count))
        client.log_batch(run, [Metric("b", step, 0, step) for step in steps])
taken = {}
for way in (one_by_one, in_batches):
    with mlflow.start_run():
        way(100)
        begin = time.perf_counter(), time.process_time()
        way(COUNT)
        taken[way.__name__] = time.perf_counter() - begin[0], time.process_time() - begin[1]
print(json.dumps([taken, "provebook.kernel.hooks" in sys.modules]))
"""


def measure(count: int, with_provebook: bool) -> dict[str, list[float]]:
    """Seconds, and of processor, by way of logging, in a kernel of its own."""
    with tempfile.TemporaryDirectory() as folder:
        env = {**os.environ, "MLFLOW_TRACKING_URI": f"sqlite:///{Path(folder, 'mlflow.db')}"}
        manager, client = start_new_kernel(cwd=folder, env=env)
        try:
            code = ("" if with_provebook else HIDE) + CODE.replace("COUNT", str(count))
            printed: list[str] = []
            client.execute_interactive(
                code,
                timeout=600,
                output_hook=lambda m: printed.append(m["content"].get("text", "")),
            )
            taken, hooked = json.loads("".join(printed).splitlines()[-1])
        finally:
            client.stop_channels()
            manager.shutdown_kernel(now=True)
    if hooked is not with_provebook:
        raise SystemExit("the two sides are not what they are called")
    return dict(taken)


def main() -> None:
    """Measure in turns, so that what else the machine does falls on both sides."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=3)
    given = parser.parse_args()
    sides = {True: [], False: []}
    for _ in range(given.rounds):
        for with_provebook, results in sides.items():
            results.append(measure(given.count, with_provebook))
    print(f"| {given.count:,} metrics | MLflow alone | with Provebook | ratio |")
    print("|---|---|---|---|")
    for way in sides[True][0]:
        for index, what in enumerate(("", ", processor")):
            ours, plain = (
                statistics.median(result[way][index] for result in sides[side])
                for side in (True, False)
            )
            name = way.replace("_", " ") + what
            print(f"| {name} | {plain:.2f} s | {ours:.2f} s | {ours / plain:.2f} |")


if __name__ == "__main__":
    main()
