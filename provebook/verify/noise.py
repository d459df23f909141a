"""What is another text each time and says nothing: addresses, times, temporary places, ids."""

from __future__ import annotations

import re
import tempfile
import time
from collections.abc import Iterable
from datetime import datetime, timedelta, timezone
from pathlib import Path

ANSI = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b\].*?(?:\x07|\x1b\\)")
ADDRESS = re.compile(r"\b0x[0-9a-fA-F]{6,}\b")
_BAR = re.compile(r"\d+%\s*\||[█▏▎▍▌▋▊▉━╸╺]|\d(?:it|s)/(?:s|it)\b")
# Of commands that measure, which a script has not.
_MEASURED = re.compile(
    r"^(?:CPU times|Wall time|Compiler\s*|peak memory): |± .* per loop \(mean"
)
_UUID = re.compile(r"\b[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\b")
_MODEL = re.compile(r"\bm-[0-9a-f]{32}\b")
_UNIT = r"(?:ns|µs|μs|us|ms|s|secs?|seconds?|min|mins|minutes?|h|hours?)"
_TOOK = re.compile(rf"\b(\d+(?:\.\d+)?(?:e-?\d+)?)(\s?){_UNIT}\b(?:/\w+)?")
_MOMENT = re.compile(
    r"\b(?:(\d{4}-\d\d-\d\d)[T ])?(\d{1,2}:\d\d(?::\d\d)?)(?:[.,]\d+)?(?:Z|[+-]\d\d:?\d\d)?"
)
_DAY = re.compile(r"\b\d{4}-\d\d-\d\d\b")
_EPOCH = re.compile(r"\b1\d{9}(?:\.\d+|\d{3}|\d{6})?\b")
_OF_PAGES = (
    (re.compile(r"\b(sk-(?:container|estimator)-id)-\d+"), r"\1"),
    (re.compile(r"(?<=[\"#])[a-z][0-9a-f]{10}\b"), "<id>"),  # in drawings of matplotlib
    (re.compile(r"\b(T_)[0-9a-f]{5}(?=[_\"' {#]|$)"), r"\1"),  # a styled table of pandas
)
_SLACK = 2.0  # seconds between the clocks of two processes


class Noise:
    """Knows when and where one side ran, and what its runs are called."""

    def __init__(self, folders: Iterable[Path | str]) -> None:
        self._begin, self._end = time.time() - _SLACK, float("inf")
        temporary = re.escape(str(Path(tempfile.gettempdir()).resolve()))
        own = sorted((re.escape(str(folder)) for folder in folders), key=len, reverse=True)
        # A step works in a folder of its own, which stands for that of the notebook.
        work = [rf"{temporary}/[^/\s'\"]+/work\b", *own]
        self._folders = re.compile("|".join(work))
        self._temporary = re.compile(rf"{temporary}/[^\s'\",)\]]*")
        self._named: re.Pattern[str] | None = None

    def ended(self, names: Iterable[str]) -> None:
        """The side has run; ``names`` are the ids of its runs, and names given by MLflow."""
        self._end = time.time() + _SLACK
        known = sorted({re.escape(name) for name in names if name}, key=len, reverse=True)
        self._named = re.compile("|".join(known)) if known else None

    def without(self, line: str) -> str:
        """A line without what is noise."""
        line = ADDRESS.sub("<address>", ANSI.sub("", line))
        line = self._temporary.sub("<temporary>", self._folders.sub("<folder>", line))
        line = self._named.sub("<run>", line) if self._named else line
        line = _MODEL.sub("<model>", _UUID.sub("<uuid>", line))
        for pattern, plain in _OF_PAGES:
            line = pattern.sub(plain, line)
        line = _MOMENT.sub(self._moment, line)
        line = _DAY.sub(lambda day: "<day>" if day[0] in self._days() else day[0], line)
        line = _EPOCH.sub(self._epoch, line)
        return _TOOK.sub("<time>", line)

    def _moment(self, found: re.Match[str]) -> str:
        """Only a time while this side ran is noise; others are data."""
        day, clock = found[1], found[2]
        if day and day not in self._days():
            return found[0]
        form = "%H:%M:%S" if clock.count(":") == 2 else "%H:%M"
        try:
            read = datetime.strptime(clock, form).time()
        except ValueError:
            return found[0]
        step = timedelta(seconds=1) if clock.count(":") == 2 else timedelta(minutes=1)
        for begin, end in self._spans():
            first = begin if form == "%H:%M:%S" else begin.replace(second=0, microsecond=0)
            at = datetime.combine(begin.date(), read)
            if any(first - step <= one <= end for one in (at, at + timedelta(days=1))):
                return "<moment>"
        return found[0]

    def _epoch(self, found: re.Match[str]) -> str:
        text = found[0]
        whole = text.partition(".")[0]
        seconds = float(text) if "." in text else int(whole) / 10 ** (len(whole) - 10)
        return "<moment>" if self._begin <= seconds <= self._until() else text

    def _spans(self) -> list[tuple[datetime, datetime]]:
        here = [datetime.fromtimestamp(at) for at in (self._begin, self._until())]
        utc = [
            datetime.fromtimestamp(at, timezone.utc).replace(tzinfo=None)
            for at in (self._begin, self._until())
        ]
        return [(here[0], here[1]), (utc[0], utc[1])]

    def _days(self) -> set[str]:
        return {at.date().isoformat() for span in self._spans() for at in span}

    def _until(self) -> float:
        return min(self._end, time.time() + _SLACK)


def lines_of(text: str) -> list[str]:
    """What a terminal leaves of a text: of a line that is written over, its last state."""
    kept = [line.rstrip("\r").rpartition("\r")[2] for line in text.split("\n")]
    while kept and not kept[-1].strip():
        kept.pop()
    return [line.rstrip() for line in kept if not _is_progress(line)]


def _is_progress(line: str) -> bool:
    plain = ANSI.sub("", line)
    return bool(_BAR.search(plain) or _MEASURED.search(plain))
