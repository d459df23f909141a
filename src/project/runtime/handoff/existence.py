"""Whether a file is there: Python tells of no such question by itself."""

from __future__ import annotations

import functools
import genericpath
import glob
import os
import posixpath
import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

from .environment import is_of_project
from .state import running

# Between the code that asks and `os.stat`; where they are frozen, their files say so.
ASKING = {one.__file__ for one in (genericpath, glob, os, posixpath)} | {
    one.__code__.co_filename for one in (Path.exists, Path.is_file, Path.stat)
}


def watch_existence(note: Callable[[str], Any]) -> None:
    """From now on note what files the step's own code asks for."""
    for name in ("stat", "lstat"):
        look = getattr(os, name)
        watched = _watched(look, note)
        for able in (os.supports_dir_fd, os.supports_fd, os.supports_follow_symlinks):
            if look in able:
                able.add(watched)
        setattr(os, name, watched)


def _watched(look: Any, note: Callable[[str], Any]) -> Any:
    @functools.wraps(look)
    def watched(path: Any, **options: Any) -> Any:
        if running.watches and _asks(sys._getframe(1)) and isinstance(path, (str, os.PathLike)):
            running.watches = False  # while it is looked up where that is
            try:
                note(os.path.abspath(path))
            finally:
                running.watches = True
        return look(path, **options)

    return watched


def _asks(frame: FrameType | None) -> bool:
    while frame and (
        frame.f_code.co_filename in ASKING or frame.f_code.co_filename.startswith("<frozen")
    ):
        frame = frame.f_back
    return frame is not None and is_of_project(frame.f_code.co_filename)
