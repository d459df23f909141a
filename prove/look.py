"""What an object is made of, for any object: its own content, and its parts."""

from __future__ import annotations

import datetime
import decimal
import enum
import fractions
import functools
import inspect
import pathlib
import re
import types
import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

ATOMS = (
    type(None), bool, int, float, complex, str, bytes, range, type, types.ModuleType,
    types.BuiltinFunctionType, types.CodeType, types.GenericAlias, type(Ellipsis),
    type(NotImplemented), enum.Enum, datetime.date, datetime.time, datetime.timedelta,
    datetime.tzinfo, decimal.Decimal, fractions.Fraction, pathlib.PurePath, re.Pattern,
    re.Match, uuid.UUID,
)  # fmt: skip
"""Nothing can change these: whose they are does not matter."""


@dataclass
class Look:
    """What is seen of an object."""

    content: str
    parts: Sequence[object] = ()
    cells: Sequence[object] = ()
    """Parts that lie in the cells of a table or array of objects."""
    atom: bool = False
    fixed: bool = False
    """Whether nobody changes it, as far as is looked at: whose it is does not matter."""
    sorted: bool = False
    """Whether the parts are of no order."""


LOOKS: dict[type, Callable[[Any], Look]] = {}
"""How objects of a class are looked at that are no plain instances."""
HIDDEN: set[str] = {"_cache", "_item_cache"}
"""Attributes that only remember what was worked out."""


def look(thing: object) -> Look:
    """Look at an object without changing it."""
    for cls in type(thing).__mro__:
        known = LOOKS.get(cls)
        if known:
            return known(thing)
    if isinstance(thing, ATOMS):
        return Look(f"{type(thing).__name__} {thing!r}", atom=True)
    if isinstance(thing, types.FunctionType):
        cells = [cell_of(cell) for cell in thing.__closure__ or ()]
        return Look(f"function {thing.__qualname__}", cells, atom=not cells)
    if isinstance(thing, types.MethodType):
        return Look(f"method {thing.__name__}", [thing.__self__])
    return instance(thing)


def of_slice(thing: slice) -> Look:
    """From where to where."""
    ends = [thing.start, thing.stop, thing.step]
    return Look(f"slice {thing}", ends, atom=all(look(end).atom for end in ends))


def cell_of(cell: Any) -> object:
    """What a variable of an outer function holds."""
    try:
        return cell.cell_contents
    except ValueError:
        return None


def instance(thing: object) -> Look:
    """Attributes of an object, and what else a copy would be made from."""
    cls = type(thing)
    content = f"{cls.__module__}.{cls.__qualname__}"
    own = attributes(thing)
    if own is not None:
        return Look(content + repr(list(own)), list(own.values()))
    if inspect.isgenerator(thing):
        frame = thing.gi_frame
        inside = list(frame.f_locals.values()) if frame else []
        return Look(f"{content} {frame.f_lasti if frame else 'ended'}", inside)
    return Look(content, copied(thing))


def attributes(thing: object) -> dict[str, object] | None:
    """By name; None for an object of which Python code sees none."""
    found: dict[str, object] = {}
    cls = type(thing)
    seen = hasattr(thing, "__dict__")
    for name, value in vars(thing).items() if seen else ():
        kept = isinstance(getattr(cls, name, None), functools.cached_property | property)
        if not kept and name not in HIDDEN:
            found[name] = value
    for base in cls.__mro__:
        slots = base.__dict__.get("__slots__", ())
        for name in [slots] if isinstance(slots, str) else slots:
            if name.startswith("__") and not name.endswith("__"):
                name = f"_{base.__name__.lstrip('_')}{name}"
            if name not in ("__dict__", "__weakref__") and name not in HIDDEN:
                seen = True
                try:
                    found[name] = getattr(thing, name)
                except Exception:
                    continue
    return found if seen else None


def copied(thing: object) -> list[object]:
    """What pickling would keep of an object of an extension."""
    try:
        told = thing.__reduce_ex__(4)
    except Exception:
        return []
    if isinstance(told, str):
        return [told]
    return [list(part) if hasattr(part, "__next__") else part for part in told[1:]]


LOOKS[slice] = of_slice
