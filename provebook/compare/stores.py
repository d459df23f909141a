"""MLflow's tracking store its session, rows and queries, which have no public types."""

from __future__ import annotations

from typing import Any

Store = Any
Session = Any
Row = Any
Query = Any
