"""Global generators of random numbers, of Python and of the libraries that are loaded."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

from .kinds import loaded

LIBRARIES = ("numpy", "torch", "tensorflow", "keras")


def states_now() -> dict[str, Any]:
    """Their states, of those that are loaded; what no seed decides has none in TensorFlow."""
    state: dict[str, Any] = {"python": random.getstate()}
    if numpy := loaded("numpy"):
        state["numpy"] = numpy.random.get_state()
    if torch := loaded("torch"):
        state["torch"] = torch.get_rng_state().numpy()
    if loaded("tensorflow"):
        state["tensorflow"] = _of_tensorflow()
    if loaded("keras"):
        state["keras"] = _of_keras()
    return state


def put_state(name: str, state: Any) -> None:
    """Go on from a state."""
    _PUT[name](state)


def _put_numpy(state: Any) -> None:
    loaded("numpy").random.set_state(state)


def _put_torch(state: Any) -> None:
    torch = loaded("torch")
    torch.set_rng_state(torch.from_numpy(state))


def _context() -> Any:
    module = loaded("tensorflow.python.eager.context")
    return module.context() if module else None


def _of_tensorflow() -> tuple[Any, Any, Any]:
    """The seed, how far its numbers have been used up, and the global generator."""
    context = _context()
    seed, numbers = getattr(context, "_seed", None), getattr(context, "_rng", None)
    used = numbers.getstate() if seed is not None and numbers else None
    made = getattr(
        loaded("tensorflow.python.ops.stateful_random_ops"), "global_generator", None
    )
    generator = (made.algorithm, made.state.numpy()) if made is not None else None
    return seed, used, generator


def _put_tensorflow(state: tuple[Any, Any, Any]) -> None:
    tensorflow = loaded("tensorflow")
    seed, used, generator = state
    if used is not None:
        tensorflow.random.set_seed(seed)
        _context()._rng.setstate(used)
    if generator is not None:
        algorithm, numbers = generator
        tensorflow.random.set_global_generator(
            tensorflow.random.Generator.from_state(numbers, algorithm)
        )


def _of_keras() -> Any:
    """The generator from which ``keras.random`` draws without a seed; None before it does."""
    attributes = loaded("keras.src.backend.common.global_state")
    made = attributes and attributes.get_global_attribute("global_seed_generator")
    return None if made is None else made.state.numpy()


def _put_keras(state: Any) -> None:
    if state is not None:
        module = loaded("keras.src.random.seed_generator")
        before = random.getstate()  # from which a new generator takes its seed
        module.global_seed_generator().state.assign(state)
        random.setstate(before)


_PUT: dict[str, Callable[[Any], Any]] = {
    "python": random.setstate,
    "numpy": _put_numpy,
    "torch": _put_torch,
    "tensorflow": _put_tensorflow,
    "keras": _put_keras,
}
# By what PROVEBOOK_SEED says; the others are left as they are.
SEED: dict[str, Callable[[int], Any]] = {
    "python": random.seed,
    "numpy": lambda seed: loaded("numpy").random.seed(seed % 2**32),
    "torch": lambda seed: loaded("torch").manual_seed(seed),
}
