"""The table as HTML without script: legible where styles are stripped, better where not.

GitHub strips ``style`` and ``class``, so what matters is said by elements and words: bold for
the best, ``mark`` for what differs. Colours are neutral enough for light and dark pages.
"""

from __future__ import annotations

import base64
import html

from .style import CLASS, JOINT, style
from .table import NONE, Cell, Column, Table

CHART_CLASS = "provebook-chart"
"""By this the browser knows that the chart is there already."""


def page(table: Table, chart: str | None = None, chart_says: str = "") -> str:
    """The whole output.

    Parameters
    ----------
    chart
        The main chart, an SVG document; as an image no script in it would ever run.
    chart_says
        What the chart shows, for those who do not see it.
    """
    parts = [style(table), _heading(table)]
    if table.rows:
        parts += [_grid(table, "Compared runs"), _legend(table)]
    parts += [f"<p>{_text(note)}</p>" for note in table.notes]
    if table.groups:
        parts += [_heading(table.groups), _grid(table.groups, table.groups.title)]
    if chart:
        parts.append(_figure(chart, chart_says))
    return f'<div class="{CLASS}">{"".join(parts)}</div>\n'


def _heading(table: Table) -> str:
    subtitle = f" · {_text(table.subtitle)}" if table.subtitle else ""
    best = ""
    if table.best:
        by, run = table.best
        best = f"</p>\n<p>{_text(by)}: <strong>{_text(run)}</strong>"
    return f"<p><strong>{_text(table.title)}</strong>{subtitle}{best}</p>"


def _grid(table: Table, label: str) -> str:
    head = "".join(map(_head, table.columns))
    rows = zip(*(column.cells[: table.rows] for column in table.columns), strict=True)
    body = "".join(
        "<tr>"
        + "".join(
            _cell(cell, column, is_first=place == 0)
            for place, (cell, column) in enumerate(zip(row, table.columns, strict=True))
        )
        + "</tr>\n"
        for row in rows
    )
    return (
        f'<table aria-label="{_text(label)}"><thead><tr>{head}</tr></thead>\n'
        f"<tbody>{body}</tbody></table>"
    )


def _head(column: Column) -> str:
    label = JOINT.sub(r"\1<wbr>", _text(column.label))
    if column.differs and column.is_marked:
        label = f"<mark>{label}</mark>"
    arrow = {"l": " ↓", "h": " ↑"}.get(column.note[:1], "")
    return f'<th scope="col"{_side(column)}>{label}{arrow}</th>'


def _cell(cell: Cell, column: Column, is_first: bool) -> str:
    text = _text(cell.text)
    if cell.is_best:
        text = f"<strong>{text}</strong>"
    elif cell.is_marked and column.id == "attribute:dataset":
        text = f"<mark>{text}</mark>"
    elif cell.text == NONE:
        text = f'<span class="quiet">{text}</span>'
    if cell.change:
        text += f" {_change(cell)}"
    if is_first:
        return f'<th scope="row" align="left">{text}</th>'
    differs = ' class="differs"' if cell.is_marked else ""
    return f"<td{_side(column)}{differs}>{text}</td>"


def _change(cell: Cell) -> str:
    kind = {True: ' class="better"', False: ' class="worse"', None: ""}[cell.is_better]
    share = f" ({_text(cell.share)})" if cell.share else ""
    return f"<small{kind}>{_text(cell.change)}{share}</small>"


def _side(column: Column) -> str:
    return ' align="right"' if column.is_number else ""


def _legend(table: Table) -> str:
    cells = [cell for column in table.columns for cell in column.cells]
    words = []
    if any(column.note.startswith("lower") for column in table.columns):
        words.append("↓ lower is better")
    if any(column.note.startswith("higher") for column in table.columns):
        words.append("↑ higher is better")
    if any(cell.is_best for cell in cells):
        words.append("<strong>bold</strong> is the best")
    if any(column.differs and column.is_marked for column in table.columns):
        words.append("<mark>marked</mark> differs between the runs")
    return f"<p><small>{' · '.join(words)}</small></p>" if words else ""


def _figure(chart: str, says: str) -> str:
    data = base64.b64encode(chart.encode()).decode()
    return (
        f'<p class="{CHART_CLASS}"><img alt="{_text(says)}" '
        f'src="data:image/svg+xml;base64,{data}"></p>'
    )


def _text(value: str) -> str:
    return html.escape(" ".join(value.split()))
