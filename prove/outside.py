"""What a call does outside of its objects: random numbers, files, the network, the process."""

from __future__ import annotations

import os
import random
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any


class NotHere(Exception):
    """It would reach out of the place where it is tried."""


@dataclass
class Files:
    """Paths that were opened, and those that were written."""

    read: set[str] = field(default_factory=set)
    written: set[str] = field(default_factory=set)


@dataclass
class Watch:
    """What the hook of the process does now; it cannot be taken out again."""

    files: Files | None = None
    folder: str = ""
    own: tuple[str, ...] = ()
    """Folders in it that a library keeps for itself, whatever it is told."""
    loopback: bool = False
    """Whether it talks to a program of its own on this machine."""


WATCH = Watch()
REFUSED = (
    "socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "os.system", "os.exec",
    "os.fork", "os.forkpty", "os.kill", "os.killpg", "os.posix_spawn", "os.spawn",
    "subprocess.Popen", "os.chown", "pty.spawn", "webbrowser.open", "os.setxattr",
    "signal.pthread_kill", "ftplib.connect", "http.client.connect", "smtplib.connect",
    "urllib.Request",
)  # fmt: skip
CHANGING = (
    "os.remove", "os.rmdir", "os.rename", "os.mkdir", "os.chmod", "os.truncate", "os.link",
    "os.symlink", "os.utime", "shutil.rmtree", "shutil.move", "shutil.copyfile",
    "shutil.copymode", "shutil.copystat", "shutil.copytree",
)  # fmt: skip


HERE = ("127.0.0.1", "localhost", "::1")


def hook(event: str, given: tuple[Any, ...]) -> None:
    """Note what is opened, and refuse what reaches further than a folder of our own."""
    files = WATCH.files
    if files is None:
        return
    if event in REFUSED and not (WATCH.loopback and local(event, given)):
        raise NotHere(event)
    if event == "open":
        note(files, given)
    elif event in CHANGING:
        for path in given:
            if isinstance(path, str | bytes) and not inside(path):
                raise NotHere(f"{event} {path!r}")


def local(event: str, given: tuple[Any, ...]) -> bool:
    """Whether a connection stays on this machine."""
    if event == "socket.getaddrinfo":
        return given[0] in HERE
    return event == "socket.connect" and isinstance(given[-1], tuple) and given[-1][0] in HERE


def note(files: Files, given: tuple[Any, ...]) -> None:
    """Note an opened path by its mode or, where there is none, by its flags."""
    path, mode, flags = given
    if not isinstance(path, str | bytes | os.PathLike):
        return
    full = os.path.realpath(os.fsdecode(path))
    if inside(full) and full[len(WATCH.folder) + 1 :].split(os.sep)[0] in WATCH.own:
        return
    how = flags if isinstance(flags, int) else 0
    if isinstance(mode, str):
        writes = any(letter in mode for letter in "wax+")
    else:
        writes = bool(how & (os.O_WRONLY | os.O_RDWR | os.O_CREAT))
    if writes:
        if not inside(full):
            raise NotHere(f"open {full}")
        files.written.add(full)
    elif inside(full) and os.path.isfile(full):
        files.read.add(full)


def inside(path: Any) -> bool:
    """Whether a path lies in the folder where things are tried."""
    full = os.path.realpath(os.fsdecode(path))
    return full.startswith((WATCH.folder, "/dev/")) and bool(WATCH.folder)


@contextmanager
def watched() -> Iterator[Files]:
    """Note files for a while."""
    WATCH.files = Files()
    try:
        yield WATCH.files
    finally:
        WATCH.files = None


def enter() -> None:
    """Go to a folder of our own, and watch from now on."""
    fonts = os.path.join(tempfile.gettempdir(), "prove-fonts")
    os.environ.setdefault("MPLCONFIGDIR", fonts)
    WATCH.folder = os.path.realpath(tempfile.mkdtemp(prefix="prove-"))
    os.chdir(WATCH.folder)
    tempfile.tempdir = WATCH.folder
    os.environ.update(HOME=WATCH.folder, MPLBACKEND="Agg")
    sys.addaudithook(hook)


def generators() -> dict[str, str]:
    """Where the global generators of random numbers stand."""
    found = {"random": repr(random.getstate())}
    numpy = sys.modules.get("numpy")
    if numpy is not None and hasattr(numpy, "random"):
        found["numpy"] = repr([str(part) for part in told(numpy.random.get_state())])
    torch = sys.modules.get("torch")
    if torch is not None and hasattr(torch, "get_rng_state"):
        found["torch"] = torch.get_rng_state().numpy().tobytes().hex()
    return found


def told(state: Any) -> list[Any]:
    """The state of numpy's generator, its array in full."""
    return [part.tolist() if hasattr(part, "tolist") else part for part in state]
