"""Steps draw from where the notebook's do, whatever way they come by what they fit."""

from __future__ import annotations

import json
import os
import random
import re
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest

from .conftest import Project
from .test_unforeseen import in_one_process, run

SETUP = """
import copy
import mlflow
import numpy as np
from sklearn.base import BaseEstimator, ClassifierMixin, clone
from sklearn.datasets import load_iris
from sklearn.ensemble import RandomForestClassifier
from sklearn.feature_selection import RFE
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import (
    GridSearchCV,
    ShuffleSplit,
    cross_val_predict,
    cross_val_score,
    cross_validate,
    learning_curve,
)
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.tree import DecisionTreeClassifier
"""
LOAD = """
np.random.seed({seed})
X, y = load_iris(return_X_y=True)
X = X[::3, :2]
y = y[::3]
"""
WAYS = [
    "m = DecisionTreeClassifier(max_features=1)",
    "grid = GridSearchCV(DecisionTreeClassifier(max_features=1), {'max_depth': [2, 3]}, cv=2)\n"
    "m = grid.fit(X, y).best_estimator_",
    "m = GridSearchCV(DecisionTreeClassifier(max_features=1), {'max_depth': [2, 3]}, cv=2)",
    "m = make_pipeline(StandardScaler(), DecisionTreeClassifier(max_features=1))",
    "m = clone(RandomForestClassifier(n_estimators=3))",
    "m = copy.deepcopy(RandomForestClassifier(n_estimators=3))",
    "for name, m in {'a': LogisticRegression(), 'b': RandomForestClassifier(3)}.items():\n"
    "    pass",
    "def make(count, seed=None):\n"
    "    return RandomForestClassifier(count, random_state=seed)\n"
    "m = make(3)",
    "m = DecisionTreeClassifier(max_features=1, random_state=0)\n"
    "m.set_params(random_state=None)",
    "m = RFE(DecisionTreeClassifier(max_features=1), n_features_to_select=1)",
    "class Mine(BaseEstimator, ClassifierMixin):\n"
    "    def fit(self, X, y):\n"
    "        self.inner = RandomForestClassifier(3).fit(X, y)\n"
    "        self.classes_ = self.inner.classes_\n"
    "        return self\n"
    "    def predict(self, X):\n"
    "        return self.inner.predict(X)\n"
    "m = Mine()",
]
USES = [
    "float(cross_val_score({m}, X, y, cv=2).mean())",
    "float(cross_validate(X=X, y=y, estimator={m}, cv=2)['test_score'].mean())",
    "int(cross_val_predict({m}, X, y, cv=2).sum())",
    "float(learning_curve({m}, X, y, cv=2, train_sizes=[0.5])[1].mean())",
    "float(GridSearchCV({m}, {{}}, cv=2).fit(X, y).best_score_)",
    "float(cross_val_score(LogisticRegression(), X, y, cv=ShuffleSplit(2)).mean())",
]


def generated(seed: int) -> dict[str, str]:
    """Cells by their tags: two steps that fit what an earlier one made, and one that draws."""
    chance = random.Random(seed)
    made = [
        re.sub(r"\bm\b", f"m{at}", way)
        .replace("Mine", f"Mine{at}")
        .replace("make(", f"make{at}(")
        for at, way in enumerate(chance.sample(WAYS, 4))
    ]
    used = [f"v{at} = {chance.choice(USES).format(m=f'm{at}')}" for at in range(4)]
    return {
        "setup": SETUP,
        "step:make": "\n".join([LOAD.format(seed=seed), *made]),
        "step:first": "\n".join(used[:2]),
        "step:second": "\n".join(used[2:]),
        "step:last": "seen = {'v0': v0, 'v1': v1, 'v2': v2, 'v3': v3, 'v': np.random.rand()}",
    }


def exported(cells: dict[str, str], folder: Path, store: str) -> Project:
    notebook = nbformat.v4.new_notebook()
    for index, (tag, source) in enumerate(cells.items()):
        cell = nbformat.v4.new_code_cell(source, id=f"c{index}")
        cell.metadata.tags = [tag]
        notebook.cells.append(cell)
    nbformat.write(notebook, folder / "small.ipynb")
    command = [sys.executable, "-m", "provebook.cli", "export", "small.ipynb", "-o", "small"]
    clean = {k: v for k, v in os.environ.items() if not k.startswith(("MLFLOW_", "PROVEBOOK_"))}
    done = subprocess.run(
        command, cwd=folder, env=clean, capture_output=True, text=True, encoding="utf-8"
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return Project(folder / "small", store)


def unforeseen(project: Project) -> None:
    """Take back what the analysis has foreseen of the two steps."""
    for file in [project.folder / "main.py", *project.folder.glob("steps/*.py")]:
        text = re.sub(r'random_from="(?:first|second)"', 'random_from="make"', file.read_text())
        entry = re.compile(
            r'(Step\(\s*"(?:first|second)".*?)\s*draws=True,(.*?\),?\n)', re.DOTALL
        )
        file.write_text(entry.sub(r"\1\2", text) if file.name == "main.py" else text)


@pytest.mark.usefixtures("bundle")
def test_what_fits_draws_as_in_the_notebook(tmp_path: Path, store: str) -> None:
    seed = 0 if "CI" in os.environ else random.randrange(10**6)
    cells = generated(seed)
    shown = ["import json", "print(json.dumps({k: float(v) for k, v in seen.items()}))"]
    expected = json.loads(in_one_process("\n".join([*cells.values(), *shown])))
    cells["step:last"] += "\nmlflow.log_metrics(seen)"
    project = exported(cells, tmp_path, store)
    foreseen = run(project, "--jobs=2")
    text = f"seed {seed}\n{cells['step:make']}\n{cells['step:first']}\n{cells['step:second']}\n"
    assert project.newest("last").data.metrics == expected, text + foreseen.output
    assert "foreseen" not in foreseen.output, text + foreseen.output
    unforeseen(project)
    observed = run(project, "--jobs=2", "--cache=false")
    assert project.newest("last").data.metrics == expected, text + observed.output
    assert "second drew random numbers" in observed.output, text + observed.output
