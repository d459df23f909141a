"""The notebook, from top to bottom, in a fresh kernel of this Python."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

from .errors import VerifyError
from .noise import ANSI
from .record import Cell, Pair
from .runs import Shown, Told

HERE = Path(__file__).parent
_BEGIN = """
def __provebook():
    import importlib, importlib.util, sys
    name, folder = "_provebook_verify", {here!r}
    spec = importlib.util.spec_from_file_location(
        name, folder + "/__init__.py", submodule_search_locations=[folder]
    )
    sys.modules[name] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(sys.modules[name])
    importlib.import_module(name + ".inside").begin({given})
__provebook()
del __provebook
"""
_WIDGET = "application/vnd.jupyter.widget-view+json"


class NotebookRun:
    """A kernel that runs the cells, and keeps what each step hands on in ``folder/STEP``."""

    def __init__(self, pair: Pair, folder: Path, name: str) -> None:
        self._pair, self._folder, self._name = pair, folder, name
        self.printed: dict[str, dict[int, str]] = {}  # by step and number of the cell
        self.shown: dict[str, list[Shown]] = {}
        try:
            from jupyter_client.manager import KernelManager
        except ImportError:
            raise VerifyError(
                f"{sys.executable} has no ipykernel: give the Python of the notebook"
            ) from None
        self._manager = KernelManager()
        if os.name != "nt":
            # On a machine with several people, a kernel on TCP can be overheard.
            self._manager.transport = "ipc"
            self._manager.ip = str(folder / "kernel")
        command = [sys.executable, "-m", "ipykernel_launcher", "-f", "{connection_file}"]
        # Only in memory: no kernelspec has to be installed for this Python.
        self._manager._kernel_spec = _spec(command)

    def run(self, seed: int, parameters: dict[str, str]) -> Told:
        """Run all cells; returns what ``inside.finish`` tells of the MLflow runs."""
        self._manager.start_kernel(
            cwd=str(self._pair.notebook.parent),
            env={**os.environ, "JPY_SESSION_NAME": str(self._pair.notebook)},
        )
        try:
            self._client = self._manager.client()
            self._client.start_channels()
            self._client.wait_for_ready(timeout=120)
            return self._cells(seed, parameters)
        except RuntimeError as error:
            raise VerifyError(f"the notebook's kernel did not start: {error}") from None
        finally:
            self._manager.shutdown_kernel(now=True)

    def _cells(self, seed: int, parameters: dict[str, str]) -> Told:
        figures = str(self._folder / ".figures")
        given = (str(self._pair.project), self._name, seed, figures)
        self._quietly(_BEGIN.format(here=str(HERE), given=", ".join(map(repr, given))))
        last = {step.cells[-1]: step for step in self._pair.steps}
        for position, cell in enumerate(self._pair.cells, 1):
            print(f"notebook: cell {position} of {len(self._pair.cells)}", flush=True)
            self._tell("cell", cell.id, cell.step, cell.skipped)
            self._run(cell)
            self._tell("cell_ended")
            if cell.is_parameters and parameters:
                self._tell("parameters", parameters, self._pair.parameters)
            if cell.id in last:
                step = last[cell.id]
                folder = str(self._folder / step.name)
                self._tell("step_ended", step.name, list(step.outputs), folder)
        file = self._folder / "runs.json"
        self._tell("finish", str(file))
        told: Told = json.loads(file.read_text("utf-8"))
        return told

    def _run(self, cell: Cell) -> None:
        reply = self._client.execute_interactive(
            cell.source,
            allow_stdin=False,
            output_hook=lambda message: self._hear(cell, message),
        )
        content = reply["content"]
        if content["status"] != "ok":
            why = f"{content.get('ename')}: {content.get('evalue')}"
            raise VerifyError(
                f"the notebook itself fails in cell {cell.number}: {ANSI.sub('', why)}"
            )

    def _hear(self, cell: Cell, message: dict[str, Any]) -> None:
        """Note what a cell of a step prints and displays."""
        content, kind = message["content"], message["header"]["msg_type"]
        if cell.step is None:
            return
        if kind == "stream" and content["name"] == "stdout":
            texts = self.printed.setdefault(cell.step, {})
            texts[cell.number] = texts.get(cell.number, "") + content["text"]
        elif kind in ("execute_result", "display_data"):
            data = content["data"]
            if _WIDGET not in data:  # which a script has not: its bars are noise anyway
                shown: Shown = {
                    "cell": cell.number,
                    "is_result": kind == "execute_result",
                    "plain": data.get("text/plain", ""),
                    "html": data.get("text/html", ""),
                }
                self.shown.setdefault(cell.step, []).append(shown)

    def _tell(self, function: str, *given: Any) -> None:
        arguments = ", ".join(map(repr, given))
        self._quietly(
            f"__import__('sys').modules['_provebook_verify.inside'].{function}({arguments})"
        )

    def _quietly(self, code: str) -> None:
        reply = self._client.execute_interactive(
            code, silent=True, store_history=False, output_hook=lambda message: None
        )
        content = reply["content"]
        if content["status"] != "ok":
            raise VerifyError(f"{content.get('ename')}: {content.get('evalue')}")


def _spec(command: list[str]) -> Any:
    from jupyter_client.kernelspec import KernelSpec

    return KernelSpec(argv=command, display_name="Python", language="python")
