"""What a step does that nobody foresaw: the steps after it go on from what is true."""

from __future__ import annotations

import json
import subprocess
import sys
import textwrap
from pathlib import Path
from typing import Any

from .conftest import Project, Result, make_project


def project_of(folder: Path, store: str, steps: dict[str, str], table: str) -> Project:
    """A project with these steps: their code between `start` and `outputs`."""
    project = make_project(folder, store)
    for old in (project.folder / "steps").glob("*.py"):
        old.unlink()
    (project.folder / "steps" / "__init__.py").write_text("import handoff.step\n")
    for name, code in steps.items():
        text = f"import handoff\n\n{textwrap.dedent(code)}"
        (project.folder / "steps" / f"{name}.py").write_text(text)
    main = project.folder / "main.py"
    head, _, rest = main.read_text().partition("# --- pipeline\n")
    tail = rest.partition("# --- end of pipeline")[2]
    filled = f'NAME = EXPERIMENT = "small"\nPARAMETERS = {{}}\nSTEPS = {table}\n'
    main.write_text(f"{head}# --- pipeline\n{filled}# --- end of pipeline{tail}")
    return project


def value_of(project: Project, step: str, name: str, handoff: Any) -> Any:
    """What the newest run of a step hands on."""
    artifacts = project.newest(step).info.artifact_uri.removeprefix("file://")
    return handoff.load(Path(artifacts, "handoff"), [name])[name]


def deleted(project: Project, step: str) -> list[Any]:
    """Runs of a step that were taken back."""
    from mlflow.entities import ViewType

    found = project.client.search_runs(
        [project.client.get_experiment_by_name("small").experiment_id],
        f"tags.`provebook.step` = '{step}'",
        run_view_type=ViewType.DELETED_ONLY,
    )
    return list(found)


def run(project: Project, *options: str) -> Result:
    done = project.main(*options)
    assert done.code == 0, done.output
    return done


LOAD = """
    handoff.start("load")
    rows = [3, 1, 2]
    part = {"rows": rows}
    handoff.outputs(rows=rows, part=part)
"""
SORT = """
    handoff.start("sort")
    rows = handoff.inputs("load", "rows")
    getattr(rows, "so" + "rt")()
    handoff.outputs()
"""
REPORT = """
    handoff.start("report")
    rows = handoff.inputs("load", "{name}")
    handoff.outputs(seen=str(rows))
"""
TABLE = """[
    Step("load"),
    Step("sort", inputs={"load": ["rows"]}),
    Step("report", inputs={"load": ["%s"]}),
]"""


def test_a_changed_input_is_what_later_steps_get(
    tmp_path: Path, store: str, handoff: Any
) -> None:
    steps = {"load": LOAD, "sort": SORT, "report": REPORT.format(name="rows")}
    project = project_of(tmp_path / "a", store, steps, TABLE % "rows")
    done = run(project)
    assert value_of(project, "report", "seen", handoff) == "[1, 2, 3]"
    assert "goes on from what was not foreseen: sort changed rows" in done.output
    assert project.newest("report").data.tags["provebook.unforeseen"] == "sort changed rows"
    again = run(project)
    assert {step: again.says(step) for step in steps} == {step: ["reused"] for step in steps}


def test_what_shares_with_a_changed_input_has_changed_too(
    tmp_path: Path, store: str, handoff: Any
) -> None:
    steps = {"load": LOAD, "sort": SORT, "report": REPORT.format(name="part")}
    project = project_of(tmp_path / "a", store, steps, TABLE % "part")
    run(project)
    assert value_of(project, "report", "seen", handoff) == "{'rows': [1, 2, 3]}"


def test_what_ran_beside_it_from_the_older_value_runs_again(
    tmp_path: Path, store: str, handoff: Any
) -> None:
    flag = tmp_path / "flag"
    slow = f"""
    import os, time
    handoff.start("sort")
    rows = handoff.inputs("load", "rows")
    while not os.path.exists({str(flag)!r}):
        time.sleep(0.05)
    getattr(rows, "so" + "rt")()
    handoff.outputs()
"""
    early = f"""
    import mlflow
    handoff.start("report")
    rows = handoff.inputs("load", "rows")
    with mlflow.start_run(nested=True):
        mlflow.log_metric("first", rows[0])
    handoff.outputs(seen=str(rows))
    open({str(flag)!r}, "w").close()
"""
    steps = {"load": LOAD, "sort": slow, "report": early}
    project = project_of(tmp_path / "a", store, steps, TABLE % "rows")
    done = run(project, "--jobs=2")
    assert done.says("report") == ["started", "done", "started", "done"], done.output
    assert value_of(project, "report", "seen", handoff) == "[1, 2, 3]"
    (too_early,) = deleted(project, "report")
    (fit,) = project.runs(
        f"tags.`mlflow.parentRunId` = '{project.newest('report').info.run_id}'"
    )
    assert fit.data.metrics == {"first": 1.0}
    assert not project.runs(f"tags.`mlflow.parentRunId` = '{too_early.info.run_id}'")


def test_a_change_goes_on_through_steps_that_change_it_again(
    tmp_path: Path, store: str, handoff: Any
) -> None:
    push = """
    handoff.start("push")
    rows = handoff.inputs("load", "rows")
    getattr(rows, "app" + "end")(9)
    handoff.outputs()
"""
    table = """[
    Step("load"),
    Step("sort", inputs={"load": ["rows"]}),
    Step("push", inputs={"load": ["rows"]}),
    Step("report", inputs={"load": ["rows"]}),
]"""
    steps = {"load": LOAD, "sort": SORT, "push": push, "report": REPORT.format(name="rows")}
    project = project_of(tmp_path / "a", store, steps, table)
    run(project, "--jobs=3")
    assert value_of(project, "report", "seen", handoff) == "[1, 2, 3, 9]"


def test_what_only_looks_or_binds_anew_hands_nothing_on(tmp_path: Path, store: str) -> None:
    look = """
    handoff.start("sort")
    rows = handoff.inputs("load", "rows")
    rows = sorted(rows)
    rows.append(4)
    handoff.outputs(rows=rows)
"""
    steps = {"load": LOAD, "sort": look, "report": REPORT.format(name="rows")}
    project = project_of(tmp_path / "a", store, steps, TABLE % "rows")
    done = run(project)
    assert "foreseen" not in done.output
    outputs = json.loads(project.newest("sort").data.tags["provebook.outputs"])
    assert {name for name in outputs if not name.startswith(":")} == {"rows"}


SEED = """
    import random
    import numpy as np
    handoff.start("load")
    random.seed(1)
    np.random.seed(2)
    handoff.outputs(rows=[])
"""
DRAWS = """
    import random
    handoff.start("sort", random_from="load")
    rows = handoff.inputs("load", "rows")
    getattr(random, "ran" + "dom")()
    __import__("numpy").random.rand(3)
    handoff.outputs()
"""
THEN = """
    import random
    import numpy as np
    handoff.start("report", random_from="load")
    seen = (random.random(), float(np.random.rand()))
    handoff.outputs(seen=seen)
"""
RANDOM_TABLE = """[
    Step("load", draws=True),
    Step("sort", inputs={"load": ["rows"]}, random_from="load"),
    Step("report", draws=True, random_from="load"),
]"""
ONE_PROCESS = """
import random
import numpy as np
random.seed(1)
np.random.seed(2)
random.random()
np.random.rand(3)
print((random.random(), float(np.random.rand())))
"""


def in_one_process(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    return done.stdout.decode().strip()


def test_random_numbers_drawn_unforeseen_are_counted(
    tmp_path: Path, store: str, handoff: Any
) -> None:
    steps = {"load": SEED, "sort": DRAWS, "report": THEN}
    project = project_of(tmp_path / "a", store, steps, RANDOM_TABLE)
    for jobs in ("1", "2"):
        done = run(project, f"--jobs={jobs}", "--cache=false")
        seen = value_of(project, "report", "seen", handoff)
        assert str(seen) == in_one_process(ONE_PROCESS), done.output
        assert "sort drew random numbers" in done.output
    again = run(project, "--jobs=2")
    assert {step: again.says(step) for step in steps} == {step: ["reused"] for step in steps}


def test_seeds_that_a_later_step_repeats_do_not_take_back_what_was_drawn(
    tmp_path: Path, store: str, handoff: Any
) -> None:
    seeds = 'random.seed(1)\n    __import__("numpy").random.seed(2)\n    handoff.resume()'
    draws = DRAWS.replace(', random_from="load"', "").replace(
        'rows = handoff.inputs("load", "rows")', seeds
    )
    then = THEN.replace(', random_from="load")', f")\n    {seeds}")
    table = '[Step("sort"), Step("report", draws=True)]'
    project = project_of(tmp_path / "a", store, {"sort": draws, "report": then}, table)
    for jobs in ("1", "2"):
        run(project, f"--jobs={jobs}", "--cache=false")
        seen = value_of(project, "report", "seen", handoff)
        assert str(seen) == in_one_process(ONE_PROCESS)


def test_a_run_that_drew_unforeseen_is_not_reused_for_other_numbers(
    tmp_path: Path, store: str, handoff: Any
) -> None:
    steps = {"load": SEED, "sort": DRAWS, "report": THEN}
    project = project_of(tmp_path / "a", store, steps, RANDOM_TABLE)
    run(project)
    load = project.folder / "steps" / "load.py"
    load.write_text(load.read_text().replace("seed(1)", "seed(5)"))
    done = run(project)
    assert done.says("sort")[0] == "started"
    assert done.why("sort") == "it draws random numbers, and would draw others now"
    assert str(value_of(project, "report", "seen", handoff)) == in_one_process(
        ONE_PROCESS.replace("seed(1)", "seed(5)")
    )


def test_a_step_can_be_left_unwatched(tmp_path: Path, store: str, handoff: Any) -> None:
    steps = {"load": LOAD, "sort": SORT, "report": REPORT.format(name="rows")}
    project = project_of(tmp_path / "a", store, steps, TABLE % "rows")
    run(project, "--unwatched=sort", "--cache=false")
    assert value_of(project, "report", "seen", handoff) == "[3, 1, 2]"


WRITES = """
    import os
    handoff.start("write")
    os.mkdir("out")
    for name in ("x", "y"):
        with open(os.path.join("out", name + ".csv"), "w") as file:
            file.write("3")
    open("big.bin", "wb").truncate(60_000_000)
    handoff.outputs()
"""
READS = """
    import os
    handoff.start("read")
    with open("out" + os.sep + "x" + ".csv") as file:
        told = file.read(), os.path.getsize("out/y.csv")
    with open("big" + ".bin", "rb") as file:
        size = len(file.read())
    handoff.outputs(told=told, size=size)
"""
LISTS = """
    import os
    handoff.start("list")
    told = os.listdir("out")
    handoff.outputs(told=told)
"""
FILES_TABLE = '[Step("write"), Step("read"), Step("list")]'


def test_files_that_nobody_foresaw_are_those_of_the_step_that_writes_them(
    tmp_path: Path, store: str, handoff: Any
) -> None:
    steps = {"write": WRITES, "read": READS, "list": LISTS}
    project = project_of(tmp_path / "a", store, steps, FILES_TABLE)
    old = project.folder / "files" / "out" / "x.csv"
    old.parent.mkdir(parents=True)
    old.write_text("100")
    write = project.folder / "steps" / "write.py"
    write.write_text(write.read_text().replace('os.mkdir("out")', "pass"))
    for jobs in ("1", "3"):
        done = run(project, f"--jobs={jobs}", "--cache=false")
        assert value_of(project, "read", "told", handoff) == ("3", 1), done.output
        assert value_of(project, "read", "size", handoff) == 60_000_000
        assert sorted(value_of(project, "list", "told", handoff)) == ["x.csv", "y.csv"]
    again = run(project)
    assert {again.says(name)[-1] for name in steps} == {"reused"}, again.output
    write.write_text(write.read_text().replace('write("3")', 'write("4")'))
    done = run(project)
    assert "read   runs again: out/x.csv changed" in done.output, done.output
    assert "list   runs again: out/ changed" in done.output
    assert value_of(project, "read", "told", handoff) == ("4", 1)
    write.write_text(write.read_text() + "\n# the same files\n")
    done = run(project)
    assert done.says("read") == done.says("list") == ["reused"], done.output


def test_a_folder_that_nobody_foresaw_is_there_in_later_steps(
    tmp_path: Path, store: str, handoff: Any
) -> None:
    make = """
        import os
        handoff.start("make")
        os.makedirs(os.path.join("out", "deep"))
        handoff.outputs()
    """
    write = """
        handoff.start("write")
        with open("/".join(["out", "deep", "x.csv"]), "w") as file:
            file.write("3")
        handoff.outputs()
    """
    project = project_of(
        tmp_path / "a", store, {"make": make, "write": write}, '[Step("make"), Step("write")]'
    )
    run(project, "--jobs=2")


SETTINGS = {
    "decimal": ("decimal.getcontext().prec = 3", "str(decimal.Decimal(1) / 7)"),
    "logging": ('logging.getLogger("own").setLevel(10)', 'logging.getLogger("own").level'),
    "sys": ("sys.setrecursionlimit(1234)", "sys.getrecursionlimit()"),
    "numpy": ("numpy.set_printoptions(precision=2)", "str(numpy.array([1 / 3]))"),
    "pandas": (
        'pandas.set_option("display.precision", 1)',
        'pandas.get_option("display.precision")',
    ),
    "sklearn": (
        "sklearn.set_config(assume_finite=True)",
        'sklearn.get_config()["assume_finite"]',
    ),
    "matplotlib": (
        'matplotlib.rcParams["lines.linewidth"] = 7',
        'matplotlib.rcParams["lines.linewidth"]',
    ),
}


def test_settings_that_nobody_foresaw_go_on(tmp_path: Path, store: str, handoff: Any) -> None:
    imports = f"import {', '.join(SETTINGS)}"
    texts = "\n".join(f"exec({text!r})" for text, _ in SETTINGS.values())
    ask = f"told = [{', '.join(text for _, text in SETTINGS.values())}]"
    steps = {
        "set": f'{imports}\nhandoff.start("set")\n{texts}\nhandoff.outputs()',
        "tell": f'{imports}\nhandoff.start("tell")\n{ask}\nhandoff.outputs(told=told)',
        "late": f'handoff.start("late")\n{imports}\n{ask}\nhandoff.outputs(told=told)',
    }
    project = project_of(
        tmp_path / "a", store, steps, '[Step("set"), Step("tell"), Step("late")]'
    )
    told = f"{imports}\n{texts}\n{ask}\nprint(told, end='')"
    wanted = in_one_process(told)
    for jobs in ("1", "3"):
        done = run(project, f"--jobs={jobs}", "--cache=false")
        for step in ("tell", "late"):
            assert str(value_of(project, step, "told", handoff)) == wanted, done.output
    again = run(project)
    assert {again.says(name)[-1] for name in steps} == {"reused"}, again.output
    first = project.folder / "steps" / "set.py"
    first.write_text(first.read_text().replace("prec = 3", "prec = 4"))
    done = run(project)
    assert done.why("tell") == "settings of libraries changed", done.output
    assert value_of(project, "tell", "told", handoff)[0] == "0.1429"


WRITE = """
    import os
    from pathlib import Path
    handoff.start("write")
    os.makedirs("out/old")
    for name in ("a", "b", "old/c"):
        Path("out", name).write_text(name)
    getattr(os, "symlink")(os.path.abspath("out"), "latest")
    handoff.outputs()
"""
TIDY = """
    import os, shutil
    handoff.start("tidy")
    getattr(os, "remove")(os.path.join("out", "b"))
    getattr(shutil, "rmtree")(os.path.join("out", "old"))
    handoff.outputs()
"""
LIST = """
    import os
    handoff.start("list")
    names = sorted(os.listdir("out")), sorted(os.listdir("latest"))
    handoff.outputs(names=names)
"""


def test_what_a_step_removes_is_gone_in_later_steps_and_links_stay_links(
    tmp_path: Path, store: str, handoff: Any
) -> None:
    steps = {"write": WRITE, "tidy": TIDY, "list": LIST}
    table = '[Step("write"), Step("tidy", inputs={"write": []}), Step("list")]'
    project = project_of(tmp_path / "a", store, steps, table)
    run(project, "--jobs=2")  # the last one comes too early
    assert value_of(project, "list", "names", handoff) == (["a"], ["a"])
    assert run(project).says("list") == ["reused"]
    file = project.folder / "steps" / "tidy.py"
    file.write_text(file.read_text().replace('"b"', '"a"'))
    assert run(project).says("list") != ["reused"]
    assert value_of(project, "list", "names", handoff) == (["b"], ["b"])


TOOLS = """
import numpy as np

SEEN, LIMIT, RNG = [], 1, np.random.default_rng(3)


def see(one):
    global LIMIT
    SEEN.append(one)
    LIMIT += 1
    return RNG.integers(1000)
"""
SEE = """
    import tools
    from tools import SEEN
    handoff.start("{0}")
    drawn = tools.see("{0}")
    handoff.outputs(found=(drawn, tools.SEEN, SEEN, tools.LIMIT))
"""


def test_variables_of_own_modules_go_on(tmp_path: Path, store: str, handoff: Any) -> None:
    steps = {"one": SEE.format("one"), "two": SEE.format("two")}
    project = project_of(tmp_path / "a", store, steps, '[Step("one"), Step("two")]')
    (project.folder / "tools.py").write_text(TOOLS)
    run(project, "--jobs=2")  # the second one may come too early
    import numpy as np

    rng = np.random.default_rng(3)
    rng.integers(1000)
    seen = ["one", "two"]
    found = value_of(project, "two", "found", handoff)
    assert found == (rng.integers(1000), seen, seen, 3)
    again = run(project)
    assert {step: again.says(step) for step in steps} == {step: ["reused"] for step in steps}


DRAW = """
    import numpy as np
    {import_}
    handoff.start("{name}"{more})
    {code}
    handoff.outputs(drawn=drawn)
"""


def test_a_module_that_seeds_when_it_is_imported(
    tmp_path: Path, store: str, handoff: Any
) -> None:
    import numpy as np

    steps = {
        "seed": DRAW.format(name="seed", import_="import seeds", more="", code="drawn = 0"),
        "draw": DRAW.format(name="draw", import_="", more="", code="drawn = np.random.rand()"),
        "more": DRAW.format(
            name="more", import_="import seeds", more="", code="drawn = np.random.rand()"
        ),
    }
    table = '[Step("seed"), Step("draw", draws=True), Step("more", draws=True)]'
    project = project_of(tmp_path / "a", store, steps, table)
    (project.folder / "steps" / "__init__.py").write_text("import handoff\n")
    (project.folder / "seeds.py").write_text("import numpy as np\n\nnp.random.seed(11)\n")
    run(project, "--start_seed=5")
    drawn = [value_of(project, step, "drawn", handoff) for step in ("draw", "more")]
    assert drawn == np.random.RandomState(11).rand(2).tolist()
    assert run(project, "--start_seed=5").says("more") == ["reused"]


PREPARE = """
    import os
    handoff.start("prepare")
    getattr(os.environ, "update")(MODE="fast", MY_TOKEN="abc123")
    seen = os.environ["MODE"]
    handoff.outputs(seen=seen)
"""
LOOK = """
    import os
    handoff.start("look")
    handoff.outputs(seen=(os.environ.get("MODE"), os.environ.get("MY_TOKEN")))
"""


def test_variables_that_a_step_sets_go_on_but_no_secrets(
    tmp_path: Path, store: str, handoff: Any
) -> None:
    steps = {"prepare": PREPARE, "look": LOOK}
    project = project_of(tmp_path / "a", store, steps, '[Step("prepare"), Step("look")]')
    done = run(project)
    assert value_of(project, "look", "seen", handoff) == ("fast", None)
    assert "prepare sets MY_TOKEN, which looks secret" in done.output
    artifacts = project.newest("prepare").info.artifact_uri.removeprefix("file://")
    files = [file for file in Path(artifacts).rglob("*") if file.is_file()]
    assert files and not any(b"abc123" in file.read_bytes() for file in files)
    again = run(project)
    assert {step: again.says(step) for step in steps} == {step: ["reused"] for step in steps}


SET = """
    import decimal, sys
    handoff.start("{0}")
    {1}
    handoff.outputs(found=(decimal.getcontext().prec, sys.getrecursionlimit()))
"""


def test_of_two_settings_each_is_of_the_step_that_made_it_last(
    tmp_path: Path, store: str, handoff: Any
) -> None:
    both = 'setattr(decimal.getcontext(), "prec", 5); sys.setrecursionlimit(2000)'
    steps = {
        "both": SET.format("both", both),
        "one": SET.format("one", 'setattr(decimal.getcontext(), "prec", 7)'),
        "last": SET.format("last", ""),
    }
    table = '[Step("both"), Step("one"), Step("last")]'
    project = project_of(tmp_path / "a", store, steps, table)
    run(project)
    assert value_of(project, "last", "found", handoff) == (7, 2000)
    assert len(deleted(project, "last")) == 0


def test_a_setting_that_is_not_made_any_more_is_undone_where_it_mattered(
    tmp_path: Path, store: str, handoff: Any
) -> None:
    steps = {
        "made": SET.format("made", 'setattr(decimal.getcontext(), "prec", 5)'),
        "uses": SET.format("uses", ""),
        "apart": 'handoff.start("apart")\nhandoff.outputs()\n',
    }
    table = '[Step("made"), Step("uses"), Step("apart")]'
    project = project_of(tmp_path / "a", store, steps, table)
    run(project)
    file = project.folder / "steps" / "made.py"
    file.write_text(file.read_text().replace("5)", "28)"))  # as it is anyway
    done = run(project)
    assert "uses   runs again: settings of libraries changed" in done.output
    assert value_of(project, "uses", "found", handoff)[0] == 28
    assert run(project).says("uses") == ["reused"]
