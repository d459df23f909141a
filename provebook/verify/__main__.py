"""Entry: load this folder as the package ``provebook_verify`` and run it."""

from __future__ import annotations

import importlib
import importlib.util
import sys
from pathlib import Path


def start() -> None:
    """Import these modules under a name of their own and verify."""
    folder = Path(__file__).resolve().parent
    if sys.path and Path(sys.path[0]).resolve() == folder:
        del sys.path[0]  # `kernel`, `report`, ... may be other people's modules
    spec = importlib.util.spec_from_file_location(
        "provebook_verify", folder / "__init__.py", submodule_search_locations=[str(folder)]
    )
    assert spec is not None and spec.loader is not None
    package = importlib.util.module_from_spec(spec)
    sys.modules["provebook_verify"] = package
    spec.loader.exec_module(package)
    sys.exit(importlib.import_module("provebook_verify.run").main(sys.argv[1:]))


if __name__ == "__main__":
    start()
