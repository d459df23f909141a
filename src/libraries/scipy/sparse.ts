/** Sparse matrices and graphs. */
import { each, type Table, table } from '../words';

export const FORMATS =
  'bsr_array bsr_matrix coo_array coo_matrix csc_array csc_matrix csr_array csr_matrix dia_array dia_matrix dok_array dok_matrix lil_array lil_matrix';

export const SPARSE: Table = table(
  each(
    'scipy.sparse',
    `${FORMATS} expand_dims sparray spdiags spmatrix swapaxes`,
    'view:sparse'
  ),
  each(
    'scipy.sparse',
    'block_array block_diag bmat diags diags_array eye eye_array hstack identity kron kronsum tril triu vstack',
    'new:sparse'
  ),
  each('scipy.sparse', 'rand random random_array', 'new:sparse draws'),
  each('scipy.sparse', 'find', 'new:ndarray'),
  each('scipy.sparse', 'safely_cast_index_arrays', 'view:ndarray'),
  each(
    'scipy.sparse',
    'get_index_dtype issparse isspmatrix isspmatrix_bsr isspmatrix_coo isspmatrix_csc isspmatrix_csr isspmatrix_dia isspmatrix_dok isspmatrix_lil',
    'new'
  ),
  each('scipy.sparse', 'SparseEfficiencyWarning SparseWarning', 'new:'),
  // What is not sparse stays so.
  each('scipy.sparse', 'permute_dims', 'view:bunch'),
  each('scipy.sparse.linalg', 'matrix_power', 'new:bunch'),
  each('scipy.sparse.linalg', 'expm', 'new:bunch draws'),
  each('scipy.sparse.csgraph', 'laplacian', 'view:bunch'),
  each('scipy.sparse.csgraph', 'maximum_flow', 'new:bunch'),
  each('scipy.sparse.csgraph', 'construct_dist_matrix', 'new:ndarray changes:0'),
  each('scipy.sparse', 'load_npz', 'new:sparse reads:0'),
  each('scipy.sparse', 'save_npz', 'new writes:0'),
  each(
    'scipy.sparse.linalg',
    'bicg bicgstab cg cgs eigs eigsh funm_multiply_krylov gcrotmk gmres lgmres lobpcg lsmr lsqr minres norm qmr spbandwidth is_sptriangular spsolve spsolve_triangular svds tfqmr',
    'new:ndarray'
  ),
  each('scipy.sparse.linalg', 'inv', 'new:sparse'),
  each('scipy.sparse.linalg', 'expm_multiply onenormest', 'new:ndarray draws'),
  each('scipy.sparse.linalg', 'spilu splu', 'new:'),
  each('scipy.sparse.linalg', 'LaplacianNd LinearOperator aslinearoperator', 'holds'),
  each('scipy.sparse.linalg', 'factorized', 'holds'),
  each('scipy.sparse.linalg', 'use_solver', 'new sets:scipy'),
  each(
    'scipy.sparse.linalg',
    'ArpackError ArpackNoConvergence MatrixRankWarning SuperLU',
    'holds:'
  ),
  each(
    'scipy.sparse.csgraph',
    'bellman_ford breadth_first_order connected_components csgraph_to_dense depth_first_order dijkstra floyd_warshall johnson maximum_bipartite_matching min_weight_full_bipartite_matching reverse_cuthill_mckee shortest_path structural_rank yen',
    'new:ndarray'
  ),
  each(
    'scipy.sparse.csgraph',
    'breadth_first_tree csgraph_from_dense csgraph_from_masked depth_first_tree minimum_spanning_tree reconstruct_path',
    'new:sparse'
  ),
  each(
    'scipy.sparse.csgraph',
    'csgraph_masked_from_dense csgraph_to_masked',
    'new:masked'
  ),
  each('scipy.sparse.csgraph', 'NegativeCycleError', 'new:')
);

export const SPARSE_METHODS: Table = table(
  each(
    'sparse',
    'arcsin arcsinh arctan arctanh astype ceil copy deg2rad expm1 floor getH getcol getrow log1p max min nanmax nanmin power rad2deg rint sign sin sinh sorted_indices sqrt tan tanh tensordot trunc __neg__',
    'new:sparse'
  ),
  each(
    'sparse',
    'asformat asfptype conj conjugate getrowview reshape tobsr tocoo tocsc tocsr todia todok tolil transpose __getitem__',
    'view:sparse'
  ),
  // With a whole matrix they give one.
  each('sparse', 'dot maximum minimum __add__ __matmul__ __sub__', 'new:bunch'),
  // With a whole matrix what they give shows where the numbers lie in the sparse one.
  each('sparse', 'multiply __mul__ __truediv__', 'view:bunch'),
  each('sparse', 'diagonal', 'view:ndarray'),
  each('sparse', 'toarray todense', 'new:ndarray out:1'),
  each('sparse', 'mean sum', 'new:ndarray out:2'),
  each('sparse', 'argmax argmin count_nonzero getnnz nonzero solve', 'new:ndarray'),
  each('sparse', 'check_format get_shape getformat getmaxprint trace __len__', 'new'),
  each(
    'sparse',
    'clear eliminate_zeros prune resize set_shape setdiag sort_indices sum_duplicates update __setitem__',
    'new changes:self'
  ),
  // Of a dictionary of keys, whose values are numbers.
  each('sparse', 'get', 'new'),
  each('sparse', 'pop popitem setdefault', 'any changes:self'),
  each('sparse', 'items keys values', 'lazy'),
  each('sparse', 'fromkeys', 'new:sparse')
);
