"""Packages beside the notebook: copied into its project, and what runs again if they change."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from types import ModuleType

import nbformat
import pytest

from .conftest import Project

BESIDE = {
    "helpers/__init__.py": "",
    "helpers/features.py": """
from .table import factor

def lag(rows):
    return [row * factor() for row in rows]

class Shift:
    def __init__(self, by):
        self.by = by

    def apply(self, rows):
        return [row + self.by for row in rows]
""",
    "helpers/table.py": """
from pathlib import Path

def factor():
    return float(Path(__file__).with_name("data").joinpath("factor.txt").read_text())
""",
    "helpers/data/factor.txt": "2",
    "tools/scale.py": "def scaled(rows):\n    return [row / 4 for row in rows]\n",
    "apart.py": "from tools.scale import scaled\n",
}

CELLS = {
    "load": "rows = [1.0, 2.0, 4.0]",
    "lag": "from helpers.features import Shift, lag\nlagged = lag(rows)\nshift = Shift(2)",
    "scale": "import apart\nsmall = apart.scaled([4.0])",
    "shift": "shifted = shift.apply(lagged)",
    "show": "print(lagged, small, shifted)",
}

RAN, REUSED = ["started", "done"], ["reused"]


class Exported:
    """A notebook in a folder with packages, exported and run."""

    def __init__(self, folder: Path, store: str) -> None:
        self.folder = folder
        self.project = Project(folder / "book", store)
        for path, text in BESIDE.items():
            self.write(path, text)
        notebook = nbformat.v4.new_notebook()
        for name, source in CELLS.items():
            cell = nbformat.v4.new_code_cell(source, id=name)
            cell.metadata.tags = [f"step:{name}"]
            notebook.cells.append(cell)
        nbformat.write(notebook, folder / "book.ipynb")

    def write(self, path: str, text: str) -> None:
        (self.folder / path).parent.mkdir(parents=True, exist_ok=True)
        (self.folder / path).write_text(text)

    def export(self) -> str:
        done = subprocess.run(
            [sys.executable, "-m", "provebook.cli", "export", "book.ipynb", "-o", "book"],
            cwd=self.folder,
            capture_output=True,
            text=True,
        )
        assert (done.returncode, done.stderr) == (0, ""), done.stdout
        return done.stdout

    def run(self) -> dict[str, list[str]]:
        done = self.project.main("--jobs=2")
        assert done.code == 0, done.output
        return {name: done.says(name) for name in CELLS}


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory, store: str, bundle: Path) -> Exported:
    return Exported(tmp_path_factory.mktemp("packages"), store)


def test_only_steps_run_again_whose_packages_changed(exported: Exported) -> None:
    said = exported.export()
    assert "helpers/data/factor.txt (new)" in said and "tools/scale.py (new)" in said
    assert exported.run() == dict.fromkeys(CELLS, RAN)

    exported.write("helpers/table.py", f"# In another unit.\n{BESIDE['helpers/table.py']}")
    assert "helpers/table.py (changed)" in exported.export()
    # `shift` imports nothing, but gets an object of the package; the values are as before.
    assert exported.run() == {
        **dict.fromkeys(CELLS, REUSED),
        **dict.fromkeys(["lag", "shift"], RAN),
    }

    exported.write("helpers/data/factor.txt", "3")
    exported.export()
    assert exported.run() == {
        **dict.fromkeys(CELLS, RAN),
        **dict.fromkeys(["load", "scale"], REUSED),
    }

    exported.write("tools/scale.py", "def scaled(rows):\n    return [r / 4 for r in rows]\n")
    exported.export()
    assert exported.run() == {**dict.fromkeys(CELLS, REUSED), "scale": RAN}


def test_a_module_that_is_no_longer_used_goes(exported: Exported) -> None:
    notebook = nbformat.read(exported.folder / "book.ipynb", 4)
    notebook.cells[2].source = "small = [1.0]"
    nbformat.write(notebook, exported.folder / "book.ipynb")
    said = exported.export()
    assert "tools/scale.py (removed)" in said and "apart.py (removed)" in said
    assert exported.project.folder.joinpath("helpers/table.py").exists()


@pytest.mark.parametrize(
    ("code", "names"),
    [
        ("import one.part\nfrom two import x", ["one", "two"]),
        ("from . import one\nimport json", []),
        ("def f():\n    import two", ["two"]),
        ("name = 'one'\n__import__(name)", ["one", "two"]),
        ("from importlib.metadata import version\nimport importlib.resources", []),
        ("import steps, handoff, main, files", []),
        ("import none, empty", []),
        ("import one as (", []),
    ],
)
def test_what_code_depends_on(
    handoff: ModuleType, tmp_path: Path, code: str, names: list[str]
) -> None:
    Modules = sys.modules["handoff.modules"].Modules
    for path in ("one/part.py", "two.py", "steps/a.py", "files/a.csv", "empty/a.csv", "a.py"):
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text("import two\n" if path == "a.py" else "")
    (tmp_path / "code.py").write_text(code)
    found = Modules(tmp_path).keys_of(tmp_path / "code.py", [])
    assert [name for name in found if name not in ("a", "code")] == names
    assert list(Modules(tmp_path).keys_of(tmp_path / "one/part.py", ["a"])) == ["a", "two"]
