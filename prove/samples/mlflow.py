"""Runs, models and traces, in a store of their own; see `outside.py` for what is its own."""

from __future__ import annotations

import importlib
import os
import uuid
import warnings
from importlib.util import find_spec
from pathlib import Path
from typing import Any

os.environ.update(
    MLFLOW_DISABLE_TELEMETRY="true",
    GIT_PYTHON_REFRESH="quiet",
    MLFLOW_ENABLE_ASYNC_TRACE_LOGGING="false",
    MLFLOW_ENABLE_ASYNC_LOGGING="false",
)

import matplotlib.pyplot as plt
import mlflow.data
import mlflow.models
import numpy as np
import pandas as pd
from mlflow.types import ColSpec, ParamSpec, Schema
from sklearn.linear_model import LinearRegression

import mlflow
from mlflow import entities

from ..adapters import figures as figures
from ..adapters import frames as frames
from ..look import LOOKS, Look
from ..outside import WATCH
from ..trials import Named
from .base import Make, Samples

HERE = os.path.join(os.getcwd(), "store")
os.makedirs(HERE, exist_ok=True)
WATCH.own = ("store", "mlruns")
mlflow.set_tracking_uri(f"sqlite:///{HERE}/mlflow.db")
warnings.simplefilter("ignore")


def client() -> Any:
    """Asks the store."""
    return mlflow.MlflowClient()


EXPERIMENT = client().create_experiment("tried", artifact_location=f"{HERE}/artifacts")
mlflow.set_experiment("tried")


LIGHT = {"pip_requirements": ["a"]}
"""What it needs is not asked of pip."""


def fresh() -> str:
    """A name that nobody has yet."""
    return f"n{uuid.uuid4().hex[:8]}"


def experiment() -> str:
    """Its id."""
    return str(client().create_experiment(fresh(), artifact_location=f"{HERE}/other"))


def removed() -> str:
    """One that was deleted."""
    found = experiment()
    client().delete_experiment(found)
    return found


def run() -> Any:
    """That has something of each kind."""
    made = client().create_run(EXPERIMENT)
    client().log_metric(made.info.run_id, "k", 1.0)
    client().set_tag(made.info.run_id, "k", "v")
    client().log_text(made.info.run_id, "a", "a.txt")
    return made


def run_id() -> str:
    """Of one."""
    return str(run().info.run_id)


def gone() -> str:
    """Of one that was deleted."""
    found = run_id()
    client().delete_run(found)
    return found


def active() -> Any:
    """A run that is going on."""
    mlflow.end_run()
    return mlflow.start_run()


def model_id() -> str:
    """Of a model in the store."""
    made = client().create_logged_model(EXPERIMENT, tags={"k": "v"})
    return str(made.model_id)


def fitted() -> Any:
    """A model."""
    return LinearRegression().fit(rows()[["a"]], rows()["b"])


def rows() -> Any:
    """Of numbers."""
    return pd.DataFrame({"a": [1.0, 2.0, 4.0], "b": [1.0, 2.0, 3.0]})


def registered() -> str:
    """The name of a model with a version."""
    name = fresh()
    client().create_registered_model(name, tags={"k": "v"})
    made = client().create_model_version(name, SAVED, tags={"k": "v"})
    client().set_registered_model_alias(name, "best", made.version)
    return name


def prompt() -> str:
    """The name of a prompt."""
    name = fresh()
    client().register_prompt(name, "Hi {{a}}", tags={"k": "v"})
    client().set_prompt_alias(name, "best", 1)
    client().set_prompt_tag(name, "k", "v")
    return name


def span() -> Any:
    """A part of a trace."""
    return mlflow.start_span_no_context(fresh(), inputs={"a": [1]})


def trace() -> str:
    """The id of a whole one."""
    made = span()
    made.end()
    client().set_trace_tag(made.trace_id, "k", "v")
    return str(made.trace_id)


def judged() -> tuple[str, str]:
    """A trace, and what somebody said of it."""
    found = trace()
    said = mlflow.log_feedback(trace_id=found, name="good", value=True)
    return found, str(said.assessment_id)


def data_id() -> str:
    """Of a set of data in the store."""
    return str(client().create_dataset(fresh(), EXPERIMENT, {"k": "v"}).dataset_id)


def dataset() -> Any:
    """As a run takes it."""
    return mlflow.data.from_pandas(rows())


def saved() -> str:
    """A model in a folder."""
    folder = f"{HERE}/{fresh()}"
    mlflow.sklearn.save_model(fitted(), folder, **LIGHT)
    return folder


def overridden() -> Any:
    """What is said instead."""
    found, said = judged()
    return Named(trace_id=found, assessment_id=said, value=False)


def opinion() -> Any:
    """Said of a trace."""
    return entities.Feedback(name="good", value=True)


def written(name: str = "a.txt") -> str:
    """A file."""
    with open(name, "w") as out:
        out.write("a")
    return name


def stream() -> Any:
    """An opened file."""
    return Path(written()).open("rb")


def folder() -> str:
    """Of files."""
    os.makedirs("given", exist_ok=True)
    written("given/a.txt")
    return "given"


def figure() -> Any:
    """A picture."""
    made, axes = plt.subplots()
    axes.plot([1, 2])
    made.canvas.draw()
    return made


SAVED = saved()
LOOKS[entities.EvaluationDataset] = lambda it: Look(f"dataset {it.dataset_id}")
LOOKS[mlflow.MlflowClient] = lambda it: Look(f"client {it.tracking_uri}")


def pair(make: Make, *rest: Any) -> list[Make]:
    """A call with the name of what is made for it first."""
    return [lambda: (make(), *rest)]


V = "1"
BOTH = {
    "set_model_version_tag": pair(registered, V, "k", "w"),
    "set_prompt_alias": pair(prompt, "last", 1),
    "delete_prompt_alias": pair(prompt, "best"),
    "load_prompt": pair(prompt, 1),
    "register_prompt": [lambda: (fresh(), "Hi {{a}}")],
    "create_experiment": [lambda: (fresh(),)],
    "get_experiment_by_name": [lambda: ("tried",)],
    "restore_experiment": pair(removed),
    "restore_run": pair(gone),
    "delete_experiment": pair(experiment),
    "get_parent_run": pair(run_id),
    "search_logged_models": [lambda: ([EXPERIMENT],)],
    "search_traces": [lambda: (Named(locations=[EXPERIMENT]),)],
}
CLIENT = {
    **BOTH,
    "delete_experiment_tag": [lambda: (EXPERIMENT, *tagged())],
    "set_experiment_tag": [lambda: (EXPERIMENT, "k", "v")],
    "copy_model_version": [lambda: (f"models:/{registered()}/1", fresh())],
    "delete_model_version": pair(registered, V),
    "delete_model_version_tag": pair(registered, V, "k"),
    "delete_prompt": pair(prompt),
    "delete_prompt_tag": pair(prompt, "k"),
    "delete_prompt_version": pair(prompt, V),
    "delete_prompt_version_tag": pair(prompt, V, "k"),
    "set_prompt_version_tag": pair(prompt, V, "k", "w"),
    "set_prompt_tag": pair(prompt, "k", "w"),
    "get_prompt": pair(prompt),
    "get_prompt_version": pair(prompt, V),
    "get_prompt_version_by_alias": pair(prompt, "best"),
    "search_prompt_versions": pair(prompt),
    "create_prompt": [lambda: (fresh(),)],
    "create_prompt_version": pair(prompt, "Hi {{b}}"),
    "detach_prompt_from_run": [lambda: (run_id(), f"prompts:/{prompt()}/1")],
    "link_prompt_version_to_model": [lambda: (prompt(), 1, model_id())],
    "link_prompt_version_to_run": [lambda: (run_id(), f"prompts:/{prompt()}/1")],
    "link_prompt_versions_to_trace": [
        lambda: ([client().get_prompt_version(prompt(), 1)], trace()),
    ],
    "parse_prompt_uri": [lambda: (f"prompts:/{prompt()}/1",)],
    "delete_registered_model": pair(registered),
    "delete_registered_model_alias": pair(registered, "best"),
    "delete_registered_model_tag": pair(registered, "k"),
    "set_registered_model_alias": pair(registered, "last", V),
    "set_registered_model_tag": pair(registered, "k", "w"),
    "get_model_version": pair(registered, V),
    "get_model_version_by_alias": pair(registered, "best"),
    "get_model_version_download_uri": pair(registered, V),
    "get_model_version_stages": pair(registered, V),
    "get_latest_versions": pair(registered),
    "get_registered_model": pair(registered),
    "transition_model_version_stage": pair(registered, V, "Staging"),
    "update_model_version": pair(registered, V, "said"),
    "update_registered_model": pair(registered, "said"),
    "rename_registered_model": [lambda: (registered(), fresh())],
    "create_registered_model": [lambda: (fresh(), {"k": "v"})],
    "create_model_version": [lambda: (registered(), SAVED)],
    "rename_experiment": [lambda: (experiment(), fresh())],
    "delete_traces": [lambda: (EXPERIMENT, None, None, [trace()])],
    "link_traces_to_run": [lambda: ([trace()], run_id())],
    "unlink_traces_from_run": [lambda: ([trace()], run_id())],
    "start_trace": [lambda: (fresh(), Named(inputs={"a": [1]}))],
    "start_span": [
        lambda: spanned(),
    ],
    "end_span": [lambda: ended()],
    "end_trace": [lambda: (client().start_trace(fresh()).trace_id,)],
    "log_batch": [
        lambda: (
            run_id(),
            [entities.Metric("m", 1.0, 0, 0)],
            [entities.Param("p", "1")],
            [entities.RunTag("t", "1")],
        )
    ],
    "log_inputs": [
        lambda: (run_id(), [entities.DatasetInput(dataset()._to_mlflow_entity())]),
    ],
    "log_outputs": [lambda: (run_id(), [entities.LoggedModelOutput(model_id(), 0)])],
    "log_image": [lambda: (run_id(), np.zeros((2, 2, 3), "uint8"), "a.png")],
    "log_stream": [lambda: (run_id(), stream(), "b.txt")],
    "download_artifacts": [lambda: (run_id(), "a.txt"), lambda: (run_id(), "a.txt", "down")],
    "add_dataset_to_experiments": [lambda: (data_id(), [experiment()])],
    "remove_dataset_from_experiments": [lambda: (data_id(), [EXPERIMENT])],
    "create_dataset": [lambda: (fresh(), EXPERIMENT, {"k": "v"})],
    "create_run": [lambda: (EXPERIMENT,), lambda: (EXPERIMENT, 1, {"k": "v"})],
    "load_table": [lambda: tabled()],
    "log_param": [lambda: (run_id(), "p", [1])],
    "search_runs": [lambda: ([EXPERIMENT],)],
}


def going(make: Make) -> Make:
    """With a run that is going on."""

    def call() -> Any:
        active()
        return make()

    return call


def spanned() -> tuple[Any, ...]:
    """Within a trace."""
    made = client().start_trace(fresh())
    return (fresh(), made.trace_id, made.span_id, Named(inputs={"a": [1]}))


def ended() -> tuple[Any, ...]:
    """A part of a trace that goes on."""
    made = client().start_trace(fresh())
    inner = client().start_span(fresh(), made.trace_id, made.span_id)
    return (made.trace_id, inner.span_id, Named(outputs={"a": [1]}))


def tabled() -> tuple[Any, ...]:
    """A table of the store."""
    found = run_id()
    client().log_table(found, {"a": [1]}, "t.json")
    return (EXPERIMENT, "t.json", [found])


FLUENT = {
    **BOTH,
    "delete_experiment_tag": [lambda: tagged()],
    "delete_tag": [going(lambda: (mlflow.set_tag("k", 1), ("k",))[1])],
    "delete_assessment": [judged],
    "get_assessment": [judged],
    "override_feedback": [lambda: (overridden(),)],
    "update_assessment": [lambda: (*judged(), opinion())],
    "log_assessment": [lambda: (trace(), opinion())],
    "log_expectation": [lambda: (Named(trace_id=trace(), name="a", value=[1]),)],
    "log_feedback": [lambda: (Named(trace_id=trace(), name="a", value=[1]),)],
    "add_trace": [lambda: (mlflow.get_trace(trace()),)],
    "log_trace": [lambda: (fresh(), {"a": [1]}, {"b": [1]})],
    "log_input": [going(lambda: (dataset(),)), going(lambda: (dataset(), "test", {"k": "v"}))],
    "log_inputs": [going(lambda: ([dataset()], ["test"], [{"k": "v"}]))],
    "log_outputs": [going(lambda: ([entities.LoggedModelOutput(model_id(), 0)],))],
    "log_image": [going(lambda: (np.zeros((2, 2, 3), "uint8"), "a.png"))],
    "log_stream": [going(lambda: (stream(), "b.txt"))],
    "log_table": [going(lambda: ({"a": [1]}, "t.json")), going(lambda: (rows(), "u.json"))],
    "log_figure": [going(lambda: (figure(), "a.png"))],
    "log_param": [going(lambda: ("p", [1]))],
    "log_params": [going(lambda: ({"p": [1]},))],
    "set_active_model": [lambda: (fresh(),), lambda: (Named(model_id=model_id()),)],
    "set_tracking_uri": [lambda: (mlflow.get_tracking_uri(),)],
    "set_registry_uri": [lambda: (mlflow.get_tracking_uri(),)],
    "set_experiment": [lambda: ("tried",), lambda: (Named(experiment_id=EXPERIMENT),)],
    "register_model": [lambda: (SAVED, fresh())],
    "start_run": [lambda: (mlflow.end_run(), ())[1], lambda: ended_run()],
    "get_run": pair(run_id),
    "search_runs": [lambda: ([EXPERIMENT],)],
    "log_artifact": [going(lambda: (written(),))],
    "log_artifacts": [going(lambda: (folder(),))],
    "load_table": [lambda: (tabled()[1], tabled()[2])],
    "last_active_run": [lambda: (active(), ())[1]],
    "active_run": [lambda: (active(), ())[1], lambda: ()],
    "start_span": [lambda: (fresh(),)],
    "start_span_no_context": [lambda: (fresh(), Named(inputs={"a": [1]}))],
    "trace": [lambda: (len,), lambda: (Named(name="a"),)],
    "get_artifact_uri": [going(lambda: ()), going(lambda: ("a.txt",))],
    "update_current_trace": [lambda: ()],
    "log_model_params": [lambda: ({"p": "1"}, model_id())],
    "Image": [lambda: (np.zeros((2, 2, 3), "uint8"),), lambda: ([[0, 255], [255, 0]],)],
}


def tagged() -> tuple[str]:
    """A tag of the experiment."""
    mlflow.set_experiment_tag("k", "v")
    return ("k",)


def ended_run() -> tuple[str]:
    """To go on with."""
    found = active().info.run_id
    mlflow.end_run()
    return (found,)


def schema() -> Any:
    """Of a table."""
    return Schema([ColSpec("double", "a")])


def requirements(flavor: str) -> dict[str, list[Make]]:
    """Of a flavour."""
    none: list[Make] = [lambda: ()]
    return {
        f"mlflow.{flavor}.get_default_conda_env": none,
        f"mlflow.{flavor}.get_default_pip_requirements": none,
        f"mlflow.{flavor}.autolog": none,
    }


def logs(flavor: str, make: Make, **more: Any) -> dict[str, list[Make]]:
    """What a flavour does with a model."""
    told = {**LIGHT, **more}

    def kept() -> str:
        path = f"{HERE}/{fresh()}"
        getattr(mlflow, flavor).save_model(make(), path, **told)
        return path

    return {
        f"mlflow.{flavor}.log_model": [going(lambda: (make(), Named(name="m", **told)))],
        f"mlflow.{flavor}.save_model": [lambda: (make(), fresh(), Named(**told))],
        f"mlflow.{flavor}.load_model": [lambda: (kept(),)],
    }


def boosted() -> Any:
    """Of xgboost."""
    import xgboost

    return xgboost.XGBRegressor(n_estimators=2).fit(rows()[["a"]], rows()["b"])


def lighter() -> Any:
    """Of lightgbm."""
    import lightgbm

    return lightgbm.LGBMRegressor(n_estimators=2, verbose=-1).fit(rows()[["a"]], rows()["b"])


def net() -> Any:
    """Of torch."""
    import torch

    return torch.nn.Linear(1, 1)


def regression() -> Any:
    """Of statsmodels."""
    import statsmodels.api as sm

    return sm.OLS(rows()["b"], rows()[["a"]]).fit()


class Own(mlflow.pyfunc.PythonModel):  # type: ignore[misc]
    """Of somebody's own."""

    def predict(self, context: Any, model_input: Any, params: Any = None) -> Any:
        """Give it back."""
        return model_input


def own() -> dict[str, Any]:
    """One, as it is logged."""
    return {"python_model": Own(), **LIGHT}


def polar() -> Any:
    """A table of polars."""
    return importlib.import_module("polars").DataFrame({"a": [1]})


MODELS = {
    "sklearn": fitted,
    "xgboost": boosted,
    "lightgbm": lighter,
    "pytorch": net,
    "statsmodels": regression,
}
BESIDE = "is not installed beside MLflow"
TOLD = {"pytorch": {"serialization_format": "pickle"}}
LOGGED = {
    key: made
    for one, make in MODELS.items()
    for key, made in logs(one, make, **TOLD.get(one, {})).items()
}
ABSENT = " ".join(
    [name for name in MODELS if not find_spec(name.replace("pytorch", "torch"))]
) + (
    " "
    "anthropic autogen catboost diviner dspy fastai gemini gluon h2o keras langchain litellm "
    "llama_index onnx openai paddle pmdarima prophet pyspark.ml sentence_transformers spacy "
    "spark tensorflow transformers"
)
WORKSPACES = (
    "create_workspace delete_workspace get_workspace list_workspaces set_workspace "
    "update_workspace"
)
HOOKS = "create_webhook delete_webhook get_webhook list_webhooks test_webhook update_webhook"

NAMED = (
    "mlflow.start_run mlflow.initialize_logged_model mlflow.create_external_model "
    "mlflow.log_trace mlflow.add_trace mlflow.start_span_no_context client.create_logged_model "
    "client.create_run client.start_span client.start_trace"
)

if find_spec("torch"):
    importlib.import_module("prove.adapters.visionless")

MLFLOW = Samples(
    objects={
        "mlflow.MlflowClient": [client],
        "mlflow.entities.Run": [run, active],
        "mlflow.entities.Span": [span],
        "mlflow.models.Model": [lambda: mlflow.models.Model.load(SAVED)],
        "mlflow.models.ModelSignature": [lambda: mlflow.models.infer_signature(rows())],
        "mlflow.types.Schema": [schema],
        "mlflow.data.dataset.Dataset": [dataset],
        "mlflow.entities._mlflow_object._MlflowObject": [
            lambda: client().get_experiment(EXPERIMENT),
            lambda: mlflow.get_trace(trace()),
            lambda: entities.Metric("m", 1.0, 0, 0),
        ],
    },
    pool={
        "*": [lambda: "k", lambda: 1, rows, lambda: {"k": "v"}, lambda: [1]],
        "run_id": [run_id],
        "experiment_id": [experiment],
        "experiment_ids": [lambda: [EXPERIMENT]],
        "model_id": [model_id],
        "trace_id": [trace],
        "dataset_id": [data_id],
        "key": [lambda: "k"],
        "value": [lambda: "v", lambda: 1.0],
        "name": [fresh],
        "text": [lambda: "a"],
        "dictionary": [lambda: {"a": [1]}],
        "figure": [figure],
        "data": [lambda: {"a": [1]}, rows],
        "artifact_file": [lambda: "a.json"],
        "artifact_path": [lambda: "inner"],
        "local_path": [written],
        "local_dir": [folder],
        "params": [lambda: {"p": "1"}],
        "metrics": [lambda: {"m": 1.0}],
        "tags": [lambda: {"t": "1"}],
        "status": [lambda: "READY"],
        "run_id(status": [lambda: "FINISHED"],
        "client.log_metric(value": [lambda: 1.0],
        "mlflow.log_metric(value": [lambda: 1.0],
        "client.set_terminated(status": [lambda: "FINISHED"],
        "client.update_run(status": [lambda: "FINISHED"],
        "mlflow.end_run(status": [lambda: "FINISHED"],
        "figure(artifact_file": [lambda: "a.png"],
        "client.log_figure(artifact_file": [lambda: "a.png"],
        "new_name": [fresh],
        "samples": [lambda: 1],
        "interval": [lambda: 1],
        "uri": [lambda: SAVED],
        "df": [rows],
        "features": [lambda: np.ones((2, 2))],
        "model_input": [rows],
        "input_data": [rows],
        "attributes": [lambda: {"a": [1]}],
        "inputs": [lambda: {"a": [1]}],
        "outputs": [lambda: {"a": [1]}],
        "event": [lambda: entities.SpanEvent("e", attributes={"a": 1})],
        "span_type": [lambda: "CHAIN"],
    },
    calls={
        **{f"client.{name}": made for name, made in CLIENT.items()},
        **{f"mlflow.{name}": made for name, made in FLUENT.items()},
        **{key: made for one in (*MODELS, "pyfunc") for key, made in requirements(one).items()},
        **LOGGED,
        "mlflow.pyfunc.log_model": [going(lambda: (Named(name="m", **own()),))],
        "mlflow.pyfunc.save_model": [lambda: (fresh(), Named(**own()))],
        "mlflow.pyfunc.load_model": [lambda: (SAVED,)],
        "mlflow.pyfunc.get_model_dependencies": [lambda: (SAVED,)],
        "mlflow.models.get_model_info": [lambda: (SAVED,)],
        "mlflow.models.infer_signature": [lambda: (rows(), np.ones(3)), lambda: (rows(),)],
        "mlflow.models.Model": [lambda: (), lambda: (Named(flavors={"a": {}}),)],
        "mlflow.models.ModelSignature": [lambda: (schema(),), lambda: (schema(), schema())],
        "mlflow.models.make_metric": [lambda: (Named(eval_fn=len, greater_is_better=True),)],
        "mlflow.models.set_model": [lambda: (Own(),)],
        "mlflow.models.set_signature": [
            lambda: (saved(), mlflow.models.infer_signature(rows())),
        ],
        "mlflow.models.set_retriever_schema": [
            lambda: (Named(primary_key="a", text_column="b"),),
        ],
        "mlflow.models.validate_serving_input": [
            lambda: (SAVED, '{"dataframe_split": {"columns": ["a"], "data": [[1.0]]}}'),
        ],
        "mlflow.models.predict": [
            lambda: (SAVED, Named(input_data=rows()[["a"]], env_manager="local")),
        ],
        "mlflow.evaluate": [lambda: scored()],
        "mlflow.models.evaluate": [lambda: scored()],
        "mlflow.data.from_pandas": [lambda: (rows(),)],
        "mlflow.data.from_numpy": [lambda: (np.ones((2, 2)),), lambda: ({"a": np.ones(2)},)],
        "mlflow.data.from_polars": [lambda: (polar(),)],
        "mlflow.data.get_source": [lambda: (dataset(),)],
        "mlflow.entities.Metric": [lambda: ("m", 1.0, 0, 0)],
        "mlflow.entities.Param": [lambda: ("p", "1")],
        "mlflow.entities.RunTag": [lambda: ("t", "1")],
        "mlflow.entities.Document": [lambda: ("a", {"b": [1]})],
        **{f"mlflow.types.{at}ColSpec": [lambda: ("double", "a")] for at in ("", "schema.")},
        **{
            f"mlflow.types.{at}Schema": [lambda: ([ColSpec("double", "a")],)]
            for at in ("", "schema.")
        },
        **{
            f"mlflow.types.{at}TensorSpec": [lambda: (np.dtype(float), (-1, 2))]
            for at in ("", "schema.")
        },
        "mlflow.types.ParamSpec": [lambda: ("a", "double", 1.0)],
        "mlflow.types.ParamSchema": [lambda: ([ParamSpec("a", "double", 1.0)],)],
        "mlflow.artifacts.list_artifacts": [lambda: (Named(run_id=run_id()),)],
        "mlflow.artifacts.load_dict": [lambda: (held("a.json"),)],
        "mlflow.artifacts.load_image": [lambda: (held("a.png"),)],
        "mlflow.artifacts.load_text": [lambda: (held("a.txt"),)],
        "mlflow.artifacts.download_artifacts": [lambda: (held("a.txt"),)],
        "mlflow.tracing.set_destination": [
            lambda: (entities.trace_location.MlflowExperimentLocation(EXPERIMENT),)
        ],
        "mlflow.MlflowClient": [lambda: ()],
        "record.set_status": [lambda: ("OK",)],
        "record.__exit__": [lambda: (None, None, None)],
        "run.__exit__": [lambda: (None, None, None)],
        "record.set_attribute": [lambda: ("a", [1])],
    },
    untried={
        **{
            f"mlflow.{flavor}.*": f"{flavor.partition('.')[0]} is not installed beside MLflow"
            for flavor in ABSENT.split()
        },
        **{
            f"{owner}.{name}": "the store of one person has no workspaces"
            for owner in ("mlflow", "client")
            for name in WORKSPACES.split()
        },
        **{f"client.{name}": "it asks the network" for name in HOOKS.split()},
        "mlflow.login": "it asks the network",
        "mlflow.log_issue": "only a server has issues",
        "mlflow.import_checkpoints": "only Databricks has it",
        "client.detach_prompt_from_run": "only of one that was linked",
        "client.unlink_traces_from_run": "the store of one person cannot do it",
        "mlflow.test": "nobody calls it",
        "mlflow.validate_evaluation_results": "its thresholds are made with what asks a model",
        "mlflow.doctor": "it starts programs",
        "mlflow.projects.run": "it starts programs",
        "mlflow.run": "it starts programs",
        "mlflow.genai.evaluate": "it asks a model in the network",
        "mlflow.data.from_huggingface": "datasets is not installed beside MLflow",
        "mlflow.data.from_spark": "no Spark runs beside MLflow",
        "mlflow.data.load_delta": "no Spark runs beside MLflow",
        **({} if find_spec("polars") else {"mlflow.data.from_polars": f"polars {BESIDE}"}),
        "mlflow.data.from_tensorflow": "tensorflow is not installed beside MLflow",
        "mlflow.set_experiment_trace_location": "only Databricks has it",
    },
    gaps={
        name: "it takes a number for a name or id: only who draws from `random` next sees it"
        for name in NAMED.split()
    }
    | {
        **dict.fromkeys(
            ["mlflow.artifacts.download_artifacts", "client.download_artifacts"],
            "told no folder, it makes one of its own",
        ),
        "mlflow.start_span": "a context, whose `as` gives the record",
    },
    modules=["mlflow.sklearn", "mlflow.pyfunc", "mlflow.projects", "mlflow.artifacts"],
)


def scored() -> tuple[Any, ...]:
    """A model on data."""
    active()
    more = Named(data=rows(), targets="b", model_type="regressor")
    return (SAVED, more)


def held(name: str) -> str:
    """Something in the store, as its address."""
    found = run_id()
    if name.endswith("json"):
        client().log_dict(found, {"a": [1]}, name)
    if name.endswith("png"):
        client().log_image(found, np.zeros((2, 2, 3), "uint8"), name)
    return f"runs:/{found}/{name}"
