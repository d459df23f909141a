"""Print the versions of modules as JSON: run by any Python, with the modules as arguments.

Nothing here imports Provebook, for the Python that runs it need not have it.
"""

from __future__ import annotations

import importlib.metadata
import json
import platform
import sys
from collections.abc import Mapping


def package(module: str, known: Mapping[str, list[str]]) -> dict[str, str]:
    """Name and version of the distribution that has a module."""
    names = known[module]
    same = [name for name in names if name.lower().replace("_", "-") == module.lower()]
    name = (same or sorted(names))[0]
    return {"name": name, "version": importlib.metadata.version(name)}


def main() -> None:
    """Standard modules are null; what is not installed is absent."""
    known = importlib.metadata.packages_distributions()
    found: dict[str, dict[str, str] | None] = {}
    for module in sys.argv[1:]:
        if module in sys.stdlib_module_names:
            found[module] = None
        elif known.get(module):
            found[module] = package(module, known)
    print(json.dumps({"python": platform.python_version(), "modules": found}))


if __name__ == "__main__":
    main()
