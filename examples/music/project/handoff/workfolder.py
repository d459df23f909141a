"""The folder in which a step works: the files it finds, and those it changes."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Any

from .earlier import fetch, folder_of
from .errors import HandoffError
from .layout import checked, read_manifest, sha256_of
from .state import running
from .workfiles import folder_digests

NOT_HANDED_ON = {"__pycache__", ".ipynb_checkpoints"}
FILES_OF = "PROVEBOOK_FILES_OF"  # steps, by commas, of which no file was foreseen to be used
SMALL = 50_000_000  # bytes; larger files of these are copied when they are asked for
KEEPS = ".gitkeep"  # of a folder that is empty at first, which Git would not keep


def restore_files(work: Path) -> None:
    """The project's data files, then those that the steps before this one have written."""
    if (running.project / "files").is_dir():
        ignore = shutil.ignore_patterns(KEEPS)
        shutil.copytree(running.project / "files", work, ignore=ignore, dirs_exist_ok=True)
    others = os.environ.get(FILES_OF, "").split(",")
    for key, run_id in running.given.items():
        if not (key.endswith("_run_id") and run_id):
            continue
        step = key.removesuffix("_run_id")
        if not (running.project / "steps" / f"{step}.py").exists():
            continue  # a parameter of that name
        manifest = read_manifest(folder_of(step))
        running.from_steps |= folder_digests(manifest["folders"])
        for path in manifest["gone"]:
            running.from_steps[path] = ""
            running.later.pop(path, None)
            _remove(_inside(work, path, run_id))
        for folder, link in manifest["folders"].items():
            _make_folder(_inside(work, folder, run_id), link)
        for file in manifest["files"]:
            target = _inside(work, file["path"], run_id)
            running.from_steps[file["path"]] = file["sha256"][:16]
            running.later.pop(file["path"], None)
            if step in others and file["size"] > SMALL:
                target.unlink(missing_ok=True)
                running.later[file["path"]] = step, file
                continue
            source = checked(fetch(step, f"files/{file['path']}"), file["sha256"])
            target.parent.mkdir(parents=True, exist_ok=True)
            if target.is_dir() or target.is_symlink():
                _remove(target)
            shutil.copyfile(source, target)


def _inside(work: Path, path: str, run_id: str) -> Path:
    target = work / path
    if target.name == ".." or not target.parent.resolve().is_relative_to(work):
        raise HandoffError(f"Run {run_id} hands on a file outside: {path}")
    return target


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def _make_folder(path: Path, link: str) -> None:
    if path.is_symlink() or path.is_file() or (link and path.exists()):
        _remove(path)
    if link:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.symlink_to(link, target_is_directory=True)
    else:
        path.mkdir(parents=True, exist_ok=True)


def folders(work: Path) -> dict[str, str]:
    """All folders in the working folder; of a link to one, what it points to."""
    found = {}
    for folder, names, _ in os.walk(work):
        names[:] = sorted(set(names) - NOT_HANDED_ON)
        for path in (Path(folder, name) for name in names):
            found[path.relative_to(work).as_posix()] = _pointed_to(path, work)
    return found


def _pointed_to(link: Path, work: Path) -> str:
    """Where a link points to, as it can be written in another working folder; empty if none."""
    if not link.is_symlink():
        return ""
    target = Path(os.readlink(link))
    if not target.is_absolute() or not target.is_relative_to(work):
        return str(target)
    return os.path.relpath(target, link.parent)


def stamps(work: Path) -> dict[str, tuple[int, int]]:
    """Size and time of every file in the working folder."""
    found = {}
    for folder, folders, files in os.walk(work):
        folders[:] = sorted(set(folders) - NOT_HANDED_ON)
        for path in (Path(folder, file) for file in sorted(files)):
            if path.is_file():
                stat = path.stat()
                found[path.relative_to(work).as_posix()] = stat.st_size, stat.st_mtime_ns
    return found


def changed_files() -> list[str]:
    """Files that the step wrote or changed, relative to its working folder."""
    assert running.temporary
    work = running.temporary / "work"
    os.chdir(work)  # the step may have left it
    return [path for path, stamp in stamps(work).items() if running.files.get(path) != stamp]


def new_folders() -> dict[str, str]:
    """Folders that the step has made, or links to folders, relative to its working folder."""
    assert running.temporary
    now = folders(running.temporary / "work")
    return {path: link for path, link in now.items() if running.folders.get(path) != link}


def gone() -> list[str]:
    """Files that the step has removed, and folders, which end in ``/``."""
    assert running.temporary
    work = running.temporary / "work"
    before = [*running.files, *(f"{path}/" for path in running.folders)]
    return [path for path in before if not os.path.lexists(work / path)]


def described(path: str) -> dict[str, Any]:
    """A file, as the list of the handoff names it."""
    return {"path": path, "size": os.path.getsize(path), "sha256": sha256_of(Path(path))}
