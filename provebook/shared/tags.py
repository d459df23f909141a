"""Names of the run tags that Provebook sets; what is not known is absent, never empty."""

NOTEBOOK_PATH = "provebook.notebook_path"
CELL_ID = "provebook.cell_id"
EXECUTION_COUNT = "provebook.execution_count"
KERNEL_ID = "provebook.kernel_id"
NOTEBOOK_SHA256 = "provebook.notebook_sha256"

EXCEPTION = "provebook.exception"
"""Why a run of ``%%mlflow run`` is FAILED: type and message of the exception."""
