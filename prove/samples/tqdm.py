"""Bars of progress."""

from __future__ import annotations

import io
from typing import Any

import tqdm as bars
import tqdm.contrib.concurrent

from ..look import HIDDEN
from ..trials import Named
from .base import Samples

HIDDEN.update({"last_print_t", "start_t", "_ema_dn", "_ema_dt", "_ema_miniters", "_time"})


def bar() -> Any:
    """That goes through a list."""
    return bars.tqdm([[1], [2]], file=io.StringIO())


def quiet(*given: Any) -> Any:
    """Arguments, with somewhere to write to."""
    return lambda: (*given, Named(file=io.StringIO()))


SHOWN = (
    "notebook.tqdm notebook.trange notebook.tnrange tqdm_notebook tnrange notebook.tqdm.write"
)
SCREEN = "clear display moveto refresh unpause"
BARS = (
    "tqdm std.tqdm auto.tqdm autonotebook.tqdm asyncio.tqdm "
    "trange auto.trange autonotebook.trange std.trange"
)
TQDM = Samples(
    modules=["tqdm.auto", "tqdm.contrib", "tqdm.contrib.concurrent", "tqdm.asyncio"],
    objects={"iterator": [bar]},
    pool={"*": [lambda: [[1], [2]], lambda: 2, lambda: "a", lambda: {"a": 1}]},
    calls={
        "tqdm.tqdm": [lambda: ([[1], [2]], Named(file=io.StringIO()))],
        **{
            f"tqdm.{name}": [lambda: ([[1], [2]], Named(file=io.StringIO()))]
            for name in (
                "tqdm.tqdm",
                "std.tqdm",
                "auto.tqdm",
                "autonotebook.tqdm",
                "asyncio.tqdm",
            )
        },
        "tqdm.contrib.tenumerate": [lambda: ([[1], [2]], Named(file=io.StringIO()))],
        "tqdm.contrib.tzip": [lambda: ([[1], [2]], [3], Named(file=io.StringIO()))],
        **{
            f"tqdm.{name}": [lambda: (2, Named(file=io.StringIO()))]
            for name in ("trange", "auto.trange", "autonotebook.trange", "std.trange")
        },
        "tqdm.contrib.concurrent.thread_map": [
            lambda: (abs, [1, -2], Named(file=io.StringIO())),
        ],
        **{
            f"tqdm.{name}.write": [lambda: ("a", io.StringIO()), quiet("a")]
            for name in ("tqdm", "auto.tqdm")
        },
        "iterator.set_postfix": [lambda: ({"a": 1},)],
        "iterator.set_description": [lambda: ("a",)],
        "iterator.set_description_str": [lambda: ("a",)],
        "iterator.set_postfix_str": [lambda: ("a",)],
        "iterator.update": [lambda: (1,)],
        "iterator.moveto": [lambda: (0,)],
    },
    untried={
        **dict.fromkeys(
            [f"tqdm.{name}" for name in SHOWN.split()],
            "it shows its bar in a notebook",
        ),
        **dict.fromkeys(
            ["tqdm.gui.tqdm", "tqdm.tqdm_gui", "tqdm.tgrange"], "it opens a window"
        ),
        "tqdm.tqdm_pandas": "it is given up",
        "iterator.write": "of the class, and tried with it",
        "tqdm.rich.tqdm": "it draws on a terminal",
        "tqdm.contrib.concurrent.process_map": "it starts processes",
    },
    gaps={
        f"tqdm.{name}": "a bar is gone through as an iterator is, which it is taken for"
        for name in BARS.split()
    },
    seldom={"tqdm.contrib.tzip": "it writes once it is gone through"}
    | dict.fromkeys(
        [
            "iterator.clear",
            "iterator.display",
            "iterator.moveto",
            "iterator.refresh",
            "iterator.unpause",
        ],
        "what it changes is on the screen",
    ),
)
