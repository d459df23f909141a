"""Hold what a call did to what its entry says."""

from __future__ import annotations

from collections.abc import Iterator

from .cover import Covers
from .observe import Seen
from .trials import Trial
from .words import ALLOWED, Promise

FILES = [
    "path",
    "path_or_buf",
    "filepath_or_buffer",
    "fname",
    "file",
    "filename",
    "io",
    "local_path",
    "fp",
    "extract_dir",
]
"""Keywords that name a file in any call."""
GENERATORS = ("random_state", "rng", "generator", "seed")
"""Keywords whose argument what draws takes numbers from, and at their place too."""
FILLED = ("out", "ax", *GENERATORS)
"""Keywords whose argument is changed in any call, and may be given back."""
IN_PLACE = ("inplace", "in_place")
OPENED = ("file", "archive", "connection")
"""Kinds of which the mode says whether a file is read or written."""


# What is of no kind of its own: some libraries name classes of it, most do not.
GENERAL = {"record"}


def breaches(said: Promise, trial: Trial, known: set[str], covers: Covers) -> list[str]:
    """What a call did that its entry does not allow."""
    if said.gives == "unknown":
        return []
    return [
        *changes(said, trial),
        *sharing(said, trial, covers),
        *kinds(said, trial, known, covers),
        *parts(said, trial, covers),
        *outside(said, trial),
    ]


def changes(said: Promise, trial: Trial) -> Iterator[str]:
    """Objects that were changed, or hold what they were given."""
    seen = trial.seen
    for name in sorted(seen.changed - trial.consumed - filled(said, trial)):
        place = trial.places.get(name, name)
        if "all" in said.changes or {name, place} & said.changes:
            continue
        if name == "self" and "counts" in said.changes:
            continue
        if place == in_place(said, trial):
            continue
        if trial.overwritten(place):
            continue
        yield f"changes {name}"
    kept = seen.kept - filled(said, trial)
    if kept and not said.keeps:
        yield f"keeps {' '.join(sorted(kept))}"


def in_place(said: Promise, trial: Trial) -> str:
    """What is changed where it is told to work in place: the object, or the first argument."""
    at = [name for name, place in trial.places.items() if place == said.inplace]
    if trial.given_at(said.inplace) or any(map(trial.on, (*IN_PLACE, *at))):
        return "self" if trial.owner else "0"
    return ""


def filled(said: Promise, trial: Trial) -> set[str]:
    """Arguments that this call, or any, may fill and give back."""
    named = {name for name, place in trial.places.items() if place in said.out}
    drawn = {trial.places.get(name, "") for name in GENERATORS} if said.draws else set()
    given = {name for name in trial.named if name in FILLED}
    return given | {trial.out} | said.out | named | drawn


def sharing(said: Promise, trial: Trial, covers: Covers) -> Iterator[str]:
    """What the result has in common with what was given."""
    seen = trial.seen
    if trial.deep_atom:
        return
    free = filled(said, trial)
    if trial.overwrites():
        free |= {name for name, place in trial.places.items() if place == "0"} | {"0"}
    if trial.overwrites_any():
        free |= {*trial.places, *trial.places.values()}
    free.add(in_place(said, trial))
    if trial.shares() and covers.traits.get(trial.first or "", {}).get("shares"):
        free.add("self")
    allowed = set(ALLOWED[said.gives].split())
    if said.gives == "holds" and not seen.root:
        allowed.add("memory")
    for how in ("same", "part", "child", "holds", "elements", "inside", "memory"):
        names = getattr(seen, how) - free
        if how == "holds" and said.gives == "shallow":
            names -= trial.named
        if names and how not in allowed:
            yield f"gives {FACTS[how]} {' '.join(sorted(names))}"
    others = (seen.same | seen.memory | seen.inside | seen.holds) - free - {"self", "0"}
    if said.gives == "same" and others and not said.keeps:
        yield f"gives what shares {' '.join(sorted(others))}"


FACTS = {
    "same": "the very",
    "part": "a part of",
    "child": "what now belongs to",
    "holds": "what holds",
    "elements": "what holds parts of",
    "inside": "parts that share the memory of",
    "memory": "what shares the memory of",
}


def kinds(said: Promise, trial: Trial, known: set[str], covers: Covers) -> Iterator[str]:
    """Whether the result, or all that a tuple holds, is of the kind that the words say."""
    seen = trial.seen
    if not seen.cls or trial.deep_atom:
        return
    if said.gives == "lazy":
        if not seen.iterable:
            yield f"gives {seen.cls}, no iterator"
    elif said.kind == "?":
        first = trial.first
        kept = not first or fits(first, seen, covers)
        if said.gives in ("view", "same") and not kept:
            yield f"gives {seen.cls}, no {trial.first}"
        if said.gives == "part" and not relations(trial):
            yield f"gives a new {seen.cls}"
    elif covers.traits.get(said.kind or "", {}).get("scalar"):
        yield f"gives a {seen.cls}, which can be changed"
    elif said.kind in known - GENERAL and not fits(said.kind, seen, covers):
        yield f"gives {seen.cls}, no {said.kind}"


def parts(said: Promise, trial: Trial, covers: Covers) -> Iterator[str]:
    """Whether a new collection holds what can be changed: nobody would know of it."""
    bare = covers.traits.get(said.kind or "", {}).get("collection")
    if said.gives == "new" and bare and trial.seen.filled:
        yield f"gives a {said.kind} that holds {trial.seen.filled}, which can be changed"


PICTURE, ARRAY = "figure", "ndarray"
"""To change a part of a picture is to change it: parts in a list or dict count as one, and
so does what was counted for it."""
DATA = "bunch"
"""Whatever data a library gives: its methods hold for arrays, tables and dicts."""


def fits(kind: str, seen: Seen, covers: Covers) -> bool:
    """Whether a result, or each part of a tuple, may be taken for an object of a kind."""
    if kind == DATA or (kind == "iterator" and seen.iterator):
        return True
    if kind == PICTURE and (seen.items or seen.cls in ("builtins.list", "builtins.dict")):
        known = {(one, cls) for one, cls in seen.items if one not in (PICTURE, ARRAY)}
        return all(one is not None and covers.covers(kind, one, cls) for one, cls in known)
    found = {(seen.kind, seen.cls)} if kind == seen.kind or not seen.inner else seen.inner
    return all(one is not None and covers.covers(kind, one, cls) for one, cls in found)


def relations(trial: Trial) -> bool:
    """Whether the result shares anything with what was given."""
    seen = trial.seen
    return bool(
        seen.same
        | seen.part
        | seen.child
        | seen.holds
        | seen.elements
        | seen.memory
        | seen.inside
    )


def outside(said: Promise, trial: Trial) -> Iterator[str]:
    """Random numbers and files."""
    seen = trial.seen
    told = said.draws_if in trial.named
    if seen.drew and not (said.draws or said.seeds or said.runs or said.fits or told):
        yield f"draws from {' '.join(sorted(seen.drew))}"
    opened = said.kind in OPENED and said.reads
    for verb, names, places in (
        ("reads", seen.read, said.reads),
        ("writes", seen.wrote, said.writes | (said.reads if opened else set())),
    ):
        for name in sorted(names):
            place = trial.places.get(name, name)
            if name not in FILES and place not in places and not (name == "?" and places):
                what = "a file that no argument names" if name == "?" else f"the file {name}"
                yield f"{verb} {what}"


def unseen(said: Promise, trials: list[Trial]) -> list[str]:
    """Changes that the words say and no call made."""
    made = {
        place
        for trial in trials
        for name in trial.seen.changed
        for place in (name, trial.places.get(name, name))
    }
    named = {name for trial in trials for name in trial.named}
    wanted = {
        name
        for name in said.changes - said.out - {"all"}
        if name.isdigit() or name == "self" or name in named
    }
    missing = [f"changes:{name}" for name in sorted(wanted - made)]
    if "all" in said.changes and not made:
        missing.append("changes:all")
    return missing
