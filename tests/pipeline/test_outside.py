"""Results are used again only while all that a step read is still the same."""

from __future__ import annotations

import http.server
import os
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from .conftest import Project
from .test_unforeseen import project_of, run, value_of

TABLE = '[Step("load"), Step("report", inputs={"load": ["seen"]})]'
REPORT = """
    handoff.start("report")
    seen = handoff.inputs("load", "seen")
    handoff.outputs(told=str(seen))
"""


def project_that(folder: Path, store: str, code: str, before: str = "") -> Project:
    load = f'{before}\nhandoff.start("load")\n{code}\nhandoff.outputs(seen=seen)\n'
    return project_of(folder / "a", store, {"load": load, "report": REPORT}, TABLE)


def says_again(project: Project, *options: str) -> tuple[str, str]:
    """What the driver does with the first step now, and why."""
    done = run(project, *options)
    lines = [line for line in done.output.splitlines() if line.startswith("load ")]
    return done.says("load")[-1], lines[0].partition("runs again: ")[2]


READERS = {
    "Python": "seen = open(path).read()",
    "pandas": "import pandas as pd\nseen = pd.read_csv(path).to_csv()",
    "Arrow, unseen by Python": (
        "import pyarrow.csv\nseen = pyarrow.csv.read_csv(path).to_pydict().__str__()"
    ),
    "a helper": "import helpers\nseen = helpers.read(path)",
    "a folder": "import os\nseen = str(sorted(os.listdir(os.path.dirname(path))))",
}
HELPERS = "def read(path):\n    return open(path).read()\n"


def test_files_outside_with_new_content(tmp_path: Path, store: str, handoff: Any) -> None:
    data, steps, table = tmp_path / "data", {}, ""
    for number, reader in enumerate(READERS.values()):
        name = f"read_{number}"
        file = data / name / "data.csv"
        file.parent.mkdir(parents=True)
        file.write_text("a\n1\n")
        code = f"path = {str(file)!r}\n{reader}"
        steps[name] = f'handoff.start("{name}")\n{code}\nhandoff.outputs(seen=seen)\n'
        table += f'Step("{name}"), '
    project = project_of(tmp_path / "a", store, steps, f"[{table}]")
    (project.folder / "helpers.py").write_text(HELPERS)
    run(project)
    for touched in (False, True):
        for file in data.glob("read_[0-3]/data.csv") if touched else ():
            os.utime(file)  # with the same content
        done = run(project)
        assert {done.says(name)[-1] for name in steps} == {"reused"}, done.output
    for file in data.glob("*/data.csv"):
        file.write_text("a\n2\n")
        (file.parent / "more.csv").write_text("a\n")
    done = run(project)
    for (reader, _), name in zip(READERS.items(), steps, strict=True):
        changed = name if reader == "a folder" else "data.csv"
        assert f"{name}  runs again: {changed} changed" in done.output, done.output
        new = "more" if reader == "a folder" else "2"
        assert new in value_of(project, name, "seen", handoff)


def test_a_file_that_is_gone_is_told(tmp_path: Path, store: str) -> None:
    file = tmp_path / "data.csv"
    file.write_text("a\n1\n")
    code = f"import os\nseen = os.path.exists({str(file)!r}) and open({str(file)!r}).read()"
    project = project_that(tmp_path, store, code)
    run(project)
    file.unlink()
    assert says_again(project) == ("done", "data.csv is gone")


def test_a_path_in_a_parameter(tmp_path: Path, store: str) -> None:
    file = tmp_path / "data.csv"
    file.write_text("a\n1\n")
    code = f"path = handoff.parameters(path={str(file)!r})\nseen = open(path).read()"
    project = project_that(tmp_path, store, code)
    run(project)
    file.write_text("a\n3\n")
    assert says_again(project) == ("done", "data.csv changed")


def test_a_variable_of_the_environment(tmp_path: Path, store: str) -> None:
    code = 'import os\nseen = os.environ.get("REGION", "none"), "MY_TOKEN" in os.environ'
    project = project_that(tmp_path, store, code)
    project.environment["HOME"] = str(tmp_path)
    run(project)
    assert says_again(project) == ("reused", "")
    project.environment["REGION"] = "north"
    assert says_again(project) == ("done", "REGION is another one")
    project.environment["MY_TOKEN"] = "hunter2"
    assert says_again(project)[0] == "done"
    texts = [path.read_text("utf-8", "ignore") for path in tmp_path.rglob("*.json")]
    assert not any("north" in text or "hunter2" in text for text in texts)
    assert (tmp_path / ".config" / "provebook" / "key").stat().st_mode & 0o77 == 0


@pytest.fixture
def address() -> Iterator[str]:
    """An HTTP server that answers everything with 404."""
    server = http.server.HTTPServer(("127.0.0.1", 0), http.server.SimpleHTTPRequestHandler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/nothing"
    server.shutdown()


def test_who_asks_the_network_is_not_reused_unless_a_person_says_so(
    tmp_path: Path, store: str, address: str
) -> None:
    code = f"""
import urllib.request
try:
    seen = urllib.request.urlopen({address!r}).read()
except OSError as error:
    seen = str(error)
"""
    project = project_that(tmp_path, store, code)
    run(project)
    what, why = says_again(project)
    assert what == "done" and why.startswith("it asks the network (127.0.0.1:")
    assert says_again(project, "--reuse=load")[0] == "reused"


def test_an_alias_that_has_moved(tmp_path: Path, store: str) -> None:
    from mlflow import MlflowClient

    client, name = MlflowClient(store, store), "moved"
    client.create_registered_model(name)
    for version in (1, 2):
        client.create_model_version(name, f"file:///nowhere/{version}")
    client.set_registered_model_alias(name, "production", 1)
    code = f"""
import mlflow
seen = mlflow.MlflowClient().get_model_version_by_alias({name!r}, "production").version
"""
    project = project_that(tmp_path, store, code)
    run(project)
    assert says_again(project) == ("reused", "")
    client.set_registered_model_alias(name, "production", 2)
    assert says_again(project) == (
        "done",
        "models:/moved@production is version 2 now, was 1",
    )


def test_who_searches_the_store_looks_again(tmp_path: Path, store: str) -> None:
    code = "import mlflow\nseen = len(mlflow.search_runs(search_all_experiments=True))"
    project = project_that(tmp_path, store, code)
    run(project)
    assert says_again(project) == ("done", "it asks the tracking server (search_runs)")


def test_what_changed_in_the_project_is_told(tmp_path: Path, store: str) -> None:
    project = project_that(tmp_path, store, "import helpers\nseen = helpers.ONE")
    helpers = project.folder / "helpers.py"
    helpers.write_text("ONE = 1\n")
    run(project)
    helpers.write_text("ONE = 2\n")
    assert says_again(project) == ("done", "module helpers changed")
    step = project.folder / "steps" / "load.py"
    step.write_text(step.read_text() + "\n# other\n")
    assert says_again(project) == ("done", "its code changed")


HIDDEN = {
    "a module, when it is imported": (
        "import settings",
        "seen = settings.SEEN, settings.PLACE",
    ),
    "a process that is forked": (
        "import multiprocessing",
        "def read(name):\n"
        "    return open(os.path.join(os.path.dirname({0!r}), name + '.txt')).read()\n"
        "with multiprocessing.get_context('fork').Pool(1) as pool:\n"
        "    seen = pool.map(read, ['data'])",
    ),
    "a path made of variables": (
        "",
        "seen = open(os.path.expandvars('$PLACE/data.txt')).read()",
    ),
}


def test_what_is_read_out_of_sight(tmp_path: Path, store: str, handoff: Any) -> None:
    steps = {
        "write": f"""
        handoff.start("write")
        with open({str(tmp_path / "mine.txt")!r}, "w") as file:
            file.write("mine")
        handoff.outputs(seen=0)
    """
    }
    for number, (before, code) in enumerate(HIDDEN.values()):
        (tmp_path / str(number)).mkdir()
        file = tmp_path / str(number) / "data.txt"
        file.write_text("1")
        text = f'{before}\nimport os\nhandoff.start("read_{number}")\n{code.format(str(file))}'
        steps[f"read_{number}"] = f"{text}\nhandoff.outputs(seen=seen)\n"
    table = ", ".join(f'Step("{name}")' for name in steps)
    project = project_of(tmp_path / "a", store, steps, f"[{table}]")
    (project.folder / "settings.py").write_text(
        "import os\n\n"
        f"SEEN = open({str(tmp_path / '0' / 'data.txt')!r}).read()\n"
        'PLACE = os.environ.get("ELSEWHERE")\n'
    )
    os.makedirs(tmp_path / "new")
    (tmp_path / "new" / "data.txt").write_text("2")
    project.environment["PLACE"] = str(tmp_path / "2")
    run(project)
    done = run(project)
    assert {name: done.says(name)[-1] for name in steps} == dict.fromkeys(steps, "reused")
    for number in (0, 1):
        (tmp_path / str(number) / "data.txt").write_text("2")
    project.environment["PLACE"] = str(tmp_path / "new")
    run(project)
    seen = [value_of(project, f"read_{number}", "seen", handoff) for number in range(3)]
    assert seen == [("2", None), ["2"], "2"]
    project.environment["ELSEWHERE"] = "there"
    done = run(project)
    assert done.says("write") == ["reused"]
    assert value_of(project, "read_0", "seen", handoff) == ("2", "there")


MISSING = {
    "asked for": "seen = os.path.exists(path)",
    "asked for by pathlib": "from pathlib import Path\nseen = Path(path).is_file()",
    "opened": "try:\n    seen = bool(open(path))\nexcept OSError:\n    seen = False",
    "of a step": "seen = any(os.path.exists('a%d.txt' % n) for n in range(3))",
}


def test_files_that_are_there_by_now(tmp_path: Path, store: str, handoff: Any) -> None:
    steps = {
        "write": """
        import os, tempfile
        handoff.start("write")
        cache = os.path.join(tempfile.mkdtemp(), "cache")
        if not os.path.exists(cache):
            open(cache, "w").write("1")
        handoff.outputs()
    """
    }
    for number, code in enumerate(MISSING.values()):
        text = (
            f"import os\nhandoff.start('ask_{number}')\npath = {str(tmp_path)!r} + '/more.csv'"
        )
        steps[f"ask_{number}"] = f"{text}\n{code}\nhandoff.outputs(seen=seen)\n"
    table = ", ".join(f'Step("{name}")' for name in steps)
    project = project_of(tmp_path / "a", store, steps, f"[{table}]")
    run(project)
    done = run(project)
    assert {name: done.says(name)[-1] for name in steps} == dict.fromkeys(steps, "reused")
    (tmp_path / "more.csv").touch()
    write = project.folder / "steps" / "write.py"
    write.write_text(write.read_text().replace("cache =", 'open("a1.txt", "w")\ncache ='))
    done = run(project)
    for name in list(steps)[1:]:
        assert value_of(project, name, "seen", handoff) is True, done.output
