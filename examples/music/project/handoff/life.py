"""The first and the last statement of a step."""

from __future__ import annotations

import atexit
import os
import pickle
import signal
import sys
import tempfile
from pathlib import Path
from typing import Any

import mlflow
from mlflow import MlflowClient

from .alone import begin_run
from .carry import carry_to_step
from .commandline import arguments
from .content import digest
from .ending import end_step, ended_early, failed, interrupted
from .figures import show_figures, use_quiet_figures
from .layout import (
    FOLDER,
    MANIFEST,
    RANDOM_FILE,
    SETTINGS_FILE,
    names_by_file,
    say_if_large,
    sha256_of,
    summary,
)
from .masking import keep_from_handoff
from .outside import seen_outside, watch_outside
from .randomness import go_on, moved, used_states
from .runs import watch_runs
from .settings import changed_settings
from .state import ENDING, running
from .storing import save
from .tracking import absolute_tracking_uri
from .unforeseen import changed_inputs
from .workfiles import looked_at
from .workfolder import (
    changed_files,
    described,
    folders,
    gone,
    new_folders,
    restore_files,
    stamps,
)
from .writing import keeping, writing_values


def start(name: str, random_from: str | None = None) -> None:
    """Begin the step: its MLflow run, a working folder with the files so far, the random state.

    ``random_from`` is the step whose random numbers go on here; without one, the environment
    variable PROVEBOOK_SEED seeds them.
    """
    running.name, running.project = name, Path.cwd()
    # As in a notebook: a worker process must not import, that is run, the step again.
    main = sys.modules["__main__"]
    main.__spec__ = None
    main.__dict__.pop("__file__", None)
    sys.excepthook = failed
    atexit.register(ended_early)
    for number in ENDING:
        signal.signal(number, interrupted)
    absolute_tracking_uri()
    running.run_id = begin_run(name).info.run_id
    mlflow.set_tag("provebook.step", name)
    watch_runs()
    running.given = arguments(sys.argv[1:])
    running.temporary = Path(tempfile.mkdtemp(prefix=f"{name}-")).resolve()
    use_quiet_figures()
    work = running.temporary / "work"
    work.mkdir()
    restore_files(work)
    os.chdir(work)
    running.files, running.folders = stamps(work), folders(work)
    go_on(random_from)
    watch_outside()


def outputs(**values: Any) -> None:
    """Hand these values on, with the random state and the files written; end the step's run."""
    outside = seen_outside()
    seen = looked_at()
    random_states, settings = used_states(), changed_settings()
    show_figures()
    client = MlflowClient()
    place = f"{mlflow.get_run(running.run_id).info.artifact_uri}/{FOLDER}"
    with tempfile.TemporaryDirectory(prefix="handoff-") as folder:
        manifest = save(values, folder, changed_inputs(values))
        Path(folder, MANIFEST).unlink()  # it comes last: then the handoff is whole
        random_file, settings_file = Path(folder, RANDOM_FILE), Path(folder, SETTINGS_FILE)
        with writing_values("the random state", 0, folder):
            random_file.write_bytes(pickle.dumps(random_states))
            settings_file.write_bytes(pickle.dumps(settings))
        manifest["step"] = running.name
        manifest["outside"] = outside
        manifest["random"] = {
            "sha256": sha256_of(random_file),
            "digests": {name: digest(state) for name, state in random_states.items()},
            "moved": moved(random_states),
        }
        manifest["settings"] = {
            "sha256": sha256_of(settings_file),
            "digests": {name: digest(one) for name, one in settings.items()},
        }
        manifest["began"] = running.settings_began
        manifest["given"] = sorted(running.settings.keys() & running.settings_began.keys())
        manifest["files"] = [described(path) for path in changed_files()]
        manifest["looked_at"] = seen
        manifest["folders"], manifest["gone"] = new_folders(), gone()
        say_if_large("files", sum(file["size"] for file in manifest["files"]))
        named = names_by_file(manifest)
        keep_from_handoff(
            [(path, named.get(path.name, path.name)) for path in Path(folder).iterdir()]
            + [(Path(file["path"]), f"the file {file['path']}") for file in manifest["files"]]
        )
        with keeping(named, place):
            client.log_artifacts(running.run_id, folder, FOLDER)
    for file in manifest["files"]:
        target = (Path(FOLDER, "files") / file["path"]).parent.as_posix()
        with keeping({file["path"]: f"the file {file['path']}"}, place):
            client.log_artifact(running.run_id, file["path"], target)
    with keeping({MANIFEST: f"the list {MANIFEST}"}, place):
        client.log_dict(running.run_id, manifest, f"{FOLDER}/{MANIFEST}")
    client.set_tag(running.run_id, "provebook.outputs", summary(manifest))
    carry_to_step()
    if running.alone:
        running.alone.note_key()
    logged = client.get_run(running.run_id).data.params
    for key, value in running.declared.items():
        if key not in logged:
            client.log_param(running.run_id, key, value)
    end_step("FINISHED")
