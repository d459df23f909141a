"""What is said above and below the table."""

from __future__ import annotations

from .numbers import moment
from .shown import Shown
from .table import NONE, ROWS, Column, one_line


def title(shown: Shown) -> str:
    """How many runs there are."""
    count, total = len(shown.runs), shown.snapshot["total"]
    runs = "1 run" if count == 1 else f"{count} runs"
    if total is not None and total > count:
        return f"{runs} of {total}"
    return runs if total is not None else f"the first {runs}"


def subtitle(shown: Shown) -> str:
    """Where the runs come from, and when they were read."""
    query = shown.query
    parts = [", ".join(one_line(item["name"]) for item in query["experiments"])]
    if query["filter"]:
        parts.append(one_line(query["filter"]))
    if shown.baseline:
        parts.append(f"baseline {one_line(shown.baseline['name'])}")
    if notebook := shown.common_notebook:
        parts.append(one_line(notebook))
    parts.append(f"saved {moment(shown.snapshot['taken'])}")
    return " · ".join(part for part in parts if part)


def notes(shown: Shown, columns: list[Column]) -> list[str]:
    """What a reader of the ``columns`` should know."""
    if not shown.runs:
        return ["No run fits."]
    found = []
    keys = [c for c in columns if c.id.startswith(("metric:", "param:"))]
    if len(shown.runs) > 1 and not any(_common(column) for column in keys):
        found.append("These runs have no metric and no parameter in common.")
    if any(c.id == "attribute:dataset" and c.differs for c in columns):
        found.append("The runs were made with different data.")
    told = shown.view.get("aggregate", "last")
    if told != "last":
        words = {"best": "The best", "min": "The least", "max": "The greatest"}
        found.append(f"{words[told]} value of each metric's history is shown.")
    if len(shown.runs) > ROWS:
        found.append(f"The first {ROWS} runs are listed here.")
    rest = _counted("metric", shown.metrics, shown.metrics_shown())
    more = _counted("parameter", shown.params, shown.params_shown())
    if rest or more:
        found.append(f"Not shown: {' and '.join(part for part in (rest, more) if part)}.")
    return found


def equal(columns: list[Column]) -> list[str]:
    """What the columns say that are left out because all runs have the same."""
    told = [f"{c.label} {c.cells[0].text}" for c in columns if c.cells[0].text != NONE]
    return [f"Equal in all runs: {', '.join(told)}."] if told else []


def _common(column: Column) -> bool:
    return sum(cell.text != NONE for cell in column.cells) > 1


def _counted(word: str, every: list[str], shown: list[str]) -> str:
    """How many of ``every`` are not ``shown``."""
    count = len(every) - len(set(shown) & set(every))
    if count <= 0:
        return ""
    return f"1 {word}" if count == 1 else f"{count:,} {word}s"
