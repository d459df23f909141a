"""Names of the run tags that Flowbook sets; what is not known is absent, never empty."""

NOTEBOOK_PATH = "flowbook.notebook_path"
CELL_ID = "flowbook.cell_id"
EXECUTION_COUNT = "flowbook.execution_count"
KERNEL_ID = "flowbook.kernel_id"
NOTEBOOK_SHA256 = "flowbook.notebook_sha256"

EXCEPTION = "flowbook.exception"
"""Why a run of ``%%mlflow run`` is FAILED: type and message of the exception."""
