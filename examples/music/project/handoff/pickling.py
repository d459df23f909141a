"""Pickling: the step's own classes and functions, arrays that share memory."""

from __future__ import annotations

import io
import pickle
import sys
import types
from typing import Any

import cloudpickle

from .classes import quietly
from .content import digest
from .errors import HandoffError
from .functions import has_state, of_step, reduced, reduced_by_library, reduced_cell
from .kinds import copies_on_write, has_objects, is_array, loaded, without_gaps

# Names of this package: in a step, and in a notebook that has another module of that name.
LOADED_AS = ("handoff", "_provebook_handoff")


# Classes and functions that this process has as copies.
_COPIED: list[Any] = []


class Pickler(cloudpickle.Pickler):  # type: ignore[misc]
    """Pickles what the step's own code defines by name, and arrays that overlap as one."""

    overlaps: list[tuple[int, int, Any]] = []  # first byte, end, the bytes as an array
    frames_apart = False
    within: tuple[Any, ...] = ()  # classes and functions that are being copied

    def __init__(
        self, stream: Any, overlaps: Any = (), apart: bool = False, **more: Any
    ) -> None:
        super().__init__(stream, protocol=5, **more)
        self.overlaps, self.frames_apart = overlaps, apart
        self.modules: set[str] = set()  # of the classes and functions that it refers to

    def reducer_override(self, value: Any) -> Any:
        """How to pickle a value that needs care; see ``pickle.Pickler.reducer_override``."""
        numpy = loaded("numpy")
        if isinstance(value, (type, types.FunctionType, types.ModuleType)):
            module = getattr(value, "__module__", None) or value.__name__
            self.modules.add(str(module).partition(".")[0])
        by_library = reduced_by_library(value)
        if by_library:
            return by_library
        if isinstance(value, types.CellType):
            return reduced_cell(value)
        if is_own(value) and not any(value is other for other in self.within):
            made = (value.__qualname__, source_digest(value), self._copy(value))
            members = _members(value)
            return (own, made, members, None, None, set_members) if members else (own, made)
        if of_step(value):
            return reduced(value)
        if numpy and value is numpy.random.mtrand._rand:
            return global_random, ()
        if isinstance(value, io.IOBase) and not isinstance(value, (io.BytesIO, io.StringIO)):
            raise pickle.PicklingError(
                "cannot pickle an open file"
            )  # cloudpickle would read it
        if is_array(value) and not value.dtype.hasobject and value.size:
            return self._array(value)
        if self.frames_apart and copies_on_write(value) and not has_objects(value):
            # On its own, or two frames would come back with common memory and change together.
            stream = io.BytesIO()
            Pickler(stream).dump(value)
            return unpickled, (stream.getvalue(),)
        return super().reducer_override(value)

    def _array(self, value: Any) -> Any:
        begin = value.__array_interface__["data"][0]
        for low, high, memory in self.overlaps:
            if low <= begin < high and value is not memory:
                place = (value.shape, value.dtype, memory, begin - low, value.strides)
                return loaded("numpy").ndarray, place
        compact = without_gaps(value)
        return NotImplemented if compact is value else compact.__reduce_ex__(5)

    def _copy(self, value: Any) -> bytes | None:
        """A class or function by value, for a step without its source; None if impossible."""
        stream = io.BytesIO()
        pickler = Pickler(stream)
        pickler.within = (*self.within, value)
        pickler.modules = self.modules
        try:
            pickler.dump(value)
        except Exception:
            return None
        return stream.getvalue()


class Unpickler(pickle.Unpickler):
    """Finds this package's own functions whatever name a tool loaded it under."""

    def find_class(self, module: str, name: str) -> Any:
        """See ``pickle.Unpickler.find_class``."""
        package, _, part = module.partition(".")
        if package in LOADED_AS and part:
            module = f"{__package__}.{part}"
        found = super().find_class(module, name)
        return quietly(found) if name == "_make_skeleton_class" else found


def unpickled(data: bytes) -> Any:
    """A value of its pickle; found by this name in pickles."""
    return Unpickler(io.BytesIO(data)).load()


def is_own(value: Any) -> bool:
    """Whether the step's code defines this class or function, under a name of its own."""
    return (
        isinstance(value, (type, types.FunctionType))
        and getattr(value, "__module__", None) == "__main__"
        and "<" not in value.__qualname__
        and (isinstance(value, type) or value.__name__ == value.__qualname__)  # no method
        and (isinstance(value, type) or not has_state(value))
    )


def _members(value: Any) -> dict[str, Any]:
    """What a class holds that can be changed in place and may be shared."""
    members = vars(value).items() if isinstance(value, type) else ()
    return {
        name: item
        for name, item in members
        if isinstance(item, (list, dict, set, bytearray)) and not name.startswith("__")
    }


def set_members(value: Any, members: dict[str, Any]) -> None:
    """Give a class that was copied what it held; one that the step defines keeps its own."""
    if any(value is one for one in _COPIED):
        for name, item in members.items():
            setattr(value, name, item)


def own(name: str, source: str, copy: bytes | None) -> Any:
    """The class or function ``name`` of this step if it has the same source, else the copy."""
    found: Any = sys.modules["__main__"]
    for part in name.split("."):
        found = getattr(found, part, None)
    if is_own(found) and source_digest(found) == source:
        return found
    if copy is None:
        raise HandoffError(
            f"This step needs the definition of {name}, which cannot be pickled."
        )
    value = unpickled(copy)
    value.__qualname__ = name  # which cloudpickle forgets
    _COPIED.append(value)
    return value


def source_digest(value: Any) -> str:
    """Digest of the code of a function, or of the methods of a class."""
    members = {"": value} if isinstance(value, types.FunctionType) else vars(value)
    codes = {}
    for name, member in members.items():
        function = getattr(member, "__func__", getattr(member, "fget", member))
        if isinstance(function, types.FunctionType) and function.__module__ == "__main__":
            codes[name] = function.__code__
    return digest(codes)


def global_random() -> Any:
    """numpy's global generator, which is never copied."""
    import numpy

    return numpy.random.mtrand._rand
