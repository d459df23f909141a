"""A run that logging begins stays open in the notebook: what comes later goes to it."""

from __future__ import annotations

from pathlib import Path

from .test_unforeseen import project_of, run

FIT = """
import mlflow
from sklearn.linear_model import Ridge
handoff.start("{name}")
mlflow.sklearn.autolog(log_models=False, silent=True)
{before}
Ridge(alpha={alpha}).fit([[1], [2], [3]], [1, 2, 4])
handoff.outputs()
"""


def test_a_fit_goes_to_the_run_that_an_earlier_step_has_opened(
    tmp_path: Path, store: str
) -> None:
    before = {
        "alone": ("", 1),
        "opens": ('mlflow.log_metric("a", 1)', 2),
        "into": ("", 3),
        "ends": ("handoff.end_run()", 4),
        "apart": ("", 5),
    }
    steps = {
        name: FIT.format(name=name, before=code, alpha=alpha)
        for name, (code, alpha) in before.items()
    }
    table = f"[{', '.join(f'Step({name!r})' for name in steps)}]"
    project = project_of(tmp_path / "a", store, steps, table)
    for _ in range(2):  # the second time all is reused
        done = run(project)
    assert {done.says(name)[-1] for name in steps} == {"reused"}, done.output
    own = {}
    for one in project.runs("tags.`provebook.key` != ''"):
        found = project.runs(f"tags.`mlflow.parentRunId` = '{one.info.run_id}'")
        own[one.data.tags["provebook.step"]] = [below.data.params["alpha"] for below in found]
        if not found:
            assert "alpha" in one.data.params
    assert own == {"alone": ["1"], "opens": [], "into": [], "ends": ["4"], "apart": ["5"]}
