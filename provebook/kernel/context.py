"""MLflow's provider entry points: they attach themselves when ``mlflow`` is imported."""

from __future__ import annotations

import logging
import os
from typing import Any

from ..shared import place
from ..shared.text import one_line
from . import attach
from .runtags import notebook_tags

_log = logging.getLogger(__name__)
DEFAULT_EXPERIMENT_ID = "0"


class NotebookRunContext:
    """Tags every run that is started in a notebook."""

    def in_context(self) -> bool:
        """Whether this process is a kernel or was started by one."""
        attach.now()
        return place.shell() is not None or place.kernel_id() is not None

    def tags(self) -> dict[str, str]:
        """The tags; see ``runtags``."""
        return notebook_tags()


class NotebookExperiment:
    """Gives runs of a notebook an experiment of the notebook's name when none is set."""

    def __init__(self) -> None:
        attach.now()

    def in_context(self) -> bool:
        """Whether the code is a notebook's, and neither `mlflow run` nor Databricks decide."""
        attach.now()
        if os.environ.get("MLFLOW_RUN_ID") or place.notebook() is None:
            return False
        return place.shell() is not None or place.is_child()

    def get_experiment_id(self) -> str:
        """Id of the experiment, created if need be; MLflow's default one if that fails."""
        notebook = place.notebook()
        try:
            return _experiment_id(notebook.stem) if notebook else DEFAULT_EXPERIMENT_ID
        except Exception as error:
            _log.warning("The notebook has no experiment of its own: %s", one_line(error))
            return DEFAULT_EXPERIMENT_ID


def _experiment_id(name: str) -> str:
    from mlflow.exceptions import MlflowException

    from mlflow import MlflowClient

    client = MlflowClient()
    found: Any = client.get_experiment_by_name(name)
    if found is None:
        try:
            return str(client.create_experiment(name))
        except MlflowException:
            # Another process may have been faster; any other reason stays an error.
            found = client.get_experiment_by_name(name)
            if found is None:
                raise
    if found.lifecycle_stage != "active":
        raise RuntimeError(f"the experiment {name!r} is deleted; restore it or set another one")
    return str(found.experiment_id)


attach.when_imported()
