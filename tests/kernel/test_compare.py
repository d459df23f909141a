"""What a comparison's cell sends: first what is looked at, then the output that is kept."""

import json

import jsonschema
import pytest

from .conftest import ROOT

MIME = "application/vnd.provebook.comparison.v1+json"
SCHEMA = json.loads((ROOT / "schema" / "wire" / "comparison.json").read_text())
RUNS = """
import mlflow
%load_ext provebook
for depth in (2, 4):
    with mlflow.start_run(run_name=f"depth {depth}"):
        mlflow.log_param("depth", depth)
        for step in range(5):
            mlflow.log_metric("rmse", depth / (step + 1), step=step)
            mlflow.log_metric("r2", step / depth, step=step)
"""


@pytest.fixture
def kernel(start):
    kernel = start()
    kernel.ok(RUNS)
    return kernel


def outputs(ran):
    return [(kind, c) for kind, c in ran.messages if kind.endswith(("_data", "_result"))]


def curves(content):
    return {curve["metric"] for curve in content["data"][MIME]["snapshot"]["curves"]}


def test_the_table_does_not_wait_for_all_histories_and_the_picture(kernel):
    (one, first), (other, last) = outputs(kernel.ok("%mlflow compare"))
    assert (one, other) == ("display_data", "update_display_data")
    assert first["transient"]["display_id"] == last["transient"]["display_id"]
    seen, kept = first["data"][MIME], last["data"][MIME]
    for payload in (seen, kept):
        jsonschema.validate(payload, SCHEMA)
    assert (len(curves(first)), curves(last)) == (1, {"rmse", "r2"})
    assert seen["snapshot"]["taken"] == kept["snapshot"]["taken"]
    assert (seen["query"], seen["view"]) == (kept["query"], kept["view"])
    assert "text/html" not in first["data"]
    assert "data:image/svg+xml" in last["data"]["text/html"]
    assert "depth 4" in last["data"]["text/plain"]


def test_least_values_in_the_table_are_there_from_the_beginning(kernel):
    (_, first), (_, last) = outputs(kernel.ok("%mlflow compare --aggregate min"))
    assert first["data"][MIME] == last["data"][MIME]
    assert first["data"][MIME]["snapshot"]["runs"][0]["metrics"]["r2"]["min"] == 0


def test_an_object_keeps_what_the_store_held_when_it_was_made(kernel):
    kernel.ok("import provebook\nfound = provebook.compare_runs()")
    kernel.ok("with mlflow.start_run(run_name='late'):\n    mlflow.log_metric('rmse', 0)")
    (_, first), (_, last) = outputs(kernel.ok("found"))
    assert first["data"][MIME] == last["data"][MIME]
    assert len(last["data"][MIME]["snapshot"]["runs"]) == 2
    assert "late" not in last["data"]["text/html"]
