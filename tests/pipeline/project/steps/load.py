"""Makes raw data, and writes it to a file too."""

import json
import os

import numpy as np
import pandas as pd

import handoff

handoff.start("load")
rows = handoff.parameters(rows=60)

with open("data/settings.json") as file:
    noise = json.load(file)["noise"]
np.random.seed(7)
raw = pd.DataFrame({"a": np.random.rand(rows), "b": np.random.rand(rows)})
raw["target"] = 3 * raw.a - raw.b + noise * np.random.rand(rows)
os.makedirs("out")
raw.to_csv("out/raw.csv", index=False)

handoff.outputs(raw=raw)
