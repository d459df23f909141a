"""MLflow's tracking server: where it is, whether it answers."""

from __future__ import annotations

import json
import os
import re
import sys
from typing import Any
from urllib.parse import unquote

from .state import running

IN_FILE = re.compile(r"(sqlite:///)(.+)$")


def absolute_tracking_uri() -> str:
    """The tracking URI, made the same for every folder, here and in child processes."""
    uri = os.environ.get("MLFLOW_TRACKING_URI", "")
    if "mlflow" not in sys.modules and (match := IN_FILE.match(uri)):
        os.environ["MLFLOW_TRACKING_URI"] = match[1] + os.path.abspath(match[2])
        return os.environ["MLFLOW_TRACKING_URI"]
    import mlflow

    uri = str(mlflow.get_tracking_uri())
    if not mlflow.is_tracking_uri_set():
        uri = unquote(uri)  # MLflow quotes its default, and then cannot open it
    if match := IN_FILE.match(uri):
        uri = match[1] + os.path.abspath(match[2])
        mlflow.set_tracking_uri(uri)
    os.environ["MLFLOW_TRACKING_URI"] = uri
    return uri


def choose_experiment(name: str) -> None:
    """Let runs go to the pipeline's experiment, where nobody has chosen another one."""
    import mlflow

    chosen = {"MLFLOW_EXPERIMENT_ID", "MLFLOW_EXPERIMENT_NAME"} & os.environ.keys()
    if name and not chosen:
        mlflow.set_experiment(name)


def context_tags() -> dict[str, str]:
    """The tags that MLflow gives each run which is started: those of the environment."""
    try:
        found = json.loads(os.environ.get("MLFLOW_RUN_CONTEXT", "{}"))
    except ValueError:
        return {}
    return {str(name): str(tag) for name, tag in found.items()}


def is_unreachable(error: BaseException | None) -> bool:
    """Whether MLflow got no answer from its server."""
    from mlflow.exceptions import MlflowException

    while error:
        if type(error).__name__ in ("ConnectionError", "MaxRetryError"):
            return True
        if isinstance(error, MlflowException) and "API request to" in str(error):
            return True
        error = error.__cause__ or error.__context__
    return False


def keep_declared(names: set[str]) -> None:
    """Let the notebook log a parameter again that ``mlflow run`` has logged as shell text.

    MLflow refuses a second text form; the value is the same, so the second one is left out.
    """
    from mlflow import MlflowClient

    log_param, log_batch = MlflowClient.log_param, MlflowClient.log_batch

    def tolerant_param(
        self: Any, run_id: str, key: str, value: Any, *rest: Any, **more: Any
    ) -> Any:
        if run_id == running.run_id and key in names:
            return value
        return log_param(self, run_id, key, value, *rest, **more)

    def tolerant_batch(
        self: Any, run_id: str, metrics: Any = (), params: Any = (), *rest: Any, **more: Any
    ) -> Any:
        if run_id == running.run_id:
            params = [param for param in params if param.key not in names]
        return log_batch(self, run_id, metrics, params, *rest, **more)

    if names:
        MlflowClient.log_param, MlflowClient.log_batch = tolerant_param, tolerant_batch
