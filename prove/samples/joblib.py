"""What joblib writes and reads, and what it calls."""

from __future__ import annotations

from typing import Any

import joblib
import numpy as np

from ..trials import Named
from .base import Samples


def written() -> Any:
    """A file of joblib's."""
    return joblib.dump([1, 2], "rows.joblib")[0]


def first(rows: Any) -> Any:
    """A function."""
    return rows[0]


def delayed(rows: Any) -> Any:
    """A call that is made later."""
    return joblib.delayed(first)(rows)


FUNCTION = [lambda: (first,)]
ARRAY = np.arange(3)

JOBLIB = Samples(
    objects={"pool": [lambda: joblib.Parallel(1)]},
    calls={
        "joblib.dump": [lambda: ([[1], 2], "rows.joblib")],
        "joblib.load": [lambda: (written(),)],
        "joblib.delayed": FUNCTION,
        "joblib.parallel.delayed": FUNCTION,
        "joblib.wrap_non_picklable_objects": FUNCTION,
        "joblib.hash": [lambda: ([[1], ARRAY],)],
        "joblib.parallel_backend": [lambda: ("threading",)],
        "joblib.parallel_config": [lambda: (Named(backend="threading"),)],
        "joblib.expires_after": [lambda: (Named(days=1),)],
        "joblib.Memory": [lambda: ("cache",), lambda: ()],
        "pool.__call__": [lambda: ([delayed([[1], 2]), delayed([3])],)],
    },
    untried={
        "joblib.cpu_count": "runs another program",
        "joblib.effective_n_jobs": "runs another program",
    },
)
