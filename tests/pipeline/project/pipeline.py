"""The table of the small project, for the place in main.py that the exporter fills."""

from handoff.table import Step

NAME = "small"
EXPERIMENT = "small"
PARAMETERS = {"rows": 60, "scale": 0.5, "features": "a,b", "trees": 10, "fail": False}
STEPS = [
    Step("load", parameters=["rows"], draws=True),
    Step("prepare", parameters=["scale", "features"], inputs={"load": ["raw"]}),
    Step(
        "train",
        parameters=["trees"],
        inputs={"prepare": ["X", "y"]},
        draws=True,
        random_from="prepare",
    ),
    Step(
        "plot",
        parameters=["fail"],
        inputs={"prepare": ["scaler"]},
        files={"load": ["out/raw.csv"]},
    ),
    Step("sum_up", inputs={"train": ["model", "rmse"], "plot": ["total"]}),
]
