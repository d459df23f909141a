"""Runs grouped by a parameter or a tag: mean and deviation of each metric."""

from __future__ import annotations

import math
import statistics
from typing import TYPE_CHECKING

from . import attributes
from .direction import best_of
from .numbers import Format, as_number
from .shown import Shown
from .table import NONE, Cell, Column, Table, one_line
from .values import Values

if TYPE_CHECKING:
    from ..shared.wire.comparison import ComparedRun


def groups(shown: Shown, by: str) -> Table:
    """The table of the groups, a row each; the group of the runs without the key is last."""
    kind, _, key = by.partition(":")
    members: dict[str | None, list[ComparedRun]] = {}
    for run in shown.runs:
        members.setdefault(_group(run, kind, key), []).append(run)
    names = sorted(members, key=_place)
    columns = [
        Column(by, one_line(key), [Cell(NONE if n is None else one_line(n)) for n in names]),
        Column("count", "runs", [Cell(str(len(members[name]))) for name in names], "", True),
    ]
    every = [members[name] for name in names]
    columns += [_metric(shown.values, every, metric) for metric in shown.metrics_shown()]
    return Table(f"By {one_line(key)}", "mean ± standard deviation of the runs", columns)


def _metric(values: Values, members: list[list[ComparedRun]], metric: str) -> Column:
    means = [_mean(values, runs, metric) for runs in members]
    known = [mean for mean, _ in means if mean is not None]
    direction = values.direction(metric)
    best = best_of(known, direction) if direction and len(known) > 1 else None
    form = Format(known)
    cells = [
        Cell(NONE)
        if mean is None
        else Cell(form(mean) + _spread(spread, form), is_best=mean == best)
        for mean, spread in means
    ]
    note = f"{direction} is better" if direction else ""
    return Column(f"metric:{metric}", one_line(metric), cells, note, True)


def _group(run: ComparedRun, kind: str, key: str) -> str | None:
    if kind == "param":
        return run["params"].get(key)
    if kind == "tag":
        return run["tags"].get(key)
    if kind == "metric":
        told = run["metrics"].get(key)
        return None if told is None else str(told["last"])
    found = attributes.value(run, key)
    return None if found is None else str(found)


def _mean(
    values: Values, runs: list[ComparedRun], metric: str
) -> tuple[float | None, float | None]:
    found = [values.of(run, metric) for run in runs]
    finite = [value for value in found if value is not None and math.isfinite(value)]
    if not finite:
        return None, None
    return statistics.fmean(finite), statistics.stdev(finite) if len(finite) > 1 else None


def _spread(spread: float | None, form: Format) -> str:
    return "" if spread is None else f" ± {form(spread)}"


def _place(name: str | None) -> tuple[int, float, str]:
    if name is None:
        return 2, 0.0, ""
    value = as_number(name)
    return (1, 0.0, name) if value is None or math.isnan(value) else (0, value, "")
