"""Parameters that are secrets: an environment variable has them, no file and no run."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from .environment import UNSET, keyed
from .errors import BadParameter
from .state import running


@dataclass(frozen=True)
class Secret:
    """A parameter of the notebook that looks like a password or key."""

    variable: str
    kind: str = "str"  # int, or str
    default: Any = ...  # without the variable; none where it has to be set

    @property
    def is_missing(self) -> bool:
        """Whether it has to be set, and is not."""
        return self.default is ... and not os.environ.get(self.variable)

    def value(self) -> Any:
        """What the variable holds."""
        text = os.environ.get(self.variable)
        if self.is_missing:
            check_secrets([self])
        if not text:
            return self.default
        running.secrets[self.variable] = text
        if self.kind == "str":
            return text
        try:
            return int(text)
        except ValueError:  # its text is not repeated
            raise BadParameter(f"{self.variable} is no whole number.") from None


@dataclass(frozen=True)
class Hidden:
    """What stands for a secret in the driver: it tells a change, and nothing else."""

    digest: str


def check_secrets(declared: Iterable[Any]) -> None:
    """Refuse to begin without those that have to be set."""
    names = [one.variable for one in declared if isinstance(one, Secret) and one.is_missing]
    if names:
        raise BadParameter(
            f"Set in the environment, before the start: {', '.join(names)}. The notebook has "
            "secrets there, which its project does not keep."
        )


def hide(secret: Secret) -> Hidden:
    """A secret as the driver may keep it."""
    value = os.environ.get(secret.variable)
    return Hidden(keyed(value) if value else UNSET)


def refuse_secret(name: str, declared: Any) -> None:
    """A secret is no parameter of a command line, which MLflow writes down."""
    if isinstance(declared, Secret):
        raise BadParameter(
            f"{name} is a secret, and no parameter: MLflow would keep it with the run. "
            f"Set the environment variable {declared.variable}."
        )
