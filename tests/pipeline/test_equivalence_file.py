"""The test that a project carries, as a module: what it compares, and how it says so."""

from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from .conftest import TEMPLATES, import_file

CELL = {"id": "c1", "sha256": "0" * 64}
RECORDED = {
    "tolerance": 1e-6,
    "ignored": ["seconds"],
    "parameters": {"file": "a b.csv"},
    "cells": hashlib.sha256(CELL["sha256"].encode()).hexdigest(),
    "steps": {"fit": {"metrics": {"loss": 0.5}, "runs": []}},
}


def loaded(folder: Path, **recorded: Any) -> ModuleType:
    (folder / "tests").mkdir()
    record = {"notebook": "../my book.ipynb", "steps": [{"cells": [CELL]}], "shared": []}
    (folder / "pipeline.json").write_text(json.dumps(record))
    (folder / "tests/recorded.json").write_text(json.dumps({**RECORDED, **recorded}))
    file = shutil.copy(TEMPLATES / "tests/test_equivalence.py", folder / "tests")
    return import_file("equivalence", Path(file))


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (0.5, [0.5 + 1e-8], ""),
        (
            0.5,
            [0.6],
            "0.6, and 0.5 recorded from the notebook (apart by 0.17, 1e-06 is allowed)",
        ),
        (0.0, [1e-7], ""),
        (float("nan"), [float("nan")], ""),
        (float("nan"), [1.0], "apart by inf"),
        (None, [1.0], "the project logs it, the notebook does not"),
        (1.0, None, "the notebook logged it, the project does not"),
        (1.0, [1.0, 2.0], "2 values, and 1 recorded from the notebook"),
        ({"points": 4, "every": 2, "values": [1, 3, 4]}, [1.0, 9.0, 3.0, 4.0], ""),
        (
            {"points": 4, "every": 2, "values": [1, 3, 4]},
            [1.0, 2.0, 3.0, 5.0],
            "value 4 of 4: 5",
        ),
    ],
)
def test_numbers_are_compared_within_the_tolerance(
    tmp_path: Path, before: Any, after: Any, said: str
) -> None:
    told = loaded(tmp_path).sentence(before, after)
    assert said in told and bool(said) == bool(told)


def test_what_a_person_ignores_and_what_the_machine_logs_is_not_compared(
    tmp_path: Path,
) -> None:
    module = loaded(tmp_path)
    before, after = {"seconds": 1.0, "loss": 0.5}, {"seconds": [9.0], "system/cpu": [1.0]}
    (only,) = module.differences("step fit", before, after)
    assert only == "step fit: metric loss: the notebook logged it, the project does not"


def test_it_says_why_there_is_nothing_to_compare_with(tmp_path: Path) -> None:
    assert loaded(tmp_path).why_not() == ""
    for recorded, said in (
        ({"steps": {"fit": {"metrics": {}, "runs": []}}}, "The notebook logs no metric"),
        ({"cells": "older"}, "The notebook has changed since its numbers were recorded."),
    ):
        shutil.rmtree(tmp_path / "tests")
        told = loaded(tmp_path, **recorded).why_not()
        assert told.startswith(said)
    assert told.endswith("provebook verify '../my book.ipynb' . --record -P 'file=a b.csv'")
