"""The kernel half of Provebook: thin, and of no weight until ``mlflow`` is imported."""

from __future__ import annotations

from typing import Any


def load(shell: Any) -> None:
    """Add the magics, tell the server of this kernel; ``mlflow`` is not imported."""
    from . import attach, magics

    magics.load(shell)
    attach.when_imported()
    attach.start()


def unload(shell: Any) -> None:
    """Take the magics away; runs go on being tagged."""
    from . import magics

    magics.unload(shell)
