# Generated from schema/wire by `jlpm wire`; do not edit.

from __future__ import annotations

from typing import Literal, TypedDict


class GraphParameter(TypedDict):
    name: str
    type: Literal["int", "float", "bool", "str"]
    default: float | bool | str


class GraphCall(TypedDict):
    """
    A call of which nothing is known, which may have changed it.
    """

    of: Literal["functions", "methods"]
    name: str
    """
    The function's path, or the method's name alone.
    """


class GraphEdit(TypedDict):
    """
    Replace `length` characters of a cell's source from `start`, both in UTF-16 units.
    """

    cell: str
    start: int
    length: int
    text: str


GraphInput = TypedDict(
    "GraphInput",
    {
        "from": str,
        "by": Literal["value", "source", "import", "file"],
        "uncertain": bool,
        "call": GraphCall | None,
    },
)


class GraphFix(TypedDict):
    label: str
    edits: list[GraphEdit]


class GraphStep(TypedDict):
    name: str
    cells: list[str]
    """
    Ids, in notebook order.
    """
    parameters: list[GraphParameter]
    inputs: dict[str, GraphInput]
    """
    By name.
    """
    outputs: list[str]
    after: list[str]
    """
    Steps that must run before, with no value handed on.
    """


class GraphDiagnostic(TypedDict):
    id: str
    severity: Literal["error", "warning", "info"]
    cell: str | None
    """
    Id; null where it concerns the whole notebook.
    """
    line: int | None
    """
    From 1, in the cell.
    """
    message: str
    fix: GraphFix | None


class NotebookGraph(TypedDict):
    """
    One line of `provebook graph --json`: the steps of a notebook, what flows between them, and what was found.
    """

    version: Literal[1]
    """
    Of this format.
    """
    notebook: str
    """
    Path as given on the command line.
    """
    proposed: bool
    """
    Whether the steps are proposed, for no cell is tagged step:NAME.
    """
    steps: list[GraphStep]
    diagnostics: list[GraphDiagnostic]
