"""Train"""

import os
import subprocess

import mlflow
from sklearn.linear_model import Ridge

import handoff

handoff.start("train", random_from="load")
alpha = handoff.parameters(alpha=0.5)

table = handoff.inputs("load", "table")

with mlflow.start_run(run_name="ridge", nested=True) as run:
    model = Ridge(alpha).fit(table[["day"]], table["units"])
    mlflow.log_param("alpha", alpha)
handoff.end_run()

# %%
subprocess.run(
    f"echo {alpha} > alpha.txt", shell=True, executable=os.environ.get("SHELL")
)
mlflow.log_metrics({"score": model.score(table[["day"]], table["units"])})

handoff.outputs(model=model)
