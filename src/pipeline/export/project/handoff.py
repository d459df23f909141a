"""What a step of this project takes over from the steps before it, and hands on.

A step calls ``start``, ``parameters`` and ``inputs`` first and ``outputs`` last. What it hands
on lies in the artifact folder ``handoff`` of its MLflow run; ``handoff.json`` there lists it.
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


class BadParameter(HandoffError):
    """A parameter that the step or the pipeline does not take; exit code 2."""


# --- The life of a step -----------------------------------------------------------------------


class _Step:
    """What is known of the step that runs in this process."""

    name = run_id = ""
    ended = False
    figures = 0
    project = Path()
    temporary: Path | None = None
    given: dict[str, str] = {}  # the command line
    declared: dict[str, Any] = {}  # parameters
    sources: dict[str, tuple[Path, str]] = {}  # handoff by step: folder, and URI if remote
    bundles: dict[Path, Any] = {}  # what was loaded, by file
    random: dict[str, Any] = {}  # states of random generators that go on, by library
    unseeded: dict[str, str] = {}  # digests of the states of those that do not
    files: dict[str, tuple[int, int]] = {}  # in the working folder, before the step's own code


_step = _Step()


def start(name: str, random_from: str | None = None) -> None:
    """Begin the step: its MLflow run, a working folder with the files so far, the random state.

    ``random_from`` is the step whose random numbers go on here; without one, the environment
    variable FLOWBOOK_SEED seeds them.
    """
    _step.name, _step.project = name, Path.cwd()
    # As in a notebook: a worker process must not import, that is run, the step again.
    main = sys.modules["__main__"]
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
    _step.given = arguments(sys.argv[1:])
    _step.temporary = Path(tempfile.mkdtemp(prefix=f"{name}-")).resolve()
    _use_quiet_figures()
    work = _step.temporary / "work"
    work.mkdir()
    _restore_files(work)
    os.chdir(work)
    _step.files = _stamps(work)
    if random_from:
        _restore_random(random_from)
    elif os.environ.get("FLOWBOOK_SEED"):
        _seed(int(os.environ["FLOWBOOK_SEED"]))
        return
    for library, state in _random_states().items():
        if library not in _step.random:
            _step.unseeded[library] = digest(state)


def parameters(**defaults: Any) -> Any:
    """The step's parameters, each of its default's type; one alone is not in a tuple."""
    for name, text in _step.given.items():
        if name in defaults:
            defaults[name] = convert(name, text, defaults[name])
        elif not name.endswith("_run_id"):
            known = ", ".join(defaults)
            raise BadParameter(f"Unknown parameter {name}; step {_step.name} has {known}.")
    _step.declared = defaults
    _keep_declared(set(mlflow.get_run(_step.run_id).data.params) & set(defaults))
    values = tuple(defaults.values())
    return values[0] if len(values) == 1 else values


def inputs(step: str, *names: str) -> Any:
    """Values that ``step`` has handed on, in this order; one alone is not in a tuple."""
    entries = _manifest(_source(step))["values"]
    for file in {
        entry["file"] for entry in entries if entry["name"] in names and "file" in entry
    }:
        _fetch(step, file)
    values = load(_source(step), names, _step.bundles)
    return values[names[0]] if len(names) == 1 else tuple(values[name] for name in names)


def outputs(**values: Any) -> None:
    """Hand these values on, with the random state and the files written; end the step's run."""
    random_states = _used_random_states()
    show_figures()
    client = MlflowClient()
    with tempfile.TemporaryDirectory(prefix="handoff-") as folder:
        manifest = save(values, folder)
        random_file = Path(folder, RANDOM_FILE)
        random_file.write_bytes(pickle.dumps(random_states))
        manifest["step"] = _step.name
        manifest["random"] = {"sha256": _sha256(random_file), "digest": digest(random_states)}
        manifest["files"] = [_described(path) for path in _changed_files()]
        Path(folder, MANIFEST).unlink()
        _say_if_large("files", sum(file["size"] for file in manifest["files"]))
        client.log_artifacts(_step.run_id, folder, FOLDER)
    for file in manifest["files"]:
        target = (Path(FOLDER, "files") / file["path"]).parent.as_posix()
        client.log_artifact(_step.run_id, file["path"], target)
    client.log_dict(_step.run_id, manifest, f"{FOLDER}/{MANIFEST}")  # last: now it is whole
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
    if _step.temporary:
        shutil.rmtree(_step.temporary, ignore_errors=True)
    try:
        while (run := mlflow.active_run()) and run.info.run_id != _step.run_id:
            mlflow.end_run(status)
        if error:
            MlflowClient().set_tag(_step.run_id, "flowbook.error", error[:TAG_LIMIT])
        mlflow.end_run(status)
        if not run:  # the step's own code has ended it
            MlflowClient().set_terminated(_step.run_id, status)
    except Exception as problem:
        print(f"The run could not be ended: {_first_line(problem)}", file=sys.stderr)


def _failed(kind: type[BaseException], error: BaseException, trace: Any) -> None:
    """Ends the step after an exception that nothing caught (``sys.excepthook``)."""
    place = _place(trace)
    status, text = "FAILED", f"{kind.__name__}: {str(error).strip()}"
    if isinstance(error, KeyboardInterrupt):
        status, text = "KILLED", "stopped"
        print(f"Step {_step.name} was stopped{place}.", file=sys.stderr)
    elif isinstance(error, HandoffError):
        text = str(error)
        print(f"Step {_step.name}: {error}", file=sys.stderr)
    elif is_unreachable(error):
        uri = mlflow.get_tracking_uri()
        print(f"Step {_step.name}: no answer from the tracking server {uri}.", file=sys.stderr)
    else:  # from the step's own code on, without what started it
        own = trace
        while own and not _is_project_file(own.tb_frame.f_code.co_filename):
            own = own.tb_next
        traceback.print_exception(kind, error, own or trace)
    if _step.run_id and not _step.ended:
        _end(status, text + place)
    if status == "KILLED":
        sys.exit(130)
    if kind is BadParameter:
        sys.exit(2)


def _place(trace: Any) -> str:
    """Where in the project's own code: `` (steps/train.py line 34)``."""
    own = [frame for frame in traceback.extract_tb(trace) if _is_project_file(frame.filename)]
    if not own:
        return ""
    file = Path(own[-1].filename).relative_to(_step.project).as_posix()
    return f" ({file} line {own[-1].lineno})"


def _is_project_file(name: str) -> bool:
    path = Path(name)
    inside = path.is_relative_to(_step.project) and "site-packages" not in path.parts
    return inside and path != Path(__file__)


def _ended_early() -> None:
    """Runs before MLflow's own exit handler, which would call the run finished."""
    if _step.run_id and not _step.ended:
        print(f"Step {_step.name} ended before its last statement.", file=sys.stderr)
        _end("FAILED", "ended before its last statement (sys.exit?)")
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(1)  # `mlflow run` goes by the exit code, which may be 0


def _interrupted(number: int, frame: Any) -> None:
    for other in (signal.SIGINT, signal.SIGTERM):
        signal.signal(other, signal.SIG_IGN)  # once is enough: let the run be ended
    raise KeyboardInterrupt


def is_unreachable(error: BaseException | None) -> bool:
    """Whether MLflow got no answer from its server."""
    while error:
        if type(error).__name__ in ("ConnectionError", "MaxRetryError"):
            return True
        if isinstance(error, MlflowException) and "API request to" in str(error):
            return True
        error = error.__cause__ or error.__context__
    return False


def _loaded(library: str) -> Any:
    """The library if the step has imported it: what is not loaded made none of its values."""
    return sys.modules.get(library)


def _first_line(error: BaseException) -> str:
    return (str(error).strip() or type(error).__name__).splitlines()[0][:500]


# --- Parameters -------------------------------------------------------------------------------


def arguments(words: list[str]) -> dict[str, str]:
    """``--key=value`` (and ``--key value``, as MLflow adds undeclared ones) as a dictionary."""
    given: dict[str, str] = {}
    key = ""
    for word in words:
        if match := re.match(r"--([^=]+)=(.*)$", word, re.DOTALL):
            given[match[1]] = match[2]
        elif word.startswith("--"):
            key = word[2:]
            given[key] = ""
        elif key:
            given[key], key = word, ""
        else:
            raise BadParameter(f"Expected --name=value, got {word!r}.")
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
        kind = {bool: "true or false", int: "a whole number"}.get(type(default), "a number")
        raise BadParameter(f"Parameter {name}: expected {kind}, got {text!r}.") from None


def _whole(number: float) -> int:
    """``mlflow run`` knows only float: 400.0 stands for 400."""
    if not number.is_integer():
        raise ValueError(number)
    return int(number)


def _keep_declared(names: set[str]) -> None:
    """Let the notebook log a parameter again that ``mlflow run`` has logged as shell text.

    MLflow refuses a second text form; the value is the same, so the second one is left out.
    """
    log_param, log_batch = MlflowClient.log_param, MlflowClient.log_batch

    def tolerant_param(
        self: Any, run_id: str, key: str, value: Any, *rest: Any, **more: Any
    ) -> Any:
        if run_id == _step.run_id and key in names:
            return value
        return log_param(self, run_id, key, value, *rest, **more)

    def tolerant_batch(
        self: Any, run_id: str, metrics: Any = (), params: Any = (), *rest: Any, **more: Any
    ) -> Any:
        if run_id == _step.run_id:
            params = [param for param in params if param.key not in names]
        return log_batch(self, run_id, metrics, params, *rest, **more)

    if names:
        MlflowClient.log_param, MlflowClient.log_batch = tolerant_param, tolerant_batch


def absolute_tracking_uri() -> str:
    """The tracking URI, made the same for every folder, here and in child processes."""
    uri = str(mlflow.get_tracking_uri())
    if not mlflow.is_tracking_uri_set():
        uri = unquote(uri)  # MLflow quotes its default, and then cannot open it
    if match := re.match(r"(sqlite:///)(.+)$", uri):
        uri = match[1] + os.path.abspath(match[2])
        mlflow.set_tracking_uri(uri)
    os.environ["MLFLOW_TRACKING_URI"] = uri
    return uri


# --- Files, figures, random numbers -----------------------------------------------------------


def _restore_files(work: Path) -> None:
    """The project's data files, then those that the steps before this one have written."""
    if (_step.project / "files").is_dir():
        shutil.copytree(_step.project / "files", work, dirs_exist_ok=True)
    for key, run_id in _step.given.items():
        if not (key.endswith("_run_id") and run_id):
            continue
        step = key.removesuffix("_run_id")
        if not (_step.project / "steps" / f"{step}.py").exists():
            continue  # a parameter of that name
        for file in _manifest(_source(step))["files"]:
            target = work / file["path"]
            if not target.resolve().is_relative_to(work):
                raise HandoffError(f"Run {run_id} hands on a file outside: {file['path']}")
            source = _checked(_fetch(step, f"files/{file['path']}"), file["sha256"])
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, target)


def _stamps(work: Path) -> dict[str, tuple[int, int]]:
    """Size and time of every file in the working folder."""
    found = {}
    for folder, folders, files in os.walk(work):
        folders[:] = sorted(set(folders) - NOT_HANDED_ON)
        for path in (Path(folder, file) for file in sorted(files)):
            if path.is_file():
                stat = path.stat()
                found[path.relative_to(work).as_posix()] = stat.st_size, stat.st_mtime_ns
    return found


def _changed_files() -> list[str]:
    """Files that the step wrote or changed, relative to its working folder."""
    assert _step.temporary
    work = _step.temporary / "work"
    os.chdir(work)  # the step may have left it
    return [path for path, stamp in _stamps(work).items() if _step.files.get(path) != stamp]


def _described(path: str) -> dict[str, Any]:
    return {"path": path, "size": os.path.getsize(path), "sha256": _sha256(Path(path))}


def _use_quiet_figures() -> None:
    """``plt.show()`` logs the figures to the run and closes them, as a notebook's cell does."""
    os.environ["MPLBACKEND"] = "Agg"
    if pyplot := _loaded("matplotlib.pyplot"):
        pyplot.switch_backend("Agg")
        pyplot.show = show_figures
    warnings.filterwarnings("ignore", message=".*non-interactive.*")


def show_figures(*args: Any, **kwargs: Any) -> None:
    """Log the open figures as ``figures/figure_N.png`` of the step's run, and close them."""
    if pyplot := _loaded("matplotlib.pyplot"):
        for number in pyplot.get_fignums():
            _step.figures += 1
            name = f"figures/figure_{_step.figures}.png"
            MlflowClient().log_figure(_step.run_id, pyplot.figure(number), name)
            pyplot.close(number)


def _random_states() -> dict[str, Any]:
    """States of the random generators that are loaded: Python's, numpy's, torch's."""
    state: dict[str, Any] = {"python": random.getstate()}
    if numpy := _loaded("numpy"):
        state["numpy"] = numpy.random.get_state()
    if torch := _loaded("torch"):
        state["torch"] = torch.get_rng_state().numpy()
    return state


def _used_random_states() -> dict[str, Any]:
    """Without those that nothing has seeded or drawn from: they differ from run to run."""
    states = {**_step.random, **_random_states()}
    unused = {name for name, old in _step.unseeded.items() if digest(states[name]) == old}
    return {name: state for name, state in states.items() if name not in unused}


def _restore_random(step: str) -> None:
    sha256 = _manifest(_source(step))["random"]["sha256"]
    file = _checked(_fetch(step, RANDOM_FILE), sha256)
    _step.random = states = pickle.loads(file.read_bytes())
    if "python" in states:
        random.setstate(states["python"])
    if "numpy" in states and (numpy := _loaded("numpy")):
        numpy.random.set_state(states["numpy"])
    if "torch" in states and (torch := _loaded("torch")):
        torch.set_rng_state(torch.from_numpy(states["torch"]))


def _seed(seed: int) -> None:
    random.seed(seed)
    if numpy := _loaded("numpy"):
        numpy.random.seed(seed % 2**32)
    if torch := _loaded("torch"):
        torch.manual_seed(seed)


# --- Reading and writing a handoff ------------------------------------------------------------


class _Missing:
    """Stands for a variable that was not bound on the way the step took."""

    def __reduce__(self) -> str:
        return "MISSING"

    def _refuse(self, *args: Any) -> Any:
        raise NameError("not defined: the step that hands this variable on did not bind it")

    __getattr__ = __getitem__ = __call__ = __iter__ = __len__ = __bool__ = __str__ = _refuse
    __repr__ = __eq__ = __lt__ = __add__ = __radd__ = __sub__ = __mul__ = __rmul__ = _refuse
    __hash__ = object.__hash__


MISSING = _Missing()


def _source(step: str) -> Path:
    """A folder with the handoff of ``step``: the artifacts themselves if they are local."""
    if step in _step.sources:
        return _step.sources[step][0]
    option = f"{step}_run_id"
    run_id = _step.given.get(option)
    if not run_id:
        raise HandoffError(f"It goes on from step {step}; give its run: --{option}=... .")
    try:
        info = mlflow.get_run(run_id).info
    except MlflowException as error:
        if is_unreachable(error):
            raise
        uri = mlflow.get_tracking_uri()
        raise HandoffError(f"There is no run {run_id} (of step {step}) in {uri}.") from None
    if info.lifecycle_stage == "deleted":
        raise HandoffError(
            f"Run {run_id} of step {step} is deleted; restore it or run it again."
        )
    uri = f"{info.artifact_uri}/{FOLDER}"
    try:
        if uri.startswith("file:") or not re.match(r"[a-z][\w+.-]+:", uri):
            _step.sources[step] = Path(mlflow.artifacts.download_artifacts(uri)), ""
        else:
            assert _step.temporary
            _step.sources[step] = _step.temporary / step, uri
        _fetch(step, MANIFEST)
    except Exception as error:
        if is_unreachable(error):
            raise
        raise HandoffError(
            f"Run {run_id} of step {step} hands nothing on: it did not finish, or its "
            "artifacts are gone. Run the step again."
        ) from None
    return _step.sources[step][0]


def _fetch(step: str, name: str) -> Path:
    """A file of the handoff of ``step``, downloaded if need be."""
    folder, uri = _step.sources[step]
    file = folder / name
    try:
        if uri and not file.exists():
            file.parent.mkdir(parents=True, exist_ok=True)
            mlflow.artifacts.download_artifacts(f"{uri}/{name}", dst_path=str(file.parent))
    except Exception as error:
        raise HandoffError(
            f"Cannot fetch {name} of step {step}: {_first_line(error)}"
        ) from None
    if not file.exists():
        raise HandoffError(f"{name} of step {step} is gone; run that step again.")
    return file


def missing_artifacts(run_id: str) -> str:
    """Which files of a run's handoff are gone; empty if none is."""
    try:
        manifest = mlflow.artifacts.load_dict(f"runs:/{run_id}/{FOLDER}/{MANIFEST}")
    except Exception as error:
        if is_unreachable(error):
            raise
        return MANIFEST
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
    """What the driver compares, as a tag's text: short digests of all that is handed on."""
    digests = {value["name"]: value["digest"][:16] for value in manifest["values"]}
    digests.update({f"file:{file['path']}": file["sha256"][:16] for file in manifest["files"]})
    text = json.dumps({**digests, "random": manifest["random"]["digest"][:16]})
    if len(text) <= TAG_LIMIT:
        return text
    return json.dumps({"*": digest(digests), "random": manifest["random"]["digest"][:16]})


def save(values: dict[str, Any], folder: Path | str) -> dict[str, Any]:
    """Write values to files in ``folder``, beside their list ``handoff.json``; answer the list.

    How a value is stored depends on the value alone. Values that share something mutable go
    into one file, so that they still share it when loaded.
    """
    folder = Path(folder)
    bound = {name: value for name, value in values.items() if value is not MISSING}
    missing = {"format": "missing", "digest": "missing"}
    stored = {name: missing for name in values}
    for number, names in enumerate(_bundles(bound), 1):
        stem = names[0] if len(names) == 1 and names[0].isascii() else "values"
        file, kind = _write({name: bound[name] for name in names}, folder, f"{number}_{stem}")
        size, sha256 = str(file.stat().st_size), _sha256(file)
        for name in names:
            stored[name] = {"file": file.name, "format": kind, "size": size, "sha256": sha256}
            stored[name]["digest"] = _digest_or(bound[name], sha256)
    manifest = {
        "version": 1,
        "python": platform.python_version(),
        "values": [
            {"name": name, "type": type_name(value), **stored[name]}
            for name, value in values.items()
        ],
    }
    (folder / MANIFEST).write_text(json.dumps(manifest, indent=1), encoding="utf-8")
    return manifest


def load(
    folder: Path | str, names: Any, bundles: dict[Path, Any] | None = None
) -> dict[str, Any]:
    """Read values that ``save`` wrote. ``bundles`` keeps what a file holds for a later call."""
    folder, bundles = Path(folder), {} if bundles is None else bundles
    manifest = _manifest(folder)
    entries = {entry["name"]: entry for entry in manifest["values"]}
    values: dict[str, Any] = {}
    for name in names:
        if name not in entries:
            step, known = manifest.get("step", folder), ", ".join(entries) or "nothing"
            raise HandoffError(f"Step {step} does not hand on {name}; it hands on {known}.")
        entry = entries[name]
        if entry["format"] == "missing":
            values[name] = MISSING
            continue
        file = folder / entry["file"]
        if file not in bundles:
            bundles[file] = _read(_checked(file, entry["sha256"]), entry)
        values[name] = bundles[file][name]
    return values


def _write(bundle: dict[str, Any], folder: Path, stem: str) -> tuple[Path, str]:
    """Write what belongs together into one file; the file and its format."""
    name, value = next(iter(bundle.items()))
    size = _size(value)
    _say_if_large(name, size)
    try:
        if size > shutil.disk_usage(folder).free:
            raise OSError(errno.ENOSPC, "")
        if len(bundle) == 1 and _is_plain_array(value):
            import numpy

            numpy.save(folder / f"{stem}.npy", _compact(value), allow_pickle=False)
            return folder / f"{stem}.npy", "npy"
        if len(bundle) == 1 and _is_frame(value):
            file = _write_parquet(value, folder / f"{stem}.parquet")
            if file:
                return file, "parquet" if hasattr(value, "columns") else "parquet series"
        file = folder / f"{stem}.pkl"
        with file.open("wb") as stream:
            _Pickler(stream, *_overlaps(bundle)).dump(bundle)
        return file, "cloudpickle"
    except OSError as error:
        if error.errno != errno.ENOSPC:
            raise
        text = f"The disk is full: no room in {folder} for {name} ({size / 1e9:.1f} GB)."
        raise HandoffError(text) from None


def _read(file: Path, entry: dict[str, str]) -> dict[str, Any]:
    """All values in a file, by name."""
    name, kind = entry["name"], entry["format"]
    try:
        if kind == "npy":
            import numpy

            return {name: numpy.load(file, allow_pickle=False)}
        if kind.startswith("parquet"):
            return {name: _read_parquet(file, kind)}
        with file.open("rb") as stream:
            values: dict[str, Any] = _Unpickler(stream).load()
        return values
    except ImportError as error:
        package = error.name or error
        raise HandoffError(
            f"{name} ({entry['type']}) needs the package {package}, which is not installed "
            "here; add it to python_env.yaml."
        ) from None


def _size(value: Any) -> int:
    """Bytes of an array or frame; 0 for anything else."""
    if _is_frame(value):
        usage = value.memory_usage()
        return int(usage.sum() if hasattr(value, "columns") else usage)
    return int(value.nbytes) if _is_array(value) else 0


def _is_array(value: Any) -> bool:
    numpy = _loaded("numpy")
    return bool(numpy) and type(value) in (numpy.ndarray, numpy.memmap)


def _is_plain_array(value: Any) -> bool:
    """Of numbers, truth values, times or text, which numpy's own file format keeps exactly."""
    return _is_array(value) and value.dtype.kind in "biufcSUmM" and not value.dtype.names


def _is_frame(value: Any) -> bool:
    """A DataFrame or Series of pandas itself."""
    pandas = _loaded("pandas")
    return bool(pandas) and type(value) in (pandas.DataFrame, pandas.Series)


def _write_parquet(value: Any, file: Path) -> Path | None:
    """Only if it reads back equal, its columns in memory as Parquet's reader puts them.

    The last bit of a sum depends on the order in which memory is read.
    """
    frame = value if hasattr(value, "columns") else value.to_frame()
    for column in (frame.iloc[:, number] for number in range(frame.shape[1])):
        plain = column.to_numpy() if column.dtype.kind in "biufcmM" else None
        if plain is not None and len(plain) > 1 and plain.strides != (plain.itemsize,):
            return None
    try:
        with file.open("wb") as stream:
            frame.to_parquet(stream, engine="pyarrow")
        kind = "parquet" if frame is value else "parquet series"
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


def _say_if_large(name: str, size: int) -> None:
    if size > LARGE:
        print(f"Handing on {name}: {size / 1e9:.1f} GB", flush=True)


def _compact(array: Any) -> Any:
    """The same array without gaps, its axes in the same order in memory."""
    flags = array.flags
    return array if flags.c_contiguous or flags.f_contiguous else array.copy(order="K")


def type_name(value: Any) -> str:
    """The type as a person writes it: ``int``, ``pandas.DataFrame``."""
    kind = type(value)
    if kind.__name__ == "memmap":
        return "numpy.ndarray"  # as which it is stored and loaded
    prefix = "" if kind.__module__ == "builtins" else f"{kind.__module__}."
    return prefix + kind.__qualname__


# --- Pickling: classes of the step, shared memory ---------------------------------------------


class _Pickler(cloudpickle.Pickler):  # type: ignore[misc]
    """Pickles what the step's own code defines by name, and arrays that overlap as one."""

    overlaps: list[tuple[int, int, Any]] = []  # first byte, end, the bytes as an array
    frames_apart = False
    within: tuple[Any, ...] = ()  # classes and functions that are being copied

    def __init__(
        self, stream: Any, overlaps: Any = (), apart: bool = False, **more: Any
    ) -> None:
        super().__init__(stream, protocol=5, **more)
        self.overlaps, self.frames_apart = overlaps, apart

    def reducer_override(self, value: Any) -> Any:
        """How to pickle a value that needs care; see ``pickle.Pickler.reducer_override``."""
        numpy = _loaded("numpy")
        if _is_own(value) and not any(value is other for other in self.within):
            return _own, (value.__qualname__, _source_digest(value), self._copy(value))
        if numpy and value is numpy.random.mtrand._rand:
            return _global_random, ()
        if isinstance(value, io.IOBase) and not isinstance(value, (io.BytesIO, io.StringIO)):
            raise pickle.PicklingError(
                "cannot pickle an open file"
            )  # cloudpickle would read it
        if _is_array(value) and not value.dtype.hasobject and value.size:
            return self._array(value)
        if self.frames_apart and _copies_on_write(value) and not _has_objects(value):
            # On its own, or two frames would come back with common memory and change together.
            stream = io.BytesIO()
            _Pickler(stream).dump(value)
            return _unpickled, (stream.getvalue(),)
        return super().reducer_override(value)

    def _array(self, value: Any) -> Any:
        begin = value.__array_interface__["data"][0]
        for low, high, memory in self.overlaps:
            if low <= begin < high and value is not memory:
                place = (value.shape, value.dtype, memory, begin - low, value.strides)
                return _loaded("numpy").ndarray, place
        compact = _compact(value)
        return NotImplemented if compact is value else compact.__reduce_ex__(5)

    def _copy(self, value: Any) -> bytes | None:
        """A class or function by value, for a step without its source; None if impossible."""
        stream = io.BytesIO()
        pickler = _Pickler(stream)
        pickler.within = (*self.within, value)
        try:
            pickler.dump(value)
        except Exception:
            return None
        return stream.getvalue()


class _Unpickler(pickle.Unpickler):
    """Finds this module's own functions whatever name a tool loaded it under."""

    def find_class(self, module: str, name: str) -> Any:
        """See ``pickle.Unpickler.find_class``."""
        return globals()[name] if module == "handoff" else super().find_class(module, name)


def _unpickled(data: bytes) -> Any:
    return _Unpickler(io.BytesIO(data)).load()


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
    value = _unpickled(copy)
    value.__qualname__ = name  # which cloudpickle forgets
    return value


def _source_digest(value: Any) -> str:
    """Digest of the code of a function, or of the methods of a class."""
    members = {"": value} if isinstance(value, types.FunctionType) else vars(value)
    codes = {}
    for name, member in members.items():
        function = getattr(member, "__func__", getattr(member, "fget", member))
        if isinstance(function, types.FunctionType) and function.__module__ == "__main__":
            codes[name] = function.__code__
    return digest(codes)


def _global_random() -> Any:
    import numpy

    return numpy.random.mtrand._rand


def _copies_on_write(value: Any) -> bool:
    """A frame of a pandas in which no two of them ever change together."""
    if not _is_frame(value):
        return False
    pandas = _loaded("pandas")
    return (
        int(pandas.__version__.split(".")[0]) >= 3 or pandas.options.mode.copy_on_write is True
    )


def _has_objects(frame: Any) -> bool:
    dtypes = frame.dtypes if hasattr(frame, "columns") else [frame.dtype]
    return any(dtype.kind == "O" and str(dtype) == "object" for dtype in dtypes)


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

    def persistent_id(self, value: Any) -> str | None:
        """Notes the object; answers something where its parts need no look."""
        if isinstance(value, _IMMUTABLE):
            return None
        if isinstance(value, types.FunctionType) and not _is_own(value):
            return None
        numpy, pandas = _loaded("numpy"), _loaded("pandas")
        if numpy and isinstance(value, (numpy.generic, numpy.dtype)):
            return None
        if numpy and value is numpy.random.mtrand._rand:
            return "global"
        if pandas and isinstance(value, (pandas.Index, pandas.api.extensions.ExtensionDtype)):
            return "immutable"
        self.kept.append(value)
        self.objects[id(value)] = value
        return self._look_at_memory(value)

    def _look_at_memory(self, value: Any) -> str | None:
        if _is_array(value) and not value.dtype.hasobject:
            import numpy

            if value.size:
                bounds = getattr(numpy.lib, "array_utils", numpy).byte_bounds
                self.ranges.append(bounds(value))
            return "array"
        if _copies_on_write(value):
            self.frames += 1
            if _has_objects(value):
                cells = value.to_numpy(object).ravel().tolist()
                part = _Finder(self.kept)
                part.dump([cell for cell in cells if not isinstance(cell, _IMMUTABLE)])
                self.objects |= part.objects
                self.ranges += part.ranges
            return "frame"
        torch = _loaded("torch")
        if torch and isinstance(value, torch.Tensor) and value.device.type == "cpu":
            memory = value.untyped_storage()
            if memory.nbytes():
                self.ranges.append((memory.data_ptr(), memory.data_ptr() + memory.nbytes()))
        return None


class _Nowhere(io.RawIOBase):
    def write(self, data: Any) -> int:
        return len(data)


def _bundles(values: dict[str, Any]) -> list[list[str]]:
    """The names, grouped by common mutable objects and overlapping memory."""
    kept: list[Any] = []
    group = {name: [name] for name in values}  # one list for all names of a group

    def join(one: str, other: str) -> None:
        if group[one] is not group[other]:
            group[one] += group[other]
            for name in group[other]:
                group[name] = group[one]

    owner: dict[int, str] = {}
    ranges: list[tuple[int, int, str]] = []
    for name, value in values.items():
        finder = _look_into(name, value, kept)
        ranges += [(low, high, name) for low, high in finder.ranges]
        for key, part in finder.objects.items():
            if owner.setdefault(key, name) != name and not _is_global(part):
                join(owner[key], name)
    reach, last = 0, ""
    for low, high, name in sorted(ranges):
        if low < reach:
            join(last, name)
        if high > reach:
            reach, last = high, name
    return [names for name, names in group.items() if names[0] == name]


def _look_into(name: str, value: Any, kept: list[Any]) -> _Finder:
    finder = _Finder(kept)
    try:
        finder.dump(value)
    except Exception as error:
        raise HandoffError(_why_not(name, value, error)) from None
    return finder


def _overlaps(bundle: dict[str, Any]) -> tuple[list[tuple[int, int, Any]], bool]:
    """Memory in which several arrays of a bundle lie; whether it has several frames."""
    finder = _Finder([])
    finder.dump(bundle)
    spans: list[tuple[int, int, int]] = []
    for low, high in sorted(set(finder.ranges)):
        if spans and low < spans[-1][1]:
            first, end, count = spans.pop()
            spans.append((first, max(high, end), count + 1))
        else:
            spans.append((low, high, 1))
    overlaps: list[tuple[int, int, Any]] = []
    for low, high, count in spans:
        if count > 1:
            import numpy

            memory: Any = (ctypes.c_char * (high - low)).from_address(low)
            overlaps.append((low, high, numpy.frombuffer(memory, numpy.uint8)))
    return overlaps, finder.frames > 1


def _is_global(value: Any) -> bool:
    """Whether it is pickled as a name, not as a copy."""
    try:
        return isinstance(value.__reduce_ex__(4), str)
    except Exception:
        return False


def _why_not(name: str, value: Any, error: Exception) -> str:
    """Says what in a value cannot be pickled, as far as its parts can be looked at."""
    path, part = name, value
    for _ in range(6):
        parts = _parts(part)
        bad = next((key for key, inner in parts.items() if not _can_pickle(inner)), None)
        if bad is None:
            break
        path, part = path + bad, parts[bad]
    inside = f" ({path} is of type {type_name(part)})" if path != name else ""
    return (
        f"{name} of type {type_name(value)} cannot be handed on from step {_step.name}"
        f"{inside}: {_first_line(error)}. Make it in the step that needs it."
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


# --- Digest of a value's content --------------------------------------------------------------


def digest(value: Any) -> str:
    """SHA-256 of the content: equal for a value and what is loaded of it, in every process.

    It does not see identity, only what a value holds: types, order of a dict, index and dtypes
    of a frame, state of a random generator. 0.0 and -0.0 differ, as do 1, 1.0 and True.
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
        result = self._hash(type_name(value), *self._content(value))
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
        numpy = _loaded("numpy")
        if not numpy:
            return None
        if value is numpy.random.mtrand._rand:  # the random state is handed on by itself
            return []
        if isinstance(value, numpy.ma.MaskedArray):
            mask = numpy.ma.getmaskarray(value)
            return [self.of((numpy.ma.getdata(value), mask, value.fill_value))]
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
        pandas = _loaded("pandas")
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
        sparse = _loaded("scipy.sparse")
        if not (sparse and sparse.issparse(value)) or isinstance(value, dict):
            return None
        fields = ("data", "indices", "indptr", "row", "col", "offsets", "rows")
        return [str(value.shape).encode(), *(self.of(getattr(value, f, None)) for f in fields)]

    def _torch(self, value: Any) -> list[Any] | None:
        torch = _loaded("torch")
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
