"""The project's own modules and packages: which of them a result depends on."""

from __future__ import annotations

import ast
import hashlib
import re
from collections.abc import Iterable
from pathlib import Path

# What lies in the project besides the notebook's own modules.
NOT_OWN = {"files", "handoff", "main", "mlartifacts", "mlruns", "steps"}
DYNAMIC = re.compile(
    rb"\b(__import__|import_module|runpy|importlib(?!\.(metadata|resources)))\b"
)


class Modules:
    """The modules of a project, and what they import of each other."""

    def __init__(self, project: Path) -> None:
        self.project = project
        self.known: dict[str, tuple[str, set[str]]] = {}  # key and imports, by name

    def keys_of(self, code: Path, names: Iterable[str]) -> dict[str, str]:
        """Keys of the modules that the code imports, of ``names``, and of what these import."""
        todo = {*names, *self._imported(code)}
        found: dict[str, str] = {}
        while todo:
            name = todo.pop()
            if name not in found and is_own(name, self.project):
                if name not in self.known:
                    self.known[name] = self._look_at(name)
                found[name], imports = self.known[name]
                todo |= imports
        return dict(sorted(found.items()))

    def code_of(self, code: Path) -> list[Path]:
        """This code, and all that is code of the modules that it imports."""
        names = self.keys_of(code, ())
        files = (file for name in names for file in self._files(name))
        return [code, *(file for file in files if file.suffix == ".py")]

    def _files(self, name: str) -> list[Path]:
        """Of a package all files count: it may read what lies beside its code."""
        module, package = self.project / f"{name}.py", self.project / name
        files = [path for path in package.rglob("*") if path.is_file()]
        files = sorted(path for path in files if "__pycache__" not in path.parts)
        return files + ([module] if module.is_file() else [])

    def _look_at(self, name: str) -> tuple[str, set[str]]:
        sha, imports = hashlib.sha256(), set()
        for file in self._files(name):
            path = file.relative_to(self.project).as_posix()
            sha.update(f"{path}\n{file_key(file)}\n".encode())
            imports |= self._imported(file) if file.suffix == ".py" else set()
        return sha.hexdigest(), imports

    def _imported(self, file: Path) -> set[str]:
        """First names of all imports; all own modules where code chooses what it imports."""
        text = file.read_bytes()
        names: set[str] = set()
        try:
            tree = ast.parse(text)
        except (SyntaxError, ValueError):  # the step will say so when it runs
            return names
        if DYNAMIC.search(text):
            names |= {path.stem for path in self.project.iterdir()}
        for node in ast.walk(tree):
            if isinstance(node, ast.Import):
                names |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and not node.level:
                names.add((node.module or "").partition(".")[0])
        return names


def is_own(name: str, project: Path) -> bool:
    """Whether a module of this name lies in the project, beside its steps."""
    if name in NOT_OWN or not name.isidentifier():
        return False
    package = project / name
    return (project / f"{name}.py").is_file() or (
        package.is_dir() and next(package.rglob("*.py"), None) is not None
    )


def file_key(path: Path) -> str:
    """Changes with the content of the file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()
