"""Run notebook and project in one environment, compare, and keep the result with the run."""

from __future__ import annotations

import argparse
import os
import signal
import sys
import tempfile
from pathlib import Path
from typing import Any

from . import record, recording, report
from .compare import Comparison
from .errors import VerifyError
from .figures import FOLDER
from .findings import DIFFERENT
from .sides import run_project
from .stability import excused, repeated
from .tags import VERIFIED, VERIFIED_FILES

MOST = 100  # times that the notebook is run
# What both sides must have alike, where the user has not set it.
SAME = {"PYTHONHASHSEED": "0", "MPLBACKEND": "Agg", "COLUMNS": "80", "LINES": "24"}


def main(arguments: list[str]) -> int:
    """Exit status: 0 equal, 1 different, 2 not verified."""
    given = _parser().parse_args(arguments)
    # Ended in whatever way, it ends the kernel and the project that it has started.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        parameters = dict(_parameter(text) for text in given.parameters)
        return verify(
            Path(given.notebook),
            Path(given.project),
            given.seed,
            given.tolerance,
            parameters,
            given.repeat,
            given.record,
        )
    except VerifyError as error:
        print(f"Not verified: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("Not verified: stopped", file=sys.stderr)
        return 130


def verify(
    notebook: Path,
    folder: Path,
    seed: int,
    tolerance: float,
    parameters: dict[str, str],
    repeats: int,
    is_to_record: bool = False,
) -> int:
    """Verify, print the report and log it to the project's parent run."""
    pair = record.read(notebook, folder)
    if is_to_record:
        recording.check(pair, parameters)
    try:
        import mlflow
    except ImportError:
        raise VerifyError(
            f"{sys.executable} has no MLflow: give the notebook's Python"
        ) from None
    _environment(pair, mlflow)
    files = record.digest_of_files(pair.project)
    with tempfile.TemporaryDirectory(prefix="provebook-verify-") as name:
        scratch = Path(name).resolve()
        drawn = scratch / "drawn"
        comparison = Comparison(pair, tolerance, scratch / "images", drawn)
        ours, unstable = repeated(pair, scratch, seed, parameters, repeats, tolerance)
        same = {name: os.environ[name] for name in SAME}
        runs = [run for step in pair.steps for run in ours(step.name).runs]
        with_these = {"parameters": parameters, "seed": seed, "environment": same}
        recording.keep(pair, runs, with_these, is_to_record)
        parent, theirs = run_project(pair, scratch / "project", seed, parameters)
        findings = excused(comparison.compare(ours, theirs), unstable)
        client = mlflow.MlflowClient()
        if drawn.exists():
            client.log_artifacts(parent, str(drawn), FOLDER)
    text = report.text(findings, pair, tolerance, repeats)
    found = report.data(findings, pair, tolerance, repeats)
    client.log_dict(parent, found, "verification.json")
    client.log_text(parent, text, "verification.md")
    said = report.verdict(findings, tolerance)
    client.set_tag(parent, VERIFIED_FILES, files)
    client.set_tag(parent, VERIFIED, said)
    print(f"\n{text}")
    return 2 if said == report.NOTHING else int(said.startswith(DIFFERENT))


def _environment(pair: record.Pair, mlflow: Any) -> None:
    for name, value in SAME.items():
        os.environ.setdefault(name, value)
    uri = str(mlflow.get_tracking_uri())
    if uri.startswith("sqlite:///"):
        # Each side runs in a folder of its own.
        base = Path.cwd() if mlflow.is_tracking_uri_set() else pair.notebook.parent
        uri = f"sqlite:///{base / uri.removeprefix('sqlite:///')}"
        mlflow.set_tracking_uri(uri)
    os.environ["MLFLOW_TRACKING_URI"] = uri
    os.environ["MLFLOW_EXPERIMENT_NAME"] = pair.experiment


def _parameter(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals:
        raise VerifyError(f"a parameter is written name=value, not {text}")
    return name, value


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="provebook verify",
        description="Run a notebook and its project, and compare all that they compute.",
    )
    parser.add_argument("notebook")
    parser.add_argument("project")
    parser.add_argument(
        "-P", dest="parameters", action="append", default=[], metavar="NAME=VALUE"
    )
    parser.add_argument(
        "--seed", type=int, default=0, help="for what the notebook does not seed"
    )
    parser.add_argument(
        "--tolerance",
        type=float,
        default=1e-9,
        help="relative difference up to which two numbers are called close",
    )
    parser.add_argument(
        "--repeat",
        type=_times,
        default=1,
        metavar="N",
        help="run the notebook N times, to find what it gives otherwise by itself",
    )
    parser.add_argument(
        "--record",
        action="store_true",
        help="keep the notebook's metrics for the tests that the project carries",
    )
    return parser


def _times(text: str) -> int:
    number = int(text) if text.isdecimal() else 0
    if not 1 <= number <= MOST:
        raise argparse.ArgumentTypeError(f"a number from 1 to {MOST}, not {text}")
    return number
