"""Steps that are forked from one process are as separate as those that are started alone."""

from __future__ import annotations

import importlib
import os
import signal
import sys
from pathlib import Path
from typing import Any

import psutil
import pytest

from .conftest import Project, wait_until_reached, waiting_project
from .test_unforeseen import project_of, value_of

DRAWS = """
    import random
    import sys
    import numpy as np

    class Thing:
        def __repr__(self):
            return "thing"

    handoff.start("{name}")
    import os
    drawn = random.random(), np.random.rand(), np.random.default_rng().random()
    order = list({{"b", "a", "c", "d"}})
    session = os.getpid() == os.getsid(0) == os.getpgid(0)
    argv, names = sys.argv[0], sorted(vars(sys.modules["__main__"]))
    thing = Thing()
    handoff.outputs(
        drawn=drawn, order=order, session=session, argv=argv, names=names, thing=thing
    )
"""
SETS = """
    import os
    os.environ["OMP_NUM_THREADS"] = "1"
    import numpy as np

    handoff.start("sets")
    parent = open(f"/proc/{os.getppid()}/cmdline").read()
    handoff.outputs(parent=parent)
"""
SAME = ("order", "session", "argv", "names")


def test_forks_are_processes_of_their_own(tmp_path: Path, store: str, handoff: Any) -> None:
    names = ("one", "two")
    steps = {name: DRAWS.format(name=name) for name in names} | {"sets": SETS}
    table = ", ".join(f'Step("{name}")' for name in steps)
    project = project_of(tmp_path / "a", store, steps, f"[{table}]")
    drawn: list[float] = []
    seen = {}
    for warm in ("true", "false"):
        project.main("--cache=false", f"--warm={warm}")
        seen[warm] = [value_of(project, name, part, handoff) for name in names for part in SAME]
        drawn += value_of(project, "one", "drawn", handoff)
        assert "main.py" in value_of(
            project, "sets", "parent", handoff
        )  # who set it is no fork
    assert seen["true"] == seen["false"]
    assert seen["true"][1] is True
    assert len({*drawn}) == 6


def test_forks_do_not_draw_the_same(
    tmp_path: Path, store: str, handoff: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    step = """
        import random
        import numpy as np

        print(random.random(), np.random.rand(), np.random.default_rng().random())
    """
    project = project_of(tmp_path / "a", store, {"draw": step}, "[]")
    for name in os.environ.keys() - project.environment.keys():
        monkeypatch.delenv(name)
    monkeypatch.chdir(project.folder)
    forks = importlib.import_module("handoff.forks").Forks(project.folder)
    numbers: list[str] = []
    for _ in range(2):
        fork = forks.start("draw", [], {}, True, ["numpy"])
        numbers += fork.stdout.read().split()
        assert fork.wait(60) == 0
    forks.close()
    assert len({*numbers}) == 6, numbers


def test_forks_end_with_the_pipeline_that_is_killed(tmp_path: Path, store: str) -> None:
    project = waiting_project(tmp_path / "p", store)
    process = project.start(sys.executable, "main.py")
    wait_until_reached(project, process)
    below = psutil.Process(process.pid).children(recursive=True)
    process.send_signal(signal.SIGKILL)
    process.communicate()
    _, alive = psutil.wait_procs(below, timeout=60)
    assert not alive
    assert project.newest("load").info.status == "KILLED"


def test_a_fork_that_is_killed_is_told(tmp_path: Path, store: str) -> None:
    project: Project = waiting_project(tmp_path / "p", store)
    process = project.start(sys.executable, "main.py", "--jobs=2")
    wait_until_reached(project, process)
    (warm,) = psutil.Process(process.pid).children()
    (step,) = warm.children()
    os.kill(step.pid, signal.SIGKILL)
    output, _ = process.communicate(timeout=120)
    assert process.returncode == 1
    assert "load     FAILED" in output and "exit code -9" in output
    assert project.newest("load").info.status == "FAILED"
    assert not psutil.pid_exists(warm.pid) or warm.status() == psutil.STATUS_ZOMBIE
