"""Makes the table of a comparison from its payload."""

from __future__ import annotations

from collections import Counter
from typing import Any

from ..shared.tags import EXECUTION_COUNT, NOTEBOOK_PATH
from .direction import Direction, best_of, direction_of
from .numbers import Format, as_number, difference, duration, moment
from .snapshot import number
from .table import NONE, ROWS, Cell, Column, Table, best, one_line

METRICS = 8
PARAMS = 12
TAGS = 4
"""Columns of each kind where the person does not say which."""


class Builder:
    """Makes the table of a payload."""

    def __init__(self, payload: dict[str, Any], metrics: list[str], params: list[str]) -> None:
        """``metrics`` and ``params`` are those the snapshot has, the main ones first."""
        self.payload = payload
        self.view = payload["view"]
        self.snapshot = payload["snapshot"]
        self.runs = self._sorted(self.snapshot["runs"])
        self._metrics, self._params = metrics, params
        self.baseline = next(
            (run for run in self.runs if run["run_id"] == self.view.get("baseline")), None
        )

    def table(self) -> Table:
        """The table of the runs, with that of the groups where runs are grouped."""
        columns, notes = self._columns()
        found = Table(self._title(), self._subtitle(), columns, notes)
        found.best = best(columns)
        if self.view.get("group_by"):
            found.groups = self._groups()
        return found

    def direction(self, metric: str) -> Direction | None:
        """The better end of ``metric``."""
        given: Direction | None = self.view.get("directions", {}).get(metric)
        return given or direction_of(metric)

    def value(self, run: dict[str, Any], metric: str) -> float | None:
        """The value of the history that is to be shown."""
        told = run["metrics"].get(metric)
        if told is None:
            return None
        which = self.view.get("aggregate", "last")
        if which == "best":
            which = {"lower": "min", "higher": "max"}.get(self.direction(metric) or "", "last")
        return number(told.get(which, told["last"]))

    def metrics_shown(self) -> list[str]:
        """Metrics that have a column, the main one first."""
        return list(self.view.get("metrics", self._metrics[:METRICS]))

    def params_differing(self) -> list[str]:
        """Parameters that are not equal in all runs."""
        return [key for key in self._params if self._differs("params", key)]

    # Columns

    def _columns(self) -> tuple[list[Column], list[str]]:
        metrics = self.metrics_shown()
        params = self._shown_params()
        tags = [key for key in self._tags() if not key.startswith("provebook.")]
        every = [
            *(self._metric(key) for key in metrics),
            *(self._texts("param", key) for key in params),
            *(self._texts("tag", key) for key in tags[:TAGS]),
            *self._attributes(),
        ]
        hidden, pinned = self.view.get("hidden", []), self.view.get("pinned", [])
        shown = [column for column in every if column.id not in hidden]
        shown.sort(key=lambda column: column.id not in pinned)
        notes = self._notes(metrics, params, shown)
        if self.view.get("only_differences") and len(self.runs) > 1:
            same = [column for column in shown if not self._is_telling(column)]
            shown = [column for column in shown if column not in same]
            if same:
                told = [f"{c.label} {c.cells[0].text}" for c in same if c.cells[0].text != NONE]
                notes += [f"Equal in all runs: {', '.join(told)}."] if told else []
        return [self._names(), *shown], notes

    def _shown_params(self) -> list[str]:
        """Those that differ first; all the others only where they are few."""
        if "params" in self.view and len(self.view["params"]) < len(self._params):
            return list(self.view["params"])
        differing = self.params_differing()
        rest = [key for key in self._params if key not in differing]
        return (differing + rest if len(self._params) <= PARAMS else differing)[:PARAMS]

    def _differs(self, part: str, key: str) -> bool:
        return len({_normal(run[part].get(key)) for run in self.runs}) > 1

    def _names(self) -> Column:
        return Column("attribute:name", "run", [Cell(self._name(run)) for run in self.runs])

    def _name(self, run: dict[str, Any]) -> str:
        words = [run["name"] or run["run_id"][:8]]
        if run is self.baseline:
            words.append("(baseline)")
        if run["status"] != "FINISHED":
            words.append(f"({run['status'].lower()})")
        return " ".join(words)

    def _metric(self, key: str) -> Column:
        values = [self.value(run, key) for run in self.runs]
        known = [value for value in values if value is not None]
        form, direction = Format(known), self.direction(key)
        best = best_of(known, direction) if direction and len(known) > 1 else None
        base = self.value(self.baseline, key) if self.baseline else None
        cells = [
            self._number(run, value, form, best, base, direction)
            for run, value in zip(self.runs, values, strict=True)
        ]
        note = f"{direction} is better" if direction else ""
        differs = len(set(values)) > 1
        return Column(f"metric:{key}", one_line(key), cells, note, True, differs)

    def _number(
        self,
        run: dict[str, Any],
        value: float | None,
        form: Format,
        best: float | None,
        base: float | None,
        direction: Direction | None,
    ) -> Cell:
        if value is None:
            return Cell(NONE)
        change, share, better = "", "", None
        if base is not None and run is not self.baseline:
            change, share = difference(value, base, form)
            if direction and value != base:
                better = (value < base) == (direction == "lower")
        return Cell(form(value), change, share, value == best, False, better)

    def _texts(self, kind: str, key: str) -> Column:
        part = {"param": "params", "tag": "tags"}[kind]
        texts = [run[part].get(key) for run in self.runs]
        present = [text for text in texts if text is not None]
        differs = self._differs(part, key)
        base = self.baseline[part].get(key) if self.baseline else None
        cells = [
            Cell(
                NONE if text is None else one_line(text),
                is_marked=differs
                and text is not None
                and (not self.baseline or _normal(text) != _normal(base)),
            )
            for text in texts
        ]
        is_number = bool(present) and all(as_number(text) is not None for text in present)
        return Column(f"{kind}:{key}", one_line(key), cells, "", is_number, differs)

    def _attributes(self) -> list[Column]:
        runs = self.runs
        times = [duration(run["start_time"], run["end_time"]) for run in runs]
        models = [", ".join(model["name"] for model in run["models"]) for run in runs]
        found = [
            self._attribute("duration", times, True),
            self._attribute("model", models),
            self._datasets(),
        ]
        experiments = self.payload["query"]["experiments"]
        if len(experiments) > 1:
            names = {item["experiment_id"]: item["name"] for item in experiments}
            found.append(
                self._attribute("experiment", [names[r["experiment_id"]] for r in runs])
            )
        found.append(self._attribute("cell", [self._cell(run) for run in runs]))
        return [column for column in found if any(c.text != NONE for c in column.cells)]

    def _attribute(self, key: str, texts: list[str], is_number: bool = False) -> Column:
        cells = [Cell(one_line(text) or NONE) for text in texts]
        return Column(f"attribute:{key}", key, cells, "", is_number, len(set(texts)) > 1)

    def _datasets(self) -> Column:
        texts = [_dataset(run) for run in self.runs]
        column = self._attribute("dataset", texts)
        column.differs = len({text for text in texts if text}) > 1
        base = _dataset(self.baseline) if self.baseline else None
        if column.differs:
            column.cells = [
                Cell(cell.text, is_marked=cell.text not in (NONE, base))
                for cell in column.cells
            ]
        return column

    def _cell(self, run: dict[str, Any]) -> str:
        count = run["tags"].get(EXECUTION_COUNT, "")
        path = run["tags"].get(NOTEBOOK_PATH, "").rpartition("/")[2]
        shown = f"[{count}]" if count else ""
        return shown if self._notebook() else f"{path} {shown}".strip()

    # Words

    def _title(self) -> str:
        count, total = len(self.runs), self.snapshot["total"]
        runs = "1 run" if count == 1 else f"{count} runs"
        if total is not None and total > count:
            return f"{runs} of {total}"
        return runs if total is not None else f"the first {runs}"

    def _subtitle(self) -> str:
        query = self.payload["query"]
        parts = [", ".join(one_line(item["name"]) for item in query["experiments"])]
        if query["filter"]:
            parts.append(one_line(query["filter"]))
        if self.baseline:
            parts.append(f"baseline {one_line(self.baseline['name'])}")
        if notebook := self._notebook():
            parts.append(one_line(notebook))
        parts.append(f"saved {moment(self.snapshot['taken'])}")
        return " · ".join(part for part in parts if part)

    def _notebook(self) -> str:
        paths = {run["tags"].get(NOTEBOOK_PATH, "") for run in self.runs}
        return paths.pop().rpartition("/")[2] if len(paths) == 1 else ""

    def _notes(self, metrics: list[str], params: list[str], shown: list[Column]) -> list[str]:
        if not self.runs:
            return ["No run fits."]
        notes = []
        keys = [c for c in shown if c.id.startswith(("metric:", "param:"))]
        if len(self.runs) > 1 and not any(_common(column) for column in keys):
            notes.append("These runs have no metric and no parameter in common.")
        if any(c.id == "attribute:dataset" and c.differs for c in shown):
            notes.append("The runs were made with different data.")
        told = self.view.get("aggregate", "last")
        if told != "last":
            words = {"best": "The best", "min": "The least", "max": "The greatest"}
            notes.append(f"{words[told]} value of each metric's history is shown.")
        if len(self.runs) > ROWS:
            notes.append(f"The first {ROWS} runs are listed here.")
        rest = _counted("metric", len(self._metrics) - len(set(metrics) & set(self._metrics)))
        more = _counted("parameter", len(self._params) - len(set(params) & set(self._params)))
        if rest or more:
            notes.append(f"Not shown: {' and '.join(part for part in (rest, more) if part)}.")
        return notes

    def _is_telling(self, column: Column) -> bool:
        return column.differs or column.id in self.view.get("pinned", [])

    def _tags(self) -> list[str]:
        counts = Counter(key for run in self.runs for key in run["tags"])
        return sorted(counts, key=lambda key: (-counts[key], key))

    def _sorted(self, runs: list[dict[str, Any]]) -> list[dict[str, Any]]:
        from .order import ordered

        given = self.view.get("sort")
        return ordered(self, runs, given["column"], given["descending"]) if given else runs

    def _groups(self) -> Table:
        from .groups import groups

        return groups(self, self.metrics_shown())


def _dataset(run: dict[str, Any]) -> str:
    parts = [
        f"{one_line(item['name'])} ({item['digest'][:8]})"
        + (f" {item['context']}" if item["context"] else "")
        for item in run["datasets"]
    ]
    return ", ".join(parts)


def _normal(text: str | None) -> str | float | None:
    """Equal for texts that are one number: 0.10 and 0.1."""
    if text is None:
        return None
    value = as_number(text)
    return text if value is None or value != value else value


def _common(column: Column) -> bool:
    return sum(cell.text != NONE for cell in column.cells) > 1


def _counted(word: str, count: int) -> str:
    if count <= 0:
        return ""
    return f"1 {word}" if count == 1 else f"{count:,} {word}s"
