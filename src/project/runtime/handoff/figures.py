"""Figures, kept as artifacts of the step's run."""

from __future__ import annotations

import os
import warnings
from typing import Any

from mlflow import MlflowClient

from .kinds import loaded
from .state import running


def use_quiet_figures() -> None:
    """``plt.show()`` logs the figures to the run and closes them, as a notebook's cell does."""
    os.environ["MPLBACKEND"] = "Agg"
    if pyplot := loaded("matplotlib.pyplot"):
        pyplot.switch_backend("Agg")
        pyplot.show = show_figures
    warnings.filterwarnings("ignore", message=".*non-interactive.*")


def show_figures(*args: Any, **kwargs: Any) -> None:
    """Log the open figures as ``figures/figure_N.png`` of the step's run, and close them."""
    if pyplot := loaded("matplotlib.pyplot"):
        for number in pyplot.get_fignums():
            running.figures += 1
            name = f"figures/figure_{running.figures}.png"
            MlflowClient().log_figure(running.run_id, pyplot.figure(number), name)
            pyplot.close(number)
