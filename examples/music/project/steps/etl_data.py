"""ETL data

Twice the same album is once too many; a missing loudness becomes the genre's usual one.
"""

import matplotlib.pyplot as plt
import pandas as pd
from sklearn.model_selection import train_test_split

import handoff

handoff.start("etl_data", random_from="load_raw_data")
features, target_feature = handoff.parameters(
    features="danceability,energy,loudness,tempo,valence,year,words",
    target_feature="score",
)

plt.rcParams["figure.figsize"] = (8, 3)
pd.set_option("display.max_columns", 20)

handoff.resume()

albums = pd.read_csv("albums.csv").drop_duplicates()
print(len(albums), "albums")

# %%
usual = albums.groupby("genre")["loudness"].transform("median")
albums["loudness"] = albums["loudness"].fillna(usual)

# %%
fig, axes = plt.subplots(1, 2)
axes[0].hist(albums[target_feature], bins=30)
axes[0].set(xlabel=target_feature, ylabel="albums")
axes[1].scatter(albums["valence"], albums[target_feature], s=2, alpha=0.3)
axes[1].set(xlabel="valence")
plt.tight_layout()
plt.show()

# %%
# A quarter of the albums is kept for judging.
names = features.split(",")
X_train, X_test, y_train, y_test = train_test_split(
    albums[names], albums[target_feature], test_size=0.25, random_state=1
)

handoff.outputs(
    X_test=X_test, X_train=X_train, names=names, y_test=y_test, y_train=y_train
)
