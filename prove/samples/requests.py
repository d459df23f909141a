"""Answers and sessions, which an adapter of our own answers."""

from __future__ import annotations

import io
from typing import Any

import requests
from requests.adapters import BaseAdapter

from ..look import LOOKS, Look
from ..trials import Named
from .base import Samples

URL = "http://somewhere/rows"


def answer() -> Any:
    """What came, not read yet."""
    found = requests.Response()
    found.status_code = 200
    found.url = URL
    found.reason = "OK"
    found.encoding = "utf8"
    found.raw = io.BytesIO(b'{"rows": [1, 2]}\n')
    return found


def asked() -> Any:
    """What is asked, not prepared yet."""
    return requests.Request("GET", URL)


class Answers(BaseAdapter):
    """Gives the same answer to all."""

    def send(self, request: Any, **_: object) -> Any:
        """The answer."""
        found = answer()
        found.request = request
        return found

    def close(self) -> None:
        """Nothing is open."""


def session() -> Any:
    """One that has it."""
    made = requests.Session()
    made.trust_env = False
    made.mount("http://", Answers())
    return made


def of_answer(thing: Any) -> Look:
    """What came; that it is read when somebody asks is not seen from outside."""
    told = thing.status_code, thing.url, thing.reason, thing.encoding
    gone = thing._content is False and thing._content_consumed
    return Look(f"answer {told} {gone}", [thing.headers, thing.request])


def of_asked(thing: Any) -> Look:
    """What was asked; its hooks are the session's, and nobody changes them here."""
    return Look(f"asked {thing.method} {thing.url} {thing.body!r}", [thing.headers])


LOOKS[requests.Response] = of_answer
LOOKS[requests.PreparedRequest] = of_asked
ASKS = "delete get head options patch post put request"
RESPONSES = {
    f"response.{name}": [lambda: (URL,), lambda: (URL, Named(params={"a": 1}))]
    for name in ASKS.split()
    if name != "request"
}
REQUESTS = Samples(
    objects={"requests.Response": [answer], "requests.Session": [session], "response": [asked]},
    pool={"*": [lambda: URL, lambda: "a"]},
    calls={
        **RESPONSES,
        "response.request": [lambda: ("GET", URL)],
        "response.send": [lambda: (requests.Request("GET", URL).prepare(),)],
        "response.mount": [lambda: ("http://other", Answers())],
        "response.prepare_request": [lambda: (requests.Request("GET", URL),)],
        "response.iter_content": [lambda: ()],
        "response.iter_lines": [lambda: ()],
        "requests.Request": [lambda: ("GET", URL, {"a": "b"})],
        "requests.auth.HTTPBasicAuth": [lambda: ("a", "b")],
        "requests.auth.HTTPDigestAuth": [lambda: ("a", "b")],
        "requests.utils.quote": [lambda: ("a b",)],
        "response.__enter__": [lambda: ()],
    },
    untried={
        **dict.fromkeys([f"requests.{name}" for name in ASKS.split()], "asks the network"),
    },
    seldom={
        **dict.fromkeys(
            [f"response.{name}" for name in [*ASKS.split(), "send"]], "only where cookies come"
        ),
        **dict.fromkeys(
            ["response.iter_content", "response.iter_lines"], "as it is gone through"
        ),
    },
)
