"""Which stores there are, each with the interpreters that may serve it."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from ..shared import uri as names
from . import environment
from .errors import unknown_store
from .kernels import Kernels, Launched, Told
from .spec import Limits, StoreSpec
from .store import Log, Store

if TYPE_CHECKING:
    from ..shared.wire.kernel import KernelTracking
    from ..shared.wire.stores import StoreList


class Catalog:
    """All stores that this server knows, by id; one that was seen once stays.

    Parameters
    ----------
    root : Path
        Root of the workspace.
    kernels : Kernels
    configured : list of str
        Tracking URIs of the settings.
    python : str
        Interpreter of the settings; empty: see ``pythons``.
    default_kernel : str
        Name of the kernelspec to use for a store that no kernel uses.
    """

    def __init__(
        self,
        root: Path,
        kernels: Kernels,
        configured: list[str],
        python: str,
        default_kernel: str,
        limits: Limits,
        log: Log,
    ) -> None:
        self.root, self.kernels, self.limits = root, kernels, limits
        self._configured, self._python, self._default_kernel = (
            configured,
            python,
            default_kernel,
        )
        self._log = log
        self._stores: dict[str, Store] = {}

    def refresh(self) -> list[Store]:
        """Stores of this moment, the workspace's first; starts nothing."""
        for uri in self._uris():
            self._add(uri)
        return list(self._stores.values())

    def _add(self, uri: str) -> Store:
        spec = self._spec(uri)
        store = self._stores.get(spec.id)
        if store is None:
            pythons = partial(self.pythons, spec.id)
            store = Store(spec, pythons, self.limits, self._log, str(self.root))
            self._stores[spec.id] = store
        else:
            store.update(spec)
        return store

    def _spec(self, uri: str) -> StoreSpec:
        own = names.store_id(uri) == self.workspace_id
        path = names.sqlite_path(uri)
        artifacts = (
            self.root / environment.ARTIFACTS
            if own
            else (path or self.root / "x").parent / "mlruns"
        )
        return StoreSpec(uri, names.show(uri, self.root), str(artifacts), create=own)

    def _uris(self) -> Iterator[str]:
        yield environment.workspace_uri(self.root)
        if given := environment.user_uri(os.environ):
            yield names.absolute(given, self.root)
        for launched, told in self.kernels.each():
            yield _uri(launched, told)
            if environment.has_runs(launched.folder / "mlruns"):
                yield (launched.folder / "mlruns").as_uri()
        if environment.has_runs(self.root / "mlruns"):
            yield (self.root / "mlruns").as_uri()
        for path in sorted(self.root.glob("mlruns*.db")):  # made by a migration
            yield f"sqlite:///{path}"
        for uri in self._configured:
            yield names.absolute(uri, self.root)

    @property
    def workspace_id(self) -> str:
        """Id of the workspace's own store."""
        return names.store_id(environment.workspace_uri(self.root))

    @property
    def default_id(self) -> str:
        """Id of the store that a notebook without a kernel uses."""
        given = environment.user_uri(os.environ)
        return names.store_id(given, self.root) if given else self.workspace_id

    def get(self, store_id: str) -> Store:
        """Store with this id.

        Raises
        ------
        StoreError
            ``STORE_UNKNOWN``.
        """
        self.refresh()
        try:
            return self._stores[store_id]
        except KeyError:
            raise unknown_store() from None

    def add(self, uri: str) -> Store:
        """Store at ``uri``, listed from now on."""
        return self._add(uri)

    def as_dict(self) -> StoreList:
        """``schema/wire/stores.json``."""
        return {
            "stores": [store.as_dict() for store in self.refresh()],
            "default": self.default_id,
        }

    def kernel(self, kernel_id: str) -> KernelTracking:
        """``schema/wire/kernel.json`` of a running kernel."""
        told, launched = self.kernels.told(kernel_id), self.kernels.launched(kernel_id)
        spec = self.kernels.python(launched.kernel_name) if launched else None
        return {
            "store": names.store_id(_uri(launched, told)) if launched else None,
            "attached": told is not None,
            "python": (told.python if told else None) or spec,
            "experiment": told.experiment if told else None,
            "active": told.active if told else [],
        }

    def pythons(self, store_id: str) -> list[str]:
        """Interpreters that may serve a store, best first.

        A database's schema must be that of the MLflow that opens it, so the Python of a kernel
        that uses the store comes first; the server's own last.
        """
        if self._python:
            return [self._python]
        found: list[str | None] = []
        for launched, told in self.kernels.each():
            if names.store_id(_uri(launched, told)) == store_id:
                if told:
                    found.insert(0, told.python)
                found.append(self.kernels.python(launched.kernel_name))
        found += [self.kernels.python(self._default_kernel), sys.executable]
        return list(dict.fromkeys(python for python in found if python))

    async def sweep(self) -> None:
        """Stop workers that nobody uses."""
        for store in list(self._stores.values()):
            await store.stop_if_idle()

    async def close(self) -> None:
        """Stop every worker."""
        for store in self._stores.values():
            store.changes.close()
        await asyncio.gather(*(store.stop() for store in self._stores.values()))


def _uri(launched: Launched, told: Told | None) -> str:
    """The absolute tracking URI of a kernel: what it tells, else what it was started with."""
    given = told.tracking_uri if told else ""
    return names.absolute(given, launched.folder) if given else launched.uri
