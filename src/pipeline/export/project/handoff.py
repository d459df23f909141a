"""What a step of this project takes over from the steps before it, and hands on.

A step calls ``start``, ``parameters`` and ``inputs`` first and ``outputs`` last. What it hands on lies
in the artifact folder ``handoff`` of its MLflow run; ``handoff.json`` there lists it.
"""

from __future__ import annotations

import atexit
import copyreg
import ctypes
import datetime
import enum
import errno
import hashlib
import io
import json
import logging
import marshal
import os
import pickle
import platform
import random
import re
import shutil
import signal
import sys
import tempfile
import traceback
import types
import warnings
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import cloudpickle
import mlflow
from mlflow import MlflowClient
from mlflow.exceptions import MlflowException

FOLDER, MANIFEST, RANDOM_FILE = "handoff", "handoff.json", "random.pkl"
LARGE = 10**9  # bytes; from here on a size is told before it is written
TAG_LIMIT = 5000  # what every MLflow server takes as the value of a tag
NOT_HANDED_ON = {"__pycache__", ".ipynb_checkpoints"}


class HandoffError(Exception):
    """Something a person can put right; shown without a traceback."""


# --- The life of a step ---------------------------------------------------------------------------


class _Step:
    """What is known of the step that runs in this process."""

    name = run_id = ""
    project = Path()
    folder: Path | None = None
    given: dict[str, str] = {}
    declared: dict[str, Any] = {}
    files: dict[str, tuple[int, int]] = {}
    folders: dict[str, Path] = {}
    bundles: dict[Path, Any] = {}
    figures = 0
    error = ""
    ended = False


_step = _Step()


def start(name: str, random_from: str | None = None) -> None:
    """Begin the step: its MLflow run, a working folder with the files so far, the random state.

    ``random_from`` is the step whose random numbers go on here; without one, the environment
    variable FLOWBOOK_SEED seeds them.
    """
    main = sys.modules["__main__"]
    _step.name, _step.given, _step.project = name, arguments(sys.argv[1:]), Path.cwd()
    # As in a notebook: a worker process must not import, that is run, the step again.
    main.__spec__ = None
    main.__dict__.pop("__file__", None)
    sys.excepthook = _failed
    atexit.register(_ended_early)
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, _interrupted)
    absolute_tracking_uri()
    os.environ.pop("MLFLOW_EXPERIMENT_NAME", None)  # nested runs belong where the step's run is
    run = mlflow.start_run(run_name=None if os.environ.get("MLFLOW_RUN_ID") else name)
    os.environ["MLFLOW_EXPERIMENT_ID"] = run.info.experiment_id
    _step.run_id = run.info.run_id
    mlflow.set_tag("flowbook.step", name)
    _use_quiet_figures()
    _step.folder = folder = Path(tempfile.mkdtemp(prefix=f"{name}-")).resolve()
    _restore_files(folder)
    os.chdir(folder)
    _step.files = _stamps(folder)
    if random_from:
        _restore_random(random_from)
    elif os.environ.get("FLOWBOOK_SEED"):
        _seed(int(os.environ["FLOWBOOK_SEED"]))


def parameters(**defaults: Any) -> Any:
    """Values of the step's parameters, each of its default's type; one alone is not in a tuple."""
    _step.declared = defaults
    unknown = [
        key for key in _step.given if key not in defaults and not key.endswith("_run_id")
    ]
    try:
        if unknown:
            raise HandoffError(
                f"Unknown parameter {unknown[0]}; step {_step.name} has {', '.join(defaults)}."
            )
        for name, default in defaults.items():
            if name in _step.given:
                defaults[name] = convert(name, _step.given[name], default)
    except HandoffError as error:
        _failed(HandoffError, error, None)
        sys.exit(2)
    _keep_declared(set(mlflow.get_run(_step.run_id).data.params) & set(defaults))
    values = tuple(defaults.values())
    return values[0] if len(values) == 1 else values


def inputs(step: str, *names: str) -> Any:
    """Values that ``step`` has handed on, in this order; one alone is not in a tuple."""
    values = load(_artifacts(step), names, _step.bundles)
    return values[names[0]] if len(names) == 1 else tuple(values[name] for name in names)


def outputs(**values: Any) -> None:
    """Hand these values on, with the random state and the files written; ends the step's run."""
    random_state = _random_state()
    show_figures()
    client = MlflowClient()
    with tempfile.TemporaryDirectory(prefix="handoff-") as name:
        folder = Path(name)
        manifest = save(values, folder)
        random_file = folder / RANDOM_FILE
        random_file.write_bytes(pickle.dumps(random_state))
        digest_of_random = digest(random_state)
        manifest["step"] = _step.name
        manifest["random"] = {"sha256": _sha256(random_file), "digest": digest_of_random}
        manifest["files"] = [_described(path) for path in _changed_files()]
        (folder / MANIFEST).unlink()
        _told_if_large("files", sum(file["size"] for file in manifest["files"]))
        client.log_artifacts(_step.run_id, name, FOLDER)
        for file in manifest["files"]:
            target = (Path(FOLDER, "files") / file["path"]).parent.as_posix()
            client.log_artifact(_step.run_id, file["path"], target)
        # Last, so that a handoff with a list is a whole one.
        client.log_dict(_step.run_id, manifest, f"{FOLDER}/{MANIFEST}")
    client.set_tag(_step.run_id, "flowbook.outputs", _summary(manifest))
    logged = client.get_run(_step.run_id).data.params
    for key, value in _step.declared.items():
        if key not in logged:
            client.log_param(_step.run_id, key, value)
    _end("FINISHED")


def end_run(status: str = "FINISHED") -> None:
    """MLflow's ``end_run`` for the notebook's own runs; the step's run goes on."""
    run = mlflow.active_run()
    if run and run.info.run_id != _step.run_id:
        mlflow.end_run(status)


def _end(status: str, error: str = "") -> None:
    _step.ended = True
    os.chdir(_step.project)
    if _step.folder:
        shutil.rmtree(_step.folder, ignore_errors=True)
    try:
        while (run := mlflow.active_run()) and run.info.run_id != _step.run_id:
            mlflow.end_run(status)
        client = MlflowClient()
        if error:
            client.set_tag(_step.run_id, "flowbook.error", error[:TAG_LIMIT])
        mlflow.end_run(status)
        client.set_terminated(_step.run_id, status)
    except Exception as problem:
        print(f"The tracking server could not be told: {_first_line(problem)}", file=sys.stderr)


def _failed(kind: type[BaseException], error: BaseException, trace: Any) -> None:
    """Ends the step after an exception that nothing caught (``sys.excepthook``)."""
    frames = traceback.extract_tb(trace)
    own = [frame for frame in frames if _is_project_file(frame.filename)]
    place = ""
    if own:
        file = Path(own[-1].filename).relative_to(_step.project).as_posix()
        place = f" ({file} line {own[-1].lineno})"
    if isinstance(error, KeyboardInterrupt):
        print(f"Step {_step.name} was stopped{place}.", file=sys.stderr)
        _end("KILLED", f"stopped{place}")
        sys.exit(130)
    text = (
        _first_line(error) if isinstance(error, HandoffError) else f"{kind.__name__}: {error}"
    )
    if isinstance(error, HandoffError):
        print(f"Step {_step.name}: {error}", file=sys.stderr)
    elif _unreachable(error):
        print(
            f"Step {_step.name}: the tracking server does not answer: {text}", file=sys.stderr
        )
    else:  # from the step's own code on, without the frames that started it
        first = trace
        while first and not _is_project_file(first.tb_frame.f_code.co_filename):
            first = first.tb_next
        traceback.print_exception(kind, error, first or trace)
    if _step.run_id and not _step.ended:
        _end("FAILED", f"{text}{place}")


def _is_project_file(name: str) -> bool:
    """Whether the file is the step or a module beside it."""
    path = Path(name)
    inside = path.is_relative_to(_step.project) and "site-packages" not in path.parts
    return inside and path != Path(__file__)


def _ended_early() -> None:
    """Runs before MLflow's own exit handler, which would call the run finished."""
    if _step.run_id and not _step.ended:
        _end("FAILED", "the step ended before its last statement (sys.exit?)")


def _interrupted(number: int, frame: Any) -> None:
    for other in (signal.SIGINT, signal.SIGTERM):
        signal.signal(other, signal.SIG_IGN)  # once is enough: let the run be ended
    raise KeyboardInterrupt


def _unreachable(error: BaseException | None) -> bool:
    while error and type(error).__name__ not in ("ConnectionError", "MaxRetryError"):
        error = error.__cause__ or error.__context__
        if isinstance(error, MlflowException) and "API request to" in str(error):
            return True
    return error is not None


def _first_line(error: BaseException) -> str:
    return (str(error).strip() or type(error).__name__).splitlines()[0][:500]


# --- Parameters -----------------------------------------------------------------------------------


def arguments(words: list[str]) -> dict[str, str]:
    """``--key=value`` (and ``--key value``, as MLflow adds undeclared ones) as a dictionary."""
    given: dict[str, str] = {}
    key = None
    for word in words:
        if match := re.match(r"--([^=]+)=(.*)$", word, re.DOTALL):
            given[match[1]] = match[2]
        elif word.startswith("--"):
            key = word[2:]
            given[key] = ""
        elif key:
            given[key], key = word, None
        else:
            raise HandoffError(f"Expected --name=value, got {word!r}.")
    return given


def convert(name: str, text: str, default: Any) -> Any:
    """The value of parameter ``name`` given as text, of the type of its default."""
    truth = {"true": True, "1": True, "yes": True, "false": False, "0": False, "no": False}
    try:
        if isinstance(default, bool):
            return truth[text.strip().lower()]
        if isinstance(default, int):
            return int(text) if re.fullmatch(r"\s*[-+]?\d+\s*", text) else _whole(float(text))
        return float(text) if isinstance(default, float) else text
    except (ValueError, KeyError):
        kinds = {bool: "true or false", int: "a whole number", float: "a number"}
        raise HandoffError(
            f"Parameter {name}: expected {kinds[type(default)]} such as {default}, got {text!r}."
        ) from None


def _whole(number: float) -> int:
    """``mlflow run`` knows only float: 400.0 stands for 400."""
    if not number.is_integer():
        raise ValueError(number)
    return int(number)


def _keep_declared(names: set[str]) -> None:
    """Let the notebook log a parameter again that ``mlflow run`` has logged, in another text form.

    MLflow refuses that; the value is the same, so the second one is left out.
    """
    log_param, log_batch = MlflowClient.log_param, MlflowClient.log_batch

    def tolerant_log_param(
        self: Any, run_id: str, key: str, value: Any, *more: Any, **rest: Any
    ) -> Any:
        if run_id == _step.run_id and key in names:
            return value
        return log_param(self, run_id, key, value, *more, **rest)

    def tolerant_log_batch(
        self: Any, run_id: str, metrics: Any = (), params: Any = (), *more: Any, **rest: Any
    ) -> Any:
        if run_id == _step.run_id:
            params = [param for param in params if param.key not in names]
        return log_batch(self, run_id, metrics, params, *more, **rest)

    if names:
        MlflowClient.log_param, MlflowClient.log_batch = tolerant_log_param, tolerant_log_batch


def absolute_tracking_uri() -> str:
    """The tracking URI, made independent of the working folder for this process and its children."""
    uri = str(mlflow.get_tracking_uri())
    if not mlflow.is_tracking_uri_set():
        uri = unquote(uri)  # MLflow quotes its default, and then cannot open it
    if match := re.match(r"(sqlite:///)(.+)$", uri):
        uri = match[1] + os.path.abspath(match[2])
        mlflow.set_tracking_uri(uri)
    os.environ["MLFLOW_TRACKING_URI"] = uri
    return uri


# --- Files, figures, random numbers ---------------------------------------------------------------


def _restore_files(target_folder: Path) -> None:
    """The project's data files, then those that the steps before this one have written."""
    if (_step.project / "files").is_dir():
        shutil.copytree(_step.project / "files", target_folder, dirs_exist_ok=True)
    for key, run_id in _step.given.items():
        if not (key.endswith("_run_id") and run_id):
            continue
        folder = _artifacts(key[: -len("_run_id")])
        for file in _manifest(folder)["files"]:
            source, target = folder / "files" / file["path"], target_folder / file["path"]
            if not target.resolve().is_relative_to(target_folder):
                raise HandoffError(
                    f"The handoff of run {run_id} has a file outside: {file['path']}"
                )
            _checked(source, file["sha256"])
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, target)


def _stamps(working_folder: Path) -> dict[str, tuple[int, int]]:
    """Size and time of every file in the working folder."""
    found = {}
    for folder, folders, files in os.walk(working_folder):
        folders[:] = sorted(set(folders) - NOT_HANDED_ON)
        for file in sorted(files):
            path = Path(folder, file)
            if path.is_file():
                stat = path.stat()
                found[path.relative_to(working_folder).as_posix()] = (
                    stat.st_size,
                    stat.st_mtime_ns,
                )
    return found


def _changed_files() -> list[str]:
    """Files that the step wrote or changed, relative to its working folder."""
    assert _step.folder
    os.chdir(_step.folder)  # the step may have left it
    now = _stamps(_step.folder)
    return [path for path, stamp in now.items() if _step.files.get(path) != stamp]


def _described(path: str) -> dict[str, Any]:
    return {"path": path, "size": os.path.getsize(path), "sha256": _sha256(Path(path))}


def _use_quiet_figures() -> None:
    """``plt.show()`` logs the figures to the run and closes them, as a notebook's cell does."""
    os.environ["MPLBACKEND"] = "Agg"
    if pyplot := sys.modules.get("matplotlib.pyplot"):
        pyplot.switch_backend("Agg")
        pyplot.show = show_figures
    warnings.filterwarnings("ignore", message=".*non-interactive.*")


def show_figures(*args: Any, **kwargs: Any) -> None:
    """Log the open figures as ``figures/figure_N.png`` of the step's run, and close them."""
    if pyplot := sys.modules.get("matplotlib.pyplot"):
        for number in pyplot.get_fignums():
            _step.figures += 1
            name = f"figures/figure_{_step.figures}.png"
            MlflowClient().log_figure(_step.run_id, pyplot.figure(number), name)
            pyplot.close(number)


def _random_state() -> dict[str, Any]:
    """State of the random generators that are loaded: Python's, numpy's, torch's."""
    state: dict[str, Any] = {"python": random.getstate()}
    if numpy := sys.modules.get("numpy"):
        state["numpy"] = numpy.random.get_state()
    if torch := sys.modules.get("torch"):
        state["torch"] = torch.get_rng_state().numpy()
    return state


def _restore_random(step: str) -> None:
    folder = _artifacts(step)
    file = _checked(folder / RANDOM_FILE, _manifest(folder)["random"]["sha256"])
    state = pickle.loads(file.read_bytes())
    random.setstate(state["python"])
    if "numpy" in state and (numpy := sys.modules.get("numpy")):
        numpy.random.set_state(state["numpy"])
    if "torch" in state and (torch := sys.modules.get("torch")):
        torch.set_rng_state(torch.from_numpy(state["torch"]))


def _seed(seed: int) -> None:
    random.seed(seed)
    if numpy := sys.modules.get("numpy"):
        numpy.random.seed(seed % 2**32)
    if torch := sys.modules.get("torch"):
        torch.manual_seed(seed)


# --- Reading and writing a handoff ----------------------------------------------------------------


class _Missing:
    """Stands for a variable that was not bound on the way the step took; any use is a NameError."""

    def __reduce__(self) -> str:
        return "MISSING"

    def _refuse(self, *args: Any) -> Any:
        raise NameError(
            "this variable is not defined: the step that hands it on did not bind it"
        )

    __getattr__ = __getitem__ = __call__ = __iter__ = __len__ = __bool__ = __str__ = (
        __repr__
    ) = _refuse
    __eq__ = __lt__ = __add__ = __radd__ = __mul__ = __rmul__ = __sub__ = __rsub__ = _refuse
    __hash__ = object.__hash__


MISSING = _Missing()


def _artifacts(step: str) -> Path:
    """Folder with the handoff of ``step``; downloaded unless the artifacts lie on this machine."""
    if step in _step.folders:
        return _step.folders[step]
    run_id = _step.given.get(f"{step}_run_id")
    if not run_id:
        raise HandoffError(
            f"Step {_step.name} goes on from step {step}: give the id of its run, "
            f"--{step}_run_id=... (mlflow run -P {step}_run_id=...)."
        )
    try:
        run = mlflow.get_run(run_id)
        if run.info.lifecycle_stage == "deleted":
            raise HandoffError(
                f"Run {run_id} of step {step} is deleted; restore it or run the step."
            )
    except MlflowException as error:
        if _unreachable(error):
            raise
        raise HandoffError(
            f"There is no run {run_id} (for step {step}) in {mlflow.get_tracking_uri()}."
        ) from None
    try:
        local = mlflow.artifacts.download_artifacts(run_id=run_id, artifact_path=FOLDER)
    except Exception as error:
        raise HandoffError(
            f"Run {run_id} of step {step} has no handoff: its artifacts are gone, or the step did "
            f"not finish ({_first_line(error)}). Run the step again."
        ) from None
    _step.folders[step] = Path(local)
    return _step.folders[step]


def missing_artifacts(run_id: str) -> str:
    """Which file of a run's handoff is gone; empty if none is."""
    try:
        local = mlflow.artifacts.download_artifacts(
            run_id=run_id, artifact_path=f"{FOLDER}/{MANIFEST}"
        )
    except Exception as error:
        if _unreachable(error):
            raise
        return MANIFEST
    manifest = _manifest(Path(local).parent)
    wanted = {f"{FOLDER}/{value['file']}" for value in manifest["values"] if "file" in value}
    wanted |= {f"{FOLDER}/files/{file['path']}" for file in manifest["files"]}
    wanted.add(f"{FOLDER}/{RANDOM_FILE}")
    present: set[str] = set()
    for folder in {path.rpartition("/")[0] for path in wanted}:
        present |= {file.path for file in MlflowClient().list_artifacts(run_id, folder)}
    return ", ".join(sorted(wanted - present))


def _manifest(folder: Path) -> dict[str, Any]:
    try:
        manifest: dict[str, Any] = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        return manifest
    except (OSError, ValueError) as error:
        raise HandoffError(f"{folder} is not a whole handoff: {error}") from None


def _checked(file: Path, sha256: str) -> Path:
    if not file.exists():
        raise HandoffError(f"{file} is gone; run the step again that wrote it.")
    if _sha256(file) != sha256:
        raise HandoffError(f"{file} is damaged: its content is not what the step wrote.")
    return file


def _sha256(file: Path) -> str:
    sha = hashlib.sha256()
    with file.open("rb") as stream:
        while block := stream.read(1 << 20):
            sha.update(block)
    return sha.hexdigest()


def _summary(manifest: dict[str, Any]) -> str:
    """What the driver compares, as the text of a tag: a short digest of everything handed on."""
    digests = {value["name"]: value["digest"][:16] for value in manifest["values"]}
    digests.update({f"file:{file['path']}": file["sha256"][:16] for file in manifest["files"]})
    text = json.dumps({**digests, "random": manifest["random"]["digest"][:16]})
    if len(text) <= TAG_LIMIT:
        return text
    return json.dumps({"*": digest(digests), "random": manifest["random"]["digest"][:16]})


def save(values: dict[str, Any], folder: Path | str) -> dict[str, Any]:
    """Write values to files in ``folder``, beside their list ``handoff.json``; returns that list.

    What is stored how depends on the value alone. Values that share something mutable go into one
    file, so that they still share it when loaded.
    """
    folder = Path(folder)
    entries = {
        name: {"name": name, "type": _type_name(value)} for name, value in values.items()
    }
    bound = {name: value for name, value in values.items() if value is not MISSING}
    for number, names in enumerate(_bundles(bound), 1):
        readable = names[0] if len(names) == 1 and names[0].isascii() else "values"
        bundle = {name: bound[name] for name in names}
        file, kind = _write(bundle, folder / f"{number}_{readable}")
        stored = {"file": file.name, "format": kind, "size": file.stat().st_size}
        stored["sha256"] = _sha256(file)
        for name in names:
            entries[name] |= {**stored, "digest": _digest_or(bound[name], stored["sha256"])}
    for name in values.keys() - bound.keys():
        entries[name] |= {"format": "missing", "digest": "missing"}
    manifest = {
        "version": 1,
        "python": platform.python_version(),
        "values": list(entries.values()),
    }
    (folder / MANIFEST).write_text(json.dumps(manifest, indent=1), encoding="utf-8")
    return manifest


def load(
    folder: Path | str, names: Any, bundles: dict[Path, Any] | None = None
) -> dict[str, Any]:
    """Read values that ``save`` wrote. ``bundles`` keeps what one file holds for a later call."""
    folder, bundles = Path(folder), {} if bundles is None else bundles
    manifest = _manifest(folder)
    entries = {entry["name"]: entry for entry in manifest["values"]}
    values: dict[str, Any] = {}
    for name in names:
        if name not in entries:
            raise HandoffError(
                f"Step {manifest.get('step', folder)} does not hand on {name}; "
                f"it hands on {', '.join(entries) or 'nothing'}."
            )
        entry = entries[name]
        if entry["format"] == "missing":
            values[name] = MISSING
            continue
        file = folder / entry["file"]
        if file not in bundles:
            bundles[file] = _read(_checked(file, entry["sha256"]), entry)
        values[name] = bundles[file][name]
    return values


def _write(bundle: dict[str, Any], stem: Path) -> tuple[Path, str]:
    (name, value), *others = bundle.items()
    numpy, pandas = sys.modules.get("numpy"), sys.modules.get("pandas")
    size = getattr(value, "nbytes", 0)
    try:
        size = int(size if isinstance(size, int) else 0) or int(value.memory_usage().sum())
    except Exception:
        pass
    _told_if_large(name, size)
    if size > shutil.disk_usage(stem.parent).free:
        raise HandoffError(
            f"The disk is full: {name} needs {size / 1e9:.1f} GB in {stem.parent}."
        )
    try:
        if not others and numpy and type(value) in (numpy.ndarray, numpy.memmap):
            if value.dtype.kind in "biufcSUmM" and value.dtype.names is None:
                file = stem.with_suffix(".npy")
                numpy.save(file, _compact(value), allow_pickle=False)
                return file, "npy"
        if not others and pandas and type(value) in (pandas.DataFrame, pandas.Series):
            if file := _write_parquet(value, stem.with_suffix(".parquet")):
                return file, "parquet" if type(value) is pandas.DataFrame else "parquet series"
        file = stem.with_suffix(".pkl")
        with file.open("wb") as stream:
            _Pickler(stream, *_overlaps(bundle)).dump(bundle)
        return file, "cloudpickle"
    except OSError as error:
        if error.errno == errno.ENOSPC:
            raise HandoffError(
                f"The disk is full: no room for {name} in {stem.parent}."
            ) from None
        raise


def _read(file: Path, entry: dict[str, Any]) -> dict[str, Any]:
    """All values in a file, by name."""
    name, kind = entry["name"], entry["format"]
    try:
        if kind == "npy":
            import numpy

            return {name: numpy.load(file, allow_pickle=False)}
        if kind.startswith("parquet"):
            return {name: _read_parquet(file, kind)}
        with file.open("rb") as stream:
            values: dict[str, Any] = pickle.load(stream)
        return values
    except ImportError as error:
        package = getattr(error, "name", None) or error
        raise HandoffError(
            f"Loading {name} ({entry['type']}) needs the package {package}, which this environment "
            f"does not have; add it to python_env.yaml."
        ) from None


def _write_parquet(value: Any, file: Path) -> Path | None:
    """Only if it reads back equal, and its columns lie in memory as Parquet's reader puts them.

    The last bit of a sum depends on the order in which memory is read.
    """
    frame = value if hasattr(value, "columns") else value.to_frame()
    columns = [frame.iloc[:, number] for number in range(frame.shape[1])]
    if any(
        isinstance(column.dtype, type(frame.index.to_numpy().dtype))
        and len(column) > 1
        and column.to_numpy().strides != (column.dtype.itemsize,)
        for column in columns
    ):
        return None
    kind = "parquet" if frame is value else "parquet series"
    try:
        with file.open("wb") as stream:
            frame.to_parquet(stream, engine="pyarrow")
        if digest(_read_parquet(file, kind)) == digest(value):
            return file
    except OSError:
        raise
    except Exception:  # no pyarrow, or something Parquet has no type for
        pass
    file.unlink(missing_ok=True)
    return None


def _read_parquet(file: Path, kind: str) -> Any:
    import pandas

    with file.open("rb") as stream:
        frame = pandas.read_parquet(stream, engine="pyarrow")
    if kind == "parquet":
        return frame
    column = frame.iloc[:, 0]
    column.attrs.update(frame.attrs)
    return column


def _told_if_large(name: str, size: int) -> None:
    if size > LARGE:
        print(f"Handing on {name}: {size / 1e9:.1f} GB", flush=True)


def _compact(array: Any) -> Any:
    """The same array without gaps, its axes in the same order in memory."""
    flags = array.flags
    return array if flags.c_contiguous or flags.f_contiguous else array.copy(order="K")


def _type_name(value: Any) -> str:
    kind = type(value)
    if kind.__name__ == "memmap":
        kind = kind.__base__  # stored and loaded as an array
    return (
        kind.__qualname__
        if kind.__module__ == "builtins"
        else f"{kind.__module__}.{kind.__qualname__}"
    )


# --- Pickling: classes of the step, shared memory ---------------------------------------------------


class _Pickler(cloudpickle.Pickler):  # type: ignore[misc]
    """Pickles what the step's own code defines by name and copy, and arrays that overlap as one."""

    def __init__(
        self,
        stream: Any,
        overlaps: Any = (),
        apart: bool = False,
        within: Any = (),
        **options: Any,
    ) -> None:
        super().__init__(stream, protocol=5, **options)
        self.overlaps, self.apart, self.within = overlaps, apart, within

    def reducer_override(self, value: Any) -> Any:
        numpy = sys.modules.get("numpy")
        if _is_own(value) and not any(value is other for other in self.within):
            return _own, (value.__qualname__, _source_digest(value), self._copy(value))
        if numpy and value is numpy.random.mtrand._rand:
            return _global_random, ()
        if numpy and type(value) is numpy.ndarray and not value.dtype.hasobject and value.size:
            start = value.__array_interface__["data"][0]
            for low, high, memory in self.overlaps:
                if low <= start < high and value is not memory:
                    rest = (start - low, value.strides)
                    return numpy.ndarray, (value.shape, value.dtype, memory, *rest)
            if not (value.flags.c_contiguous or value.flags.f_contiguous):
                return _compact(value).__reduce_ex__(5)
        if self.apart and _copies_on_write(value) and not _has_objects(value):
            # On its own, or two frames would come back with common memory and change together.
            stream = io.BytesIO()
            _Pickler(stream).dump(value)
            return pickle.loads, (stream.getvalue(),)
        return super().reducer_override(value)

    def _copy(self, value: Any) -> bytes | None:
        """A class or function by value, for a step without its source; None if it cannot be."""
        stream = io.BytesIO()
        try:
            _Pickler(stream, within=(*self.within, value)).dump(value)
        except Exception:
            return None
        return stream.getvalue()


def _is_own(value: Any) -> bool:
    """Whether the step's code defines this class or function, under a name of its own."""
    return (
        isinstance(value, (type, types.FunctionType))
        and getattr(value, "__module__", None) == "__main__"
        and "<" not in value.__qualname__
        and (isinstance(value, type) or value.__name__ == value.__qualname__)  # no method
    )


def _own(name: str, source: str, copy: bytes | None) -> Any:
    """The class or function ``name`` of this step if it has the same source, else the copy."""
    found: Any = sys.modules["__main__"]
    for part in name.split("."):
        found = getattr(found, part, None)
    if _is_own(found) and _source_digest(found) == source:
        return found
    if copy is None:
        raise HandoffError(
            f"This step needs the definition of {name}, which cannot be pickled."
        )
    return pickle.loads(copy)


def _source_digest(value: Any) -> str:
    """Digest of the code of a function, or of the methods of a class."""
    members = {"": value} if isinstance(value, types.FunctionType) else vars(value)
    codes = {}
    for name, member in members.items():
        function = getattr(member, "__func__", getattr(member, "fget", member))
        if isinstance(function, types.FunctionType):
            codes[name] = function.__code__
    return digest(codes)


def _global_random() -> Any:
    import numpy

    return numpy.random.mtrand._rand


def _copies_on_write(value: Any) -> bool:
    """A frame or series of a pandas in which no two of them ever change together."""
    pandas = sys.modules.get("pandas")
    if not pandas or type(value) not in (pandas.DataFrame, pandas.Series):
        return False
    return (
        int(pandas.__version__.split(".")[0]) >= 3 or pandas.options.mode.copy_on_write is True
    )


def _has_objects(frame: Any) -> bool:
    dtypes = frame.dtypes if hasattr(frame, "columns") else [frame.dtype]
    return any(dtype == object for dtype in dtypes)


_IMMUTABLE = (
    *(bool, int, float, complex, str, bytes, type(None), tuple, frozenset, range, slice, type),
    *(types.ModuleType, types.BuiltinFunctionType, types.CodeType, re.Pattern, enum.Enum, Path),
    *(datetime.date, datetime.time, datetime.timedelta, datetime.tzinfo, logging.Logger),
)


class _Finder(_Pickler):
    """A dry run: which mutable objects a value holds, and where its arrays lie in memory."""

    def __init__(self, kept: list[Any]) -> None:
        super().__init__(_Nowhere(), buffer_callback=lambda buffer: None)
        self.kept = kept  # objects made on the way must live on, or their ids come again
        self.objects: dict[int, Any] = {}
        self.ranges: list[tuple[int, int]] = []
        self.frames = 0

    def persistent_id(self, value: Any) -> Any:
        """Notes the object; answers something where its parts need no look."""
        if (
            isinstance(value, _IMMUTABLE)
            or isinstance(value, types.FunctionType)
            and not _is_own(value)
        ):
            return None
        numpy, pandas = sys.modules.get("numpy"), sys.modules.get("pandas")
        if numpy and isinstance(value, (numpy.generic, numpy.dtype)):
            return None
        if numpy and value is numpy.random.mtrand._rand:
            return "global"
        if pandas and isinstance(value, (pandas.Index, pandas.api.extensions.ExtensionDtype)):
            return "immutable"
        self.kept.append(value)
        self.objects[id(value)] = value
        if numpy and type(value) is numpy.ndarray and not value.dtype.hasobject:
            if value.size:
                bounds = getattr(numpy.lib, "array_utils", numpy).byte_bounds
                self.ranges.append(bounds(value))
            return "array"
        if _copies_on_write(value):
            self.frames += 1
            if _has_objects(value):
                cells = value.to_numpy(object).ravel().tolist()
                self._look_into([cell for cell in cells if not isinstance(cell, _IMMUTABLE)])
            return "frame"
        torch = sys.modules.get("torch")
        if torch and isinstance(value, torch.Tensor) and value.device.type == "cpu":
            memory = value.untyped_storage()
            self.ranges.append((memory.data_ptr(), memory.data_ptr() + memory.nbytes()))
        return None

    def _look_into(self, cells: list[Any]) -> None:
        part = _Finder(self.kept)
        part.dump(cells)
        self.objects |= part.objects
        self.ranges += part.ranges
        self.frames += part.frames


class _Nowhere(io.RawIOBase):
    def write(self, data: Any) -> int:
        return len(data)


def _bundles(values: dict[str, Any]) -> list[list[str]]:
    """The names, in groups that hold a common mutable object or overlapping memory."""
    kept: list[Any] = []
    group = {name: name for name in values}

    def find(name: str) -> str:
        while group[name] != name:
            name = group[name]
        return name

    owner: dict[int, str] = {}
    ranges: list[tuple[int, int, str]] = []
    for name, value in values.items():
        finder = _Finder(kept)
        try:
            finder.dump(value)
        except HandoffError:
            raise
        except Exception as error:
            raise HandoffError(_why_not(name, value, error)) from None
        for key, part in finder.objects.items():
            if find(owner.setdefault(key, name)) != find(name) and not _is_global(part):
                group[find(name)] = find(owner[key])
        ranges += [(low, high, name) for low, high in finder.ranges]
    ranges.sort()
    reach, last = 0, ""
    for low, high, name in ranges:
        if low < reach:
            group[find(name)] = find(last)
        if high > reach:
            reach, last = high, name
    members: dict[str, list[str]] = {}
    for name in values:
        members.setdefault(find(name), []).append(name)
    return list(members.values())


def _overlaps(bundle: dict[str, Any]) -> tuple[list[tuple[int, int, Any]], bool]:
    """Memory in which several arrays of the bundle lie, as bytes; whether it has several frames."""
    finder = _Finder([])
    finder.dump(bundle)
    apart = finder.frames > 1
    spans: list[list[int]] = []
    for low, high in sorted(set(finder.ranges)):
        if spans and low < spans[-1][1]:
            spans[-1] = [spans[-1][0], max(high, spans[-1][1]), spans[-1][2] + 1]
        else:
            spans.append([low, high, 1])
    shared = [(low, high) for low, high, count in spans if count > 1]
    if not shared:
        return [], apart
    import numpy

    memory = [(ctypes.c_char * (high - low)).from_address(low) for low, high in shared]
    spaces = [numpy.frombuffer(part, numpy.uint8) for part in memory]
    return [(*span, space) for span, space in zip(shared, spaces, strict=True)], apart


def _is_global(value: Any) -> bool:
    """Whether it is pickled as a name, not as a copy."""
    try:
        return isinstance(value.__reduce_ex__(4), str)
    except Exception:
        return False


def _why_not(name: str, value: Any, error: Exception) -> str:
    path, part = name, value
    for _ in range(6):
        parts = _parts(part)
        bad = next((key for key, inner in parts.items() if not _can_pickle(inner)), None)
        if bad is None:
            break
        path, part = path + bad, parts[bad]
    inside = f"; {path} is of type {_type_name(part)}" if path != name else ""
    return (
        f"{name} ({_type_name(value)}) cannot be handed on from step {_step.name}: "
        f"{_first_line(error)}{inside}. Make it in the step that needs it."
    )


def _parts(value: Any) -> dict[str, Any]:
    if isinstance(value, dict):
        return {f"[{key!r}]": part for key, part in value.items()}
    if isinstance(value, (list, tuple)):
        return {f"[{number}]": part for number, part in enumerate(value)}
    return {f".{key}": part for key, part in getattr(value, "__dict__", {}).items()}


def _can_pickle(value: Any) -> bool:
    try:
        _Finder([]).dump(value)
    except Exception:
        return False
    return True


# --- Digest of a value's content --------------------------------------------------------------------


def digest(value: Any) -> str:
    """SHA-256 of the content: equal for a value and what is loaded of it, in every process.

    It does not see identity, only what a value holds: types, order of a dict, index and dtypes of a
    frame, state of a random generator. 0.0 and -0.0 differ, as do 1, 1.0 and True.
    """
    return _Digester().of(value).hex()


def _digest_or(value: Any, otherwise: str) -> str:
    try:
        return digest(value)
    except Exception:  # an object that only its own pickling code understands
        return otherwise


_PLAIN = {bool, int, float, complex, str, bytes, type(None)}


class _Digester:
    def __init__(self) -> None:
        self.open: dict[int, int] = {}  # the objects on the way to this one
        self.done: dict[
            int, tuple[Any, bytes]
        ] = {}  # keeps each object, for its id may come again

    def of(self, value: Any) -> bytes:
        """Digest of any value."""
        key = id(value)
        if key in self.done:
            return self.done[key][1]
        if key in self.open:  # a cycle: how far up
            return self._hash("cycle", str(len(self.open) - self.open[key]).encode())
        kind = type(value)
        if kind in _PLAIN:
            return self._hash(kind.__name__, marshal.dumps(value, 1))
        self.open[key] = len(self.open)
        result = self._hash(_type_name(value), *self._content(value))
        del self.open[key]
        self.done[key] = value, result
        return result

    def _hash(self, kind: str, *parts: Any) -> bytes:
        sha = hashlib.sha256(kind.encode())
        for part in parts:
            sha.update(b"\0%d\0" % memoryview(part).nbytes)
            sha.update(part)
        return sha.digest()

    def _content(self, value: Any) -> list[Any]:
        kind = type(value)
        if kind in (list, tuple):
            return self._items(value)
        if kind is dict:
            return [*self._items(list(value)), *self._items(list(value.values()))]
        if kind in (set, frozenset):
            return sorted(self.of(item) for item in value)
        if isinstance(value, type):
            return [f"{value.__module__}.{value.__qualname__}".encode()]
        if isinstance(value, types.ModuleType):
            return [value.__name__.encode()]
        if isinstance(value, types.FunctionType):
            return self._function(value)
        if isinstance(value, types.CodeType):
            names = (value.co_names, value.co_varnames, value.co_freevars, value.co_cellvars)
            return [value.co_code, self.of(value.co_consts), self.of(names)]
        for library in (self._numpy, self._pandas, self._scipy, self._torch):
            parts = library(value)
            if parts is not None:
                return parts
        return self._object(value)

    def _items(self, items: Any) -> list[Any]:
        if set(map(type, items)) <= _PLAIN:
            return [marshal.dumps(list(items), 1)]
        return [self.of(item) for item in items]

    def _function(self, value: Any) -> list[Any]:
        own = value.__module__ == "__main__" or "<" in value.__qualname__
        if not own:
            return [f"{value.__module__}.{value.__qualname__}".encode()]
        cells = [self.of(cell.cell_contents) for cell in value.__closure__ or ()]
        return [self.of((value.__code__, value.__defaults__, value.__kwdefaults__)), *cells]

    def _numpy(self, value: Any) -> list[Any] | None:
        numpy = sys.modules.get("numpy")
        if not numpy:
            return None
        if value is numpy.random.mtrand._rand:  # the random state is handed on by itself
            return []
        if isinstance(value, numpy.dtype):
            return [self.of(value.descr) if value.names else str(value).encode()]
        if not isinstance(value, numpy.generic) and type(value) not in (
            numpy.ndarray,
            numpy.memmap,
        ):
            return None
        array = numpy.asarray(value)
        head = [self.of(array.dtype), str(array.shape).encode()]
        if array.dtype.names:  # by field: bytes between them are anything
            return head + [self.of(array[name]) for name in array.dtype.names]
        if array.dtype.hasobject:
            return head + self._items(array.ravel().tolist())
        return (
            [*head, numpy.ascontiguousarray(array).reshape(-1).view(numpy.uint8)]
            if array.nbytes
            else head
        )

    def _pandas(self, value: Any) -> list[Any] | None:
        pandas = sys.modules.get("pandas")
        if not pandas:
            return None
        if type(value) is pandas.DataFrame:
            columns = [self.of(value.iloc[:, number].array) for number in range(value.shape[1])]
            return [
                self.of(value.columns),
                self.of(value.index),
                self.of(value.attrs),
                *columns,
            ]
        if type(value) is pandas.Series:
            return [self.of((value.name, value.index, value.attrs)), self.of(value.array)]
        if isinstance(value, pandas.Index):
            return self._index(value, pandas)
        if not isinstance(value, pandas.api.extensions.ExtensionArray):
            return None
        head = str(value.dtype).encode()
        if isinstance(value.dtype, pandas.CategoricalDtype):
            return [head, self.of((value.codes, value.categories, value.ordered))]
        if hasattr(value, "asi8"):
            return [head, self.of(value.asi8)]
        plain = value.to_numpy()
        return (
            [head, *self._items(plain.tolist())]
            if plain.dtype.hasobject
            else [head, self.of(plain)]
        )

    def _index(self, value: Any, pandas: Any) -> list[Any]:
        names = self.of(list(value.names))
        if isinstance(value, pandas.RangeIndex):
            return [names, self.of((value.start, value.stop, value.step))]
        if isinstance(value, pandas.MultiIndex):
            return [names, self.of(list(value.levels)), self.of([*map(list, value.codes)])]
        return [names, self.of(getattr(value, "freqstr", None)), self.of(value.array)]

    def _scipy(self, value: Any) -> list[Any] | None:
        sparse = sys.modules.get("scipy.sparse")
        if not (sparse and sparse.issparse(value)) or isinstance(value, dict):
            return None
        fields = ("data", "indices", "indptr", "row", "col", "offsets", "rows")
        return [str(value.shape).encode(), *(self.of(getattr(value, f, None)) for f in fields)]

    def _torch(self, value: Any) -> list[Any] | None:
        torch = sys.modules.get("torch")
        if not (torch and isinstance(value, torch.Tensor)):
            return None
        plain = value.detach().cpu().contiguous().reshape(-1).view(torch.uint8).numpy()
        return [str((value.dtype, tuple(value.shape), value.requires_grad)).encode(), plain]

    def _object(self, value: Any) -> list[Any]:
        reducer = {**copyreg.dispatch_table, **cloudpickle.Pickler.dispatch}.get(type(value))
        reduced = reducer(value) if reducer else value.__reduce_ex__(4)
        if isinstance(reduced, str):
            return [reduced.encode()]
        function, arguments, state, items, pairs = (*reduced, None, None, None)[:5]
        rest = [list(items or ()), [list(pair) for pair in pairs or ()]]
        return [self.of(part) for part in (function, arguments, state, *rest)]
