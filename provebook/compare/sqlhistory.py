"""Histories from an SQL store: two queries on MLflow's own tables, and nothing written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from .history import History, Pair, Point, affordable, finite_or_infinite
from .stores import Query, Session, Store

CHUNK = 500
"""Runs, or metrics, in one query: databases limit the values of one statement."""
GRIDS = 8
"""Curves of so many lengths, the most frequent ones, are read by their steps."""


class Steps(NamedTuple):
    """How many points a curve has, and from which step to which."""

    length: int
    first: int
    last: int

    @property
    def gap(self) -> int:
        """Between two steps, where the steps may be evenly spaced; else 0."""
        gap, rest = divmod(self.last - self.first, self.length - 1)
        return 0 if rest else gap


def read(store: Store, runs: list[str], metrics: list[str], points: int) -> History:
    """Of the metrics, the main one first, what they were over time.

    Parameters
    ----------
    points
        Most points of a curve; 0 for no curves.
    """
    found = History()
    with store.ManagedSessionMaker() as session:
        steps: dict[Pair, Steps] = {}
        for chunk in _chunks(runs):
            _read_extremes(session, chunk, metrics, found, steps)
        if points > 1:
            lengths = {pair: known.length for pair, known in steps.items()}
            chosen, found.omitted = affordable(lengths, runs, metrics, points)
            _read_curves(session, {pair: steps[pair] for pair in chosen}, points, found)
    return found


def count_runs(store: Store, experiments: list[str]) -> int | None:
    """How many runs the experiments have; ``None`` where that would take long to know."""
    if not hasattr(store, "ManagedSessionMaker"):
        return None
    from mlflow.store.tracking.dbmodels.models import SqlRun
    from sqlalchemy import func, select

    query = select(func.count()).where(
        SqlRun.experiment_id.in_([int(key) for key in experiments]),
        SqlRun.lifecycle_stage == "active",
    )
    with store.ManagedSessionMaker() as session:
        return int(session.execute(query).scalar_one())


def model_names(store: Store, ids: list[str]) -> dict[str, str]:
    """Names of logged models by id; those that were deleted are left out."""
    from mlflow.store.tracking.dbmodels.models import SqlLoggedModel
    from sqlalchemy import select

    found: dict[str, str] = {}
    with store.ManagedSessionMaker() as session:
        for chunk in _chunks(ids):
            query = select(SqlLoggedModel.model_id, SqlLoggedModel.name).where(
                SqlLoggedModel.model_id.in_(chunk), SqlLoggedModel.lifecycle_stage == "active"
            )
            found.update((key, name) for key, name in session.execute(query))
    return found


def _read_extremes(
    session: Session,
    runs: list[str],
    metrics: list[str],
    found: History,
    steps: dict[Pair, Steps],
) -> None:
    from mlflow.store.tracking.dbmodels.models import SqlMetric
    from sqlalchemy import case, false, func, select

    number = case((SqlMetric.is_nan == false(), SqlMetric.value))
    query = (
        select(
            *(SqlMetric.run_uuid, SqlMetric.key, func.min(number), func.max(number)),
            *(func.count(), func.min(SqlMetric.step), func.max(SqlMetric.step)),
        )
        .where(SqlMetric.run_uuid.in_(runs))
        .group_by(SqlMetric.run_uuid, SqlMetric.key)
        .having(func.count() > 1)
    )
    if len(metrics) == 1:
        query = query.where(SqlMetric.key == metrics[0])
    for run, key, least, greatest, *span in session.execute(query):
        steps[run, key] = Steps(*span)
        if least is not None:
            found.extremes[run, key] = finite_or_infinite(least), finite_or_infinite(greatest)


def _read_curves(
    session: Session, chosen: dict[Pair, Steps], points: int, found: History
) -> None:
    """Sample in the database: of 100,000 points only those that are drawn leave it."""
    read: dict[Pair, list[Point]] = {}
    sizes = Counter(known for known in chosen.values() if known.gap)
    for grid, _ in sizes.most_common(GRIDS):
        pairs = [pair for pair, known in chosen.items() if known == grid]
        curves = _points(session, pairs, partial(_on_grid, points=points, grid=grid))
        # Another number of points: the steps only seemed to be evenly spaced.
        wanted = min(grid.length, points)
        read |= {pair: curve for pair, curve in curves.items() if len(curve) == wanted}
    rest = [pair for pair in chosen if pair not in read]
    read |= _points(session, rest, partial(_sampled, points=points))
    found.curves = {pair: read[pair] for pair in chosen if pair in read}


def _points(
    session: Session, pairs: list[Pair], query: Callable[[list[str], list[str]], Query]
) -> dict[Pair, list[Point]]:
    """Read the curves that ``query(runs, metrics)`` selects."""
    by_metric: dict[str, list[str]] = {}
    for run, metric in pairs:
        by_metric.setdefault(metric, []).append(run)
    # Metrics of the same runs share a query; as a rule that is all of them.
    groups: dict[tuple[str, ...], list[str]] = {}
    for metric, runs in by_metric.items():
        groups.setdefault(tuple(runs), []).append(metric)
    read: dict[Pair, list[Point]] = {}
    for shared, keys in groups.items():
        for some_runs in _chunks(list(shared)):
            for some_keys in _chunks(keys):
                rows = session.execute(query(some_runs, some_keys))
                for run, key, step, at, value, is_nan in rows:
                    number = float("nan") if is_nan else finite_or_infinite(value)
                    read.setdefault((run, key), []).append((step, at, number))
    return read


def _on_grid(runs: list[str], keys: list[str], points: int, grid: Steps) -> Query:
    """As ``_sampled``, for curves whose places follow from their steps: no row is numbered."""
    from mlflow.store.tracking.dbmodels.models import SqlMetric as M
    from sqlalchemy import select

    query = (
        select(M.run_uuid, M.key, M.step, M.timestamp, M.value, M.is_nan)
        .where(M.run_uuid.in_(runs), M.key.in_(keys))
        .order_by(M.run_uuid, M.key, M.step, M.timestamp)
    )
    if grid.length <= points:
        return query
    share, last = points - 1, grid.length - 1
    place = (M.step - grid.first) // grid.gap
    return query.where((place * share) % last < share)


def _sampled(runs: list[str], keys: list[str], points: int) -> Query:
    """Query for ``points`` rows a curve, evenly over its order, with the first and the last."""
    from mlflow.store.tracking.dbmodels.models import SqlMetric as M
    from sqlalchemy import func, or_, select

    own = [M.run_uuid, M.key]
    order = [M.step, M.timestamp]
    ranked = (
        select(
            M.run_uuid,
            M.key,
            M.step,
            M.timestamp,
            M.value,
            M.is_nan,
            (func.row_number().over(order_by=order, partition_by=own) - 1).label("place"),
            func.count().over(partition_by=own).label("length"),
        )
        .where(M.run_uuid.in_(runs), M.key.in_(keys))
        .subquery()
    )
    r = ranked.c
    # Row k is kept where the whole part of k * share / last moves on. No curve has one row.
    share, last = points - 1, r.length - 1
    kept = or_(r.length <= points, (r.place * share) % last < share)
    return (
        select(r.run_uuid, r.key, r.step, r.timestamp, r.value, r.is_nan)
        .where(kept)
        .order_by(r.run_uuid, r.key, r.place)
    )


def _chunks(values: list[str]) -> Iterator[list[str]]:
    for start in range(0, len(values), CHUNK):
        yield values[start : start + CHUNK]
