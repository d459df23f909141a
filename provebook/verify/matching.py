"""Where in a step's file the cells of the notebook are, and what they display.

Runs in the project's steps, with nothing but Python's own library.
"""

from __future__ import annotations

import ast
from collections.abc import Callable
from dataclasses import dataclass
from difflib import SequenceMatcher

# What a notebook displays and a step leaves out, because it does nothing else.
LOOKS = {
    *("head", "tail", "describe", "value_counts", "nunique", "info", "to_frame", "idxmax"),
    *("idxmin", "isna", "isnull", "sum", "mean", "any", "all", "round", "sort_values"),
}


@dataclass(frozen=True)
class Cell:
    """A cell of the notebook: its number, and its code as plain Python."""

    number: int
    source: str


@dataclass(frozen=True)
class _Statement:
    node: ast.stmt
    cell: int
    is_last: bool  # of its cell, with a value that is displayed


def with_displays(
    tree: ast.Module,
    cells: list[Cell],
    shown: Callable[[int, ast.expr], ast.expr],
    looked_at: Callable[[int, ast.expr], ast.expr],
    begins: Callable[[int], ast.expr],
) -> None:
    """Put into a step's file what its cells display, and where each begins.

    ``shown`` makes the expression for a value that the step has too, ``looked_at`` for one that
    it leaves out, ``begins`` that for the beginning of a cell.
    """
    begin = next((at for at, node in enumerate(tree.body) if is_call(node, "start")), None)
    if begin is None:
        return
    notebook = [statement for cell in cells for statement in _statements(cell)]
    end = next((at for at, node in enumerate(tree.body) if is_call(node, "outputs")), None)
    if end is None:
        return
    body = tree.body[begin + 1 : end]
    places = _places([one.node for one in notebook], body)
    first = {notebook[at].cell: at for at in sorted(places, reverse=True)}
    for at in range(len(notebook) - 1, -1, -1):
        node, cell = notebook[at].node, notebook[at].cell
        if notebook[at].is_last and isinstance(node, ast.Expr):
            if at in places:
                own = body[places[at]]
                assert isinstance(own, ast.Expr)
                own.value = ast.copy_location(shown(cell, own.value), own)
            elif _only_looks(node.value):
                place = _before(at, places, len(notebook), len(body))
                if place is not None:
                    body.insert(place, _added(looked_at(cell, node.value), tree.body[begin]))
        if first.get(cell) == at:
            body.insert(places[at], _added(begins(cell), tree.body[begin]))
    tree.body[begin + 1 : end] = body
    ast.fix_missing_locations(tree)


def _statements(cell: Cell) -> list[_Statement]:
    try:
        nodes = ast.parse(cell.source).body
    except (SyntaxError, ValueError):
        return []
    # As IPython has it: a semicolon at the end keeps the value to itself.
    is_quiet = cell.source.rstrip().endswith(";")
    # What stands for a command has a value of its own, which the notebook does not display.
    is_quiet |= bool(nodes) and "get_ipython()" in ast.unparse(nodes[-1])
    return [_Statement(node, cell.number, node is nodes[-1] and not is_quiet) for node in nodes]


def _places(notebook: list[ast.stmt], body: list[ast.stmt]) -> dict[int, int]:
    """Statements of the notebook that the step's file has too, by their places in both."""
    ours, theirs = ([ast.dump(_plain(node)) for node in some] for some in (notebook, body))
    blocks = SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes()
    found: dict[int, int] = {}
    for tag, begin, end, there, until in blocks:
        if tag == "equal":
            found.update(zip(range(begin, end), range(there, until), strict=True))
        elif tag == "replace":
            # As many, of the same kinds: the export or a person has put them otherwise.
            left = [at for at in range(begin, end) if not _is_elsewhere(notebook[at])]
            kinds = [type(notebook[at]) for at in left]
            if kinds == [type(node) for node in body[there:until]]:
                found.update(zip(left, range(there, until), strict=True))
    return found


def _before(at: int, places: dict[int, int], count: int, end: int) -> int | None:
    """Where a statement belongs that the file lacks; ``None`` where that is not sure."""
    if at - 1 in places:
        return places[at - 1] + 1
    return end if at == count - 1 else places.get(at + 1)


class _Plain(ast.NodeTransformer):
    """As the notebook has it: a step's runs are nested ones."""

    def visit_Call(self, node: ast.Call) -> ast.AST:
        self.generic_visit(node)
        named = [one for one in node.keywords if one.arg != "nested"]
        return ast.Call(node.func, node.args, named)


def _plain(node: ast.stmt) -> ast.AST:
    plain: ast.AST = _Plain().visit(ast.parse(ast.unparse(node)).body[0])
    return plain


def _added(value: ast.expr, near: ast.stmt) -> ast.stmt:
    return ast.copy_location(ast.Expr(value), near)


def _is_elsewhere(node: ast.stmt) -> bool:
    """Whether a step has it at its top, or leaves it out."""
    if isinstance(node, ast.Import | ast.ImportFrom):
        return True
    return isinstance(node, ast.Expr) and _only_looks(node.value)


def is_call(node: ast.stmt, name: str) -> bool:
    """Whether a statement of a step's file calls this function of its ``handoff``."""
    if not isinstance(node, ast.Expr) or not isinstance(node.value, ast.Call):
        return False
    called = node.value.func
    return (
        isinstance(called, ast.Attribute)
        and called.attr == name
        and isinstance(called.value, ast.Name)
        and called.value.id in ("handoff", "_handoff")
    )


def _only_looks(node: ast.expr) -> bool:
    if isinstance(node, ast.Name | ast.Constant):
        return True
    if isinstance(node, ast.Call):
        called = node.func
        inside = [*node.args, *(one.value for one in node.keywords)]
        return (
            isinstance(called, ast.Attribute)
            and called.attr in LOOKS
            and all(map(_only_looks, [called.value, *inside]))
        )
    if isinstance(
        node,
        ast.Attribute
        | ast.Subscript
        | ast.Slice
        | ast.BinOp
        | ast.UnaryOp
        | ast.BoolOp
        | ast.Compare
        | ast.Tuple
        | ast.List
        | ast.Dict
        | ast.Set,
    ):
        return all(
            _only_looks(child)
            for child in ast.iter_child_nodes(node)
            if isinstance(child, ast.expr)
        )
    return False
