"""The table of ``%mlflow runs``: text and HTML, everything from the store escaped."""

from __future__ import annotations

import datetime
import html
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..compare.scrub import scrubbed
from ..shared.columns import ATTRIBUTES, MAGIC, Attribute
from .errors import MagicError

if TYPE_CHECKING:
    from mlflow.entities import Run

ROWS = 20
COLUMNS = 8
"""Most metrics, and most parameters, that get a column."""
WIDTH = 40


@dataclass(frozen=True)
class Table:
    """Cells of text by row; ``note`` says what is not in it."""

    title: str
    head: list[str]
    rows: list[list[str]]
    note: str = ""

    def __repr__(self) -> str:
        widths = [max(map(len, column)) for column in zip(self.head, *self.rows, strict=True)]
        lines = (
            "  ".join(
                cell.ljust(width) for cell, width in zip(row, widths, strict=True)
            ).rstrip()
            for row in [self.head, *self.rows]
        )
        return "\n".join([self.title, *lines, *([self.note] if self.note else [])])

    def _repr_html_(self) -> str:
        body = "".join(f"<tr>{_cells(row, 'td')}</tr>" for row in self.rows)
        note = f"<p>{html.escape(self.note)}</p>" if self.note else ""
        return (
            f"<table><caption>{html.escape(self.title)}</caption>"
            f"<thead><tr>{_cells(self.head, 'th')}</tr></thead>"
            f"<tbody>{body}</tbody></table>{note}"
        )


def search(filter_string: str) -> Table:
    """Runs of the current experiment, newest first.

    Parameters
    ----------
    filter_string
        MLflow's filter; empty for all runs.

    Raises
    ------
    mlflow.exceptions.MlflowException
        If the filter is wrong or the store cannot be read.
    """
    from mlflow.tracking.fluent import _get_experiment_id

    from mlflow import MlflowClient

    client = MlflowClient()
    experiment = client.get_experiment(_get_experiment_id())
    try:
        found = client.search_runs(
            [experiment.experiment_id], filter_string, max_results=ROWS + 1
        )
    except Exception as error:
        if " or " in f" {filter_string.lower()} ":
            raise MagicError("MLflow's filter has no OR: search twice") from error
        raise
    return table(experiment.name, list(found))


def table(experiment: str, runs: list[Run]) -> Table:
    """The table of ``runs`` (``mlflow.entities.Run``), of which at most ``ROWS`` are shown."""
    shown = runs[:ROWS]
    metrics = _keys(run.data.metrics for run in shown)
    params = _keys(run.data.params for run in shown)
    rows = [
        [
            *(_attribute(run, ATTRIBUTES[key]) for key in MAGIC),
            *(_number(run.data.metrics.get(key)) for key in metrics[:COLUMNS]),
            *(_short(run.data.params.get(key, "")) for key in params[:COLUMNS]),
        ]
        for run in shown
    ]
    head = [*MAGIC.values(), *metrics[:COLUMNS], *params[:COLUMNS]]
    return Table(f"Runs of {scrubbed(experiment)}", head, rows, _note(runs, metrics, params))


def _attribute(run: Run, column: Attribute) -> str:
    if column.tag:
        return _short(run.data.tags.get(column.tag, ""))
    if column.key == "name":
        return _short(run.info.run_name or "")
    found = getattr(run.info, column.field)
    return _time(found) if column.format == "moment" else str(found)


def _note(runs: list[Run], metrics: list[str], params: list[str]) -> str:
    parts = [] if runs else ["No run fits."]
    if len(runs) > ROWS:
        parts.append(f"The newest {ROWS} runs; a filter narrows them.")
    hidden = len(metrics[COLUMNS:]) + len(params[COLUMNS:])
    if hidden:
        parts.append(f"Metrics and parameters not shown: {hidden}.")
    return " ".join(parts)


def _keys(data: Iterable[Mapping[str, object]]) -> list[str]:
    return sorted({key for entry in data for key in entry})


def _cells(cells: list[str], element: str) -> str:
    return "".join(f"<{element}>{html.escape(cell)}</{element}>" for cell in cells)


def _short(text: str) -> str:
    text = " ".join(scrubbed(text).split())
    return text if len(text) <= WIDTH else f"{text[: WIDTH - 1]}…"


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.6g}"


def _time(milliseconds: int) -> str:
    return datetime.datetime.fromtimestamp(milliseconds / 1000).strftime("%Y-%m-%d %H:%M:%S")
