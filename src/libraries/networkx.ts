import type { Library } from './library';
import { each, table } from './words';

/** A graph that is given to be filled is changed: `out`, or `create_using`. */
const functions = table(
  each(
    'networkx',
    'EdgePartition astar_path_length attribute_assortativity_coefficient average_clustering average_node_connectivity average_shortest_path_length bellman_ford_path_length boundary_expansion cd_index chordal_graph_treewidth conductance cost_of_flow could_be_isomorphic cut_size d_separated dag_longest_path_length degree_assortativity_coefficient degree_pearson_correlation_coefficient density describe diameter dijkstra_path_length edge_connectivity edge_expansion effective_graph_resistance efficiency estrada_index fast_could_be_isomorphic faster_could_be_isomorphic find_asteroidal_triple flow_hierarchy girth global_efficiency global_reaching_centrality graph_edit_distance group_betweenness_centrality group_closeness_centrality group_degree_centrality group_in_degree_centrality group_out_degree_centrality gutman_index harmonic_diameter has_bridges has_eulerian_path has_path hyper_wiener_index info is_aperiodic is_arborescence is_at_free is_attracting_component is_biconnected is_bipartite is_branching is_chordal is_connected is_connected_dominating_set is_d_separator is_digraphical is_directed is_directed_acyclic_graph is_distance_regular is_dominating_set is_edge_cover is_empty is_eulerian is_forest is_frozen is_graphical is_isolate is_isomorphic is_k_edge_connected is_k_regular is_kl_connected is_matching is_maximal_matching is_minimal_d_separator is_multigraphical is_negatively_weighted is_path is_perfect_graph is_perfect_matching is_planar is_pseudographical is_regular is_regular_expander is_semiconnected is_semieulerian is_simple_path is_strongly_connected is_strongly_regular is_tournament is_tree is_triad is_valid_degree_sequence_erdos_gallai is_valid_degree_sequence_havel_hakimi is_valid_directed_joint_degree is_valid_joint_degree is_weakly_connected is_weighted kemeny_constant local_constraint local_efficiency local_reaching_centrality lowest_common_ancestor maximum_flow_value min_cost_flow_cost minimum_cut_value mixing_expansion negative_edge_cycle node_connectivity node_expansion normalized_cut_size number_attracting_components number_connected_components number_of_edges number_of_isolates number_of_nodes number_of_nonisomorphic_trees number_of_selfloops number_of_spanning_trees number_strongly_connected_components number_weakly_connected_components numeric_assortativity_coefficient overall_reciprocity path_weight radius s_metric schultz_index to_graph6_bytes to_sparse6_bytes transitivity tree_broadcast_time triad_type trophic_incoherence_parameter vf2pp_is_isomorphic volume weisfeiler_lehman_graph_hash wiener_index',
    'new'
  ),
  each(
    'networkx',
    'ArborescenceIterator SpanningTreeIterator adamic_adar_index all_neighbors all_node_cuts all_pairs_all_shortest_paths all_pairs_bellman_ford_path all_pairs_bellman_ford_path_length all_pairs_dijkstra all_pairs_dijkstra_path all_pairs_dijkstra_path_length all_pairs_lowest_common_ancestor all_pairs_shortest_path all_pairs_shortest_path_length all_shortest_paths all_simple_edge_paths all_simple_paths all_topological_sorts all_triads all_triangles antichains articulation_points attracting_components bfs_beam_edges bfs_edges bfs_labeled_edges bfs_layers bfs_predecessors bfs_successors biconnected_component_edges biconnected_components bridges chain_decomposition chordal_graph_cliques chordless_cycles cn_soundarajan_hopcroft common_neighbor_centrality connected_components dfs_edges dfs_labeled_edges dfs_postorder_nodes dfs_preorder_nodes edge_bfs edge_boundary edge_dfs edge_disjoint_paths enumerate_all_cliques eulerian_circuit eulerian_path find_cliques find_cliques_recursive generate_adjlist generate_edgelist generate_gexf generate_gml generate_graphml generate_multiline_adjlist generate_network_text generate_pajek generate_random_paths generic_bfs_edges global_parameters isolates jaccard_coefficient k_edge_augmentation k_edge_components k_edge_subgraphs kosaraju_strongly_connected_components lexicographical_topological_sort local_bridges maximum_spanning_edges minimum_spanning_edges neighbors node_attribute_xy node_degree_xy node_disjoint_paths nodes_with_selfloops non_edges nonisomorphic_trees optimize_edit_paths optimize_graph_edit_distance preferential_attachment ra_index_soundarajan_hopcroft resource_allocation_index selfloop_edges shortest_simple_paths simple_cycles single_source_all_shortest_paths strongly_connected_components topological_generations topological_sort tree_all_pairs_lowest_common_ancestor vf2pp_all_isomorphisms weakly_connected_components within_inter_cluster',
    'lazy'
  ),
  each(
    'networkx',
    'average_degree_connectivity average_neighbor_degree betweenness_centrality_subset closeness_centrality closeness_vitality clustering combinatorial_embedding_to_pos communicability_betweenness_centrality constraint core_number current_flow_betweenness_centrality current_flow_betweenness_centrality_subset current_flow_closeness_centrality degree_centrality dfs_predecessors eccentricity edge_betweenness_centrality_subset edge_current_flow_betweenness_centrality edge_current_flow_betweenness_centrality_subset edge_load_centrality effective_size eigenvector_centrality eigenvector_centrality_numpy equitable_color greedy_color harmonic_centrality immediate_dominators in_degree_centrality information_centrality katz_centrality katz_centrality_numpy laplacian_centrality load_centrality multi_source_dijkstra_path_length number_of_cliques onion_layers out_degree_centrality pagerank percolation_centrality reciprocity second_order_centrality single_source_bellman_ford_path_length single_source_dijkstra_path_length single_source_shortest_path_length single_target_shortest_path_length square_clustering subgraph_centrality subgraph_centrality_exp triadic_census triangles trophic_differences trophic_levels vf2pp_isomorphism',
    'new:dict'
  ),
  each(
    'networkx',
    'all_pairs_node_connectivity attribute_mixing_dict bfs_layout bipartite_layout circular_layout communicability communicability_exp degree_mixing_dict dfs_successors dispersion dominance_frontiers floyd_warshall generalized_degree johnson k_components kamada_kawai_layout max_flow_min_cost min_cost_flow mixing_dict multi_source_dijkstra_path multipartite_layout number_of_walks planar_layout rescale_layout_dict resistance_distance shell_layout simrank_similarity single_source_bellman_ford_path single_source_dijkstra_path single_source_shortest_path single_target_shortest_path spectral_layout spiral_layout to_dict_of_lists voronoi_cells weisfeiler_lehman_subgraph_hashes',
    'new:bunch'
  ),
  each(
    'networkx',
    'bfs_tree chordal_cycle_graph complement complete_multipartite_graph condensation connected_caveman_graph corona_product dag_to_branching davis_southern_women_graph dfs_tree difference directed_havel_hakimi_graph florentine_families_graph from_graph6_bytes from_nested_tuple from_numpy_matrix from_pandas_dataframe from_prufer_sequence from_scipy_sparse_matrix from_sparse6_bytes gomory_hu_tree graph_atlas graph_atlas_g grid_graph hoffman_singleton_graph hypercube_graph intersection inverse_line_graph junction_tree k_factor karate_club_graph kneser_graph les_miserables_graph margulis_gabber_galil_graph maximum_branching moral_graph mycielski_graph pappus_graph parse_gml parse_graphml parse_leda parse_multiline_adjlist parse_pajek power prefix_tree prefix_tree_recursive ring_of_cliques rooted_product spanner sudoku_graph symmetric_difference transitive_closure_dag transitive_reduction triad_graph turan_graph visibility_graph windmill_graph',
    'new:graph'
  ),
  each(
    'networkx',
    'DiGraph Graph MultiDiGraph MultiGraph PlanarEmbedding adjacency_graph cartesian_product caveman_graph compose compose_all contracted_edge contracted_nodes convert_node_labels_to_integers create_empty_copy cytoscape_graph degree_sequence_tree disjoint_union disjoint_union_all ego_graph eulerize full_join identified_nodes intersection_all interval_graph join_trees k_core k_corona k_crust k_shell k_truss lexicographic_product maximum_spanning_tree minimum_spanning_tree modular_product mycielskian node_link_graph partition_spanning_tree projected_graph relabel_gexf_graph relabel_nodes stochastic_graph strong_product tensor_product transitive_closure tree_graph union union_all',
    'shallow:graph'
  ),
  each(
    'networkx',
    'LFR_benchmark_graph directed_joint_degree_graph expected_degree_graph extended_barabasi_albert_graph gaussian_random_partition_graph general_random_intersection_graph geometric_soft_configuration_graph gn_graph joint_degree_graph k_random_intersection_graph maybe_regular_expander maybe_regular_expander_graph navigable_small_world_graph partial_duplication_graph planted_partition_graph random_clustered_graph random_cograph random_degree_sequence_graph random_internet_as_graph random_k_out_graph random_labeled_rooted_forest random_labeled_rooted_tree random_labeled_tree random_lobster random_lobster_graph random_partition_graph random_regular_expander_graph random_shell_graph random_spanning_tree random_tree random_unlabeled_rooted_forest random_unlabeled_rooted_tree random_unlabeled_tree relaxed_caveman_graph scale_free_graph spectral_graph_forge stochastic_block_model uniform_random_intersection_graph waxman_graph',
    'new:graph draws'
  ),
  each(
    'networkx',
    'adjacency_matrix attribute_mixing_matrix bethe_hessian_matrix bethe_hessian_spectrum chromatic_polynomial config degree_mixing_matrix directed_combinatorial_laplacian_matrix directed_laplacian_matrix directed_modularity_matrix floyd_warshall_numpy google_matrix incidence_matrix kl_connected_subgraph laplacian_matrix modularity_matrix modularity_spectrum node_clique_number normalized_laplacian_matrix normalized_laplacian_spectrum predecessor to_scipy_sparse_array tutte_polynomial',
    'new:'
  ),
  each(
    'networkx',
    'bull_graph chvatal_graph cubical_graph desargues_graph diamond_graph dodecahedral_graph frucht_graph heawood_graph house_graph house_x_graph icosahedral_graph krackhardt_kite_graph moebius_kantor_graph null_graph octahedral_graph petersen_graph sedgewick_maze_graph tetrahedral_graph trivial_graph truncated_cube_graph truncated_tetrahedron_graph tutte_graph',
    'new:graph out:0 changes:create_using'
  ),
  each('networkx', 'non_randomness to_nested_tuple', 'new:tuple'),
  each(
    'networkx',
    'attr_matrix attr_sparse_matrix bellman_ford_predecessor_and_distance bidirectional_dijkstra capacity_scaling check_planarity dijkstra_predecessor_and_distance floyd_warshall_predecessor_and_distance goldberg_radzik hits intersection_array multi_source_dijkstra network_simplex optimal_edit_paths prominent_group single_source_bellman_ford single_source_dijkstra stoer_wagner tree_broadcast_center',
    'new:bunch'
  ),
  each(
    'networkx',
    'ancestors common_neighbors connected_dominating_set descendants descendants_at_distance dominating_set equivalence_classes find_induced_nodes find_minimal_d_separator max_weight_matching maximal_matching min_edge_cover min_weight_matching minimum_edge_cut minimum_node_cut node_boundary node_connected_component non_neighbors',
    'new:set'
  ),
  each(
    'networkx',
    'astar_path bellman_ford_path bidirectional_shortest_path center dag_longest_path degree_histogram dijkstra_path find_cycle find_negative_cycle geometric_edges periphery reconstruct_path to_prufer_sequence voterank',
    'new:list'
  ),
  each('networkx', 'cycle_basis max_weight_clique minimum_cycle_basis', 'new:bunch'),
  each(
    'networkx',
    'write_adjlist write_edgelist write_gexf write_gml write_gpickle write_graph6 write_graphml write_graphml_lxml write_graphml_xml write_latex write_multiline_adjlist write_network_text write_pajek write_shp write_sparse6 write_weighted_edgelist write_yaml',
    'new writes:1'
  ),
  each(
    'networkx',
    'binomial_tree circular_ladder_graph complete_graph cycle_graph dorogovtsev_goltsev_mendes_graph empty_graph from_dict_of_lists from_edgelist ladder_graph line_graph make_max_clique_graph paley_graph path_graph star_graph to_networkx_graph wheel_graph',
    'shallow:graph out:1 changes:create_using'
  ),
  each(
    'networkx',
    'binomial_graph connected_watts_strogatz_graph dense_gnm_random_graph duplication_divergence_graph erdos_renyi_graph fast_gnp_random_graph gnm_random_graph gnp_random_graph newman_watts_strogatz_graph powerlaw_cluster_graph random_powerlaw_tree random_regular_graph watts_strogatz_graph',
    'new:graph draws changes:create_using'
  ),
  each(
    'networkx',
    'draw_bipartite draw_circular draw_kamada_kawai draw_networkx_edges draw_networkx_nodes draw_planar draw_shell draw_spectral',
    'new:figure'
  ),
  each(
    'networkx',
    'from_numpy_array from_pandas_adjacency from_scipy_sparse_array generalized_petersen_graph grid_2d_graph havel_hakimi_graph hexagonal_lattice_graph parse_adjlist parse_edgelist random_kernel_graph triangular_lattice_graph',
    'new:graph changes:create_using'
  ),
  each(
    'networkx',
    'approximate_current_flow_betweenness_centrality betweenness_centrality edge_betweenness_centrality panther_similarity panther_vector_similarity rich_club_coefficient',
    'new:dict draws'
  ),
  each(
    'networkx',
    'arf_layout forceatlas2_layout fruchterman_reingold_layout random_layout spring_layout',
    'new:bunch draws'
  ),
  each(
    'networkx',
    'read_gexf read_gml read_gpickle read_graph6 read_graphml read_leda read_multiline_adjlist read_pajek read_shp read_sparse6 read_yaml',
    'new:graph reads:0'
  ),
  each(
    'networkx',
    'balanced_tree circulant_graph complete_bipartite_graph full_rary_tree hkn_harary_graph hnm_harary_graph lollipop_graph make_clique_bipartite tadpole_graph',
    'shallow:graph out:2 changes:create_using'
  ),
  each(
    'networkx',
    'edge_subgraph induced_subgraph restricted_view reverse reverse_view subgraph subgraph_view to_directed to_undirected',
    'holds:graph'
  ),
  each(
    'networkx',
    'adjacency_spectrum laplacian_spectrum to_numpy_array to_numpy_matrix to_numpy_recarray to_scipy_sparse_matrix',
    'new:ndarray'
  ),
  each(
    'networkx',
    'geographical_threshold_graph lattice_reference random_geometric_graph random_reference soft_random_geometric_graph thresholded_random_geometric_graph',
    'shallow:graph draws'
  ),
  each(
    'networkx',
    'GraphMLReader GraphMLWriter degree edges nodes to_edgelist',
    'holds:'
  ),
  each(
    'networkx',
    'add_cycle add_path add_star set_edge_attributes set_node_attributes',
    'new changes:0 keeps'
  ),
  each(
    'networkx',
    'complete_to_chordal_graph maximum_flow minimum_cut',
    'shallow:tuple'
  ),
  each(
    'networkx',
    'get_edge_attributes get_node_attributes to_dict_of_dicts tree_data',
    'holds:dict'
  ),
  each(
    'networkx',
    'draw draw_forceatlas2 draw_networkx draw_random draw_spring',
    'new:figure draws'
  ),
  each('networkx', 'draw_networkx_edge_labels draw_networkx_labels', 'new:bunch'),
  {
    'networkx.dedensify': 'holds:tuple',
    'networkx.quotient_graph': 'holds:graph',
    'networkx.snap_aggregation': 'shallow:graph'
  },
  // It draws the graph, and gives it back.
  { 'networkx.display': 'view:graph draws' },
  each(
    'networkx',
    'apply_matplotlib_colors remove_edge_attributes remove_node_attributes',
    'new changes:0'
  ),
  each(
    'networkx',
    'barbell_graph from_dict_of_dicts from_pandas_edgelist',
    'shallow:graph changes:create_using'
  ),
  each('networkx', 'algebraic_connectivity omega sigma', 'new draws'),
  each('networkx', 'adjacency_data cytoscape_data node_link_data', 'shallow:dict'),
  each(
    'networkx',
    'maximal_independent_set random_powerlaw_tree_sequence spectral_ordering',
    'new:list draws'
  ),
  each(
    'networkx',
    'maximum_spanning_arborescence minimum_branching minimum_spanning_arborescence',
    'new:graph changes:0'
  ),
  each(
    'networkx',
    'read_adjlist read_edgelist read_weighted_edgelist',
    'new:graph reads:0 changes:create_using'
  ),
  each('networkx', 'shortest_path shortest_path_length', 'any'),
  each('networkx', 'to_pandas_adjacency to_pandas_edgelist', 'new:dataframe'),
  each(
    'networkx',
    'barabasi_albert_graph dual_barabasi_albert_graph',
    'shallow:graph draws changes:create_using'
  ),
  each(
    'networkx',
    'configuration_model gnc_graph',
    'shallow:graph out:1 changes:create_using draws'
  ),
  each(
    'networkx',
    'directed_configuration_model gnr_graph',
    'shallow:graph out:2 changes:create_using draws'
  ),
  each('networkx', 'to_latex to_latex_raw', 'new out:1 changes:pos'),
  each('networkx', 'directed_edge_swap double_edge_swap', 'same changes:0 draws'),
  each('networkx', 'freeze rescale_layout', 'same changes:0'),
  each('networkx', 'recursive_simple_cycles', 'new:list changes:0'),
  each('networkx', 'connected_double_edge_swap', 'new changes:0 draws'),
  each('networkx', 'LCF_graph', 'shallow:graph out:3 changes:create_using'),
  each('networkx', 'barycenter', 'new:list changes:0 keeps'),
  each('networkx', 'fiedler_vector', 'new: draws'),
  each('networkx', 'incremental_closeness_centrality', 'new:dict changes:0'),
  each('networkx', 'spectral_bisection', 'new:bunch draws'),
  each('networkx', 'triads_by_type', 'new:defaultdict'),
  each(
    'networkx.algorithms.community',
    'asyn_fluidc asyn_lpa_communities girvan_newman k_clique_communities louvain_partitions',
    'lazy draws'
  ),
  each(
    'networkx.community',
    'asyn_fluidc asyn_lpa_communities girvan_newman k_clique_communities louvain_partitions',
    'lazy draws'
  ),
  ...['networkx.algorithms.community', 'networkx.community'].map(owner =>
    table(
      each(
        owner,
        'greedy_modularity_communities louvain_communities',
        'new:bunch draws'
      ),
      each(owner, 'kernighan_lin_bisection', 'new:bunch draws'),
      each(owner, 'label_propagation_communities', 'new:'),
      each(
        owner,
        'coverage is_partition modularity partition_quality performance',
        'new'
      )
    )
  ),
  ...['networkx.algorithms.bipartite', 'networkx.bipartite'].map(owner =>
    table(
      each(owner, 'is_bipartite is_bipartite_node_set density', 'new'),
      each(
        owner,
        'color degree_centrality closeness_centrality betweenness_centrality hopcroft_karp_matching maximum_matching eppstein_matching minimum_weight_full_matching',
        'new:dict'
      ),
      each(owner, 'projected_graph weighted_projected_graph', 'shallow:graph'),
      each(owner, 'random_graph', 'new:graph draws'),
      each(owner, 'sets', 'new:bunch')
    )
  ),
  each('networkx.drawing.nx_agraph', 'graphviz_layout pygraphviz_layout', 'new:dict'),
  each('networkx.drawing.nx_pydot', 'graphviz_layout pydot_layout', 'new:dict'),
  each('networkx.drawing.nx_agraph', 'write_dot', 'new writes:1'),
  each('networkx.drawing.nx_pydot', 'write_dot', 'new writes:1')
);

/** What a graph gives of itself shows what is in it by then. */
const methods = table(
  each(
    'graph',
    '__contains__ __len__ has_edge has_node has_predecessor has_successor is_directed is_multigraph new_edge_key number_of_edges number_of_nodes order size to_directed_class to_undirected_class',
    'new'
  ),
  each(
    'graph',
    'clear clear_edges remove_edge remove_edges_from remove_node remove_nodes_from',
    'new changes:self'
  ),
  each('graph', 'add_node update', 'new changes:self keeps'),
  each(
    'graph',
    'add_edge add_edges_from add_nodes_from add_weighted_edges_from add_cycle add_path add_star',
    'child changes:self keeps'
  ),
  // With `as_view`, or `copy=False`, a graph that shows this one, and cannot be changed.
  each('graph', 'copy reverse to_directed to_undirected', 'shallow:graph'),
  each(
    'graph',
    '__getitem__ __iter__ adj data degree edge_subgraph edges get get_edge_data in_degree in_edges items keys nodes out_degree out_edges pred subgraph succ values',
    'child'
  ),
  each(
    'graph',
    'adjacency adjacency_iter edges_iter nbunch_iter neighbors nodes_iter predecessors successors',
    'lazy'
  ),
  each(
    'graph',
    'adjlist_inner_dict_factory adjlist_outer_dict_factory edge_attr_dict_factory edge_key_dict_factory graph_attr_dict_factory node_attr_dict_factory node_dict_factory',
    'new:dict'
  ),
  // Of an embedding in the plane.
  each(
    'graph',
    'add_half_edge add_half_edge_ccw add_half_edge_cw add_half_edge_first connect_components set_data traverse_face',
    'new changes:self'
  ),
  each('graph', 'check_structure', 'new'),
  each('graph', 'get_data neighbors_cw_order next_face_half_edge', 'child')
);

export const NETWORKX: Library = {
  name: 'networkx',
  functions,
  methods,
  classes: { graph: 'networkx.Graph' }
};

/** Shapes of a plane, which nobody changes. */
export const SHAPELY: Library = {
  name: 'shapely',
  functions: table(
    ...['shapely', 'shapely.geometry'].map(owner =>
      each(
        owner,
        'GeometryCollection LineString LinearRing MultiLineString MultiPoint MultiPolygon Point Polygon box shape',
        'new'
      )
    ),
    { 'shapely.mapping': 'new:dict', 'shapely.geometry.mapping': 'new:dict' },
    // Of several shapes at once.
    each('shapely', 'from_wkt to_wkt', 'new:ndarray'),
    each(
      'shapely',
      'wkt.loads wkt.dumps wkb.loads wkb.dumps ops.unary_union ops.cascaded_union ops.nearest_points ops.transform ops.polygonize affinity.rotate affinity.scale affinity.translate prepared.prep',
      'new'
    )
  )
};
