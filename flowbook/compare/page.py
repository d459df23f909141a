"""The table as HTML without script: legible where styles are stripped, better where not.

GitHub strips ``style`` and ``class``, so what matters is said by elements and words: bold for
the best, ``mark`` for what differs. Colours are neutral enough for light and dark pages.
"""

from __future__ import annotations

import base64
import html

from .table import NONE, Cell, Column, Table

LINE = "1px solid rgba(128,128,128,.35)"
TINT = "rgba(240,160,60,.16)"
GOOD, BAD = "#2a9d4a", "#c9762b"
"""Both with a contrast of 3:1 on white and on dark grey."""
QUIET = "opacity:.7"
CHART_CLASS = "flowbook-chart"
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
    parts = [_heading(table)]
    if table.columns and table.columns[0].cells:
        parts.append(_grid(table, "Compared runs"))
        parts.append(_legend(table))
    parts += [f"<p>{_text(note)}</p>" for note in table.notes]
    if table.groups:
        parts += [_heading(table.groups), _grid(table.groups, table.groups.title)]
    if chart:
        parts.append(_figure(chart, chart_says))
    return f'<div class="flowbook-comparison">{"".join(parts)}</div>'


def _heading(table: Table) -> str:
    return f"<p><strong>{_text(table.title)}</strong> · {_text(table.subtitle)}</p>"


def _grid(table: Table, label: str) -> str:
    head = "".join(_head(column) for column in table.columns)
    rows = zip(*(column.cells for column in table.columns), strict=True)
    body = "".join(
        f"<tr>{''.join(map(_cell, row, table.columns, range(len(row))))}</tr>" for row in rows
    )
    style = "border-collapse:collapse;font-variant-numeric:tabular-nums"
    return (
        f'<div style="overflow-x:auto"><table style="{style}" aria-label="{_text(label)}">'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _head(column: Column) -> str:
    label = _text(column.label)
    if column.differs and column.id.startswith(("param:", "tag:")):
        label = f'<mark style="background:{TINT};color:inherit">{label}</mark>'
    arrow = {"l": " ↓", "h": " ↑"}.get(column.note[:1], "")
    side = "right" if column.is_number else "left"
    style = f"text-align:{side};border-bottom:{LINE};padding:.3em .7em;vertical-align:bottom"
    return f'<th scope="col" align="{side}" style="{style}">{label}{arrow}</th>'


def _cell(cell: Cell, column: Column, place: int) -> str:
    side = "right" if column.is_number else "left"
    tint = f";background:{TINT}" if cell.is_marked else ""
    style = f"text-align:{side};padding:.3em .7em;border-bottom:{LINE};white-space:nowrap{tint}"
    text = _text(cell.text)
    if cell.is_best:
        text = f"<strong>{text}</strong>"
    elif cell.is_marked and column.id == "attribute:dataset":
        text = f'<mark style="background:none;color:inherit">{text}</mark>'
    elif cell.text == NONE:
        text = f'<span style="{QUIET}">{text}</span>'
    if cell.change:
        text += f" {_change(cell)}"
    if place == 0:
        return f'<th scope="row" align="left" style="{style};font-weight:normal">{text}</th>'
    return f'<td align="{side}" style="{style}">{text}</td>'


def _change(cell: Cell) -> str:
    colour = {True: f"color:{GOOD}", False: f"color:{BAD}", None: QUIET}[cell.is_better]
    return f'<small style="{colour}">{_text(cell.change)}</small>'


def _legend(table: Table) -> str:
    words = []
    if any("lower" in column.note for column in table.columns):
        words.append("↓ lower is better")
    if any("higher" in column.note for column in table.columns):
        words.append("↑ higher is better")
    if any(cell.is_best for column in table.columns for cell in column.cells):
        words.append("<strong>bold</strong>: the best")
    if any(cell.is_marked for column in table.columns for cell in column.cells):
        mark = f'<mark style="background:{TINT};color:inherit">marked</mark>'
        words.append(f"{mark}: differs between the runs")
    return f"<p><small>{' · '.join(words)}</small></p>" if words else ""


def _figure(chart: str, says: str) -> str:
    data = base64.b64encode(chart.encode()).decode()
    return (
        f'<p class="{CHART_CLASS}"><img alt="{_text(says)}" style="max-width:100%" '
        f'src="data:image/svg+xml;base64,{data}"></p>'
    )


def _text(value: str) -> str:
    return html.escape(" ".join(value.split()))
