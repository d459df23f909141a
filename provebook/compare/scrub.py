"""What must not get into a saved notebook: passwords, and where the machine keeps its files."""

from __future__ import annotations

import os
from functools import lru_cache

from ..shared import env
from ..shared.text import without_userinfo


def scrubbed(text: str) -> str:
    """``text`` without user-info in URIs, and with the root and home folders shortened."""
    if "/" not in text and os.sep not in text:  # most values: neither URI nor path
        return text
    text = without_userinfo(text)
    for folder, short in _folders():
        if folder in text:
            text = text.replace(folder + os.sep, short + "/").replace(folder, short)
    return text


def _folders() -> tuple[tuple[str, str], ...]:
    return _known(os.environ.get(env.ROOT), os.path.expanduser("~"))


@lru_cache(maxsize=4)
def _known(root: str | None, home: str) -> tuple[tuple[str, str], ...]:
    # The longest first, and never the root of the file system.
    pairs = [(root, "."), (home, "~")]
    return tuple(
        (str(folder).rstrip("/\\"), short)
        for folder, short in pairs
        if folder and len(str(folder).rstrip("/\\")) > 2 and os.path.isabs(folder)
    )
