"""What a handoff looks like in a folder: its list, and the checksums of its files."""

from __future__ import annotations

import hashlib
import json
import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from .content import digest
from .errors import Spoilt

FOLDER, MANIFEST = "handoff", "handoff.json"
RANDOM_FILE, SETTINGS_FILE = "random.pkl", "settings.pkl"
LARGE = 10**9  # bytes; from here on a size is told before it is written
MANY = 10_000  # files of a folder that are looked at
UNREADABLE = "unreadable"  # in the place of a digest
TAG_LIMIT = 5000  # what every MLflow server takes as the value of a tag


def read_manifest(folder: Path) -> dict[str, Any]:
    """The list of what a handoff holds."""
    try:
        manifest: dict[str, Any] = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        return manifest
    except (OSError, ValueError) as error:
        text = f"{folder} is not a whole handoff: {error}"
        raise Spoilt(text, folder / MANIFEST) from None


def summary(manifest: dict[str, Any]) -> str:
    """What the driver compares, as a tag's text: short digests of all that is handed on.

    After the digest of a value come the project's own modules whose objects it holds. Where
    there are too many, ``*`` stands for each whose text is empty or missing.
    """
    digests = {
        value["name"]: " ".join([value["digest"][:16], *value["modules"]])
        for value in manifest["values"]
    }
    digests.update({f"file:{file['path']}": file["sha256"][:16] for file in manifest["files"]})
    random = {
        ":random": short(manifest["random"]["digests"]),
        ":moved": {
            key: [one[:16] for one in both] for key, both in manifest["random"]["moved"].items()
        },
        ":settings": short(manifest["settings"]["digests"]),
        ":began": short(manifest["began"]),
        ":looked_at": manifest["looked_at"],
        ":made": manifest["folders"],
        ":gone": manifest["gone"],
    }
    text = json.dumps({**digests, **random})
    if len(text) <= TAG_LIMIT:
        return text
    modules = {name for value in manifest["values"] for name in value["modules"]}
    rest = " ".join([digest(digests), *sorted(modules)])
    changed = [name for name in digests if "." in name and not name.startswith("file:")]
    random |= {":looked_at": {}, ":made": {}, ":gone": [], ":began": {}}
    return json.dumps({"*": rest, **dict.fromkeys(changed, ""), **random})


def short(digests: dict[str, str]) -> dict[str, str]:
    """As much of digests as is compared."""
    return {name: one[:16] for name, one in digests.items()}


def names_by_file(manifest: dict[str, Any]) -> dict[str, str]:
    """What lies in each file of a handoff, in words."""
    found: dict[str, str] = {}
    for value in manifest["values"]:
        if "file" in value:
            before = found.get(value["file"])
            found[value["file"]] = f"{before}, {value['name']}" if before else value["name"]
    return {**found, RANDOM_FILE: "the random state", SETTINGS_FILE: "settings of libraries"}


def short_digest(value: Any) -> str:
    """What the driver compares."""
    return digest(value)[:16]


def checked(file: Path, sha256: str) -> Path:
    """The file, if its content is what was written."""
    if sha256_of(file) != sha256:
        raise Spoilt(f"{file} is damaged: its content is not what the step wrote.", file)
    return file


def sha256_of(file: Path) -> str:
    """SHA-256 of the content of a file."""
    sha = hashlib.sha256()
    with file.open("rb") as stream:
        while block := stream.read(1 << 20):
            sha.update(block)
    return sha.hexdigest()


def stamp_of(
    path: str, known: dict[str, Any] | None = None, with_content: bool = True
) -> dict[str, Any] | None:
    """Where a file or folder lies on the disk, and what it holds; None if it is not there.

    What is still at the place of ``known`` is not read again.
    """
    try:
        at = os.stat(path)
        place = [at.st_size, at.st_mtime_ns, at.st_ino]
        if not os.access(path, os.R_OK):
            return {"place": place, "sha256": UNREADABLE}
        if stat.S_ISDIR(at.st_mode):
            lines = list(_listing(path))
            sha256 = hashlib.sha256("\n".join(lines).encode(errors="replace")).hexdigest()
            return {"place": None, "sha256": sha256}
        if not stat.S_ISREG(at.st_mode):
            return None
        if not with_content:
            return {"place": place}
        if known and known["place"] == place and known["sha256"] != UNREADABLE:
            return known
        return {"place": place, "sha256": sha256_of(Path(path))}
    except OSError:
        return None


def _listing(folder: str) -> Iterator[str]:
    """Names, sizes and times of what lies in a folder, as far as it is not huge."""
    count = 0
    for place, folders, files in os.walk(folder):
        folders.sort()
        for file in sorted(files):
            at = os.stat(os.path.join(place, file))
            yield f"{os.path.relpath(place, folder)}/{file} {at.st_size} {at.st_mtime_ns}"
            count += 1
            if count > MANY:
                return


def say_if_large(name: str, size: int) -> None:
    """Tell of a wait to come."""
    if size > LARGE:
        print(f"Handing on {name}: {size / 1e9:.1f} GB", flush=True)
