"""Find arguments that a function takes, by its signature and by trying."""

from __future__ import annotations

import inspect
import itertools
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

Make = Callable[[], Any]
Pool = Mapping[str, Sequence[Make]]
"""Values to try, each made anew: by the name of a parameter, `*` for the others."""

SWITCHES = ("inplace", "in_place", "copy", "copy_X", "deep")


def parameters(run: Callable[..., Any], skip: int) -> list[inspect.Parameter] | None:
    """What it says it takes; None where it does not say."""
    try:
        found = list(inspect.signature(run).parameters.values())
    except (ValueError, TypeError):
        return None
    return found[skip:]


def by_name(pool: Pool, name: str) -> list[Make]:
    """Values for a parameter; first those for its name."""
    return [*pool.get(name.lstrip("_"), ()), *pool.get("*", ())]


def options(parameter: inspect.Parameter, pool: Pool) -> list[Make]:
    """Other values than the default of a parameter that has one."""
    default = parameter.default
    name = parameter.name
    if isinstance(default, bool):
        return [lambda: not default]
    if name.startswith("overwrite_") or name in SWITCHES:
        return [lambda: True, lambda: False]
    return list(pool.get(name, ()))[:3]


def guesses(run: Callable[..., Any], pool: Pool, skip: int) -> Iterator[list[Make]]:
    """Positional arguments to try, the likely ones first."""
    known = parameters(run, skip)
    if known is None:
        ways: list[list[list[Make]]] = [[by_name(pool, "*")] * count for count in range(4)]
    else:
        places = [
            one for one in known if one.kind in (one.POSITIONAL_ONLY, one.POSITIONAL_OR_KEYWORD)
        ]
        needed = [one for one in places if one.default is one.empty]
        ways = [[by_name(pool, one.name) for one in needed]]
        extra = [unlikely(one, pool) for one in places if one.default is not one.empty]
        ways += [[*ways[0], *extra[:count]] for count in (1, 2) if len(extra) >= count]
        ways += [
            [*ways[0], *map(default, places[len(needed) : at]), options(one, pool)]
            for at, one in enumerate(places)
            if one.name == "out" and at >= len(needed)
        ]
        if any(one.kind is one.VAR_POSITIONAL for one in known):
            more = by_name(pool, "*")
            ways += [[*ways[0], more], [*ways[0], more, more]]
    return (list(guess) for guess in rounds([diagonal(lists) for lists in ways]))


def rounds(all_of: list[Iterator[tuple[Make, ...]]]) -> Iterator[tuple[Make, ...]]:
    """A few of each in turn, so that none waits for the end of another."""
    while all_of:
        for one in list(all_of):
            some = list(itertools.islice(one, 4))
            if not some:
                all_of.remove(one)
            yield from some


def default(parameter: inspect.Parameter) -> list[Make]:
    """What it is where it is not given."""
    return [lambda: parameter.default]


def unlikely(parameter: inspect.Parameter, pool: Pool) -> list[Make]:
    """Values for a parameter that has a default: those for its name, else a few."""
    if parameter.name.startswith("overwrite") or parameter.name in SWITCHES:
        return default(parameter)
    return options(parameter, pool) or list(pool.get("*", ()))[:6]


def diagonal(lists: list[list[Make]]) -> Iterator[tuple[Make, ...]]:
    """All combinations; those of the first of each list first."""
    if not lists:
        yield ()
        return
    longest = sum(len(one) - 1 for one in lists)
    for total in range(longest + 1):
        for places in itertools.product(*(range(min(len(one), total + 1)) for one in lists)):
            if sum(places) == total:
                yield tuple(one[place] for one, place in zip(lists, places, strict=True))


def keywords(run: Callable[..., Any], pool: Pool, skip: int) -> Iterator[dict[str, Make]]:
    """Options to try beside arguments that work, one at a time."""
    for one in parameters(run, skip) or ():
        if one.default is not one.empty and one.kind is not one.POSITIONAL_ONLY:
            for make in options(one, pool):
                yield {one.name: make}
