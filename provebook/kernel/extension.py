"""``%load_ext provebook`` and its end."""

from __future__ import annotations

from typing import Any

from . import attach, magics


def load(shell: Any) -> None:
    """Add the magics, tell the server of this kernel; ``mlflow`` is not imported."""
    magics.load(shell)
    attach.when_imported()
    attach.start()


def unload(shell: Any) -> None:
    """Take the magics away; runs go on being tagged."""
    magics.unload(shell)
