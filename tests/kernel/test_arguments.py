import decimal
import fractions

import numpy as np
import pandas as pd
import pytest

from provebook.kernel.arguments import Pair, options, pair, unquoted, words
from provebook.kernel.errors import MagicError
from provebook.kernel.values import evaluated, number, whole
from provebook.shared.text import one_line


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("a  b\tc", ["a", "b", "c"]),
        ("a lr=0.05", ["a", "lr=0.05"]),
        ("s='a b' t=\"c d\"", ["s='a b'", 't="c d"']),
        ("d={'x y': [1, 2]} n=len(a, b)", ["d={'x y': [1, 2]}", "n=len(a, b)"]),
        (r"s='it\'s so' b", [r"s='it\'s so'", "b"]),
        ("it's fine", ["it's", "fine"]),
        ("s=f'{x} y' r=r'a b'", ["s=f'{x} y'", "r=r'a b'"]),
        ("emoji=🌞 ü", ["emoji=🌞", "ü"]),
    ],
)
def test_words(text, expected):
    assert words(text) == expected


@pytest.mark.parametrize("text", ["a='b", "f(x", "d={1: [2}", '"'])
def test_words_left_open(text):
    with pytest.raises(MagicError, match="missing at the end"):
        words(text)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("a", Pair("a", None)),
        ("a=1", Pair("a", "1")),
        ("a==1", Pair("a==1", None)),
        ("a=b==1", Pair("a", "b==1")),
        ("model.depth=3", Pair("model.depth", "3")),
        ("f(a=1)", Pair("f(a=1)", None)),
        ("a=", Pair("a", "")),
    ],
)
def test_pair(word, expected):
    assert pair(word) == expected


def test_unquoted():
    assert [unquoted(w) for w in ["'a b'", '"a"', "a", "'", r"'it\'s'"]] == [
        "a b",
        "a",
        "a",
        "'",
        "it's",
    ]


def test_options():
    rest, given = options(
        "x --name 'a b' --tag a=1 --tag=b=2 --nested y", ("--name", "--tag"), ("--nested",)
    )
    assert rest == ["x", "y"]
    assert given == {"--name": ["a b"], "--tag": ["a=1", "b=2"], "--nested": []}


def test_values_of_names_and_expressions():
    scope = {"a": 3, "xs": [1, 2]}
    assert evaluated(Pair("a", None), scope) == 3
    assert evaluated(Pair("n", "[x * a for x in xs]"), scope) == [3, 6]


@pytest.mark.parametrize(
    ("given", "problem"),
    [
        (Pair("b", None), "there is no variable b"),
        (Pair("1/0", None), "1/0 is not a variable's name"),
        (Pair("x", "1/0"), "x=1/0: ZeroDivisionError: division by zero"),
        (Pair("x", "nope"), "x=nope: NameError: name 'nope' is not defined"),
        (Pair("x", ""), "x=: SyntaxError"),
    ],
)
def test_values_that_are_none(given, problem):
    with pytest.raises(MagicError) as error:
        evaluated(given, {})
    assert str(error.value).startswith(problem)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(
    "value",
    [
        2,
        2.0,
        np.float32(2),
        np.int64(2),
        np.array(2.0),
        np.array([2.0]),
        pd.Series([2]),
        pd.Series([2.0, 3.0]).min(),
        decimal.Decimal(2),
        fractions.Fraction(2),
    ],
)
def test_numbers(value):
    assert number("m", value) == 2.0
    assert type(number("m", value)) is float


def test_truth_and_nan_are_numbers():
    assert number("m", True) == 1.0
    assert np.isnan(number("m", np.nan))
    assert number("m", -np.inf) == -np.inf


@pytest.mark.parametrize(
    ("value", "problem"),
    [
        ("0.4", "metric m is not a number: it is '0.4' (str)"),
        (None, "metric m is not a number: it is None (NoneType)"),
        (pd.NA, "metric m is not a number: it is <NA> (NAType)"),
        (1 + 2j, "metric m is not a number: it is (1+2j) (complex)"),
        (np.zeros(3), "metric m is not one number: it holds 3 values"),
        (np.datetime64("2025-01-01"), "metric m is not a number"),
        ([1.0], "metric m is not a number: it is [1.0] (list)"),
    ],
)
def test_what_is_no_number(value, problem):
    with pytest.raises(MagicError) as error:
        number("m", value)
    assert str(error.value).startswith(problem)


def test_steps():
    assert whole("--step", "epoch", {"epoch": np.int64(4)}) == 4
    assert whole("--step", "2.0", {}) == 2
    for wrong in ("1.5", "True", "'x'", "float('nan')"):
        with pytest.raises(MagicError, match="--step is not a whole number"):
            whole("--step", wrong, {})


def test_foreign_messages_in_one_line_without_passwords():
    error = ValueError("cannot reach http://ann:s3cret@host/x\nmore")
    assert one_line(error) == "cannot reach http://host/x"
    assert one_line(ValueError()) == "ValueError"
    assert len(one_line(ValueError("k" * 7000))) < 500
