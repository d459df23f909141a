"""Notebooks that JupyterLab opens to be measured."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

KERNEL = {"name": "python3", "display_name": "Python 3", "language": "python"}


def write(path: Path, *sources: str) -> None:
    """Write a notebook of code cells that has not run yet, over one that may be there."""
    cell: dict[str, Any] = {
        "cell_type": "code",
        "metadata": {},
        "execution_count": None,
        "outputs": [],
    }
    content = {
        "nbformat": 4,
        "nbformat_minor": 5,
        "metadata": {"kernelspec": KERNEL},
        "cells": [{**cell, "id": f"cell-{i}", "source": s} for i, s in enumerate(sources)],
    }
    path.write_text(json.dumps(content))
