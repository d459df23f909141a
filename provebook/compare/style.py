"""Looks of the table where styles are kept: on a light page, on a dark one, and on paper."""

from __future__ import annotations

import re

from .table import Cell, Column, Table

CLASS = "provebook-comparison"
JOINT = re.compile(r"([_/.:-])(?=\w)")
"""Where a long name is better broken than anywhere else."""

# Green and orange have a contrast of 3:1 and more on white and on dark grey.
RULES = {
    "": "overflow-x:auto;line-height:1.4",
    " p": "margin:.5em 0",
    " table": "border-collapse:collapse;border:0;margin:0;color:inherit;"
    "font-variant-numeric:tabular-nums",
    " th, {0} td": "padding:.3em .7em;border:0;border-bottom:1px solid rgba(128,128,128,.3);"
    "white-space:nowrap;background:none;text-align:left;font-weight:normal",
    " thead th": "font-weight:bold;vertical-align:bottom",
    " [align=right]": "text-align:right",
    " mark, {0} .differs": "background:rgba(240,160,60,.18);color:inherit",
    " small, {0} .quiet": "opacity:.75",
    " .better": "color:#23913f;opacity:1",
    " .worse": "color:#c26d1f;opacity:1",
}
# Nobody scrolls on paper: what is wide gets smaller there, and wraps, numbers never.
ON_PAPER = {
    "": "overflow:visible",
    " table": "font-size:inherit",
    " tr > *": "white-space:normal;padding:.2em .4em;vertical-align:top",
    " tbody th": "min-width:9em",
    " td": "overflow-wrap:anywhere;min-width:4.4em",
    " td[align=right]": "overflow-wrap:normal;min-width:0",
    " td[align=right]:not(:has(small)), {0} td small": "white-space:nowrap",
    " tr, {0} p": "break-inside:avoid",
    " img": "max-width:100%",
}
IN_PIECES = {" thead th": "overflow-wrap:anywhere;min-width:3.6em"}
LARGEST, SMALLEST, PAPER = 8, 5, 420
"""Points: letters on paper, and how wide it is between the margins."""


def style(table: Table) -> str:
    """The element that holds all rules."""
    # Twice: nbconvert and JupyterLab have rules for tables with two classes.
    scope = f".{CLASS}.{CLASS}"
    size = PAPER / (9 + sum(map(_letters, table.columns[1:])) * 0.6 + len(table.columns) * 0.8)
    paper = _rules(scope, ON_PAPER if size >= SMALLEST else {**ON_PAPER, **IN_PIECES})
    points = max(SMALLEST, min(LARGEST, size))
    return (
        f"<style>{_rules(scope, RULES)}"
        f"@media print{{{scope}{{font-size:{points:.2g}pt}}{paper}}}</style>"
    )


def _letters(column: Column) -> int:
    """Letters that a column needs on paper, where nothing is broken but a long text."""
    head = max(map(len, JOINT.sub(r"\1 ", column.label).split()), default=0)
    widest = max(map(_letters_of, column.cells), default=0)
    cells = widest if column.is_number else max(7, min(widest, 10))
    return max(head + 2 * bool(column.note), cells)


def _letters_of(cell: Cell) -> int:
    # The change stands under the value, in smaller letters.
    change = len(f"{cell.change} ({cell.share})") if cell.share else len(cell.change)
    return max(len(cell.text), change * 5 // 6)


def _rules(scope: str, rules: dict[str, str]) -> str:
    return "".join(f"{scope}{name.format(scope)}{{{rule}}}" for name, rule in rules.items())
