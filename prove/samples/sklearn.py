"""Estimators, unfitted and fitted, and what they are given."""

from __future__ import annotations

import copy
from collections.abc import Sequence
from functools import cache, partial
from pathlib import Path
from typing import Any

import numpy as np
import sklearn.experimental.enable_halving_search_cv
import sklearn.experimental.enable_iterative_imputer  # noqa: F401
from scipy.sparse import csr_matrix
from sklearn.base import BaseEstimator, clone
from sklearn.datasets import dump_svmlight_file, load_iris
from sklearn.decomposition import PCA, FastICA, TruncatedSVD
from sklearn.gaussian_process.kernels import RBF, WhiteKernel
from sklearn.inspection import partial_dependence
from sklearn.linear_model import LogisticRegression, Ridge
from sklearn.manifold import MDS, TSNE, SpectralEmbedding
from sklearn.metrics import accuracy_score
from sklearn.model_selection import KFold, ShuffleSplit
from sklearn.neighbors import BallTree, KDTree
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import FunctionTransformer, StandardScaler
from sklearn.tree import DecisionTreeClassifier
from sklearn.utils import Bunch, all_estimators
from sklearn.utils._test_common.instance_generator import _construct_instances

from ..adapters import frames as frames
from ..trials import Named
from .base import Make, Samples

TEXTS = ["a b c", "b c d", "a a d", "d b"]


def rows() -> Any:
    """Positive numbers, as all estimators take them."""
    return np.random.RandomState(0).rand(24, 3) + 0.1


def labels() -> Any:
    """Two classes, in turn."""
    return np.arange(24) % 2


def numbers() -> Any:
    """What is to be foretold."""
    return rows() @ np.array([1.0, 2.0, 3.0])


def made(cls: type) -> Any:
    """An estimator of a class that is quick to fit."""
    estimator = next(iter(_construct_instances(cls)))
    quick = {"n_estimators": 2, "max_iter": 5, "perplexity": 3, "n_init": 1, "n_components": 2}
    if cls is TSNE:
        quick["max_iter"] = 250
    for name, value in quick.items():
        if name in estimator.get_params():
            try:
                estimator = clone(estimator).set_params(**{name: value})
            except Exception:
                continue
    return estimator


FETCHED = """
    fetch_20newsgroups fetch_20newsgroups_vectorized fetch_california_housing fetch_covtype
    fetch_kddcup99 fetch_lfw_pairs fetch_lfw_people fetch_olivetti_faces fetch_openml
    fetch_rcv1 fetch_species_distributions fetch_file
"""
WITH_DATA: Sequence[Make] = [
    lambda: [rows(), labels()],
    lambda: [rows(), numbers()],
    lambda: [TEXTS, [0, 1, 0, 1]],
    lambda: [rows(), np.c_[labels(), labels()]],
    lambda: [labels()],
    lambda: [rows()[:, 0], numbers()],
    lambda: [rows() @ rows().T],
    lambda: [[{"a": 1}, {"b": 2}]],
    lambda: [[["a"], ["a", "b"]]],
]


@cache
def fitted(cls: type) -> Any:
    """One that was fitted; None where nothing fits."""
    for data in WITH_DATA:
        try:
            return made(cls).fit(*data())
        except Exception:
            continue
    return None


def again(cls: type) -> Any:
    """A fitted one, made once: each trial takes a copy."""
    return copy.deepcopy(fitted(cls))


def estimators() -> tuple[list[Make], list[Make]]:
    """Each class unfitted and fitted, those that keep what they are fitted to by themselves."""
    found: tuple[list[Make], list[Make]] = [], []
    for name, cls in all_estimators():
        if name not in KEEPERS | SHOWN:
            continue
        try:
            made(cls)
        except Exception:
            continue
        chosen = found[name in KEEPERS]
        chosen.append(partial(made, cls))
        if fitted(cls) is not None:
            chosen.append(partial(again, cls))
    return found


KEEPERS = set(
    """
    Birch ClassicalMDS HDBSCAN Isomap KNeighborsClassifier KNeighborsRegressor
    KNeighborsTransformer KernelDensity KernelRidge LabelPropagation LabelSpreading
    LocalOutlierFactor LocallyLinearEmbedding MDS NearestNeighbors
    RadiusNeighborsClassifier RadiusNeighborsRegressor RadiusNeighborsTransformer
    SpectralEmbedding TSNE
    """.split()  # noqa: SIM905
)
"""Those that ``src/libraries`` calls so."""
SHOWN = set(
    """
    BernoulliRBM CountVectorizer DecisionTreeClassifier DictVectorizer DummyClassifier
    EllipticEnvelope FeatureUnion GaussianMixture GaussianProcessRegressor GridSearchCV
    HistGradientBoostingClassifier IncrementalPCA IsotonicRegression KMeans LabelEncoder Lasso
    LatentDirichletAllocation LogisticRegression MLPClassifier OneHotEncoder PCA
    PLSRegression RandomForestClassifier SVC SelectKBest SimpleImputer SpectralBiclustering
    StandardScaler TransformedTargetRegressor
    """.split()  # noqa: SIM905
)
"""Some of each kind, for they are many."""
ESTIMATORS, KEEPING = estimators()


def ridge() -> Any:
    """A fitted one."""
    return again(Ridge)


def array() -> Any:
    """As attributes of estimators are."""
    return np.array([[3.0, 1.0, 2.0]])


def table() -> Any:
    """As a loader gives it."""
    return load_iris(as_frame=True).frame.head(6)


OF_ESTIMATORS: list[Make] = [
    array,
    lambda: csr_matrix(array()),
    lambda: {"mean": array(), "names": ["a"]},
    lambda: [array(), [1]],
]
DATA: list[Make] = [
    lambda: Bunch(data=rows(), names=["a"]),
    array,
    table,
    lambda: table()["target"],
    lambda: table().index,
    lambda: {"mean": array(), "names": ["a"]},
    lambda: [2, array()],
    lambda: csr_matrix(array()),
    lambda: "a text",
]
ONE: Sequence[Make] = [
    lambda: [rows()],
    lambda: [TEXTS],
    lambda: [labels()],
    lambda: [rows()[:, :2]],
    lambda: [rows() @ rows().T],
    lambda: [csr_matrix(rows())],
    lambda: [rows()[:, 0]],
    lambda: [[["a"], ["a", "b"]]],
]
NONE: Sequence[Make] = [lambda: []]
FITTING = "fit partial_fit fit_transform fit_predict score fit_resample"
USING = (
    "predict predict_proba predict_log_proba predict_joint_log_proba decision_function apply "
    "transform inverse_transform score_samples decision_path kneighbors kneighbors_graph "
    "radius_neighbors radius_neighbors_graph staged_predict staged_predict_proba "
    "staged_decision_function mahalanobis aic bic perplexity error_norm correct_covariance "
    "reweight_covariance gibbs split get_n_splits query decode pairwise diag __call__"
)
PLAIN = (
    "get_params get_support get_feature_names_out get_covariance get_precision get_depth "
    "get_n_leaves densify sparsify get_metadata_routing get_stop_words build_analyzer "
    "build_preprocessor build_tokenizer is_stationary reconstruction_error set_fit_request "
    "set_transform_request set_predict_request set_score_request set_partial_fit_request "
    "set_inverse_transform_request "
    "log_marginal_likelihood toarray todense tolist flatten keys values items clear"
)
CALLS: dict[str, Sequence[Make]] = {
    **{f"estimator.{name}": WITH_DATA for name in FITTING.split()},
    **{f"estimator.{name}": [*ONE, *WITH_DATA[:2]] for name in USING.split()},
    **{f"estimator.{name}": NONE for name in PLAIN.split()},
    "keeper.fit_transform": WITH_DATA,
    "sampler.fit_transform": WITH_DATA,
    "stochastic.fit_transform": WITH_DATA,
}


def tree() -> Any:
    """A small one."""
    return again(DecisionTreeClassifier)


def sparse() -> Any:
    """A matrix that keeps only what is not zero."""
    return csr_matrix(rows())


def written() -> str:
    """A file of numbers."""
    dump_svmlight_file(rows(), labels(), "rows.txt")
    return "rows.txt"


def folder() -> str:
    """Texts in folders."""
    for name in ("a", "b"):
        Path("texts", name).mkdir(parents=True, exist_ok=True)
        Path("texts", name, "1.txt").write_text(name)
    return "texts"


CURVE = {"train_sizes": array()[0], "train_scores": rows()[:3], "test_scores": rows()[:3]}
RATES = {"fpr": np.array([0.0, 0.5, 1.0]), "tpr": np.array([0.0, 0.7, 1.0])}
GRID = np.meshgrid([0.0, 1.0], [0.0, 1.0])
WEIGHTS: Sequence[Make] = [
    lambda: ["balanced", Named(classes=np.array([0, 1]), y=labels())],
]
SAMPLE_WEIGHTS: Sequence[Make] = [lambda: ["balanced", labels()]]
CALLS.update(
    {
        "sklearn.datasets.make_biclusters": [lambda: [(4, 3), 2]],
        "sklearn.datasets.make_checkerboard": [lambda: [(4, 3), 2]],
        "sklearn.datasets.make_sparse_coded_signal": [
            lambda: [4, Named(n_components=3, n_features=3, n_nonzero_coefs=2)],
        ],
        "sklearn.datasets.load_sample_image": [lambda: ["china.jpg"]],
        "sklearn.datasets.load_files": [lambda: [folder()]],
        "sklearn.datasets.load_svmlight_file": [lambda: [written()]],
        "sklearn.datasets.load_svmlight_files": [lambda: [[written()]]],
        "sklearn.datasets.make_classification": [
            lambda: [20],
            lambda: [20, Named(return_X_y=False)],
        ],
        "sklearn.cluster.compute_optics_graph": [
            lambda: [
                rows(),
                Named(
                    min_samples=3,
                    max_eps=9.0,
                    metric="minkowski",
                    p=2,
                    metric_params=None,
                    algorithm="auto",
                    leaf_size=30,
                    n_jobs=None,
                ),
            ],
        ],
        "sklearn.cluster.cluster_optics_dbscan": [
            lambda: [
                Named(
                    reachability=numbers(),
                    core_distances=numbers(),
                    ordering=np.arange(24),
                    eps=0.5,
                )
            ],
        ],
        "sklearn.cluster.cluster_optics_xi": [
            lambda: [
                Named(
                    reachability=numbers(),
                    predecessor=np.arange(24),
                    ordering=np.arange(24),
                    min_samples=3,
                )
            ],
        ],
        "sklearn.cluster.spectral_clustering": [
            lambda: [rows() @ rows().T, Named(n_clusters=2)],
        ],
        "sklearn.covariance.graphical_lasso": [lambda: [np.eye(3), 0.1]],
        "sklearn.decomposition.dict_learning": [
            lambda: [rows(), 2, Named(alpha=1.0, max_iter=2)],
        ],
        "sklearn.linear_model.lars_path_gram": [
            lambda: [rows().T @ numbers(), rows().T @ rows(), Named(n_samples=24)],
        ],
        "sklearn.linear_model.orthogonal_mp_gram": [
            lambda: [rows().T @ rows(), rows().T @ numbers()],
        ],
        "sklearn.feature_extraction.image.grid_to_graph": [lambda: [3, 3]],
        "sklearn.feature_extraction.image.extract_patches_2d": [
            lambda: [rows(), (2, 2)],
            lambda: [rows(), (2, 2), Named(max_patches=3)],
        ],
        "sklearn.feature_extraction.image.reconstruct_from_patches_2d": [
            lambda: [np.ones((6, 2, 2)), (4, 3)],
        ],
        "sklearn.inspection.DecisionBoundaryDisplay.from_estimator": [
            lambda: [LogisticRegression().fit(rows()[:, :2], labels()), rows()[:, :2]],
        ],
        "sklearn.inspection.PartialDependenceDisplay.from_estimator": [
            lambda: [ridge(), rows(), [0]],
        ],
        "sklearn.inspection.DecisionBoundaryDisplay": [
            lambda: [Named(xx0=GRID[0], xx1=GRID[1], response=GRID[0], n_classes=2)],
        ],
        "sklearn.inspection.PartialDependenceDisplay": [
            lambda: [
                [partial_dependence(ridge(), rows(), [0])],
                Named(features=[(0,)], feature_names=["a"], target_idx=0, deciles={0: [0.1]}),
            ],
        ],
        "sklearn.model_selection.ParameterGrid": [lambda: [{"a": [1, 2]}]],
        "sklearn.model_selection.ParameterSampler": [lambda: [{"a": [1, 2]}, 2]],
        "sklearn.metrics.auc": [lambda: [np.array([0.0, 1.0]), np.array([0.0, 1.0])]],
        "sklearn.metrics.consensus_score": [
            lambda: [(np.eye(2, dtype=bool), np.eye(2, dtype=bool))] * 2,
        ],
        "sklearn.metrics.fbeta_score": [
            lambda: [labels(), labels(), Named(beta=1.0)],
            lambda: [labels(), labels(), Named(beta=1.0, average=None)],
        ],
        "sklearn.metrics.metric_at_thresholds": [
            lambda: [labels(), numbers(), accuracy_score],
        ],
        "sklearn.metrics.get_scorer": [lambda: ["accuracy"]],
        "sklearn.metrics.make_scorer": [lambda: [accuracy_score]],
        "sklearn.model_selection.validation_curve": [
            lambda: [ridge(), rows(), numbers(), Named(param_name="alpha", param_range=[1, 2])],
        ],
        "sklearn.model_selection.ValidationCurveDisplay.from_estimator": [
            lambda: [ridge(), rows(), numbers(), Named(param_name="alpha", param_range=[1, 2])],
        ],
        "sklearn.manifold.locally_linear_embedding": [
            lambda: [rows(), Named(n_neighbors=5, n_components=2)],
        ],
        "sklearn.metrics.DetCurveDisplay": [
            lambda: [Named(fpr=RATES["fpr"], fnr=RATES["tpr"])],
        ],
        "sklearn.metrics.PredictionErrorDisplay": [
            lambda: [Named(y_true=numbers(), y_pred=numbers())],
        ],
        "sklearn.metrics.RocCurveDisplay": [lambda: [Named(**RATES)]],
        "sklearn.model_selection.LearningCurveDisplay": [lambda: [Named(**CURVE)]],
        "sklearn.model_selection.ValidationCurveDisplay": [
            lambda: [
                Named(
                    param_name="a",
                    param_range=array()[0],
                    train_scores=rows()[:3],
                    test_scores=rows()[:3],
                )
            ],
        ],
        "sklearn.preprocessing.label_binarize": [
            lambda: [labels(), Named(classes=[0, 1])],
            lambda: [labels(), Named(classes=[0, 1], sparse_output=True)],
        ],
        "sklearn.utils.compute_class_weight": WEIGHTS,
        "sklearn.utils.class_weight.compute_class_weight": WEIGHTS,
        "sklearn.utils.compute_sample_weight": SAMPLE_WEIGHTS,
        "sklearn.utils.class_weight.compute_sample_weight": SAMPLE_WEIGHTS,
        "sklearn.neighbors.sort_graph_by_row_values": [
            lambda: [sparse()],
            lambda: [sparse(), True],
        ],
        "sklearn.tree.export_text": [lambda: [tree()]],
        "sklearn.tree.export_graphviz": [lambda: [tree(), "tree.dot"], lambda: [tree()]],
        "sklearn.tree.plot_tree": [lambda: [tree()]],
        "sklearn.utils.check_scalar": [lambda: [1, "a", int]],
        "sklearn.utils.validation.check_scalar": [lambda: [1, "a", int]],
        "sklearn.utils.validation.validate_data": [lambda: [ridge(), rows()]],
        "sklearn.utils.extmath.randomized_range_finder": [
            lambda: [rows(), Named(size=2, n_iter=2)],
        ],
        "sklearn.utils.extmath.svd_flip": [
            lambda: list(np.linalg.svd(-rows(), full_matrices=False)[::2]),
        ],
        "sklearn.utils.random.sample_without_replacement": [lambda: [9, 3]],
        "sklearn.utils.safe_mask": [
            lambda: [rows(), labels() > 0],
            lambda: [sparse(), labels()],
        ],
        "sklearn.pipeline._name_estimators": [lambda: [[StandardScaler(), Ridge()]]],
        **{
            f"sklearn.utils.sparsefuncs.inplace_{name}_scale": [
                lambda: [sparse(), np.full(24, 2.0)]
            ]
            for name in ("row", "csr_row")
        },
        **{
            f"sklearn.utils.sparsefuncs.inplace_{name}_scale": [
                lambda: [sparse(), np.full(3, 2.0)]
            ]
            for name in ("column", "csr_column")
        },
        "sklearn.utils.sparsefuncs.inplace_swap_column": [lambda: [sparse(), 0, 1]],
        "sklearn.utils.sparsefuncs.inplace_swap_row": [lambda: [sparse(), 0, 1]],
    }
)
TEXTUAL = "lower lstrip rstrip splitlines strip upper split"
CALLS.update(
    {
        **{f"bunch.{name}": [lambda: ["mean"]] for name in ("agg", "aggregate", "transform")},
        "bunch.apply": [lambda: [np.mean], lambda: [np.sqrt]],
        "bunch.applymap": [lambda: [str]],
        "bunch.map": [lambda: [str]],
        "bunch.pipe": [lambda: [lambda it: it]],
        "bunch.boxplot": NONE,
        "bunch.hist": NONE,
        "bunch.set_axis": [lambda: [list("abcde"), Named(axis=1)], lambda: [list("abcdef")]],
        "bunch.merge": [lambda: [table()]],
        "bunch.pivot": [lambda: [Named(columns="petal width (cm)")]],
        "bunch.pivot_table": [lambda: ["target", "petal width (cm)"]],
        "bunch.select_dtypes": [lambda: ["number"]],
        "bunch.where": [lambda: [table() > 1], lambda: [table()["target"] > 1]],
        "bunch.to_excel": [lambda: ["rows.xlsx"]],
        "bunch.remove": [lambda: [2]],
        "bunch.transform": [lambda: [np.sqrt]],
        **{f"bunch.{name}": NONE for name in TEXTUAL.split()},
        "bunch.endswith": [lambda: ["a"]],
        "bunch.startswith": [lambda: ["a"]],
    }
)
DISPLAYS = """
    calibration.CalibrationDisplay inspection.DecisionBoundaryDisplay
    inspection.PartialDependenceDisplay metrics.ConfusionMatrixDisplay metrics.DetCurveDisplay
    metrics.PrecisionRecallDisplay metrics.PredictionErrorDisplay metrics.RocCurveDisplay
    model_selection.LearningCurveDisplay model_selection.ValidationCurveDisplay
"""
PICTURES = [
    f"sklearn.{name}{made}"
    for name in DISPLAYS.split()
    for made in ("", ".from_estimator", ".from_predictions")
]
ASKED = [
    f"estimator.{name}"
    for name in ("predict", "predict_proba", "predict_log_proba", "score", "score_samples")
]
ARRAYS = "an array, or a sparse matrix or a table where it is told to give one"
MATRICES = [
    "estimator.fit_transform", "estimator.transform", "estimator.inverse_transform",
    "keeper.fit_transform", "stochastic.fit_transform", "estimator.apply",
    "estimator.decision_path", "estimator.kneighbors_graph",
    "estimator.radius_neighbors_graph",
]  # fmt: skip

SKLEARN = Samples(
    objects={
        "estimator": [
            *ESTIMATORS,
            lambda: make_pipeline(StandardScaler(), BaseEstimator()),
            lambda: make_pipeline(StandardScaler(), Ridge()),
            lambda: KFold(2),
            lambda: ShuffleSplit(2),
            lambda: RBF() + WhiteKernel(),
            *OF_ESTIMATORS,
        ],
        "keeper": KEEPING,
        "sklearn.neighbors.KDTree": [lambda: KDTree(rows())],
        "sklearn.neighbors.BallTree": [lambda: BallTree(rows())],
        "stochastic": [lambda: PCA(2), lambda: TruncatedSVD(2), lambda: FastICA(2)],
        "sampler": [partial(made, TSNE), partial(made, MDS), partial(made, SpectralEmbedding)],
        "sklearn.preprocessing.FunctionTransformer": [
            FunctionTransformer,
            lambda: FunctionTransformer(np.log1p, np.expm1),
        ],
        "bunch": DATA,
    },
    pool={
        "*": [
            rows,
            labels,
            numbers,
            lambda: np.c_[labels(), labels()],
            lambda: np.array([[0.0, 1.0], [1.0, 0.0]]),
            lambda: TEXTS,
            lambda: 2,
            lambda: StandardScaler(),
            lambda: [rows(), rows()],
            lambda: "euclidean",
        ],
        "X": [rows, lambda: TEXTS],
        "Y": [rows],
        "y": [labels, numbers],
        "y_true": [labels, numbers, lambda: np.c_[labels(), 1 - labels()]],
        "y_pred": [labels, numbers, lambda: np.c_[labels(), 1 - labels()]],
        "y_score": [lambda: numbers() / 10, lambda: np.c_[labels(), 1 - labels()] / 2],
        "y_prob": [lambda: numbers() / 10],
        "labels_true": [labels],
        "labels_pred": [labels],
        "labels": [labels],
        "estimator": [ridge, lambda: again(LogisticRegression)],
        "metric": [lambda: "euclidean", lambda: "precomputed"],
        "random_state": [lambda: 0],
        "n_clusters": [lambda: 2],
        "average": [lambda: None, lambda: "macro"],
        "multioutput": [lambda: "raw_values"],
        "f": [lambda: "rows.txt"],
    },
    pools={"bunch.": [lambda: 1, lambda: "data", lambda: "target", array, lambda: (3, 1)]},
    calls=CALLS,
    untried={
        **dict.fromkeys(
            [f"sklearn.datasets.{name}" for name in FETCHED.split()], "asks the network"
        ),
        "sklearn.utils.estimator_checks.check_estimator": "takes minutes",
        "sklearn.show_versions": "runs another program",
        "bunch.itemset": "there is no such name in this version",
        "bunch.plot": "an accessor, which is called as it is read",
        "bunch.resample": "only of what has times",
    },
    seldom={
        "bunch.setflags": "that it cannot be written is not seen",
        "sklearn.utils.validation.validate_data": "only while somebody's own class fits",
    },
    gaps={
        **dict.fromkeys(MATRICES, ARRAYS),
        **dict.fromkeys(PICTURES, "an object around a picture, which is told as the picture"),
        **dict.fromkeys(ASKED, "`DummyClassifier` and `BernoulliRBM` draw when they are asked"),
        "bunch.hist": "an array of the parts of a picture",
        "sklearn.model_selection.train_test_split": "a list of parts, which are of the kinds "
        "of what was split: so it is told",
    },
    modules=["sklearn.utils.validation", "matplotlib.pyplot"],
)
