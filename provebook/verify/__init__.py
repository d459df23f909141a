"""Compare a notebook with the MLflow project that was exported from it, by running both.

Run with the Python of the notebook (``PYTHON provebook/verify NOTEBOOK PROJECT``), which needs
MLflow and ipykernel, and not Provebook: ``__main__`` loads these modules under the name
``provebook_verify``.
"""
