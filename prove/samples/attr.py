"""Classes by their fields."""

from __future__ import annotations

from typing import Any

import attr

from ..trials import Named
from .base import Make, Samples


@attr.s(auto_attribs=True)
class Point:
    """Of a number and a list."""

    place: int = 1
    parts: list[Any] = attr.ib(factory=lambda: [[1], 2])


CALLS: dict[str, list[Make]] = {
    "asdict": [lambda: (Point(),), lambda: (Point(), Named(recurse=False))],
    "astuple": [lambda: (Point(),), lambda: (Point(), Named(recurse=False))],
    "Factory": [lambda: (list,)],
    "fields": [lambda: (Point,)],
    "fields_dict": [lambda: (Point,)],
    "has": [lambda: (Point,)],
    "validators.and_": [lambda: (len, len)],
    "validators.in_": [lambda: ([1, 2],)],
    "validators.instance_of": [lambda: (int,)],
    "validators.optional": [lambda: (len,)],
}
DEFAULT: list[Make] = [lambda: (), lambda: (Named(default=[1]),)]

ATTR = Samples(
    calls={
        **{f"{at}.{name}": made for at in ("attr", "attrs") for name, made in CALLS.items()},
        "attr.ib": DEFAULT,
        "attr.field": DEFAULT,
        "attr.attrib": DEFAULT,
        "attrs.field": DEFAULT,
        "pydantic.Field": DEFAULT,
        "pydantic.PrivateAttr": DEFAULT,
        "pydantic.ConfigDict": [lambda: (Named(extra="forbid"),)],
        "pydantic.TypeAdapter": [lambda: (int,), lambda: (list[int],)],
        "pydantic.conlist": [lambda: (int,)],
        "pydantic.conset": [lambda: (int,)],
        "pydantic.confrozenset": [lambda: (int,)],
    },
    modules=["attrs", "pydantic"],
)
