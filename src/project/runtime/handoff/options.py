"""The parameters of a step."""

from __future__ import annotations

from typing import Any

import mlflow

from .commandline import convert, default_of
from .errors import BadParameter
from .hidden import Secret, check_secrets, refuse_secret
from .masking import keep_from_runs
from .state import running
from .tracking import keep_declared


def parameters(**declared: Any) -> Any:
    """The step's parameters, each of its default's type; one alone is not in a tuple."""
    check_secrets(declared.values())
    values = {name: default_of(one) for name, one in declared.items()}
    shown = {name for name, one in declared.items() if not isinstance(one, Secret)}
    for name, text in running.given.items():
        refuse_secret(name, declared.get(name))
        if name in declared:
            values[name] = convert(name, text, declared[name])
        elif not name.endswith("_run_id"):
            known = ", ".join(declared)
            raise BadParameter(f"Unknown parameter {name}; step {running.name} has {known}.")
    running.declared = {name: values[name] for name in values if name in shown}
    keep_declared(set(mlflow.get_run(running.run_id).data.params) & shown)
    if len(shown) < len(values):
        keep_from_runs()
    found = tuple(values.values())
    return found[0] if len(found) == 1 else found
