"""The figures as Markdown, and where they are put."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

HEAD = "| what | MLflow | Provebook | Provebook / MLflow | |\n|---|---:|---:|---:|---|"
MARKER = "<!-- figures -->"
BETWEEN = re.compile(f"({MARKER}).*?({MARKER})", re.DOTALL)


@dataclass(frozen=True)
class Line:
    """One line of the table: MLflow's figure (None where there is none) and ours."""

    row: int
    what: str
    peer: float | None
    ours: float
    unit: str = ""
    note: str = ""

    @property
    def ratio(self) -> float | None:
        return self.ours / self.peer if self.peer else None

    def markdown(self) -> str:
        figures = (_figure(self.peer, self.unit), _figure(self.ours, self.unit))
        return f"| {self.what} | {' | '.join(figures)} | {_ratio(self.ratio)} | {self.note} |"


def markdown(lines: list[Line]) -> str:
    return "\n".join([HEAD, *(line.markdown() for line in lines)])


def fill(path: Path, text: str) -> bool:
    """Put ``text`` between the two markers of a file; False where there are none."""
    old = path.read_text() if path.exists() else ""
    new, count = BETWEEN.subn(lambda found: f"{found[1]}\n\n{text}\n\n{found[2]}", old)
    if count:
        path.write_text(new)
    return count > 0


def _figure(value: float | None, unit: str) -> str:
    if value is None:
        return ""
    precise = unit in ("s", "ms") and value < 10
    digits = 2 if precise else int(unit in ("s", "MB") and value < 100)
    return f"{value:,.{digits}f} {unit}".strip()


def _ratio(ratio: float | None) -> str:
    if ratio is None:
        return ""
    return f"1 / {1 / ratio:.1f}" if 0 < ratio < 0.95 else f"{ratio:.2f}"
