"""The table as aligned plain text, which also LaTeX gets."""

from __future__ import annotations

import unicodedata

from .table import Cell, Column, Table

WIDTH = 110
"""Columns of text; those of the table that do not fit are counted below."""
ROWS = 60
GAP = "  "


def text(table: Table) -> str:
    """The whole table."""
    lines = [" · ".join(part for part in (table.title, table.subtitle) if part)]
    lines += [": ".join(table.best)] if table.best else []
    if table.rows:
        lines += ["", *_grid(table.columns)]
        legend = _legend(table.columns)
        lines += ["", legend] if legend else []
    lines += table.notes
    shown = "\n".join(map(_clean, lines))
    return f"{shown}\n\n{text(table.groups)}" if table.groups else shown


def _grid(columns: list[Column]) -> list[str]:
    drawn: list[list[str]] = []
    width = 0
    for column in columns:
        texts = _texts(column)
        width += max(map(_width, texts)) + len(GAP)
        if width > WIDTH and drawn:
            break
        drawn.append(texts)
    lines = [
        GAP.join(cells).rstrip() for cells in zip(*map(_aligned, drawn, columns), strict=True)
    ]
    if len(columns[0].cells) > ROWS:
        lines.append(f"… and {len(columns[0].cells) - ROWS} more runs")
    rest = columns[len(drawn) :]
    if rest:
        names = ", ".join(column.label for column in rest[:8])
        more = f" and {len(rest) - 8} more" if len(rest) > 8 else ""
        lines.append(f"… and columns {names}{more}")
    return lines


def _texts(column: Column) -> list[str]:
    mark = " ≠" if column.differs and column.is_marked else ""
    return [f"{column.label}{mark}", *map(_cell, column.cells[:ROWS])]


def _cell(cell: Cell) -> str:
    change = cell.share or cell.change
    text = f"{cell.text}{'*' if cell.is_best else ''}"
    return f"{text} ({change})" if change else text


def _aligned(texts: list[str], column: Column) -> list[str]:
    width = max(map(_width, texts))
    pads = [" " * (width - _width(item)) for item in texts]
    return [
        pad + item if column.is_number else item + pad
        for item, pad in zip(texts, pads, strict=True)
    ]


def _legend(columns: list[Column]) -> str:
    ends = {
        end: [c.label for c in columns if c.note.startswith(end)] for end in ("lower", "higher")
    }
    parts = [f"{end} is better: {', '.join(names)}" for end, names in ends.items() if names]
    if not parts:
        return ""
    best = "* best; " if any(cell.is_best for c in columns for cell in c.cells) else ""
    return best + "; ".join(parts)


def _clean(value: str) -> str:
    """Without what would move the cursor or hide text in a terminal."""
    return "".join("�" if unicodedata.category(c)[0] == "C" else c for c in value)


def _width(value: str) -> int:
    wide = sum(unicodedata.east_asian_width(char) in "WF" for char in value)
    return len(value) + wide - sum(unicodedata.combining(char) > 0 for char in value)
