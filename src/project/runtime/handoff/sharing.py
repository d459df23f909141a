"""Which values share something mutable, so that they are stored together."""

from __future__ import annotations

import ctypes
import datetime
import enum
import io
import logging
import re
import types
from pathlib import Path
from typing import Any

from .errors import HandoffError, first_line
from .kinds import copies_on_write, has_objects, is_array, is_dense_tensor, loaded, type_name
from .pickling import Pickler, is_own
from .state import running

_IMMUTABLE = (
    *(bool, int, float, complex, str, bytes, type(None), tuple, frozenset, range, slice, type),
    *(types.ModuleType, types.BuiltinFunctionType, types.CodeType, re.Pattern, enum.Enum, Path),
    *(datetime.date, datetime.time, datetime.timedelta, datetime.tzinfo, logging.Logger),
)


class _Finder(Pickler):
    """A dry run: which mutable objects a value holds, and where its arrays lie in memory."""

    def __init__(self, kept: list[Any]) -> None:
        super().__init__(_Nowhere(), buffer_callback=lambda buffer: None)
        self.kept = kept  # objects made on the way must live on, or their ids come again
        self.objects: dict[int, Any] = {}
        self.ranges: list[tuple[int, int]] = []
        self.frames = 0

    def persistent_id(self, value: Any) -> str | None:
        """Notes the object; answers something where its parts need no look."""
        if isinstance(value, _IMMUTABLE):
            return None
        if isinstance(value, types.FunctionType) and not is_own(value):
            return None
        numpy, pandas = loaded("numpy"), loaded("pandas")
        if numpy and isinstance(value, (numpy.generic, numpy.dtype)):
            return None
        if numpy and value is numpy.random.mtrand._rand:
            return "global"
        if pandas and isinstance(value, (pandas.Index, pandas.api.extensions.ExtensionDtype)):
            return "immutable"
        if pandas and any(
            value is getattr(kind, "_metadata", None)
            for kind in (pandas.DataFrame, pandas.Series)
        ):
            return "of the class"  # which pandas 2 puts into the state of each frame
        self.kept.append(value)
        self.objects[id(value)] = value
        return self._look_at_memory(value)

    def _look_at_memory(self, value: Any) -> str | None:
        if is_array(value) and not value.dtype.hasobject:
            import numpy

            if value.size:
                bounds = getattr(numpy.lib, "array_utils", numpy).byte_bounds
                self.ranges.append(bounds(value))
            return "array"
        if copies_on_write(value):
            self.frames += 1
            if has_objects(value):
                cells = value.to_numpy(object).ravel().tolist()
                part = _Finder(self.kept)
                part.dump([cell for cell in cells if not isinstance(cell, _IMMUTABLE)])
                self.objects |= part.objects
                self.modules |= part.modules
                self.ranges += part.ranges
            return "frame"
        if is_dense_tensor(value) and value.device.type == "cpu":
            memory = value.untyped_storage()
            if memory.nbytes():
                self.ranges.append((memory.data_ptr(), memory.data_ptr() + memory.nbytes()))
        return None


class _Nowhere(io.RawIOBase):
    def write(self, data: Any) -> int:
        return len(data)


def grouped(values: dict[str, Any]) -> tuple[list[list[str]], dict[str, set[str]]]:
    """The names, grouped by common mutable objects and overlapping memory.

    Also the modules of the classes and functions that each value refers to.
    """
    kept: list[Any] = []
    group = {name: [name] for name in values}  # one list for all names of a group

    def join(one: str, other: str) -> None:
        if group[one] is not group[other]:
            group[one] += group[other]
            for name in group[other]:
                group[name] = group[one]

    owner: dict[int, str] = {}
    ranges: list[tuple[int, int, str]] = []
    modules: dict[str, set[str]] = {}
    for name, value in values.items():
        finder = _look_into(name, value, kept)
        modules[name] = finder.modules
        ranges += [(low, high, name) for low, high in finder.ranges]
        for key, part in finder.objects.items():
            if owner.setdefault(key, name) != name and not _is_global(part):
                join(owner[key], name)
    reach, last = 0, ""
    for low, high, name in sorted(ranges):
        if low < reach:
            join(last, name)
        if high > reach:
            reach, last = high, name
    return [names for name, names in group.items() if names[0] == name], modules


def _look_into(name: str, value: Any, kept: list[Any]) -> _Finder:
    finder = _Finder(kept)
    try:
        finder.dump(value)
    except Exception as error:
        raise HandoffError(_why_not(name, value, error)) from None
    return finder


def overlapping(bundle: dict[str, Any]) -> tuple[list[tuple[int, int, Any]], bool]:
    """Memory in which several arrays of a bundle lie; whether it has several frames."""
    finder = _Finder([])
    finder.dump(bundle)
    spans: list[tuple[int, int, int]] = []
    for low, high in sorted(set(finder.ranges)):
        if spans and low < spans[-1][1]:
            first, end, count = spans.pop()
            spans.append((first, max(high, end), count + 1))
        else:
            spans.append((low, high, 1))
    overlaps: list[tuple[int, int, Any]] = []
    for low, high, count in spans:
        if count > 1:
            import numpy

            memory: Any = (ctypes.c_char * (high - low)).from_address(low)
            overlaps.append((low, high, numpy.frombuffer(memory, numpy.uint8)))
    return overlaps, finder.frames > 1


def _is_global(value: Any) -> bool:
    """Whether it is pickled as a name, not as a copy."""
    try:
        return isinstance(value.__reduce_ex__(4), str)
    except Exception:
        return False


def _why_not(name: str, value: Any, error: Exception) -> str:
    """Says what in a value cannot be pickled, as far as its parts can be looked at."""
    path, part = name, value
    for _ in range(6):
        parts = _parts(part)
        bad = next((key for key, inner in parts.items() if not _can_pickle(inner)), None)
        if bad is None:
            break
        path, part = path + bad, parts[bad]
    inside = f" ({path} is of type {type_name(part)})" if path != name else ""
    return (
        f"{name} of type {type_name(value)} cannot be handed on from step {running.name}"
        f"{inside}: {first_line(error)}. Make it in the step that needs it."
    )


def _parts(value: Any) -> dict[str, Any]:
    if isinstance(value, dict):
        return {f"[{key!r}]": part for key, part in value.items()}
    if isinstance(value, (list, tuple)):
        return {f"[{number}]": part for number, part in enumerate(value)}
    return {f".{key}": part for key, part in getattr(value, "__dict__", {}).items()}


def _can_pickle(value: Any) -> bool:
    try:
        _Finder([]).dump(value)
    except Exception:
        return False
    return True
