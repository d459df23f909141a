# Generated from schema/wire by `jlpm wire`; do not edit.

from __future__ import annotations

from typing import Literal, TypeAlias, TypedDict

from typing_extensions import NotRequired

Value: TypeAlias = float | Literal["NaN", "Infinity", "-Infinity"]


class NumberColumn(TypedDict):
    key: str
    values: list[Value]
    rows: NotRequired[list[int]]
    """
    Places of the runs that have a value; absent where all do.
    """


class TextColumn(TypedDict):
    key: str
    values: list[int]
    """
    Places in `texts`.
    """
    rows: NotRequired[list[int]]
    """
    Places of the runs that have a value; absent where all do.
    """
    texts: list[str]


DatasetOfRun: TypeAlias = tuple[int, str, str, str | None]
"""
[row, name, digest, context].
"""


ModelOfRun: TypeAlias = tuple[int, str, str]
"""
[row, model_id, name].
"""


class Columns(TypedDict):
    """
    Answer of POST stores/ID/mlflow/provebook/search-columns: many runs, column by column; lists with an item a run are in the order of the search.
    """

    total: int
    """
    How many runs fit.
    """
    run_id: list[str]
    name: list[str]
    experiment_id: list[str]
    status: list[Literal["RUNNING", "SCHEDULED", "FINISHED", "FAILED", "KILLED"]]
    start_time: list[int | None]
    """
    Milliseconds since 1970.
    """
    end_time: list[int | None]
    metrics: list[NumberColumn]
    params: list[TextColumn]
    tags: list[TextColumn]
    """
    Without MLflow's own that no column shows.
    """
    datasets: list[DatasetOfRun]
    models: list[ModelOfRun]
