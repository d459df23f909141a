"""Aliases of registered models that a step resolves."""

from __future__ import annotations

from typing import Any

from .state import running

# What they answer changes with each run and each version.
ASKING = ("search_runs", "search_model_versions", "search_registered_models", "search_traces")


def watch_models() -> None:
    """From now on note which versions aliases stand for, and what is asked of the store."""
    from mlflow import MlflowClient

    by_alias, latest = MlflowClient.get_model_version_by_alias, MlflowClient.get_latest_versions

    def with_alias(self: Any, name: str, alias: str, *rest: Any, **more: Any) -> Any:
        found = by_alias(self, name, alias, *rest, **more)
        _note(f"models:/{name}@{alias}", found.version)
        return found

    def with_latest(self: Any, name: str, *rest: Any, **more: Any) -> Any:
        found = latest(self, name, *rest, **more)
        stages = (rest[0] if rest else more.get("stages")) or ["latest"]
        _note(f"models:/{name}/{stages[0]}", newest(found))
        return found

    MlflowClient.get_model_version_by_alias = with_alias
    MlflowClient.get_latest_versions = with_latest
    for name in ASKING:
        _watch(name)


def version_now(uri: str) -> str:
    """The version that an alias, a stage or ``latest`` stands for; empty if for none."""
    from mlflow import MlflowClient

    name, _, alias = uri.removeprefix("models:/").partition("@")
    try:
        if alias:
            return str(MlflowClient().get_model_version_by_alias(name, alias).version)
        name, _, stage = name.rpartition("/")
        stages = None if stage == "latest" else [stage]
        return newest(MlflowClient().get_latest_versions(name, stages))
    except Exception:
        return ""


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
