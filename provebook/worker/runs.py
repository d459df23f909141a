"""Runs of a SQL store in few queries, on MLflow's own tables; nothing is written.

MLflow's search makes an object of each value, and 10,000 runs take it 12 s. The filter is its
own and the order as it sorts, so both find the same runs. The kernel half uses this too.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

CHUNK = 10_000
"""Run ids in one query; they stand in its text, for databases limit bound values."""
ROWS = 5_000
"""Rows that are fetched at once; one by one takes twice as long."""
_FILTERS = "_get_sqlalchemy_filter_clauses"


@dataclass(frozen=True)
class Query:
    """Which runs: those with ``run_ids``, in that order, or those that fit."""

    experiments: list[str] = field(default_factory=list)
    filter: str = ""
    order_by: list[str] = field(default_factory=list)
    max_runs: int = CHUNK
    run_ids: list[str] | None = None


def is_supported(store: Any) -> bool:
    """Whether ``store`` is a SQL store of an MLflow whose search these queries can share."""
    if not hasattr(store, "ManagedSessionMaker"):
        return False
    from mlflow.store.tracking import sqlalchemy_store

    return hasattr(sqlalchemy_store, _FILTERS)


def find(store: Any, session: Any, query: Query) -> tuple[list[Any], bool]:
    """Rows of the table ``runs``, in order, and whether more fit than are asked for.

    Raises
    ------
    mlflow.exceptions.MlflowException
        The filter or the order is wrong.
    """
    if query.run_ids is not None:
        known = {row.run_uuid: row for row in _named(session, query.run_ids)}
        rows = [known[key] for key in dict.fromkeys(query.run_ids) if key in known]
    else:
        rows = session.execute(_fitting(store, session, query)).all()
    return rows[: query.max_runs], len(rows) > query.max_runs


def count(store: Any, session: Any, query: Query) -> int:
    """How many runs fit, however many are asked for."""
    from sqlalchemy import func, select

    every = _fitting(store, session, query).limit(None).order_by(None).subquery()
    return int(session.execute(select(func.count()).select_from(every)).scalar_one())


def metrics(session: Any, ids: list[str]) -> Iterator[Any]:
    """``run, key, value, is_nan, timestamp, step`` of the latest values."""
    from mlflow.store.tracking.dbmodels.models import SqlLatestMetric as M

    return _of(session, ids, M, ("value", "is_nan", "timestamp", "step"))


def params(session: Any, ids: list[str]) -> Iterator[Any]:
    """``run, key, value``."""
    from mlflow.store.tracking.dbmodels.models import SqlParam as P

    return _of(session, ids, P, ("value",))


def tags(session: Any, ids: list[str], *conditions: Any) -> Iterator[Any]:
    """``run, key, value`` of those that meet ``conditions``."""
    from mlflow.store.tracking.dbmodels.models import SqlTag as T

    return _of(session, ids, T, ("value",), *conditions)


def datasets(session: Any, ids: list[str]) -> Iterator[Any]:
    """``run, dataset, input tag or None``: a row a tag."""
    from mlflow.store.tracking.dbmodels.models import SqlDataset as D
    from mlflow.store.tracking.dbmodels.models import SqlInput as I
    from mlflow.store.tracking.dbmodels.models import SqlInputTag as T
    from sqlalchemy import select

    for chunk in _chunks(ids):
        query = (
            select(I.destination_id, D, T)
            .join(D, I.source_id == D.dataset_uuid)
            .outerjoin(T, T.input_uuid == I.input_uuid)
            .where(I.destination_type == "RUN", _among(I.destination_id, chunk))
            .order_by(I.destination_id, D.name, D.digest)
        )
        yield from session.execute(query)


def models(session: Any, ids: list[str]) -> Iterator[Any]:
    """``run, model id, name or None, step`` of the models that runs logged."""
    from mlflow.store.tracking.dbmodels.models import SqlInput as I
    from mlflow.store.tracking.dbmodels.models import SqlLoggedModel as M
    from sqlalchemy import and_, select

    for chunk in _chunks(ids):
        lives = and_(M.model_id == I.destination_id, M.lifecycle_stage == "active")
        query = (
            select(I.source_id, I.destination_id, M.name, I.step)
            .outerjoin(M, lives)
            .where(
                I.source_type == "RUN_OUTPUT",
                I.destination_type == "MODEL_OUTPUT",
                _among(I.source_id, chunk),
            )
            .order_by(I.source_id, I.destination_id)
        )
        yield from session.execute(query)


def _columns() -> list[Any]:
    from mlflow.store.tracking.dbmodels.models import SqlRun as R

    shown = [R.run_uuid, R.name, R.experiment_id, R.status, R.start_time, R.end_time]
    return [*shown, R.user_id, R.lifecycle_stage, R.artifact_uri]


def _named(session: Any, ids: list[str]) -> Iterator[Any]:
    from mlflow.store.tracking.dbmodels.models import SqlRun as R
    from sqlalchemy import select

    for chunk in _chunks(ids):
        active = R.lifecycle_stage == "active"
        yield from session.execute(select(*_columns()).where(_among(R.run_uuid, chunk), active))


def _fitting(store: Any, session: Any, query: Query) -> Any:
    """The statement that MLflow's own search makes, without the values."""
    from mlflow.store.tracking import sqlalchemy_store
    from mlflow.store.tracking.dbmodels.models import SqlRun as R
    from mlflow.utils.search_utils import SearchUtils
    from sqlalchemy import select

    parsed = SearchUtils.parse_search_filter(query.filter)
    clauses = getattr(sqlalchemy_store, _FILTERS)(parsed, session, store._get_dialect())
    own, others, data = clauses
    statement = select(*_columns()).select_from(R)
    for other in others:
        statement = statement.join(other)
    for one in data:
        statement = statement.join(one, R.run_uuid == one.c.destination_id)
    ids = [int(key) for key in query.experiments]
    if hasattr(store, "_filter_experiment_ids"):
        ids = store._filter_experiment_ids(session, ids)
    statement = statement.distinct().where(
        R.experiment_id.in_(ids), R.lifecycle_stage == "active", *own
    )
    statement = _ordered(statement, query.order_by)
    return statement.order_by(R.start_time.desc(), R.run_uuid).limit(query.max_runs + 1)


def _ordered(statement: Any, order_by: list[str]) -> Any:
    """``statement`` in MLflow's order: numbers, NaN, and last what has no value.

    MLflow joins a subquery, which SQLite without statistics searches once a run: half a minute
    for 10,000 runs. Joined to the table itself, its key is used.
    """
    from mlflow.store.tracking.dbmodels import models
    from mlflow.utils.search_utils import SearchUtils
    from sqlalchemy import and_, case, true
    from sqlalchemy.orm import aliased

    R = models.SqlRun
    tables = {
        "metric": models.SqlLatestMetric,
        "parameter": models.SqlParam,
        "tag": models.SqlTag,
    }
    for number, text in enumerate(order_by):
        kind, key, ascending = SearchUtils.parse_order_by_for_search_runs(text)
        key = SearchUtils.translate_key_alias(key)
        if kind in tables:
            one = aliased(tables[kind])
            statement = statement.outerjoin(
                one, and_(one.run_uuid == R.run_uuid, one.key == key)
            )
            value = one.value
            special = [(one.is_nan == true(), 1)] if kind == "metric" else []
        else:
            value, special = getattr(R, R.get_attribute_name(key)), []
        rank = case(*special, (value.is_(None), 2), else_=0).label(f"rank_{number}")
        value = value.label(f"value_{number}")
        statement = statement.add_columns(rank, value)  # what DISTINCT is sorted by
        statement = statement.order_by(rank, value if ascending else value.desc())
    return statement


def _of(
    session: Any, ids: list[str], table: Any, names: tuple[str, ...], *conditions: Any
) -> Iterator[Any]:
    from sqlalchemy import select

    columns = table.__table__.c  # not the class: an object a row takes as long as the query
    shown = [columns[name] for name in ("run_uuid", "key", *names)]
    for chunk in _chunks(ids):
        where = (_among(columns.run_uuid, chunk), *conditions)
        for rows in session.execute(select(*shown).where(*where)).partitions(ROWS):
            yield from rows


def _among(column: Any, ids: list[str]) -> Any:
    from sqlalchemy import bindparam

    return column.in_(bindparam(None, ids, expanding=True, literal_execute=True))


def _chunks(ids: list[str]) -> Iterator[list[str]]:
    for start in range(0, len(ids), CHUNK):
        yield ids[start : start + CHUNK]
