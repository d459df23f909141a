"""The table that HTML and plain text show: cells of text, and what is marked in them."""

from __future__ import annotations

from dataclasses import dataclass, field

ROWS = 200
"""Most rows."""
NONE = "–"


@dataclass(frozen=True)
class Cell:
    """One value; ``change`` and ``share`` are how it differs from the baseline's."""

    text: str
    change: str = ""
    share: str = ""
    is_best: bool = False
    is_marked: bool = False
    is_better: bool | None = None


@dataclass
class Column:
    """One column; ``cells`` has one per row."""

    id: str
    label: str
    cells: list[Cell]
    note: str = ""
    is_number: bool = False
    differs: bool = False

    @property
    def is_marked(self) -> bool:
        """Whether it is worth a mark that this column differs."""
        return self.id.startswith(("param:", "tag:", "attribute:dataset"))


@dataclass
class Table:
    """All that is shown, in order."""

    title: str
    subtitle: str
    columns: list[Column]
    notes: list[str] = field(default_factory=list)
    groups: Table | None = None
    best: tuple[str, str] | None = None
    """By what a run is the best, and which."""

    @property
    def rows(self) -> int:
        """How many rows are shown."""
        return min(ROWS, len(self.columns[0].cells)) if self.columns else 0


def one_line(text: str, width: int = 48) -> str:
    """``text`` in one line of at most ``width`` characters."""
    text = " ".join(text.split())
    return text if len(text) <= width else f"{text[: width - 1]}…"


def best(columns: list[Column]) -> tuple[str, str] | None:
    """By what a run is the best, and which: by the first metric that has a better end."""
    names, *others = columns
    main = next((c for c in others if c.id.startswith("metric:") and c.note), None)
    if main is None:
        return None
    rows = [place for place, cell in enumerate(main.cells) if cell.is_best]
    if not rows:
        return None
    end = "lowest" if main.note.startswith("lower") else "highest"
    more = f" and {len(rows) - 1} more" if len(rows) > 1 else ""
    run = names.cells[rows[0]].text
    return f"{end} {main.label} {main.cells[rows[0]].text}", f"{run}{more}"
