"""Runs column by column: the same as MLflow's own search gives one by one."""

from __future__ import annotations

import asyncio
import json
import math
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ..compare.conftest import Store, random_runs
from .conftest import Ask, Postgres, valid

PATH = "mlflow/provebook/search-columns"


@pytest.fixture
def store(jp_root_dir: Path, make_store: Callable[[Path], str]) -> Store:
    """The workspace's store, with whatever people log."""
    found = Store(make_store(jp_root_dir / "mlflow.db"))
    random_runs(found, 7, 12)
    return found


def told(answer: dict[str, Any]) -> list[dict[str, Any]]:
    """The answer as one object a run."""
    names = ("run_id", "name", "experiment_id", "status", "start_time", "end_time")
    every: list[dict[str, Any]] = [
        dict(zip(names, values, strict=True))
        for values in zip(*(answer[name] for name in names), strict=True)
    ]
    for part in ("metrics", "params", "tags"):
        for run in every:
            run[part] = {}
        for column in answer[part]:
            rows = column.get("rows", range(len(every)))
            for row, value in zip(rows, column["values"], strict=True):
                shown = column["texts"][value] if "texts" in column else float(value)
                every[row][part][column["key"]] = shown
    return every


def expected(run: Any) -> dict[str, Any]:
    """One of MLflow's runs, told alike."""
    info, data = run.info, run.data
    infinite = {1.7976931348623157e308: math.inf, -1.7976931348623157e308: -math.inf}
    parts = {
        "metrics": {key: infinite.get(value, value) for key, value in data.metrics.items()},
        "params": data.params,
        "tags": {k: v for k, v in data.tags.items() if not k.startswith("mlflow.")},
    }
    return {
        **{key: getattr(info, key) for key in ("run_id", "status", "start_time", "end_time")},
        "name": info.run_name,
        "experiment_id": info.experiment_id,
        **{part: dict(sorted(values.items())) for part, values in parts.items()},
    }


QUERIES = [
    {},
    {"order_by": ["metrics.rmse ASC"]},
    {"order_by": ["metrics.rmse DESC", "attributes.start_time ASC"]},
    {"order_by": ["params.p ASC", "tags.t", "attributes.run_name DESC"]},
    {"filter": "metrics.rmse < 1e9", "order_by": ["metrics.r2"]},
    {"filter": "params.p = '1' and attributes.status = 'FINISHED'"},
    {"filter": "attributes.run_name LIKE 'run 1%'", "max_runs": 2},
    {"filter": "metrics.none > 3"},
]


def same(store: Store, answer: dict[str, Any], query: dict[str, Any], ids: list[str]) -> None:
    page = store.client.search_runs(
        ids,
        query.get("filter", ""),
        order_by=query.get("order_by"),
        max_results=query.get("max_runs", 1000),
    )
    # NaN equals nothing, so texts are compared, with the keys in one order.
    shown = [{key: run[key] for key in expected(page[0])} for run in told(answer)]
    assert repr(shown) == repr([expected(run) for run in page])
    every = store.client.search_runs(ids, query.get("filter", ""))
    assert answer["total"] == len(every)


async def test_the_same_runs_as_mlflows_search(ask: Ask, workspace: str, store: Store) -> None:
    ids = [store.experiment("random 7"), store.experiment("wind")]
    for query in QUERIES:
        answer = await ask(f"stores/{workspace}/{PATH}", {"experiments": ids, **query})
        assert answer.status == 200
        json.dumps(answer.json, allow_nan=False)
        same(store, valid("searchcolumns", answer.json), query, ids)


async def test_runs_by_their_ids(ask: Ask, workspace: str, store: Store) -> None:
    runs = store.client.search_runs([store.experiment("random 7")])
    ids = [run.info.run_id for run in runs][::-1]
    store.client.delete_run(ids[2])
    wanted = [*ids, "f" * 32, "'; DROP TABLE runs --"]
    answer = await ask(f"stores/{workspace}/{PATH}", {"run_ids": wanted})
    del ids[2]
    assert answer.json["run_id"] == ids


async def test_datasets_and_models(ask: Ask, workspace: str, store: Store) -> None:
    from mlflow.entities import Dataset, DatasetInput, InputTag, LoggedModelOutput

    run = store.run("with data", {"rmse": 1})
    data = Dataset("wind", "d1g", "local", "{}")
    store.client.log_inputs(
        run, [DatasetInput(data, [InputTag("mlflow.data.context", "train")])]
    )
    model = store.client.create_logged_model(store.experiment("wind"), name="forest")
    store.client.log_outputs(run, [LoggedModelOutput(model.model_id, 0)])
    answer = (await ask(f"stores/{workspace}/{PATH}", {"run_ids": [run]})).json
    valid("searchcolumns", answer)
    assert answer["datasets"] == [[0, "wind", "d1g", "train"]]
    assert answer["models"] == [[0, model.model_id, "forest"]]


async def test_a_wrong_question(ask: Ask, workspace: str, store: Store) -> None:
    questions: list[tuple[dict[str, Any], str]] = [
        ({"filter": "metrics.rmse < 'a'"}, "numeric"),
        ({"order_by": ["metrics.rmse UPWARD"]}, "order_by"),
        ({"experiments": ["1 OR 1"]}, "ids"),
        ({"max_runs": 0}, "max_runs"),
        ({"run_ids": "abc"}, "run_ids"),
        ({"colour": "red"}, "object of"),
    ]
    for query, said in questions:
        answer = await ask(f"stores/{workspace}/{PATH}", {"experiments": ["1"], **query})
        assert answer.status == 400
        assert answer.json["error_code"] == "INVALID_PARAMETER_VALUE"
        assert said in answer.json["message"]


async def test_no_password_in_it(ask: Ask, workspace: str, store: Store) -> None:
    run = store.run("url", params={"url": "ftp://u:hunter2@h/z"}, tags={"at": "s3://k:s@b"})
    answer = await ask(f"stores/{workspace}/{PATH}", {"run_ids": [run]})
    assert b"hunter2" not in answer.body and b"k:s@" not in answer.body
    assert b"ftp://h/z" in answer.body


async def test_an_old_folder_has_no_columns(
    ask: Ask, provebook: Any, seeded_mlruns: Path
) -> None:
    store = provebook.catalog.add(seeded_mlruns.as_uri())
    answer = await ask(f"stores/{store.spec.id}/{PATH}", {"experiments": []})
    assert answer.status == 404


async def test_postgresql(ask: Ask, provebook: Any, postgres: Postgres) -> None:
    store = await asyncio.to_thread(Store, postgres.uri())
    random_runs(store, 3)
    ids = [store.experiment("random 3")]
    path = f"stores/{provebook.catalog.add(postgres.uri()).spec.id}/{PATH}"
    for query in QUERIES:
        answer = await ask(path, {"experiments": ids, **query})
        same(store, answer.json, query, ids)
    store.client._tracking_client.store.engine.dispose()
