"""Compare a notebook with the MLflow project that was exported from it, by running both.

Run with the Python of the notebook (``PYTHON flowbook/verify NOTEBOOK PROJECT``), which needs
MLflow and ipykernel, and not Flowbook: ``__main__`` loads these modules as ``flowbook_verify``.
"""
