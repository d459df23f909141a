"""Environment variables between Jupyter server, kernel and the kernel's child processes."""

ROOT = "PROVEBOOK_ROOT"
"""Folder that notebook paths are relative to; set by the server."""

STORE_URI = "PROVEBOOK_STORE_URI"
"""The tracking URI that the server chose for this kernel or terminal."""

ARTIFACT_ROOT = "PROVEBOOK_ARTIFACT_ROOT"
"""Where the store at ``STORE_URI`` keeps its artifacts."""

NOTEBOOK = "JPY_SESSION_NAME"
"""Absolute path of the kernel's notebook; set by the Jupyter server."""

KERNEL_ID = "PROVEBOOK_KERNEL_ID"
CELL_ID = "PROVEBOOK_CELL_ID"
EXECUTION_COUNT = "PROVEBOOK_EXECUTION_COUNT"
"""The cell that is running; set by the kernel half for child processes."""
