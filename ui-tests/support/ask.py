"""Asks the store of ``MLFLOW_TRACKING_URI``: ``ask.py QUESTION [ARGUMENT ...]``."""

import sys

import mlflow


def status(experiment: str, name: str) -> None:
    """Status of the one run with this name."""
    found = mlflow.search_runs(
        experiment_names=[experiment],
        filter_string=f"attributes.run_name = '{name}'",
        output_format="list",
    )
    print(*(run.info.status for run in found))


def names(experiment: str) -> None:
    """Names of an experiment's runs."""
    found = mlflow.search_runs(experiment_names=[experiment], output_format="list")
    print(*sorted(run.info.run_name for run in found), sep=", ")


if __name__ == "__main__":
    globals()[sys.argv[1]](*sys.argv[2:])
