"""Inputs that a step changed in place.

Where nobody had foreseen it, the steps after it take these from it (``course.py``), whatever
their code says.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from .content import digest_or
from .formats import read_bundle
from .layout import read_manifest
from .state import running
from .storing import stored_name

UNWATCHED = "PROVEBOOK_UNWATCHED"  # steps whose inputs are not looked at again, by commas


def changed_inputs(handed_on: dict[str, Any]) -> dict[str, Any]:
    """Inputs that the step has changed in place, as ``load.rows``: by the step that made them.

    Also those that it did not ask for, but that share something with one that it did.
    """
    if running.name in os.environ.get(UNWATCHED, "").split(","):
        return {}
    found: dict[str, Any] = {}
    for step, (folder, _) in running.sources.items():
        for entry in read_manifest(folder)["values"]:
            bundle = running.bundles.get(folder / entry.get("file", ""))
            if bundle is None:
                continue
            name, value = entry["name"], bundle[stored_name(entry)]
            is_known = any(value is other for other in handed_on.values())
            if _is_changed(value, entry, folder / entry["file"], is_known):
                found[name if "." in name else f"{step}.{name}"] = value
    return found


def _is_changed(value: Any, entry: dict[str, Any], file: Path, is_known: bool) -> bool:
    """Whether a value is no longer what was loaded; looks twice where it may be mistaken."""
    now = digest_or(value, entry["sha256"])
    if now == entry["digest"]:
        return False
    if is_known:
        return True
    # Of what has no lasting digest a fresh copy has another one too.
    fresh = read_bundle(file, entry)[stored_name(entry)]
    return digest_or(fresh, entry["sha256"]) != now
