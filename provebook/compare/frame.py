"""The runs as a DataFrame."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .history import finite_or_infinite

if TYPE_CHECKING:
    import pandas as pd
    from mlflow.entities import Run, RunInfo


def frame(runs: list[Run]) -> pd.DataFrame:
    """One row a run; see ``Comparison.to_pandas``."""
    import pandas as pd

    rows = [
        {
            "name": run.info.run_name,
            "status": run.info.status,
            "start_time": run.info.start_time,
            "duration": _seconds(run.info),
            **{f"params.{key}": text for key, text in run.data.params.items()},
            **{f"metrics.{k}": finite_or_infinite(v) for k, v in run.data.metrics.items()},
            **{f"tags.{key}": text for key, text in run.data.tags.items()},
        }
        for run in runs
    ]
    first = ["name", "status", "start_time", "duration"]
    rest = sorted({key for row in rows for key in row} - set(first), key=_place)
    index = pd.Index([run.info.run_id for run in runs], name="run_id", dtype=object)
    found = pd.DataFrame(rows, index=index, columns=first + rest)
    found["start_time"] = pd.to_datetime(found["start_time"], unit="ms", utc=True)
    return found


def _seconds(info: RunInfo) -> float | None:
    if info.end_time is None or info.start_time is None:
        return None
    return float(info.end_time - info.start_time) / 1000


def _place(key: str) -> tuple[int, str]:
    return ("params", "metrics", "tags").index(key.partition(".")[0]), key
