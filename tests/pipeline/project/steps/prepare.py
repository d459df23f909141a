"""Scales the features."""

import mlflow

import handoff
from helpers import named

handoff.start("prepare", random_from="load")
scale, features = handoff.parameters(scale=0.5, features="a,b")


class Scaler:
    def __init__(self, factor):
        self.factor = factor

    def __call__(self, values):
        return values * self.factor


raw = handoff.inputs("load", "raw")

# %% Scale
scaler = Scaler(scale)
X = scaler(raw[named(features)].to_numpy())
head = X[:5]
y = raw["target"]
mlflow.log_param("scale", f"{scale:.2f}")
mlflow.log_params({"features": "again"})
with mlflow.start_run(run_name="looked at", nested=True):
    mlflow.log_param("scale", scale)

if scale > 100:
    huge = True

handoff.outputs(X=X, head=head, y=y, scaler=scaler, huge=locals().get("huge", handoff.MISSING))
