"""Plots of a small table."""

from __future__ import annotations

import os
from typing import Any

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import seaborn as sns

from ..adapters import figures as figures
from ..adapters import frames as frames
from ..trials import Named
from .base import Make, Samples


def rows() -> Any:
    """Numbers and a group."""
    plt.close("all")
    rng = np.random.RandomState(0)
    numbers = pd.DataFrame(rng.rand(8, 2), columns=["a", "b"])
    return numbers.assign(g=["u", "v"] * 4)


def square() -> Any:
    """Numbers alone."""
    return rows()[["a", "b"]]


def axes() -> Any:
    """With a legend."""
    rows()
    made = plt.subplots()[1]
    made.plot([1.0, 2.0], label="a")
    made.legend()
    return made


def grid() -> Any:
    """A plot of each group."""
    return sns.FacetGrid(rows(), col="g")


def filled() -> Any:
    """With something drawn."""
    return grid().map_dataframe(sns.scatterplot, x="a", y="b", hue="g")


def pairs() -> Any:
    """Each column against each."""
    return sns.PairGrid(rows(), vars=["a", "b"])


def joint() -> Any:
    """Two columns and their distributions."""
    return sns.JointGrid(rows(), x="a", y="b")


def clusters() -> Any:
    """Rows in a tree."""
    return sns.clustermap(square())


def stored() -> str:
    """A folder of data, with a file in it."""
    os.makedirs("kept", exist_ok=True)
    square().to_csv("kept/own.csv", index=False)
    return "kept"


def by_axes(*names: str) -> list[Make]:
    """A table with columns to draw; on axes of one's own, and of columns alone."""
    given = dict(zip(("x", "y"), names, strict=False))
    return [
        lambda: (rows(), Named(**given)),
        lambda: (rows(), Named(hue="g", **given)),
        lambda: (Named(data=rows(), ax=axes(), **given),),
        lambda: (Named({name: rows()[column] for name, column in given.items()}),),
    ]


def by_figure(*names: str) -> list[Make]:
    """Those that make a figure of their own."""
    given = dict(zip(("x", "y"), names, strict=False))
    return [
        lambda: (rows(), Named(**given)),
        lambda: (rows(), Named(hue="g", col="g", **given)),
    ]


def seen(*given: Any, **named: Any) -> None:
    """Draws nothing."""


NUMBERS = "ecdfplot histplot kdeplot rugplot"
GROUPS = "barplot boxenplot boxplot pointplot stripplot swarmplot violinplot"
SHOWS = "it shows sliders in a notebook"

SEABORN = Samples(
    objects={"seaborn.axisgrid.Grid": [filled, pairs, joint, clusters]},
    modules=["matplotlib.pyplot", "pandas", "numpy"],
    pool={
        "*": [rows, lambda: "a", lambda: 0.5, lambda: 3, lambda: ["red", "blue"], axes],
        "func": [lambda: seen, lambda: sns.scatterplot],
        "data": [rows, square],
        "palette": [lambda: "deep"],
        "color": [lambda: "red"],
        "ax": [axes],
        "style": [lambda: "darkgrid", lambda: {"axes.grid": True}],
        "rc": [lambda: {"axes.grid": True}],
        "context": [lambda: "paper"],
        "loc": [lambda: "upper left"],
        "as_cmap": [lambda: True],
        "colors": [lambda: ["red", "blue"], lambda: ["windows blue"]],
        "n_colors": [lambda: 3],
    },
    calls={
        **{f"seaborn.{name}": by_axes("a") for name in NUMBERS.split()},
        **{f"seaborn.{name}": by_axes("g", "a") for name in GROUPS.split()},
        **{f"seaborn.{name}": by_axes("a", "b") for name in ("lineplot", "scatterplot")},
        **{
            f"seaborn.{name}": [
                lambda: (Named(data=square(), x="a", y="b"),),
                lambda: (Named(data=square(), x="a", y="b", ax=axes()),),
                lambda: (Named(x=rows()["a"], y=rows()["b"]),),
            ]
            for name in ("regplot", "residplot")
        },
        "seaborn.countplot": [
            lambda: (rows(), Named(x="g")),
            lambda: (Named(data=rows(), x="g", ax=axes()),),
        ],
        "seaborn.catplot": [
            *by_figure("g", "a"),
            *[
                lambda kind=kind: (rows(), Named(x="g", y="a", kind=kind))
                for kind in ("bar", "swarm", "violin")
            ],
        ],
        "seaborn.relplot": [
            *by_figure("a", "b"),
            lambda: (rows(), Named(x="a", y="b", kind="line")),
        ],
        "seaborn.displot": [*by_figure("a"), lambda: (rows(), Named(x="a", kind="kde"))],
        "seaborn.lmplot": by_figure("a", "b"),
        "seaborn.jointplot": [
            *[
                lambda kind=kind: (Named(data=rows(), x="a", y="b", kind=kind),)
                for kind in ("scatter", "hist", "reg")
            ],
            lambda: (Named(x=rows()["a"], y=rows()["b"]),),
        ],
        "seaborn.pairplot": [lambda: (rows(),), lambda: (rows(), Named(hue="g"))],
        "seaborn.distplot": [lambda: (rows()["a"],), lambda: (rows()["a"], Named(ax=axes()))],
        "seaborn.heatmap": [
            lambda: (square(),),
            lambda: (square().to_numpy(), Named(annot=True)),
            lambda: (square(), Named(ax=axes(), mask=square() > 0.5)),
        ],
        "seaborn.clustermap": [lambda: (square(),), lambda: (square(), Named(z_score=0))],
        "seaborn.FacetGrid": [
            lambda: (rows(), Named(col="g")),
            lambda: (rows(), Named(row="g", hue="g", palette=["red", "blue"])),
        ],
        "seaborn.PairGrid": [lambda: (rows(),), lambda: (rows(), Named(hue="g"))],
        "seaborn.JointGrid": [
            lambda: (Named(data=rows(), x="a", y="b"),),
            lambda: (Named(x=rows()["a"], y=rows()["b"]),),
        ],
        "seaborn.load_dataset": [
            lambda: ("own", Named(data_home=stored(), cache=True)),
        ],
        "seaborn.get_data_home": [lambda: (stored(),)],
        "seaborn.mpl_palette": [lambda: ("viridis",), lambda: ("Set1", 3)],
        "seaborn.xkcd_palette": [lambda: (["windows blue"],)],
        "seaborn.crayon_palette": [lambda: (["Red"],)],
        "seaborn.set_color_codes": [lambda: ("deep",)],
        "figure.map": [lambda: (plt.hist, "a"), lambda: (sns.scatterplot, "a", "b")],
        "figure.map_dataframe": [lambda: (sns.histplot, Named(x="a"))],
        "figure.plot_joint": [lambda: (sns.scatterplot,)],
        "figure.plot_marginals": [lambda: (sns.histplot,)],
        "figure.pipe": [lambda: (seen,)],
        "figure.apply": [lambda: (seen,)],
        "figure.despine": [lambda: (Named(left=True),)],
        "figure.map_diag": [lambda: (sns.histplot,)],
        "figure.map_lower": [lambda: (sns.scatterplot,)],
        "figure.map_upper": [lambda: (sns.scatterplot,)],
        "figure.map_offdiag": [lambda: (sns.scatterplot,)],
        "figure.plot_matrix": [lambda: ({}, np.arange(2), np.arange(8))],
        "figure.set_axis_labels": [lambda: ("c", "d")],
        "figure.set_titles": [lambda: ("{col_name}",)],
        "figure.set_xlabels": [lambda: ("c",)],
        "figure.set_ylabels": [lambda: ("c",)],
        "figure.facet_data": [lambda: ()],
        "figure.plot_colors": [lambda: (np.arange(2), np.arange(8))],
        "figure.plot_dendrograms": [
            lambda: (True, True, "euclidean", "average", None, None, {}),
        ],
        "figure.refline": [lambda: (Named(x=0.5),)],
        "figure.facet_axis": [lambda: (0, 0)],
    },
    untried={
        "seaborn.dogplot": "it asks the network",
        "seaborn.get_dataset_names": "it asks the network",
        **{
            f"seaborn.choose_{name}_palette": SHOWS
            for name in ("colorbrewer", "cubehelix", "dark", "diverging", "light")
        },
    },
    gaps={
        **{
            f"seaborn.{name}_palette": "a map of colours with `as_cmap`, which nobody changes"
            for name in [
                "blend",
                "cubehelix",
                "dark",
                "diverging",
                "hls",
                "husl",
                "light",
                "mpl",
            ]
        },
        **dict.fromkeys(
            ["seaborn.catplot", "seaborn.clustermap", "seaborn.pairplot"],
            "it has drawn its table, and only keeps it",
        ),
        "seaborn.load_dataset": "a file of one's own with `data_home`",
    },
    seldom={
        **dict.fromkeys(
            ["figure.apply", "figure.pipe"], "only what the function that it is given changes"
        ),
        "figure.plot_colors": "only with colours beside the rows",
    },
)
