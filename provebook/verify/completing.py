"""Completes the code of a step, as it is compiled, by what its cells display.

The file stays what it is, and what it defines too.
"""

from __future__ import annotations

import ast
import importlib.abc
import importlib.machinery
from collections.abc import Callable
from typing import Any

from .matching import Cell, is_call, with_displays

HEARS = f"{__package__}.instep"
"""The module whose ``seen`` is told."""


class Steps(importlib.abc.MetaPathFinder):
    """Finds the file of a step as one that displays what its cells do."""

    def __init__(self, cells_of: Callable[[str], list[Cell] | None]) -> None:
        self._cells_of = cells_of  # of the step that a module is, which then runs

    def find_spec(self, name: str, path: Any = None, target: Any = None) -> Any:
        """See ``MetaPathFinder``."""
        cells = self._cells_of(name)
        if cells is None:
            return None
        spec = importlib.machinery.PathFinder.find_spec(name, path)
        if spec and isinstance(spec.loader, importlib.machinery.SourceFileLoader):
            spec.loader = _Loader(cells, name, spec.loader.path)
        return spec


class _Loader(importlib.machinery.SourceFileLoader):
    def __init__(self, cells: list[Cell], name: str, path: str) -> None:
        super().__init__(name, path)
        self._cells = cells

    def get_code(self, fullname: str) -> Any:
        """Never from the cache, nor into it."""
        tree = ast.parse(self.get_data(self.path))
        begin = next((at for at, node in enumerate(tree.body) if is_call(node, "start")), None)
        if begin is not None:
            with_displays(tree, self._cells, _shown, _looked_at, _begins)
            tree.body.insert(_own_code(tree, begin), ast.Expr(_call("speaks")))
            tree.body.insert(begin, ast.Expr(_call("begins")))
            tree.body.append(ast.Expr(_call("ends")))
            ast.fix_missing_locations(tree)
        return compile(tree, self.path, "exec", dont_inherit=True)


def _call(function: str, *more: ast.expr) -> ast.Call:
    seen = ast.parse(f"__import__('sys').modules[{HEARS!r}].seen.{function}", mode="eval")
    given = list(more) or [ast.parse("globals()", mode="eval").body]
    return ast.Call(seen.body, given, [])


def _shown(cell: int, value: ast.expr) -> ast.expr:
    return _call("at", ast.Constant(cell), value)


def _begins(cell: int) -> ast.expr:
    return _call("cell", ast.Constant(cell))


def _looked_at(cell: int, value: ast.expr) -> ast.expr:
    nothing = ast.parse("lambda: None", mode="eval").body
    assert isinstance(nothing, ast.Lambda)
    nothing.body = value
    return _call("looks", ast.Constant(cell), nothing)


def _own_code(tree: ast.Module, begin: int) -> int:
    """Where what the notebook has in the step begins, after what it repeats of others."""
    for at, node in enumerate(tree.body):
        if is_call(node, "resume"):
            return at + 1
    return begin + 1
