"""What happens around MLflow's calls: the call first, then a note of it for the publisher.

Nothing here may change a result, raise an error of its own, or take noticeable time.
"""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from ..shared import state
from ..shared.tags import RUN_NAME
from . import current, messages, runs, runtags

if TYPE_CHECKING:
    from mlflow.entities import Metric, Run, RunTag
    from mlflow.tracking._tracking_service.client import TrackingServiceClient

Original = Callable[..., Any]
"""A function of MLflow; what is not read here is passed on as it is."""


def after(original: Original, *args: object, **kwargs: object) -> Any:
    """Call, then have the state looked at."""
    result = original(*args, **kwargs)
    if publisher := current.publisher():
        publisher.touch()
    return result


def set_tracking_uri(original: Original, *args: object, **kwargs: object) -> Any:
    """Send what belongs to the old store before the new one is set."""
    if publisher := current.publisher():
        publisher.flush()
    return after(original, *args, **kwargs)


def create_run(
    original: Original,
    self: TrackingServiceClient,
    experiment_id: str,
    start_time: object = None,
    tags: Mapping[str, str] | None = None,
    run_name: object = None,
    *args: object,
    **kwargs: object,
) -> Any:
    """Add the notebook's tags, which MLflow adds to fluent runs only."""
    with contextlib.suppress(Exception):
        tags = {**runtags.notebook_tags(), **(tags or {})}
    run = original(self, experiment_id, start_time, tags, run_name, *args, **kwargs)
    runs.began(self.tracking_uri, run)
    return run


def log_metric(
    original: Original,
    self: TrackingServiceClient,
    run_id: str,
    key: str,
    value: Any,
    timestamp: Any = None,
    step: Any = None,
    *args: object,
    **kwargs: object,
) -> Any:
    """Note one metric value."""
    result = original(self, run_id, key, value, timestamp, step, *args, **kwargs)
    if publisher := current.publisher():
        with contextlib.suppress(Exception):
            at = int(time.time() * 1000) if timestamp is None else timestamp
            publisher.metric(
                messages.Point(self.tracking_uri, run_id, key, float(value), step or 0, at)
            )
    return result


def log_batch(
    original: Original,
    self: TrackingServiceClient,
    run_id: str,
    metrics: Iterable[Metric] = (),
    params: object = (),
    tags: Iterable[RunTag] = (),
    *args: object,
    **kwargs: object,
) -> Any:
    """Note all metric values of a batch, and a new name among its tags."""
    result = original(self, run_id, metrics, params, tags, *args, **kwargs)
    if publisher := current.publisher():
        with contextlib.suppress(Exception):
            for m in metrics:
                point = (self.tracking_uri, run_id, m.key, float(m.value), m.step, m.timestamp)
                publisher.metric(messages.Point(*point))
            for tag in tags:
                if tag.key == RUN_NAME:
                    runs.changed(self, run_id, name=tag.value)
    return result


def set_tag(
    original: Original,
    self: TrackingServiceClient,
    run_id: str,
    key: str,
    value: Any,
    *args: object,
    **kwargs: object,
) -> Any:
    """Note a new name."""
    result = original(self, run_id, key, value, *args, **kwargs)
    if key == RUN_NAME:
        runs.changed(self, run_id, name=str(value))
    return result


def set_terminated(
    original: Original,
    self: TrackingServiceClient,
    run_id: str,
    status: Any = None,
    end_time: Any = None,
    *args: object,
    **kwargs: object,
) -> Any:
    """Note the end of a run."""
    result = original(self, run_id, status, end_time, *args, **kwargs)
    runs.changed(self, run_id, status=status or "FINISHED", end_time=end_time)
    return result


def update_run(
    original: Original,
    self: TrackingServiceClient,
    run_id: str,
    status: Any = None,
    name: Any = None,
    *args: object,
    **kwargs: object,
) -> Any:
    """Note a new status or name."""
    result = original(self, run_id, status, name, *args, **kwargs)
    runs.changed(self, run_id, status=status, name=name)
    return result


def activate_run(
    original: Original, self: object, run: Run, *args: object, **kwargs: object
) -> None:
    """In place of ``ActiveRun.__init__``: note a run that becomes the active one."""
    original(self, run, *args, **kwargs)
    runs.started_fluently(run)


def get_experiment(
    original: Original, self: TrackingServiceClient, *args: object, **kwargs: object
) -> Any:
    """Learn the names of experiments from MLflow's own look-ups."""
    experiment = original(self, *args, **kwargs)
    if experiment is not None:
        _learn(self, experiment.experiment_id, experiment.name)
    return experiment


def create_experiment(
    original: Original, self: TrackingServiceClient, name: str, *args: object, **kwargs: object
) -> Any:
    """Learn the id of a new experiment."""
    experiment_id = original(self, name, *args, **kwargs)
    _learn(self, experiment_id, name)
    return experiment_id


def _learn(client: TrackingServiceClient, experiment_id: object, name: object) -> None:
    state.learn_experiment(client.tracking_uri, experiment_id, name)
    if publisher := current.publisher():
        publisher.touch()
