"""Evaluate"""

import matplotlib.pyplot as plt
import mlflow
import pandas as pd
from sklearn.metrics import mean_absolute_error, mean_squared_error, r2_score

import handoff

handoff.start("evaluate", random_from="train")

plt.rcParams["figure.figsize"] = (8, 3)
pd.set_option("display.max_columns", 20)

X_test, names, y_test = handoff.inputs("etl_data", "X_test", "names", "y_test")
model = handoff.inputs("train", "model")

handoff.resume()

predicted = model.predict(X_test)
scores = {
    "rmse": mean_squared_error(y_test, predicted) ** 0.5,
    "mae": mean_absolute_error(y_test, predicted),
    "r2": r2_score(y_test, predicted),
}
with mlflow.start_run(run_name="evaluation", nested=True):
    mlflow.log_metrics(scores)

# %%
importance = pd.Series(model.feature_importances_, index=names).sort_values()
importance.plot.barh(title="What the model looks at")
plt.tight_layout()
plt.show()

handoff.outputs()
