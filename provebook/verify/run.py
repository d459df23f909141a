"""Run notebook and project in one environment, compare, and keep the result with the run."""

from __future__ import annotations

import argparse
import os
import signal
import sys
import tempfile
import uuid
from pathlib import Path
from typing import Any

from . import differences, inside, pairing, project, record, recording, report
from .differences import DIFFERENT, EQUAL, Finding
from .errors import VerifyError
from .kernel import NotebookRun
from .runs import Run
from .tags import VERIFIED

# What both sides must have alike, where the user has not set it.
SAME = {"PYTHONHASHSEED": "0", "MPLBACKEND": "Agg"}


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
    with tempfile.TemporaryDirectory(prefix="provebook-verify-") as name:
        ours = Path(name, "notebook")
        ours.mkdir()
        told = NotebookRun(pair, ours, uuid.uuid4().hex).run(seed, parameters)
        same = {name: os.environ[name] for name in SAME}
        with_these = {"parameters": parameters, "seed": seed, "environment": same}
        recording.keep(pair, told["runs"], with_these, is_to_record)
        project.use_this_python()
        parent = project.run(pair, seed, parameters)
        runs = project.ProjectRuns(parent)
        findings = [
            finding
            for step in pair.steps
            for finding in _step(
                step.name, told["runs"], runs, ours, Path(name), tolerance, pair
            )
        ]
    client = mlflow.MlflowClient()
    text = report.text(findings, pair, tolerance)
    client.log_dict(parent, report.data(findings, pair, tolerance), "verification.json")
    client.log_text(parent, text, "verification.md")
    client.set_tag(parent, VERIFIED, report.verdict(findings, tolerance))
    print(f"\n{text}")
    if not findings:
        return 2
    return int(any(finding.state == DIFFERENT for finding in findings))


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


def _step(
    step: str,
    notebook_runs: list[Run],
    runs: project.ProjectRuns,
    ours: Path,
    scratch: Path,
    tolerance: float,
    pair: record.Pair,
) -> list[Finding]:
    own = [run for run in notebook_runs if run["step"] == step]
    metrics = pairing.compare_runs(step, own, runs.own(step), runs.children(step), tolerance)
    target = scratch / "project" / step
    target.mkdir(parents=True)
    return metrics + _values(step, ours / step, runs.handoff(step, target), tolerance, pair)


def _values(
    step: str, ours: Path, theirs: Path, tolerance: float, pair: record.Pair
) -> list[Finding]:
    one, other = project.manifest(ours), project.manifest(theirs)
    found = []
    for name in dict.fromkeys([*one, *other]):
        if name not in one or name not in other:
            where = "project" if name in other else "notebook"
            found.append(
                Finding(step, "value", name, DIFFERENT, None, f"only the {where} has it")
            )
        elif one[name]["digest"] == other[name]["digest"]:
            found.append(Finding(step, "value", name, EQUAL, 0.0))
        else:
            handoff = inside.handoff_of(pair.project)
            values = [handoff.load(folder, (name,))[name] for folder in (ours, theirs)]
            apart = differences.largest(*values)
            # Other bytes with no number apart: another order or kind, which is a difference.
            apart = None if apart == 0 else apart
            found.append(differences.judged(step, "value", name, apart, tolerance))
    return found


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
        "--record",
        action="store_true",
        help="keep the notebook's metrics for the tests that the project carries",
    )
    return parser
