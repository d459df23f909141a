"""The runs this kernel has open, as the tracking message tells them."""

from __future__ import annotations

import contextlib
import logging
import time
from typing import Any

from ..shared import state
from . import current, messages

_log = logging.getLogger(__name__)
_open: dict[str, dict[str, Any]] = {}
ENDED = ("FINISHED", "FAILED", "KILLED")


def began(tracking_uri: str, run: Any) -> None:
    """Tell of a run that was started, or taken up again."""
    if publisher := current.publisher():
        with contextlib.suppress(Exception):
            told = messages.tracked_run(run)
            _open[told["run_id"]] = told
            publisher.run(tracking_uri, dict(told))


def name(run_id: str) -> str:
    """Name of a run that this kernel has started."""
    known = _open.get(run_id)
    return f"{known['name']} ({run_id})" if known else run_id


def changed(client: Any, run_id: str, **changes: Any) -> None:
    """Tell of a run's new name, or of its end.

    Parameters
    ----------
    client
        ``TrackingServiceClient`` with which it was changed.
    changes
        New values of ``TrackedRun``'s fields; one that is ``None`` is unchanged.
    """
    publisher = current.publisher()
    if publisher is None:
        return
    known = _open.get(run_id)
    given = {name: value for name, value in changes.items() if value is not None}
    if given.get("status") in ENDED:
        given.setdefault("end_time", int(time.time() * 1000))
        _open.pop(run_id, None)
    if known is not None:
        known.update(given)
        told: dict[str, Any] | None = dict(known)
    else:  # here and not in the publisher's thread: nothing there may wait for a store
        told = _read(client, run_id)
    if told is not None:
        publisher.run(client.tracking_uri, told)


def started_fluently(run: Any) -> None:
    """Tell of a run on the stack of ``mlflow.start_run``."""
    began(state.raw_tracking_uri(), run)


def _read(client: Any, run_id: str) -> dict[str, Any] | None:
    try:
        return messages.tracked_run(client.get_run(run_id))
    except Exception:
        _log.debug("The run %s cannot be read", run_id, exc_info=True)
        return None
