"""What happens around MLflow's calls: the call first, then a note of it for the publisher.

Nothing here may change a result, raise an error of its own, or take noticeable time.
"""

from __future__ import annotations

import contextlib
import time
from typing import Any

from ..shared import state
from . import current, messages, runs, runtags

RUN_NAME = "mlflow.runName"


def after(original: Any, *args: Any, **kwargs: Any) -> Any:
    """Call, then have the state looked at."""
    result = original(*args, **kwargs)
    if publisher := current.publisher():
        publisher.touch()
    return result


def set_tracking_uri(original: Any, *args: Any, **kwargs: Any) -> Any:
    """Send what belongs to the old store before the new one is set."""
    if publisher := current.publisher():
        publisher.flush()
    return after(original, *args, **kwargs)


def create_run(
    original: Any,
    self: Any,
    experiment_id: str,
    start_time: Any = None,
    tags: Any = None,
    run_name: Any = None,
    *args: Any,
    **kwargs: Any,
) -> Any:
    """Add the notebook's tags, which MLflow adds to fluent runs only."""
    with contextlib.suppress(Exception):
        tags = {**runtags.notebook_tags(), **(tags or {})}
    run = original(self, experiment_id, start_time, tags, run_name, *args, **kwargs)
    runs.began(self.tracking_uri, run)
    return run


def log_metric(
    original: Any,
    self: Any,
    run_id: str,
    key: str,
    value: Any,
    timestamp: Any = None,
    step: Any = None,
    *args: Any,
    **kwargs: Any,
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
    original: Any,
    self: Any,
    run_id: str,
    metrics: Any = (),
    params: Any = (),
    tags: Any = (),
    *args: Any,
    **kwargs: Any,
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
    original: Any, self: Any, run_id: str, key: str, value: Any, *args: Any, **kwargs: Any
) -> Any:
    """Note a new name."""
    result = original(self, run_id, key, value, *args, **kwargs)
    if key == RUN_NAME:
        runs.changed(self, run_id, name=str(value))
    return result


def set_terminated(
    original: Any,
    self: Any,
    run_id: str,
    status: Any = None,
    end_time: Any = None,
    *args: Any,
    **kwargs: Any,
) -> Any:
    """Note the end of a run."""
    result = original(self, run_id, status, end_time, *args, **kwargs)
    runs.changed(self, run_id, status=status or "FINISHED", end_time=end_time)
    return result


def update_run(
    original: Any,
    self: Any,
    run_id: str,
    status: Any = None,
    name: Any = None,
    *args: Any,
    **kwargs: Any,
) -> Any:
    """Note a new status or name."""
    result = original(self, run_id, status, name, *args, **kwargs)
    runs.changed(self, run_id, status=status, name=name)
    return result


def activate_run(original: Any, self: Any, run: Any, *args: Any, **kwargs: Any) -> None:
    """In place of ``ActiveRun.__init__``: note a run that becomes the active one."""
    original(self, run, *args, **kwargs)
    runs.started_fluently(run)


def get_experiment(original: Any, self: Any, *args: Any, **kwargs: Any) -> Any:
    """Learn the names of experiments from MLflow's own look-ups."""
    experiment = original(self, *args, **kwargs)
    if experiment is not None:
        _learn(self, experiment.experiment_id, experiment.name)
    return experiment


def create_experiment(original: Any, self: Any, name: str, *args: Any, **kwargs: Any) -> Any:
    """Learn the id of a new experiment."""
    experiment_id = original(self, name, *args, **kwargs)
    _learn(self, experiment_id, name)
    return experiment_id


def _learn(client: Any, experiment_id: object, name: object) -> None:
    state.learn_experiment(client.tracking_uri, experiment_id, name)
    if publisher := current.publisher():
        publisher.touch()
