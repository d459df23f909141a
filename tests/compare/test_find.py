"""Which runs are meant, and what a person is told when none or several are."""

import pytest

from provebook.compare import CompareError


def names(comparison):
    return [run.info.run_name for run in comparison.runs]


def test_all_of_an_experiment_newest_first(wind, compare):
    found = compare(experiment="wind")
    assert names(found) == ["linear", "flat forest", "network", "deep forest"]
    assert found.payload["query"] == {
        "runs": None,
        "experiments": [{"experiment_id": wind.experiment("wind"), "name": "wind"}],
        "filter": "",
        "order_by": [],
        "max_runs": 200,
    }


def test_by_id_start_of_id_and_name_in_the_order_given(wind, compare):
    other = wind.run("elsewhere", experiment="sun")
    ids = {run.info.run_name: run.info.run_id for run in compare(experiment="wind").runs}
    found = compare(["linear", other[:9], ids["network"], "linear"])
    assert names(found) == ["linear", "elsewhere", "network"]
    assert found.payload["query"]["runs"] == [ids["linear"], other, ids["network"]]
    assert {e["name"] for e in found.payload["query"]["experiments"]} == {"wind", "sun"}


def test_what_other_tools_hand_over(wind, compare):
    import mlflow

    frame = mlflow.search_runs(experiment_names=["wind"], order_by=["metrics.rmse ASC"])
    best = ["deep forest", "network", "flat forest", "linear"]
    assert names(compare(frame)) == best
    assert names(compare(frame["run_id"].head(2))) == best[:2]
    first = compare(frame)
    assert names(compare(first.runs[0])) == best[:1]
    assert names(compare(first)) == best
    assert names(compare(first.to_pandas().tail(1))) == best[-1:]
    assert names(compare(first.runs[1].info)) == best[1:2]


def test_filter_order_and_limit(wind, compare):
    found = compare(
        experiment="wind", filter="metrics.rmse < 2", order_by="metrics.rmse ASC", max_runs=2
    )
    assert names(found) == ["deep forest", "network"]
    assert found.payload["snapshot"]["total"] is None
    assert compare(experiment="wind", max_runs=2).payload["snapshot"]["total"] == 4


def test_named_runs_are_ordered_too(wind, compare):
    found = compare(["linear", "network", "deep forest"], order_by=["metrics.rmse ASC"])
    assert names(found) == ["deep forest", "network", "linear"]


def test_names_with_quotes(wind, compare):
    odd = ["it's", 'say "so"', "both ' and \"", "50 % of_it", "back\\slash", "ünï 🌞", "a; b"]
    for name in odd:
        wind.run(name)
    wind.run('both x and "')
    assert names(compare(odd)) == odd


def test_the_current_experiment(wind, compare):
    import mlflow

    mlflow.set_experiment("wind")
    assert len(compare()) == 4


def test_nothing_is_made_or_written(wind, compare, monkeypatch):
    """Comparing must not create the notebook's experiment as MLflow's own look-up would."""
    from pathlib import Path

    from provebook.shared import place

    path = Path(wind.uri.removeprefix("sqlite:///"))
    monkeypatch.setattr(place, "notebook", lambda: Path("/somewhere/new.ipynb"))
    before = path.read_bytes()
    with pytest.raises(CompareError, match="tracked no run yet; name an experiment"):
        compare()
    compare(experiment="wind", baseline="linear")
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"runs": "nobody"}, "there is no run nobody in this store"),
        ({"runs": ["0" * 32]}, "there is no run 0000"),
        ({"runs": ["abc"]}, "the start of a run id needs 4 digits and more"),
        ({"runs": []}, "no run is given; leave runs out"),
        ({"runs": 3}, "runs are ids, names or runs of MLflow, not int"),
        ({"runs": [3]}, "a run is given by its id or name, not 3"),
        ({"runs": ["linear"], "filter": "metrics.rmse < 1"}, "either runs or a filter"),
        ({"runs": ["linear", "network"], "max_runs": 1}, "ask for more with max_runs=2"),
        ({"experiment": "wnd"}, "there is no experiment wnd: did you mean wind"),
        ({"experiment": "wind", "max_runs": 0}, "max_runs is a whole number from 1, not 0"),
        ({"experiment": "wind", "points": 1.5}, "points is a whole number from 0, not 1.5"),
        ({"experiment": "wind", "baseline": "nobody"}, "baseline nobody is none of the"),
        ({"experiment": "wind", "metrics": "rmes"}, "metric rmes: did you mean rmse"),
        ({"experiment": "wind", "params": ["deep"]}, "parameter deep: did you mean depth"),
        ({"experiment": "wind", "sort": "metrics.x"}, "has the column metrics.x"),
        ({"experiment": "wind", "smoothing": 1}, "smoothing is between 0 and 0.99, not 1"),
        ({"experiment": "wind", "x_axis": "epoch"}, "x_axis is one of step, time, not epoch"),
        ({"experiment": "wind", "directions": {"r2": "up"}}, "one of lower, higher, not up"),
        ({"experiment": "wind", "scatter": "rmse"}, "scatter takes two columns"),
    ],
)
def test_what_is_wrong_is_said_in_one_line(wind, compare, arguments, message):
    with pytest.raises(CompareError, match=message) as caught:
        compare(**arguments)
    assert "\n" not in str(caught.value)


def test_an_ambiguous_name_lists_candidates(wind, compare):
    twins = [wind.run("twin"), wind.run("twin")]
    with pytest.raises(CompareError, match="twin may be any of") as caught:
        compare(["twin"])
    assert all(key[:8] in str(caught.value) for key in twins)


def test_an_ambiguous_start_of_an_id(wind, compare):
    """Ids are random: look for two that start alike, made by MLflow itself."""
    import sqlite3

    ids = [wind.run("one"), wind.run("two")]
    twin = ids[0][:6] + ids[1][6:]
    with sqlite3.connect(wind.uri.removeprefix("sqlite:///")) as file:
        for table in ("runs", "tags"):
            file.execute(f"UPDATE {table} SET run_uuid = ? WHERE run_uuid = ?", (twin, ids[1]))
    with pytest.raises(CompareError, match=r"may be any of (one|two) \("):
        compare([twin[:5]])
    assert names(compare([twin[:12], ids[0][:12]])) == ["two", "one"]


def test_a_deleted_run(wind, compare):
    gone = wind.run("gone")
    wind.client.delete_run(gone)
    for word in ("gone", gone, gone[:10]):
        with pytest.raises(
            CompareError, match=rf"deleted; mlflow runs restore --run-id {gone}"
        ):
            compare([word])
    wind.run("gone")
    assert names(compare(["gone"])) == ["gone"]


@pytest.mark.parametrize(
    ("filter_string", "message", "marked"),
    [
        ("metrics.rmse < 'a'", "numeric value", "'a'"),
        ("params.depth = 10", "quoted string", "10"),
        ("colour.rmse < 1", "entity type", "colour"),
        ("attributes.colour = 'x'", "attribute key", "colour"),
        ("metrics.rmse < 1 or metrics.r2 > 1", "no OR", "or"),
        ("metrics.rmse < 1 and  params.a = 'x", "Invalid clause", "'x"),
        ("hello", "Invalid clause", "hello"),
    ],
)
def test_a_wrong_filter_is_marked(wind, compare, filter_string, message, marked):
    with pytest.raises(CompareError, match=message) as caught:
        compare(experiment="wind", filter=filter_string)
    _, text, carets = str(caught.value).split("\n")
    assert text[carets.index("^") : carets.rindex("^") + 1] == marked


def test_a_wrong_order_is_marked(wind, compare):
    with pytest.raises(CompareError, match="order_by") as caught:
        compare(experiment="wind", filter="metrics.rmse < 3", order_by="metrics.rmse UPWARD")
    _, text, carets = str(caught.value).split("\n")
    assert text.strip() == "metrics.rmse UPWARD" and "^" in carets


def test_the_server_says_the_same(server, compare):
    server.use()
    assert names(compare(["linear", "deep forest"])) == ["linear", "deep forest"]
    with pytest.raises(CompareError, match="Expected numeric") as caught:
        compare(experiment="wind", filter="metrics.rmse < 'a'")
    assert "INVALID_PARAMETER" not in str(caught.value)
    with pytest.raises(CompareError, match="no run nobody"):
        compare("nobody")
