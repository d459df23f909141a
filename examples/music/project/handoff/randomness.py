"""The state of random generators, and settings, which go on from step to step."""

from __future__ import annotations

import os
import pickle
import random
import sys
from typing import Any

from .content import digest
from .earlier import fetch, folder_of, told
from .generators import LIBRARIES, SEED, put_state, states_now
from .kinds import loaded
from .late import WhenLoaded
from .layout import RANDOM_FILE, SETTINGS_FILE, checked, read_manifest
from .modulestate import names_of_modules
from .settings import SETTINGS, SETTINGS_FROM, begin_settings
from .state import running

RANDOM = "PROVEBOOK_RANDOM"  # JSON: generators, by the step that drew from them last
BLOCKS = 4  # of 624 words, which Python's generator makes at once


def note_states() -> None:
    """Before the step's imports: a module of the notebook's own may seed."""
    running.imported_with = states_now()
    for library in LIBRARIES:
        if loaded(library) is None:
            sys.meta_path.insert(0, WhenLoaded(library, _note_state))


def _note_state(library: str) -> None:
    running.imported_with[library] = states_now()[library]


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
    settings = told(SETTINGS_FROM)
    made = {one: _unpickled(one, SETTINGS_FILE, "settings") for one in {*settings.values()}}
    running.settings = {name: made[one][name] for name, one in settings.items()}
    libraries = {*LIBRARIES, *(setting.library for setting in SETTINGS.values())}
    for library in libraries | names_of_modules():
        if loaded(library) is None:
            sys.meta_path.insert(0, WhenLoaded(library, _begin_late))
    _begin(states_now())
    begin_settings()


def resume() -> None:
    """After statements that this step repeats of others: all goes on as handed on.

    That is random numbers and settings. Where nothing is handed on, these statements may have
    seeded, or set.
    """
    begin_settings()
    set_states(running.random)
    running.began = {name: digest(state) for name, state in states_now().items()}


def moved(states: dict[str, Any]) -> dict[str, list[str]]:
    """Generators that it drew from or seeded: digests of their states, before and after."""
    found = {}
    for name, state in states.items():
        before, after = running.began.get(name), digest(state)
        if before is not None and after != before and not _only_drew(name, state):
            found[name] = [before, after]
    return found


def _only_drew(name: str, state: Any) -> bool:
    """Whether a generator that nothing has seeded was just drawn from, a little.

    MLflow does so for a run's name. Nobody can want to go on from there.
    """
    return name in running.unseeded and _is_a_bit_later(name, state)


def _is_a_bit_later(name: str, state: Any) -> bool:
    if name != "python":
        return False
    drawn, wanted = random.Random(), state[1][:-1]
    drawn.setstate(running.python_began)
    for _ in range(BLOCKS):
        if drawn.getstate()[1][:-1] == wanted:
            return True
        for _ in wanted:
            drawn.getrandbits(32)
    return False


def set_states(states: dict[str, Any]) -> None:
    """Go on from these states, in those generators that are loaded."""
    for name, state in states.items():
        if name == "python" or loaded(name):
            put_state(name, state)


def seed_random(seed: int) -> None:
    """Seed every random generator that is loaded."""
    for name in states_now():
        if name in SEED:
            SEED[name](seed)


def _states_of(step: str) -> dict[str, Any]:
    return _unpickled(step, RANDOM_FILE, "random")


def _unpickled(step: str, name: str, part: str) -> dict[str, Any]:
    sha256 = read_manifest(folder_of(step))[part]["sha256"]
    found: dict[str, Any] = pickle.loads(checked(fetch(step, name), sha256).read_bytes())
    return found


def _begin_late(library: str) -> None:
    """Of a library that the step has imported by now."""
    states = states_now()
    if library in LIBRARIES:
        _begin({library: states[library]})
    begin_settings(library)


def _begin(states: dict[str, Any]) -> None:
    """Give generators that are loaded the state that they go on from, and note it."""
    seed = os.environ.get("PROVEBOOK_SEED")
    for name, state in states.items():
        if name in running.random:
            put_state(name, running.random[name])
        elif _is_seeded(name, state):
            running.began[name] = digest(running.imported_with[name])
            continue
        elif seed and name in SEED:
            SEED[name](int(seed))
        else:
            running.unseeded[name] = digest(state)
            if name == "python":
                running.python_began = state
        running.began[name] = digest(states_now()[name])


def _is_seeded(name: str, state: Any) -> bool:
    """Whether modules that the step imports have seeded a generator, or drawn a lot."""
    first = running.imported_with.get(name)
    if first is None or digest(first) == digest(state):
        return False
    if name == "python":
        running.python_began = first
    return not _is_a_bit_later(name, state)
