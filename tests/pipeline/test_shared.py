"""What a step hands on together stays together: aliases, views, classes, random generators."""

from __future__ import annotations

import subprocess
import sys
import textwrap
import threading
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import pandas as pd
import pytest

from .conftest import TEMPLATES


@pytest.fixture
def pass_on(handoff: ModuleType, tmp_path: Path) -> Any:
    """Saves values and loads them again."""

    def through(**values: Any) -> dict[str, Any]:
        handoff.save(values, tmp_path)
        return dict(handoff.load(tmp_path, list(values)))

    return through


def test_one_object_under_two_names(pass_on: Any) -> None:
    settings = {"depth": 3}
    got = pass_on(
        settings=settings, same=settings, deep=[({"in": settings},)], other={"depth": 3}
    )
    assert got["same"] is got["settings"]
    assert got["deep"][0][0]["in"] is got["settings"]
    assert got["other"] is not got["settings"]


def test_values_that_only_look_alike_stay_apart(handoff: ModuleType, tmp_path: Path) -> None:
    frame = pd.DataFrame({"a": [1.0, 2.0, 3.0], "b": [1, 2, 3]})
    values = {
        "train": frame[:2],
        "test": frame[2:],
        "small": 1,
        "one": 1,
        "text": "a",
        "texts": ["a"],
        "types": [int, np.float64],
        "dtypes": [np.dtype("f8")],
        "random": [np.random.mtrand._rand],
        "legacy": [np.random.mtrand._rand],
    }
    manifest = handoff.save(values, tmp_path)
    files = [entry["file"] for entry in manifest["values"]]
    assert len(set(files)) == len(values)
    assert manifest["values"][0]["format"] == "parquet"


def test_views_of_one_array(pass_on: Any) -> None:
    whole = np.arange(20.0).reshape(4, 5)
    got = pass_on(
        whole=whole,
        rows=whole[1:],
        turned=whole.T,
        backwards=whole[::-1],
        bits=whole.view(np.uint8),
        held={"column": whole[:, 2]},
        apart=whole.copy(),
    )
    got["whole"][1, 2] = -1
    assert got["rows"][0, 2] == got["turned"][2, 1] == got["backwards"][2, 2] == -1
    assert got["held"]["column"][1] == -1
    assert got["apart"][1, 2] == 7
    np.testing.assert_array_equal(got["bits"].view(float).reshape(4, 5), got["whole"])
    got["rows"][2, 0] = -2
    assert got["whole"][3, 0] == -2


def test_views_inside_one_value(pass_on: Any) -> None:
    whole = np.zeros(6)
    got = pass_on(parts=[whole[:4], whole[2:]])["parts"]
    got[0][3] = 5
    assert got[1][1] == 5


def test_halves_without_common_memory_stay_apart(handoff: ModuleType, tmp_path: Path) -> None:
    whole = np.arange(6)
    entries = handoff.save({"left": whole[:3], "right": whole[3:]}, tmp_path)["values"]
    assert [entry["format"] for entry in entries] == ["npy", "npy"]


def test_frames_change_together_only_if_they_did(pass_on: Any) -> None:
    frame = pd.DataFrame({"a": [1.0, 2.0], "b": [3.0, 4.0]})
    column = frame["a"]
    values = {"frame": frame, "renamed": frame.rename(columns={"b": "c"}), "column": column}
    got = pass_on(together=values, **values)
    assert got["together"]["frame"] is got["frame"]
    for those in (values, got):
        those["frame"].loc[0, "a"] = 9.0
    assert got["renamed"].loc[0, "a"] == values["renamed"].loc[0, "a"]
    assert got["column"][0] == column[0]


def test_lists_in_cells_are_shared(pass_on: Any) -> None:
    tags = ["new"]
    got = pass_on(frame=pd.DataFrame({"tags": [tags, []]}), tags=tags)
    got["tags"].append("seen")
    assert got["frame"].loc[0, "tags"] == ["new", "seen"]


def test_generators_go_on_together(pass_on: Any) -> None:
    generator = np.random.default_rng(1)
    got = pass_on(generator=generator, users=[generator])
    assert got["users"][0] is got["generator"]
    assert got["generator"].random() == generator.random()
    assert pass_on(it=np.random.mtrand._rand)["it"] is np.random.mtrand._rand


def test_a_variable_that_was_not_bound(handoff: ModuleType, pass_on: Any) -> None:
    got = pass_on(x=1, y=handoff.MISSING)["y"]
    assert got is handoff.MISSING
    for use in (lambda: got + 1, lambda: got.shape, lambda: print(got), lambda: bool(got)):
        with pytest.raises(NameError, match="did not bind"):
            use()


@pytest.mark.parametrize(
    ("value", "inside"),
    [
        (lambda: (n for n in [1]), ""),
        (lambda: open(__file__), ""),  # noqa: SIM115
        (lambda: {"deep": [1, {"lock": threading.Lock()}]}, r"x\['deep'\]\[1\]\['lock'\]"),
    ],
)
def test_what_cannot_be_pickled(
    handoff: ModuleType, tmp_path: Path, value: Any, inside: str
) -> None:
    with pytest.raises(handoff.HandoffError, match=f"x of type .*{inside}.*cannot pickle"):
        handoff.save({"fine": 1, "x": value()}, tmp_path)
    assert not list(tmp_path.iterdir())


def test_damage_is_noticed(handoff: ModuleType, tmp_path: Path) -> None:
    handoff.save({"x": np.arange(5)}, tmp_path)
    (file,) = tmp_path.glob("*.npy")
    file.write_bytes(file.read_bytes()[:-1] + b"\1")
    with pytest.raises(handoff.HandoffError, match="damaged"):
        handoff.load(tmp_path, ["x"])
    with pytest.raises(handoff.HandoffError, match="does not hand on z; it hands on x"):
        handoff.load(tmp_path, ["z"])


DEFINITIONS = """
    import enum

    class Base:
        pass

    class Model(Base):
        limit = 3

        def __init__(self, factor):
            super().__init__()
            self.factor = factor

        def twin(self):
            return Model(self.factor)

        class Part:
            pass

    class Color(enum.Enum):
        RED = 1

    def double(value):
        return 2 * value
"""

SAVE = """
    import sys, threading
    import handoff
    lock = threading.Lock()
    def holds(value):
        return lock
    model = Model(2)
    handoff.save(
        {"model": model, "part": Model.Part(), "color": Color.RED, "double": double,
         "lambda_": lambda value: double(value) + 1, "holds": holds},
        sys.argv[1])
"""

LOAD = """
    import sys
    import handoff
    names = ["model", "part", "color", "double", "lambda_", "holds"]
    had = set(globals())  # copies bring the names that they use with them
    got = handoff.load(sys.argv[1], names[:-1])
    model = got["model"]
    assert model.factor == 2 and model.twin().factor == 2
    assert got["double"](2) == 4 and got["lambda_"](2) == 5
    assert got["color"].name == "RED"
    handoff.save(got, sys.argv[1] + "2")
    own = [
        "Model" in had and isinstance(model, Model) and isinstance(model, Base),
        "Model" in had and type(got["part"]) is Model.Part,
        "Color" in had and got["color"] is Color.RED,
        "double" in had and got["double"] is double,
    ]
"""


def run_script(*parts: str, folder: Path) -> str:
    text = "".join(textwrap.dedent(part) for part in parts)
    command = [sys.executable, "-c", text, str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=TEMPLATES)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_classes_of_a_step(tmp_path: Path) -> None:
    first, second, third = (tmp_path / name for name in ("one", "one2", "one22"))
    for folder in (first, second, third):
        folder.mkdir()
    run_script(DEFINITIONS, SAVE, folder=first)
    # A step without the source hands them on to one that has it, but another `double`.
    other = DEFINITIONS.replace("2 * value", "4 * value - 4")
    without = "assert not any(own)\ntry: handoff.load(sys.argv[1], ['holds'])\n"
    without += "except handoff.HandoffError as error: print(error)\n"
    said = run_script(LOAD, without, folder=first)
    assert "needs the definition of holds" in said
    run_script(other, LOAD, "assert own == [True, True, True, False]\n", folder=second)
    run_script(DEFINITIONS, LOAD, "assert all(own)\n", folder=second)
