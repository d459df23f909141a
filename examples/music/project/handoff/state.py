"""The step that runs in this process."""

from __future__ import annotations

import signal
from pathlib import Path
from typing import Any

# By a person, by a program, and by a terminal that is closed.
ENDING = [
    getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)
]


class RunningStep:
    """What is known of the step that runs in this process."""

    name = run_id = ""
    alone: Any = None  # what decides about its result, where no pipeline knows it
    ended = False
    has_logged = False  # to its own run: outside of any of the notebook's
    figures = 0
    project = Path()
    temporary: Path | None = None
    given: dict[str, str] = {}  # the command line
    declared: dict[str, Any] = {}  # parameters
    secrets: dict[str, str] = {}  # values of those that are secrets, by variable
    sources: dict[str, tuple[Path, str]] = {}  # handoff by step: folder, and URI if remote
    bundles: dict[Path, Any] = {}  # what was loaded, by file
    random: dict[str, Any] = {}  # states of random generators that go on, by library
    began: dict[str, str] = {}  # digests of the states that the step's own code goes on from
    imported_with: dict[str, Any] = {}  # states before the step's own imports
    settings: dict[str, Any] = {}  # of libraries, that go on
    settings_began: dict[str, str] = {}  # digests of those that the step's own code began with
    unseeded: dict[str, str] = {}  # digests of the states of those that do not
    from_steps: dict[str, str] = {}  # short digests of files that steps before it wrote
    later: dict[str, tuple[str, dict[str, Any]]] = {}  # of these, those not yet copied
    looked_at: set[str] = set()  # paths in the working folder
    overwritten: set[str] = set()
    python_began: Any = None  # the state of Python's generator where nothing has seeded it
    watches = False  # whether what it reads is noted
    not_outside: tuple[str, ...] = ()  # beginnings of paths of which packages' versions tell
    written: set[str] = set()  # files outside that the step itself wrote
    changed: set[str] = set()  # files outside that the step itself opened to write
    process = 0  # in which the step began: others come from it
    opened: dict[str, dict[str, Any]] = {}  # files outside, where they lay when first opened
    variables: dict[str, str] = {}  # of the environment: keyed digests
    variables_set: dict[str, str | None] = {}  # of these, set by steps; None: removed
    aliases: dict[str, str] = {}  # of registered models: versions
    asks: set[str] = set()  # what cannot be looked at again
    folders: dict[str, str] = {}  # and folders; of links to folders, what they point to
    files: dict[str, tuple[int, int]] = {}  # in the working folder, before the step's own code


running = RunningStep()
