"""Cells with commands that IPython alone understands."""

from __future__ import annotations

import re

# Their body is what the project has.
_AROUND = re.compile(r"\s*%%(time|capture|prun)\b[^\n]*\n")


def plain_python(source: str) -> str:
    """A cell as Python, without a command around it that only measures or keeps it quiet."""
    around = _AROUND.match(source)
    if around is None:
        return _transformed(source)
    body = _transformed(source[around.end() :])
    return f"{body.rstrip()};" if around[1] == "capture" else body


def has_commands(source: str) -> bool:
    """Whether a cell has some: what they print is not what a script prints in their place."""
    return "get_ipython()" in _transformed(source) and "get_ipython()" not in source


def _transformed(source: str) -> str:
    from IPython.core.inputtransformer2 import TransformerManager  # noqa: PLC0415 - heavy

    return str(TransformerManager().transform_cell(source))
