"""The step that runs in this process."""

from __future__ import annotations

from pathlib import Path
from typing import Any


class RunningStep:
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
    began: dict[str, str] = {}  # digests of the states that the step's own code goes on from
    unseeded: dict[str, str] = {}  # digests of the states of those that do not
    watches = False  # whether what it reads is noted
    not_outside: tuple[str, ...] = ()  # beginnings of paths of which packages' versions tell
    opened: dict[str, dict[str, Any]] = {}  # files outside, where they lay when first opened
    variables: dict[str, str] = {}  # of the environment: keyed digests
    aliases: dict[str, str] = {}  # of registered models: versions
    asks: set[str] = set()  # what cannot be looked at again
    folders: set[str] = set()  # in the working folder, before the step's own code
    files: dict[str, tuple[int, int]] = {}  # in the working folder, before the step's own code


running = RunningStep()
