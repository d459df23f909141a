"""Runs grouped by a parameter or a tag: mean and deviation of each metric."""

from __future__ import annotations

import math
import statistics
from typing import TYPE_CHECKING, Any

from . import attributes
from .direction import best_of
from .numbers import Format, as_number

if TYPE_CHECKING:
    from .builder import Builder
    from .table import Table


def groups(builder: Builder, metrics: list[str]) -> Table:
    """The table of the groups, a row each; the group of the runs without the key is last."""
    from .table import NONE, Cell, Column, Table, one_line

    kind, _, key = builder.view["group_by"].partition(":")
    members: dict[str | None, list[dict[str, Any]]] = {}
    for run in builder.runs:
        members.setdefault(_group(run, kind, key), []).append(run)
    names = sorted(members, key=_place)
    columns = [
        Column(
            builder.view["group_by"],
            one_line(key),
            [Cell(NONE if name is None else one_line(name)) for name in names],
        ),
        Column("count", "runs", [Cell(str(len(members[name]))) for name in names], "", True),
    ]
    for metric in metrics:
        means = [_mean(builder, members[name], metric) for name in names]
        known = [mean for mean, _ in means if mean is not None]
        direction = builder.direction(metric)
        best = best_of(known, direction) if direction and len(known) > 1 else None
        form = Format(known)
        cells = [
            Cell(NONE)
            if mean is None
            else Cell(form(mean) + _spread(spread, form), is_best=mean == best)
            for mean, spread in means
        ]
        note = f"{direction} is better" if direction else ""
        columns.append(Column(f"metric:{metric}", one_line(metric), cells, note, True))
    return Table(f"By {one_line(key)}", "mean ± standard deviation of the runs", columns)


def _group(run: dict[str, Any], kind: str, key: str) -> str | None:
    found: float | str | None
    if kind in ("param", "tag"):
        found = run[f"{kind}s"].get(key)
    elif kind == "metric":
        told = run["metrics"].get(key)
        found = None if told is None else str(told["last"])
    else:
        found = attributes.value(run, key)
    return None if found is None else str(found)


def _mean(
    builder: Builder, runs: list[dict[str, Any]], metric: str
) -> tuple[float | None, float | None]:
    values = [builder.value(run, metric) for run in runs]
    finite = [value for value in values if value is not None and math.isfinite(value)]
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
