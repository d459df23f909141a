"""Logged parameters and tags: texts, which are equal or not."""

from __future__ import annotations

import re

from .findings import DIFFERENT, EQUAL, Finding
from .runs import Run

_ADDRESS = re.compile(r" at 0x[0-9a-f]+")
LONGEST = 60  # characters of a text that is shown


def logged(
    step: str, shown: str, ours: Run, theirs: Run, is_part: bool = False
) -> list[Finding]:
    """Compare what two runs have logged; ``is_part``: theirs may have more.

    What is equal is one finding of each kind, which counts them.
    """
    found: list[Finding] = []
    pairs = (
        ("parameter", ours["params"], theirs["params"]),
        ("tag", ours["tags"], theirs["tags"]),
    )
    for kind, one, other in pairs:
        names = dict.fromkeys(one if is_part else [*one, *other])
        different = [name for name in names if _plain(one.get(name)) != _plain(other.get(name))]
        found += [
            Finding(
                step,
                kind,
                f"{shown}{name}",
                DIFFERENT,
                None,
                f"{said(one.get(name))} in the notebook, "
                f"{said(other.get(name))} in the project",
            )
            for name in different
        ]
        if equal := len(names) - len(different):
            found.append(Finding(step, kind, shown.removesuffix(": "), EQUAL, 0.0, count=equal))
    return found


def _plain(text: str | None) -> str | None:
    """Without addresses in memory, which differ from process to process."""
    return None if text is None else _ADDRESS.sub("", text)


def said(text: str | None) -> str:
    """A text as it is shown."""
    if text is None:
        return "not logged"
    text = " ".join(text.split()) or repr(text)
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}..."
