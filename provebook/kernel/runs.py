"""The runs this kernel has open, as the tracking message tells them."""

from __future__ import annotations

import contextlib
import logging
import time
from typing import TYPE_CHECKING

from ..shared import state
from . import current, messages

if TYPE_CHECKING:
    from mlflow.entities import Run
    from mlflow.tracking._tracking_service.client import TrackingServiceClient

    from ..shared.wire.tracking import RunStatus, TrackedRun

_log = logging.getLogger(__name__)
_open: dict[str, TrackedRun] = {}
ENDED = ("FINISHED", "FAILED", "KILLED")


def began(tracking_uri: str, run: Run) -> None:
    """Tell of a run that was started, or taken up again."""
    if publisher := current.publisher():
        with contextlib.suppress(Exception):
            told = messages.tracked_run(run)
            _open[told["run_id"]] = told
            publisher.run(tracking_uri, told.copy())


def name(run_id: str) -> str:
    """Name of a run that this kernel has started."""
    known = _open.get(run_id)
    return f"{known['name']} ({run_id})" if known else run_id


def changed(
    client: TrackingServiceClient,
    run_id: str,
    name: str | None = None,
    status: RunStatus | None = None,
    end_time: int | None = None,
) -> None:
    """Tell of a run's new name, or of its end; what is ``None`` is unchanged.

    Parameters
    ----------
    client
        With which it was changed.
    """
    publisher = current.publisher()
    if publisher is None:
        return
    known = _open.get(run_id)
    if status in ENDED:
        end_time = int(time.time() * 1000) if end_time is None else end_time
        _open.pop(run_id, None)
    if known is not None:
        known["name"] = known["name"] if name is None else name
        known["status"] = known["status"] if status is None else status
        known["end_time"] = known["end_time"] if end_time is None else end_time
        told: TrackedRun | None = known.copy()
    else:  # here and not in the publisher's thread: nothing there may wait for a store
        told = _read(client, run_id)
    if told is not None:
        publisher.run(client.tracking_uri, told)


def started_fluently(run: Run) -> None:
    """Tell of a run on the stack of ``mlflow.start_run``."""
    began(state.raw_tracking_uri(), run)


def _read(client: TrackingServiceClient, run_id: str) -> TrackedRun | None:
    try:
        return messages.tracked_run(client.get_run(run_id))
    except Exception:
        _log.debug("The run %s cannot be read", run_id, exc_info=True)
        return None
