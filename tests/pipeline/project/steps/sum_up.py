"""Says what came out."""

import handoff

handoff.start("sum_up")
model, rmse = handoff.inputs("train", "model", "rmse")
total = handoff.inputs("plot", "total")

print(f"rmse {rmse} total {total} trees {len(model.estimators_)}")

handoff.outputs()
