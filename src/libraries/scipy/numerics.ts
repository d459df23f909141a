/** Linear algebra, optimization, integration, interpolation and files. */
import { each, type Table, table } from '../words';

const LINEAR = table(
  each(
    'scipy.linalg',
    'block_diag cdf2rdf cho_factor cho_solve cho_solve_banded cholesky cholesky_banded circulant companion convolution_matrix coshm cosm cossin det dft diagsvd eig eig_banded eigh eigh_tridiagonal eigvals eigvals_banded eigvalsh eigvalsh_tridiagonal expm expm_cond expm_frechet fiedler fiedler_companion funm hadamard hankel helmert hessenberg hilbert inv invhilbert invpascal khatri_rao kron ldl leslie lstsq lu lu_factor lu_solve matmul_toeplitz matrix_balance norm null_space ordqz orth orthogonal_procrustes pascal pinv pinv2 pinvh polar qr qr_delete qr_insert qr_multiply qr_update qz rq rsf2csf schur signm sinhm sinm solve solve_banded solve_circulant solve_continuous_are solve_continuous_lyapunov solve_discrete_are solve_discrete_lyapunov solve_lyapunov solve_sylvester solve_toeplitz solve_triangular solveh_banded sqrtm subspace_angles svd svdvals tanhm tanm toeplitz tri tril triu',
    'new:ndarray'
  ),
  // Norms are estimated with random vectors.
  each(
    'scipy.linalg',
    'clarkson_woodruff_transform fractional_matrix_power logm',
    'new:ndarray draws'
  ),
  each('scipy.linalg', 'bandwidth ishermitian issymmetric', 'new'),
  each(
    'scipy.linalg',
    'LinAlgError LinAlgWarning find_best_blas_type get_blas_funcs get_lapack_funcs',
    'new:'
  )
);

const OPTIMIZATION = table(
  each(
    'scipy.optimize',
    'anderson approx_fprime bracket brent broyden1 broyden2 brute check_grad diagbroyden excitingmixing fixed_point fmin fmin_bfgs fmin_cg fmin_cobyla fmin_ncg fmin_powell fmin_slsqp fmin_tnc fminbound fsolve golden line_search linear_sum_assignment linearmixing newton newton_krylov nnls rosen rosen_der rosen_hess rosen_hess_prod',
    'new:ndarray'
  ),
  // Numbers and arrays under names.
  each(
    'scipy.optimize',
    'direct isotonic_regression least_squares leastsq linprog lsq_linear milp minimize minimize_scalar quadratic_assignment root root_scalar shgo curve_fit fmin_l_bfgs_b',
    'new:bunch'
  ),
  each(
    'scipy.optimize',
    'basinhopping differential_evolution dual_annealing',
    'new:bunch draws'
  ),
  // A root, with how it was found where that is asked for.
  each('scipy.optimize', 'bisect brenth brentq ridder toms748', 'new:bunch'),
  each('scipy.optimize', 'NoConvergence OptimizeWarning', 'new:'),
  each(
    'scipy.optimize',
    'Bounds LinearConstraint NonlinearConstraint OptimizeResult RootResults',
    'holds:record'
  ),
  each(
    'scipy.optimize',
    'BFGS BroydenFirst HessianUpdateStrategy InverseJacobian KrylovJacobian LbfgsInvHessProduct SR1',
    'holds'
  ),
  each('scipy.optimize', 'linprog_verbose_callback show_options', 'new')
);

const INTEGRATION = table(
  each(
    'scipy.integrate',
    'cumtrapz cumulative_simpson cumulative_trapezoid dblquad fixed_quad lebedev_rule newton_cotes nquad odeint qmc_quad quad quadrature romb romberg simps simpson tplquad trapezoid trapz',
    'new:ndarray'
  ),
  each('scipy.integrate', 'cubature nsum quad_vec tanhsinh', 'new:bunch'),
  each('scipy.integrate', 'solve_bvp solve_ivp', 'view:bunch'),
  each(
    'scipy.integrate',
    'BDF DOP853 DenseOutput LSODA OdeSolution OdeSolver RK23 RK45 Radau complex_ode ode',
    'holds'
  ),
  each('scipy.integrate', 'IntegrationWarning ODEintWarning', 'new:'),
  each('scipy.differentiate', 'derivative hessian jacobian', 'new:bunch')
);

export const CURVES =
  'AAA Akima1DInterpolator BPoly BSpline BivariateSpline CloughTocher2DInterpolator CubicHermiteSpline CubicSpline FloaterHormannInterpolator InterpolatedUnivariateSpline KroghInterpolator LSQBivariateSpline LSQSphereBivariateSpline LSQUnivariateSpline LinearNDInterpolator NdBSpline NdPPoly NearestNDInterpolator PPoly PchipInterpolator RBFInterpolator Rbf RectBivariateSpline RectSphereBivariateSpline RegularGridInterpolator SmoothBivariateSpline SmoothSphereBivariateSpline UnivariateSpline interp1d interp2d make_interp_spline make_lsq_spline make_smoothing_spline';

const INTERPOLATION = table(
  each('scipy.interpolate', `${CURVES} make_splrep`, 'view:curve'),
  each(
    'scipy.interpolate',
    'approximate_taylor_polynomial bisplev griddata interpn krogh_interpolate lagrange pade pchip_interpolate spalde splev splint splrep sproot',
    'new:ndarray'
  ),
  each('scipy.interpolate', 'BarycentricInterpolator', 'view:curve draws'),
  each('scipy.interpolate', 'barycentric_interpolate', 'new:ndarray draws'),
  each('scipy.interpolate', 'insert splantider splder', 'view:ndarray'),
  // A curve, and where on it the points lie.
  each('scipy.interpolate', 'make_splprep', 'view:bunch'),
  each('scipy.interpolate', 'bisplrep splprep', 'new:bunch'),
  each('scipy.interpolate', 'generate_knots', 'lazy'),
  each(
    'scipy.interpolate',
    'BPoly.from_derivatives BPoly.from_power_basis BSpline.basis_element BSpline.construct_fast BSpline.from_power_basis CubicSpline.from_spline PPoly.construct_fast PPoly.from_bernstein_basis PPoly.from_spline',
    'view:curve'
  ),
  each('scipy.interpolate', 'BSpline.design_matrix', 'new:sparse')
);

const FILES = table(
  each('scipy.io', 'loadmat', 'new:bunch reads:0 out:1 changes:mdict'),
  each('scipy.io', 'readsav', 'new:bunch reads:0 out:1 changes:idict'),
  each('scipy.io', 'hb_read mmread', 'new:sparse reads:0'),
  each('scipy.io', 'mminfo whosmat', 'new:list reads:0'),
  each('scipy.io', 'hb_write mmwrite savemat', 'new writes:0'),
  each('scipy.io', 'FortranFile netcdf_file', 'new: reads:0 writes:0'),
  each('scipy.io', 'netcdf_variable', 'holds: reads:0 writes:0'),
  each('scipy.io', 'arff.loadarff', 'new:bunch reads:0'),
  each('scipy.io', 'wavfile.read', 'new:ndarray reads:0'),
  each('scipy.io', 'wavfile.write', 'new writes:0'),
  each(
    'scipy.io',
    'FortranEOFError FortranFormattingError wavfile.WavFileWarning',
    'new:'
  )
);

const CONSTANTS = table(
  each(
    'scipy.constants',
    'convert_temperature lambda2nu nu2lambda precision unit value',
    'new:ndarray'
  ),
  each('scipy.constants', 'find', 'new:list'),
  each('scipy.constants', 'ConstantWarning', 'new:'),
  each('scipy.datasets', 'ascent electrocardiogram face', 'new:ndarray'),
  each('scipy.datasets', 'clear_cache download_all', 'new'),
  each(
    'scipy.misc',
    'ascent central_diff_weights comb derivative electrocardiogram face factorial imread imresize imrotate logsumexp',
    'new:ndarray'
  ),
  each('scipy.misc', 'imsave toimage', 'new'),
  // Names of numpy's that old versions had.
  each(
    'scipy',
    'arange array cos dot exp eye interp linspace log log10 mean ones randn sin sqrt std sum zeros',
    'new:ndarray'
  ),
  each('scipy.odr', 'Data Model ODR Output RealData odr polynomial', 'holds')
);

export const NUMERICS: Table = table(
  LINEAR,
  OPTIMIZATION,
  INTEGRATION,
  INTERPOLATION,
  FILES,
  CONSTANTS
);

export const CURVE_METHODS: Table = table(
  each(
    'curve',
    'ev get_residual integral integrate integrate_1d poles residues roots solve',
    'new:ndarray'
  ),
  each('curve', 'antiderivative construct_fast', 'view:curve'),
  each('curve', '__call__', 'new:ndarray'),
  each('curve', 'derivatives', 'new:bunch'),
  each('curve', 'derivative partial_derivative', 'view:curve'),
  each('curve', 'get_coeffs get_knots', 'view:ndarray'),
  each('curve', 'insert_knot', 'new:curve'),
  each('curve', 'add_xi set_yi', 'new changes:self keeps'),
  each('curve', 'clean_up extend set_smoothing_factor', 'new changes:self'),
  each('curve', 'validate_input', 'view:ndarray'),
  each(
    'curve',
    'basis_element from_bernstein_basis from_derivatives from_power_basis from_spline',
    'view:curve'
  ),
  each('curve', 'design_matrix', 'new:sparse')
);
