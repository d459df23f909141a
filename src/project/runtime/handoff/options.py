"""The parameters of a step."""

from __future__ import annotations

from typing import Any

import mlflow

from .commandline import convert, default_of
from .errors import BadParameter
from .state import running
from .tracking import keep_declared


def parameters(**declared: Any) -> Any:
    """The step's parameters, each of its default's type; one alone is not in a tuple."""
    values = {name: default_of(one) for name, one in declared.items()}
    for name, text in running.given.items():
        if name in declared:
            values[name] = convert(name, text, declared[name])
        elif not name.endswith("_run_id"):
            known = ", ".join(declared)
            raise BadParameter(f"Unknown parameter {name}; step {running.name} has {known}.")
    running.declared = values
    keep_declared(set(mlflow.get_run(running.run_id).data.params) & set(values))
    found = tuple(values.values())
    return found[0] if len(found) == 1 else found
