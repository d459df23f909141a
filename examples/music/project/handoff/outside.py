"""What a step reads that is not of the project: files, variables, models, connections.

Noted while it runs (``sys.addaudithook``), and kept in its handoff: the step's results are
reused only as long as all that is still the same (``stillholds.py``).
"""

from __future__ import annotations

import json
import os
import re
import site
import sys
import sysconfig
import tempfile
from pathlib import Path
from types import FrameType
from typing import Any
from urllib.parse import urlsplit

from .environment import note_variables_of_modules, watch_environment
from .existence import watch_existence
from .kinds import loaded
from .layout import stamp_of
from .models import watch_models
from .named import paths_named
from .state import running
from .workfiles import is_made_anew, is_work, note_asked, note_work

# They open files and connections without Python's knowledge.
UNSEEN = ("psycopg2", "psycopg", "MySQLdb", "pyodbc", "oracledb", "grpc", "duckdb")
SYSTEM = ("/proc", "/sys", "/dev", "/etc", "/bin", "/lib", "/usr/bin", "/usr/lib", "/usr/share")
# Where MLflow talks to its server; what it patches for autologging calls the notebook's code.
SERVER = ("artifacts", "entities", "projects", "store", "telemetry", "tracing", "tracking")
METADATA = re.compile(r"[\\/]importlib[._\\/]metadata[\\/]")  # which packages are installed
LOOKING = {"open", "os.listdir", "os.scandir", "os.remove", "os.rename"}
OTHERS = "other-"  # files in which processes that the step forks note what they read
PROGRAMS = {"os.system", "os.posix_spawn", "os.exec", "subprocess.Popen"}


def watch_outside() -> None:
    """From now on note what the step reads."""
    running.not_outside = _installed()
    watch_environment()
    watch_models()
    watch_existence(_asked)
    running.process = os.getpid()
    sys.addaudithook(_heard)
    running.watches = True


def seen_outside() -> dict[str, Any]:
    """What the step has read: ``files`` with what they held, ``environment``, ``models``.

    ``asks`` says what nobody can look at again: then the step is not reused.
    """
    running.watches = False
    _take_from_others()
    note_variables_of_modules()
    asks = set(running.asks)
    files: dict[str, Any] = {}
    for path in sorted({*running.opened, *paths_named()}):
        if not _is_outside(path):
            continue
        now = stamp_of(path)
        own = path in running.written
        if now and not own and running.opened.get(path, now)["place"] != now["place"]:
            asks.add(_changed(path))
        if now or path not in running.written:
            files[path] = now  # of what is not there, that
    uri = urlsplit(os.environ.get("MLFLOW_TRACKING_URI", ""))
    for library in UNSEEN:
        if loaded(library) and library not in uri.scheme and "postgres" not in uri.scheme:
            asks.add(f"may ask a database ({library})")
    return {
        "files": files,
        "environment": dict(sorted(running.variables.items())),
        "models": dict(sorted(running.aliases.items())),
        "asks": sorted(asks),
        "own": sorted(running.written | running.changed),
    }


def _changed(path: str) -> str:
    """What happened to a file while the step ran; by others it is told at once."""
    if path in running.changed:
        return f"changes {path}"
    print(
        f"{running.name}: {path} changed while it was read: a part of what was read may be "
        "old, a part new. Run it again when nobody writes there.",
        flush=True,
    )
    return f"read {path}, which changed while it ran"


def _installed() -> tuple[str, ...]:
    """Folders of which the packages' versions tell enough."""
    prefixes = {sys.prefix, sys.base_prefix, *sysconfig.get_paths().values(), *SYSTEM}
    prefixes |= {*site.getsitepackages(), site.getusersitepackages()}
    prefixes |= {str(running.temporary), tempfile.gettempdir() + "/handoff-"}
    prefixes |= {str(running.project / name) for name in ("steps", "handoff", "files")}
    for variable in ("MPLCONFIGDIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"):
        prefixes.add(os.environ.get(variable, ""))
    home = Path.home()
    prefixes |= {str(home / name) for name in (".cache", ".config", ".local", ".ipython")}
    return tuple(sorted(prefix for prefix in prefixes if len(prefix) > 1))


def _is_outside(path: str) -> bool:
    return not (
        path.startswith(running.not_outside)
        or path.endswith((".py", ".pyc", ".so", ".pyd"))
        or "__pycache__" in path
    )


def _heard(event: str, arguments: tuple[Any, ...]) -> None:
    """An audit event; it must never fail, or what it is about would."""
    if not running.watches:
        return
    try:
        if event in LOOKING:
            if event == "open" and _writes(*arguments[1:]):
                _note_changed(arguments[0])
            _opened(arguments[0], _mode(*arguments[1:]) if event == "open" else "r")
        elif event == "sqlite3.connect":
            path = str(arguments[0]).removeprefix("file:").partition("?")[0]
            _note_changed(path)
            _opened(path, "r")
        elif event == "socket.connect" and _is_own(sys._getframe()):
            _ask(f"asks the network ({_place(arguments[1])})")
        elif event in PROGRAMS and _is_own(sys._getframe()):
            _ask("runs other programs")
    except Exception:
        running.asks.add("reads something that could not be noted")


def _mode(mode: Any, flags: Any) -> Any:
    """As `open` knows it, also of `os.open`."""
    makes = isinstance(flags, int) and flags & (os.O_TRUNC | os.O_EXCL)
    return mode or ("w" if makes else "r")


def _writes(mode: Any, flags: Any) -> bool:
    if isinstance(mode, str):
        return any(letter in mode for letter in "wax+")
    return isinstance(flags, int) and bool(flags & (os.O_WRONLY | os.O_RDWR))


def _note_changed(path: Any) -> None:
    if isinstance(path, (str, bytes, os.PathLike)):
        running.changed.add(os.path.realpath(os.fsdecode(path)))


def _ask(what: str) -> None:
    if os.getpid() != running.process:
        _tell("asks", what)
    running.asks.add(what)


def _tell(what: str, text: str) -> None:
    """Let the process of the step know what one that it has forked does."""
    running.watches = False  # while this file is opened
    try:
        with open(f"{running.temporary}/{OTHERS}{os.getpid()}", "a", encoding="utf-8") as file:
            file.write(json.dumps([what, text]) + "\n")
    finally:
        running.watches = True


def _take_from_others() -> None:
    for file in Path(str(running.temporary)).glob(f"{OTHERS}*"):
        for line in file.read_text(encoding="utf-8").splitlines():
            what, text = json.loads(line)
            if what == "asks":
                running.asks.add(text)
            else:
                _note_opened(text, what)


def _opened(path: Any, mode: Any) -> None:
    if isinstance(path, bytes):
        path = os.fsdecode(path)
    if path is None:
        path = "."
    if not isinstance(path, (str, os.PathLike)) or str(path) in ("", ":memory:"):
        return
    full = os.path.realpath(path)
    if is_work(full) or (
        _is_first(full, mode) and _is_outside(full) and _is_own(sys._getframe())
    ):
        _note_opened(full, mode)


def _is_first(full: str, mode: Any) -> bool:
    """Not opened yet; or found missing, and made now."""
    return full not in running.opened or (
        is_made_anew(mode) and not running.opened[full]["place"]
    )


def _asked(path: str) -> None:
    if is_work(path):
        note_asked(path)
    elif _is_outside(path) and not os.path.lexists(path):
        running.opened.setdefault(path, {"place": None})


def _note_opened(full: str, mode: Any) -> None:
    if running.watches and os.getpid() != running.process:
        _tell(mode if isinstance(mode, str) else "r", full)
    if is_work(full):
        note_work(full, mode)
        return
    if is_made_anew(mode) and _is_first(full, mode):
        running.written.add(full)
    running.opened[full] = stamp_of(full, with_content=False) or {"place": None}


def _is_own(frame: FrameType | None) -> bool:
    """Whether this is not MLflow's or our own doing: both talk to the tracking server."""
    here = str(Path(__file__).parent)
    while frame:
        name = frame.f_code.co_filename
        if name.startswith("<frozen importlib") or METADATA.search(name):
            return False  # what is imported is a package, or a module of the project
        if name.startswith(here) and name != __file__:
            return False
        if f"{os.sep}mlflow{os.sep}" in name and _part_of_mlflow(name) in SERVER:
            return False
        frame = frame.f_back
    return True


def _place(address: Any) -> str:
    return (
        ":".join(str(part) for part in address[:2])
        if isinstance(address, tuple)
        else str(address)
    )


def _part_of_mlflow(file: str) -> str:
    return file.rpartition(f"{os.sep}mlflow{os.sep}")[2].partition(os.sep)[0]
