"""Numbers and times as a person reads them."""

from __future__ import annotations

import datetime
import math
from collections.abc import Iterable

MINUS = "−"
DIGITS = 4
"""Significant digits of the largest value of a column."""
MOST_DIGITS = 10


class Format:
    """How the numbers of one column are written: alike, and apart where they differ."""

    def __init__(self, values: Iterable[float]) -> None:
        finite = [value for value in values if math.isfinite(value)]
        largest = max((abs(value) for value in finite), default=0.0)
        least = min((abs(value) for value in finite if value), default=1.0)
        self._is_whole = all(value == int(value) for value in finite) and largest < 1e9
        self._is_wide = largest >= 1e7 or least < 1e-4
        self._digits = DIGITS
        self._decimals = max(0, DIGITS - 1 - _magnitude(largest))
        if not self._is_wide and not self._is_whole:
            distinct = len(set(finite))
            while self._decimals < MOST_DIGITS and len({self(v) for v in finite}) < distinct:
                self._decimals += 1

    def __call__(self, value: float) -> str:
        """``value`` as text."""
        if math.isnan(value):
            return "NaN"
        if math.isinf(value):
            return "∞" if value > 0 else MINUS + "∞"
        if self._is_whole and value == int(value):
            text = f"{int(value)}"
        elif self._is_wide:
            text = f"{value:.{self._digits}g}"
        else:
            text = f"{value:.{self._decimals}f}"
        return text.replace("-", MINUS)


def difference(value: float, base: float, form: Format) -> tuple[str, str]:
    """``value - base``, and that as a share of ``base``: ``−0.79`` and ``−34 %``."""
    by = value - base
    if not math.isfinite(by):
        return "", ""
    text = form(by)
    text = text if by < 0 else f"+{text}" if by else f"±{text}"
    return text, _share(by / abs(base)) if base and by else ""


def duration(start: float | None, end: float | None) -> str:
    """Time between two moments in milliseconds; empty where one is not known."""
    if not start or end is None:
        return ""
    seconds = max(0.0, end - start) / 1000
    if seconds < 1:
        return f"{seconds:.2f} s"
    if seconds < 60:
        return f"{seconds:.1f} s"
    whole = round(seconds)
    minutes, hours = whole // 60 % 60, whole // 3600
    return f"{hours}:{minutes:02}:{whole % 60:02}" if hours else f"{minutes}:{whole % 60:02}"


def moment(milliseconds: float) -> str:
    """A moment, the same to every reader."""
    when = datetime.datetime.fromtimestamp(milliseconds / 1000, datetime.timezone.utc)
    return when.strftime("%Y-%m-%d %H:%M UTC")


def as_number(text: str) -> float | None:
    """The number that a parameter's text is, if it is one."""
    try:
        return float(text) if "_" not in text else None
    except ValueError:
        return None


def _share(share: float) -> str:
    percent = abs(share) * 100
    digits = 0 if percent >= 9.95 else 1 if percent >= 0.095 else 2
    return f"{MINUS if share < 0 else '+'}{percent:.{digits}f} %"


def _magnitude(value: float) -> int:
    return math.floor(math.log10(value)) if value > 0 else 0
