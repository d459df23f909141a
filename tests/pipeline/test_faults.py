"""What goes wrong outside of the code is told, with what to do, and gives no old number."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from .conftest import TEMPLATES, Project
from .test_unforeseen import project_of, run, value_of

# Modes of files mean nothing to root, unless this is taken from it.
AS_ANYBODY = ("setpriv", "--bounding-set=-dac_override,-dac_read_search")


def handoff_of(project: Project, step: str) -> Path:
    """Where the handoff lies that was made last, or reused."""
    run_id = project.newest(step).data.tags.get("provebook.reused_from")
    found = project.client.get_run(run_id) if run_id else project.newest(step)
    return Path(found.info.artifact_uri.removeprefix("file://"), "handoff")


LOAD = """
handoff.start("load")
rows = [3, 1, 2]
handoff.outputs(rows=rows)
"""
USE = """
handoff.start("use")
rows = handoff.inputs("load", "rows")
handoff.outputs(seen=sorted(rows))
"""
CHAIN = '[Step("load"), Step("use", inputs={"load": ["rows"]})]'


def test_what_is_damaged_is_made_again(tmp_path: Path, store: str, handoff: Any) -> None:
    project = project_of(tmp_path / "a", store, {"load": LOAD, "use": USE}, CHAIN)
    run(project)
    file = handoff_of(project, "load") / "1_rows.pkl"
    content = file.read_bytes()
    file.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
    use = project.folder / "steps" / "use.py"
    use.write_text(use.read_text() + "\nprint('changed')\n")  # so that it has to run
    done = run(project)
    assert done.says("load") == ["reused", "started", "done"], done.output
    assert "1_rows.pkl is damaged: its content is not what the step wrote" in done.output
    assert done.why("load") == "what it handed on is damaged"
    assert value_of(project, "use", "seen", handoff) == [1, 2, 3]
    # One of another size is seen before anything uses it.
    (handoff_of(project, "load") / "1_rows.pkl").write_bytes(b"")
    done = run(project)
    assert done.why("load").endswith("is damaged"), done.output
    assert done.says("use") == ["reused"]


GROWS = """
import os
with open({grows!r}) as file:
    os.truncate({grows!r}, 1)
    seen = file.read()
with open({own!r}, "a") as file:
    file.write("x")
"""
ASKS = """
import mlflow
seen = mlflow.MlflowClient().get_model_version("anew", 1).source
"""


def test_what_is_outside_of_the_project_goes_wrong(
    tmp_path: Path, store: str, handoff: Any
) -> None:
    from mlflow import MlflowClient

    def register(source: str) -> None:
        client.create_registered_model("anew")
        client.create_model_version("anew", source)

    client = MlflowClient(store, store)
    register("file:///first")
    paths = {"grows": str(tmp_path / "grows.csv"), "own": str(tmp_path / "own.log")}
    for path in paths.values():
        Path(path).write_text("1,2")
    codes = {"grows": GROWS.format(**paths), "asks": ASKS}
    steps = {
        name: f'handoff.start("{name}")\n{code}\nhandoff.outputs(seen=seen)\n'
        for name, code in codes.items()
    }
    project = project_of(tmp_path / "a", store, steps, '[Step("grows"), Step("asks")]')
    done = run(project)
    assert f"grows: {paths['grows']} changed while it was read" in done.output
    assert "own.log changed" not in done.output

    client.delete_registered_model("anew")
    register("file:///second")  # versions are counted from 1 again
    done = run(project)
    changed = f"read {paths['grows']}, which changed while it ran"
    assert done.why("grows") == f"it changes {paths['own']}, {changed}"
    assert done.why("asks") == "models:/anew/1 is another one"
    assert value_of(project, "asks", "seen", handoff) == "file:///second"

    client.delete_model_version("anew", "1")
    Path(paths["grows"]).unlink()
    done = project.main()
    assert done.code == 1
    assert done.why("asks") == "models:/anew/1 is gone"
    assert "It may have been deleted: name one that is there, or restore it." in done.output
    assert "See whether it was moved or deleted, or whether a disk" in done.output


CLOSED = """
import os, sys
sys.path.insert(0, sys.argv[1])
from handoff.layout import stamp_of
from handoff.stillholds import why_not
path = sys.argv[2]
nothing = {"asks": [], "environment": {}, "models": {}}
stamps = {}
for mode in (0o600, 0):
    os.chmod(path, mode)
    stamps[mode] = stamp_of(path)
for mode, then in ((0, 0o600), (0, 0), (0o600, 0), (0o600, 0o600)):
    os.chmod(path, mode)
    print(why_not({**nothing, "files": {path: stamps[then]}}, False) or "same")
"""


@pytest.mark.skipif(
    os.getuid() == 0 and not shutil.which("setpriv"), reason="root may read everything"
)
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    (tmp_path / "rows.csv").write_text("1,2")
    words = (sys.executable, "-c", CLOSED, str(TEMPLATES), str(tmp_path / "rows.csv"))
    done = subprocess.run(
        [*(AS_ANYBODY if os.getuid() == 0 else ()), *words],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.splitlines() == [
        "rows.csv cannot be read",
        "same",
        "rows.csv can be read now",
        "same",
    ]
