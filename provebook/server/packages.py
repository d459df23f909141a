"""What a kernel's Python has installed, asked of that Python itself."""

from __future__ import annotations

import asyncio
import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

from tornado import web  # type: ignore[attr-defined,unused-ignore]

if TYPE_CHECKING:
    from ..shared.wire.environment import KernelEnvironment

HERE = Path(__file__).resolve().parents[1]
PACKAGES, VERIFY = HERE / "packages.py", HERE / "verify"
TIMEOUT_S = 60.0
_MODULE = re.compile(r"\w+")


async def environment_of(python: str, modules: list[str]) -> KernelEnvironment:
    """``schema/wire/environment.json`` of an interpreter; what is no name is left out."""
    wanted = [module for module in modules if _MODULE.fullmatch(module)]
    process = await asyncio.create_subprocess_exec(
        python,
        str(PACKAGES),
        *wanted,
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        out, _ = await asyncio.wait_for(process.communicate(), TIMEOUT_S)
    except BaseException:
        process.kill()
        await process.wait()
        raise
    if process.returncode:
        raise web.HTTPError(502, "The kernel's Python could not be asked for its packages.")
    told = json.loads(out)
    return {"python": told["python"], "modules": told["modules"], "verify": str(VERIFY)}
