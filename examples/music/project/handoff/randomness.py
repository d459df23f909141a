"""The state of random generators, which goes on from step to step."""

from __future__ import annotations

import importlib.abc
import importlib.util
import os
import pickle
import random
import sys
from collections.abc import Callable
from importlib.machinery import ModuleSpec
from typing import Any

from .content import digest
from .earlier import fetch, folder_of, told
from .kinds import loaded
from .layout import RANDOM_FILE, checked, read_manifest
from .state import running

RANDOM = "PROVEBOOK_RANDOM"  # JSON: generators, by the step that drew from them last
LIBRARIES = ("numpy", "torch")


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


def go_on(random_from: str | None) -> None:
    """Go on with the random numbers of ``random_from``, or from PROVEBOOK_SEED.

    And with those of the steps of which nobody had foreseen that they draw.
    """
    if random_from:
        running.random = _states_of(random_from)
    for library, step in told(RANDOM).items():
        running.random[library] = _states_of(step)[library]
    for library in LIBRARIES:
        if not loaded(library):
            sys.meta_path.insert(0, _WhenLoaded(library))
    _begin(states_now())


def random_state() -> None:
    """After statements that this step repeats of others: random numbers go on as handed on.

    Where nothing is handed on, these statements may have seeded.
    """
    set_states(running.random)
    running.began = {name: digest(state) for name, state in states_now().items()}


def moved(states: dict[str, Any]) -> dict[str, list[str]]:
    """Generators that it drew from or seeded: digests of their states, before and after."""
    found = {}
    for name, state in states.items():
        before, after = running.began.get(name), digest(state)
        if before is not None and after != before:
            found[name] = [before, after]
    return found


def set_states(states: dict[str, Any]) -> None:
    """Go on from these states, in those generators that are loaded."""
    for name, state in states.items():
        if name == "python" or loaded(name):
            _SET[name](state)


def seed_random(seed: int) -> None:
    """Seed every random generator that is loaded."""
    for name in states_now():
        _SEED[name](seed)


def _states_of(step: str) -> dict[str, Any]:
    sha256 = read_manifest(folder_of(step))["random"]["sha256"]
    file = checked(fetch(step, RANDOM_FILE), sha256)
    states: dict[str, Any] = pickle.loads(file.read_bytes())
    return states


def _begin(states: dict[str, Any]) -> None:
    """Give generators that are loaded the state that they go on from, and note it."""
    seed = os.environ.get("PROVEBOOK_SEED")
    for name, state in states.items():
        if name in running.random:
            _SET[name](running.random[name])
        elif seed:
            _SEED[name](int(seed))
        else:
            running.unseeded[name] = digest(state)
        running.began[name] = digest(states_now()[name])


def _set_numpy(state: Any) -> None:
    loaded("numpy").random.set_state(state)


def _set_torch(state: Any) -> None:
    torch = loaded("torch")
    torch.set_rng_state(torch.from_numpy(state))


_SET = {"python": random.setstate, "numpy": _set_numpy, "torch": _set_torch}
_SEED: dict[str, Callable[[int], Any]] = {
    "python": random.seed,
    "numpy": lambda seed: loaded("numpy").random.seed(seed % 2**32),
    "torch": lambda seed: loaded("torch").manual_seed(seed),
}


class _WhenLoaded(importlib.abc.MetaPathFinder):
    """Gives the generator of a library that the step imports late the state it goes on from."""

    def __init__(self, library: str) -> None:
        self.library = library

    def find_spec(self, name: str, path: Any, target: Any = None) -> ModuleSpec | None:
        """See ``importlib.abc.MetaPathFinder.find_spec``."""
        if name != self.library:
            return None
        sys.meta_path.remove(self)
        spec = importlib.util.find_spec(name)
        if spec and spec.loader:
            run = spec.loader.exec_module

            def exec_module(module: Any) -> None:
                run(module)
                _begin({name: states_now()[name]})

            spec.loader.exec_module = exec_module  # type: ignore[method-assign]
        return spec
