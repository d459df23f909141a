"""Files of its working folder that a step looks at, which nobody may have foreseen.

It finds all that the steps before it have written. What it looked at is kept in its handoff:
its results hold only while the same files would lie there (``course.py``).
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Any

from .earlier import fetch
from .layout import checked, short_digest
from .named import texts_of_step
from .state import running


def note_work(path: str, mode: Any) -> None:
    """A file or folder is opened, or a folder listed, whose absolute path this is."""
    name = _name_of(path)
    if is_made_anew(mode):
        running.overwritten.add(name)
    elif name not in running.overwritten:
        bring_later(name)
        running.looked_at.add(f"{name}/" if os.path.isdir(path) else name)


def note_asked(path: str) -> None:
    """It is asked whether a file is there, or how large it is."""
    name = _name_of(path)
    if name not in running.overwritten and not os.path.isdir(path):
        bring_later(name)
        running.looked_at.add(name)


def is_made_anew(mode: Any) -> bool:
    """Whether a file opened so is written without a look at what it held."""
    return isinstance(mode, str) and ("w" in mode or "x" in mode)


def is_work(path: str) -> bool:
    """Whether an absolute path is in the working folder."""
    return running.temporary is not None and path.startswith(_work())


def bring_later(name: str) -> None:
    """Copy a large file that an earlier step has written, now that it is asked for."""
    for key in [key for key in running.later if key == name or key.startswith(f"{name}/")]:
        step, entry = running.later.pop(key)
        target = Path(_work(), key)
        target.parent.mkdir(parents=True, exist_ok=True)
        source = checked(fetch(step, f"files/{key}"), entry["sha256"])
        shutil.copyfile(source, target)
        at = target.stat()
        running.files[key] = at.st_size, at.st_mtime_ns


def looked_at() -> dict[str, str]:
    """Files that it looked at, and folders, which end in ``/``: short digests.

    Empty for what no step has written.
    """
    named = {os.path.normpath(text).replace(os.sep, "/") for text in texts_of_step()}
    found = running.looked_at | {name for name in named if name in running.from_steps}
    return {name: digest_at(name, running.from_steps) for name in sorted(found)}


def digest_at(name: str, files: dict[str, str]) -> str:
    """What lies at a path, as a short digest: ``files`` has those of all that steps wrote."""
    if not name.endswith("/"):
        return files.get(name, "")
    folder = "" if name == "./" else name
    present = (one for one in files.items() if one[1])
    return short_digest(sorted(one for one in present if one[0].startswith(folder)))


def folder_digests(folders: dict[str, str]) -> dict[str, str]:
    """Folders among the files, and links to folders with what they point to."""
    return {
        f"{path}/": f"link to {link}" if link else "folder" for path, link in folders.items()
    }


def _name_of(path: str) -> str:
    return os.path.relpath(path, _work()).replace(os.sep, "/")


def _work() -> str:
    return str(Path(running.temporary or "", "work"))
