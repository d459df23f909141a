"""Run the steps of programs and say which names each step took from which step.

One JSON list of sources a line on stdin, one JSON answer a line on stdout:
``{"steps": [{"name": producer}], "ran": n}`` for the ``n`` steps that ran, or with an
``"error"``. A producer is the last step that bound the name or changed its value in
place, as digests of all names before and after each step show.
"""

from __future__ import annotations

import builtins
import contextlib
import io
import json
import sys
import types
from collections.abc import Iterator
from typing import Any

SILENT = (types.ModuleType, types.FunctionType, types.BuiltinFunctionType, type)


def picture(value: Any, seen: dict[int, tuple[int, Any]]) -> Any:
    """A value as nested tuples of plain data, in which sharing shows too."""
    if value is None or isinstance(value, (bool, int, float, complex, str, bytes, range)):
        return (type(value).__name__, repr(value))
    if id(value) in seen:
        return ("again", seen[id(value)][0])
    seen[id(value)] = (len(seen), value)  # kept, or its id would come again
    if isinstance(value, dict):
        items = [(picture(key, seen), picture(item, seen)) for key, item in value.items()]
        return (type(value).__name__, tuple(items))
    if isinstance(value, (list, tuple)):
        return (type(value).__name__, tuple(picture(item, seen) for item in value))
    if isinstance(value, (set, frozenset)):
        return (type(value).__name__, tuple(sorted(map(repr, value))))
    if hasattr(type(value), "to_numpy"):  # a table, a column, an index
        parts = [
            value.to_numpy(),
            getattr(value, "index", None),
            getattr(value, "columns", None),
        ]
        return (type(value).__name__, tuple(picture(part, seen) for part in parts))
    if hasattr(type(value), "tobytes") and hasattr(type(value), "dtype"):
        return (type(value).__name__, str(value.dtype), value.shape, value.tolist())
    if isinstance(value, types.FunctionType):
        cells = [cell.cell_contents for cell in value.__closure__ or () if _filled(cell)]
        parts = [value.__defaults__, value.__kwdefaults__, value.__dict__, cells]
        return ("function", value.__name__, picture(parts, seen))
    if isinstance(value, type) and value.__module__ == "__main__":
        fields = {k: v for k, v in vars(value).items() if not k.startswith("__")}
        return ("class", value.__name__, picture(fields, seen))
    if isinstance(value, types.MethodType):
        return ("method", picture(value.__self__, seen))
    if isinstance(value, SILENT):
        return ("fixed", getattr(value, "__name__", ""))
    if hasattr(value, "__dict__"):
        return (type(value).__name__, picture(vars(value), seen))
    return (type(value).__name__,)


def _filled(cell: Any) -> bool:
    try:
        _ = cell.cell_contents
    except ValueError:
        return False
    return True


# Opcodes of a program; a generated loop may never end.
MOST = 20_000


class Watched(dict[str, Any]):
    """Globals that note which names a step reads before it binds them."""

    def start(self) -> None:
        self.read: set[str] = set()
        self.bound: set[str] = set()

    def __getitem__(self, name: str) -> Any:
        value = super().__getitem__(name)
        if name not in self.bound:
            self.read.add(name)
        return value

    def __setitem__(self, name: str, value: Any) -> None:
        self.bound.add(name)
        super().__setitem__(name, value)

    def __delitem__(self, name: str) -> None:
        self.bound.add(name)
        super().__delitem__(name)


def functions_in(code: types.CodeType) -> Iterator[types.CodeType]:
    """A code object and those inside it."""
    yield code
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            yield from functions_in(constant)


class Slow:
    """Trace reads of globals from functions, which skip a dict subclass's methods."""

    def __init__(self, space: Watched) -> None:
        self.space = space
        self.left = MOST

    def __call__(self, frame: Any, event: str, arg: Any) -> Any:
        if frame.f_globals is self.space and event == "call":
            frame.f_trace_opcodes = True
            return self.opcode
        return None

    def opcode(self, frame: Any, event: str, arg: Any) -> Any:
        if event == "opcode":
            self.left -= 1
            if self.left < 0:
                raise RuntimeError("runs too long")
            code = frame.f_code
            op = code.co_code[frame.f_lasti]
            name = NAMES.get(op)
            if name:
                index = code.co_code[frame.f_lasti + 1]
                at = frame.f_lasti - 2
                shift = 8
                while at >= 0 and code.co_code[at] == EXTENDED:
                    index |= code.co_code[at + 1] << shift
                    shift += 8
                    at -= 2
                if name == "LOAD_GLOBAL":
                    index >>= SHIFT
                target = code.co_names[index]
                if name in ("STORE_GLOBAL", "DELETE_GLOBAL") or (
                    name in ("STORE_NAME", "DELETE_NAME") and frame.f_locals is self.space
                ):
                    self.space.bound.add(target)
                elif (
                    dict.__contains__(self.space, target)
                    and target not in self.space.bound
                    and not (
                        name == "LOAD_NAME"
                        and frame.f_locals is not self.space
                        and target in frame.f_locals
                    )
                ):
                    self.space.read.add(target)
        return self.opcode


def _opcodes() -> tuple[dict[int, str], int, int]:
    import dis

    names = {
        dis.opmap[name]: name
        for name in (
            "LOAD_GLOBAL",
            "LOAD_NAME",
            "STORE_GLOBAL",
            "STORE_NAME",
            "DELETE_GLOBAL",
            "DELETE_NAME",
        )
        if name in dis.opmap
    }
    return names, dis.opmap["EXTENDED_ARG"], 1 if sys.version_info >= (3, 11) else 0


NAMES, EXTENDED, SHIFT = _opcodes()


def run(sources: list[str]) -> dict[str, Any]:
    """Execute the steps in one space."""
    space = Watched()
    dict.__setitem__(space, "__builtins__", builtins)
    dict.__setitem__(space, "__name__", "__main__")
    producers: dict[str, int] = {}
    steps: list[dict[str, int]] = []
    tracer = Slow(space)
    for number, source in enumerate(sources):
        before = {name: picture(value, {}) for name, value in space.items()}
        space.start()
        error = None
        try:
            code = compile(source, f"step{number}", "exec")
            with contextlib.redirect_stdout(io.StringIO()):
                sys.settrace(tracer)
                try:
                    exec(code, space)
                finally:
                    sys.settrace(None)
        except Exception as found:  # the program's own error ends it
            error = f"{type(found).__name__}: {found}"
        if error:
            return {"steps": steps, "ran": number, "error": error}
        steps.append({name: producers[name] for name in space.read if name in producers})
        for name, value in space.items():
            if name.startswith("__"):
                continue
            if name in space.bound or before.get(name) != picture(value, {}):
                producers[name] = number
        for name in [name for name in producers if name not in space]:
            del producers[name]
    return {"steps": steps, "ran": len(sources)}


if __name__ == "__main__":
    for line in sys.stdin:
        print(json.dumps(run(json.loads(line))), flush=True)
