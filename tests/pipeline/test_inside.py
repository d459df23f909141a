"""The project's handoff in a notebook's process, under a name that is free there."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from .conftest import HERE, TEMPLATES

FOLDER = HERE.parents[1] / "provebook" / "verify"

# As the kernel loads it: under a name of its own.
INSIDE = """
import importlib, importlib.util, sys
from pathlib import Path

spec = importlib.util.spec_from_file_location(
    "ours", sys.argv[1] + "/__init__.py", submodule_search_locations=[sys.argv[1]]
)
sys.modules["ours"] = importlib.util.module_from_spec(spec)
inside = vars(importlib.import_module("ours.inside"))
"""

NOTEBOOK = """
handoff = inside["handoff_of"](Path(sys.argv[2]))
class Model:
    factor = 2
folder = Path(sys.argv[3])
if sys.argv[4] == "save":
    handoff.save({"model": Model(), "gap": [handoff.MISSING]}, folder)
    import handoff as theirs
    print(handoff.__name__, getattr(theirs, "MINE", "none"))
else:
    model, (gap,) = handoff.load(folder, ["model", "gap"]).values()
    assert type(model) is Model and model.factor == 2 and gap is handoff.MISSING
    print(handoff.__name__)
"""


def run(folder: Path, *arguments: str, code: str = NOTEBOOK) -> str:
    command = [sys.executable, "-c", INSIDE + code, str(FOLDER), str(TEMPLATES), *arguments]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


@pytest.mark.parametrize(
    ("own", "said"), [("", "handoff none"), ("MINE = 1", "_provebook_handoff 1")]
)
def test_values_are_read_whatever_the_name(tmp_path: Path, own: str, said: str) -> None:
    """A module of the notebook's own that is called handoff stays what it is."""
    notebook, elsewhere, values = (tmp_path / name for name in ("notebook", "other", "values"))
    for folder in (notebook, elsewhere, values):
        folder.mkdir()
    if own:
        (notebook / "handoff.py").write_text(own)
    assert run(notebook, str(values), "save") == said
    assert run(elsewhere, str(values), "load") == "handoff"


EXPLORES = """
import random
from IPython.core.interactiveshell import InteractiveShell

InteractiveShell.instance()
inside["begin"](sys.argv[2], "a notebook", 7, "figures")
import numpy

def draw():
    return random.random(), numpy.random.rand()

first = draw()
inside["cell"]("explores", None, True)
draw()
inside["cell_ended"]()
second = draw()

mine, theirs = random.Random(7), numpy.random.RandomState(7)
assert [first, second] == [(mine.random(), theirs.rand()) for _ in range(2)]
"""


def test_a_skipped_cell_draws_numbers_of_its_own(tmp_path: Path) -> None:
    """The steps after it go on with those that the project, which lacks it, draws too."""
    run(tmp_path, code=EXPLORES)
