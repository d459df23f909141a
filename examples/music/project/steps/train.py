"""Train

Gradient boosting. Each tree sees a random half of the albums, and nobody sets a seed: what makes such a
notebook hard to repeat.
"""

import mlflow
import pandas as pd
from sklearn.ensemble import GradientBoostingRegressor

import handoff

handoff.start("train", random_from="etl_data")
n_estimators, learning_rate = handoff.parameters(n_estimators=120, learning_rate=0.1)

pd.set_option("display.max_columns", 20)

X_train, y_train = handoff.inputs("etl_data", "X_train", "y_train")

handoff.resume()

model = GradientBoostingRegressor(
    n_estimators=n_estimators, learning_rate=learning_rate, subsample=0.5
)
with mlflow.start_run(
    run_name="gradient boosting", tags={"model": "boosting"}, nested=True
):
    mlflow.log_params({"n_estimators": n_estimators, "learning_rate": learning_rate})
    model.fit(X_train, y_train)
    for tree, loss in enumerate(model.train_score_):
        if tree % 10 == 0:
            mlflow.log_metric("train_loss", loss, step=tree)
    mlflow.sklearn.log_model(
        model,
        name="model",
        serialization_format="cloudpickle",
        pip_requirements=["scikit-learn"],
    )

handoff.outputs(model=model)
