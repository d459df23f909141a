"""The state of random generators, which goes on from step to step."""

from __future__ import annotations

import pickle
import random
from typing import Any

from .content import digest
from .earlier import fetch, folder_of
from .kinds import loaded
from .layout import RANDOM_FILE, checked, read_manifest
from .state import running


def states_now() -> dict[str, Any]:
    """States of the random generators that are loaded: Python's, numpy's, torch's."""
    state: dict[str, Any] = {"python": random.getstate()}
    if numpy := loaded("numpy"):
        state["numpy"] = numpy.random.get_state()
    if torch := loaded("torch"):
        state["torch"] = torch.get_rng_state().numpy()
    return state


def used_states() -> dict[str, Any]:
    """Without those that nothing has seeded or drawn from: they differ from run to run."""
    states = {**running.random, **states_now()}
    unused = {name for name, old in running.unseeded.items() if digest(states[name]) == old}
    return {name: state for name, state in states.items() if name not in unused}


def restore_random(step: str) -> None:
    """Go on with the random numbers of ``step``."""
    sha256 = read_manifest(folder_of(step))["random"]["sha256"]
    file = checked(fetch(step, RANDOM_FILE), sha256)
    running.random = pickle.loads(file.read_bytes())
    set_states(running.random)


def set_states(states: dict[str, Any]) -> None:
    """Go on from these states, in those generators that are loaded."""
    if "python" in states:
        random.setstate(states["python"])
    if "numpy" in states and (numpy := loaded("numpy")):
        numpy.random.set_state(states["numpy"])
    if "torch" in states and (torch := loaded("torch")):
        torch.set_rng_state(torch.from_numpy(states["torch"]))


def seed_random(seed: int) -> None:
    """Seed every random generator that is loaded."""
    random.seed(seed)
    if numpy := loaded("numpy"):
        numpy.random.seed(seed % 2**32)
    if torch := loaded("torch"):
        torch.manual_seed(seed)
