"""``POST /provebook/search-columns``: many runs, column by column; see ARCHITECTURE.md."""

from __future__ import annotations

import json
import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from . import names, runs

if TYPE_CHECKING:
    from ..shared.wire import searchcolumns as wire

PATH = "/provebook/search-columns"
MAX_FLOAT = 1.7976931348623157e308


class Columns:
    """A WSGI application that answers ``PATH`` itself, all else by the one it wraps."""

    def __init__(self, app: Any, store: Any) -> None:
        self._app, self._store = app, store

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        """Answer one request."""
        if environ.get("PATH_INFO") != PATH or environ.get("REQUEST_METHOD") != "POST":
            return self._app(environ, start_response)  # type: ignore[no-any-return]
        from mlflow.exceptions import MlflowException

        try:
            query = _query(environ["wsgi.input"].read(int(environ["CONTENT_LENGTH"] or 0)))
            body, status = json.dumps(read(self._store, query)), 200
        except MlflowException as error:
            body, status = error.serialize_as_json(), error.get_http_status_code()
        except ValueError as error:
            told = {"error_code": "INVALID_PARAMETER_VALUE", "message": str(error)}
            body, status = json.dumps(told), 400
        start_response(f"{status} Answer", [("Content-Type", "application/json")])
        return [body.encode()]


def read(store: Any, query: runs.Query) -> wire.Columns:
    """The answer."""
    with store.ManagedSessionMaker() as session:
        rows, more = runs.find(store, session, query)
        ids = [row.run_uuid for row in rows]
        place = {key: row for row, key in enumerate(ids)}
        # By key the value of each row; None for a row without one.
        metrics: dict[str, list[wire.Value | None]] = defaultdict(lambda: [None] * len(ids))
        for run, key, value, is_nan, _, _ in runs.metrics(session, ids):
            metrics[key][place[run]] = _number(value, is_nan)
        return {
            "total": runs.count(store, session, query) if more else len(rows),
            "run_id": ids,
            "name": [row.name or "" for row in rows],
            "experiment_id": [str(row.experiment_id) for row in rows],
            "status": [row.status for row in rows],
            "start_time": [row.start_time for row in rows],
            "end_time": [row.end_time for row in rows],
            "metrics": [_numbers(key, metrics[key]) for key in sorted(metrics)],
            "params": _texts(runs.params(session, ids), place),
            "tags": _texts(runs.tags(session, ids, _is_told()), place),
            "datasets": _datasets(session, ids, place),
            "models": [
                (place[run], key, name)
                for run, key, name, _ in runs.models(session, ids)
                if name is not None
            ],
        }


def _query(body: bytes) -> runs.Query:
    given = json.loads(body)
    if not isinstance(given, dict) or set(given) - {*runs.Query.__dataclass_fields__}:
        raise ValueError(
            f"The query is an object of {', '.join(runs.Query.__dataclass_fields__)}"
        )
    for name in ("experiments", "order_by", "run_ids"):
        items = given.get(name) or []
        if not isinstance(items, list) or not all(isinstance(item, str) for item in items):
            raise ValueError(f"{name} is a list of texts")
    if not all(item.isdecimal() for item in given.get("experiments", [])):
        raise ValueError("experiments are given by their ids")
    most = given.get("max_runs", runs.CHUNK)
    if type(most) is not int or most < 1 or not isinstance(given.get("filter", ""), str):
        raise ValueError("max_runs is a whole number from 1, and filter a text")
    return runs.Query(**given)


def _is_told() -> Any:
    from mlflow.store.tracking.dbmodels.models import SqlTag
    from sqlalchemy import or_

    return or_(SqlTag.key.not_like(f"{names.MLFLOWS}%"), SqlTag.key.in_(names.TOLD))


def _number(value: float, is_nan: bool) -> wire.Value:
    """As JSON can hold it; SQL stores keep infinity as the greatest float."""
    if is_nan or math.isnan(value):
        return "NaN"
    if abs(value) >= MAX_FLOAT:
        return "Infinity" if value > 0 else "-Infinity"
    return value


def _texts(
    found: Iterable[tuple[str, str, str]], place: dict[str, int]
) -> list[wire.TextColumn]:
    """Columns whose values are places in their own list of different texts."""
    cells: dict[str, list[int | None]] = defaultdict(lambda: [None] * len(place))
    texts: dict[str, dict[str, int]] = {}
    for run, key, value in found:
        known = texts.setdefault(key, {})
        cells[key][place[run]] = known.setdefault(value, len(known))
    told: list[wire.TextColumn] = []
    for key in sorted(cells):
        values = [value for value in cells[key] if value is not None]
        column: wire.TextColumn = {"key": key, "values": values, "texts": list(texts[key])}
        if len(values) < len(place):
            column["rows"] = _filled(cells[key])
        told.append(column)
    return told


def _numbers(key: str, cells: list[wire.Value | None]) -> wire.NumberColumn:
    values = [value for value in cells if value is not None]
    column: wire.NumberColumn = {"key": key, "values": values}
    if len(values) < len(cells):
        column["rows"] = _filled(cells)
    return column


def _filled(cells: Sequence[object]) -> list[int]:
    return [row for row, value in enumerate(cells) if value is not None]


def _datasets(session: Any, ids: list[str], place: dict[str, int]) -> list[wire.DatasetOfRun]:
    found: dict[tuple[int, str], wire.DatasetOfRun] = {}
    for run, data, tag in runs.datasets(session, ids):
        place_of = place[run], data.dataset_uuid
        known = found.setdefault(place_of, (place[run], data.name, data.digest, None))
        if tag is not None and tag.name == names.CONTEXT:
            found[place_of] = (known[0], known[1], known[2], tag.value)
    return list(found.values())
