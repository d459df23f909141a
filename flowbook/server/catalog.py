"""Which stores there are."""

from __future__ import annotations

import asyncio
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .. import uri as names
from .errors import unknown_store
from .store import Limits, Store, StoreSpec

if TYPE_CHECKING:
    from .app import Flowbook


class Catalog:
    """All stores that this server knows, by id."""

    def __init__(self, app: Flowbook) -> None:
        self._app = app
        self._stores: dict[str, Store] = {}
        self.root = Path(app.serverapp.root_dir).resolve()

    def workspace_uri(self) -> str:
        """Tracking URI of the workspace's own store."""
        return f"sqlite:///{self.root / 'mlflow.db'}"

    def specs(self) -> list[StoreSpec]:
        """Stores of this moment, the workspace's first."""
        uris = [self.workspace_uri()]
        if given := os.environ.get("MLFLOW_TRACKING_URI"):
            uris.append(names.absolute(given, self.root))
        uris += [names.absolute(uri, self.root) for uri in self._app.stores]
        found: dict[str, StoreSpec] = {}
        for uri in uris:
            spec = StoreSpec(uri, names.show(uri, self.root), str(self.root / "mlartifacts"))
            found.setdefault(spec.id, spec)
        return list(found.values())

    def refresh(self) -> list[Store]:
        """Stores of this moment; starts nothing."""
        listed = []
        for spec in self.specs():
            store = self._stores.get(spec.id)
            if store is None:
                store = self._stores[spec.id] = Store(spec, self._pythons, self._limits(), self._app.log)
            listed.append(store)
        return listed

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

    def as_dict(self) -> dict[str, Any]:
        """``schema/wire/stores.json``."""
        stores = [store.as_dict() for store in self.refresh()]
        given = os.environ.get("MLFLOW_TRACKING_URI")
        uri = names.absolute(given, self.root) if given else self.workspace_uri()
        return {"stores": stores, "default": names.store_id(uri)}

    async def close(self) -> None:
        """Stop every worker."""
        await asyncio.gather(*(store.stop() for store in self._stores.values()))

    def _limits(self) -> Limits:
        app = self._app
        return Limits(app.start_timeout, app.request_timeout, app.worker_threads)

    def _pythons(self) -> list[str]:
        return [self._app.worker_python or sys.executable]
