"""The kernel half of Provebook: thin, and of no weight until ``mlflow`` is imported."""
