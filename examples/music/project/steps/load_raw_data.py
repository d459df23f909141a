"""Load raw data

There is no album data to be downloaded here, so we make some: scores that depend on the sound in a way that
no straight line follows, with the dirt that real tables have.
"""

import mlflow
import numpy as np
import pandas as pd

import handoff

handoff.start("load_raw_data")
max_row_limit = handoff.parameters(max_row_limit=5000)

pd.set_option("display.max_columns", 20)

handoff.resume()


def make_albums(n, seed=2024):
    rng = np.random.default_rng(seed)
    albums = pd.DataFrame(
        {
            "danceability": rng.beta(4, 3, n),
            "energy": rng.beta(5, 2, n),
            "loudness": rng.normal(-9, 3, n),
            "tempo": rng.normal(118, 24, n),
            "valence": rng.uniform(0, 1, n),
            "year": rng.integers(1965, 2024, n),
            "words": rng.poisson(320, n),
            "genre": rng.choice(["rock", "electronic", "folk", "jazz", "rap"], n),
        }
    )
    mood = np.sin(3 * albums["valence"]) * albums["energy"]
    taste = (
        6 + 2.2 * mood - 0.004 * (albums["tempo"] - 122).abs() * albums["danceability"]
    )
    albums["score"] = (taste + rng.normal(0, 0.35, n)).clip(0, 10).round(1)
    albums.loc[rng.random(n) < 0.04, "loudness"] = np.nan
    return pd.concat(
        [albums, albums.sample(n // 50, random_state=1)], ignore_index=True
    )


make_albums(max_row_limit).to_csv("albums.csv", index=False)

# %%
mlflow.log_artifact("albums.csv")
mlflow.log_metric("rows", max_row_limit)
handoff.end_run()

handoff.outputs()
