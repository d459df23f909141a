"""The comparison shows the numbers that MLflow itself gives."""

import itertools
import math

import pytest

from provebook.compare.direction import best_of, direction_of, metric_rank
from provebook.compare.history import affordable, thinned
from provebook.compare.numbers import Format, difference, duration

from .conftest import ROOT, random_runs

MAX = 1.7976931348623157e308


def logged(value):
    """MLflow's SQL stores keep infinity as the greatest float."""
    return math.copysign(math.inf, value) if abs(value) >= MAX else value


def same(one, other):
    return one == other or (math.isnan(one) and math.isnan(other))


def check(store, found, experiment):
    import mlflow

    frame = mlflow.search_runs(experiment_names=[experiment]).set_index("run_id")
    runs = {run["run_id"]: run for run in found.payload["snapshot"]["runs"]}
    assert list(runs) == list(frame.index)
    mine = found.to_pandas()
    assert list(mine.index) == list(frame.index)
    for key, row in frame.iterrows():
        run = runs[key]
        metrics = store.client.get_run(key).data.metrics
        assert set(run["metrics"]) == set(metrics)
        for name, told in run["metrics"].items():
            assert same(float(told["last"]), logged(metrics[name]))
            assert same(mine.loc[key, f"metrics.{name}"], logged(metrics[name]))
            if not math.isnan(metrics[name]):
                assert logged(row[f"metrics.{name}"]) == float(told["last"])
            history = store.client.get_metric_history(key, name)
            finite = [logged(m.value) for m in history if not math.isnan(m.value)]
            if len(history) > 1 and finite:
                assert (float(told["min"]), float(told["max"])) == (min(finite), max(finite))
            else:
                assert set(told) == {"last"}
        given = {k[7:]: v for k, v in row.items() if k.startswith("params.") and v is not None}
        assert run["params"] == {k: v for k, v in given.items() if v == v}
        assert run["status"] == row["status"]
        assert run["start_time"] == store.client.get_run(key).info.start_time


def check_curves(store, found, points):
    curves = {
        (c["run_id"], c["metric"]): c["points"] for c in found.payload["snapshot"]["curves"]
    }
    expected = set()
    for run in found.runs:
        for name in run.data.metrics:
            history = sorted(
                (m.step, m.timestamp, logged(m.value))
                for m in store.client.get_metric_history(run.info.run_id, name)
            )
            if len(history) > 1:
                expected.add((run.info.run_id, name))
                told = [tuple(map(float, p)) for p in curves[run.info.run_id, name]]
                assert len(told) == min(len(history), points)
                assert same(told[0][2], history[0][2]) and same(told[-1][2], history[-1][2])
                known = {step: value for step, _, value in history}
                assert all(same(known[step], value) for step, _, value in told)
                assert [p[0] for p in told] == sorted({p[0] for p in told})
                gaps = [b[0] - a[0] for a, b in itertools.pairwise(told)]
                assert max(gaps) - min(gaps) <= 1
    assert set(curves) == expected


@pytest.mark.parametrize("seed", range(3))
def test_sql_store(empty, compare, seed):
    random_runs(empty, seed)
    found = compare(experiment=f"random {seed}", points=40)
    check(empty, found, f"random {seed}")
    check_curves(empty, found, 40)


def test_server(server, compare):
    server.use()
    random_runs(server, 99)
    found = compare(experiment="random 99", points=40)
    check(server, found, "random 99")
    check_curves(server, found, 40)


STEPS = {
    "every tenth": range(5, 3005, 10),
    "all alike": [0] * 300,
    "twice each": [step for step in range(150) for _ in range(2)],
    "begun again": [*range(200), *range(100, 200)],
    "a gap that looks even": [*range(299), 2 * 299],
    "backwards": range(-300, 0),
}


@pytest.mark.parametrize("steps", STEPS.values(), ids=STEPS)
def test_curves_are_sampled_evenly_by_place(empty, compare, steps):
    from mlflow.entities import Metric

    run = empty.run(experiment="steps")
    logged = [Metric("loss", float(i), 1000 + i, step) for i, step in enumerate(steps)]
    empty.client.log_batch(run, logged)
    (curve,) = compare(experiment="steps", points=40).payload["snapshot"]["curves"]
    ordered = sorted(logged, key=lambda one: (one.step, one.timestamp))
    places = {(one.step, one.value): place for place, one in enumerate(ordered)}
    told = [places[step, value] for step, _, value in curve["points"]]
    assert (len(told), told[0], told[-1]) == (40, 0, 299)
    gaps = [b - a for a, b in itertools.pairwise(told)]
    assert max(gaps) - min(gaps) <= 1


def test_long_histories_of_a_server_are_sampled(server, compare, monkeypatch):
    from mlflow import MlflowClient

    server.use()
    server.run("long", {"loss": [1 / (1 + i) for i in range(5000)]}, experiment="long")
    server.run("longer", {"loss": [2 / (1 + i) for i in range(6000)]}, experiment="long")

    def refuse(*args, **kwargs):
        raise AssertionError("a long history was read in full")

    monkeypatch.setattr(MlflowClient, "get_metric_history", refuse)
    found = compare(experiment="long")
    curves = found.payload["snapshot"]["curves"]
    assert [curve["points"][-1][0] for curve in curves] == [5999, 4999]
    assert all(300 < len(curve["points"]) <= 320 for curve in curves)
    # What was only sampled is not told as the least and the greatest.
    assert set(found.payload["snapshot"]["runs"][0]["metrics"]["loss"]) == {"last"}


def test_postgresql(postgres, compare):
    from .conftest import Store

    store = Store(postgres.uri())
    store.use()
    random_runs(store, 5)
    found = compare(experiment="random 5", points=40)
    check(store, found, "random 5")
    check_curves(store, found, 40)
    assert postgres.password not in found._repr_html_() + repr(found) + str(found.payload)
    store.client._tracking_client.store.engine.dispose()


def test_without_curves(wind, compare):
    snapshot = compare(experiment="wind", points=0).payload["snapshot"]
    assert snapshot["curves"] == [] and "omitted" not in snapshot


def test_the_main_metric_has_its_curves_first():
    runs = [f"r{i}" for i in range(200)]
    lengths = {(run, key): 1000 for run in runs for key in ("rmse", "loss")}
    chosen, omitted = affordable(lengths, runs, ["rmse", "loss"], 320)
    assert [pair for pair in chosen if pair[1] == "rmse"] == [(run, "rmse") for run in runs]
    assert (len(chosen), omitted) == (200, 200)
    chosen, omitted = affordable(lengths, runs * 2, ["rmse"], 320)
    assert 200 < len(chosen) < 400 and omitted == 400 - len(chosen)


@pytest.mark.parametrize("count", [1, 2, 3, 319, 320, 321, 1000])
def test_thinned(count):
    points = [(i, i, float(i)) for i in range(count)]
    kept = thinned(points, 320)
    assert len(kept) == min(count, 320)
    assert (kept[0], kept[-1]) == (points[0], points[-1])


@pytest.mark.parametrize(
    ("values", "texts"),
    [
        ([1.52, 1.74, 2.31], ["1.520", "1.740", "2.310"]),
        ([3.0, 40.0, -7.0], ["3", "40", "−7"]),
        ([0.98231, 0.98232], ["0.98231", "0.98232"]),
        ([1e-7, 0.5], ["1e−07", "0.5"]),
        ([123456.7, 2.0], ["123457", "2"]),
        ([math.nan, math.inf, -math.inf], ["NaN", "∞", "−∞"]),
        ([0.0, 0.0], ["0", "0"]),
    ],
)
def test_format(values, texts):
    form = Format(values)
    assert [form(value) for value in values] == texts


@pytest.mark.parametrize(
    ("value", "base", "expected"),
    [
        (1.52, 2.31, ("−0.79", "−34 %")),
        (2.0, -4.0, ("+6.00", "+150 %")),
        (1.0, 0.0, ("+1.00", "")),
        (1.0, 1.0, ("±0.00", "")),
        (math.nan, 1.0, ("", "")),
        (math.inf, 1.0, ("", "")),
    ],
)
def test_difference(value, base, expected):
    text, share = difference(value, base, Format([1.25, 4.75]))
    assert (text[:5].rstrip("0") or text, share) == (expected[0].rstrip("0"), expected[1])


@pytest.mark.parametrize(
    ("milliseconds", "text"),
    [
        (90, "0.09 s"),
        (4_200, "4.2 s"),
        (42_000, "42.0 s"),
        (62_000, "1:02"),
        (7_384_000, "2:03:04"),
    ],
)
def test_duration(milliseconds, text):
    assert duration(1_000, 1_000 + milliseconds) == text


def test_directions_are_those_of_the_browser():
    """Both halves mark the same value as the best: the patterns are the same."""
    import re

    from provebook.shared import metrics

    source = (ROOT / "src" / "wire" / "names.ts").read_text()
    theirs = dict(re.findall(r"(\w+): /(.+)/i", source))
    assert len(theirs) == 6
    for name, pattern in theirs.items():
        constant = re.sub("([A-Z])", r"_\1", name).upper()
        assert getattr(metrics, constant).pattern == pattern, name
    assert direction_of("val_loss") == "lower" and direction_of("r2") == "higher"
    assert direction_of("accuracy_loss") is None
    assert best_of([3, math.nan, 1, math.inf], "lower") == 1
    keys = ["train_rmse", "mae", "loss", "rmse", "r2", "val_loss", "n"]
    assert sorted(keys, key=metric_rank) == [
        "val_loss", "rmse", "mae", "r2", "loss", "n", "train_rmse",
    ]  # fmt: skip
