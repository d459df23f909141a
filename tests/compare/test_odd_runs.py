"""Runs that are few, many, large, hostile or secret: what the output makes of them."""

import base64
import json
import math
from pathlib import Path

from .reader import column, read


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


def test_hundreds_of_runs_stay_within_a_few_megabytes(empty, compare):
    for number in range(200):
        empty.run(
            f"run {number}", {"rmse": number / 7, "loss": [1.0] * 3}, {"depth": number % 9}
        )
    found = compare(experiment="wind")
    assert len(json.dumps(found._repr_mimebundle_())) < 1_000_000
    assert len(found.payload["snapshot"]["runs"]) == 200
    assert "… and 140 more runs" in repr(found)
