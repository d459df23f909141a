"""Environment variables between Jupyter server, kernel and the kernel's child processes."""

ROOT = "FLOWBOOK_ROOT"
"""Folder that notebook paths are relative to; set by the server."""

STORE_URI = "FLOWBOOK_STORE_URI"
"""The tracking URI that the server chose for this kernel or terminal."""

ARTIFACT_ROOT = "FLOWBOOK_ARTIFACT_ROOT"
"""Where the store at ``STORE_URI`` keeps its artifacts."""

NOTEBOOK = "JPY_SESSION_NAME"
"""Absolute path of the kernel's notebook; set by the Jupyter server."""

KERNEL_ID = "FLOWBOOK_KERNEL_ID"
CELL_ID = "FLOWBOOK_CELL_ID"
EXECUTION_COUNT = "FLOWBOOK_EXECUTION_COUNT"
"""The cell that is running; set by the kernel half for child processes."""
