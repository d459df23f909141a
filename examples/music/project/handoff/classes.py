"""Classes of a step's own code made again from a pickle, without what their making once did."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

HOOKS = ("__init_subclass__", "__prepare__", "__new__", "__init__")


def quietly(make: Callable[..., type]) -> Callable[..., type]:
    """cloudpickle's maker of empty classes, with the hooks of the step's own classes off."""

    def made(metaclass: type, name: str, bases: tuple[type, ...], *more: Any) -> type:
        parents = [one for base in bases for one in base.__mro__]
        with _without(parents, HOOKS[:1]), _without(metaclass.__mro__, HOOKS[1:]):
            return make(metaclass, name, bases, *more)

    return made


@contextmanager
def _without(classes: Any, hooks: tuple[str, ...]) -> Iterator[None]:
    """The classes that the step defines without some of their methods, for a while."""
    own = [one for one in dict.fromkeys(classes) if one.__module__ == "__main__"]
    kept = [(one, name, vars(one)[name]) for one in own for name in hooks if name in vars(one)]
    for one, name, _ in kept:
        type.__delattr__(one, name)
    try:
        yield
    finally:
        for one, name, hook in kept:
            type.__setattr__(one, name, hook)
