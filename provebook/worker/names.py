"""Names that the worker knows, which runs where nothing else of Provebook is installed.

Generated from schema/shared by ``jlpm wire``; do not edit.
"""

CONTEXT = "mlflow.data.context"
MLFLOWS = "mlflow."
TOLD: tuple[str, ...] = ()
"""Tags of MLflow's own that a column shows."""
