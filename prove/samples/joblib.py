"""What joblib writes and reads."""

from __future__ import annotations

from typing import Any

import joblib

from .base import Samples


def written() -> Any:
    """A file of joblib's."""
    return joblib.dump([1, 2], "rows.joblib")[0]


JOBLIB = Samples(
    calls={
        "joblib.dump": [lambda: ([[1], 2], "rows.joblib")],
        "joblib.load": [lambda: (written(),)],
    }
)
