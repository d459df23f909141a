"""Files outside that several steps of one run of the pipeline have read."""

from __future__ import annotations

from pathlib import Path
from typing import Any


class OutsideFiles:
    """What they held, by the step that read them first."""

    def __init__(self) -> None:
        self.first: dict[str, tuple[str, str]] = {}

    def changed_between(self, step: str, manifest: dict[str, Any] | None) -> list[str]:
        """Which files a step has found otherwise than one before it, in words."""
        said = []
        outside = manifest["outside"] if manifest else {"files": {}}
        for path, stamp in outside["files"].items():
            now = stamp["sha256"] if stamp else ""
            if path in outside.get("own", ()):
                self.first[path] = step, now  # what later steps are to find
                continue
            other, then = self.first.setdefault(path, (step, now))
            if then != now:
                said.append(
                    f"read another {Path(path).name} than {other}: it changed while the "
                    "pipeline ran. Run it again when nobody writes there."
                )
        return said
