"""Graphs."""

from __future__ import annotations

from typing import Any

import networkx as nx

from .base import Samples


def path() -> Any:
    """Four nodes in a row, with weights."""
    graph = nx.path_graph(4)
    nx.set_edge_attributes(graph, 1.0, "weight")
    return graph


NETWORKX = Samples(
    pool={
        "*": [
            path,
            lambda: 1,
            lambda: [0, 1, 2],
            lambda: nx.DiGraph([(0, 1), (1, 2)]),
            lambda: {0: "a", 1: "b"},
            lambda: "weight",
            lambda: [(0, 1), (1, 2)],
            lambda: 0.5,
        ],
        "G": [path, lambda: nx.DiGraph([(0, 1), (1, 2)]), lambda: nx.MultiGraph([(0, 1)])],
        "source": [lambda: 0],
        "target": [lambda: 2],
        "mapping": [lambda: {0: "a", 1: "b", 2: "c", 3: "d"}],
        "copy": [lambda: False],
        "path": [lambda: "graph.txt"],
        "seed": [lambda: 1],
    }
)
