"""Keys of results: they change with everything that the results depend on."""

from __future__ import annotations

import hashlib
import importlib.metadata
import json
import platform
import re
from pathlib import Path
from typing import Any


def key_of(parts: list[Any]) -> str:
    """One key of many parts, each of which JSON can write."""
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()


def file_key(path: Path) -> str:
    """Changes with the content of the file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def project_keys(project: Path) -> dict[str, str]:
    """What every step depends on: data files, Python, the packages and how values are kept."""
    files = list((project / "handoff").glob("*.py"))
    files += [path for path in (project / "files").rglob("*") if path.is_file()]
    keys = {path.relative_to(project).as_posix(): file_key(path) for path in sorted(files)}
    keys["python"] = platform.python_version()
    environment = project / "python_env.yaml"
    lines = environment.read_text(encoding="utf-8").splitlines() if environment.exists() else []
    for line in lines:
        if match := re.match(r"\s*-\s*['\"]?([A-Za-z0-9][\w.-]*)", line):
            try:
                keys[f"package {match[1]}"] = importlib.metadata.version(match[1])
            except importlib.metadata.PackageNotFoundError:
                pass
    return keys
