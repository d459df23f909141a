"""The words of ``src/libraries/effect.ts``, as a promise to hold a call to."""

from __future__ import annotations

from dataclasses import dataclass, field

GIVES = ("new", "shallow", "holds", "lazy", "view", "same", "part", "child", "any", "unknown")

ALLOWED = {
    "new": "",
    "shallow": "elements part",
    "holds": "elements holds part child inside",
    "part": "part same elements memory inside child",
    "lazy": "elements holds part child memory inside same",
    "view": "elements holds part child memory inside same",
    "any": "elements holds part child memory inside same",
    "child": "elements holds part child memory inside same",
    "same": "elements holds part child memory inside same",
}
"""What a result may share with what was given, by what the words say of it."""

UNSAID = {"new": "number", "any": None}
"""What is given where the words name no kind."""


@dataclass
class Promise:
    """What an entry says of a call."""

    words: str
    gives: str = "new"
    kind: str | None = "number"
    """Of what it gives; None where it is of no known kind, `?` where the words name none."""
    changes: set[str] = field(default_factory=set)
    out: set[str] = field(default_factory=set)
    """Positions of arguments that are filled and given back."""
    keeps: bool = False
    inplace: str = ""
    """The position of an argument that says whether the first is changed."""
    draws: bool = False
    draws_if: str = ""
    """The keyword with which it draws."""
    fits: bool = False
    """It fits what it is given: it may draw."""
    seeds: bool = False
    sets: bool = False
    runs: bool = False
    """Using it does what the object's kind says, and those of its parts: it may draw."""
    reads: set[str] = field(default_factory=set)
    writes: set[str] = field(default_factory=set)
    makes: set[str] = field(default_factory=set)


def promise(words: str) -> Promise:
    """Read the words of an entry."""
    said = Promise(words)
    for word in words.split():
        key, colon, value = word.partition(":")
        if key in GIVES:
            said.gives = key
            said.kind = (value or None) if colon else UNSAID.get(key, "?")
        elif key == "changes" or key == "out":
            said.changes.add(value)
            if key == "out":
                said.out.add(value)
        elif key in ("reads", "writes", "makes"):
            getattr(said, key).add(value or "0")
        elif key == "inplace":
            said.inplace = value
        elif key == "draws" and colon:
            said.draws_if = value
        elif key in ("keeps", "draws", "seeds", "sets", "runs", "fits"):
            setattr(said, key, True)
    return said
