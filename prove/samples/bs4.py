"""A page and its parts."""

from __future__ import annotations

from typing import Any

from bs4 import BeautifulSoup, element

from ..look import LOOKS, Look
from ..plain import POKES
from ..trials import Named
from .base import Samples

PAGE = '<html><body><p class="a b" id="x">one <b>two</b><!--c--></p><p>three</p></body></html>'


def page() -> Any:
    """With two paragraphs."""
    return BeautifulSoup(PAGE, "html.parser")


def tag() -> Any:
    """A part of it."""
    return page().p


def other() -> Any:
    """A part of another page."""
    return BeautifulSoup("<i>new</i>", "html.parser").i


def text() -> Any:
    """A text in it."""
    return tag().contents[0]


def split() -> Any:
    """With two texts side by side."""
    made = tag()
    made.append("a")
    made.append("b")
    return made


def of_tag(it: Any) -> Look:
    """Its name, its attributes, what is in it, and what it is in."""
    content = f"{type(it).__name__} {it.name} {it.hidden}"
    return Look(content, [it.attrs, it.contents, it.parent])


def of_text(it: Any) -> Look:
    """A text, and what it is in."""
    return Look(f"{type(it).__name__} {str(it)!r}", [it.parent])


LOOKS[element.Tag] = of_tag
LOOKS[element.NavigableString] = of_text
POKES[element.Tag] = lambda it: iter([lambda: it.attrs.__setitem__("poked", "1")])

BS4 = Samples(
    objects={"bs4.element.PageElement": [page, tag, text, lambda: tag().b, split]},
    pool={
        "*": [lambda: "p", lambda: "class", other, lambda: 1, lambda: "<p>a</p>"],
        "name": [lambda: "p", lambda: "b"],
        "attrs": [lambda: {"id": "x"}],
        "key": [lambda: "class"],
        "element": [lambda: "a"],
        "selector": [lambda: "p"],
        "select": [lambda: "p"],
        "position": [lambda: 0],
        "new_child": [other, lambda: "a"],
        "wrap_inside": [other],
        "replace_with": [other],
        "string": [lambda: "one "],
        "decompose": [lambda: True],
        "limit": [lambda: 1],
    },
    calls={
        "bs4.BeautifulSoup": [
            lambda: (PAGE, "html.parser"),
            lambda: (PAGE.encode(), "lxml"),
        ],
        "bs4.Tag": [
            lambda: (Named(name="p"),),
            lambda: (Named(name="p", attrs={"id": "x"}),),
            lambda: (Named(name="p", parent=tag()),),
        ],
        "bs4.SoupStrainer": [lambda: ("p",), lambda: ("p", {"id": "x"}), lambda: ([1],)],
        "soup.extend": [lambda: (other(),), lambda: ([other()],)],
        "soup.insert": [lambda: (0, other()), lambda: (0, "a", other())],
        "soup.new_string": [lambda: ("a",)],
        "soup.new_tag": [lambda: ("p",), lambda: ("p", Named(attrs={"id": "x"}))],
        "soup.insert_after": [lambda: (other(),), lambda: (other(), other()), lambda: ("a",)],
        "soup.insert_before": [lambda: (other(),), lambda: (other(), other()), lambda: ("a",)],
        "soup.replace_with": [lambda: (other(),), lambda: (other(), other()), lambda: ("a",)],
        "soup.replaceWith": [lambda: (other(),), lambda: (other(), other()), lambda: ("a",)],
        "soup.decompose": [lambda: ()],
    },
    untried={
        "soup.index": "it needs a part of the very tag it is called on",
        "soup.descendants": "it is no method",
        **dict.fromkeys(
            ["soup.items", "soup.keys", "soup.values"], "of the dict of its attributes"
        ),
    },
)
