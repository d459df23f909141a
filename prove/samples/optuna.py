"""Studies, and what is asked of them."""

from __future__ import annotations

from typing import Any

import optuna
from optuna.distributions import FloatDistribution
from optuna.trial import FixedTrial, TrialState

from ..look import LOOKS, Look
from ..trials import Named
from .base import Make, Samples

optuna.logging.set_verbosity(optuna.logging.ERROR)


def goal(trial: Any) -> float:
    """What is to be small."""
    return float(trial.suggest_float("x", 0.0, 1.0)) ** 2


def study() -> Any:
    """One with some trials, each with something reported."""
    made = optuna.create_study(sampler=optuna.samplers.RandomSampler(1))
    made.optimize(goal, n_trials=3)
    return made


def asked() -> Any:
    """A trial that runs."""
    return study().ask()


def two() -> Any:
    """One of two goals."""
    made = optuna.create_study(directions=["minimize", "maximize"])
    made.optimize(lambda trial: (goal(trial), 1.0), n_trials=3)
    return made


def named() -> tuple[Any, str]:
    """One that is kept under a name."""
    storage = "sqlite:///kept.db"
    try:
        optuna.delete_study(study_name="kept", storage=storage)
    except KeyError:
        pass
    return optuna.create_study(study_name="kept", storage=storage), storage


def kept() -> str:
    """Where it is kept."""
    return named()[1]


def open_one() -> Any:
    """One with a trial that is not told yet."""
    made = study()
    made.ask()
    return made


def done() -> Any:
    """A trial that is over."""
    return optuna.create_trial(
        value=0.5, params={"x": 0.5}, distributions={"x": FloatDistribution(0.0, 1.0)}
    )


def of_study(thing: Any) -> Look:
    """What it knows of its trials, and what was set of it."""
    told = str([(one.number, one.state, one.params, one.values) for one in thing.trials])
    more = thing.user_attrs, thing.metric_names, [one.system_attrs for one in thing.trials]
    return Look(f"study {told} {more} {thing._stop_flag}", [thing.sampler, thing.pruner])


def of_trial(thing: Any) -> Look:
    """What its study knows of it."""
    told = thing.study.trials[thing.number] if thing.number < len(thing.study.trials) else None
    return Look(f"trial {told} {thing.params} {thing.user_attrs}", [thing.study])


LOOKS[optuna.Study] = of_study
LOOKS[optuna.trial.Trial] = of_trial
LOOKS[optuna.storages.InMemoryStorage] = lambda it: Look("storage", fixed=True)
BACKS = ("", ".matplotlib")
ONE: list[Make] = [lambda: (study(),)]
PICTURES = """
    contour edf hypervolume_history intermediate_values optimization_history
    parallel_coordinate param_importances pareto_front rank slice terminator_improvement
    timeline
"""
OPTUNA = Samples(
    objects={
        "study": [
            study,
            asked,
            open_one,
            lambda: FixedTrial({"x": 0.5, "k": 2, "c": "a"}),
            done,
            lambda: {"x": 0.5},
        ]
    },
    pool={
        "*": [lambda: "x", lambda: 0.5, lambda: 1.0, lambda: 2, study],
        "name": [lambda: "x"],
        "study_name": [lambda: "kept"],
        "n_trials": [lambda: 1],
        "key": [lambda: "x"],
        "value": [lambda: [1]],
    },
    calls={
        "optuna.create_study": [
            lambda: (),
            lambda: (Named(sampler=optuna.samplers.RandomSampler(1)),),
        ],
        "optuna.study.create_study": [lambda: ()],
        "optuna.load_study": [lambda: (Named(study_name="kept", storage=kept()),)],
        "optuna.study.load_study": [lambda: (Named(study_name="kept", storage=kept()),)],
        "optuna.create_trial": [
            lambda: (Named(value=0.5),),
            lambda: (Named(value=0.5, user_attrs={"a": [1]}),),
        ],
        "optuna.trial.create_trial": [lambda: (Named(value=0.5),)],
        "optuna.trial.FixedTrial": [lambda: ({"x": 0.5},)],
        "optuna.trial.FrozenTrial": [
            lambda: (
                0,
                TrialState.COMPLETE,
                0.5,
                None,
                None,
                {"x": 0.5},
                {"x": FloatDistribution(0.0, 1.0)},
                {},
                {},
                {},
                0,
            ),
        ],
        "optuna.copy_study": [
            lambda: (
                Named(
                    from_study_name="kept",
                    from_storage=kept(),
                    to_storage=optuna.storages.InMemoryStorage(),
                ),
            ),
        ],
        "optuna.delete_study": [lambda: (Named(study_name="kept", storage=kept()),)],
        "optuna.get_all_study_names": [lambda: (kept(),)],
        "optuna.get_all_study_summaries": [lambda: (kept(),)],
        "optuna.samplers.GridSampler": [lambda: ({"x": [0.1, 0.2]},)],
        "optuna.samplers.PartialFixedSampler": [
            lambda: ({"x": 0.5}, optuna.samplers.RandomSampler(1)),
        ],
        "optuna.pruners.PercentilePruner": [lambda: (25.0,)],
        "optuna.pruners.PatientPruner": [lambda: (optuna.pruners.MedianPruner(), 1)],
        "optuna.pruners.ThresholdPruner": [lambda: (Named(lower=0.0),)],
        "optuna.distributions.CategoricalDistribution": [lambda: (["a", "b"],)],
        "optuna.distributions.FloatDistribution": [lambda: (0.0, 1.0)],
        "optuna.distributions.IntDistribution": [lambda: (0, 5)],
        "optuna.storages.RDBStorage": [lambda: ("sqlite:///other.db",)],
        "optuna.storages.JournalStorage": [
            lambda: (optuna.storages.journal.JournalFileBackend("journal.log"),),
        ],
        "optuna.study.MaxTrialsCallback": [lambda: (3,)],
        "optuna.importance.get_param_importances": ONE,
        **{
            f"optuna.visualization{of}.plot_{name}": [*ONE, lambda: (two(),)]
            for name in PICTURES.split()
            for of in BACKS
        },
        **{
            f"optuna.visualization{of}.plot_hypervolume_history": [lambda: (two(), [2.0, 0.0])]
            for of in BACKS
        },
        "optuna.logging.set_verbosity": [lambda: (40,)],
        "optuna.logging.get_logger": [lambda: ("optuna",)],
        "study.ask": [lambda: (), lambda: ({"x": FloatDistribution(0.0, 1.0)},)],
        "study.enqueue_trial": [lambda: ({"x": 0.5},)],
        "study.optimize": [lambda: (goal, 2)],
        "study.tell": [lambda: (3, 0.5)],
        "study.add_trial": [lambda: (done(),)],
        "study.add_trials": [lambda: ([done()],)],
        "study.report": [lambda: (0.5, 1)],
        "study.set_metric_names": [lambda: (["loss"],)],
        "study.set_user_attr": [lambda: ("a", [1])],
        "study.set_system_attr": [lambda: ("a", [1])],
        "study.set_constraint": [lambda: ("a", 1.0)],
        "study.suggest_float": [lambda: ("x", 0.0, 1.0)],
        "study.suggest_uniform": [lambda: ("x", 0.0, 1.0)],
        "study.suggest_loguniform": [lambda: ("x", 0.1, 1.0)],
        "study.suggest_discrete_uniform": [lambda: ("x", 0.0, 1.0, 0.5)],
        "study.suggest_int": [lambda: ("k", 0, 5)],
        "study.suggest_categorical": [lambda: ("c", ["a", "b"]), lambda: ("c", ("a",))],
        "study.get_trials": [lambda: ()],
        "study.get": [lambda: ("x",)],
        "study.pop": [lambda: ("x",)],
        "study.update": [lambda: ({"y": [1]},)],
        "study.stop": [lambda: ()],
    },
    untried={
        **dict.fromkeys(
            [f"optuna.visualization{of}.plot_terminator_improvement" for of in BACKS],
            "takes minutes",
        ),
        "study.set_system_attr": "there is no such name in this version",
        "study.stop": "only while it optimizes",
        "optuna.storages.JournalRedisStorage": "needs a server",
    },
    gaps={"optuna.storages.JournalStorage": "its backend names the file"},
    modules=["matplotlib.pyplot", "plotly", "pandas"],
)
