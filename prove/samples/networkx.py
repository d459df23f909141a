"""Graphs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import networkx as nx
import numpy as np

from ..trials import Named
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


def dated() -> Any:
    """Papers that cite each other, with their years."""
    graph = nx.DiGraph([(1, 0), (2, 0), (2, 1)])
    nx.set_node_attributes(graph, {0: 1, 1: 2, 2: 3}, "time")
    return graph


def flow() -> Any:
    """Pipes."""
    graph = directed()
    nx.set_edge_attributes(graph, 1, "capacity")
    nx.set_edge_attributes(graph, 1, "weight")
    return graph


def written(write: Any) -> str:
    """A file of a graph."""
    write(nx.path_graph(3), "read.txt")
    return "read.txt"


def labelled() -> Any:
    """Nodes with labels."""
    graph = nx.path_graph(3)
    nx.set_node_attributes(graph, {0: "a", 1: "b", 2: "c"}, "label")
    return graph


def negative() -> Any:
    """A cycle that costs less than nothing."""
    graph = nx.DiGraph()
    graph.add_weighted_edges_from([(0, 1, 1.0), (1, 2, -3.0), (2, 0, 1.0)])
    return graph


def placed() -> Any:
    """Nodes at places."""
    graph = nx.path_graph(3)
    nx.set_node_attributes(graph, {at: (float(at), 0.0) for at in range(3)}, "pos")
    return graph


def counted() -> Any:
    """Nodes with numbers."""
    graph = nx.path_graph(3)
    nx.set_node_attributes(graph, {0: 0.0, 1: 0.5, 2: 1.0}, "n")
    return graph


def ring() -> Any:
    """Eight nodes in a directed ring."""
    return nx.cycle_graph(8, create_using=nx.DiGraph)


LEDA = ["LEDA.GRAPH", "string", "int", "-1", "2", "|{a}|", "|{b}|", "1", "1 2 0 |{3}|"]


def leda() -> str:
    """A file in that format."""
    Path("rows.leda").write_text("\n".join(LEDA))
    return "rows.leda"


FACTORIES = "adjlist_inner adjlist_outer edge_attr edge_key graph_attr node_attr node"
JOINT = {1: {2: 2}, 2: {1: 2}}
COPIED = [
    f"networkx.{name}"
    for name in (
        "contracted_edge",
        "contracted_nodes",
        "identified_nodes",
        "relabel_nodes",
        "stochastic_graph",
    )
]
VIEWS = [f"graph.{name}" for name in ["copy", "reverse", "to_directed", "to_undirected"]]

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
    modules=["numpy", "pandas", "scipy", "matplotlib.pyplot"],
    calls={
        "networkx.add_path": [lambda: (path(), [5, 6, 7])],
        "networkx.remove_edge_attributes": [lambda: (path(), "weight")],
        "networkx.remove_node_attributes": [lambda: (path(), "rows")],
        "networkx.cd_index": [lambda: (dated(), 0), lambda: (dated(), 0, Named(time_delta=9))],
        "networkx.is_aperiodic": [lambda: (nx.DiGraph([(0, 1), (1, 0)]),)],
        "networkx.is_d_separator": [lambda: (directed(), {0}, {2}, {1})],
        "networkx.is_minimal_d_separator": [lambda: (directed(), {0}, {2}, {1})],
        "networkx.find_minimal_d_separator": [lambda: (directed(), {0}, {2})],
        "networkx.maximum_flow": [lambda: (flow(), 0, 2)],
        "networkx.maximum_flow_value": [lambda: (flow(), 0, 2)],
        "networkx.minimum_cut": [lambda: (flow(), 0, 2)],
        "networkx.minimum_cut_value": [lambda: (flow(), 0, 2)],
        "networkx.max_flow_min_cost": [lambda: (flow(), 0, 2)],
        "networkx.equitable_color": [lambda: (path(), 3)],
        "networkx.from_numpy_array": [lambda: (nx.to_numpy_array(path()),)],
        "networkx.from_scipy_sparse_array": [lambda: (nx.to_scipy_sparse_array(path()),)],
        "networkx.from_pandas_adjacency": [lambda: (nx.to_pandas_adjacency(path()),)],
        "networkx.from_pandas_edgelist": [lambda: (nx.to_pandas_edgelist(path()),)],
        "networkx.from_dict_of_dicts": [lambda: ({0: {1: {"rows": [1]}}},)],
        "networkx.compose_all": [lambda: ([path(), path()],)],
        "networkx.union_all": [lambda: ([path()],)],
        "networkx.node_link_graph": [lambda: (nx.node_link_data(path()),)],
        "networkx.adjacency_graph": [lambda: (nx.adjacency_data(path()),)],
        "networkx.read_edgelist": [lambda: (written(nx.write_edgelist),)],
        "networkx.read_gml": [lambda: (written(nx.write_gml),)],
        "networkx.read_graphml": [lambda: (written(nx.write_graphml),)],
        "networkx.read_adjlist": [lambda: (written(nx.write_adjlist),)],
        "networkx.stochastic_block_model": [lambda: ([2, 2], [[0.5, 0.1], [0.1, 0.5]])],
        "networkx.barbell_graph": [lambda: (3, 1)],
        "networkx.ring_of_cliques": [lambda: (3, 3)],
        "networkx.havel_hakimi_graph": [lambda: ([1, 1],)],
        "networkx.rescale_layout": [lambda: (np.array([[0.0, 1.0], [2.0, 3.0]]),)],
        "graph.add_weighted_edges_from": [lambda: ([(0, 3, 0.5)],)],
        "networkx.is_valid_joint_degree": [lambda: (JOINT,)],
        "networkx.joint_degree_graph": [lambda: (JOINT, 1)],
        "networkx.directed_joint_degree_graph": [
            lambda: ([1, 1], [1, 1], {1: {1: 2}}, 1),
        ],
        "networkx.numeric_assortativity_coefficient": [lambda: (dated(), "time")],
        "networkx.directed_havel_hakimi_graph": [lambda: ([1, 1], [1, 1])],
        "networkx.join_trees": [lambda: ([(nx.path_graph(2), 0), (nx.path_graph(3), 0)],)],
        "networkx.quotient_graph": [lambda: (path(), [{0, 1}, {2, 3}])],
        **{
            f"networkx.{at}.{name}": [lambda: (path(), [{0, 1}, {2, 3}])]
            for at in ("community", "algorithms.community")
            for name in ("modularity", "partition_quality")
        },
        "networkx.from_graph6_bytes": [lambda: (b"A_",)],
        "networkx.from_sparse6_bytes": [lambda: (b":An",)],
        "networkx.from_nested_tuple": [lambda: (((), ()),)],
        "networkx.graph_atlas_g": [lambda: ()],
        "networkx.parse_gml": [lambda: (list(nx.generate_gml(nx.path_graph(3))),)],
        "networkx.parse_graphml": [
            lambda: ("\n".join(nx.generate_graphml(nx.path_graph(3))),),
        ],
        "networkx.parse_leda": [lambda: (LEDA,)],
        "networkx.parse_multiline_adjlist": [lambda: (iter(["0 1", "1 {}", "1 0"]),)],
        "networkx.triad_graph": [lambda: ("030T",)],
        "networkx.cytoscape_graph": [lambda: (nx.cytoscape_data(path()),)],
        "networkx.degree_sequence_tree": [lambda: ([1, 2, 1],)],
        "networkx.disjoint_union_all": [lambda: ([path(), path()],)],
        "networkx.intersection_all": [lambda: ([path(), path()],)],
        "networkx.relabel_gexf_graph": [lambda: (labelled(),)],
        "networkx.LFR_benchmark_graph": [
            lambda: (60, 3, 1.5, 0.1, Named(average_degree=5, min_community=20, seed=10)),
        ],
        "networkx.extended_barabasi_albert_graph": [lambda: (9, 1, 0.2, 0.2)],
        "networkx.partial_duplication_graph": [lambda: (9, 3, 0.5, 0.5)],
        "networkx.dedensify": [lambda: (path(), 2), lambda: (path(), 2, None, False)],
        "networkx.geometric_soft_configuration_graph": [
            lambda: (Named(beta=1.5, n=9, gamma=2.7, mean_degree=3),),
        ],
        "networkx.maybe_regular_expander": [lambda: (8, 2)],
        "networkx.maybe_regular_expander_graph": [lambda: (8, 2)],
        "networkx.random_regular_expander_graph": [lambda: (8, 4)],
        "networkx.random_clustered_graph": [lambda: ([(1, 0), (1, 0)],)],
        "networkx.random_degree_sequence_graph": [lambda: ([1, 2, 1],)],
        "networkx.random_lobster": [lambda: (3, 0.3, 0.3)],
        "networkx.random_lobster_graph": [lambda: (3, 0.3, 0.3)],
        "networkx.random_shell_graph": [lambda: ([(5, 6, 0.5)],)],
        "networkx.equivalence_classes": [
            lambda: ([1, 2, 3], lambda one, other: one % 2 == other % 2),
        ],
        "networkx.find_negative_cycle": [lambda: (negative(), 0)],
        "networkx.geometric_edges": [lambda: (placed(), 1.5)],
        "networkx.max_weight_clique": [lambda: (path(), None)],
        "networkx.panther_vector_similarity": [
            lambda: (nx.complete_graph(8), 0, Named(D=3, k=2, seed=1)),
        ],
        "networkx.read_gexf": [lambda: (written(nx.write_gexf),)],
        "networkx.read_graph6": [lambda: (written(nx.write_graph6),)],
        "networkx.read_sparse6": [lambda: (written(nx.write_sparse6),)],
        "networkx.read_weighted_edgelist": [lambda: (written(nx.write_weighted_edgelist),)],
        "networkx.read_leda": [lambda: (leda(),)],
        "networkx.read_multiline_adjlist": [lambda: (written(nx.write_multiline_adjlist),)],
        "networkx.snap_aggregation": [lambda: (dated(), ["time"])],
        "networkx.apply_matplotlib_colors": [lambda: (counted(), "n", "colour", "viridis")],
        "networkx.directed_edge_swap": [lambda: (ring(), Named(nswap=1, seed=1))],
        "networkx.double_edge_swap": [lambda: (nx.cycle_graph(8), 1)],
        "networkx.connected_double_edge_swap": [lambda: (nx.cycle_graph(8), 3)],
    },
    untried={
        **dict.fromkeys(
            [
                f"networkx.drawing.nx_{name}"
                for name in (
                    "agraph.graphviz_layout",
                    "agraph.pygraphviz_layout",
                    "agraph.write_dot",
                    "pydot.graphviz_layout",
                    "pydot.pydot_layout",
                    "pydot.write_dot",
                )
            ],
            "needs graphviz",
        ),
        **dict.fromkeys(
            [f"graph.{name}_dict_factory" for name in FACTORIES.split()],
            "a class of dicts, which only a class of graphs calls",
        ),
        **dict.fromkeys(["graph.adj", "graph.pred", "graph.succ"], "read, and not called"),
        "networkx.graph_atlas_g": "more graphs than can be looked at",
    },
    seldom={
        "networkx.recursive_simple_cycles": "what it takes out it puts back",
        "networkx.barycenter": "only with an attribute to write to",
    },
    gaps={
        "networkx.draw_networkx_edges": "of a directed graph a list of the parts of a picture",
        **dict.fromkeys(
            COPIED, "in place only with `copy=False`, which is seen where it is said"
        ),
        **dict.fromkeys(
            VIEWS, "a view only with `as_view` or `copy=False`; it cannot be changed"
        ),
    },
)
