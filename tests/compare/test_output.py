"""What the output shows: as HTML, as plain text, as data."""

import math
import os

import pytest

from .conftest import MIME
from .reader import column, read


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


def test_what_orders_the_runs_comes_first(wind, compare):
    page = read(compare(experiment="wind", order_by="metrics.`r2` DESC", curve="loss"))
    assert page.rows[0][1:4] == ["r2 ↑", "rmse ↓", "loss ↓"]
    assert "from depth to r2; loss over step" in str(page.attributes)


def test_importing_provebook_does_not_import_mlflow():
    import subprocess
    import sys

    code = "import sys, provebook; provebook.compare_runs; print('mlflow' in sys.modules)"
    out = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=os.sep
    )
    assert out.stdout.strip() == "False"
