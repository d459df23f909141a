"""What the run of a step takes over from the runs below it."""

from __future__ import annotations

import json
from types import ModuleType


def test_only_metrics_that_the_tag_can_name_are_carried(handoff: ModuleType) -> None:
    import handoff.carry as carry
    from handoff.layout import TAG_LIMIT

    names = [f"größe_{index}" for index in range(1000)]
    carried = carry.fitting(names)
    text = json.dumps(carried)
    assert json.loads(text) == names[: len(carried)]
    assert TAG_LIMIT - 30 < len(text) <= TAG_LIMIT
    assert carry.fitting(names[:3]) == names[:3]
