"""Errors of the magics: one line that names what is wrong, and a cell that fails."""

from __future__ import annotations


class MagicError(Exception):
    """Wrong use of a magic: one line, no traceback; the cell fails and ``Run All`` stops."""

    def _render_traceback_(self) -> list[str]:
        return [f"%mlflow: {self}"]
