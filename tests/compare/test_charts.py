"""The chart that is saved with the output."""

import base64
import builtins
import re

import pytest

from .reader import column, read


def test_the_chart_is_an_image_that_says_what_it_shows(wind, compare):
    page = read(compare(experiment="wind", smoothing=0.5))
    images = [a for a in page.attributes if a[:2] == ("img", "alt")]
    assert [a[2] for a in images] == [
        "Parallel coordinates from depth to rmse; loss over step of 1 run"
    ]
    assert ("p", "class", "provebook-chart") in page.attributes


def test_a_scatter_that_is_asked_for_is_saved(wind, compare):
    picked = ("params.depth", "metrics.rmse")
    found = compare(experiment="wind", scatter=picked)
    page = read(found)
    images = {name: value for kind, name, value in page.attributes if kind == "img"}
    assert images["alt"] == "rmse over depth; loss over step of 1 run"
    svg = base64.b64decode(images["src"].partition(",")[2]).decode()
    # Numbers, though parameters are texts: the axis goes from 4 to 10, with a point a run.
    assert ">depth</text>" in svg and ">rmse</text>" in svg and ">10</text>" in svg
    assert len(re.findall(r'aria-roledescription="point"', svg)) == 2


def test_a_scatter_of_words_and_of_nothing(wind, compare):
    words = read(compare(experiment="wind", scatter=("tags.stage", "metrics.r2")))
    assert "r2 over stage; loss" in str(words.attributes)
    other = read(compare(experiment="wind", scatter=("params.depth", "metrics.loss")))
    assert "Parallel coordinates from depth to rmse" in str(other.attributes)


def test_a_wide_range_of_a_parameter_is_drawn_logarithmically():
    from provebook.compare.parallel import Axis

    assert Axis("lr", {"a": "0.001", "b": "0.01", "c": "0.1"}).places["b"] == pytest.approx(0.5)
    assert Axis("depth", {"a": "2", "b": "4", "c": "6"}).places["b"] == pytest.approx(0.5)
    assert Axis("k", {"a": "x", "b": "2", "c": "x"}).places == {"a": 1.0, "b": 0.0, "c": 1.0}


def test_without_the_library_the_chart_is_left_to_the_browser(wind, compare, monkeypatch):
    original = builtins.__import__

    def missing(name, *args, **kwargs):
        if name == "vl_convert":
            raise ImportError(name)
        return original(name, *args, **kwargs)

    monkeypatch.setattr(builtins, "__import__", missing)
    page = read(compare(experiment="wind"))
    assert "img" not in page.elements and column(page, "rmse")
