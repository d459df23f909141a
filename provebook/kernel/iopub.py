"""Sends the tracking message on the kernel's iopub channel."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .messages import TYPE

if TYPE_CHECKING:
    from ipykernel.zmqshell import ZMQInteractiveShell

    from ..shared.wire.tracking import TrackingMessage


class Sender:
    """Sends as part of the cell that is running, or ran last.

    Other requests (completion, comms) may come in between; the message is not theirs.
    """

    def __init__(self, shell: ZMQInteractiveShell) -> None:
        self._shell = shell
        self._parent: dict[str, Any] = {}

    def __call__(self, content: TrackingMessage) -> None:
        """Send one message; safe in any thread, for the socket hands over to its own."""
        parent = self._shell.get_parent() or {}
        if parent.get("header", {}).get("msg_type") == "execute_request":
            self._parent = parent
        kernel = self._shell.kernel
        kernel.session.send(
            kernel.iopub_socket,
            TYPE,
            content,
            parent=self._parent or parent,
            ident=f"kernel.{kernel.ident}.{TYPE}".encode(),
        )
