"""A folder of values: written, and read again."""

from __future__ import annotations

import json
import platform
from pathlib import Path
from typing import Any

from .content import digest_or
from .errors import HandoffError
from .formats import read_bundle, write_bundle
from .kinds import type_name
from .layout import MANIFEST, checked, read_manifest, sha256_of
from .modules import is_own
from .sharing import grouped
from .state import running
from .writing import writing_values


class _Missing:
    """Stands for a variable that was not bound on the way the step took."""

    def __reduce__(self) -> str:
        return "MISSING"

    def _refuse(self, *args: Any) -> Any:
        raise NameError("not defined: the step that hands this variable on did not bind it")

    __getattr__ = __getitem__ = __call__ = __iter__ = __len__ = __bool__ = __str__ = _refuse
    __repr__ = __eq__ = __lt__ = __add__ = __radd__ = __sub__ = __mul__ = __rmul__ = _refuse
    __hash__ = object.__hash__


MISSING = _Missing()


def save(
    values: dict[str, Any], folder: Path | str, more: dict[str, Any] | None = None
) -> dict[str, Any]:
    """Write values to files in ``folder``, beside their list ``handoff.json``; answer the list.

    How a value is stored depends on the value alone. Values that share something mutable go
    into one file, so that they still share it when loaded. Of ``more`` only those are stored
    again that ``values`` does not have under another name.
    """
    folder = Path(folder)
    known = {id(value): name for name, value in values.items()}
    also = {name: known[id(one)] for name, one in (more or {}).items() if id(one) in known}
    values = values | {name: one for name, one in (more or {}).items() if name not in also}
    bound = {name: value for name, value in values.items() if value is not MISSING}
    missing = {"format": "missing", "digest": "missing", "modules": []}
    stored: dict[str, dict[str, Any]] = {name: missing for name in values}
    groups, modules = grouped(bound)
    for number, names in enumerate(groups, 1):
        stem = names[0] if len(names) == 1 and names[0].isascii() else "values"
        file, kind = write_bundle(
            {name: bound[name] for name in names}, folder, f"{number}_{stem}"
        )
        size, sha256 = str(file.stat().st_size), sha256_of(file)
        for name in names:
            stored[name] = {"file": file.name, "format": kind, "size": size, "sha256": sha256}
            stored[name]["digest"] = digest_or(bound[name], sha256)
            own = (one for one in modules[name] if is_own(one, running.project))
            stored[name]["modules"] = sorted(own)
    manifest: dict[str, Any] = {
        "version": 1,
        "python": platform.python_version(),
        "values": [
            {"name": name, "type": type_name(value), **stored[name]}
            for name, value in values.items()
        ],
    }
    entries = {entry["name"]: entry for entry in manifest["values"]}
    for name, stored_as in also.items():
        manifest["values"].append({**entries[stored_as], "name": name, "as": stored_as})
    with writing_values(f"the list {MANIFEST}", 0, folder):
        (folder / MANIFEST).write_text(json.dumps(manifest, indent=1), encoding="utf-8")
    return manifest


def stored_name(entry: dict[str, Any]) -> str:
    """Under which name a file has a value."""
    return str(entry.get("as", entry["name"]))


def load(
    folder: Path | str, names: Any, bundles: dict[Path, Any] | None = None
) -> dict[str, Any]:
    """Read values that ``save`` wrote. ``bundles`` keeps what a file holds for a later call."""
    folder, bundles = Path(folder), {} if bundles is None else bundles
    manifest = read_manifest(folder)
    entries = {entry["name"]: entry for entry in manifest["values"]}
    values: dict[str, Any] = {}
    for name in names:
        if name not in entries:
            step, known = manifest.get("step", folder), ", ".join(entries) or "nothing"
            raise HandoffError(f"Step {step} does not hand on {name}; it hands on {known}.")
        entry = entries[name]
        if entry["format"] == "missing":
            values[name] = MISSING
            continue
        file = folder / entry["file"]
        if file not in bundles:
            bundles[file] = read_bundle(checked(file, entry["sha256"]), entry)
        values[name] = bundles[file][stored_name(entry)]
    return values
