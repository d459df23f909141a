"""The tags of a run that is started in a notebook."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from pathlib import Path

from ..shared import place
from ..shared import tags as names


def notebook_tags() -> dict[str, str]:
    """Tags of a run started here: where in which notebook; only what is known."""
    if place.shell() is None and place.kernel_id() is None:
        return {}
    cell = place.cell()
    known = {
        names.NOTEBOOK_PATH: place.notebook_path(),
        names.CELL_ID: cell.id,
        names.EXECUTION_COUNT: str(cell.execution_count or ""),
        names.KERNEL_ID: place.kernel_id(),
        names.NOTEBOOK_SHA256: _saved_sha256(place.notebook()),
    }
    return {name: value for name, value in known.items() if value}


def _saved_sha256(file: Path | None) -> str | None:
    if file is None:
        return None
    try:
        stat = file.stat()
        return _sha256(file, stat.st_mtime_ns, stat.st_size)
    except OSError:
        return None


@lru_cache(maxsize=4)
def _sha256(file: Path, mtime_ns: int, size: int) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()
