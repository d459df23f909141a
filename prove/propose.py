"""Drafts of entries from what calls were seen to do."""

from __future__ import annotations

import argparse
import os
import sys
import textwrap
import warnings
from collections import defaultdict
from collections.abc import Mapping

from .check import samples_of
from .entries import public
from .kinds import Kinds
from .known import Tables, resolve
from .observe import Seen
from .outside import enter
from .samples.base import Make
from .trials import Trial, Trials, Trier


def propose(tables: Tables, args: argparse.Namespace) -> None:
    """Print drafts; what the library itself prints is left out."""
    out = os.dup(1)
    quiet = os.open(os.devnull, os.O_WRONLY)
    samples = samples_of(args.propose)
    enter()
    os.dup2(quiet, 1)
    warnings.simplefilter("ignore")
    trier = Trier(samples, Kinds(tables).of)
    found: dict[str, Trials] = {}
    owners: list[Make] = []
    for path in tables.kinds[args.kind] if args.kind else ():
        owners += samples.objects.get(path, [])
    holder = None if args.kind else resolve(args.module)
    owner: str = args.kind or args.module
    names = {name for make in owners for name in public(type(make()))} or set(public(holder))
    for name in sorted(names if args.only is None else args.only.split()):
        entry = f"{owner}.{name}"
        if args.kind:
            found[name] = trier.method(name, owners, entry)
        else:
            found[name] = trier.function(getattr(holder, name), entry)
    text = calls(found) if args.calls else drafts(owner, found)
    sys.stdout.flush()
    os.dup2(out, 1)
    print(text)


def calls(found: Mapping[str, Trials]) -> str:
    """All calls one by one."""
    lines = []
    for name, trials in found.items():
        lines += [f"{name} {one.text} {one.told}: {one.seen}" for one in trials.worked]
        lines += [f"{name} failed: {why} ({count})" for why, count in trials.failed.items()]
    return "\n".join(lines)


def words_for(trials: Trials) -> str:
    """Words that allow all that was seen, options aside."""
    plain = [trial.seen for trial in trials.worked if not acts(trial)]
    filled = {t.out for t in trials.worked if t.out in t.seen.changed}
    for out in filled:
        forget(plain, out)
    words = [gives(plain)]
    changed = set().union(*(seen.changed for seen in plain))
    words += [f"changes:{name}" for name in sorted(changed, key=order)]
    words += [f"out:{out}" for out in filled]
    if any(seen.kept for seen in plain):
        words.append("keeps")
    if any(seen.drew for seen in plain):
        words.append("draws")
    for key, field in (("reads", "read"), ("writes", "wrote")):
        found = [
            trial.places.get(name, name)
            for trial in trials.worked
            for name in getattr(trial.seen, field)
        ]
        named = set(found) - {"?"}
        words += [f"{key}:{name}" for name in sorted(named)]
    return " ".join(words)


def forget(seen: list[Seen], out: str) -> None:
    """Take out what is so wherever an argument is filled and given back."""
    for one in seen:
        for names in (one.same, one.memory, one.changed, one.kept):
            names.discard(out)


def order(name: str) -> tuple[bool, str]:
    """`self` first."""
    return name != "self", name


def acts(trial: Trial) -> bool:
    """Whether an option may be why it works in place or on what it was given."""
    names = {"inplace", "in_place", "out", "copy", "copy_X", "deep"}
    return any(name in names or name.startswith("overwrite_") for name in trial.told)


def gives(seen: list[Seen]) -> str:
    """What the results are, in the one word that covers all."""
    kinds = {one.kind for one in seen}
    kinds.discard("")
    kind = "" if not kinds else f":{(kinds.pop() if len(kinds) == 1 else None) or ''}"
    if seen and all("self" in one.same or "0" in one.same for one in seen):
        return "same"
    if any(one.iterator for one in seen):
        return "lazy"
    if any(one.child for one in seen):
        return "child"
    if any(one.memory or one.same for one in seen):
        return "view" + ("" if kind == ":" else kind)
    if any(one.holds for one in seen):
        return "holds" + ("" if kind == ":" else kind)
    if any(one.part for one in seen):
        return "part"
    if any(one.elements for one in seen):
        return "shallow" + ("" if kind == ":" else kind)
    return f"new{kind}"


def drafts(owner: str, found: Mapping[str, Trials]) -> str:
    """Lines of a table, by effect; what could not be tried below."""
    grouped: dict[str, list[str]] = defaultdict(list)
    notes: list[str] = []
    for name, trials in found.items():
        if trials.worked:
            grouped[words_for(trials)].append(name)
        else:
            why = max(trials.failed, key=lambda text: trials.failed[text], default="no object")
            notes.append(f"// not tried: {owner}.{name}: {why}")
    lines = [
        f"  each(\n    '{owner}',\n    '{' '.join(names)}',\n    '{words}'\n  ),"
        for words, names in sorted(grouped.items(), key=lambda pair: -len(pair[1]))
    ]
    return "\n".join([*lines, *(textwrap.shorten(note, 160) for note in notes)])
