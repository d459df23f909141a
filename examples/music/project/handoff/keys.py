"""Keys of results: they change with everything that the results depend on."""

from __future__ import annotations

import hashlib
import importlib.metadata
import json
import platform
import re
from pathlib import Path
from typing import Any

from .course import Course
from .modules import Modules, file_key
from .table import Step

MOST = 4  # changes that are named


class StepKeys:
    """Keys of the steps of one project."""

    def __init__(self, project: Path) -> None:
        self.project, self.common, self.modules = (
            project,
            project_keys(project),
            Modules(project),
        )

    def parts(
        self, step: Step, values: dict[str, Any], course: Course, start_seed: Any
    ) -> dict[str, Any]:
        """All that decides about the step's result, by what it is called."""
        inputs = course.taken(step)
        used = {
            word for texts in inputs.values() for text in texts for word in text.split()[1:]
        }
        file = self.project / "steps" / f"{step.name}.py"
        parts: dict[str, Any] = {"step": step.name, "code": file_key(file)}
        parts |= {
            f"module {name}": key for name, key in self.modules.keys_of(file, used).items()
        }
        parts |= self.common
        parts |= {f"parameter {name}": repr(values[name]) for name in step.parameters}
        for (kind, producer), texts in inputs.items():
            names = step.inputs[producer] if kind == "inputs" else step.files[producer]
            parts |= {
                f"{name} of {producer}": text for name, text in zip(names, texts, strict=True)
            }
        numbers = course.numbers(step)
        if step.draws and step.random_from:
            numbers = {**course.outputs[step.random_from][":random"], **numbers}
        if step.draws:
            parts["random numbers"] = numbers or start_seed
        return parts


def key_of(parts: dict[str, Any]) -> str:
    """One key of many parts, each of which JSON can write."""
    return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()


def difference(before: dict[str, Any], now: dict[str, Any]) -> str:
    """What of these parts changed, in words."""
    changed = [name for name in {**before, **now} if before.get(name, "") != now.get(name, "")]
    words = ["its code" if name == "code" else name for name in changed]
    more = f" and {len(words) - MOST} more" if len(words) > MOST else ""
    return f"{', '.join(words[:MOST])}{more} changed" if words else ""


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
