"""A production build of the extension: what users get, whatever was built for development."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

# The compiled code takes text, as that of Python programs, from its place in the source.
SOURCES = ("package.json", "webpack.config.js", "scripts", "lib", "src", "style", "schema")


def extensions(project: Path, folder: Path) -> Path:
    """Folder with the extension as a release carries it, for JupyterLab to load."""
    shutil.rmtree(folder, ignore_errors=True)
    source = folder / "source"
    source.mkdir(parents=True)
    for name in SOURCES:
        origin = project / name
        (shutil.copytree if origin.is_dir() else shutil.copy)(origin, source / name)
    (source / "node_modules").symlink_to(project / "node_modules")
    command = ["jupyter-builder", "build", "."]
    built = subprocess.run(command, cwd=source, capture_output=True, text=True)
    if built.returncode:
        raise RuntimeError(f"{' '.join(command)} failed:\n{built.stdout}{built.stderr}")
    made = folder / "labextensions" / "provebook"
    made.parent.mkdir()
    (source / "provebook" / "labextension").rename(made)
    shutil.copy(project / "install.json", made)
    return made.parent
