"""How far two metrics or values are apart, as findings."""

from __future__ import annotations

from .findings import CLOSE, DIFFERENT, EQUAL, Finding
from .parting import Parting, numbers, several
from .runs import Point

SIDES = "in the notebook", "in the project"


def judged(
    step: str, kind: str, name: str, parting: Parting | None, tolerance: float
) -> Finding:
    """A finding for a difference; ``None`` where there is one that cannot be looked at."""
    if parting is None:
        said = "what it holds is the same: the order, the type or what it shares is another"
        return Finding(step, kind, name, DIFFERENT, None, said)
    apart, told = parting.apart, parting.told(SIDES)
    if apart is None:
        return Finding(step, kind, name, DIFFERENT, None, told)
    state = CLOSE if apart <= tolerance else DIFFERENT
    return Finding(step, kind, name, state, apart, told, is_rounding=parting.is_rounding)


def metric(
    step: str, name: str, ours: list[Point], theirs: list[Point], tolerance: float
) -> Finding:
    """Compare two histories, ``[[step, repr(value)], ...]``."""
    if ours == theirs:
        return Finding(step, "metric", name, EQUAL, 0.0)
    if [point[0] for point in ours] != [point[0] for point in theirs]:
        sides = f"{len(ours)} points", f"{len(theirs)} points"
        return judged(step, "metric", name, Parting(None, "", sides), tolerance)
    parts = (
        numbers(float(one[1]), float(other[1]), f"step {one[0]}" if len(ours) > 1 else "")
        for one, other in zip(ours, theirs, strict=True)
    )
    return judged(step, "metric", name, several("points", len(ours), parts), tolerance)
