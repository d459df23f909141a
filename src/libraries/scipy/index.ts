import type { Library } from '../library';
import { each, names, table } from '../words';
import { CURVE_METHODS, CURVES, NUMERICS } from './numerics';
import { SIGNALS } from './signal';
import { SPACE, SPACE_METHODS } from './space';
import { FORMATS, SPARSE, SPARSE_METHODS } from './sparse';
import { SPECIAL } from './special';
import { STATS, STATS_METHODS } from './stats';

const paths = (module: string, list: string): string =>
  names(list)
    .map(name => `${module}.${name}`)
    .join(' ');

export const SCIPY: Library = {
  name: 'scipy',
  functions: table(STATS, SPECIAL, SPARSE, SIGNALS, NUMERICS, SPACE),
  methods: table(STATS_METHODS, SPARSE_METHODS, CURVE_METHODS, SPACE_METHODS),
  attributes: each('sparse', 'format nnz', 'none'),
  classes: {
    sparse: paths('scipy.sparse', FORMATS),
    frozen:
      'scipy.stats.distributions.rv_frozen scipy.stats.rv_histogram scipy.stats.gaussian_kde scipy.stats.rv_continuous scipy.stats.rv_discrete scipy.stats._multivariate.multi_rv_frozen scipy.stats._distribution_infrastructure.UnivariateDistribution scipy.stats._multivariate.matrix_t_frozen scipy.stats.Mixture',
    joint:
      'scipy.stats._multivariate.multivariate_normal_frozen scipy.stats._multivariate.multivariate_t_frozen',
    random:
      'scipy.stats.qmc.QMCEngine scipy.stats.qmc.MultivariateNormalQMC scipy.stats.qmc.MultinomialQMC',
    curve: paths(
      'scipy.interpolate',
      `_fitpack2._DerivedBivariateSpline ${CURVES} BarycentricInterpolator`
        .replace(/ make_\w+/g, '')
        .replace(' interp2d', '')
    ),
    spatial:
      'scipy.spatial.KDTree scipy.spatial.cKDTree scipy.spatial.Delaunay scipy.spatial.ConvexHull scipy.spatial.Voronoi scipy.spatial.SphericalVoronoi scipy.spatial.HalfspaceIntersection scipy.spatial.transform.Rotation scipy.spatial.transform.Slerp scipy.spatial.transform.RigidTransform scipy.spatial.transform.RotationSpline scipy.spatial.Rectangle scipy.spatial.KDTree.node scipy.spatial.KDTree.leafnode'
  }
};
