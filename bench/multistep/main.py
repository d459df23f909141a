"""Five steps as MLflow's multi-step example runs them: look for a run like it, else run it.

Its way of looking is kept: all runs of the experiment are read, the newest first, and compared
by entry point and parameters; a parameter given as a number is compared with MLflow's text.
"""

import sys

import mlflow
from mlflow import MlflowClient

STEPS = ("make", "clean", "split", "train", "score")


def already_run(step, parameters):
    """A finished run of the step with these parameters, or None."""
    client = MlflowClient()
    experiment = mlflow.active_run().info.experiment_id
    for info in client.search_runs([experiment], order_by=["attributes.start_time DESC"]):
        run = client.get_run(info.info.run_id)
        same_step = run.data.tags.get("mlflow.project.entryPoint") == step
        same = all(run.data.params.get(key) == value for key, value in parameters.items())
        if same_step and same and run.info.status == "FINISHED":
            return run
    return None


def main():
    """Run the steps in order, each with the run id of the one before."""
    rows, before = float(sys.argv[1]), None
    with mlflow.start_run():
        for step in STEPS:
            parameters = {"rows": rows, **({"before": before} if before else {})}
            run = already_run(step, parameters)
            if run is None:
                run = mlflow.run(".", step, parameters=parameters, env_manager="local")
                before = run.run_id
            else:
                before = run.info.run_id


if __name__ == "__main__":
    main()
