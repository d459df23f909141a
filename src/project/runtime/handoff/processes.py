"""Steps as processes of their own: started, followed, stopped."""

from __future__ import annotations

import os
import signal
import subprocess
import threading
import time
from collections.abc import Callable
from pathlib import Path

GRACE = 10  # seconds a stopped step has to end its run


class Processes:
    """The steps that run now, by name. ``ended`` is told the name of each that has ended."""

    def __init__(self, folder: Path, ended: Callable[[str], None]) -> None:
        self.folder, self.ended = folder, ended
        self.running: dict[str, subprocess.Popen[str]] = {}

    def __len__(self) -> int:
        return len(self.running)

    def start(
        self, name: str, command: list[str], environment: dict[str, str], prefix: str
    ) -> None:
        """Start a step; with a prefix, each line that it prints begins with it."""
        if prefix:
            readable = {"PYTHONUNBUFFERED": "1", "PYTHONIOENCODING": "utf-8"}
            environment = {**environment, **readable}
        process = subprocess.Popen(
            command,
            cwd=self.folder,
            # The order of sets is part of a result.
            env={"PYTHONHASHSEED": "0", **os.environ, **environment},
            stdout=subprocess.PIPE if prefix else None,
            stderr=subprocess.STDOUT if prefix else None,
            encoding="utf-8",
            errors="replace",
            start_new_session=True,  # Ctrl-C reaches the driver alone, which stops the steps
        )
        self.running[name] = process
        follow = (name, process, prefix)
        threading.Thread(target=self._follow, args=follow, daemon=True).start()

    def take(self, name: str) -> int:
        """The exit code of a step that has ended, which is then forgotten."""
        return int(self.running.pop(name).returncode)

    def stop(self) -> list[str]:
        """End all that run; their names."""
        for process in self.running.values():
            _send(process, signal.SIGTERM)
        deadline = time.monotonic() + GRACE
        for process in self.running.values():
            try:
                process.wait(max(0, deadline - time.monotonic()))
            except subprocess.TimeoutExpired:
                _send(process, getattr(signal, "SIGKILL", signal.SIGTERM))
                process.wait()
        return list(self.running)

    def _follow(self, name: str, process: subprocess.Popen[str], prefix: str) -> None:
        for line in process.stdout or ():
            print(f"{prefix}{line}", end="", flush=True)
        process.wait()
        self.ended(name)


def _send(process: subprocess.Popen[str], number: int) -> None:
    """Send a signal to a step and to the processes it started."""
    try:
        if hasattr(os, "killpg"):
            os.killpg(process.pid, number)
        else:
            process.terminate()
    except OSError:
        pass  # it has ended
