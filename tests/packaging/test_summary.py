"""The last line of a test run: a broken run must never look like a good one."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from .conftest import REPOSITORY

JEST = {
    "numPassedTests": 5,
    "numFailedTests": 0,
    "numRuntimeErrorTestSuites": 0,
    "numPendingTests": 1,
    "numTodoTests": 0,
}
PYTEST = """<testsuites><testsuite>
<testcase name="a"/><testcase name="b"><skipped/></testcase>
<testcase name="c"><failure/></testcase><testcase name="d"><error/></testcase>
</testsuite></testsuites>"""
PLAYWRIGHT = {"stats": {"expected": 2, "unexpected": 0, "skipped": 0, "flaky": 1}, "errors": []}


def summary(folder: Path) -> tuple[int, list[str]]:
    done = subprocess.run(
        [sys.executable, REPOSITORY / "scripts" / "summary.py", folder],
        capture_output=True,
        text=True,
    )
    return done.returncode, done.stdout.splitlines()


def jest(folder: Path, status: int = 0, **changes: int) -> None:
    (folder / "jest.status").write_text(f"{status}\n")
    (folder / "jest.json").write_text(json.dumps({**JEST, **changes}))


def test_sum_over_all_runners(tmp_path: Path) -> None:
    jest(tmp_path)
    (tmp_path / "pytest.status").write_text("1\n")
    (tmp_path / "pytest.xml").write_text(PYTEST)
    (tmp_path / "playwright.status").write_text("0\n")
    (tmp_path / "playwright.json").write_text(json.dumps(PLAYWRIGHT))
    assert summary(tmp_path) == (
        1,
        [
            "jest: 5 passed, 0 failed, 1 skipped",
            "pytest: 1 passed, 2 failed, 1 skipped",
            "playwright: 3 passed, 0 failed, 1 passed only when repeated",
            "9 passed, 2 failed",
        ],
    )


def test_all_good(tmp_path: Path) -> None:
    jest(tmp_path)
    (tmp_path / "lint.status").write_text("0\n")
    assert summary(tmp_path) == (
        0,
        ["jest: 5 passed, 0 failed, 1 skipped", "5 passed, 0 failed"],
    )


def test_spec_file_that_cannot_run_fails(tmp_path: Path) -> None:
    jest(tmp_path, status=1, numRuntimeErrorTestSuites=1)
    assert summary(tmp_path)[1][-1] == "5 passed, 1 failed"


def test_runner_that_wrote_no_report_fails(tmp_path: Path) -> None:
    (tmp_path / "pytest.status").write_text("2\n")
    status, lines = summary(tmp_path)
    assert (status, lines[-1]) == (1, "0 passed, 1 failed")
    assert lines[0].startswith("pytest: no report")


def test_runner_that_executed_nothing_fails(tmp_path: Path) -> None:
    jest(tmp_path, numPassedTests=0)
    assert summary(tmp_path) == (1, ["jest: executed no test", "0 passed, 1 failed"])


def test_runner_that_ends_badly_after_good_tests_fails(tmp_path: Path) -> None:
    jest(tmp_path, status=134)
    status, lines = summary(tmp_path)
    assert (status, lines[-1]) == (1, "5 passed, 1 failed")
    assert "ended with status 134" in lines[0]


def test_failed_lint_fails(tmp_path: Path) -> None:
    jest(tmp_path)
    (tmp_path / "lint.status").write_text("1\n")
    assert summary(tmp_path)[0] == 1
    assert summary(tmp_path)[1][-2:] == ["lint: failed", "5 passed, 1 failed"]


def test_nothing_at_all_fails(tmp_path: Path) -> None:
    assert summary(tmp_path) == (1, ["no runner was started", "0 passed, 1 failed"])
