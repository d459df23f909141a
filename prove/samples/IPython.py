"""What a notebook shows, and its sliders and buttons."""

from __future__ import annotations

import importlib
from typing import Any

import numpy as np
from IPython import display

from ..adapters import arrays as arrays
from ..look import LOOKS, Look
from ..trials import Named
from .base import Make, Samples

widgets: Any
try:
    widgets = importlib.import_module("ipywidgets.widgets")
except ImportError:  # Then sliders and buttons are not tried.
    widgets = None


def of_widget(it: Any) -> Look:
    """Its values and who listens to them; what it tells its page is let be."""
    own = {name: value for name, value in it._trait_values.items() if name not in UNSEEN}
    listening = getattr(it, "_trait_notifiers", {})
    told = [vars(it)[name] for name in HANDLERS if name in vars(it)]
    return Look(f"{type(it).__name__} {sorted(own)}", [*own.values(), listening, *told])


HANDLERS = ("_click_handlers", "_msg_callbacks")
UNSEEN = {"comm", "keys", "log", "_model_id"}
if widgets is not None:
    LOOKS[widgets.Widget] = of_widget


def slider() -> Any:
    """From 0 to 10."""
    return widgets.IntSlider(value=1)


def button() -> Any:
    """To press."""
    return widgets.Button(description="a")


def seen(*given: Any, **named: Any) -> None:
    """Does nothing."""


def written() -> str:
    """A file to show."""
    with open("read.txt", "w") as file:
        file.write("a")
    return "read.txt"


SHELL = "it starts a shell"
NOTEBOOK = "it needs a notebook"

WIDGETS: list[Make] = [
    slider,
    button,
    lambda: widgets.Output(),
    lambda: widgets.Tab([slider()]),
]

IPYTHON = Samples(
    objects={
        "IPython.core.display.DisplayObject": [
            lambda: display.HTML("<p>a</p>"),
            lambda: display.JSON({"a": [1]}),
            lambda: display.ProgressBar(3),
        ],
        "IPython.core.display_functions.DisplayHandle": [display.DisplayHandle],
        "ipywidgets.widgets.widget.Widget": WIDGETS if widgets else [],
    },
    pool={
        "*": [lambda: "a", lambda: {"a": [1]}, slider, lambda: [1.0, 2.0], lambda: 1],
        "data": [lambda: "a", lambda: {"a": [1]}],
        "obj": [lambda: {"a": [1]}],
        "options": [lambda: ["a", "b"], lambda: [("a", [1])]],
        "children": [lambda: [slider(), button()]],
        "handler": [lambda: seen],
        "callback": [lambda: seen],
        "names": [lambda: "value"],
        "name": [lambda: "value"],
    },
    calls={
        **{
            f"IPython.{where}display.Audio": [
                lambda: (np.zeros(9), Named(rate=9)),
                lambda: (np.zeros(9), Named(rate=9, normalize=True)),
            ]
            for where in ("", "core.", "lib.")
        },
        **{
            f"IPython.{where}display.{name}": [lambda: (written(),)]
            for where in ("", "core.", "lib.")
            for name in ("FileLink",)
        },
        **{
            f"{owner}.{name}": [lambda: ((slider(), "value"), (slider(), "value"))]
            for owner in ("ipywidgets", "ipywidgets.widgets")
            for name in ("jslink", "jsdlink", "link", "dlink")
        },
        **{
            f"{owner}.{name}": [lambda: (Named(options=["a", "b"]),)]
            for owner in ("ipywidgets", "ipywidgets.widgets")
            for name in ("SelectionSlider", "SelectionRangeSlider")
        },
        **{
            f"{owner}.interactive_output": [lambda: (seen, {"a": slider()})]
            for owner in ("ipywidgets", "ipywidgets.widgets")
        },
        **{
            f"{owner}.{name}": [lambda: (seen, Named(a=1)), lambda: (seen, Named(a=slider()))]
            for owner in ("ipywidgets", "ipywidgets.widgets")
            for name in ("interact", "interact_manual", "interactive")
        },
        "display.observe": [lambda: (seen, "value"), lambda: (seen,)],
        "display.unobserve": [lambda: (seen, "value")],
        "display.set_title": [lambda: (0, "a")],
        "display.get_title": [lambda: (0,)],
        "display.remove_class": [lambda: ("a",)],
        "display.set_trait": [lambda: ("value", 5)],
        "display.has_trait": [lambda: ("value",)],
        "display.append_stdout": [lambda: ("a",)],
        "display.append_stderr": [lambda: ("a",)],
        "display.on_click": [lambda: (seen,)],
        "display.on_msg": [lambda: (seen,)],
        "display.update": [lambda: ([1],), lambda: ("a",)],
    },
    untried={
        **dict.fromkeys(
            ["display.__call__", "display.on_displayed", "display.on_submit", "display.reset"],
            "of older versions",
        ),
        "display.notify_change": "widgets call it themselves",
        "IPython.core.pylabtools.figsize": "it writes outside of the folder",
        "IPython.core.pylabtools.print_figure": "it needs a figure of matplotlib",
        **{
            f"{module}.{name}": NOTEBOOK
            for module in ("IPython.display", "IPython.core.display")
            for name in ("update_display", "FileLinks")
        },
        **dict.fromkeys(["IPython.embed", "IPython.start_ipython"], SHELL),
        "IPython.start_kernel": SHELL,
        "IPython.version_info": "it is no function",
        **{
            f"{module}.{name}": NOTEBOOK
            for module in ("IPython.display", "IPython.core.display")
            for name in ("set_matplotlib_formats", "set_matplotlib_close")
        },
    },
    seldom={
        **{
            f"display.{name}": NOTEBOOK
            for name in ["clear_output", "close", "display", "send", "update"]
        },
        "display.hold_trait_notifications": "only while it is entered",
        "display.remove_class": "only a class that it has",
        "display.unobserve": "only who was told of changes before",
        "display.reload": "only what was read from a file",
    },
)
