"""Runs side by side: the kernel's half of the comparison."""

from __future__ import annotations

from .compare import compare_runs
from .comparison import Comparison
from .errors import CompareError

__all__ = ["CompareError", "Comparison", "compare_runs"]
