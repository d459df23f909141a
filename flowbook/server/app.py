"""The server extension: settings, start and stop."""

from __future__ import annotations

from jupyter_server.extension.application import ExtensionApp
from traitlets import Bool, Float, Int, List, Unicode

from .catalog import Catalog
from .routes import routes


class Flowbook(ExtensionApp):
    """What the administrator or the user may set (``c.Flowbook.stores = [...]``)."""

    name = "flowbook"

    stores = List(
        Unicode(),
        config=True,
        help="Tracking URIs to list besides those found. A password in one stays in the server.",
    )
    worker_python = Unicode(
        "",
        config=True,
        help="Python that serves stores; empty: the one of the kernel that uses the store.",
    )
    worker_threads = Int(16, min=1, config=True, help="Threads of one store worker.")
    start_timeout = Float(60.0, config=True, help="Seconds a store worker may take to start.")
    request_timeout = Float(
        30.0, config=True, help="Seconds without a byte from a store before a request fails."
    )
    set_environment = Bool(
        True,
        config=True,
        help="Whether kernels and terminals are told where runs go (MLFLOW_TRACKING_URI), "
        "unless that is set already.",
    )

    def initialize_handlers(self) -> None:
        """Add the routes under ``flowbook/``."""
        self.catalog = Catalog(self)
        self.handlers.extend(routes(self))

    async def stop_extension(self) -> None:
        """Stop the workers with the server."""
        await self.catalog.close()
