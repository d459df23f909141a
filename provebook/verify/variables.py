"""Secrets of a notebook, which its project takes from the environment."""

from __future__ import annotations

import ast
import os

from .record import Cell, Pair


def of(pair: Pair, given: dict[str, str]) -> dict[str, str]:
    """Variables that the project needs and nobody has set, with the notebook's own values.

    A value that is ``given`` for the parameter goes before the one in the notebook.
    """
    found: dict[str, str] = {}
    for cell in pair.cells:
        if cell.is_parameters:
            found |= {
                name: value for name, value in _values(cell).items() if name in pair.secrets
            }
    found |= {name: text for name, text in given.items() if name in pair.secrets}
    return {
        pair.secrets[name]: value
        for name, value in found.items()
        if name in given or not os.environ.get(pair.secrets[name])
    }


def _values(cell: Cell) -> dict[str, str]:
    """Texts and numbers that names of a cell are set to."""
    try:
        body = ast.parse(cell.source).body
    except SyntaxError:
        return {}  # with a command of IPython's
    found: dict[str, str] = {}
    for node in body:
        targets = node.targets if isinstance(node, ast.Assign) else []
        targets = [node.target] if isinstance(node, ast.AnnAssign) else targets
        if not targets or node.value is None:  # type: ignore[attr-defined]
            continue
        try:
            value = ast.literal_eval(node.value)  # type: ignore[attr-defined]
        except ValueError:
            continue
        if isinstance(value, (str, int)) and value != "":
            found |= {one.id: str(value) for one in targets if isinstance(one, ast.Name)}
    return found
