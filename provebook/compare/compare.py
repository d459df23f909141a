"""``compare_runs``: from arguments to a comparison."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from ..shared.tags import MLFLOWS
from . import arguments, resolve, snapshot, view
from .comparison import Comparison
from .errors import CompareError
from .find import Found, find
from .reading import Reading

if TYPE_CHECKING:
    from mlflow.entities import Run

    from mlflow import MlflowClient

LISTS = ("metrics", "params", "hidden", "pinned")
_METRIC = re.compile(r"metrics?[.:](?:`([^`]+)`|\"([^\"]+)\"|(\S+))", re.I)


def compare_runs(
    runs: Any = None,
    *,
    experiment: Any = None,
    filter: str | None = None,
    order_by: str | Iterable[str] | None = None,
    metrics: str | Iterable[str] | None = None,
    params: str | Iterable[str] | None = None,
    max_runs: int = 200,
    baseline: Any = None,
    only_differences: bool = False,
    group_by: str | None = None,
    sort: str | None = None,
    hidden: str | Iterable[str] = (),
    pinned: str | Iterable[str] = (),
    curve: str | None = None,
    x_axis: str | None = None,
    smoothing: float | None = None,
    log_scale: bool = False,
    scatter: tuple[str, str] | None = None,
    directions: Mapping[str, str] | None = None,
    aggregate: str | None = None,
    frozen: bool = False,
    points: int = 320,
) -> Comparison:
    """Compare runs side by side.

    Parameters
    ----------
    runs
        Run ids, unique starts of ids (4 digits and more) or names, from any experiment; also
        runs of MLflow, or a DataFrame with a column or an index ``run_id``. Without them the
        runs of ``experiment`` are compared.
    experiment
        Names or ids; the notebook's current experiment if neither this nor ``runs`` is given.
        With ``runs``, where they are looked for.
    filter, order_by
        As for ``mlflow.search_runs``: ``"metrics.rmse < 2"``, ``"metrics.rmse ASC"``.
    metrics, params
        The columns to show, in order; as a rule all.
    max_runs
        Most runs that are compared; the notebook keeps the data of the first 1,000.
    baseline
        The run that others are held against.
    only_differences
        Leave out columns that are equal in all runs.
    group_by
        A column, as ``params.depth``, by which runs are grouped: mean and deviation of metrics.
    sort
        A column, as ``metrics.rmse DESC``. Unlike ``order_by`` it only arranges what was found.
    hidden, pinned
        Columns that are not shown, or shown first.
    curve, x_axis, smoothing, log_scale
        The metric whose curves are drawn, over ``step`` or ``time``, how smooth (0 to 0.99).
    scatter
        Two columns, x and y.
    directions
        ``{"metric": "lower" | "higher"}``: its better end, where the name does not tell.
    aggregate
        Which value of a metric's history is shown: ``last``, ``best``, ``min`` or ``max``.
    frozen
        Do not follow runs that are still active.
    points
        Most points of a curve; 0 for none.

    Raises
    ------
    CompareError
        If the arguments name no run, or none that is unique; if a filter is wrong.
    mlflow.exceptions.MlflowException
        If the store cannot be read.
    """
    comparison = begin(**locals())
    _ = comparison.payload  # read now: the runs as they are
    return comparison


def begin(**given: Any) -> Comparison:
    """As ``compare_runs``, but what is only kept in the notebook is read while it is shown."""
    from mlflow import MlflowClient

    asked = _defaults() | given
    max_runs = arguments.whole("max_runs", asked.pop("max_runs"), 1)
    points = arguments.whole("points", asked.pop("points"), 0)
    client = MlflowClient()
    found = find(
        client,
        arguments.run_words(asked.pop("runs")),
        arguments.experiment_words(asked.pop("experiment")),
        (asked.pop("filter") or "").strip(),
        arguments.texts("order_by", asked.pop("order_by")) or [],
        max_runs,
    )
    asked["baseline"] = _baseline(client, found, asked["baseline"])
    for name in LISTS:
        asked[name] = arguments.texts(name, asked[name])
    ordering = _ordering(*found.order_by, asked["sort"] or "")
    metrics = snapshot.main_metrics(found.runs, [*(asked["metrics"] or []), *ordering])
    arrangement = view.view(_known(found.runs, metrics), **asked)
    return Comparison(Reading(client, found, arrangement, metrics, points))


def _defaults() -> dict[str, Any]:
    parameters = inspect.signature(compare_runs).parameters
    return {name: parameter.default for name, parameter in parameters.items()}


def _ordering(*clauses: str) -> list[str]:
    """Metrics by which the runs are ordered: they are the ones that matter."""
    found = (_METRIC.match(clause.strip()) for clause in clauses)
    return [next(filter(None, match.groups())) for match in found if match]


def _baseline(client: MlflowClient, found: Found, baseline: Any) -> str | None:
    if baseline is None:
        return None
    words = arguments.run_words(baseline) or []
    if len(words) != 1:
        raise CompareError("the baseline is one run")
    run = resolve.among(found.runs, words[0])
    if run is None and found.named:
        (run,) = resolve.resolve(client, words, None)
        found.runs.append(run)
        found.experiments.setdefault(run.info.experiment_id, "")
        found.experiments |= {
            key: name
            for key, name in resolve.every_experiment(client).items()
            if key in found.experiments
        }
    if run is None:
        raise CompareError(f"the baseline {words[0]} is none of the compared runs")
    return str(run.info.run_id)


def _known(runs: list[Run], metrics: list[str]) -> view.Known:
    params = {key: None for run in runs for key in sorted(run.data.params)}
    tags = {key: None for run in runs for key in sorted(run.data.tags)}
    ours = [key for key in tags if not key.startswith(MLFLOWS)]
    return view.Known(metrics, list(params), ours)
