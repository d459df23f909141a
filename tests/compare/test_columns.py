"""The columns that each run may have, as schema/shared/columns.json lists them."""

import pytest

from provebook.compare import attributes
from provebook.shared.columns import ATTRIBUTES, MAGIC, OUTPUT

RUN = {
    "name": "clever-ant-1",
    "status": "FINISHED",
    "experiment_id": "7",
    "start_time": 1000,
    "end_time": 3500,
    "models": [{"name": "forest"}, {"name": "ridge"}],
    "datasets": [{"name": "wine"}],
    "tags": {column.tag: f"tag {column.tag}" for column in ATTRIBUTES.values() if column.tag},
}


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("name", "clever-ant-1"),
        ("status", "FINISHED"),
        ("experiment", "7"),
        ("start_time", 1000),
        ("duration", 2500),
        ("model", "forest, ridge"),
        ("dataset", "wine"),
        ("cell", "tag provebook.execution_count"),
    ],
)
def test_each_is_read(key, value):
    assert attributes.value(RUN, key) == value


def test_every_column_is_read():
    assert None not in [attributes.value(RUN, key) for key in ATTRIBUTES]
    assert attributes.value({**RUN, "end_time": None}, "duration") is None
    assert attributes.value(RUN, "unknown") is None


def test_only_known_columns_are_shown():
    assert {*OUTPUT, *MAGIC} <= {*ATTRIBUTES}
