"""What a step keeps in MLflow has none of the project's secrets in it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from mlflow import MlflowClient
from mlflow.entities import Param, RunTag

from .errors import HandoffError
from .state import running

SHORTEST = 6  # characters; what is shorter is in many texts by chance
MASK = "***"


def keep_from_handoff(files: Iterable[tuple[Path, str]]) -> None:
    """Refuse to hand on what holds a secret, for MLflow keeps it; with what each file is."""
    for path, what in files if _long() else ():
        content = path.read_bytes()
        for variable, text in _long():
            if text.encode(errors="replace") in content:
                raise HandoffError(
                    f"{what} of step {running.name} holds the value of {variable}, and what is "
                    "handed on is kept in MLflow. Build it in each step that needs it."
                )


def keep_from_runs() -> None:
    """From now on no parameter and no tag is logged with a secret in it."""
    log_param, log_batch = MlflowClient.log_param, MlflowClient.log_batch
    set_tag = MlflowClient.set_tag

    def masked_param(
        self: Any, run_id: str, key: str, value: Any, *rest: Any, **more: Any
    ) -> Any:
        return log_param(self, run_id, key, _masked(key, value), *rest, **more)

    def masked_tag(
        self: Any, run_id: str, key: str, value: Any, *rest: Any, **more: Any
    ) -> Any:
        return set_tag(self, run_id, key, _masked(key, value), *rest, **more)

    def masked_batch(
        self: Any,
        run_id: str,
        metrics: Any = (),
        params: Any = (),
        tags: Any = (),
        *rest: Any,
        **more: Any,
    ) -> Any:
        params = [Param(one.key, _masked(one.key, one.value)) for one in params]
        tags = [RunTag(one.key, _masked(one.key, one.value)) for one in tags]
        return log_batch(self, run_id, metrics, params, tags, *rest, **more)

    MlflowClient.log_param, MlflowClient.log_batch = masked_param, masked_batch
    MlflowClient.set_tag = masked_tag


def _long() -> list[tuple[str, str]]:
    return [one for one in running.secrets.items() if len(one[1]) >= SHORTEST]


def _masked(key: str, value: Any) -> Any:
    text = str(value)
    for variable, secret in _long():
        if secret in text:
            print(f"{running.name} logs {key} without the value of {variable}.", flush=True)
            value = text = text.replace(secret, MASK)
    return value
