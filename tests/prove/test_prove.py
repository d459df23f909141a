"""The harness finds entries that are wrong, and records fit the entries they were made of."""

import copy
import json
import sys

import pytest

from prove.driver import Driver
from prove.known import dumped, read_tables
from prove.record import RECORDS, digest, known_open, read_record, stale
from prove.tell import summary

WRONG = {
    "heapq.heappush": ("new keeps", "changes 0"),
    "bisect.insort": ("new changes:0", "keeps 1"),
    "copy.copy": ("new:", "gives what holds parts of 0"),
    "builtins.sorted": ("new", "gives a builtins.list, which can be changed"),
    "builtins.iter": ("new:list", "gives builtins.list_iterator, no list"),
    "operator.iadd": ("same keeps:parts", "changes 0"),
    "random.random": ("new", "draws from random"),
    "random.uniform": ("new draws:shuffle", "draws from random"),
    "json.dump": ("new", "changes 1"),
    "gzip.open": ("new", "writes the file 0"),
    "collections.ChainMap": ("shallow:", "gives what holds 0"),
}
RIGHT = {
    "heapq.heappush": "new changes:0 keeps",
    "copy.deepcopy": "new:",
    "builtins.sorted": "shallow:list",
    "builtins.zip": "lazy",
    "random.shuffle": "new changes:0 draws",
    "random.expovariate": "new fits:0",
    "json.dump": "new changes:1",
}


@pytest.fixture(scope="module")
def told():
    return json.loads(dumped())


def outcome(told, tmp_path, functions):
    classes = {"list": "builtins.list", "dict": "builtins.dict"}
    library = {
        "name": "tried",
        "functions": functions,
        "methods": {},
        "attributes": {},
        "classes": classes,
    }
    path = tmp_path / "tables.json"
    path.write_text(json.dumps({**told, "libraries": [library]}))
    return Driver(sys.executable, path, quick=True).run("standard")


def test_finds_what_the_words_do_not_allow(told, tmp_path):
    found = outcome(told, tmp_path, {name: words for name, (words, _) in WRONG.items()}).unsound
    missed = [
        name
        for name, (_, breach) in WRONG.items()
        if not any(breach in one for one in found.get(name, ()))
    ]
    assert missed == []


def test_lets_right_words_pass(told, tmp_path):
    found = outcome(told, tmp_path, RIGHT)
    assert (found.open, found.proven) == (set(), len(RIGHT))


def test_says_which_change_was_never_made(told, tmp_path):
    found = outcome(told, tmp_path, {"builtins.len": "new changes:0"})
    assert list(found.overclaimed) == ["builtins.len"]


def test_a_record_fits_only_the_entries_it_was_made_of(told):
    tables = read_tables(copy.deepcopy(told))
    before = digest("standard", tables)
    next(one for one in tables.libraries if one.name == "builtins").functions[
        "builtins.len"
    ] = "same"
    assert digest("standard", tables) != before


@pytest.mark.parametrize("library", sorted(path.stem for path in RECORDS.glob("*.json")))
def test_entries_hold(library, told, tmp_path):
    path = tmp_path / "tables.json"
    path.write_text(json.dumps(told))
    # All of it is what `make prove` does, which takes minutes.
    listed = max(run["listed"] for run in read_record(library)["runs"])
    share = 1 if library == "standard" else max(25, listed // 25)
    driver = Driver(sys.executable, path, quick=True, share=share)
    if not driver.has(library, read_tables(told)):
        pytest.skip(f"{library} is not installed here")
    found = driver.run(library)
    known = known_open(found)
    assert found.open <= known, summary(found, known)


def test_ends_what_hangs(told, tmp_path):
    path = tmp_path / "tables.json"
    path.write_text(json.dumps(told))
    found = Driver(sys.executable, path, quick=True, seconds=0.2).run("standard")
    assert "it was ended" in str({**found.unsound, **found.unexplained})


def test_records_fit(told):
    old = list(stale(read_tables(told)))
    assert not old, f"run: make prove-all LIBS='{' '.join(old)}' (see prove/README.md)"
