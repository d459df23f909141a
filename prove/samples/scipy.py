"""Distributions, sparse matrices, curves and shapes, and what they are given."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import scipy.interpolate as fits
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
    known = {name: args for name, args in (*told.distcont, *told.distdiscrete)}
    for name, args in known.items():
        if not isinstance(name, str):
            continue
        path = f"scipy.stats.{name}"
        calls[f"{path}.expect"] = [given(None, args)]
        calls[f"{path}.generic_moment"] = [given(2, *args)]
        calls[f"{path}.nnlf"] = [given((*args, 0.0, 1.0), np.array([0.3, 0.4]))]
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


CALLS: Mapping[str, Sequence[Make]] = {
    **of_distributions(),
    "scipy.stats.random_correlation": [lambda: [[0.5, 1.5]]],
    "scipy.stats.vonmises_fisher": [lambda: [np.array([1.0, 0.0]), 2.0]],
    "scipy.stats.rv_histogram": [lambda: [np.histogram(line(), 3)]],
    "scipy.stats.Binomial": [lambda: [Named(n=3, p=0.5)]],
    "scipy.stats.Uniform": [lambda: [Named(a=0.0, b=1.0)]],
    "scipy.stats.Mixture": [lambda: [[stats.Normal(), stats.Normal(mu=1.0)]]],
    "scipy.stats.make_distribution": [lambda: [stats.norm]],
}
UNTRIED: Mapping[str, str] = {
    "scipy.stats.Covariance": "an abstract class",
}

SCIPY = Samples(
    calls=CALLS,
    untried=UNTRIED,
    objects={
        **{
            f"scipy.sparse.{form}_{what}": sparse_of(form, what)
            for form in SPARSE.split()
            for what in ("matrix", "array")
        },
        "scipy.stats.distributions.rv_frozen": [
            lambda: stats.norm(1, 2),
            lambda: stats.binom(5, 0.5),
            lambda: stats.beta(2, 3),
            lambda: stats.multivariate_normal([0.0, 1.0], [[1.0, 0.2], [0.2, 1.0]]),
            lambda: stats.dirichlet([1.0, 2.0]),
        ],
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
            lambda: spatial.transform.Rotation.from_euler("z", [10, 20], degrees=True),
            lambda: spatial.transform.Rotation.from_euler("x", 0.5),
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
        "scipy.cluster.hierarchy", "scipy.cluster.vq", "scipy.fft", "scipy.fftpack",
        "scipy.integrate", "scipy.interpolate", "scipy.io", "scipy.linalg", "scipy.ndimage",
        "scipy.optimize", "scipy.signal", "scipy.sparse.csgraph", "scipy.sparse.linalg",
        "scipy.spatial.distance", "scipy.special", "scipy.stats.mstats", "scipy.stats.qmc",
    ),
)  # fmt: skip
