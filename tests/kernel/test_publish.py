"""The queue and its thread, with lists in the place of kernel and server."""

import threading

import pytest

from provebook.kernel.messages import Point
from provebook.kernel.publish import BACKLOG, Publisher
from provebook.shared.state import State

from .conftest import wait_for

STATE = State("u", "sqlite:////a.db")


@pytest.fixture
def sent():
    return []


def publisher(sent, state=lambda: STATE, saved=None):
    return Publisher(state, sent.append, (saved if saved is not None else []).append)


def point(value, key="m", uri="u"):
    return Point(uri, "r", key, float(value), 0, 0)


def test_the_last_value_arrives_without_a_flush(sent):
    here = publisher(sent)
    for value in range(3):
        here.metric(point(value))
    wait_for(lambda: sent and sent[-1]["metrics"])
    assert [m["value"] for m in sent[-1]["metrics"]] == [0.0, 1.0, 2.0]


def test_many_threads_lose_nothing_of_the_end(sent):
    here = publisher(sent)

    def log(key):
        for value in range(5_000):
            here.metric(point(value, key))

    threads = [threading.Thread(target=log, args=(f"k{i}",)) for i in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    here.flush()
    last = {m["key"]: m["value"] for content in sent for m in content["metrics"]}
    assert last == {f"k{i}": 4999.0 for i in range(4)}


def test_what_cannot_be_sent_is_bounded_and_raises_nothing():
    def fail(content):
        raise ValueError("closed")

    blocked = threading.Event()

    def look():
        blocked.wait()
        return STATE

    here = Publisher(look, fail, lambda state: None)
    for value in range(BACKLOG * 2):
        here._points.append(point(value))  # as if the sending thread were stuck
    blocked.set()
    here.metric(point(-1))
    here.flush()
    assert len(here._points) <= BACKLOG


def test_the_state_is_saved_once_when_it_changes(sent):
    saved = []
    states = iter([STATE, STATE, State("u", "sqlite:////a.db", None, ("r1",))])
    here = publisher(sent, lambda: next(states), saved)
    for _ in range(3):
        here.flush()
    assert [s.active for s in saved] == [(), ("r1",)]
    assert [c["active"] for c in sent] == [[], ["r1"]]


def test_the_state_is_repeated_for_a_newcomer(sent):
    here = publisher(sent)
    here.flush()
    here.flush()
    here.repeat()
    assert len(sent) == 2


def test_metrics_of_another_store_are_not_told(sent):
    here = publisher(sent)
    here.metric(point(1, uri="elsewhere"))
    here.flush()
    assert [c["metrics"] for c in sent] == [[]]


def test_nothing_is_sent_while_the_store_is_unknown(sent):
    saved = []
    here = publisher(sent, lambda: State("", ""), saved)
    here.flush()
    assert (sent, len(saved)) == ([], 1)


def test_a_run_is_told_once_as_it_is_last(sent):
    here = publisher(sent)
    for status in ("RUNNING", "FINISHED"):
        here.run("u", {"run_id": "r", "status": status})
    here.run("elsewhere", {"run_id": "s", "status": "RUNNING"})
    here.flush()
    assert [c["runs"] for c in sent] == [[{"run_id": "r", "status": "FINISHED"}]]


def test_a_burst_ends_with_its_last_value(sent):
    here = publisher(sent)
    for value in range(10_000):
        here.metric(point(value))
    here.flush()
    assert [m["value"] for c in sent for m in c["metrics"]][-1] == 9999.0
