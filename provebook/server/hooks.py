"""Giving kernels and terminals their environment, whatever managers the user has configured.

The methods of the manager *instances* are wrapped: replacing the classes would take away what
somebody set in ``ServerApp.kernel_manager_class``.
"""

from __future__ import annotations

import inspect
import os
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any

from . import environment
from .kernels import Kernels, Launched


def hook_kernels(manager: Any, kernels: Kernels, root: Path, enabled: bool) -> None:
    """Wrap ``manager.start_kernel`` and ``manager.remove_kernel``.

    A restart uses what the first start was given, so a kernel keeps its store.
    """
    start, remove = manager.start_kernel, manager.remove_kernel

    @wraps(start)
    async def start_kernel(*args: Any, **kwargs: Any) -> Any:
        known = kwargs.get("kernel_id")
        name = kwargs.get("kernel_name") or manager.default_kernel_name
        running = known is not None and known in manager
        if args or running or not kernels.is_python(name):
            return await _result(start(*args, **kwargs))
        env = dict(kwargs.get("env") or os.environ)
        folder = _folder(manager, kwargs, env, root)
        spec_env = kernels.spec_env(name)
        if enabled:
            environment.direct(env, folder, root, spec_env)
            kwargs["env"] = env
        kernel_id = await _result(start(**kwargs))
        uri = environment.effective_uri(env, folder, spec_env)
        kernels.started(kernel_id, Launched(uri, folder, name))
        return kernel_id

    @wraps(remove)
    def remove_kernel(kernel_id: str, *args: Any, **kwargs: Any) -> Any:
        kernels.gone(kernel_id)
        return remove(kernel_id, *args, **kwargs)

    manager.start_kernel, manager.remove_kernel = start_kernel, remove_kernel


async def _result(value: Any) -> Any:
    return await value if inspect.isawaitable(value) else value


def _folder(manager: Any, kwargs: dict[str, Any], env: dict[str, str], root: Path) -> Path:
    if kwargs.get("path") is not None:
        return Path(manager.cwd_for_path(kwargs["path"], env=env)).resolve()
    return Path(kwargs["cwd"]).resolve() if kwargs.get("cwd") else root


def hook_terminals(manager: Any, root: Path) -> None:
    """Wrap ``make_term_env`` of terminado's manager."""
    make: Callable[..., dict[str, str]] = manager.make_term_env

    @wraps(make)
    def make_term_env(*args: Any, **kwargs: Any) -> dict[str, str]:
        env = make(*args, **kwargs)
        cwd = kwargs.get("cwd")
        environment.direct(env, Path(cwd).resolve() if cwd else root, root, {})
        return env

    manager.make_term_env = make_term_env
