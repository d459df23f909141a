"""Load
One file a shop, called "shop".csv.
"""

import pandas as pd

import handoff

handoff.start("load")
rows, scaled = handoff.parameters(rows=100, scaled=True)

SHOPS = ["north", "south"]

table = pd.read_csv(f"sales.csv").head(rows)

# %%
# only shops we know
table = table[table["shop"].isin(SHOPS)]


# %% Scale
# By the largest.
def scale(frame):
    return frame / frame.max()


if scaled:
    table["units"] = scale(table["units"])

handoff.outputs(table=table)
