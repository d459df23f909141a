"""The columns of the table that each run may have: duration, models, datasets..."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..shared.columns import ATTRIBUTES, OUTPUT, Attribute
from ..shared.tags import EXECUTION_COUNT, NOTEBOOK_PATH
from . import attributes
from .numbers import duration, moment
from .shown import Shown
from .table import NONE, Cell, Column, one_line

if TYPE_CHECKING:
    from ..shared.wire.comparison import ComparedRun


def attribute_columns(shown: Shown) -> list[Column]:
    """Those that any run has, in the order of ``OUTPUT``."""
    found = [
        _datasets(shown) if key == "dataset" else _column(shown, key)
        for key in OUTPUT
        if key != "experiment" or len(shown.query["experiments"]) > 1
    ]
    return [column for column in found if any(c.text != NONE for c in column.cells)]


def _column(shown: Shown, key: str) -> Column:
    texts = [_text(shown, run, ATTRIBUTES[key]) for run in shown.runs]
    cells = [Cell(one_line(text) or NONE) for text in texts]
    is_number = ATTRIBUTES[key].format == "duration"
    return Column(f"attribute:{key}", OUTPUT[key], cells, "", is_number, len(set(texts)) > 1)


def _text(shown: Shown, run: ComparedRun, column: Attribute) -> str:
    """Empty where the run has none."""
    if column.format == "duration":
        return duration(run["start_time"], run["end_time"])
    if column.format == "execution":
        return _cell(run, shown.common_notebook)
    if column.key == "experiment":
        return shown.experiments[run["experiment_id"]]
    if column.key == "dataset":
        return _dataset(run)
    found = attributes.value(run, column.key)
    if column.format == "moment" and isinstance(found, (int, float)):
        return moment(found)
    return "" if found is None else str(found)


def _datasets(shown: Shown) -> Column:
    column = _column(shown, "dataset")
    column.differs = len({text for run in shown.runs if (text := _dataset(run))}) > 1
    base = _dataset(shown.baseline) if shown.baseline else None
    if column.differs:
        column.cells = [
            Cell(cell.text, is_marked=cell.text not in (NONE, base)) for cell in column.cells
        ]
    return column


def _dataset(run: ComparedRun) -> str:
    parts = [
        f"{one_line(item['name'])} ({item['digest'][:8]})"
        + (f" {item['context']}" if item["context"] else "")
        for item in run["datasets"]
    ]
    return ", ".join(parts)


def _cell(run: ComparedRun, notebook: str) -> str:
    count = run["tags"].get(EXECUTION_COUNT, "")
    path = run["tags"].get(NOTEBOOK_PATH, "").rpartition("/")[2]
    shown = f"[{count}]" if count else ""
    return shown if notebook else f"{path} {shown}".strip()
