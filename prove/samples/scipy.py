"""Distributions, sparse matrices, curves and shapes, and what they are given."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import scipy.interpolate as fits
import scipy.io as io_
import scipy.odr as odr_
import scipy.sparse as sparse
from scipy import spatial, stats

from ..adapters import arrays as arrays
from ..trials import Named
from .base import Make, Samples

SQUARE = [[4.0, 1.0, 0.0], [1.0, 3.0, 0.5], [0.0, 0.5, 2.0]]
LINE = [0.0, 1.0, 2.0, 3.0, 4.0, 5.0]
POINTS = [[0.0, 0.0], [1.0, 0.1], [0.2, 1.0], [1.1, 1.2], [0.5, 0.4]]
SPARSE = "csr csc coo lil dok dia bsr"


def line() -> Any:
    """Rising numbers."""
    return np.array(LINE)


def square() -> Any:
    """A symmetric matrix of which each decomposition can be made."""
    return np.array(SQUARE)


def points() -> Any:
    """In a plane."""
    return np.array(POINTS)


def sparse_of(form: str, what: str) -> Sequence[Make]:
    """Matrices or arrays of one form, of floats and of whole numbers."""
    make = getattr(sparse, f"{form}_{what}")
    return [lambda: make(square()), lambda: make(np.array([[1, 0], [2, 3]]))]


def wav() -> Any:
    """A file in memory."""
    return io.BytesIO()


def of_distributions() -> Mapping[str, Sequence[Make]]:
    """Calls with as many parameters as a distribution has."""
    from scipy.stats import _distr_params as told

    def given(*args: Any) -> Make:
        return lambda: list(args)

    calls: dict[str, Sequence[Make]] = {}
    continuous = {name for name, _ in told.distcont}
    known = {name: args for name, args in (*told.distcont, *told.distdiscrete)}
    for name, args in known.items():
        if not isinstance(name, str):
            continue
        path = f"scipy.stats.{name}"
        calls[f"{path}.expect"] = [given(None, args)]
        calls[f"{path}.generic_moment"] = [given(2, *args)]
        numbers = (*args, 0.0, 1.0) if name in continuous else (*args, 0)
        calls[f"{path}.nnlf"] = [given(numbers, np.array([0.3, 0.4]))]
        if len(args) < 2:
            continue
        calls[path] = [given(*args)]
        for one in [
            "entropy",
            "mean",
            "median",
            "std",
            "var",
            "stats",
            "support",
            "freeze",
            "rvs",
        ]:
            calls[f"{path}.{one}"] = [given(*args)]
        for one in [
            "cdf",
            "isf",
            "logcdf",
            "logsf",
            "ppf",
            "sf",
            "logpdf",
            "pdf",
            "logpmf",
            "pmf",
        ]:
            calls[f"{path}.{one}"] = [given(np.array([0.3, 0.4]), *args)]
        calls[f"{path}.moment"] = [given(2, *args)]
        calls[f"{path}.interval"] = [given(0.5, *args)]
        calls[f"{path}.fit_loc_scale"] = [given(np.array([0.3, 0.4]), *args)]
    return calls


def levy() -> Any:
    """A distribution of one's own."""
    return stats.rv_histogram(np.histogram(line(), 3))


def rotation() -> Any:
    """Two of them."""
    return spatial.transform.Rotation.from_euler("z", [[0.1], [0.2]])


def move() -> Any:
    """A rotation with a shift."""
    return spatial.transform.RigidTransform.from_translation([1.0, 2.0, 3.0])


def csr() -> Any:
    """A sparse matrix."""
    return sparse.csr_matrix(square())


def linked() -> Any:
    """Clusters, as they were put together."""
    return np.array([[0.0, 1.0, 0.5, 2.0], [2.0, 3.0, 0.7, 2.0], [4.0, 5.0, 1.0, 4.0]])


def knots() -> Any:
    """A spline as its parts."""
    return fits.splrep(line(), line() ** 2)


def surface() -> Any:
    """A spline of two variables as its parts."""
    across, along = np.meshgrid(line(), line())
    return fits.bisplrep(across.ravel(), along.ravel(), (across * along).ravel(), s=1)


def parabola(x: Any, *_: Any) -> Any:
    """Has a root at one."""
    return np.asarray(x) ** 2 - 1.0


def slope(_: Any, y: Any) -> Any:
    """Of what falls off."""
    return -0.5 * np.asarray(y)


def written(path: str, write: Any) -> Any:
    """A file, as its path."""
    write(path)
    return path


def scattered() -> tuple[Any, ...]:
    """Points with their heights."""
    rng = np.random.default_rng(1)
    given = rng.random((2, 60))
    return given[0], given[1], given[0] * given[1]


def on_sphere() -> tuple[Any, ...]:
    """The same on a sphere."""
    across, along, high = scattered()
    return np.pi * across, 2 * np.pi * along, high


def sound() -> Any:
    """Waves for a while."""
    return np.sin(np.linspace(0, 6, 64))


def uniform() -> Any:
    """A random number of the new sort."""
    return stats.Uniform(a=1.0, b=2.0)


def filled(given: Any, out: Any) -> None:
    """A filter that writes."""
    out[:] = 7.0


def messy() -> Any:
    """With a zero that it keeps."""
    parts = np.array([1.0, 0.0, 2.0]), np.array([0, 1, 0]), np.array([0, 2, 3, 3])
    return sparse.csr_matrix(parts, shape=(3, 3))


def normal_rvs(size: Any = None) -> Any:
    """Random numbers of a generator of one's own."""
    return np.random.default_rng(1).normal(size=size)


def at(owner: str, calls: Mapping[str, Make | Sequence[Make]]) -> dict[str, Sequence[Make]]:
    """Calls of what one module or kind has."""
    return {
        f"{owner}.{name}": [made] if callable(made) else made for name, made in calls.items()
    }


def each_of(names: str, *made: Make) -> dict[str, Sequence[Make]]:
    """The same calls of several."""
    return {name: made for name in names.split()}


SQUARES = line() ** 2
STEPS: Make = lambda: (slope, 0.0, np.array([1.0, 2.0]), 1.0)  # noqa: E731
BANDS: Make = lambda: (0.2, 0.4, 1, 40)  # noqa: E731
DICT: Make = lambda: {"a": line()}  # noqa: E731
MORE: dict[str, Sequence[Make]] = {
    **at(
        "scipy.stats",
        {
            "levy_stable.entropy": lambda: (1.5, 0.5),
            "irwinhall.fit": lambda: (line(), 3),
            "vonmises_fisher.entropy": lambda: (np.array([1.0, 0.0]), 2.0),
            "vonmises_fisher.fit": lambda: (np.array([[1.0, 0.0], [0.0, 1.0]]),),
            **each_of(
                "vonmises_fisher.logpdf vonmises_fisher.pdf",
                lambda: (np.array([[1.0, 0.0]]), np.array([1.0, 0.0]), 2.0),
            ),
            "vonmises_fisher.rvs": lambda: (np.array([1.0, 0.0]), 2.0, 3),
            **each_of(
                "dirichlet.logpdf dirichlet.pdf",
                lambda: (np.array([0.4, 0.6]), np.array([1.0, 2.0])),
            ),
            **each_of(
                "multivariate_hypergeom.logpmf multivariate_hypergeom.pmf",
                lambda: ([2, 1], [3, 4], 3),
            ),
            **each_of(
                "random_table.logpmf random_table.pmf",
                lambda: (np.array([[1, 2], [2, 1]]), [3, 3], [3, 3]),
            ),
            "multinomial.rvs": lambda: (4, [0.4, 0.6]),
            "random_correlation.rvs": lambda: ([0.5, 1.5],),
            "multivariate_normal.cdf": [
                lambda: (line()[:4], np.zeros(4), np.eye(4) + 0.3),
                lambda: (line()[:2],),
            ],
            "multivariate_normal.logcdf": lambda: (line()[:4], np.zeros(4), np.eye(4) + 0.3),
            "abs": lambda: (uniform(),),
            "exp": lambda: (uniform(),),
            "log": lambda: (uniform(),),
            "order_statistic": lambda: (uniform(), Named(r=1, n=3)),
            "truncate": lambda: (stats.Normal(), -1.0, 1.0),
            "boxcox_normmax": lambda: (line() + 1,),
            "boxcox_normplot": lambda: (line() + 1, -2, 2),
            "friedmanchisquare": lambda: (line(), SQUARES, line()[::-1].copy()),
            "mstats.friedmanchisquare": lambda: (line(), SQUARES, line()[::-1].copy()),
            "ks_1samp": lambda: (line(), stats.norm.cdf),
            "mstats.ks_1samp": lambda: (line(), stats.norm.cdf),
            "poisson_means_test": lambda: (3, 10, 5, 12),
            "power": lambda: (
                stats.ttest_ind,
                (normal_rvs, normal_rvs),
                (5, 6),
                Named(n_resamples=20),
            ),
            "dunnett": lambda: (line(), Named(control=SQUARES.copy())),
            "fit": lambda: (stats.norm, line(), [(-9.0, 9.0), (0.1, 9.0)]),
            "goodness_of_fit": lambda: (stats.norm, line(), Named(n_mc_samples=9)),
            "monte_carlo_test": lambda: (line(), normal_rvs, np.mean, Named(n_resamples=9)),
            "permutation_test": lambda: (
                (line(), SQUARES.copy()),
                lambda one, two: np.mean(one) - np.mean(two),
                Named(n_resamples=9),
            ),
            "sobol_indices": lambda: (
                Named(
                    func=lambda x: x.sum(axis=0, keepdims=True),
                    n=4,
                    dists=[stats.uniform(), stats.uniform()],
                ),
            ),
            "contingency.relative_risk": lambda: (3, 10, 4, 12),
            "qmc.MultinomialQMC": lambda: ([0.4, 0.6], 5),
            **each_of(
                "qmc.discrepancy qmc.geometric_discrepancy",
                lambda: (np.array([[0.1, 0.2], [0.6, 0.7]]),),
            ),
            "qmc.scale": lambda: (np.array([[0.1, 0.2]]), 1.0, 2.0),
            "qmc.update_discrepancy": lambda: (
                np.array([0.5, 0.5]),
                np.array([[0.1, 0.2]]),
                0.1,
            ),
        },
    ),
    **at(
        "scipy.special",
        {
            "assoc_legendre_p": lambda: (2, 1, np.array([0.1, 0.5])),
            "assoc_legendre_p_all": lambda: (2, 1, np.array([0.1, 0.5])),
            "sph_harm_y": lambda: (2, 1, np.array([0.1, 0.5]), np.array([0.1, 0.5])),
            "sph_harm_y_all": lambda: (2, 1, np.array([0.1, 0.5]), np.array([0.1, 0.5])),
            "sph_legendre_p": lambda: (2, 1, np.array([0.1, 0.5])),
            "sph_legendre_p_all": lambda: (2, 1, np.array([0.1, 0.5])),
        },
    ),
    **at(
        "scipy.sparse",
        {
            "swapaxes": lambda: (sparse.coo_array(square()), 0, 1),
            **each_of("hstack vstack", lambda: ([csr(), csr()],)),
            "load_npz": lambda: (written("in.npz", lambda path: sparse.save_npz(path, csr())),),
            "save_npz": lambda: ("out.npz", csr()),
            "linalg.norm": lambda: (csr(),),
            "linalg.LinearOperator": lambda: ((3, 3), lambda given: 2 * given),
            "linalg.use_solver": lambda: (Named(useUmfpack=False),),
            **each_of(
                "csgraph.maximum_bipartite_matching csgraph.min_weight_full_bipartite_matching"
                " csgraph.reverse_cuthill_mckee csgraph.structural_rank",
                lambda: (csr(),),
            ),
            "csgraph.construct_dist_matrix": lambda: (
                square(),
                np.array([[-9999, 0, 1], [1, -9999, 1], [1, 2, -9999]], dtype="int32"),
            ),
            "csgraph.reconstruct_path": lambda: (
                csr(),
                np.array([-9999, 0, 1], dtype="int32"),
            ),
            "csgraph.yen": lambda: (csr(), 0, 2, 1),
            "csgraph.csgraph_from_masked": lambda: (np.ma.masked_equal(square(), 0.0),),
            "csgraph.maximum_flow": lambda: (
                sparse.csr_matrix(np.array([[0, 3], [0, 0]], dtype="int32")),
                0,
                1,
            ),
        },
    ),
    **at(
        "scipy.signal",
        {
            "abcd_normalize": lambda: (square(), square()[:, :1], square()[:1], np.eye(1)),
            "argrelextrema": lambda: (sound(), np.greater),
            "band_stop_obj": lambda: (
                0.2,
                0,
                np.array([0.1, 0.9]),
                np.array([0.3, 0.7]),
                1,
                40,
                "butter",
            ),
            **each_of("buttord cheb1ord cheb2ord ellipord iirdesign", BANDS),
            "decimate": lambda: (sound(), 2),
            "filtfilt": lambda: (np.array([0.5, 0.5]), np.array([1.0]), sound()),
            "firls": lambda: (5, [0.0, 0.2, 0.4, 1.0], [1.0, 1.0, 0.0, 0.0]),
            "firwin2": lambda: (5, [0.0, 0.5, 1.0], [1.0, 1.0, 0.0]),
            "gammatone": lambda: (100.0, "iir", Named(fs=1000)),
            "iirfilter": lambda: (2, [0.2, 0.5]),
            "kaiserord": lambda: (40.0, 0.1),
            "place_poles": lambda: (square(), square()[:, :2], np.array([-1.0, -2.0, -3.0])),
            "qspline2d": lambda: (np.outer(sound(), sound()) + 3,),
            "remez": lambda: (5, [0.0, 0.1, 0.2, 0.5], [1, 0]),
            "savgol_coeffs": lambda: (5, 2),
            "savgol_filter": lambda: (sound(), 5, 2),
            "sepfir2d": lambda: (square(), line()[1:4], line()[1:4]),
            "sosfiltfilt": lambda: (np.array([[1.0, 0.5, 0.0, 1.0, -0.2, 0.0]]), sound()),
            "spline_filter": lambda: (np.outer(sound(), sound()) + 3,),
            "ss2zpk": lambda: (square(), square()[:, :1], square()[:1], np.eye(1)),
            "symiirorder1": lambda: (sound(), 0.5, 0.5),
            "symiirorder2": lambda: (sound(), 0.5, 0.5),
            "dimpulse": lambda: (([1.0], [1.0, 0.5], 0.1),),
            "dstep": lambda: (([1.0], [1.0, 0.5], 0.1),),
            "sosfreqz": lambda: (np.array([[1.0, 0.5, 0.0, 1.0, -0.2, 0.0]]),),
            "chirp": [
                lambda: (line(), 1.0, 5.0, 2.0),
                lambda: (line(), 1.0, 5.0, 2.0, "linear", np.zeros(6)),
            ],
            "StateSpace": lambda: (square(), square()[:, :1], square()[:1], np.eye(1)),
            "ZerosPolesGain": lambda: ([1.0], [0.5], 2.0),
        },
    ),
    **at(
        "scipy.ndimage",
        {
            "histogram": lambda: (square(), 0.0, 4.0, 3),
            "labeled_comprehension": lambda: (
                square(),
                np.ones((3, 3), int),
                [1],
                np.mean,
                float,
                0,
            ),
            "vectorized_filter": [
                lambda: (square(), np.mean, Named(size=2)),
                lambda: (square(), np.mean, Named(size=2, output=np.zeros((3, 3)))),
            ],
            "geometric_transform": lambda: (square(), lambda at: at),
            "watershed_ift": lambda: (
                np.ones((3, 3), "uint8"),
                np.array([[1, 0, 0], [0, 0, 0], [0, 0, 2]]),
            ),
            "generic_filter1d": [
                lambda: (square(), lambda given, out: None, 3),
                lambda: (square(), filled, 3, -1, np.zeros((3, 3))),
                lambda: (square(), filled, 3, Named(output=np.zeros((3, 3)))),
            ],
            "binary_hit_or_miss": [
                lambda: (square() > 1,),
                lambda: (square() > 1, Named(output=np.zeros((3, 3), bool) + True)),
            ],
        },
    ),
    **at(
        "scipy.linalg",
        {
            "cho_solve": lambda: ((square(), True), line()[:3]),
            "cho_solve_banded": lambda: ((square()[:2], True), line()[:3]),
            "cossin": lambda: (np.eye(4), 2, 2),
            "eigh_tridiagonal": lambda: (line()[:3], line()[:2]),
            "eigvalsh_tridiagonal": lambda: (line()[:3], line()[:2]),
            "lu_solve": lambda: ((square(), np.array([0, 1, 2])), line()[:3]),
            "solve_banded": lambda: ((1, 1), square(), line()[:3]),
            "get_blas_funcs": lambda: ("gemm", [square()]),
            "get_lapack_funcs": lambda: ("gesv", [square()]),
        },
    ),
    **at(
        "scipy.optimize",
        {
            **each_of(
                "anderson broyden1 broyden2 diagbroyden newton_krylov",
                lambda: (lambda x: np.asarray(x) * 0.5 - 0.1, np.array([0.5, 0.2])),
            ),
            **each_of(
                "excitingmixing linearmixing",
                lambda: (lambda x: np.asarray(x) * 0.5, np.array([0.5, 0.2]), Named(iter=2)),
            ),
            **each_of(
                "bisect brenth brentq ridder toms748",
                lambda: (lambda x: x**2 - 1.0, 0.0, 3.0),
            ),
            "brute": lambda: (lambda x: float(np.sum(x**2)), [(-1.0, 1.0)]),
            "check_grad": lambda: (
                lambda x: float(np.sum(x**2)),
                lambda x: 2 * x,
                np.array([0.5, 0.2]),
            ),
            "fmin_cobyla": lambda: (
                lambda x: float(np.sum(x**2)),
                np.array([0.5, 0.2]),
                [lambda x: x[0]],
            ),
            "line_search": lambda: (
                lambda x: float(np.sum(x**2)),
                lambda x: 2 * x,
                np.array([0.5, 0.2]),
                np.array([-0.5, -0.2]),
            ),
            "root_scalar": lambda: (lambda x: x**2 - 1.0, Named(bracket=(0.0, 3.0))),
            "linear_sum_assignment": lambda: (square(),),
        },
    ),
    **at(
        "scipy.integrate",
        {
            "dblquad": lambda: (lambda y, x: x * y, 0.0, 1.0, 0.0, 1.0),
            "tplquad": lambda: (lambda z, y, x: x * y * z, 0.0, 1.0, 0.0, 1.0, 0.0, 1.0),
            "lebedev_rule": lambda: (3,),
            "solve_bvp": lambda: (
                lambda x, y: np.vstack((y[1], -y[0])),
                lambda one, two: np.array([one[0], two[0] - 1]),
                np.linspace(0, 1, 5),
                np.zeros((2, 5)),
            ),
            **each_of("BDF DOP853 LSODA RK23 RK45 Radau", STEPS),
            "OdeSolver": lambda: (slope, 0.0, np.array([1.0, 2.0]), 1.0, False),
        },
    ),
    **at(
        "scipy.interpolate",
        {
            "BPoly": lambda: (np.ones((3, 5)), line()),
            "PPoly": lambda: (np.ones((3, 5)), line()),
            "NdBSpline": lambda: ((line(),), np.ones(4), 1),
            "NdPPoly": lambda: (np.ones((3, 5)), (line(),)),
            "LSQBivariateSpline": lambda: (*scattered(), [0.5], [0.5]),
            "LSQSphereBivariateSpline": lambda: (*on_sphere(), [1.0, 2.0], [1.0, 3.0]),
            "LSQUnivariateSpline": lambda: (line(), SQUARES.copy(), [2.5]),
            "RectBivariateSpline": lambda: (line(), line(), np.outer(line(), line())),
            "RectSphereBivariateSpline": lambda: (
                np.linspace(0.5, 2.5, 6),
                line(),
                np.outer(line(), line()),
            ),
            "RegularGridInterpolator": lambda: ((line(),), line()),
            "SmoothBivariateSpline": scattered,
            "SmoothSphereBivariateSpline": lambda: (*on_sphere(), Named(s=9)),
            "make_lsq_spline": lambda: (line(), SQUARES.copy(), [0, 0, 2.5, 5, 5], 1),
            "approximate_taylor_polynomial": lambda: (np.sin, 0.0, 3, 1.0),
            "bisplev": lambda: (line(), line(), surface()),
            "bisplrep": scattered,
            "interpn": lambda: ((line(),), line(), np.array([[0.5]])),
            "spalde": lambda: (0.5, knots()),
            "splev": lambda: (line(), knots()),
            "sproot": lambda: (knots(),),
            "insert": lambda: (2.5, knots()),
            "splantider": lambda: (knots(),),
            "splder": lambda: (knots(),),
            "BPoly.from_derivatives": lambda: ([0, 1], [[0, 1], [1, 2]]),
            "BPoly.from_power_basis": lambda: (fits.PPoly(np.ones((3, 5)), line()),),
            "BSpline.from_power_basis": lambda: (fits.CubicSpline(line(), SQUARES),),
            "CubicSpline.from_spline": lambda: (knots(),),
            "PPoly.from_spline": lambda: (knots(),),
            "PPoly.from_bernstein_basis": lambda: (fits.BPoly(np.ones((3, 5)), line()),),
        },
    ),
    **at(
        "curve",
        {
            "extend": lambda: (np.ones((3, 1)), np.array([6.0])),
            "validate_input": lambda: (
                line(),
                SQUARES.copy(),
                None,
                [0, 5],
                3,
                0.0,
                None,
                True,
            ),
            "basis_element": lambda: (line()[:3],),
            "from_bernstein_basis": lambda: (fits.BPoly(np.ones((3, 5)), line()),),
            "from_power_basis": lambda: (fits.CubicSpline(line(), SQUARES),),
            "from_spline": lambda: (knots(),),
            "design_matrix": lambda: (line()[1:3], line(), 1),
        },
    ),
    **at(
        "scipy.io",
        {
            "loadmat": [
                lambda: (mat(),),
                lambda: (mat(), {}),
                lambda: (mat(), Named(mdict={})),
            ],
            "hb_read": lambda: (written("in.hb", lambda path: io_.hb_write(path, csr())),),
            "hb_write": lambda: ("out.hb", csr().tocsc()),
            **each_of("mmread mminfo", lambda: (written("in.mtx", matrix),)),
            "mmwrite": lambda: ("out.mtx", csr()),
            "whosmat": lambda: (mat(),),
            "FortranFile": lambda: ("out.f", "w"),
            "netcdf_file": lambda: ("out.nc", "w"),
            "arff.loadarff": lambda: (written("in.arff", relation),),
            "wavfile.read": lambda: (written("in.wav", wave),),
        },
    ),
    **at(
        "scipy.constants",
        {
            "convert_temperature": lambda: (line(), "Celsius", "Kelvin"),
            **each_of("precision unit value", lambda: ("electron mass",)),
        },
    ),
    "scipy.odr.ODR": [lambda: (odr_.Data(line(), SQUARES.copy()), odr_.unilinear, [1.0, 1.0])],
    "scipy.odr.odr": [
        lambda: (lambda beta, x: beta[0] * x, [1.0], SQUARES.copy(), line()),
    ],
    "scipy.spatial.distance.seuclidean": [lambda: (line(), SQUARES.copy(), line() + 1)],
    "scipy.spatial.transform.RigidTransform": [lambda: (np.eye(4),)],
    "scipy.spatial.transform.RotationSpline": [lambda: ([0.0, 1.0], rotation())],
    "scipy.spatial.transform.Slerp": [lambda: ([0.0, 1.0], rotation())],
    "scipy.spatial.transform.Rotation": [lambda: (np.array([0.0, 0.0, 0.0, 1.0]),)],
    **at(
        "scipy.spatial.transform.Rotation",
        {
            "concatenate": lambda: ([rotation(), rotation()],),
            "create_group": lambda: ("C2",),
            "from_davenport": lambda: ([0.0, 0.0, 1.0], "extrinsic", 0.5),
            "from_euler": lambda: ("z", 0.5),
            "from_quat": lambda: (np.array([0.0, 0.0, 0.0, 1.0]),),
        },
    ),
    **at(
        "scipy.spatial.transform.RigidTransform",
        {
            "concatenate": lambda: ([move(), move()],),
            "from_matrix": lambda: (np.eye(4),),
            "from_components": lambda: (np.ones((2, 3)), rotation()),
            "from_dual_quat": lambda: (np.array([0, 0, 0, 1.0, 0, 0, 0, 0]),),
            "from_rotation": lambda: (rotation(),),
        },
    ),
    **at(
        "scipy.cluster.hierarchy",
        {
            "leaders": lambda: (linked(), np.array([1, 1, 2, 2], dtype="int32")),
            "maxRstat": lambda: (linked(), np.ones((3, 4)), 0),
            "maxinconsts": lambda: (linked(), np.ones((3, 4))),
            "dendrogram": lambda: (linked(), Named(no_plot=True)),
            "set_link_color_palette": lambda: (["r", "g"],),
        },
    ),
    "scipy.spatial.HalfspaceIntersection": [
        lambda: (
            np.array([[-1.0, 0, 0], [0, -1.0, 0], [1.0, 0, -1.0], [0, 1.0, -1.0]]),
            np.array([0.5, 0.5]),
        )
    ],
    "scipy.spatial.SphericalVoronoi": [lambda: (np.vstack([np.eye(3), -np.eye(3)]),)],
    "scipy.spatial.tsearch": [lambda: (spatial.Delaunay(points()), points())],
    "scipy.spatial.delaunay_plot_2d": [lambda: (spatial.Delaunay(points()),)],
    "scipy.spatial.convex_hull_plot_2d": [lambda: (spatial.ConvexHull(points()),)],
    "scipy.spatial.voronoi_plot_2d": [lambda: (spatial.Voronoi(points()),)],
    "frozen.integrate_kde": [lambda: (stats.gaussian_kde(line()),)],
    "joint.marginal": [lambda: ([0],)],
    "joint.cdf": [lambda: (np.zeros(4),)],
    "joint.logcdf": [lambda: (np.zeros(4),)],
    "bunch.confidence_interval": [lambda: ()],
    "bunch.proportion_ci": [lambda: ()],
    "random.fast_forward": [lambda: (2,)],
    "sparse.fromkeys": [lambda: ()],
    **at(
        "spatial",
        {
            "apply": lambda: (np.ones((2, 3)),),
            "approx_equal": lambda: (rotation(),),
            "as_davenport": lambda: ([0.0, 0.0, 1.0], "extrinsic"),
            "as_euler": lambda: ("zyx",),
            "concatenate": [lambda: ([rotation(), rotation()],), lambda: ([move(), move()],)],
            "from_matrix": [lambda: (np.eye(3),), lambda: (np.eye(4),)],
            "create_group": lambda: ("C2",),
            "from_davenport": lambda: ([0.0, 0.0, 1.0], "extrinsic", 0.5),
            "from_euler": lambda: ("z", 0.5),
            "from_quat": lambda: (np.array([0.0, 0.0, 0.0, 1.0]),),
            "from_components": lambda: (np.ones((2, 3)), rotation()),
            "from_dual_quat": lambda: (np.array([0, 0, 0, 1.0, 0, 0, 0, 0]),),
            "from_rotation": lambda: (rotation(),),
            "from_rotvec": lambda: (np.ones(3),),
            "from_mrp": lambda: (np.ones(3),),
            "from_exp_coords": lambda: (np.ones(6),),
            "from_translation": lambda: (np.ones(3),),
            "count_neighbors": [
                lambda: (spatial.KDTree(points()), 1.0),
                lambda: (spatial.cKDTree(points()), 1.0),
            ],
            "query_ball_tree": [
                lambda: (spatial.KDTree(points()), 1.0),
                lambda: (spatial.cKDTree(points()), 1.0),
            ],
            "sparse_distance_matrix": [
                lambda: (spatial.KDTree(points()), 1.0),
                lambda: (spatial.cKDTree(points()), 1.0),
            ],
            "pow": lambda: (2,),
            "__getitem__": lambda: (0,),
            "__mul__": [lambda: (rotation(),), lambda: (move(),)],
            "__call__": lambda: ([0.5],),
            "align_vectors": lambda: (np.eye(3), np.eye(3)),
            "add_halfspaces": lambda: (np.array([[1.0, 1.0, -1.8]]),),
            "max_distance_point": lambda: (np.array([0.5, 0.5]),),
            "min_distance_point": lambda: (np.array([0.5, 0.5]),),
            **each_of(
                "max_distance_rectangle min_distance_rectangle",
                lambda: (spatial.Rectangle([1.0, 1.0], [0.0, 0.0]),),
            ),
            "random": lambda: (),
            "reduce": lambda: (),
            "innernode": lambda: (spatial.KDTree(points()).tree._node,),
        },
    ),
}


def mat() -> str:
    """A file of Matlab's."""
    return str(written("in.mat", lambda path: io_.savemat(path, DICT())))


def matrix(path: str) -> None:
    """Write one."""
    io_.mmwrite(path, csr())


def relation(path: str) -> None:
    """Write a table."""
    with open(path, "w") as out:
        out.write("@relation r\n@attribute a real\n@data\n1\n")


def wave(path: str) -> None:
    """Write a sound."""
    io_.wavfile.write(path, 8, np.zeros(8, "int16"))


CALLS: Mapping[str, Sequence[Make]] = {
    **of_distributions(),
    **MORE,
    "scipy.stats.random_correlation": [lambda: [[0.5, 1.5]]],
    "scipy.stats.vonmises_fisher": [lambda: [np.array([1.0, 0.0]), 2.0]],
    "scipy.stats.rv_histogram": [lambda: [np.histogram(line(), 3)]],
    "scipy.stats.Binomial": [lambda: [Named(n=3, p=0.5)]],
    "scipy.stats.Uniform": [lambda: [Named(a=0.0, b=1.0)]],
    "scipy.stats.Mixture": [lambda: [[stats.Normal(), stats.Normal(mu=1.0)]]],
    "scipy.stats.make_distribution": [lambda: [stats.norm]],
}
BY_CLASS = "of a class, which is tried by its own name"
OF_CLASSES = """
    basis_element from_bernstein_basis from_derivatives from_power_basis from_spline
    design_matrix     validate_input construct_fast
"""
OF_ROTATIONS = """
    concatenate from_matrix identity create_group from_davenport from_euler from_mrp from_quat
    from_rotvec from_components from_dual_quat from_exp_coords from_rotation from_translation
    random align_vectors innernode leafnode node
"""
UNTRIED: Mapping[str, str] = {
    **dict.fromkeys(
        ["scipy.stats.Covariance", "scipy.stats.qmc.QMCEngine"], "an abstract class"
    ),
    "scipy.stats.irwinhall.fit": "it is not written for this distribution",
    "scipy.stats.levy_stable.entropy": "it takes no parameters of this distribution",
    "scipy.stats.poisson_binom.nnlf": "it takes no parameters of this distribution",
    "frozen.generic_moment": "found in the object, not in its class",
    "sparse.update": "it only raises",
    "sparse.fromkeys": "of a class",
    "spatial.as_davenport": "of single rotations",
    "scipy.io.readsav": "nobody here writes such a file",
    **dict.fromkeys(
        ["scipy.sparse.sparray", "scipy.sparse.spmatrix"], "what others are made from"
    ),
    **{f"curve.{name}": BY_CLASS for name in OF_CLASSES.split()},
    **{f"spatial.{name}": BY_CLASS for name in OF_ROTATIONS.split()},
    "scipy.interpolate.interp2d": "it was taken out, and says so",
    "scipy.sparse.linalg.SuperLU": "nobody makes one",
    "scipy.optimize.linprog_verbose_callback": "`linprog` calls it, with what nobody else has",
    "scipy.optimize.InverseJacobian": "only solvers make one",
    **{
        f"scipy.datasets.{name}": "asks the network"
        for name in ["ascent", "electrocardiogram", "face", "clear_cache", "download_all"]
    },
    **{
        f"scipy.fft.{name}": "needs another library for transforms"
        for name in ["set_backend", "skip_backend", "register_backend", "set_global_backend"]
    },
    **{
        f"scipy.stats.{name}": "integrates for minutes"
        for name in [
            *(
                f"{one}.generic_moment"
                for one in ["dpareto_lognorm", "levy_stable", "norminvgauss"]
            ),
            *(
                f"studentized_range.{one}"
                for one in ["generic_moment", "stats", "std", "var", "fit", "fit_loc_scale"]
            ),
        ]
    },
}
SELDOM: Mapping[str, str] = {
    "sparse.prune": "what it frees nobody sees",
    **dict.fromkeys(
        ["sparse.sort_indices", "sparse.sum_duplicates"],
        "others that are asked first put in order too what is in none",
    ),
}
GAPS: Mapping[str, str] = {
    "scipy.cluster.hierarchy.dendrogram": "what it draws, as numbers: told as the picture",
    **dict.fromkeys(
        [
            "scipy.stats.fit",
            "scipy.stats.goodness_of_fit",
            "frozen.entropy",
            "frozen.rvs",
            "joint.cdf",
            "joint.logcdf",
        ],
        "the generator of all that it holds moves as it draws",
    ),
    **dict.fromkeys(
        [
            "curve.__call__",
            "curve.derivatives",
            "curve.derivative",
            "spatial.find_simplex",
            "scipy.spatial.tsearch",
        ],
        "it remembers where it looked last, or what it worked out",
    ),
}

SCIPY = Samples(
    calls=CALLS,
    untried=UNTRIED,
    seldom=SELDOM,
    gaps=GAPS,
    objects={
        "scipy.sparse.csr_matrix": [*sparse_of("csr", "matrix"), messy],
        **{
            f"scipy.sparse.{form}_{what}": sparse_of(form, what)
            for form in SPARSE.split()
            for what in ("matrix", "array")
            if (form, what) != ("csr", "matrix")
        },
        "scipy.stats.distributions.rv_frozen": [
            lambda: stats.norm(1, 2),
            lambda: stats.binom(5, 0.5),
            lambda: stats.beta(2, 3),
            lambda: stats.dirichlet([1.0, 2.0]),
        ],
        "scipy.stats._multivariate.multivariate_normal_frozen": [
            lambda: stats.multivariate_normal(np.zeros(4), np.eye(4) + 0.3),
        ],
        "scipy.stats.qmc.QMCEngine": [
            lambda: stats.qmc.Sobol(2),
            lambda: stats.qmc.Halton(2),
        ],
        "bunch": [lambda: stats.binomtest(2, 4), lambda: stats.ttest_1samp(line(), 1.0)],
        "scipy.stats.rv_histogram": [lambda: stats.rv_histogram(np.histogram(line(), 3))],
        "scipy.stats.gaussian_kde": [lambda: stats.gaussian_kde(line())],
        "scipy.interpolate.interp1d": [lambda: fits.interp1d(line(), line() ** 2)],
        "scipy.interpolate.CubicSpline": [lambda: fits.CubicSpline(line(), line() ** 2)],
        "scipy.interpolate.PPoly": [lambda: fits.PPoly(np.ones((3, 5)), line())],
        "scipy.interpolate.BSpline": [lambda: fits.BSpline(line(), np.ones(4), 1)],
        "scipy.interpolate.UnivariateSpline": [
            lambda: fits.UnivariateSpline(line(), line() ** 2)
        ],
        "scipy.interpolate.BarycentricInterpolator": [
            lambda: fits.BarycentricInterpolator(line(), line() ** 2)
        ],
        "scipy.interpolate.KroghInterpolator": [
            lambda: fits.KroghInterpolator(line(), line() ** 2)
        ],
        "scipy.interpolate.RegularGridInterpolator": [
            lambda: fits.RegularGridInterpolator((line(),), line())
        ],
        "scipy.interpolate.LinearNDInterpolator": [
            lambda: fits.LinearNDInterpolator(points(), np.arange(5.0))
        ],
        "scipy.interpolate.RBFInterpolator": [
            lambda: fits.RBFInterpolator(points(), np.arange(5.0))
        ],
        "scipy.interpolate.RectBivariateSpline": [
            lambda: fits.RectBivariateSpline(line(), line(), np.outer(line(), line()))
        ],
        "scipy.spatial.KDTree": [lambda: spatial.KDTree(points())],
        "scipy.spatial.cKDTree": [lambda: spatial.cKDTree(points())],
        "scipy.spatial.Delaunay": [
            lambda: spatial.Delaunay(points()),
            lambda: spatial.Delaunay(points(), incremental=True),
        ],
        "scipy.spatial.ConvexHull": [lambda: spatial.ConvexHull(points(), incremental=True)],
        "scipy.spatial.Voronoi": [lambda: spatial.Voronoi(points(), incremental=True)],
        "scipy.spatial.transform.Rotation": [
            rotation,
            lambda: spatial.transform.Rotation.from_euler("x", 0.5),
        ],
        "scipy.spatial.transform.RigidTransform": [move],
        "scipy.spatial.transform.Slerp": [
            lambda: spatial.transform.Slerp([0.0, 1.0], rotation())
        ],
        "scipy.spatial.Rectangle": [lambda: spatial.Rectangle([1.0, 1.0], [0.0, 0.0])],
        "scipy.spatial.SphericalVoronoi": [
            lambda: spatial.SphericalVoronoi(np.vstack([np.eye(3), -np.eye(3)]))
        ],
        "scipy.spatial.HalfspaceIntersection": [
            lambda: spatial.HalfspaceIntersection(
                np.array([[-1.0, 0, 0], [0, -1.0, 0], [1.0, 0, -1.0], [0, 1.0, -1.0]]),
                np.array([0.5, 0.5]),
                incremental=True,
            )
        ],
    },
    pool={
        "*": [
            line,
            square,
            lambda: 2,
            lambda: 0.5,
            points,
            lambda: [line(), line() ** 2],
            lambda: [3, 1, 2, 2, 4, 0],
            lambda: (lambda x: np.sum((np.asarray(x) - 1.0) ** 2)),
            lambda: (2, 2),
            lambda: [True, False, True],
        ],
        "x": [line, lambda: 0.5, points, lambda: LINE],
        "y": [lambda: line() ** 2, lambda: 0.5, points],
        "z": [lambda: line() ** 2, points],
        "q": [lambda: 0.5, lambda: np.array([0.2, 0.7])],
        "n": [lambda: 4, lambda: 1],
        "k": [lambda: 2, lambda: 1],
        "N": [lambda: 2],
        "M": [lambda: 8],
        "Nx": [lambda: 8],
        "Wn": [lambda: 0.3],
        "rp": [lambda: 1],
        "rs": [lambda: 40],
        "A": [square, lambda: sparse.csr_matrix(square())],
        "a": [square, line, lambda: 2.0],
        "b": [lambda: line()[:3], square, lambda: 3.0],
        "c": [lambda: line()[:3]],
        "csgraph": [square, lambda: sparse.csr_matrix(square())],
        "dtype": [lambda: "float32", lambda: float],
        "axis": [lambda: 0, lambda: None],
        "axes": [lambda: None],
        "size": [lambda: 3],
        "input": [square, line],
        "image": [square],
        "structure": [lambda: None],
        "output": [lambda: np.zeros((3, 3)), lambda: np.zeros(6)],
        "out": [lambda: np.zeros(6), lambda: np.zeros((3, 3)), lambda: np.zeros(())],
        "sigma": [lambda: 1.0],
        "shift": [lambda: 1.0],
        "zoom": [lambda: 2.0],
        "angle": [lambda: 30.0],
        "weights": [lambda: np.ones((3, 3)), lambda: np.ones(3), lambda: None],
        "f": [lambda: (lambda x, *a: np.asarray(x) ** 2 - 1.0), lambda: line],
        "func": [
            lambda: (lambda x, *a: np.asarray(x) ** 2 - 1.0),
            lambda: (lambda x, *a: np.sum((np.asarray(x) - 1.0) ** 2)),
            lambda: (lambda y, t: -0.5 * np.asarray(y)),
        ],
        "fun": [
            lambda: (lambda x, *a: np.sum((np.asarray(x) - 1.0) ** 2)),
            lambda: (lambda t, y: -0.5 * np.asarray(y)),
        ],
        "x0": [lambda: np.array([0.5, 0.2]), lambda: 0.5, lambda: [0.5, 0.2]],
        "y0": [lambda: np.array([1.0, 2.0])],
        "t": [lambda: np.array([0.0, 0.5, 1.0])],
        "t_span": [lambda: (0.0, 1.0)],
        "bounds": [lambda: [(-2.0, 2.0), (-2.0, 2.0)], lambda: (0.0, 2.0)],
        "p": [lambda: 0.5, line],
        "samples": [lambda: line()],
        "data": [line, lambda: (line(),)],
        "statistic": [lambda: np.mean],
        "rvs": [line],
        "cdf": [lambda: "norm"],
        "table": [lambda: [[3, 1], [2, 4]]],
        "observed": [lambda: [[3, 1], [2, 4]]],
        "f_obs": [lambda: np.array([3.0, 2.0, 4.0])],
        "XA": [points],
        "XB": [points],
        "X": [points, lambda: np.array([1.0, 2.0, 3.0])],
        "u": [lambda: np.array([1.0, 0.0, 1.0]), lambda: np.array([True, False, True])],
        "v": [lambda: np.array([0.5, 1.0, 1.0]), lambda: np.array([True, True, False])],
        "Z": [
            lambda: np.array(
                [[0.0, 1.0, 0.5, 2.0], [2.0, 3.0, 0.7, 2.0], [4.0, 5.0, 1.0, 4.0]]
            )
        ],
        "obs": [points],
        "code_book": [lambda: points()[:2]],
        "k_or_guess": [lambda: 2],
        "points": [points],
        "xi": [line, points],
        "rng": [lambda: np.random.default_rng(1)],
        "random_state": [lambda: np.random.default_rng(1)],
        "format": [lambda: "csc"],
        "blocksize": [lambda: (1, 1)],
        "shape": [lambda: (3, 3), lambda: (1, 9)],
        "diagonals": [lambda: [[1.0, 2.0, 3.0]]],
        "blocks": [lambda: [[square(), None], [None, square()]]],
        "mats": [lambda: [square(), square()]],
        "window": [lambda: "hann", lambda: line],
        "filename": [lambda: "out.wav"],
        "file_name": [lambda: "out.mat"],
        "mdict": [lambda: {"a": line()}],
        "rate": [lambda: 8],
        "lti": [lambda: ([1.0], [1.0, 2.0])],
        "system": [lambda: ([1.0], [1.0, 2.0])],
        "num": [lambda: [1.0]],
        "den": [lambda: [1.0, 2.0]],
        "sos": [lambda: np.array([[1.0, 0.5, 0.0, 1.0, -0.2, 0.0]])],
        "alpha": [lambda: 0.5],
    },
    modules=(
        "matplotlib.pyplot", "scipy.cluster.hierarchy", "scipy.cluster.vq", "scipy.fft",
        "scipy.fftpack",
        "scipy.integrate", "scipy.interpolate", "scipy.io", "scipy.linalg", "scipy.ndimage",
        "scipy.optimize", "scipy.signal", "scipy.sparse.csgraph", "scipy.sparse.linalg",
        "scipy.spatial.distance", "scipy.special", "scipy.stats.mstats", "scipy.stats.qmc",
    ),
)  # fmt: skip
