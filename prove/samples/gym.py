"""What agents act in."""

from __future__ import annotations

from typing import Any

import gymnasium
from gymnasium import spaces, wrappers

from ..adapters import arrays as arrays
from ..trials import Named
from .base import Make, Samples


def pole() -> Any:
    """One with numbers that go on."""
    made = gymnasium.make("CartPole-v1")
    made.reset(seed=1)
    return made


def lake() -> Any:
    """One of a table."""
    made = gymnasium.make("FrozenLake-v1")
    made.reset(seed=1)
    return made


SPACES: dict[str, list[Make]] = {
    "Box": [lambda: (-1.0, 1.0, (2,))],
    "Dict": [lambda: ({"a": spaces.Discrete(2)},)],
    "Discrete": [lambda: (2,)],
    "MultiBinary": [lambda: (2,)],
    "MultiDiscrete": [lambda: ([2, 3],)],
    "Text": [lambda: (3,)],
    "Tuple": [lambda: ((spaces.Discrete(2),),)],
}

GYM = Samples(
    objects={
        "environment": [
            pole,
            lake,
            lambda: wrappers.TimeLimit(pole(), 5),
            lambda: spaces.Discrete(3, seed=1),
            lambda: spaces.Box(-1.0, 1.0, (2,), seed=1),
            lambda: spaces.Dict({"a": spaces.Discrete(2)}, seed=1),
        ]
    },
    pool={"*": [lambda: 0, lambda: 1]},
    calls={
        **{f"gymnasium.spaces.{name}": made for name, made in SPACES.items()},
        "gymnasium.make": [lambda: ("CartPole-v1",)],
        "gymnasium.make_vec": [lambda: ("CartPole-v1", 2)],
        "gymnasium.Env": [lambda: ()],
        "gymnasium.wrappers.TimeLimit": [lambda: (pole(), 5)],
        "gymnasium.wrappers.RecordEpisodeStatistics": [lambda: (pole(),)],
        "environment.reset": [lambda: (), lambda: (Named(seed=2),)],
        "environment.step": [lambda: (0,)],
        "environment.seed": [lambda: (5,)],
        "environment.contains": [lambda: (0,)],
    },
    untried={
        "gymnasium.wrappers.RecordVideo": "needs moviepy",
        "gym.*": "its name of before, which is given up and knows no numpy of today",
    },
)
