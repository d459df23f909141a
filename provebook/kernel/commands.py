"""What each subcommand of ``%mlflow`` does.

Every command takes the shell, the rest of the line, and the names the user's code sees there.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from IPython.display import display

from ..shared import state
from ..shared.text import without_userinfo
from . import arguments, comparing, table, values
from . import runs as runs_open
from .cellrun import CellRuns
from .errors import MagicError
from .values import Scope

if TYPE_CHECKING:
    from IPython.core.interactiveshell import InteractiveShell

Command = Callable[[Any, str, Scope], None]


def status(shell: InteractiveShell, line: str, scope: Scope) -> None:
    """Print store, experiment and open runs, without importing MLflow."""
    now = state.look()
    store = (
        without_userinfo(now.tracking_uri).partition("?")[0]
        or "not known until mlflow is imported"
    )
    where = now.experiment
    print(f"store       {store}")
    print(f"experiment  {where.name if where else 'set at the first run'}")
    print(f"open runs   {', '.join(map(runs_open.name, now.active)) or 'none'}")
    print(f"mlflow      {now.mlflow_version or 'not imported yet'}")


def experiment(shell: InteractiveShell, line: str, scope: Scope) -> None:
    """Set the experiment, all of the line being its name."""
    name = arguments.unquoted(values.expanded(line, scope))
    if not name:
        raise MagicError("the experiment's name is missing")
    _mlflow().set_experiment(name)


def params(shell: InteractiveShell, line: str, scope: Scope) -> None:
    """Log variables and expressions as parameters; none if one of them is wrong."""
    rest, _ = arguments.options(line)
    given = [arguments.pair(word) for word in rest]
    if not given:
        raise MagicError("params of what? For example: %mlflow params depth lr=0.05")
    logged = {pair.key: values.evaluated(pair, scope) for pair in given}
    with _RunNotice():
        _mlflow().log_params(logged)


def metrics(shell: InteractiveShell, line: str, scope: Scope) -> None:
    """Log variables and expressions as metrics; none if one of them is wrong."""
    rest, given = arguments.options(line, valued=("--step",))
    pairs = [arguments.pair(word) for word in rest]
    if not pairs:
        raise MagicError("metrics of what? For example: %mlflow metrics rmse r2 --step 3")
    step = values.whole("--step", given["--step"][-1], scope) if "--step" in given else None
    logged = {p.key: values.number(p.key, values.evaluated(p, scope)) for p in pairs}
    with _RunNotice():
        _mlflow().log_metrics(logged, step=step)


def tags(shell: InteractiveShell, line: str, scope: Scope) -> None:
    """Set tags from texts."""
    rest, _ = arguments.options(values.expanded(line, scope))
    if not rest:
        raise MagicError("which tags? For example: %mlflow tags stage=draft")
    with _RunNotice():
        _mlflow().set_tags(_texts(rest))


def artifact(shell: InteractiveShell, line: str, scope: Scope) -> None:
    """Log a file, or a folder under its own name."""
    text = arguments.unquoted(values.expanded(line, scope))
    if not text:
        raise MagicError("the path of a file or folder is missing")
    path = Path(text).expanduser()
    if not path.exists():
        raise MagicError(f"there is no file {text} in {Path.cwd()}")
    mlflow = _mlflow()
    with _RunNotice():
        if path.is_dir():
            mlflow.log_artifacts(str(path), artifact_path=path.resolve().name)
        else:
            mlflow.log_artifact(str(path))


def autolog(shell: InteractiveShell, line: str, scope: Scope) -> None:
    """Switch on autologging, for all libraries or one."""
    rest, _ = arguments.options(line)
    if len(rest) > 1:
        raise MagicError(f"one flavor at a time: {' '.join(rest)}")
    mlflow = _mlflow()
    if not rest:
        mlflow.autolog()
        return
    if rest[0] not in flavors():
        raise MagicError(f"there is no flavor {rest[0]}; there are {', '.join(flavors())}")
    try:
        getattr(mlflow, rest[0]).autolog()
    except ImportError as error:
        raise MagicError(f"{rest[0]} cannot be imported: {error}") from None


def end(shell: InteractiveShell, line: str, scope: Scope) -> None:
    """End the innermost open run."""
    mlflow = sys.modules.get("mlflow")
    run = mlflow.active_run() if mlflow is not None else None
    if run is None:
        print("No run is open.")
        return
    sys.modules["mlflow"].end_run()
    print(f"Ended {run.info.run_name}.")


def runs(shell: InteractiveShell, line: str, scope: Scope) -> None:
    """Show the experiment's runs that fit a filter, newest first."""
    _mlflow()
    display(table.search(values.expanded(line, scope).strip()))


def compare(shell: InteractiveShell, line: str, scope: Scope) -> None:
    """Show runs side by side."""
    _mlflow()
    comparing.compare(shell, line, scope)


def begin_run(cell_runs: CellRuns, line: str, scope: Scope) -> None:
    """Start the run of a cell under ``%%mlflow run``."""
    rest, given = arguments.options(
        values.expanded(line, scope), valued=("--name", "--tag"), flags=("--nested",)
    )
    if rest:
        raise MagicError(
            f"%%mlflow run takes no {rest[0]}; a name is given with --name {rest[0]}"
        )
    _mlflow()
    name = given["--name"][-1] if "--name" in given else None
    cell_runs.begin(name, _texts(given.get("--tag", [])), "--nested" in given)


def flavors() -> list[str]:
    """Libraries that MLflow can log by itself."""
    from mlflow.ml_package_versions import _ML_PACKAGE_VERSIONS as known

    own = vars(sys.modules["mlflow"])
    return sorted(
        name for name, about in known.items() if "autologging" in about and name in own
    )


class _RunNotice:
    """Says so when what is logged has started a run, as MLflow does in silence."""

    def __enter__(self) -> None:
        self._before = _mlflow().active_run()

    def __exit__(self, *problem: object) -> None:
        run = _mlflow().active_run()
        if self._before is None and run is not None:
            print(f"Started the run {run.info.run_name}; %mlflow end ends it.")


def _mlflow() -> Any:
    try:
        import mlflow
    except ImportError as error:
        raise MagicError(f"mlflow cannot be imported here: {error}") from None
    return mlflow


def _texts(words: list[str]) -> dict[str, str]:
    pairs = [arguments.pair(word) for word in words]
    for pair in pairs:
        if pair.value is None:
            raise MagicError(f"a tag is written name=text, not {pair.key}")
    return {pair.key: arguments.unquoted(pair.value or "") for pair in pairs}


COMMANDS: dict[str, Command] = {
    "status": status,
    "experiment": experiment,
    "params": params,
    "metrics": metrics,
    "tags": tags,
    "artifact": artifact,
    "autolog": autolog,
    "end": end,
    "runs": runs,
    "compare": compare,
}
