/** Points in space: distances, neighbours, clusters and rotations. */
import { each, named, type Table, table } from '../words';

const DISTANCES = each(
  'scipy.spatial.distance',
  'braycurtis canberra cdist chebyshev cityblock correlation cosine dice euclidean hamming is_valid_dm is_valid_y jaccard jensenshannon kulczynski1 mahalanobis matching minkowski num_obs_dm num_obs_y pdist rogerstanimoto russellrao seuclidean sokalmichener sokalsneath sqeuclidean squareform wminkowski yule',
  'new:ndarray'
);

/** It shuffles with the generator that it is given. */
const HAUSDORFF = each(
  'scipy.spatial.distance',
  'directed_hausdorff',
  'new:ndarray out:2'
);

const OF_BOTH = 'concatenate from_matrix identity';
const OF_ROTATIONS =
  'create_group from_davenport from_euler from_mrp from_quat from_rotvec';
const OF_MOVES =
  'from_components from_dual_quat from_exp_coords from_rotation from_translation';

const ROTATIONS = table(
  each(
    'scipy.spatial.transform',
    'RigidTransform Rotation RotationSpline Slerp',
    'view:spatial'
  ),
  each(
    'scipy.spatial.transform.Rotation',
    `${OF_BOTH} ${OF_ROTATIONS}`,
    'view:spatial'
  ),
  each(
    'scipy.spatial.transform.RigidTransform',
    `${OF_BOTH} ${OF_MOVES}`,
    'view:spatial'
  ),
  named('random', 'scipy.spatial.transform.Rotation', 'new:spatial draws'),
  // With how well it fits.
  named('align_vectors', 'scipy.spatial.transform.Rotation', 'new:bunch')
);

const CLUSTERS = table(
  each(
    'scipy.cluster.hierarchy',
    'average centroid complete cophenet correspond cut_tree fcluster fclusterdata from_mlab_linkage inconsistent is_isomorphic is_monotonic is_valid_im is_valid_linkage leaders leaves_list linkage maxRstat maxdists maxinconsts median num_obs_linkage optimal_leaf_ordering single to_mlab_linkage ward weighted',
    'new:ndarray'
  ),
  each('scipy.cluster.hierarchy', 'dendrogram', 'new:figure'),
  each('scipy.cluster.hierarchy', 'ClusterNode DisjointSet to_tree', 'holds'),
  each('scipy.cluster.hierarchy', 'set_link_color_palette', 'new sets:scipy'),
  each('scipy.cluster.vq', 'kmeans kmeans2', 'new:ndarray draws'),
  each('scipy.cluster.vq', 'vq whiten', 'new:ndarray')
);

export const SPACE: Table = table(
  DISTANCES,
  HAUSDORFF,
  ROTATIONS,
  CLUSTERS,
  each(
    'scipy.spatial',
    'ConvexHull Delaunay HalfspaceIntersection KDTree Rectangle SphericalVoronoi Voronoi cKDTree',
    'view:spatial'
  ),
  each(
    'scipy.spatial',
    'distance_matrix geometric_slerp minkowski_distance minkowski_distance_p procrustes tsearch',
    'new:ndarray'
  ),
  each(
    'scipy.spatial',
    'convex_hull_plot_2d delaunay_plot_2d voronoi_plot_2d',
    'new:figure'
  ),
  each('scipy.spatial', 'QhullError', 'new:')
);

export const SPACE_METHODS: Table = table(
  each(
    'spatial',
    'apply approx_equal as_davenport as_dual_quat as_euler as_exp_coords as_matrix as_mrp as_quat as_rotvec count_neighbors find_simplex lift_points magnitude plane_distance query query_ball_point __len__',
    'new:ndarray'
  ),
  each(
    'spatial',
    `${OF_BOTH} ${OF_ROTATIONS} ${OF_MOVES} inv mean pow reduce __getitem__ __mul__`,
    'view:spatial'
  ),
  each('spatial', 'random', 'new:spatial draws'),
  each('spatial', 'align_vectors', 'new:bunch'),
  each('spatial', '__call__', 'new:spatial'),
  each('spatial', 'as_components query_ball_tree query_pairs', 'new:bunch'),
  each('spatial', 'sparse_distance_matrix', 'new:sparse'),
  each('spatial', 'innernode leafnode node', 'view:spatial'),
  each('spatial', 'add_halfspaces add_points close', 'new changes:self'),
  each(
    'spatial',
    'max_distance_point max_distance_rectangle min_distance_point min_distance_rectangle volume',
    'new:ndarray'
  ),
  each('spatial', 'calculate_areas', 'new:ndarray changes:self'),
  each('spatial', 'sort_vertices_of_regions', 'new changes:self')
);
