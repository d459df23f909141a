"""What real notebooks meet of the tables, for ``docs/knowledge.md``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

FIGURES = Path(__file__).parent.parent / "bench" / "corpus.figures.json"
MOST_MISSING = 6


def met() -> list[str]:
    """Lines of Markdown; the figures are those that ``bench/corpus.mjs --write`` found."""
    figures: dict[str, Any] = json.loads(FIGURES.read_text())
    inputs = figures["inputs"]
    lines = [
        "",
        "## In real notebooks",
        "",
        f"Over {figures['notebooks']} public notebooks (`bench/corpus.json`), "
        f"{inputs['uncertain']} of {inputs['value']} values that one step takes from another "
        f"are uncertain ({inputs['share']}). A call counts once a notebook. So does a "
        "method's name, for the kinds of its objects that list it; where none does, it is "
        "missing, under the name of each. Own modules are those of the notebook's repository.",
        "",
        "| library | calls met | listed | most met and not listed |",
        "| --- | ---: | ---: | --- |",
    ]
    for name, found in figures["libraries"].items():
        share = f"{100 * found['listed'] / found['met']:.1f} %"
        missing = ", ".join(f"`{one}`" for one in found["missing"][:MOST_MISSING])
        lines.append(f"| {name} | {found['met']} | {share} | {missing} |")
    return lines
