"""Definitions that act: the project gives the notebook's numbers, with the real command."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import textwrap
from pathlib import Path

import nbformat
import pytest

from mlflow import MlflowClient

from .conftest import Project

CELLS = [
    (
        "setup",
        """
        import functools
        import mlflow
        import pandas as pd
        METRICS = {}
        columns = ["a", "b", "target"]
        target = columns.pop()
        path = "data"
        path = path + "/x.csv"
        def register(name):
            def deco(f):
                METRICS[name] = f
                return f
            return deco
        """,
    ),
    (
        "step:make",
        """
        df = pd.DataFrame({"a": [1, 2, 3]})
        factor = 2
        @functools.singledispatch
        def size(x):
            return 0
        @functools.lru_cache(maxsize=None)
        def fib(n):
            return n if n < 2 else fib(n - 1) + fib(n - 2)
        CACHED = {"fib": fib}
        def scaled(x):
            return x * factor
        TABLE = {"scaled": scaled}
        def timed(f):
            @functools.wraps(f)
            def inner(*a):
                return f(*a)
            return inner
        @timed
        def work(n):
            return fib(n) + 1
        limit = 1
        def fixed(x=limit):
            return x
        limit = 2
        def seen(x, acc=[]):
            acc.append(x)
            return len(acc)
        seen(1)
        def counted():
            counted.calls += 1
            return counted.calls
        counted.calls = 0
        class Base:
            made = 0
            known = []
            def __init_subclass__(cls):
                Base.known.append(cls.__name__)
            def __init__(self):
                type(self).made += 1
            def go(self):
                return 1
        class Kid(Base):
            pass
        kid = Kid()
        def pair():
            n = 0
            def more():
                nonlocal n
                n += 1
            def get():
                return n
            return more, get
        more, get = pair()
        def setg():
            global flag
            flag = 5
        """,
    ),
    (
        "step:change",
        """
        @register("mae")
        def mae(a, b):
            return sum(abs(x - y) for x, y in zip(a, b))
        @register("mse")
        def mse(a, b):
            return sum((x - y) ** 2 for x, y in zip(a, b))
        @size.register
        def _(x: list):
            return len(x)
        @size.register(str)
        def _(x):
            return 100
        @pd.api.extensions.register_dataframe_accessor("stat")
        class Stat:
            def __init__(self, d):
                self.d = d
            def total(self):
                return self.d["a"].sum() * factor
        def doubled(self):
            return self["a"].sum() * 2
        pd.DataFrame.doubled = doubled
        factor = 3
        seen(2)
        counted()
        def go(self):
            return 2
        Base.go = go
        class Late(Base):
            pass
        Kid()
        more()
        setg()
        """,
    ),
    (
        "step:use",
        """
        found = {
            "metrics": len(METRICS),
            "mae": METRICS["mae"]([1, 2], [2, 4]),
            "mse": METRICS["mse"]([1, 2], [2, 4]),
            "size_list": size([1, 2]),
            "size_text": size("a"),
            "total": df.stat.total(),
            "doubled": df.doubled(),
            "scaled": TABLE["scaled"](1),
            "cached": CACHED["fib"](10),
            "work": work(5),
            "fixed": fixed(),
            "seen": seen(3),
            "counted": counted(),
            "kid": kid.go(),
            "made": Kid.made,
            "known": len(Base.known),
            "is_kid": isinstance(kid, Kid) and isinstance(Late(), Base),
            "got": get(),
            "flag": flag,
            "columns": len(columns),
            "path": len(path + target),
        }
        mlflow.log_metrics({name: float(value) for name, value in found.items()})
        """,
    ),
]


def numbers(cells: list[tuple[str, str]]) -> dict[str, float]:
    """What the cells log when one process runs them all."""
    script = "\n".join(textwrap.dedent(source) for _, source in cells)
    script += "\nimport json\nprint(json.dumps({k: float(v) for k, v in found.items()}))\n"
    script = script.replace("mlflow.log_metrics", "dict")
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    result: dict[str, float] = json.loads(done.stdout)
    return result


def exported(folder: Path, cells: list[tuple[str, str]]) -> tuple[Project, str]:
    """The project of a notebook of these cells, and what the export and the check said."""
    notebook = nbformat.v4.new_notebook()
    for index, (tag, source) in enumerate(cells):
        cell = nbformat.v4.new_code_cell(textwrap.dedent(source).strip(), id=f"c{index}")
        cell.metadata.tags = [tag]
        notebook.cells.append(cell)
    nbformat.write(notebook, folder / "acts.ipynb")
    words = [sys.executable, "-m", "provebook.cli", "export", "acts.ipynb", "-o", "project"]
    place = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    done = subprocess.run(
        words, cwd=folder, capture_output=True, text=True, env={**os.environ, "PATH": place}
    )
    assert done.returncode == 0, done.stderr
    store = f"sqlite:///{folder / 'mlflow.db'}"
    return Project(folder / "project", store), done.stderr


@pytest.mark.usefixtures("bundle")
def test_a_project_gives_the_numbers_of_definitions_that_act(tmp_path: Path) -> None:
    project, said = exported(tmp_path, CELLS)
    assert said == ""
    done = project.main()
    assert done.code == 0, done.output
    client = MlflowClient(project.store)
    [experiment] = [one for one in client.search_experiments() if one.name != "Default"]
    runs = client.search_runs([experiment.experiment_id])
    [use] = [one for one in runs if one.data.tags.get("provebook.step") == "use"]
    assert use.data.metrics == numbers(CELLS)
