"""Which figures a run has logged; runs in the notebook's kernel too."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .runs import Image

PICTURES = re.compile(r"\.(png|jpe?g|gif|bmp|webp|tiff?|svg|html?|pdf)$", re.IGNORECASE)
TEXTS = re.compile(r"\.(svg|html?)$", re.IGNORECASE)
OURS = ("handoff", "verification")
DEEPEST = 4
# `mlflow.log_image` puts the time and a random text into the name.
_MOMENT = re.compile(r"%timestamp%\d+%[0-9a-f-]{36}")


def images_of(client: Any, uri: str, run_id: str) -> dict[str, Image]:
    """The images, drawings and pages among the artifacts of a run, by name."""
    found: dict[str, Image] = {}
    for path in _walked(client, run_id, None, 0):
        plain = name = _MOMENT.sub("", path)
        number = 1
        while name in found:
            number += 1
            name = f"{plain} ({number})"
        found[name] = {"uri": uri, "run": run_id, "path": path}
    return found


def _walked(client: Any, run_id: str, folder: str | None, depth: int) -> list[str]:
    try:
        entries = client.list_artifacts(run_id, folder)
    except Exception:  # a place that cannot be listed, of a run that logged elsewhere
        return []
    names = {entry.path.rpartition("/")[2] for entry in entries}
    if "MLmodel" in names or depth > DEEPEST:
        return []
    found: list[str] = []
    for entry in entries:
        if not entry.is_dir:
            found += [entry.path] if PICTURES.search(entry.path) else []
        elif entry.path not in OURS:
            found += _walked(client, run_id, entry.path, depth + 1)
    return found
