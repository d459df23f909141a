"""The Chromium that both sides are seen in: calls into ``browser.mjs``."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import Any

from processes import stop

HERE = Path(__file__).parent


class Browser:
    """One Chromium; a failure leaves a picture of the page at ``screenshot``."""

    def __init__(self, screenshot: Path) -> None:
        find = [HERE.parent / "scripts" / "browser.sh"]
        path = subprocess.run(find, check=True, capture_output=True, text=True).stdout.strip()
        self._process = subprocess.Popen(
            ["node", "browser.mjs"],
            cwd=HERE,
            env={**os.environ, "CHROMIUM_PATH": path, "SCREENSHOT": str(screenshot)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            start_new_session=True,
        )

    def call(self, name: str, page: int | None = None, /, **options: Any) -> Any:
        assert self._process.stdin and self._process.stdout
        message = {"call": name, "page": page, "with": options}
        if page is None:
            del message["page"]
        self._process.stdin.write(json.dumps(message).encode() + b"\n")
        self._process.stdin.flush()
        answer = json.loads(self._process.stdout.readline() or '{"error": "the browser ended"}')
        if "error" in answer:
            raise RuntimeError(answer["error"])
        return answer["result"]

    def open(self, name: str, /, **options: Any) -> Page:
        """A page opened by the call ``name``."""
        opened = self.call(name, **options)
        return Page(self, opened["id"], opened.get("ready"))

    def stop(self) -> None:
        stop(self._process)


class Page:
    """An open page; ``ready``: milliseconds until it was, where that was measured."""

    def __init__(self, browser: Browser, number: int, ready: float | None) -> None:
        self._browser, self._number, self.ready = browser, number, ready

    def call(self, name: str, /, **options: Any) -> Any:
        return self._browser.call(name, self._number, **options)

    def __enter__(self) -> Page:
        return self

    def __exit__(self, *_: object) -> None:
        self.call("close")
