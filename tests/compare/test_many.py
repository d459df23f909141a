"""Many runs are read from the store's tables: the same ones, with the same data."""

import pytest

from provebook.compare import CompareError, bulk, snapshot

from .conftest import random_runs


def shown(run):
    """All that a run of MLflow says; NaN equals nothing, so as text."""
    told = run.to_dictionary()
    parts = {key: sorted(told["data"][key].items()) for key in ("metrics", "params", "tags")}
    points = sorted((m.key, m.timestamp, m.step) for m in run.data._metric_objs)
    return repr((told["info"], parts, points, told.get("inputs"), told.get("outputs")))


@pytest.fixture
def both(monkeypatch):
    """What a call gives by MLflow's search, and from the tables."""

    def ask(make):
        answers = []
        for limit in (10**9, 0):
            monkeypatch.setattr(bulk, "MANY", limit)
            answers.append(make())
        return answers

    return ask


def test_the_same_as_mlflows_search(empty, compare, both):
    from mlflow.entities import Dataset, DatasetInput, InputTag, LoggedModelOutput

    random_runs(empty, 11, 12)
    run = empty.run("with data", {"rmse": 1}, experiment="random 11")
    tags = [InputTag("mlflow.data.context", "train"), InputTag("more", "1")]
    empty.client.log_inputs(run, [DatasetInput(Dataset("wind", "d1g", "local", "{}"), tags)])
    model = empty.client.create_logged_model(empty.experiment("random 11"), name="forest")
    empty.client.log_outputs(run, [LoggedModelOutput(model.model_id, 3)])
    for query in ({}, {"filter": "metrics.rmse < 1e9"}, {"max_runs": 5}):
        paged, direct = both(lambda q=query: compare(experiment="random 11", **q))
        assert list(map(shown, direct.runs)) == list(map(shown, paged.runs))
        paged.payload["snapshot"]["taken"] = direct.payload["snapshot"]["taken"] = 0
        assert direct.payload == paged.payload
    ids = [run.info.run_id for run in paged.runs][::-1]
    paged, direct = both(lambda: compare(ids, baseline=ids[1]))
    assert list(map(shown, direct.runs)) == list(map(shown, paged.runs))


def test_deleted_and_unknown_runs_are_told_apart(wind, compare, monkeypatch):
    monkeypatch.setattr(bulk, "MANY", 0)
    gone = wind.run("gone")
    wind.client.delete_run(gone)
    with pytest.raises(CompareError, match="is deleted"):
        compare([gone])
    with pytest.raises(CompareError, match="no run ffff"):
        compare(["f" * 32])
    assert [run.info.run_name for run in compare(["linear", "network"]).runs] == [
        "linear",
        "network",
    ]


def test_a_wrong_filter_is_marked(wind, compare, monkeypatch):
    monkeypatch.setattr(bulk, "MANY", 0)
    with pytest.raises(CompareError, match="numeric value") as caught:
        compare(experiment="wind", filter="metrics.rmse < 'a'")
    assert "^^^" in str(caught.value)


def test_a_notebook_holds_the_first_runs_and_the_baseline(wind, compare, monkeypatch):
    monkeypatch.setattr(snapshot, "MOST", 2)
    found = compare(experiment="wind", order_by="metrics.rmse ASC", baseline="linear")
    saved = [run["name"] for run in found.payload["snapshot"]["runs"]]
    assert saved == ["deep forest", "network", "linear"]
    assert found.payload["snapshot"]["total"] == len(found.runs) == 4
    assert len(found.to_pandas()) == 4
    assert "3 runs of 4" in repr(found) and "baseline linear" in found._repr_html_()
