"""The kernels of this server: what they were started with, and what they tell."""

from __future__ import annotations

import json
import os
import re
import stat
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..shared import runtime

if TYPE_CHECKING:
    from ..shared.wire.kernel import Experiment

_PYTHON = re.compile(r"(python|pypy)[\d.]*(\.exe)?", re.IGNORECASE)
_ANY_PYTHON = {
    "python",
    f"python{sys.version_info[0]}",
    "python{}.{}".format(*sys.version_info),
}
LARGEST_FILE = 1 << 20


@dataclass(frozen=True)
class Launched:
    """How a kernel was started: its store, its folder, its kernelspec's name."""

    uri: str
    folder: Path
    kernel_name: str


@dataclass(frozen=True)
class Told:
    """What Provebook's kernel half wrote into the runtime file (``ARCHITECTURE.md``).

    ``tracking_uri`` is empty while mlflow is not imported: the kernel was started with it.
    """

    tracking_uri: str
    python: str | None
    experiment: Experiment | None
    active: list[str]


class Kernels:
    """Kernels that this server started, by id.

    Parameters
    ----------
    running : callable
        Whether the server has a kernel with this id.
    spec : callable
        Kernelspec of this name.
    """

    def __init__(self, running: Callable[[str], bool], spec: Callable[[str], Any]) -> None:
        self._running, self._spec = running, spec
        self._launched: dict[str, Launched] = {}

    def started(self, kernel_id: str, launched: Launched) -> None:
        """Remember how a kernel was started."""
        self._launched[kernel_id] = launched

    def gone(self, kernel_id: str) -> None:
        """Forget a kernel, and remove its file."""
        if self._launched.pop(kernel_id, None):
            for suffix in (runtime.STORE, runtime.CELL):
                runtime.path(kernel_id, suffix).unlink(missing_ok=True)

    def launched(self, kernel_id: str) -> Launched | None:
        """How a running kernel was started; None if this server did not choose."""
        return self._launched.get(kernel_id)

    def told(self, kernel_id: str) -> Told | None:
        """What the kernel half of a running kernel has told; None if nothing yet."""
        return _read(runtime.path(kernel_id)) if self._running(kernel_id) else None

    def each(self) -> list[tuple[Launched, Told | None]]:
        """All running kernels."""
        for kernel_id in [known for known in self._launched if not self._running(known)]:
            self.gone(kernel_id)
        return [(launched, self.told(known)) for known, launched in self._launched.items()]

    def is_python(self, kernel_name: str) -> bool:
        """Whether a kernelspec is Python's: MLflow for other languages knows no SQLite."""
        try:
            return bool(self._spec(kernel_name).language.lower() == "python")
        except Exception:  # removed, or never there
            return False

    def python(self, kernel_name: str) -> str | None:
        """Interpreter of a kernelspec; None for another language, or one behind a launcher."""
        if not self.is_python(kernel_name) or not self._spec(kernel_name).argv:
            return None
        command = self._spec(kernel_name).argv[0]
        if command in _ANY_PYTHON:
            return sys.executable  # as jupyter_client starts it
        return command if _PYTHON.fullmatch(os.path.basename(command)) else None

    def spec_env(self, kernel_name: str) -> dict[str, str]:
        """Environment that a kernelspec sets."""
        try:
            return dict(self._spec(kernel_name).env)
        except Exception:
            return {}


def _read(file: Path) -> Told | None:
    """The content, if it can be believed: our file, small, well-formed, its writer alive."""
    try:
        status = file.lstat()
        if not stat.S_ISREG(status.st_mode) or status.st_size > LARGEST_FILE:
            return None
        if hasattr(os, "getuid") and status.st_uid != os.getuid():
            return None
        data = json.loads(file.read_text("utf-8"))
        uri, pid = data["tracking_uri"], int(data["pid"])
    except (OSError, ValueError, KeyError, TypeError):
        return None
    if not isinstance(uri, str) or not _alive(pid):
        return None
    python = data.get("python")
    active = data.get("active")
    return Told(
        uri,
        python if isinstance(python, str) and os.path.isabs(python) else None,
        _experiment(data.get("experiment")),
        [str(run) for run in active] if isinstance(active, list) else [],
    )


def _experiment(value: object) -> Experiment | None:
    if not isinstance(value, dict) or not {"experiment_id", "name"} <= value.keys():
        return None
    return {"experiment_id": str(value["experiment_id"]), "name": str(value["name"])}


def _alive(pid: int) -> bool:
    if os.name == "nt":
        return True  # os.kill would end it
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):
        pass
    return True
