"""Trains a forest that nobody seeded."""

import mlflow
from sklearn.ensemble import RandomForestRegressor

import handoff

handoff.start("train", random_from="prepare")
trees = handoff.parameters(trees=10)
X, y = handoff.inputs("prepare", "X", "y")
head, huge = handoff.inputs("prepare", "head", "huge")

# %% Fit
head[0] = 0
assert X[0, 0] == 0
mlflow.start_run(run_name="fit", nested=True)
model = RandomForestRegressor(n_estimators=trees).fit(X, y)
rmse = float(((model.predict(X) - y) ** 2).mean() ** 0.5)
mlflow.log_metric("rmse", rmse)
handoff.end_run()
handoff.end_run()
mlflow.log_metric("rmse", rmse)

handoff.outputs(model=model, rmse=rmse)
