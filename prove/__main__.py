"""The command; see ``README.md``."""

from __future__ import annotations

import argparse
import importlib
import inspect
import os
import sys
import warnings

from .kinds import Kinds
from .known import Missing, Tables, read_tables, resolve
from .outside import enter
from .propose import drafts
from .samples.base import Make, Samples
from .trials import Trials, Trier


def samples_of(library: str) -> Samples:
    """What a library is tried on."""
    module = importlib.import_module(f"prove.samples.{library}")
    found: Samples = getattr(module, library.upper())
    return found


def propose(tables: Tables, args: argparse.Namespace) -> str:
    """Drafts for the methods of a kind, or the functions of a module."""
    samples = samples_of(args.propose)
    for module in samples.modules:
        importlib.import_module(module)
    trier = Trier(samples, Kinds(tables).of)
    found: dict[str, Trials] = {}
    if args.kind:
        owners: list[Make] = []
        for path in tables.kinds[args.kind]:
            owners += samples.objects.get(path, [])
        names = sorted({name for make in owners for name in public(type(make()))})
        for name in names:
            if args.only is None or name in args.only.split():
                found[name] = trier.method(name, owners, f"{args.kind}.{name}")
        return report(args, args.kind, found)
    module = resolve(args.module)
    for name in public(module):
        if args.only is None or name in args.only.split():
            entry = f"{args.module}.{name}"
            found[name] = trier.function(getattr(module, name), entry)
    return report(args, args.module, found)


def report(args: argparse.Namespace, owner: str, found: dict[str, Trials]) -> str:
    """Drafts, or all calls one by one."""
    if not args.calls:
        return drafts(owner, found)
    lines = []
    for name, trials in found.items():
        lines += [f"{name} {one.text} {one.told}: {one.seen}" for one in trials.worked]
        lines += [f"{name} failed: {why} ({count})" for why, count in trials.failed.items()]
    return "\n".join(lines)


def public(owner: object) -> list[str]:
    """Names of what can be called, modules aside."""
    listed = getattr(owner, "__all__", None) or dir(owner)
    names = [name for name in listed if not name.startswith("_")]
    return [
        name
        for name in names
        if callable(getattr(owner, name, None)) and not inspect.ismodule(getattr(owner, name))
    ]


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="prove")
    parser.add_argument("--propose", metavar="LIB")
    parser.add_argument("--kind")
    parser.add_argument("--module")
    parser.add_argument("--only", help="names, with spaces between")
    parser.add_argument("--calls", action="store_true", help="show what each call did")
    args = parser.parse_args()
    tables = read_tables()
    out = os.dup(1)
    quiet = os.open(os.devnull, os.O_WRONLY)
    enter()
    os.dup2(quiet, 1)
    warnings.simplefilter("ignore")
    text = propose(tables, args)
    sys.stdout.flush()
    os.dup2(out, 1)
    print(text)


if __name__ == "__main__":
    sys.setrecursionlimit(5000)
    try:
        main()
    except Missing as missing:
        sys.exit(f"there is no {missing}")
