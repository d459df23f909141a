"""One file of a handoff: written and read as numpy, Parquet or pickle."""

from __future__ import annotations

import errno
import os
import shutil
from pathlib import Path
from typing import Any

from .content import digest
from .errors import HandoffError
from .kinds import bytes_in, is_frame, is_plain_array, without_gaps
from .layout import say_if_large
from .pickling import Pickler, Unpickler
from .sharing import overlapping
from .writing import writing_values

PART = 10**8  # bytes of a frame that are read back at a time


def write_bundle(bundle: dict[str, Any], folder: Path, stem: str) -> tuple[Path, str]:
    """Write what belongs together into one file; the file and its format."""
    name, value = next(iter(bundle.items()))
    size = bytes_in(value)
    say_if_large(name, size)
    with writing_values(", ".join(bundle), size, folder):
        if size > shutil.disk_usage(folder).free:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        if len(bundle) == 1 and is_plain_array(value):
            import numpy

            numpy.save(folder / f"{stem}.npy", without_gaps(value), allow_pickle=False)
            return folder / f"{stem}.npy", "npy"
        if len(bundle) == 1 and is_frame(value):
            file = _write_parquet(value, folder / f"{stem}.parquet")
            if file:
                return file, "parquet" if hasattr(value, "columns") else "parquet series"
        file = folder / f"{stem}.pkl"
        with file.open("wb") as stream:
            Pickler(stream, *overlapping(bundle)).dump(bundle)
    return file, "cloudpickle"


def read_bundle(file: Path, entry: dict[str, str]) -> dict[str, Any]:
    """All values in a file, by name."""
    name, kind = entry.get("as", entry["name"]), entry["format"]
    try:
        if kind == "npy":
            import numpy

            return {name: numpy.load(file, allow_pickle=False)}
        if kind.startswith("parquet"):
            return {name: _read_parquet(file, kind)}
        with file.open("rb") as stream:
            values: dict[str, Any] = Unpickler(stream).load()
        return values
    except ImportError as error:
        package = error.name or error
        raise HandoffError(
            f"{name} ({entry['type']}) needs the package {package}, which is not installed "
            "here; add it to python_env.yaml."
        ) from None


def _write_parquet(value: Any, file: Path) -> Path | None:
    """Only if it reads back equal, its columns in memory as Parquet's reader puts them.

    The last bit of a sum depends on the order in which memory is read.
    """
    frame = value if hasattr(value, "columns") else value.to_frame()
    for column in (frame.iloc[:, number] for number in range(frame.shape[1])):
        plain = column.to_numpy() if column.dtype.kind in "biufcmM" else None
        if plain is not None and len(plain) > 1 and plain.strides != (plain.itemsize,):
            return None
    try:
        with file.open("wb") as stream:
            frame.to_parquet(stream, engine="pyarrow")
        if _reads_back(value, frame, file):
            return file
    except OSError:
        raise
    except Exception:  # no pyarrow, or something Parquet has no type for
        pass
    file.unlink(missing_ok=True)
    return None


def _reads_back(value: Any, frame: Any, file: Path) -> bool:
    """Of a large frame some columns at a time: all again would take its memory twice more."""
    count = frame.shape[1]
    step = max(1, count * PART // max(PART, bytes_in(frame)))
    if frame is not value or step >= count:
        kind = "parquet" if frame is value else "parquet series"
        return digest(_read_parquet(file, kind)) == digest(value)
    import pyarrow.parquet  # type: ignore[import-untyped]

    names = pyarrow.parquet.read_schema(file).names  # the index comes after the columns
    return all(
        digest(_read_parquet(file, "parquet", names[start : min(start + step, count)]))
        == digest(frame.iloc[:, start : start + step])
        for start in range(0, count, step)
    )


def _read_parquet(file: Path, kind: str, columns: list[str] | None = None) -> Any:
    import pandas
    import pyarrow

    with file.open("rb") as stream:
        frame = pandas.read_parquet(stream, engine="pyarrow", columns=columns, pre_buffer=False)
    pyarrow.default_memory_pool().release_unused()  # else it keeps as much again
    if kind == "parquet":
        return frame
    column = frame.iloc[:, 0]
    column.attrs.update(frame.attrs)
    return column
