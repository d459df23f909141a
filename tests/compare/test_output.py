"""What the output shows: as HTML, as plain text, as data; and what must not be in it."""

import base64
import builtins
import html.parser
import json
import math
import os
import re
from pathlib import Path

import pytest

from .conftest import MIME


class Reader(html.parser.HTMLParser):
    """Rows of text, marked texts, bold texts and all elements and attributes of a page."""

    def __init__(self, page):
        super().__init__()
        self.rows, self.open, self.marks, self.bold = [], [], [], []
        self.elements, self.attributes, self.text = [], [], ""
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        self.elements.append(tag)
        self.attributes += [(tag, *pair) for pair in attributes]
        if tag not in ("img", "wbr"):
            self.open.append(tag)
        if tag == "mark":
            self.marks.append("")
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th"):
            self.rows[-1].append("")

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if "style" in self.open:
            return
        self.text += data
        if "td" in self.open or "th" in self.open:
            self.rows[-1][-1] += data
        if "mark" in self.open:
            self.marks[-1] += data
        self.bold += [data] if "strong" in self.open else []


def read(comparison):
    reader = Reader(comparison._repr_html_())
    assert reader.open == []
    return reader


def column(reader, label):
    place = [head.split()[0] for head in reader.rows[0]].index(label)
    return [row[place] for row in reader.rows[1:]]


def test_a_page_without_script_says_all_by_words_and_elements(wind, compare):
    page = read(compare(experiment="wind", baseline="linear", order_by="metrics.rmse ASC"))
    assert "4 runs · wind · baseline linear · forecast.ipynb · saved 20" in page.text
    assert column(page, "run") == ["deep forest", "network", "flat forest", "linear (baseline)"]
    assert column(page, "rmse") == [
        "1.520 −0.790 (−34 %)", "1.740 −0.570 (−25 %)", "1.930 −0.380 (−16 %)", "2.310",
    ]  # fmt: skip
    assert column(page, "depth") == ["10", "–", "4", "–"]
    assert column(page, "duration") == ["4.2 s"] * 4
    assert column(page, "cell") == ["[5]", "[7]", "[5]", "[3]"]
    assert page.bold == ["4 runs", "deep forest", "1.520", "0.8600", "bold"]
    assert "lowest rmse 1.520: deep forest" in page.text
    assert page.marks == ["depth", "n_estimators", "marked"]
    assert {"rmse ↓", "r2 ↑"} < set(page.rows[0])
    assert "↓ lower is better · ↑ higher is better · bold is the best" in page.text
    assert not {"script", "iframe", "svg", "link", "object"} & set(page.elements)


def test_plain_text_is_aligned(wind, compare):
    lines = repr(compare(experiment="wind", order_by="metrics.rmse ASC")).split("\n")
    assert lines[3].split()[:3] == ["run", "rmse", "r2"]
    ends = {line.index(value) + len(value) for line, value in zip(
        lines[4:8], ["1.520*", "1.740", "1.930", "2.310"], strict=True)}  # fmt: skip
    assert len(ends) == 1
    assert "depth ≠" in lines[3] and "* best; lower is better: rmse, loss" in "\n".join(lines)
    assert max(map(len, lines)) <= 112


def test_all_three_forms_of_output(wind, compare):
    found = compare(experiment="wind")
    bundle = found._repr_mimebundle_()
    assert set(bundle) == {MIME, "text/html", "text/plain"}
    assert set(found._repr_mimebundle_(include=["text/plain"])) == {"text/plain"}
    assert MIME not in found._repr_mimebundle_(exclude=[MIME])


def test_only_differences(wind, compare):
    page = read(compare(experiment="wind", only_differences=True))
    assert "seed" not in page.rows[0] and "stage" not in page.rows[0]
    assert "Equal in all runs: seed 42, stage draft" in page.text


def test_groups_with_mean_and_deviation(wind, compare):
    page = read(compare(experiment="wind", group_by="params.n_estimators", metrics="rmse"))
    assert page.rows[-3][:2] == ["n_estimators", "runs"]
    assert page.rows[-2:] == [["64", "2", "1.725 ± 0.290"], ["–", "2", "2.025 ± 0.403"]]


def test_columns_hidden_pinned_and_sorted(wind, compare):
    found = compare(
        experiment="wind", sort="r2", hidden="r2", pinned=["attributes.duration"], params=[]
    )
    page = read(found)
    assert found.payload["view"]["sort"] == {"column": "metric:r2", "descending": True}
    assert page.rows[0][:3] == ["run", "duration", "rmse ↓"]
    assert column(page, "run") == ["deep forest", "network", "flat forest", "linear"]


@pytest.mark.parametrize("descending", [False, True])
def test_sorting_puts_the_unknown_last(empty, compare, descending):
    for name, value in {"a": 2, "b": math.nan, "c": 10, "e": -math.inf}.items():
        empty.run(name, {"m": value}, {"p": value})
    empty.run("d", params={"p": "text"})
    order = "DESC" if descending else "ASC"
    page = read(compare(experiment="wind", sort=f"metrics.m {order}"))
    known, unknown = column(page, "run")[:3], column(page, "run")[3:]
    assert known == (["c", "a", "e"] if descending else ["e", "a", "c"])
    assert set(unknown) == {"b", "d"}
    page = read(compare(experiment="wind", sort=f"params.p {order}"))
    assert column(page, "run")[:4] == (
        ["d", "c", "a", "e"] if descending else ["e", "a", "c", "d"]
    )


def test_best_least_and_greatest_of_a_history(empty, compare):
    empty.run("a", {"loss": [3, 1, 2], "acc": [0.1, 0.9, 0.5]})
    empty.run("b", {"loss": [9, 8, 4], "acc": [0.2, 0.3, 0.4]})
    shown = {
        which: [column(read(compare(experiment="wind", aggregate=which)), key) for key in
                ("loss", "acc")]
        for which in ("last", "best", "min", "max")
    }  # fmt: skip
    assert shown["last"] == [["4", "2"], ["0.4000", "0.5000"]]
    assert shown["best"] == [["4", "1"], ["0.4000", "0.9000"]]
    assert shown["min"] == [["4", "1"], ["0.2000", "0.1000"]]
    assert shown["max"] == [["9", "3"], ["0.4000", "0.9000"]]


def test_no_run_one_run_and_nothing_in_common(empty, compare):
    empty.experiment("nothing")
    page = read(compare(experiment="nothing"))
    assert "0 runs" in page.text and "No run fits." in page.text and page.rows == []
    empty.run("alone", {"rmse": 1.0}, {"p": 1})
    found = compare("alone")
    assert column(read(found), "rmse") == ["1"] and read(found).marks == []
    empty.run("other", {"r2": 1.0}, {"q": 1})
    assert "no metric and no parameter in common" in read(compare(["alone", "other"])).text
    # What a filter finds later is not known now: a metric that no run has yet is no mistake.
    assert compare(experiment="nothing", metrics="later").payload["view"]["metrics"] == [
        "later"
    ]


def test_numbers_and_text_in_one_parameter(empty, compare):
    for name, value in {"a": "0.10", "b": "0.1", "c": "auto"}.items():
        empty.run(name, {"rmse": 1}, {"lr": value, "same": "1" if name == "a" else "1.0"})
    page = read(compare(experiment="wind"))
    assert column(page, "lr") == ["auto", "0.1", "0.10"]
    assert page.marks == ["lr", "marked"]  # 1 and 1.0 are one number


def test_nan_and_infinity(empty, compare):
    empty.run("a", {"rmse": math.nan, "r2": math.inf, "loss": [1.0, math.nan, -math.inf]})
    empty.run("b", {"rmse": 0.25, "r2": 0.5, "loss": 1.0})
    found = compare(experiment="wind", baseline="b")
    page = read(found)
    assert column(page, "rmse") == ["0.2500", "NaN"]
    assert column(page, "r2") == ["0.5000", "∞"]
    assert page.bold == ["2 runs", "b (baseline)", "0.2500", "0.5000", "1", "bold"]
    loss = found.payload["snapshot"]["runs"][1]["metrics"]["loss"]
    assert loss == {"last": "-Infinity", "min": "-Infinity", "max": 1.0}
    points = found.payload["snapshot"]["curves"][0]["points"]
    assert [point[2] for point in points] == [1.0, "NaN", "-Infinity"]


def test_two_thousand_metrics(empty, compare):
    for name in "ab":
        empty.run(name, {f"m{i:04}/{'x' * 200}": float(i) for i in range(2000)} | {"rmse": 1})
    found = compare(experiment="wind")
    assert found.payload["view"]["metrics"][0] == "rmse"
    assert len(found.payload["view"]["metrics"]) == 40
    assert len(found.payload["snapshot"]["runs"][0]["metrics"]) == 2001
    page = read(found)
    assert len(page.rows[0]) < 50 and "Not shown: 1,961 metrics." in page.text
    assert len(repr(found)) < 2000


def test_more_than_there_is_room_for(empty, compare, monkeypatch):
    from provebook.compare import snapshot

    monkeypatch.setitem(snapshot.BYTES, "params", 3000)
    for name in "ab":
        empty.run(name, {"rmse": 1}, {f"p{i}": "x" * 500 for i in range(10)})
    data = compare(experiment="wind").payload["snapshot"]
    assert data["omitted"] == {"params": 8}
    assert [len(run["params"]) for run in data["runs"]] == [2, 2]


HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'>&amp;`\x1b[31m\u202e"


def test_hostile_names_are_text(empty, compare):
    """MLflow refuses such keys; a store from elsewhere may hold them all the same."""
    import sqlite3

    empty.run(HOSTILE, {"rmse": [1, 2]}, {"p": HOSTILE}, {"t": HOSTILE}, HOSTILE)
    empty.run("{{ '' }} $x$ %s", {"rmse": 2}, {"p": "__import__('os')"}, experiment=HOSTILE)
    empty.run("c", {"rmse": 3}, {"p": "=cmd"}, experiment=HOSTILE)
    with sqlite3.connect(empty.uri.removeprefix("sqlite:///")) as file:
        for table, key in (("metrics", "rmse"), ("latest_metrics", "rmse"), ("params", "p")):
            file.execute(f"UPDATE {table} SET key = ? WHERE key = ?", (HOSTILE + key, key))
    found = compare(
        experiment=HOSTILE, baseline="c", group_by=HOSTILE + "p", curve=HOSTILE + "rmse"
    )
    page = read(found)
    assert not {"script", "svg"} & set(page.elements) and page.elements.count("img") == 1
    assert [a for a in page.attributes if a[1].startswith("on")] == []
    sources = [value for tag, name, value in page.attributes if name in ("src", "href")]
    assert all(source.startswith("data:image/svg+xml;base64,") for source in sources)
    assert b"<script" not in base64.b64decode(sources[0].partition(",")[2])
    assert "<script>alert(1)</script>" in page.text
    assert "\x1b" not in repr(found) and "\u202e" not in repr(found)


def test_no_password_and_no_place_of_this_machine(empty, compare, monkeypatch):
    root = str(Path(empty.uri.removeprefix("sqlite:///")).parent)
    monkeypatch.setenv("PROVEBOOK_ROOT", root)
    monkeypatch.setenv("HOME", "/home/somebody")
    import mlflow.data
    import numpy as np
    from mlflow.entities import DatasetInput, InputTag

    for name in "ab":
        run = empty.run(
            name, {"rmse": 1},
            {"data": f"{root}/x.csv", "home": "/home/somebody/y", "url": "ftp://u:hunter2@h/z"},
            {"mlflow.source.name": f"{root}/nb.ipynb", "why": "at https://u:hunter2@h"},
        )  # fmt: skip
        data = mlflow.data.from_numpy(np.arange(3), name="wind")
        tag = InputTag("mlflow.data.context", "train")
        empty.client.log_inputs(run, [DatasetInput(data._to_mlflow_entity(), [tag])])
    found = compare(experiment="wind")
    shown = json.dumps(found.payload) + found._repr_html_() + repr(found)
    for secret in (root, "/home/somebody", "hunter2", "mlflow.source", "mlflow.user"):
        assert secret not in shown
    run = found.payload["snapshot"]["runs"][0]
    assert run["params"] == {"data": "./x.csv", "home": "~/y", "url": "ftp://h/z"}
    assert run["datasets"][0]["context"] == "train"
    assert set(run["datasets"][0]) == {"name", "digest", "context"}


def test_unequal_datasets_are_marked(empty, compare):
    import mlflow.data
    import numpy as np
    from mlflow.entities import DatasetInput

    for name, size in {"a": 3, "b": 3, "c": 4}.items():
        run = empty.run(name, {"rmse": 1})
        data = mlflow.data.from_numpy(np.arange(size), name="wind")._to_mlflow_entity()
        empty.client.log_inputs(run, [DatasetInput(data, [])])
    assert "different data" not in read(compare(["a", "b"])).text
    page = read(compare(["a", "b", "c"], baseline="a"))
    assert "The runs were made with different data." in page.text
    assert page.marks[:2] == ["dataset", column(page, "dataset")[2]]


def test_logged_models_have_names(empty, compare):
    from mlflow.entities import LoggedModelOutput

    run = empty.run("a", {"rmse": 1})
    model = empty.client.create_logged_model(empty.experiment("wind"), "forest", run)
    empty.client.log_outputs(run, [LoggedModelOutput(model.model_id, 0)])
    found = compare("a")
    told = [{"model_id": model.model_id, "name": "forest"}]
    assert found.payload["snapshot"]["runs"][0]["models"] == told
    assert column(read(found), "model") == ["forest"]


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


def test_what_orders_the_runs_comes_first(wind, compare):
    page = read(compare(experiment="wind", order_by="metrics.`r2` DESC", curve="loss"))
    assert page.rows[0][1:4] == ["r2 ↑", "rmse ↓", "loss ↓"]
    assert "from depth to r2; loss over step" in str(page.attributes)


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


def test_hundreds_of_runs_stay_within_a_few_megabytes(empty, compare):
    for number in range(200):
        empty.run(
            f"run {number}", {"rmse": number / 7, "loss": [1.0] * 3}, {"depth": number % 9}
        )
    found = compare(experiment="wind")
    assert len(json.dumps(found._repr_mimebundle_())) < 1_000_000
    assert len(found.payload["snapshot"]["runs"]) == 200
    assert "… and 140 more runs" in repr(found)


def test_importing_provebook_does_not_import_mlflow():
    import subprocess
    import sys

    code = "import sys, provebook; provebook.compare_runs; print('mlflow' in sys.modules)"
    out = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=os.sep
    )
    assert out.stdout.strip() == "False"
