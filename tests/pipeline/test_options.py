"""Values of parameters as they are given on a command line."""

from __future__ import annotations

from types import ModuleType
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("kind", "more", "text", "expected"),
    [
        ("str", {"choices": ["a", "b"]}, "b", "b"),
        ("int", {"choices": [1, 2]}, "2.0", 2),
        ("float", {"choices": [0.1, 0.5]}, "0.50", 0.5),
        ("bool", {"choices": [True]}, "true", True),
        ("str", {"choices": ["a"], "optional": True}, "None", None),
        ("int", {"optional": True}, "None", None),
        ("int", {"optional": True}, "3", 3),
        ("float", {"optional": True}, "3", 3.0),
        ("str", {"optional": True}, "", ""),
        ("str", {}, "None", "None"),
    ],
)
def test_what_may_be_given(
    handoff: ModuleType, kind: str, more: dict[str, Any], text: str, expected: Any
) -> None:
    value = handoff.convert("p", text, handoff.Parameter(None, kind, **more))
    assert value == expected
    assert type(value) is type(expected)


@pytest.mark.parametrize(
    ("declared", "text", "said"),
    [
        (("a", "str", ["a", "b"]), "c", "expected 'a' or 'b', got 'c'."),
        (("a", "str", ["a", "b"], True), "", "expected 'a' or 'b' or None, got ''."),
        ((1, "int", [1, 2]), "3", "expected 1 or 2, got '3'."),
        ((1, "int", [1, 2]), "x", "expected 1 or 2, got 'x'."),
        ((None, "int", [], True), "x", "expected a whole number or None, got 'x'."),
        ((1, "int"), "None", "expected a whole number, got 'None'."),
        ((True, "bool", [], True), "2", "expected true or false or None, got '2'."),
    ],
)
def test_what_may_not(handoff: ModuleType, declared: Any, text: str, said: str) -> None:
    with pytest.raises(handoff.BadParameter) as error:
        handoff.convert("p", text, handoff.Parameter(*declared))
    assert str(error.value) == f"Parameter p: {said}"
