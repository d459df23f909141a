"""What keeps a verification from being made."""

from __future__ import annotations


class VerifyError(Exception):
    """A sentence for a person, with what to do."""
