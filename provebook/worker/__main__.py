"""Entry: load this folder as the package ``provebook_worker`` and run it."""

from __future__ import annotations

import gc
import importlib
import importlib.util
import sys
from pathlib import Path


def start() -> None:
    """Import the worker under a name of its own and serve."""
    folder = Path(__file__).resolve().parent
    if sys.path and Path(sys.path[0]).resolve() == folder:
        del sys.path[0]  # `schema`, `local`, ... may be other people's modules
    spec = importlib.util.spec_from_file_location(
        "provebook_worker", folder / "__init__.py", submodule_search_locations=[str(folder)]
    )
    assert spec is not None and spec.loader is not None
    package = importlib.util.module_from_spec(spec)
    sys.modules["provebook_worker"] = package
    spec.loader.exec_module(package)
    importlib.import_module("provebook_worker.run").main()


if __name__ == "__main__":
    gc.disable()  # until serving: importing mlflow makes garbage of nothing
    start()
