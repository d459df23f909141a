"""Steps as processes of their own: started, followed, stopped."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import IO

from .forks import Fork, Forks
from .warm import imports_of

GRACE = 10  # seconds a stopped step has to end its run


class Processes:
    """The steps that run now, by name. ``ended`` is told the name of each that has ended."""

    def __init__(self, folder: Path, ended: Callable[[str], None], warm: bool) -> None:
        self.folder, self.ended = folder, ended
        self.running: dict[str, subprocess.Popen[str] | Fork] = {}
        self.forks = Forks(folder) if warm else None

    def __len__(self) -> int:
        return len(self.running)

    def start(
        self,
        name: str,
        words: Sequence[str],
        environment: dict[str, str],
        prefix: str,
        code: Callable[[], list[Path]],
    ) -> None:
        """Start a step; with a prefix, each line that it prints begins with it.

        ``code``: its file and those of own modules; a fork begins with what they import.
        """
        if prefix:
            readable = {"PYTHONUNBUFFERED": "1", "PYTHONIOENCODING": "utf-8"}
            environment = {**environment, **readable}
        process: subprocess.Popen[str] | Fork | None = None
        imports = imports_of(code()) if self.forks else None
        if self.forks and imports is not None:
            process = self.forks.start(name, words, environment, bool(prefix), imports)
        process = process or self._started(name, words, environment, bool(prefix))
        self.running[name] = process
        follow = (name, process, prefix)
        threading.Thread(target=self._follow, args=follow, daemon=True).start()

    def take(self, name: str) -> int:
        """The exit code of a step that has ended, which is then forgotten."""
        return int(self.running.pop(name).returncode or 0)

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
        if self.forks:
            self.forks.close()
        return list(self.running)

    def _started(
        self, name: str, words: Sequence[str], environment: dict[str, str], piped: bool
    ) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, "-m", f"steps.{name}", *words],
            cwd=self.folder,
            # The order of sets is part of a result.
            env={"PYTHONHASHSEED": "0", **os.environ, **environment},
            stdout=subprocess.PIPE if piped else None,
            stderr=subprocess.STDOUT if piped else None,
            encoding="utf-8",
            errors="replace",
            start_new_session=True,  # Ctrl-C reaches the driver alone, which stops the steps
        )

    def _follow(self, name: str, process: subprocess.Popen[str] | Fork, prefix: str) -> None:
        lines: IO[str] | tuple[()] = process.stdout or ()
        for line in lines:
            print(f"{prefix}{line}", end="", flush=True)
        process.wait()
        self.ended(name)


def _send(process: subprocess.Popen[str] | Fork, number: int) -> None:
    """Send a signal to a step and to the processes it started."""
    try:
        if hasattr(os, "killpg"):
            os.killpg(process.pid, number)
        else:
            process.terminate()
    except OSError:
        pass  # it has ended
