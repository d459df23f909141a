"""The command; see ``README.md``."""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from .check import groups
from .driver import Driver, find_python
from .known import ROOT, Missing, Tables, dumped, read_tables
from .propose import propose
from .record import known_open, recorded, stale, write_record
from .tell import page, summary

DOCS = ROOT / "docs" / "knowledge.md"


def prove(tables: Tables, args: argparse.Namespace) -> bool:
    """Prove what is installed; false where an entry does not hold that held before."""
    good = True
    with tempfile.TemporaryDirectory(prefix="prove-") as folder:
        path = Path(folder, "tables.json")
        path.write_text(args.told)
        quick = args.quick or not args.record
        driver = Driver(find_python(args.python), path, quick, args.only or "", args.rest)
        names = args.libraries or (list(groups(tables)) if args.record else recorded(tables))
        here = [name for name in names if driver.has(name, tables)]
        for outcome in driver.run_all(here):
            known = set() if args.record or args.all else known_open(outcome)
            print(summary(outcome, known), flush=True)
            good = good and (args.record or outcome.open <= known)
            if args.record and not (args.only or outcome.cut):
                write_record(outcome, tables)
    return good


def renew_docs(tables: Tables, check: bool) -> bool:
    """Write the page, or only tell whether it is current."""
    text = page(tables)
    command = ["npx", "prettier", "--parser", "markdown"]
    text = subprocess.run(
        command, input=text, cwd=ROOT, check=True, capture_output=True, text=True
    ).stdout
    if check:
        current = DOCS.exists() and DOCS.read_text() == text
        if not current:
            print("docs/knowledge.md is not current: python -m prove --docs")
        return current
    DOCS.write_text(text)
    return True


def main() -> bool:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="prove")
    parser.add_argument("libraries", nargs="*", help="all that are installed, unless named")
    parser.add_argument("--python", help="a Python, or the folder of its environment")
    parser.add_argument("--record", action="store_true", help="try more, and write records")
    parser.add_argument("--quick", action="store_true", help="try less, with --record too")
    parser.add_argument("--all", action="store_true", help="also say what is known as open")
    parser.add_argument("--docs", action="store_true", help="write docs/knowledge.md")
    parser.add_argument("--check", action="store_true", help="only tell whether it is current")
    parser.add_argument("--stale", action="store_true", help="records that do not fit")
    parser.add_argument("--propose", metavar="LIB", help="draft entries")
    parser.add_argument("--kind", help="of the methods of a kind")
    parser.add_argument("--module", help="of the functions of a module")
    parser.add_argument("--only", help="entries that a pattern matches; to draft, names")
    parser.add_argument(
        "--rest", action="store_true", help="not again what `--rest` has proven before here"
    )
    parser.add_argument("--calls", action="store_true", help="show what each call did")
    args = parser.parse_args()
    args.told = dumped()
    tables = read_tables(json.loads(args.told))
    if args.docs:
        return renew_docs(tables, args.check)
    if args.stale:
        old = list(stale(tables))
        for name in old:
            print(f"the record of {name} does not fit: make prove-all LIBS={name}")
        return not old
    if args.propose:
        propose(tables, args)
        return True
    return prove(tables, args)


if __name__ == "__main__":
    sys.setrecursionlimit(5000)
    try:
        sys.exit(not main())
    except Missing as missing:
        sys.exit(f"there is no {missing}")
