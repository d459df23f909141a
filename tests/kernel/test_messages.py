import random

from provebook.kernel.messages import Point, content, thinned
from provebook.shared.state import State


def points(count, keys=1, run="r"):
    return [Point("u", run, f"k{i % keys}", float(i), i, i) for i in range(count)]


def test_few_points_stay_as_they_are():
    few = points(1000)
    assert thinned(few) is few


def test_many_are_thinned_evenly_in_order_with_the_last_of_each_key():
    rng = random.Random(0)
    many = points(50_000, keys=7) + points(20_000, keys=3, run="s")
    rng.shuffle(many)
    kept = thinned(many)
    assert len(kept) <= 1000 + 10
    chosen = set(kept)
    assert kept == [p for p in many if p in chosen]
    last = {(p.run_id, p.key): p for p in many}
    assert {(p.run_id, p.key): p for p in kept} == last


def test_more_keys_than_a_message_holds_lose_no_last_value():
    many = points(10_000, keys=5_000)
    assert [p.value for p in thinned(many)] == [float(i) for i in range(5_000, 10_000)]


def test_content_without_experiment():
    told = content(State("u", "sqlite:////a/b.db"), [], [])
    assert (told["experiment"], told["active"], told["runs"]) == (None, [], [])
