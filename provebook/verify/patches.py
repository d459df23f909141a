"""What the classes of a value are made of that is not their library's; runs on both sides."""

from __future__ import annotations

import types
from collections.abc import Callable, Iterator
from typing import Any

MOST = 200  # objects in a value that are looked at
OWN = "__main__"


def patched(value: Any, digest: Callable[[Any], str]) -> dict[str, str]:
    """Digests of the methods of its own classes, and of those put into a library's."""
    found: dict[str, str] = {}
    for kind in _classes(value):
        for name, member in list(vars(kind).items()):
            function = _function(member)
            if function is not None and _is_foreign(kind, function):
                found[f"{kind.__qualname__}.{name}"] = digest(function.__code__)
    return dict(sorted(found.items()))


def _function(member: Any) -> types.FunctionType | None:
    function = getattr(member, "__func__", getattr(member, "fget", member))
    return function if isinstance(function, types.FunctionType) else None


def _is_foreign(kind: type, function: types.FunctionType) -> bool:
    library = kind.__module__.partition(".")[0]
    home = str(function.__globals__.get("__name__", ""))
    return library == OWN or home.partition(".")[0] != library


def _classes(value: Any) -> Iterator[type]:
    """The classes of a value and of the objects in it, with those that they come from."""
    seen: dict[int, Any] = {}
    classes: dict[type, None] = {}
    todo = [value]
    while todo and len(seen) < MOST:
        one = todo.pop(0)
        if id(one) in seen or isinstance(one, types.ModuleType | types.FunctionType):
            continue
        seen[id(one)] = one
        kind = one if isinstance(one, type) else type(one)
        classes.update(dict.fromkeys(kind.__mro__))
        if isinstance(one, dict):
            todo += list(one.values())[:MOST]
        elif isinstance(one, list | tuple | set | frozenset):
            todo += list(one)[:MOST]
        elif not isinstance(one, type):
            held = getattr(one, "__dict__", None)
            todo += list(held.values())[:MOST] if isinstance(held, dict) else []
    yield from (kind for kind in classes if kind is not object)
