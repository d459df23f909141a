"""Add up what jest, pytest and Playwright report.

    python scripts/summary.py build/reports

Each runner leaves ``NAME.status`` (its exit status) and its own report there. A runner that
executed no test, wrote no report, or failed although no test did, counts as one failure. So
does a failed ``lint.status``. The last line reads ``N passed, N failed``; the exit status is 1
if anything failed.
"""

from __future__ import annotations

import json
import sys
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple


class Count(NamedTuple):
    """Tests by outcome; ``flaky`` ones are among the passed."""

    passed: int
    failed: int
    skipped: int = 0
    flaky: int = 0


def read_jest(path: Path) -> Count:
    """Count jest's JSON; a spec file that cannot run is one failure."""
    data = json.loads(path.read_text())
    return Count(
        data["numPassedTests"],
        data["numFailedTests"] + data["numRuntimeErrorTestSuites"],
        data["numPendingTests"] + data["numTodoTests"],
    )


def read_pytest(path: Path) -> Count:
    """Count pytest's JUnit file; an error of a fixture or a collection is a failure."""
    cases = list(ET.parse(path).getroot().iter("testcase"))
    failed = [c for c in cases if c.find("failure") is not None or c.find("error") is not None]
    skipped = [c for c in cases if c.find("skipped") is not None and c not in failed]
    return Count(len(cases) - len(failed) - len(skipped), len(failed), len(skipped))


def read_playwright(path: Path) -> Count:
    """Count Playwright's JSON; an error outside the tests is a failure."""
    data = json.loads(path.read_text())
    stats = data["stats"]
    return Count(
        stats["expected"] + stats["flaky"],
        stats["unexpected"] + len(data.get("errors", [])),
        stats["skipped"],
        stats["flaky"],
    )


READERS: dict[str, tuple[str, Callable[[Path], Count]]] = {
    "jest": ("jest.json", read_jest),
    "pytest": ("pytest.xml", read_pytest),
    "playwright": ("playwright.json", read_playwright),
}


def judge(name: str, status: int, reports: Path) -> tuple[Count, str]:
    """Return the count of one runner and the line that tells it."""
    file, read = READERS[name]
    try:
        count = read(reports / file)
    except (OSError, ValueError, KeyError, ET.ParseError) as error:
        return Count(0, 1), f"{name}: no report that can be read ({error})"
    if count.passed + count.failed == 0:
        return count._replace(failed=1), f"{name}: executed no test"
    text = f"{name}: {count.passed} passed, {count.failed} failed"
    if status and not count.failed:
        count, text = count._replace(failed=1), f"{text}, but it ended with status {status}"
    if count.skipped:
        text += f", {count.skipped} skipped"
    if count.flaky:
        text += f", {count.flaky} passed only when repeated"
    return count, text


def main(folder: str) -> int:
    """Print a line a runner and the sum; return the exit status."""
    reports = Path(folder)
    statuses = {p.stem: int(p.read_text()) for p in reports.glob("*.status")}
    passed = failed = 0
    for name in READERS:
        if name in statuses:
            count, text = judge(name, statuses[name], reports)
            passed, failed = passed + count.passed, failed + count.failed
            print(text)
    if statuses.get("lint"):
        failed += 1
        print("lint: failed")
    if not passed and not failed:
        failed = 1
        print("no runner was started")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
