"""Provebook: MLflow inside the notebook.

This module is imported by the Jupyter server, by kernels and by ``%load_ext``;
it must stay free of imports that any of the three may lack.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

try:
    from ._version import __version__
except ImportError:  # a checkout that was never built
    __version__ = "0+unknown"

if TYPE_CHECKING:
    from IPython.core.interactiveshell import InteractiveShell

    from .compare import compare_runs

__all__ = ["__version__", "compare_runs"]


def __getattr__(name: str) -> Any:
    if name == "compare_runs":
        from .compare import compare_runs

        return compare_runs
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def _jupyter_labextension_paths() -> list[dict[str, str]]:
    return [{"src": "labextension", "dest": "provebook"}]


def _jupyter_server_extension_points() -> list[dict[str, Any]]:
    from .server import Provebook

    return [{"module": "provebook.server", "app": Provebook}]


def load_ipython_extension(shell: InteractiveShell) -> None:
    """Add the magics ``%mlflow`` and ``%%mlflow`` (called by ``%load_ext provebook``)."""
    from .kernel import extension

    extension.load(shell)


def unload_ipython_extension(shell: Any) -> None:
    """Take the magics away again (called by ``%unload_ext provebook``)."""
    from .kernel import extension

    extension.unload(shell)
