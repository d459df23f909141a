"""Write the constraints of our own builds from an environment in which all tests pass.

    .venv/bin/python scripts/pin.py > constraints.txt

A pin holds only for the Pythons which that release supports, so that an older Python may take
an older release.
"""

from __future__ import annotations

from importlib.metadata import distributions

from packaging.specifiers import SpecifierSet

OLDEST = 10
NEWEST = 14
OURS = {"provebook", "pip", "setuptools", "wheel"}


def marker(requires: str) -> str:
    """Return the marker for the Pythons among 3.10 to 3.14 that ``requires`` admits."""
    allowed = SpecifierSet(requires)
    minors = [m for m in range(OLDEST, NEWEST + 1) if f"3.{m}.99" in allowed]
    if not minors:
        raise ValueError(f"no Python from 3.{OLDEST} to 3.{NEWEST} satisfies {requires}")
    return "" if minors[0] == OLDEST else f" ; python_version >= '3.{minors[0]}'"


def main() -> None:
    """Print one pin a line, sorted by name."""
    pins = {
        dist.name.lower(): f"{dist.name}=={dist.version}"
        + marker(dist.metadata.get("Requires-Python", ""))
        for dist in distributions()
        if dist.name.lower() not in OURS
    }
    print("# Written by scripts/pin.py: versions with which all tests passed.")
    print("\n".join(pins[name] for name in sorted(pins)))


if __name__ == "__main__":
    main()
