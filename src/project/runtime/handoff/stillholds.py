"""Whether what a step read when it ran is still the same."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from .environment import UNSET, digest_of_variable
from .layout import UNREADABLE, stamp_of
from .models import other_version


def why_not(outside: dict[str, Any], may_ask: bool) -> str:
    """What has changed since, in words; empty if nothing.

    ``may_ask``: a person says that what nobody can look at again does not matter.
    """
    if outside["asks"] and not may_ask:
        return f"it {', '.join(outside['asks'])}"
    for path, then in outside["files"].items():
        if reason := _of_file(path, then):
            return f"{Path(path).name} {reason}"
    for name, digest in outside["environment"].items():
        value = digest_of_variable(name)
        if value != digest:
            return f"{name} is {'not set any more' if value == UNSET else 'another one'}"
    for uri, then in outside["models"].items():
        if version := other_version(uri, then):
            return version
    return ""


def _of_file(path: str, then: dict[str, Any] | None) -> str:
    """What is otherwise with a file, or with one that was not there."""
    now = stamp_of(path, known=then)
    if now is None or then is None:
        return "" if now is then else ("is gone" if now is None else "is there now")
    if now["sha256"] == then["sha256"]:
        return ""
    if UNREADABLE in (now["sha256"], then["sha256"]):
        return "cannot be read" if now["sha256"] == UNREADABLE else "can be read now"
    return "changed"
