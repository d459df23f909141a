"""Boosted trees of XGBoost, and of LightGBM and CatBoost where they are installed."""

from __future__ import annotations

import copy
import warnings
from functools import cache
from typing import Any

import numpy as np
import pandas as pd
import xgboost as xgb
from xgboost import callback

from ..adapters import boosting as boosting
from ..adapters import frames as frames
from ..trials import Named
from .base import Make, Samples

try:
    import lightgbm as lgb
except ImportError:
    lgb = None
try:
    import catboost
except ImportError:
    catboost = None

FEW: dict[str, Any] = {"n_estimators": 3, "max_depth": 2}
SMALL: dict[str, Any] = {"verbose": -1, "min_data_in_leaf": 2, "min_data_in_bin": 1}
QUIET: dict[str, Any] = {"iterations": 3, "verbose": False, "allow_writing_files": False}


def rows() -> Any:
    """Numbers."""
    return np.random.RandomState(0).rand(40, 3)


def frame() -> Any:
    """The same with names."""
    return pd.DataFrame(rows(), columns=["a", "b", "c"])


def labels() -> Any:
    """Two classes."""
    return np.arange(40) % 2


def numbers() -> Any:
    """What is to be foretold."""
    return rows() @ np.array([1.0, 2.0, 3.0])


def matrix() -> Any:
    """Data of XGBoost."""
    return xgb.DMatrix(rows(), labels(), weight=np.ones(40))


def booster() -> Any:
    """A model of XGBoost."""
    return xgb.train({"max_depth": 2}, matrix(), 3)


def dataset() -> Any:
    """Data of LightGBM that is not prepared yet."""
    given = {"weight": np.ones(40), "free_raw_data": False, "params": dict(SMALL)}
    return lgb.Dataset(rows(), labels(), **given)


def prepared() -> Any:
    """The same, prepared."""
    return lgb.Dataset(frame(), labels(), params=dict(SMALL), free_raw_data=False).construct()


def model() -> Any:
    """A model of LightGBM with data to evaluate."""
    data = dataset()
    found = lgb.Booster({**SMALL, "metric": "l2"}, data)
    for _ in range(3):
        found.update()
    return found.add_valid(data.create_valid(rows(), labels()), "other")


def pool() -> Any:
    """Data of CatBoost."""
    return catboost.Pool(rows(), labels(), weight=np.ones(40))


def pairs() -> Any:
    """The same in groups."""
    return catboost.Pool(rows(), labels(), group_id=np.repeat(range(10), 4), pairs=[[0, 1]])


def quantized() -> Any:
    """The same, prepared."""
    found = pool()
    found.quantize()
    return found


@cache
def fitted(name: str) -> Any:
    """Estimators that were fitted once."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        if name.startswith("XGB"):
            data = {"eval_set": [(rows(), labels())], "verbose": False}
            return getattr(xgb, name)(**FEW).fit(rows(), labels(), **data)
        if name.startswith("LGBM"):
            again = {"eval_set": [(rows(), labels())]}
            return getattr(lgb, name)(**FEW, verbose=-1).fit(rows(), labels(), **again)
        return getattr(catboost, name)(**QUIET).fit(pool(), eval_set=pool())


def again(name: str) -> Make:
    """A copy of it for each trial."""
    return lambda: copy.deepcopy(fitted(name))


def leaves() -> Any:
    """The numbers of a model of CatBoost."""
    return fitted("CatBoostClassifier").get_leaf_values()


def written(make: Make, save: str = "save_model", name: str = "model.json") -> str:
    """A file of it."""
    getattr(make(), save)(name)
    return name


ESTIMATORS: list[Make] = [lambda: xgb.XGBClassifier(**FEW), again("XGBClassifier")]
ESTIMATORS += [again("XGBRegressor")]
MATRICES: dict[str, list[Make]] = {"xgboost.DMatrix": [matrix, lambda: xgb.DMatrix(frame())]}
MATRICES["xgboost.DMatrix"] += [lambda: xgb.QuantileDMatrix(rows(), labels())]
BOOSTERS: dict[str, list[Make]] = {"xgboost.Booster": [booster, xgb.Booster]}
if lgb:
    ESTIMATORS += [again("LGBMClassifier"), again("LGBMRegressor")]
    MATRICES["lightgbm.Dataset"] = [dataset, prepared]
    BOOSTERS["lightgbm.Booster"] = [model]
if catboost:
    ESTIMATORS += [again("CatBoostClassifier"), again("CatBoostRegressor")]
    ESTIMATORS += [lambda: catboost.CatBoostClassifier(**QUIET)]
    ESTIMATORS += [lambda: catboost.CatBoostRegressor(**QUIET).fit(pool())]
    MATRICES["catboost.Pool"] = [pool, pairs, quantized]
MATRICES["matrix"] = [lambda: np.array([[0.5, 1.5]])]

UNSEEN = "group_weight pairs_weight subgroup_id timestamp uint_info"
SEARCH: list[Make] = [
    lambda: ({"depth": [1, 2]}, rows(), labels(), Named(verbose=False, plot=False)),
]
NONE: list[Make] = [lambda: ()]
NUMBERS = [lambda: (np.zeros(40),)]
XGBOOST = Samples(
    objects={"sklearn.base.BaseEstimator": ESTIMATORS, **MATRICES, **BOOSTERS},
    pool={
        "*": [rows, labels, lambda: 1, lambda: "a"],
        "data": [rows, frame],
        "label": [labels],
        "weight": [lambda: np.ones(40)],
        "dtrain": [matrix],
        "params": [lambda: {"max_depth": 2}],
        "booster": [booster],
        "X": [rows, frame],
        "y": [labels, numbers],
        "fname": [lambda: "out.json"],
        "filename": [lambda: "out.json"],
        "num_boost_round": [lambda: 2],
        "evals_result": [dict],
        "evals": [lambda: [(matrix(), "train")]],
        "xgb_model": [booster],
        "iteration": [lambda: 0],
        "it": [lambda: 2],
        "raw_format": [lambda: "json", lambda: "ubj"],
        "filename_": [lambda: "out.json"],
    },
    calls={
        "xgboost.callback.EarlyStopping": [lambda: (Named(rounds=2),)],
        "xgboost.callback.LearningRateScheduler": [lambda: ([0.1, 0.2],)],
        "xgboost.callback.TrainingCheckPoint": [lambda: (".",)],
        "xgboost.train": [
            lambda: ({"max_depth": 2}, matrix(), 2),
            lambda: ({}, matrix(), 2, Named(xgb_model=booster())),
            lambda: (
                {},
                matrix(),
                2,
                Named(evals=[(matrix(), "a")], evals_result={}, verbose_eval=False),
            ),
            lambda: (
                {"eval_metric": "rmse"},
                matrix(),
                2,
                Named(
                    evals=[(matrix(), "a")],
                    callbacks=[callback.EarlyStopping(rounds=1)],
                    verbose_eval=False,
                ),
            ),
        ],
        "xgboost.Booster": [lambda: (), lambda: ({"max_depth": 2}, [matrix()])],
        "xgboost.plot_tree": [lambda: (booster(),)],
        "xgboost.to_graphviz": [lambda: (booster(),)],
        "xgboost.plot_importance": [lambda: (booster(),)],
        "xgboost.cv": [lambda: ({"max_depth": 2}, matrix(), 2)],
        "matrix.add_features_from": [lambda: (prepared(),)],
        "matrix.set_baseline": NUMBERS,
        "matrix.set_base_margin": NUMBERS,
        "matrix.set_label": [lambda: (np.ones(40),)],
        "matrix.set_weight": [lambda: (np.full(40, 2.0),)],
        "matrix.set_init_score": NUMBERS,
        "matrix.set_feature_name": [lambda: (["x", "y", "z"],)],
        "matrix.set_feature_names": [lambda: (["x", "y", "z"],)],
        "matrix.set_categorical_feature": [lambda: ([0],)],
        "matrix.set_field": [lambda: ("label", np.zeros(40))],
        "matrix.set_float_info": [lambda: ("label", np.zeros(40))],
        "matrix.set_float_info_npy2d": [lambda: ("label", np.zeros(40))],
        "matrix.set_uint_info": [lambda: ("group", np.array([20, 20]))],
        "matrix.set_group": [lambda: ([20, 20],)],
        "matrix.set_group_id": [lambda: (np.repeat(range(5), 8),)],
        "matrix.set_group_weight": [lambda: (np.full(40, 2.0),)],
        "matrix.set_info": [lambda: (Named(label=np.zeros(40)),)],
        "matrix.set_pairs": [lambda: ([[0, 1], [0, 2]],)],
        "matrix.set_pairs_weight": [lambda: (np.full(1, 2.0),)],
        "matrix.set_position": [lambda: (np.zeros(40, int),)],
        "matrix.set_reference": [lambda: (dataset(),)],
        "matrix.set_subgroup_id": [lambda: (np.arange(40),)],
        "matrix.set_timestamp": [lambda: (np.arange(40),)],
        "matrix.get_quantile_cut": NONE,
        "matrix.get_field": [lambda: ("label",), lambda: ("weight",)],
        "matrix.get_float_info": [lambda: ("label",)],
        "matrix.get_uint_info": [lambda: ("group_ptr",)],
        "matrix.create_valid": [lambda: (rows(), labels())],
        "matrix.subset": [lambda: ([0, 1, 2, 3],)],
        "matrix.slice": [lambda: ([0, 1, 2, 3],)],
        "matrix.quantize": [lambda: ()],
        "matrix.train_eval_split": [lambda: (False, True, 0.5, False)],
        "matrix.save": [lambda: ("out.bin",)],
        "matrix.save_binary": [lambda: ("out.bin",)],
        "matrix.save_quantization_borders": [lambda: ("out.txt",)],
        "matrix.feature_num_bin": [lambda: (0,)],
        "estimator.calc_feature_statistics": [
            lambda: (rows(), labels(), [0], Named(plot=False)),
        ],
        "estimator.eval_metrics": [lambda: (pool(), ["RMSE"])],
        "estimator.get_object_importance": [lambda: (pool(), pool())],
        "estimator.virtual_ensembles_predict": [
            lambda: (pool(), Named(virtual_ensembles_count=1)),
        ],
        "estimator.grid_search": SEARCH,
        "estimator.randomized_search": SEARCH,
        "estimator.select_features": [
            lambda: (
                rows(),
                labels(),
                Named(features_for_select=[0, 1, 2], num_features_to_select=2, steps=1),
            ),
        ],
        "estimator.plot_predictions": [lambda: (pool(), [0], Named(plot=False))],
        "estimator.set_leaf_values": [lambda: (leaves() + 1,)],
        "estimator.set_scale_and_bias": [lambda: (2.0, [0.5])],
        "estimator.set_probability_threshold": [lambda: (0.25,)],
        "estimator.set_feature_names": [lambda: (["x", "y", "z"],)],
        "estimator.save_model": [lambda: ("out.json",)],
        "estimator.save_borders": [lambda: ("out.txt",)],
        "booster.attr": [lambda: ("a",)],
        "booster.set_attr": [lambda: (Named(a="b"),)],
        "booster.set_param": [lambda: ({"max_depth": 3},)],
        "booster.eval": [lambda: (matrix(),), lambda: (dataset(), "it")],
        "booster.eval_set": [lambda: ([(matrix(), "a")],)],
        "booster.predict": [lambda: (matrix(),), lambda: (rows(),)],
        "booster.inplace_predict": [lambda: (rows(),)],
        "booster.refit": [lambda: (rows(), labels())],
        "booster.update": [lambda: (matrix(), 4), lambda: ()],
        "booster.boost": [
            lambda: (matrix(), Named(iteration=4, grad=np.ones(40), hess=np.ones(40)))
        ],
        "booster.get_leaf_output": [lambda: (0, 0)],
        "booster.set_leaf_output": [lambda: (0, 0, 0.5)],
        "booster.get_split_value_histogram": [lambda: ("Column_0",), lambda: ("a",)],
        "booster.add_valid": [lambda: (dataset(), "more")],
        "booster.save_model": [lambda: ("out.json",)],
        "booster.load_model": [lambda: (written(booster),)],
        "booster.load_config": [lambda: (booster().save_config(),)],
        "booster.model_from_string": [lambda: (model().model_to_string(),)],
        "booster.rollback_one_iter": NONE,
        "booster.reset_parameter": [lambda: ({"learning_rate": 0.3},)],
        "booster.set_network": [lambda: (["127.0.0.1"], 12400, 120, 1)],
        "booster.set_train_data_name": [lambda: ("mine",)],
    },
    modules=["matplotlib.pyplot", "IPython"],
    untried={
        "xgboost.ExtMemQuantileDMatrix": "takes an iterator over files",
        "estimator.compare": "shows widgets",
        "estimator.plot_tree": "runs graphviz",
        "xgboost.plot_tree": "runs graphviz",
        "matrix.train_eval_split": "CatBoost calls it, with what nobody else has",
    },
    seldom={
        "estimator.drop_unused_features": "all that the samples have is used",
        **dict.fromkeys(
            ["matrix.create_valid", "matrix.subset"],
            "what it gives keeps the data, and is told as a part of it",
        ),
        **dict.fromkeys(
            [f"matrix.set_{name}" for name in UNSEEN.split()], "it cannot be asked for again"
        ),
        **dict.fromkeys(
            [f"booster.{name}" for name in ("free_network", "load_config", "reset")],
            "what it changes is not seen from outside",
        ),
    },
)
