"""The arrangement of a comparison, from the arguments a person gave."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from ..shared.columns import ATTRIBUTES
from .direction import direction_of
from .errors import CompareError, unknown

if TYPE_CHECKING:
    from ..shared.wire.comparison import Scatter, Sort, View

COLUMNS = 40
"""Metrics, or parameters, that are shown where the person does not say which."""

KINDS = {
    "metric": "metric",
    "metrics": "metric",
    "param": "param",
    "params": "param",
    "parameter": "param",
    "parameters": "param",
    "tag": "tag",
    "tags": "tag",
    "attribute": "attribute",
    "attributes": "attribute",
}
_KIND = re.compile(r"(\w+)[.:](.+)", re.DOTALL)
_ORDER = re.compile(r"(.+?)\s+(asc|desc)", re.I | re.DOTALL)


@dataclass
class Known:
    """What the compared runs have, by kind; the main metric first."""

    metrics: list[str]
    params: list[str]
    tags: list[str]

    def of(self, kind: str) -> Iterable[str]:
        """Keys of one kind."""
        return {
            "metric": self.metrics,
            "param": self.params,
            "tag": self.tags,
            "attribute": ATTRIBUTES,
        }[kind]

    @property
    def is_empty(self) -> bool:
        """Whether there is no run, so that nothing can be checked."""
        return not (self.metrics or self.params or self.tags)


def column(text: str, known: Known) -> str:
    """Column id of what a person calls ``metrics.rmse``, ``metric:rmse`` or just ``rmse``.

    Raises
    ------
    CompareError
        If no compared run has it.
    """
    text = text.strip()
    if match := _KIND.fullmatch(text):
        kind, key = KINDS.get(match[1].lower()), _unquoted(match[2])
        if kind and (known.is_empty or key in known.of(kind)):
            return f"{kind}:{key}"
    key = _unquoted(text)
    for kind in ("metric", "param", "attribute", "tag"):
        if key in known.of(kind):
            return f"{kind}:{key}"
    every = [*known.metrics, *known.params, *ATTRIBUTES, *known.tags]
    raise unknown("column", key, every)


def keys(kind: str, given: Iterable[str] | None, known: Known) -> list[str] | None:
    """The metrics or parameters that were asked for, checked; ``None`` for all."""
    if given is None:
        return None
    every = list(known.of(kind))
    found = []
    for text in dict.fromkeys(given):
        match = _KIND.fullmatch(text)
        bare = _unquoted(match[2]) if match and KINDS.get(match[1].lower()) == kind else text
        key = text if text in every else bare
        if key not in every and not known.is_empty:
            raise unknown("parameter" if kind == "param" else kind, key, every)
        found.append(key)
    return found


def sort(text: str, known: Known, directions: Mapping[str, str]) -> Sort:
    """``metrics.rmse DESC`` as the payload has it; without DESC or ASC the best comes first."""
    match = _ORDER.fullmatch(text.strip())
    ident = column(match[1] if match else text, known)
    kind, _, key = ident.partition(":")
    best_last = kind == "metric" and (directions.get(key) or direction_of(key)) == "higher"
    return {
        "column": ident,
        "descending": match[2].lower() == "desc" if match else best_last,
    }


def one_of(name: str, given: str, allowed: tuple[str, ...]) -> str:
    """``given`` if it is allowed."""
    if given not in allowed:
        raise CompareError(f"{name} is one of {', '.join(allowed)}, not {given}")
    return given


def view(known: Known, **given: Any) -> View:
    """The arrangement as the payload has it; what is not given is left out.

    Parameters
    ----------
    given
        The arguments of ``compare_runs`` of the same names; ``baseline`` is a run id.
    """
    directions = {
        _key("metric", name, known): one_of("a direction", end, ("lower", "higher"))
        for name, end in (given["directions"] or {}).items()
    }
    smoothing = given["smoothing"]
    if smoothing is not None and not 0 <= smoothing <= 0.99:
        raise CompareError(f"smoothing is between 0 and 0.99, not {smoothing}")
    found: dict[str, object] = {
        "metrics": _shown("metric", given["metrics"], known),
        "params": _shown("param", given["params"], known),
        "hidden": [column(text, known) for text in given["hidden"]],
        "pinned": [column(text, known) for text in given["pinned"]],
        "sort": sort(given["sort"], known, directions) if given["sort"] else None,
        "only_differences": given["only_differences"] or None,
        "baseline": given["baseline"],
        "directions": directions,
        "aggregate": _choice("aggregate", given, ("last", "best", "min", "max")),
        "group_by": column(given["group_by"], known) if given["group_by"] else None,
        "curve": _key("metric", given["curve"], known) if given["curve"] else None,
        "x_axis": _choice("x_axis", given, ("step", "time")),
        "smoothing": smoothing,
        "log_scale": given["log_scale"] or None,
        "scatter": _scatter(given["scatter"], known),
        "frozen": given["frozen"] or None,
    }
    empty: tuple[object, ...] = (None, [], {})
    # An empty list of metrics was asked for; an empty list of hidden columns says nothing.
    kept = {
        name: item
        for name, item in found.items()
        if not any(item is none or item == none for none in empty)
        or (name in ("metrics", "params") and item == [])
    }
    return cast("View", kept)


def _key(kind: str, given: str, known: Known) -> str:
    return (keys(kind, [given], known) or [given])[0]


def _shown(kind: str, given: Iterable[str] | None, known: Known) -> list[str] | None:
    every = list(known.of(kind))
    if given is None and len(every) > COLUMNS:
        return every[:COLUMNS]
    return keys(kind, given, known)


def _choice(name: str, given: Mapping[str, Any], allowed: tuple[str, ...]) -> str | None:
    return None if given[name] is None else one_of(name, given[name], allowed)


def _scatter(given: Any, known: Known) -> Scatter | None:
    if given is None:
        return None
    if isinstance(given, str) or len(given) != 2:
        raise CompareError("scatter takes two columns, as ('params.depth', 'metrics.rmse')")
    return {"x": column(given[0], known), "y": column(given[1], known)}


def _unquoted(key: str) -> str:
    if len(key) > 1 and key[0] == key[-1] and key[0] in "`\"'":
        return key[1:-1]
    return key
