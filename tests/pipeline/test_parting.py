"""Where values, lines and figures part, and what of it is said."""

from __future__ import annotations

import ast
import math
import tempfile
import time
import uuid
from datetime import datetime
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
from PIL import Image as Pillow

from provebook.verify.figures import GAP, RED, Figures
from provebook.verify.lines import compared, numbers_apart
from provebook.verify.matching import Cell, with_displays
from provebook.verify.noise import Noise, lines_of
from provebook.verify.pairing import Paired, merged
from provebook.verify.parting import Parting
from provebook.verify.patches import patched
from provebook.verify.record import digest_of_files
from provebook.verify.values import parting

TABLE = pd.DataFrame({"a": [1.0, 2.0, 3.0], "b": ["x", "y", "z"]}, index=list("klm"))


class Holder:
    def __init__(self, **held: Any) -> None:
        self.__dict__.update(held)


def said(one: Any, other: Any) -> str:
    found = parting(one, other)
    return found.told(("here", "there")) if found else ""


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        (1, 1, ""),
        (math.nan, math.nan, ""),
        (1, 2, "1 here, 2 there"),
        (True, 1, "True here, 1 there"),
        ("1", 1, "'1' here, 1 there"),
        ([1, 2, 3], [1, 2, 4], "[2]: 3 here, 4 there"),
        ([1, 2, 3], [1, 2], "3 items here, 2 items there"),
        ([1, 2, 3], [0, 2, 4], "2 of 3 items differ, first [0]: 1 here, 0 there"),
        ({"a": {"b": 1.5}}, {"a": {"b": 1.0}}, "['a']['b']: 1.5 here, 1.0 there"),
        ({"a": 1}, {"b": 1}, "['a']: there here, missing there"),
        ({1, 2}, {1, 3}, "1 that the other has not here, 1 that the other has not there"),
        (Holder(x=np.eye(3)), Holder(x=np.eye(3) * 2), ".x: 3 of 9 numbers in 3 of 3 rows"),
        (np.arange(4), np.arange(5), "shape (4,) here, shape (5,) there"),
        (np.arange(2.0), np.arange(2), "type float64 here, type int64 there"),
        (np.array([1, math.nan]), np.array([1, 2.0]), "1 of 2 numbers differ, first [1]: nan"),
        (
            TABLE,
            TABLE.assign(a=[1.0, 5.0, 3.0]),
            "1 of 3 rows differ, in a, first row 'l' (a): 2",
        ),
        (TABLE, TABLE.assign(b=["x", "q", "p"]), "2 of 3 rows differ, in b, first row 'l' (b)"),
        (TABLE, TABLE.iloc[:2], "3 rows here, 2 rows there"),
        (TABLE, TABLE.rename(columns={"a": "c"}), "column 'a' here, column 'c' there"),
        (TABLE, TABLE.set_axis(list("kxm")), "1 of 3 labels of rows differ, first row 1: 'l'"),
        (TABLE.a, TABLE.a * 2, "3 of 3 rows differ, first row 'k': 1.0 here, 2.0 there"),
    ],
)
def test_values_part_at_a_place_that_is_told(one: Any, other: Any, told: str) -> None:
    assert said(one, other).startswith(told)
    assert bool(said(one, other)) == bool(told)


def test_objects_that_hold_each_other_are_looked_at_once() -> None:
    one, other = Holder(x=1), Holder(x=2)
    one.me, other.me = one, other
    assert said([one], [other]) == "[0].x: 1 here, 2 there"


@pytest.mark.parametrize(
    ("one", "other", "is_rounding"),
    [
        (0.1 + 0.2 + 0.3, 0.3 + 0.2 + 0.1, True),
        (1.0, 1.0 + 1e-9, False),
        (1, 2, False),
        (0.0, 1e-17, False),  # nothing says of what size the numbers are
        (float(np.float32(0.1)), float(np.nextafter(np.float32(0.1), np.float32(1))), True),
        (np.array([1e3, 0.0]), np.array([1e3, 1e-14]), True),  # what cancels out leaves bits
        (np.array([1e3, 0.0]), np.array([1e3, 1e-9]), False),
        (np.array([1.0, 2.0], "f"), np.array([1.0, 2.0000002], "f"), True),
        (np.array([1, 2]), np.array([1, 3]), False),
        ({"a": [0.6]}, {"a": [0.1 + 0.2 + 0.3]}, True),
        ({"a": 0.6, "b": 1}, {"a": 0.1 + 0.2 + 0.3, "b": 2}, False),
    ],
)
def test_what_may_be_rounding_is_told_apart(one: Any, other: Any, is_rounding: bool) -> None:
    found = parting(one, other)
    assert isinstance(found, Parting) and found.is_rounding == is_rounding


def test_noise_is_what_says_nothing() -> None:
    noise = Noise(["/home/me/book"])
    noise.ended(["deadbeef" * 4, "wise-ant-12"])
    today = datetime.now()
    temporary = Path(tempfile.gettempdir()).resolve()
    for line, plain in {
        "<a.B object at 0x7f2a67144230>": "<a.B object at <address>>",
        f"in {temporary}/load-x1/work/a.csv": "in <folder>/a.csv",
        "in /home/me/book/a.csv": "in <folder>/a.csv",
        f"in {temporary}/tmp123/a": "in <temporary>",
        f"{'deadbeef' * 4} of wise-ant-12": "<run> of <run>",
        f"{'0123abcd' * 4} of wise-ant-13": f"{'0123abcd' * 4} of wise-ant-13",  # a checksum
        f"id {uuid.uuid4()}": "id <uuid>",
        "took 3.21 s, 5ms": "took <time>, <time>",
        f"at {today:%Y-%m-%d %H:%M:%S}": "at <moment>",
        f"at {time.time()}": "at <moment>",
        f"on {today:%Y-%m-%d}": "on <day>",
        "on 2019-03-04 at 1500000000": "on 2019-03-04 at 1500000000",  # data
        "\x1b[32mgreen\x1b[0m 0.93": "green 0.93",
    }.items():
        assert noise.without(line) == plain
    assert lines_of("a\n 10%|#  |\rstep 1\rstep 2\nb  \n\n") == ["a", "step 2", "b"]
    assert lines_of("a\n100%|██████| 3/3\n12it/s\nb\n") == ["a", "b"]


def test_lines_are_paired_around_those_that_only_one_side_has() -> None:
    same = (str, str)
    count, pairs = compared(["a", "b", "c", "d"], ["a", "x", "b", "e", "d"], same)
    assert count == 3
    assert [(one.at, one.ours, one.theirs) for one in pairs] == [(1, None, "x"), (2, "c", "e")]
    count, pairs = compared(["t 1", "u"], ["t 2"], (lambda _: "t", lambda _: "t"))
    assert count == 0 and pairs[0].is_noise and pairs[1].theirs is None
    assert numbers_apart("loss 0.5 at 1", "loss 0.25 at 1") == Parting(
        0.5, "", ("0.5", "0.25"), False
    )
    assert numbers_apart("loss 0.5", "lost 0.5") is None


STEP = """
import handoff

handoff.start("s")
subprocess.run("ls")
a = 1
model.fit(a)
with mlflow.start_run(nested=True):
    pass
b = 2
print("three")
handoff.outputs(b=b)
"""


def test_what_cells_display_is_put_where_the_step_has_it() -> None:
    cells = [
        Cell(0, "get_ipython().system('ls')"),
        Cell(1, "import x\na = 1\na.head(2)"),
        Cell(2, "model.fit(a)"),
        Cell(3, "with mlflow.start_run():\n    pass\nb = 2\nb * 2;"),
        Cell(4, "def f():\n    pass\nb.shape"),
        Cell(5, "train(b)"),  # which a person has taken out: to look at it would do it
        Cell(6, "print('two')\nb.head()"),
    ]
    tree = ast.parse(STEP)

    def shown(cell: int, value: ast.expr) -> ast.expr:
        return ast.Call(ast.Name("shown", ast.Load()), [ast.Constant(cell), value], [])

    def begins(cell: int) -> ast.expr:
        return ast.Call(ast.Name("cell", ast.Load()), [ast.Constant(cell)], [])

    with_displays(tree, cells, shown, shown, begins)
    text = ast.unparse(tree)
    start = (
        "cell(1)\na = 1\nshown(1, a.head(2))\ncell(2)\nshown(2, model.fit(a))\ncell(3)\nwith"
    )
    assert start in text
    assert "shown(3" not in text and "train" not in text
    # Between a statement that moved away and nothing: nobody can say where it belongs.
    assert "shown(4" not in text
    assert "print('three')\nshown(6, b.head())\nhandoff" in text  # edited, and found
    assert "cell(0)\nsubprocess.run('ls')\ncell(1)\na" in text  # whose value no cell displays


def test_methods_that_were_put_into_a_class_are_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    space: dict[str, Any] = {"__name__": "__main__"}
    exec("def count(self): return 0", space)
    holder = {"deep": [Holder()]}
    assert patched(holder, str) == {}
    monkeypatch.setattr(Holder, "count", space["count"], raising=False)
    assert list(patched(holder, str)) == ["Holder.count"]


def image(path: Path, array: Any) -> dict[str, str]:
    Pillow.fromarray(np.asarray(array, "uint8")).save(path)
    return {"uri": "", "run": "", "path": str(path)}


def drawing(path: Path, text: str) -> dict[str, str]:
    path.write_text(text, "utf-8")
    return {"uri": "", "run": "", "path": str(path)}


def test_figures_are_compared_pixel_by_pixel_and_their_difference_is_drawn(
    tmp_path: Path,
) -> None:
    black = np.zeros((4, 6, 3))
    dot = black.copy()
    dot[1, 2] = (0, 200, 0)
    ours, theirs = merged([]), merged([])
    for name, one, other in (
        ("dot.png", black, dot),
        ("same.png", dot, dot),
        ("sized.png", black, np.zeros((8, 6, 3))),
    ):
        ours["images"][name] = image(tmp_path / f"a {name}", one)
        theirs["images"][name] = image(tmp_path / f"b {name}", other)
    theirs["images"]["new.png"] = theirs["images"]["same.png"]
    for side, key, size in ((ours, "m0123456789", 3), (theirs, "mabcdefabcd", 3)):
        text = f'<path id="{key}"/>\n<use href="#{key}" width="{size}"/>'
        side["images"]["drawn.svg"] = drawing(tmp_path / f"{key}.svg", text)
    figures = Figures(tmp_path / "scratch", tmp_path / "drawn")
    noise = Noise([]).without
    found = figures.compare("s", [Paired("", ours, theirs)], (noise, noise))
    assert [(one.name, one.state, one.count, one.detail) for one in found] == [
        ("dot.png", "different", 1, "1 of 24 pixels differ, by up to 200 of 255"),
        ("sized.png", "different", 1, "6×4 pixels in the notebook, 6×8 in the project"),
        ("new.png", "different", 1, "only the project has it"),
        ("", "equal", 2, ""),
    ]
    assert found[0].image == "verification/1_s.png"
    with Pillow.open(tmp_path / "drawn" / "1_s.png") as shown:
        assert shown.size == (3 * 6 + 2 * GAP, 4)
        assert shown.getpixel((2 * (6 + GAP) + 2, 1)) == RED


def test_the_files_of_a_project_have_the_digest_that_the_tab_makes(tmp_path: Path) -> None:
    """``src/project/__tests__/digest.spec.ts`` has the same files and the same digest."""
    record = '{"files": {"a.py": "", "ä/b.py": ""}}'
    (tmp_path / "pipeline.json").write_text(record, "utf-8")
    (tmp_path / "a.py").write_text("x = 1\n", "utf-8")
    digest = "d19c706ba85924bbd1f5747a24db79adad2f3f5f482540d5c7266bbbf946687f"
    assert digest_of_files(tmp_path) == digest
