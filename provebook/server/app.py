"""The server extension: settings, start and stop."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from jupyter_server.extension.application import ExtensionApp
from jupyter_server.gateway.managers import GatewayMappingKernelManager
from tornado.ioloop import IOLoop, PeriodicCallback
from traitlets import Bool, Float, Int, List, Unicode

from .catalog import Catalog
from .hooks import hook_kernels, hook_terminals
from .kernels import Kernels
from .quietlog import keep_passwords_out
from .routes import routes
from .spec import Limits

SWEEP_MS = 60_000


class Provebook(ExtensionApp):
    """What the administrator or the user may set (``c.Provebook.stores = [...]``)."""

    name = "provebook"

    stores = List(
        Unicode(),
        config=True,
        help="Tracking URIs to list besides those found. A password stays in the server; "
        "$NAME stands for a variable of its environment, so that it need not be written here.",
    )
    worker_python = Unicode(
        "",
        config=True,
        help="Python that serves stores; empty: the one of the kernel that uses the store.",
    )
    worker_threads = Int(16, min=1, config=True, help="Threads of one store worker.")
    start_timeout = Float(60.0, config=True, help="Seconds a store worker may take to start.")
    request_timeout = Float(
        60.0, config=True, help="Seconds without a byte from a store before a request fails."
    )
    idle_timeout = Float(
        1800.0, config=True, help="Seconds without a request after which a store worker ends."
    )
    set_environment = Bool(
        True,
        config=True,
        help="Whether kernels and terminals are told where runs go (MLFLOW_TRACKING_URI), "
        "unless that is set already.",
    )

    def _link_jupyter_server_extension(self, serverapp: Any) -> None:
        """Take over the server's settings, which both write into the log with --debug."""
        keep_passwords_out(serverapp.log)
        super()._link_jupyter_server_extension(serverapp)

    def initialize_handlers(self) -> None:
        """Add the routes, and begin to tell kernels and terminals where runs go."""
        manager = self.serverapp.kernel_manager
        root = Path(self.serverapp.root_dir).resolve()
        specs = self.serverapp.kernel_spec_manager
        kernels = Kernels(lambda kernel_id: kernel_id in manager, specs.get_kernel_spec)
        self.catalog = Catalog(
            root,
            kernels,
            [os.path.expandvars(uri) for uri in self.stores],
            self.worker_python,
            manager.default_kernel_name,
            self._limits(),
            self.log,
        )
        if not isinstance(
            manager, GatewayMappingKernelManager
        ):  # a remote kernel has its own files
            hook_kernels(manager, kernels, root, self.set_environment)
        self.handlers.extend(routes(self.catalog))
        IOLoop.current().add_callback(self._started, root)

    def _limits(self) -> Limits:
        return Limits(
            self.start_timeout, self.request_timeout, self.idle_timeout, self.worker_threads
        )

    def _started(self, root: Path) -> None:
        """What must wait until all extensions are loaded."""
        terminals = self.serverapp.web_app.settings.get("terminal_manager")
        if terminals is not None and self.set_environment:
            hook_terminals(terminals, root)
        self._sweeper = PeriodicCallback(self.catalog.sweep, SWEEP_MS)
        self._sweeper.start()

    async def stop_extension(self) -> None:
        """Stop the workers with the server."""
        if hasattr(self, "_sweeper"):
            self._sweeper.stop()
        await self.catalog.close()
