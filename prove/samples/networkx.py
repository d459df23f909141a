"""Graphs."""

from __future__ import annotations

from typing import Any

import networkx as nx

from .base import Samples


def path() -> Any:
    """Four nodes in a row, with weights and something at a node."""
    graph = nx.path_graph(4)
    nx.set_edge_attributes(graph, 1.0, "weight")
    graph.nodes[0]["rows"] = [1]
    return graph


def directed() -> Any:
    """Three nodes one behind the other."""
    return nx.DiGraph([(0, 1), (1, 2)])


NETWORKX = Samples(
    objects={
        "networkx.Graph": [
            path,
            directed,
            lambda: nx.MultiGraph([(0, 1), (0, 1)]),
            lambda: nx.MultiDiGraph([(0, 1)]),
        ]
    },
    pool={
        "*": [
            path,
            lambda: 1,
            lambda: [0, 1, 2],
            directed,
            lambda: {0: "a", 1: "b"},
            lambda: "weight",
            lambda: [(0, 1), (1, 2)],
            lambda: 0.5,
        ],
        "G": [
            path,
            directed,
            lambda: nx.MultiGraph([(0, 1)]),
            lambda: nx.complete_graph(4),
            lambda: nx.cycle_graph(5),
            lambda: nx.random_labeled_tree(5, seed=1),
        ],
        "H": [path, directed],
        "T": [lambda: nx.path_graph(4)],
        "n": [lambda: 4, lambda: 10],
        "m": [lambda: 2, lambda: 3],
        "k": [lambda: 2],
        "p": [lambda: 0.5],
        "s": [lambda: 0],
        "t": [lambda: 2],
        "u": [lambda: 0],
        "v": [lambda: 2],
        "source": [lambda: 0],
        "root": [lambda: 0],
        "target": [lambda: 2],
        "node": [lambda: 1],
        "nodes": [lambda: [0, 1]],
        "nbunch": [lambda: [0, 1]],
        "ebunch": [lambda: [(0, 1), (1, 2)]],
        "name": [lambda: "weight"],
        "attribute": [lambda: "weight"],
        "pos": [lambda: {at: (float(at), 0.0) for at in range(4)}],
        "values": [lambda: {0: [1], 1: [2]}],
        "mapping": [lambda: {0: "a", 1: "b", 2: "c", 3: "d"}],
        "copy": [lambda: False],
        "path": [lambda: "graph.txt"],
        "seed": [lambda: 1],
        "ebunch_to_add": [lambda: [(0, 3), (1, 3, {"rows": [1]})]],
        "nodes_for_adding": [lambda: [7, (8, {"rows": [1]})]],
        "u_of_edge": [lambda: 0],
        "v_of_edge": [lambda: 3],
        "node_for_adding": [lambda: 9],
        "edges": [lambda: [(0, 1)]],
    },
)
