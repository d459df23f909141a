"""Aliases of registered models that a step resolves."""

from __future__ import annotations

import functools
from typing import Any

from .state import running

# What they answer changes with each run and each version.
ASKING = ("search_runs", "search_model_versions", "search_registered_models", "search_traces")

_UNWATCHED: list[Any] = []  # how a version is looked up


def watch_models() -> None:
    """From now on note which versions aliases stand for, and what is asked of the store."""
    from mlflow import MlflowClient

    _UNWATCHED.append(MlflowClient.get_model_version)
    by_alias, latest = MlflowClient.get_model_version_by_alias, MlflowClient.get_latest_versions

    def with_alias(self: Any, name: str, alias: str, *rest: Any, **more: Any) -> Any:
        uri = f"models:/{name}@{alias}"
        _note(uri, "")  # until it is found
        found = by_alias(self, name, alias, *rest, **more)
        _note(uri, found.version)
        return found

    def of_version(function: Any) -> Any:
        @functools.wraps(function)
        def with_version(self: Any, name: str, version: Any, *rest: Any, **more: Any) -> Any:
            uri = f"models:/{name}/{version}"
            _note(uri, "")
            found = function(self, name, version, *rest, **more)
            _note(uri, version_now(uri))
            return found

        return with_version

    def with_latest(self: Any, name: str, *rest: Any, **more: Any) -> Any:
        found = latest(self, name, *rest, **more)
        stages = (rest[0] if rest else more.get("stages")) or ["latest"]
        _note(f"models:/{name}/{stages[0]}", newest(found))
        return found

    MlflowClient.get_model_version_by_alias = with_alias
    MlflowClient.get_latest_versions = with_latest
    for one in ("get_model_version", "get_model_version_download_uri"):
        setattr(MlflowClient, one, of_version(getattr(MlflowClient, one)))
    for name in ASKING:
        _watch(name)


def version_now(uri: str) -> str:
    """The version that an alias, a stage or ``latest`` stands for; empty if for none.

    Of a version by its number, where it comes from: a model that is deleted and registered
    anew has the same numbers.
    """
    from mlflow import MlflowClient

    name, _, alias = uri.removeprefix("models:/").partition("@")
    try:
        if alias:
            return str(MlflowClient().get_model_version_by_alias(name, alias).version)
        name, _, stage = name.rpartition("/")
        if stage.isdigit():
            look = _UNWATCHED[0] if _UNWATCHED else MlflowClient.get_model_version
            one = look(MlflowClient(), name, stage)
            return f"{one.source} at {one.creation_timestamp}"
        stages = None if stage == "latest" else [stage]
        return newest(MlflowClient().get_latest_versions(name, stages))
    except Exception:
        return ""


def other_version(uri: str, then: str) -> str:
    """What is otherwise with a model than when a step took it, in words; empty if nothing."""
    version = version_now(uri)
    if version == then:
        return ""
    if not version:
        return f"{uri} is gone"
    if not then:
        return f"{uri} is there now"
    if uri.rpartition("/")[2].isdigit():
        return f"{uri} is another one"
    return f"{uri} is version {version} now, was {then}"


def newest(versions: Any) -> str:
    """The highest of these versions."""
    return str(max((int(one.version) for one in versions), default=""))


def _note(uri: str, version: Any) -> None:
    if running.watches:
        running.aliases[uri] = str(version)


def _watch(name: str) -> None:
    from mlflow import MlflowClient

    function = getattr(MlflowClient, name, None)
    if function is None:
        return

    def watched(self: Any, *rest: Any, **more: Any) -> Any:
        if running.watches:
            running.asks.add(f"asks the tracking server ({name})")
        return function(self, *rest, **more)

    setattr(MlflowClient, name, watched)
