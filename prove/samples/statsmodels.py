"""Models of a few numbers."""

from __future__ import annotations

import pickle
from functools import cache
from typing import Any

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import statsmodels.api as sm
import statsmodels.formula.api as smf
import statsmodels.stats.api as sms
import statsmodels.tsa.api as tsa
from statsmodels.gam.api import BSplines
from statsmodels.stats.anova import AnovaRM
from statsmodels.stats.outliers_influence import OLSInfluence
from statsmodels.stats.weightstats import CompareMeans, DescrStatsW
from statsmodels.tsa.deterministic import DeterministicProcess

from ..adapters import figures as figures
from ..adapters import frames as frames
from ..look import HIDDEN
from ..trials import Named
from .base import Make, Samples

SIZE = 40
# What was worked out, and what a state space works with.
HIDDEN.update({"_nobs_int", "predict_dates", "predict_start", "predict_end", "het_scale"})
HIDDEN.update({"_kalman_filters", "_kalman_smoothers", "_statespaces", "_simulators"})


def rows() -> Any:
    """Numbers, groups, counts, and what is true or not."""
    rng = np.random.RandomState(0)
    made = pd.DataFrame(rng.rand(SIZE, 3), columns=["y", "x1", "x2"])
    made["y"] += made["x1"]
    return made.assign(
        g=np.arange(SIZE) // 4 % 5,
        u=["u", "v"] * (SIZE // 2),
        b=(rng.rand(SIZE) > 0.5).astype(float),
        n=rng.poisson(2.0, SIZE).astype(float),
        k=np.arange(SIZE) % 3,
        t=1.0 + rng.rand(SIZE),
    )


def column(name: str) -> Any:
    """An array of its own."""
    return rows()[name].to_numpy().copy()


def y() -> Any:
    """Numbers."""
    return column("y")


def x() -> Any:
    """With a constant."""
    return np.column_stack([np.ones(SIZE), column("x1")])


def several() -> Any:
    """Three series."""
    return rows()[["y", "x1", "x2"]].to_numpy().copy()


def pair() -> Any:
    """Two series."""
    return rows()[["y", "x1"]].to_numpy().copy()


def series() -> Any:
    """Numbers by month."""
    index = pd.date_range("2020-01-01", periods=SIZE, freq="MS")
    return pd.Series(y() + 1.0, index=index, name="y")


def months() -> Any:
    """Three series by month."""
    return pd.DataFrame(several(), index=series().index, columns=["y", "x1", "x2"])


def kept(make: Make) -> Make:
    """An object that is made once, and copied."""

    @cache
    def data() -> bytes:
        plt.close("all")
        return pickle.dumps(make())

    return lambda: pickle.loads(data())


def ols() -> Any:
    """Of arrays."""
    return sm.OLS(y(), x())


def by_names() -> Any:
    """Of a table."""
    return smf.ols("y ~ x1 + x2", rows())


fitted = kept(lambda: ols().fit())
named = kept(lambda: by_names().fit())
smaller = kept(lambda: smf.ols("y ~ x1", rows()).fit())


def arima() -> Any:
    """Of one step."""
    return tsa.ARIMA(series(), order=(1, 0, 0))


def alike(names: list[str], calls: list[Make]) -> dict[str, list[Make]]:
    """The same calls of several functions."""
    return {name: calls for name in names}


MODELS: dict[str, list[Make]] = {
    **alike(
        ["OLS", "GLS", "WLS", "GLSAR", "QuantReg", "RLM", "RecursiveLS", "GLM"],
        [lambda: (y(), x()), lambda: (rows()["y"], rows()[["x1", "x2"]])],
    ),
    **alike(["Logit", "Probit"], [lambda: (column("b"), x())]),
    "MNLogit": [lambda: (column("k"), x())],
    **alike(
        [
            "Poisson",
            "GeneralizedPoisson",
            "NegativeBinomial",
            "NegativeBinomialP",
            "ZeroInflatedPoisson",
            "ZeroInflatedGeneralizedPoisson",
            "ZeroInflatedNegativeBinomialP",
            "HurdleCountModel",
        ],
        [lambda: (column("n"), x())],
    ),
    "ConditionalLogit": [lambda: (column("b"), column("x1"), Named(groups=column("g")))],
    "ConditionalMNLogit": [lambda: (column("k"), several()[:, :2], Named(groups=column("g")))],
    "ConditionalPoisson": [lambda: (column("n"), column("x1"), Named(groups=column("g")))],
    "Factor": [lambda: (np.random.RandomState(0).rand(SIZE, 4), 1)],
    **alike(["GEE"], [lambda: (y(), x(), column("g"))]),
    "OrdinalGEE": [lambda: (rows()["k"], rows()[["x1"]], rows()["g"])],
    "NominalGEE": [lambda: (column("k"), x(), column("g"))],
    "GLMGam": [lambda: (y(), x(), Named(smoother=BSplines(column("x2"), df=[5], degree=[3])))],
    "MANOVA": [lambda: (pair(), x())],
    "MICEData": [lambda: (rows()[["y", "x1", "x2"]].mask(rows()[["y", "x1", "x2"]] > 0.9),)],
    "MixedLM": [lambda: (y(), x(), column("g"))],
    "PCA": [lambda: (several(),), lambda: (months(),)],
    "PHReg": [lambda: (column("t"), column("x1"))],
    "ProbPlot": [lambda: (y(),)],
    "SurvfuncRight": [lambda: (column("t"), column("b"))],
    "ARDL": [lambda: (series(), 1), lambda: (series(), 1, months()[["x1"]], 1)],
    "ARIMA": [lambda: (series(), Named(order=(1, 0, 0))), lambda: (y(),)],
    "SARIMAX": [lambda: (series(),), lambda: (y(), column("x1"))],
    "ArmaProcess": [lambda: ([1.0, -0.5], [1.0]), lambda: (np.array([1.0, -0.5]),)],
    "AutoReg": [lambda: (series(), 1), lambda: (y(), 1)],
    "DynamicFactor": [lambda: (months(), Named(k_factors=1, factor_order=1))],
    "DynamicFactorMQ": [lambda: (months(),)],
    **alike(
        ["ETSModel", "ExponentialSmoothing"],
        [lambda: (series(),), lambda: (y() + 1.0,)],
    ),
    **alike(
        ["Holt", "SimpleExpSmoothing"],
        [
            lambda: (series(), Named(initialization_method="estimated")),
            lambda: (y() + 1.0, Named(initialization_method="estimated")),
        ],
    ),
    "MarkovAutoregression": [lambda: (y(), Named(k_regimes=2, order=1))],
    "MarkovRegression": [lambda: (y(), 2)],
    "STL": [lambda: (series(),), lambda: (y(), Named(period=4))],
    "STLForecast": [
        lambda: (series(), tsa.ARIMA, Named(model_kwargs={"order": (1, 0, 0)})),
    ],
    "SVAR": [
        lambda: (
            pair(),
            Named(svar_type="A", A=np.array([[1, 0], ["E", 1]], dtype=object)),
        ),
    ],
    "UECM": [lambda: (series(), 1, months()[["x1"]], 1)],
    "UnobservedComponents": [lambda: (series(), "rwalk")],
    "VAR": [lambda: (months(),), lambda: (pair(),)],
    "VARMAX": [lambda: (months()[["y", "x1"]], Named(order=(1, 0)))],
    "VECM": [lambda: (pair(),)],
    "CalendarFourier": [lambda: ("YE", 1)],
    "CalendarSeasonality": [lambda: ("MS", "YE"), lambda: ("D", "W")],
    "CalendarTimeTrend": [lambda: ("MS",)],
    "DeterministicProcess": [lambda: (series().index, Named(constant=True, order=1))],
    "Fourier": [lambda: (4, 1)],
    "Seasonality": [lambda: (4,)],
    "TimeTrend": [lambda: (True, 1)],
    "StepFunction": [lambda: (np.arange(3.0), np.arange(3.0))],
    "ECDF": [lambda: (y(),)],
    "ECDFDiscrete": [lambda: (column("k"),)],
    "KDEMultivariate": [lambda: (pair(), "cc")],
    "KDEUnivariate": [lambda: (y(),)],
    "OLSInfluence": [lambda: (fitted(),)],
    "DescrStatsW": [lambda: (y(),), lambda: (pair(), np.ones(SIZE))],
    "CompareMeans": [lambda: (DescrStatsW(y()), DescrStatsW(column("x1")))],
    "AnovaRM": [lambda: (measured(), "y", "who", Named(within=["what"]))],
    "RollingOLS": [lambda: (y(), x(), 10), lambda: (series(), months()[["x1"]], 10)],
    "RollingWLS": [lambda: (y(), x(), 10)],
    "pairwise_tukeyhsd": [lambda: (y(), column("g"))],
    "seasonal_decompose": [lambda: (series(),), lambda: (y(), Named(period=4))],
    "anova_lm": [lambda: (named(),), lambda: (smaller(), named())],
}
FORMULAS: dict[str, list[Make]] = {
    **{
        name: [lambda: ("y ~ x1", rows())]
        for name in ("glm", "gls", "glsar", "ols", "quantreg", "rlm", "wls")
    },
    **{name: [lambda: ("b ~ x1", rows())] for name in ("logit", "probit")},
    **{name: [lambda: ("n ~ x1", rows())] for name in ("negativebinomial", "poisson")},
    "mnlogit": [lambda: ("k ~ x1", rows())],
    "phreg": [lambda: ("t ~ x1", rows())],
    "mixedlm": [lambda: ("y ~ x1", rows(), Named(groups="g"))],
    "conditional_logit": [lambda: ("b ~ 0 + x1", rows(), Named(groups="g"))],
    "conditional_poisson": [lambda: ("n ~ 0 + x1", rows(), Named(groups="g"))],
    "conditional_mnlogit": [lambda: ("k ~ 0 + x1", rows(), Named(groups="g"))],
    "gee": [lambda: ("y ~ x1", "g", rows())],
    "ordinal_gee": [lambda: ("k ~ 0 + x1", "g", rows())],
    "nominal_gee": [lambda: ("k ~ x1", "g", rows())],
    "glmgam": [
        lambda: (
            "y ~ x1",
            rows(),
            Named(smoother=BSplines(column("x2"), df=[5], degree=[3])),
        ),
    ],
}


def measured() -> Any:
    """Each of four twice."""
    return pd.DataFrame(
        {"y": y()[:8], "who": np.repeat(np.arange(4), 2), "what": ["a", "b"] * 4}
    )


def axes() -> Any:
    """Empty ones."""
    plt.close("all")
    return plt.subplots()[1]


def picture() -> Any:
    """An empty figure."""
    plt.close("all")
    return plt.figure()


FUNCTIONS: dict[str, list[Make]] = {
    "add_constant": [
        lambda: (pair(),),
        lambda: (x(),),
        lambda: (rows()[["x1"]],),
        lambda: (rows().assign(const=1.0),),
    ],
    "add_trend": [lambda: (pair(),), lambda: (months(),), lambda: (months(), "n")],
    "add_lag": [lambda: (pair(),)],
    "lagmat": [lambda: (y(), 2), lambda: (months(), 2, Named(use_pandas=True))],
    "lagmat2ds": [lambda: (pair(), 2)],
    "adfuller": [lambda: (y(),), lambda: (series(),)],
    "ardl_select_order": [lambda: (series(), 1, months()[["x1"]], 1)],
    "arma_order_select_ic": [lambda: (y(), Named(max_ar=1, max_ma=0))],
    "bds": [lambda: (y(),)],
    "breakvar_heteroskedasticity_test": [lambda: (y(),)],
    "grangercausalitytests": [lambda: (pair(), 1)],
    "pacf_burg": [lambda: (y(),)],
    "q_stat": [lambda: (np.array([0.5, 0.2]), SIZE)],
    "arma_generate_sample": [lambda: ([1.0, -0.5], [1.0], 9)],
    "acorr_ljungbox": [lambda: (y(),), lambda: (series(), Named(lags=[2]))],
    "acorr_lm": [lambda: (y(),)],
    "acorr_breusch_godfrey": [lambda: (fitted(),)],
    "anova_oneway": [lambda: (y(), column("g")), lambda: ([y(), column("x1")],)],
    "breaks_cusumolsresid": [lambda: (y(),)],
    "breaks_hansen": [lambda: (fitted(),)],
    **alike(
        ["compare_cox", "compare_encompassing", "compare_j"],
        [lambda: (fitted(), sm.OLS(y(), several()[:, 1:]).fit())],
    ),
    "fdrcorrection": [lambda: (np.array([0.01, 0.2, 0.03]),)],
    "multipletests": [
        lambda: (np.array([0.01, 0.2, 0.03]),),
        lambda: ([0.01, 0.03, 0.2], Named(is_sorted=True)),
    ],
    "het_breuschpagan": [lambda: (y(), x())],
    "het_white": [lambda: (y(), x())],
    "het_goldfeldquandt": [lambda: (y(), x())],
    "spec_white": [lambda: (y(), x())],
    **alike(
        ["linear_harvey_collier", "linear_rainbow", "linear_reset", "recursive_olsresiduals"],
        [lambda: (fitted(),)],
    ),
    "linear_lm": [lambda: (y(), x())],
    "mcnemar": [lambda: (np.array([[10, 5], [3, 12]]),)],
    "proportion_confint": [
        lambda: (5, 10),
        lambda: (np.array([5, 6]), np.array([10, 10])),
        lambda: (pd.Series([5, 6]), pd.Series([10, 10])),
    ],
    "proportion_effectsize": [lambda: (0.5, 0.4), lambda: (np.array([0.5]), np.array([0.4]))],
    "proportions_chisquare": [lambda: (np.array([5, 6]), np.array([10, 10]))],
    "proportions_ztest": [lambda: (np.array([5, 6]), np.array([10, 10])), lambda: (5, 10, 0.5)],
    "tt_ind_solve_power": [lambda: (0.5, 30, 0.05)],
    "tt_solve_power": [lambda: (0.5, 30, 0.05)],
    "ttost_ind": [lambda: (y(), column("x1"), -1.0, 1.0)],
    "ttost_paired": [lambda: (y(), column("x1"), -1.0, 1.0)],
    "ztost": [lambda: (y(), -1.0, 1.0)],
    "runstest_2samp": [lambda: (y(), column("x1"))],
    "variance_inflation_factor": [lambda: (several(), 1)],
    "abline_plot": [lambda: (0.0, 1.0), lambda: (Named(model_results=fitted()),)],
    "beanplot": [lambda: ([y(), column("x1")],)],
    "violinplot": [lambda: ([y(), column("x1")],)],
    "fboxplot": [lambda: (several(),)],
    "hdrboxplot": [lambda: (np.random.RandomState(0).rand(10, 8), Named(ncomp=2, seed=1))],
    "rainbowplot": [lambda: (several(),)],
    "interaction_plot": [lambda: (column("g"), column("u"), y())],
    "mean_diff_plot": [lambda: (y(), column("x1"))],
    "plot_ccf": [lambda: (y(), column("x1"))],
    "plot_corr": [lambda: (np.corrcoef(several().T),)],
    "plot_corr_grid": [lambda: ([np.corrcoef(several().T)] * 2,)],
    **alike(["plot_ccpr", "plot_fit", "plot_regress_exog"], [lambda: (named(), 1)]),
    **alike(
        [
            "influence_plot",
            "plot_leverage_resid2",
            "plot_partregress_grid",
            "plot_ccpr_grid",
        ],
        [lambda: (named(),)],
    ),
    "plot_partregress": [lambda: (y(), column("x1"), several()[:, 2:])],
    "qqplot_2samples": [lambda: (y(), column("x1"))],
    "qqline": [lambda: (axes(), "r", y(), column("x1")), lambda: (axes(), "45")],
    "quarter_plot": [lambda: (series()[::3].asfreq("QS"),)],
    "month_plot": [lambda: (series(),)],
    "seasonal_plot": [lambda: (series().groupby(series().index.month), ["a"] * 12)],
    "mosaic": [lambda: (rows(), ["u", "k"])],
    "lowess": [lambda: (y(), column("x1")), lambda: (series(), column("x1"))],
    "summary_col": [lambda: ([fitted(), named()],)],
    "get_rdataset": [lambda: ("iris",)],
    "load": [lambda: (stored(),)],
}


def stored() -> str:
    """A file of a fitted model."""
    fitted().save("read.pickle")
    return "read.pickle"


OWNERS = [
    "api",
    "api.graphics",
    "api.graphics.tsa",
    "api.nonparametric",
    "api.stats",
    "api.tsa",
    "discrete.discrete_model",
    "distributions.empirical_distribution",
    "genmod.generalized_linear_model",
    "graphics.api",
    "graphics.factorplots",
    "graphics.gofplots",
    "graphics.mosaicplot",
    "graphics.regressionplots",
    "graphics.tsaplots",
    "iolib.summary2",
    "nonparametric.api",
    "nonparametric.kde",
    "nonparametric.kernel_density",
    "nonparametric.smoothers_lowess",
    "regression.linear_model",
    "regression.mixed_linear_model",
    "regression.quantile_regression",
    "regression.rolling",
    "stats.anova",
    "stats.api",
    "stats.diagnostic",
    "stats.multicomp",
    "stats.multitest",
    "stats.outliers_influence",
    "stats.proportion",
    "stats.stattools",
    "stats.weightstats",
    "tools",
    "tools.tools",
    "tsa.api",
    "tsa.ar_model",
    "tsa.arima.model",
    "tsa.arima_process",
    "tsa.deterministic",
    "tsa.holtwinters",
    "tsa.seasonal",
    "tsa.statespace.sarimax",
    "tsa.statespace.structural",
    "tsa.stattools",
    "tsa.tsatools",
    "tsa.vector_ar.var_model",
]

OBJECTS: list[Make] = [
    ols,
    fitted,
    by_names,
    named,
    lambda: sm.Logit(column("b"), x()),
    kept(lambda: sm.Logit(column("b"), x()).fit(disp=0)),
    lambda: sm.Poisson(column("n"), x()),
    kept(lambda: sm.Poisson(column("n"), x()).fit(disp=0)),
    lambda: sm.GLM(y(), x()),
    kept(lambda: sm.GLM(y(), x()).fit()),
    lambda: sm.RLM(y(), x()),
    kept(lambda: sm.RLM(y(), x()).fit()),
    lambda: sm.MixedLM(y(), x(), column("g")),
    kept(lambda: sm.MixedLM(y(), x(), column("g")).fit()),
    lambda: sm.GEE(y(), x(), column("g")),
    kept(lambda: sm.GEE(y(), x(), column("g")).fit()),
    lambda: sm.PHReg(column("t"), column("x1")),
    kept(lambda: sm.PHReg(column("t"), column("x1")).fit()),
    arima,
    kept(lambda: arima().fit()),
    lambda: tsa.SARIMAX(series()),
    kept(lambda: tsa.SARIMAX(series()).fit(disp=0)),
    lambda: tsa.AutoReg(series(), 1),
    kept(lambda: tsa.AutoReg(series(), 1).fit()),
    lambda: tsa.VAR(months()),
    kept(lambda: tsa.VAR(months()).fit(1)),
    lambda: tsa.ExponentialSmoothing(series()),
    kept(lambda: tsa.ExponentialSmoothing(series()).fit()),
    kept(lambda: tsa.ETSModel(series()).fit(disp=0)),
    lambda: tsa.ARDL(series(), 1, months()[["x1"]], 1),
    lambda: tsa.UECM(series(), 1, months()[["x1"]], 1),
    kept(lambda: tsa.UECM(series(), 1, months()[["x1"]], 1).fit()),
    kept(lambda: tsa.UnobservedComponents(series(), "rwalk").fit(disp=0)),
]
BESIDE: list[Make] = [
    lambda: tsa.ArmaProcess([1.0, -0.5], [1.0]),
    lambda: OLSInfluence(fitted()),
    lambda: DescrStatsW(y()),
    lambda: CompareMeans(DescrStatsW(y()), DescrStatsW(column("x1"))),
    lambda: sms.TTestIndPower(),
    lambda: sm.ProbPlot(y()),
    lambda: DeterministicProcess(series().index, constant=True, order=1),
    lambda: AnovaRM(measured(), "y", "who", within=["what"]),
    lambda: sm.nonparametric.KDEUnivariate(y()),
    lambda: sm.nonparametric.KDEMultivariate(pair(), "cc"),
    lambda: tsa.STL(series()),
    lambda: (
        sms.pairwise_tukeyhsd(y(), column("g")) if hasattr(sms, "pairwise_tukeyhsd") else None
    ),
    lambda: sm.distributions.ECDF(y()),
    kept(lambda: tsa.VAR(months()).fit(1).irf(2)),
    lambda: tsa.STL(series()).fit(),
    lambda: fitted().summary(),
    lambda: fitted().get_prediction(),
    lambda: named().params,
    lambda: fitted().params,
]


STANDING = (
    "hessian impulse_responses information loglike loglikeobs observed_information_matrix "
    "predict score score_obs simulate"
)


def inner(make: Make) -> Make:
    """What a wrapper has all its methods of."""
    return lambda: getattr(make(), "_results", None) or make()


STATSMODELS = Samples(
    objects={
        "statsmodels.base.model.Model": [*OBJECTS, *map(inner, OBJECTS[1::2])],
        "statmodel": BESIDE,
    },
    modules=["matplotlib.pyplot", "pandas", "statsmodels.stats.multicomp"],
    inherits=True,
    pool={
        "*": [
            y,
            lambda: column("x1"),
            series,
            pair,
            lambda: 1,
            fitted,
            months,
            lambda: 0.5,
            lambda: "x1",
        ],
        "x": [y, series],
        "y": [lambda: column("x1")],
        "x1": [y],
        "x2": [lambda: column("x1")],
        "resid": [y],
        "resids": [y],
        "results": [fitted],
        "res": [fitted],
        "data": [y, rows],
        "ax": [axes],
        "fig": [picture],
        "nlags": [lambda: 2],
        "steps": [lambda: 2],
        "start": [lambda: 1],
        "end": [lambda: 3],
        "filename": [lambda: "out.pickle"],
        "fname": [lambda: "out.pickle"],
        "random_state": [lambda: np.random.RandomState(1)],
    },
    calls={
        **{
            f"statsmodels.{owner}.{name}": calls
            for owner in OWNERS
            for name, calls in {**MODELS, **FUNCTIONS}.items()
        },
        **{
            f"statsmodels.{owner}.{name}": calls
            for owner in ("formula.api", "api.formula")
            for name, calls in FORMULAS.items()
        },
        "statmodel.initialize_known": [lambda: (np.zeros(1), np.eye(1))],
        "statmodel.el_test": [lambda: ([0.5], [1])],
        "statmodel.append": [lambda: (y()[:3],), lambda: (series().shift(SIZE, "MS"),)],
        "statmodel.extend": [lambda: (y()[:3],), lambda: (series().shift(SIZE, "MS"),)],
        "statmodel.apply": [lambda: (series(),), lambda: (y(),)],
        "statsmodels.api.MICE": [
            lambda: (
                "y ~ x1",
                sm.OLS,
                sm.MICEData(rows()[["y", "x1", "x2"]].mask(rows()[["y", "x1", "x2"]] > 0.9)),
            ),
        ],
    },
    untried={
        **dict.fromkeys(
            ["statsmodels.datasets.get_rdataset", "statsmodels.api.datasets.get_rdataset"],
            "it asks the network",
        ),
        **dict.fromkeys(
            ["statmodel.to_vecm", "statmodel.evaluate", "statmodel.information"],
            "of a few models alone",
        ),
        **dict.fromkeys(
            ["statsmodels.graphics.api.hdrboxplot", "statsmodels.api.graphics.hdrboxplot"],
            "it starts other programs",
        ),
        **dict.fromkeys(
            ["statsmodels.tsa.api.AR", "statsmodels.api.tsa.AR", "statsmodels.tsa.ar_model.AR"],
            "given up",
        ),
        **dict.fromkeys(
            ["statsmodels.tsa.arima_model.ARIMA", "statsmodels.tsa.arima_model.ARMA"],
            "given up",
        ),
    },
    seldom={"statmodel.initialize_stationary": "it is so from the beginning"},
    gaps={
        **{
            f"statmodel.{name}": "a model stands at other parameters then, which are given anew"
            for name in STANDING.split()
        },
        "statmodel.fit": "with options it gives numbers alone, and hazards keep their groups",
        "statmodel.smooth": "with `return_ssm` it gives what it works with",
        "statmodel.filter": "with `return_ssm` it gives what it works with",
        **{
            f"statsmodels.{owner}.{name}": "with `store` it gives what holds its data"
            for owner in ("stats.api", "api.stats", "stats.diagnostic")
            for name in [
                "acorr_lm",
                "compare_cox",
                "compare_encompassing",
                "compare_j",
                "het_goldfeldquandt",
            ]
        },
        **{
            f"statsmodels.{owner}.{name}": "a figure beside its points counts as one"
            for owner in ("graphics.api", "api.graphics", "graphics.regressionplots")
            for name in ("fboxplot", "plot_partregress")
        },
    },
)
