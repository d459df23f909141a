"""The notebook and the record of its export, and whether they still belong together."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from .errors import VerifyError

RECORD = "pipeline.json"


@dataclass(frozen=True)
class Cell:
    """A code cell; ``step`` is ``None`` for setup, parameters and exploration."""

    id: str
    number: int  # in the notebook, from 1
    source: str
    step: str | None
    skipped: bool
    is_parameters: bool


@dataclass(frozen=True)
class Step:
    """A step of the project, with what it hands on and what was found in it."""

    name: str
    cells: tuple[str, ...]
    outputs: tuple[str, ...]
    findings: tuple[str, ...]


@dataclass(frozen=True)
class Pair:
    """A notebook and its project."""

    notebook: Path
    project: Path
    experiment: str
    cells: tuple[Cell, ...]
    steps: tuple[Step, ...]
    parameters: dict[str, Any]  # by name, of those with choices or None: their declaration
    secrets: dict[str, str] = field(default_factory=dict)  # variables, by parameter


def read(notebook: Path, project: Path) -> Pair:
    """Read both.

    Raises
    ------
    VerifyError
        If one cannot be read, or the notebook has changed since its export.
    """
    record = _json(project / RECORD, "no project of Provebook")
    content = _json(notebook, "no notebook")
    steps = tuple(
        Step(
            str(step["name"]),
            tuple(cell["id"] for cell in step["cells"]),
            tuple(step["outputs"]),
            tuple(step.get("findings", ())),
        )
        for step in record["steps"]
    )
    cells = _cells(content, steps)
    _check_unchanged(cells, record)
    experiment, parameters = str(record["experiment"]), record.get("parameters", {})
    secrets = record.get("secrets", {})
    paths = (notebook.resolve(), project.resolve())
    return Pair(*paths, experiment, cells, steps, parameters, secrets)


def digest_of_files(project: Path) -> str:
    """Of all files of a project as they are; ``src/project/record/digest.ts`` has the same.

    But for what services read at its top, such as ``.github``: JupyterLab does not see it.
    """
    files = _json(project / RECORD, "no project of Provebook").get("files", {})
    lines = []
    for path in (RECORD, *(one for one in files if not one.startswith("."))):
        file = project / path
        content = hashlib.sha256(file.read_bytes()).hexdigest() if file.is_file() else "-"
        lines.append(f"{content} {path}")
    return hashlib.sha256("\n".join(sorted(lines)).encode()).hexdigest()


def _json(path: Path, otherwise: str) -> dict[str, Any]:
    try:
        found = json.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        raise VerifyError(f"there is no file {path}") from None
    except (OSError, ValueError) as error:
        raise VerifyError(f"{path} is {otherwise}: {error}") from None
    if not isinstance(found, dict):
        raise VerifyError(f"{path} is {otherwise}")
    return found


def _cells(notebook: dict[str, Any], steps: tuple[Step, ...]) -> tuple[Cell, ...]:
    step_of = {cell: step.name for step in steps for cell in step.cells}
    found: list[Cell] = []
    taken: set[str] = set()
    for index, cell in enumerate(notebook["cells"]):
        # As the exporter names cells of older formats, and repeated ones.
        name = cell.get("id") or f"cell-{index + 1}"
        while name in taken:
            name += "-2"
        taken.add(name)
        tags = cell.get("metadata", {}).get("tags", [])
        source = cell.get("source", "")
        text = "".join(source) if isinstance(source, list) else str(source)
        if cell.get("cell_type") == "code" and text.strip():
            parameters = "parameters" in tags
            found.append(
                Cell(name, index + 1, text, step_of.get(name), "skip" in tags, parameters)
            )
    return tuple(found)


def _check_unchanged(cells: tuple[Cell, ...], record: dict[str, Any]) -> None:
    now = {cell.id: hashlib.sha256(cell.source.encode()).hexdigest() for cell in cells}
    empty = hashlib.sha256(b"").hexdigest()
    known = [cell for step in record["steps"] for cell in step["cells"]]
    known += record.get("shared", [])
    changed = [one["id"] for one in known if now.get(one["id"], empty) != one["sha256"]]
    if changed:
        numbers = [str(cell.number) for cell in cells if cell.id in changed]
        which = f" (cell {', '.join(numbers)})" if numbers else ""
        raise VerifyError(
            f"the notebook has changed since its export{which}: export it again, then verify"
        )
