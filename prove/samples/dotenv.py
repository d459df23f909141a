"""Settings in a file."""

from __future__ import annotations

from .base import Make, Samples


def file() -> str:
    """With one."""
    with open(".env", "w") as out:
        out.write("A=1\n")
    return ".env"


FILE: list[Make] = [lambda: (file(),)]

DOTENV = Samples(
    calls={
        "dotenv.load_dotenv": FILE,
        "dotenv.dotenv_values": FILE,
        "dotenv.find_dotenv": [lambda: ()],
        "dotenv.get_key": [lambda: (file(), "A")],
        "dotenv.set_key": [lambda: (file(), "B", "2")],
        "dotenv.unset_key": [lambda: (file(), "A")],
    }
)
