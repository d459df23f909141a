# Generated from schema/wire by `jlpm wire`; do not edit.

from __future__ import annotations

from typing import Literal, TypedDict

from typing_extensions import NotRequired


class GraphParameter(TypedDict):
    name: str
    type: Literal["int", "float", "bool", "str"]
    default: float | bool | str | None
    choices: NotRequired[list[float | bool | str]]
    """
    The values that it may have; any of its type where there are none named.
    """
    optional: NotRequired[bool]
    """
    Whether it may also be None.
    """


class GraphCall(TypedDict):
    """
    A call of which nothing is known, which may have changed it.
    """

    of: Literal["functions", "methods"]
    name: str
    """
    The function's path, or the method's name alone.
    """


class GraphInsert(TypedDict):
    before: str
    """
    Id of the cell below it.
    """
    source: str
    tags: list[str]


class GraphPlace(TypedDict):
    cell: str | None
    line: int | None


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
    inserts: NotRequired[list[GraphInsert]]
    """
    Code cells that are put above others.
    """


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
    also: NotRequired[list[GraphPlace]]
    """
    The other places of which it is said, where there are many.
    """


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
