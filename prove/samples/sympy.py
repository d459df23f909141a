"""Expressions, which nothing changes, and matrices."""

from __future__ import annotations

from typing import Any

import sympy
from sympy.assumptions.assume import Predicate
from sympy.combinatorics import Permutation
from sympy.core.basic import Basic
from sympy.core.sympify import CantSympify
from sympy.matrices.matrixbase import MatrixBase
from sympy.polys.domains.domain import Domain
from sympy.polys.domains.domainelement import DomainElement
from sympy.polys.monomials import Monomial
from sympy.tensor.array import MutableDenseNDimArray, MutableSparseNDimArray

from ..adapters import arrays as arrays
from ..look import LOOKS, Look
from ..plain import POKES
from ..trials import Named
from .base import Make, Samples

X, Y, Z = sympy.symbols("x y z")
F, G, H = sympy.symbols("f g h", cls=sympy.Function)
HELD = (
    "GramSchmidt MutableDenseMatrix MutableDenseNDimArray MutableSparseMatrix Matrix "
    "SparseMatrix casoratian diag eye hessian jordan_cell symarray wronskian ones zeros "
    "randMatrix list2numpy matrix2numpy MutableMatrix MutableSparseNDimArray inv_quick "
    "linear_eq_to_matrix matrix_multiply_elementwise rot_axis1 rot_axis2 rot_axis3 "
    "rot_ccw_axis1 rot_ccw_axis2 rot_ccw_axis3 banded rot_givens"
)


def of_matrix(thing: Any) -> Look:
    """Its cells."""
    return Look(f"{type(thing).__name__} {thing.tolist()!r}", atom=isinstance(thing, Basic))


def of_basic(thing: Any) -> Look:
    """An expression."""
    return Look(f"{type(thing).__name__} {thing!s}", atom=True)


LOOKS.update(
    {
        MatrixBase: of_matrix,
        MutableDenseNDimArray: of_matrix,
        MutableSparseNDimArray: of_matrix,
    }
)
NUMBERS = (type(sympy.QQ(1, 2)), type(sympy.RR(1)), type(sympy.CC(1)))
for fixed in (Basic, Domain, DomainElement, Monomial, Predicate, CantSympify, *NUMBERS):
    LOOKS[fixed] = of_basic
POKES[MatrixBase] = lambda it: iter([lambda: it.__setitem__((0, 0), it[0, 0] + 1)])


def matrix() -> Any:
    """Of two rows."""
    return sympy.Matrix([[1, 2], [3, 4]])


def given(*values: Any) -> list[Make]:
    """One call."""
    return [lambda: values]


OTHERWISE = (
    "classify_ode classify_pde divisors factorint factorrat nsolve nthroot_mod proper_divisors "
    "resultant roots satisfiable separatevars solve solve_undetermined_coeffs sqrt_mod"
)
WAVE = F(X, Y).diff(X) + F(X, Y).diff(Y)
CALLS: dict[str, list[Make]] = {
    "AlgebraicField": given(sympy.QQ, sympy.sqrt(2)),
    "AppliedPredicate": given(sympy.Q.positive, X),
    **{
        name: given(X**3 + X + 1, 0)
        for name in ("CRootOf", "ComplexRootOf", "RootOf", "rootof")
    },
    "DotProduct": given(sympy.ImmutableMatrix([1, 2]), sympy.ImmutableMatrix([3, 4])),
    "EPath": given("/*"),
    "epath": [lambda: ("/*", [X, Y])],
    "Ellipse": given(sympy.Point(0, 0), 1, 2),
    "FractionField": given(sympy.QQ.frac_field(X).field),
    "PolynomialRing": given(sympy.QQ[X].ring),
    "FunctionMatrix": given(2, 2, sympy.Lambda((X, Y), X + Y)),
    "ITE": given(X > 1, Y > 1, Y < 1),
    "ImageSet": given(sympy.Lambda(X, X**2), sympy.S.Naturals),
    "imageset": given(sympy.Lambda(X, X**2), sympy.S.Naturals),
    "InverseLaplaceTransform": given(1 / X, X, Y, None),
    "InverseMellinTransform": given(sympy.gamma(X), X, Y, 0, sympy.oo),
    "Line2D": given(sympy.Point(0, 0), sympy.Point(1, 1)),
    "Ray2D": given(sympy.Point(0, 0), sympy.Point(1, 1)),
    "Line3D": given(sympy.Point3D(0, 0, 0), sympy.Point3D(1, 1, 1)),
    "Ray3D": given(sympy.Point3D(0, 0, 0), sympy.Point3D(1, 1, 1)),
    "Plane": given(sympy.Point3D(0, 0, 0), Named(normal_vector=(1, 1, 1))),
    "MatrixPermute": given(sympy.ImmutableMatrix([[1, 2], [3, 4]]), Permutation([1, 0])),
    "PermutationMatrix": given(Permutation([1, 0])),
    "POSform": [lambda: ([X, Y], [[0, 1]])],
    "SOPform": [lambda: ([X, Y], [[0, 1]])],
    **{
        name: given(X, (X, 1, 3))
        for name in ("Product", "Sum", "summation", "product", "Integral")
    },
    "Triangle": given(sympy.Point(0, 0), sympy.Point(1, 0), sympy.Point(0, 1)),
    "apply_finite_diff": [lambda: (1, [-1, 0, 1], [1, 2, 3], 0)],
    "assemble_partfrac_list": [lambda: (sympy.apart_list(1 / (X**2 - 1)),)],
    "apart_list": given(1 / (X**2 - 1)),
    "banded": [lambda: ({0: 1, 1: 2}, Named(size=3)), lambda: (3, {0: 1})],
    "betainc": given(1, 2, 0, 1),
    "betainc_regularized": given(1, 2, 0, 1),
    "blockcut": given(sympy.ImmutableMatrix([[1, 2], [3, 4]]), [1, 1], [1, 1]),
    "bspline_basis": [lambda: (1, (0, 1, 2, 3), 0, X)],
    "bspline_basis_set": [lambda: (1, [0, 1, 2, 3], X)],
    "checkodesol": given(sympy.Eq(F(X).diff(X), F(X)), sympy.Eq(F(X), sympy.exp(X))),
    "classify_ode": given(F(X).diff(X) - F(X), F(X)),
    "dsolve": given(F(X).diff(X) - F(X), F(X)),
    "classify_pde": given(WAVE),
    "pdsolve": given(WAVE),
    "closest_points": given(sympy.Point(0, 0), sympy.Point(1, 0), sympy.Point(3, 0)),
    "farthest_points": given(sympy.Point(0, 0), sympy.Point(1, 0), sympy.Point(3, 0)),
    "convolution": [lambda: ([1, 2], [3, 4])],
    "discrete_log": given(41, 15, 7),
    "euler_equations": given(F(X).diff(X) ** 2, F(X), X),
    **{
        name: [lambda: ("x", sympy.ZZ)]
        for name in ("field", "ring", "vfield", "vring", "xfield", "xring")
    },
    "hyper": [lambda: ([1, 2], [3], X)],
    "meijerg": [lambda: ([[1], [2]], [[3], [4]], X)],
    "interpolating_spline": [lambda: (1, X, [1, 2, 3], [1, 4, 9])],
    "intt": [lambda: ([1, 2, 3, 4], 3 * 2**8 + 1)],
    "ntt": [lambda: ([1, 2, 3, 4], 3 * 2**8 + 1)],
    "laplace_initial_conds": [
        lambda: (sympy.LaplaceTransform(F(X), X, Y), X, {F: [1]}),
    ],
    "line_integrate": given(X + Y, sympy.Curve([Z, Z], (Z, 0, 1)), [X, Y]),
    "not_empty_in": given(sympy.FiniteSet(X).intersect(sympy.Interval(0, 1)), X),
    "pde_separate": [
        lambda: (
            sympy.Eq(F(X, Y).diff(X), F(X, Y).diff(Y)),
            F(X, Y),
            [G(X), H(Y)],
            "mul",
        ),
    ],
    "permutedims": [lambda: (sympy.Array([[1, 2], [3, 4]]), (1, 0))],
    "pollard_pm1": given(21, 3),
    "pollard_rho": given(21),
    "rational_interpolate": [lambda: ([(1, 1), (2, 4), (3, 9)], 1)],
    "reduce_abs_inequalities": [lambda: ([(sympy.Abs(X) - 1, "<")], X)],
    "reduce_abs_inequality": given(sympy.Abs(X) - 1, "<", X),
    "reshape": [lambda: ([1, 2, 3, 4], [2])],
    "rot_givens": given(0, 1, X, 3),
    "rsolve": given(F(X + 1) - F(X), F(X)),
    "sift": [lambda: ([X, Y], lambda it: it.name)],
    "solve_linear_system_LU": [lambda: (sympy.Matrix([[1, 2, 3], [3, 4, 5]]), [X, Y])],
    "solve_linear_system": [lambda: (sympy.Matrix([[1, 2, 3], [3, 4, 5]]), X, Y)],
    "solve_poly_inequality": given(sympy.Poly(X - 1), ">"),
    "solve_univariate_inequality": given(X**2 > 1, X),
    "sqf_norm": given(X**2 - 2, Named(extension=sympy.sqrt(3))),
    "substitution": [lambda: ([X + Y], [X])],
    "tensordiagonal": [lambda: (sympy.Array([[1, 2], [3, 4]]), (0, 1))],
    "topological_sort": [lambda: (([1, 2], [(1, 2)]),)],
    "public": [lambda: (matrix,)],
    "GramSchmidt": [lambda: ([sympy.Matrix([1, 0]), sympy.Matrix([1, 1])],)],
    "plot_implicit": given(sympy.Eq(X**2 + Y**2, 1), Named(show=False)),
    "plot": given(X, Named(show=False)),
    "plot_parametric": given(X, X**2, Named(show=False)),
    "plot3d": given(X * Y, Named(show=False)),
    "plot3d_parametric_line": given(X, X, X, Named(show=False)),
    "plot3d_parametric_surface": given(X, Y, X * Y, Named(show=False)),
    "solve": [lambda: (X**2 - 1, X), lambda: (X - 1,)],
}

SYMPY = Samples(
    modules=["matplotlib.pyplot", "sympy.plotting"],
    pool={
        "*": [
            lambda: X,
            lambda: 2,
            lambda: X**2 - 1,
            lambda: Y,
            lambda: [X, Y],
            matrix,
            lambda: sympy.Integer(3),
            lambda: "x",
            lambda: sympy.Interval(0, 1),
            lambda: X > 1,
            lambda: (X, 0, 1),
            lambda: sympy.Point(0, 0),
            lambda: sympy.Point(1, 1),
            lambda: sympy.Function("f"),
            lambda: [1, 2],
        ],
    },
    calls={
        f"sympy.{where}{name}": calls
        for where in ("", "plotting.")
        for name, calls in CALLS.items()
    },
    gaps={
        **{
            f"sympy.{name}": "a matrix behaves as an array, which it is taken for"
            for name in HELD.split()
        },
        **{
            f"sympy.{name}": "with an option it gives a list, a dict or an iterator"
            for name in OTHERWISE.split()
        },
    },
    untried={
        "sympy.init_session": "it starts a shell",
        **dict.fromkeys(
            ["sympy.preview", "sympy.test", "sympy.doctest", "sympy.view", "sympy.print_gtk"],
            "it runs other programs",
        ),
        "sympy.gff": "it is not implemented",
        **dict.fromkeys(["sympy.Domain", "sympy.MatrixBase"], "an abstract class"),
        **dict.fromkeys(
            [
                f"sympy.{name}"
                for name in (
                    "FF_gmpy",
                    "FF_python",
                    "FunctionClass",
                    "GMPYFiniteField",
                    "Options",
                    "PythonFiniteField",
                    "prime_decomp",
                    "prime_valuation",
                    "remove_handler",
                    "round_two",
                )
            ],
            "for sympy itself",
        ),
        **dict.fromkeys(
            ["sympy.pde_separate_add", "sympy.pde_separate_mul"], "`pde_separate` calls it"
        ),
    },
)
