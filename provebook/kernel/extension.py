"""``%load_ext provebook`` and its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import attach, magics

if TYPE_CHECKING:
    from IPython.core.interactiveshell import InteractiveShell


def load(shell: InteractiveShell) -> None:
    """Add the magics, tell the server of this kernel; ``mlflow`` is not imported."""
    magics.load(shell)
    attach.when_imported()
    attach.start()


def unload(shell: InteractiveShell) -> None:
    """Take the magics away; runs go on being tagged."""
    magics.unload(shell)
