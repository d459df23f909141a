"""Texts and files of YAML."""

from __future__ import annotations

import io
import re

import yaml

from ..trials import Named
from .base import Samples


class Tagged:
    """Has a tag of its own."""


LOADERS = "load load_all"
SAFE = "full_load safe_load unsafe_load full_load_all safe_load_all unsafe_load_all"
TEXTS = [lambda: ("a: [1]",), lambda: (io.StringIO("a: [1]"),)]

YAML = Samples(
    calls={
        **{f"yaml.{name}": TEXTS for name in SAFE.split()},
        **{
            f"yaml.{name}": [
                lambda: ("a: [1]", yaml.SafeLoader),
                lambda: (io.StringIO("a: [1]"), yaml.SafeLoader),
            ]
            for name in LOADERS.split()
        },
        **{
            f"yaml.{name}": [
                lambda: ({"a": [1]},),
                lambda: ({"a": [1]}, io.StringIO()),
                lambda: ({"a": [1]}, Named(stream=io.StringIO())),
            ]
            for name in ("dump", "safe_dump")
        },
        **{
            f"yaml.{name}": [lambda: ([{"a": [1]}],), lambda: ([{"a": [1]}], io.StringIO())]
            for name in ("dump_all", "safe_dump_all")
        },
        "yaml.add_implicit_resolver": [lambda: ("!r", re.compile("a"), ["a"])],
        "yaml.add_constructor": [lambda: ("!t", lambda loader, node: None)],
        "yaml.add_multi_constructor": [lambda: ("!t", lambda loader, tag, node: None)],
        "yaml.add_representer": [lambda: (Tagged, lambda dumper, data: None)],
        "yaml.add_multi_representer": [lambda: (Tagged, lambda dumper, data: None)],
    },
)
