# Generated from schema/wire by `jlpm wire`; do not edit.

from __future__ import annotations

from typing import Literal, TypeAlias, TypedDict

from typing_extensions import NotRequired

RunStatus: TypeAlias = Literal["RUNNING", "SCHEDULED", "FINISHED", "FAILED", "KILLED"]


Value: TypeAlias = float | Literal["NaN", "Infinity", "-Infinity"]


class Experiment(TypedDict):
    experiment_id: str
    name: str


class Query(TypedDict):
    """
    Either run ids, or experiments with a filter: the latter takes new runs in while it is live.
    """

    runs: list[str] | None
    experiments: list[Experiment]
    filter: str
    order_by: list[str]
    max_runs: int


class Sort(TypedDict):
    column: str
    descending: bool


class Scatter(TypedDict):
    x: str
    y: str


class View(TypedDict):
    """
    The arrangement. A column id is kind:key, as metric:rmse, param:depth, tag:stage, attribute:duration. Attributes: name, status, experiment, start_time, duration, model, dataset, cell.
    """

    metrics: NotRequired[list[str]]
    """
    Metrics to show, in order; absent: all.
    """
    params: NotRequired[list[str]]
    """
    Parameters to show, in order; absent: all.
    """
    hidden: NotRequired[list[str]]
    pinned: NotRequired[list[str]]
    sort: NotRequired[Sort]
    only_differences: NotRequired[bool]
    baseline: NotRequired[str | None]
    """
    Id of the run that others are held against.
    """
    directions: NotRequired[dict[str, Literal["lower", "higher"]]]
    """
    Better end of a metric where its name does not tell.
    """
    aggregate: NotRequired[Literal["last", "best", "min", "max"]]
    """
    Which value of a metric's history the table shows.
    """
    group_by: NotRequired[str | None]
    curve: NotRequired[str | None]
    """
    Metric whose curves are drawn.
    """
    x_axis: NotRequired[Literal["step", "time"]]
    smoothing: NotRequired[float]
    """
    Weight of the past in an exponential mean.
    """
    log_scale: NotRequired[bool]
    scatter: NotRequired[Scatter]
    frozen: NotRequired[bool]


class Omitted(TypedDict):
    """
    How many keys, and curves, were left out for their size.
    """

    metrics: NotRequired[int]
    params: NotRequired[int]
    tags: NotRequired[int]
    curves: NotRequired[int]


class Curve(TypedDict):
    run_id: str
    metric: str
    points: list[list[Value]]
    """
    [step, milliseconds since 1970, value] in order of steps; at most 320 unless asked for more.
    """


class Metrics(TypedDict):
    last: Value
    min: NotRequired[Value]
    max: NotRequired[Value]


class Model(TypedDict):
    model_id: str
    name: str


class Dataset(TypedDict):
    name: str
    digest: str
    context: str | None


class ComparedRun(TypedDict):
    run_id: str
    name: str
    experiment_id: str
    status: RunStatus
    start_time: int
    end_time: int | None
    params: dict[str, str]
    metrics: dict[str, Metrics]
    tags: dict[str, str]
    """
    The user's tags, and provebook.* ones; no mlflow.* tag.
    """
    models: list[Model]
    datasets: list[Dataset]


class Snapshot(TypedDict):
    taken: int
    """
    Milliseconds since 1970.
    """
    total: int | None
    """
    How many runs matched; null where that is not known.
    """
    omitted: NotRequired[Omitted]
    """
    How many keys, and curves, were left out for their size.
    """
    runs: list[ComparedRun]
    curves: list[Curve]


class Comparison(TypedDict):
    """
    Output of MIME type application/vnd.provebook.comparison.v1+json: what to compare, how it is arranged, and the data as it was. No credential, no absolute path.
    """

    version: Literal[1]
    store: str
    """
    Id of the store, see provebook/shared/uri.py.
    """
    query: Query
    view: View
    snapshot: Snapshot
