"""The project's handoff in a notebook's process, under a name that is free there."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from .conftest import HERE, TEMPLATES

INSIDE = HERE.parents[1] / "flowbook" / "verify" / "inside.py"

NOTEBOOK = """
import runpy, sys
from pathlib import Path

inside = runpy.run_path(sys.argv[1])
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


def run(folder: Path, *arguments: str) -> str:
    command = [sys.executable, "-c", NOTEBOOK, str(INSIDE), str(TEMPLATES), *arguments]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


@pytest.mark.parametrize(
    ("own", "said"), [("", "handoff none"), ("MINE = 1", "_flowbook_handoff 1")]
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
