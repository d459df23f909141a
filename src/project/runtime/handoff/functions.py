"""Functions of a step's own code as they are pickled: with their state, in the step's names."""

from __future__ import annotations

import dis
import functools
import sys
import types
from collections.abc import Iterator
from typing import Any

_BY_NAME = {"LOAD_GLOBAL", "STORE_GLOBAL", "DELETE_GLOBAL", "LOAD_NAME"}


def of_step(value: Any) -> bool:
    """Whether a function looks its names up in the step's own code."""
    return (
        isinstance(value, types.FunctionType)
        and value.__globals__ is sys.modules["__main__"].__dict__
    )


def has_state(value: types.FunctionType) -> bool:
    """Whether a function is more than its code: to make it anew would not give it again."""
    defaults = (*(value.__defaults__ or ()), *(value.__kwdefaults__ or {}).values())
    plain = (bool, int, float, complex, str, bytes, type(None))
    return bool(value.__closure__ or value.__dict__) or not all(
        isinstance(one, plain) for one in defaults
    )


def reduced(value: types.FunctionType) -> tuple[Any, ...]:
    """How to pickle a function of the step; see ``object.__reduce__``."""
    names = set(_names(value.__code__))
    space = {name: item for name, item in value.__globals__.items() if name in names}
    state = {
        "__dict__": value.__dict__,
        "__defaults__": value.__defaults__,
        "__kwdefaults__": value.__kwdefaults__,
        "__annotations__": value.__annotations__,
        "__doc__": value.__doc__,
        "__module__": value.__module__,
        "__qualname__": value.__qualname__,
    }
    made = (value.__code__, value.__name__, value.__closure__)
    return function, made, (state, space), None, None, set_function


def function(code: types.CodeType, name: str, closure: Any) -> types.FunctionType:
    """A function of the step that unpickles it; found by this name in pickles."""
    return types.FunctionType(code, sys.modules["__main__"].__dict__, name, None, closure)


def set_function(
    value: types.FunctionType, state: tuple[dict[str, Any], dict[str, Any]]
) -> None:
    """Give a function what it held; names that the step has itself stay what they are."""
    own, space = state
    value.__dict__.update(own.pop("__dict__"))
    for name, item in own.items():
        setattr(value, name, item)
    for name, item in space.items():
        value.__globals__.setdefault(name, item)


def reduced_cell(cell: types.CellType) -> tuple[Any, ...]:
    """A variable of a call that several functions may share, filled when all know it."""
    try:
        content = cell.cell_contents
    except ValueError:
        return types.CellType, ()
    return types.CellType, (), (content,), None, None, set_cell


def set_cell(cell: types.CellType, state: tuple[Any]) -> None:
    """Fill a variable; found by this name in pickles."""
    (cell.cell_contents,) = state


def reduced_by_library(value: Any) -> tuple[Any, ...] | None:
    """How to pickle what ``functools`` made of a function of the step; None for others."""
    if isinstance(value, functools._lru_cache_wrapper):
        inner = value.__wrapped__
        if of_step(inner):
            return cached, (inner, *value.cache_parameters().values())
    if isinstance(value, types.FunctionType) and hasattr(value, "dispatch"):
        registry = getattr(value, "registry", None)
        if isinstance(registry, types.MappingProxyType) and of_step(registry.get(object)):
            return dispatched, (list(registry.items()),)
    return None


def cached(inner: Any, maxsize: int | None, typed: bool) -> Any:
    """A function with an empty cache; found by this name in pickles."""
    return functools.lru_cache(maxsize, typed)(inner)


def dispatched(registry: list[tuple[type, Any]]) -> Any:
    """A function with one for each type; found by this name in pickles."""
    functions = dict(registry)
    made = functools.singledispatch(functions.pop(object))
    for kind, one in functions.items():
        made.register(kind, one)
    return made


def _names(code: types.CodeType) -> Iterator[str]:
    for instruction in dis.get_instructions(code):
        if instruction.opname in _BY_NAME:
            yield instruction.argval
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            yield from _names(constant)
