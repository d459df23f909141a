"""Foreign messages made fit to show: one line, and no password."""

from __future__ import annotations

import re

_USERINFO = re.compile(r"(?<=://)[^/@\s]+@")
LINE = 400
"""Characters of a foreign message that are shown; the middle of a longer one is left out."""


def one_line(error: BaseException) -> str:
    """The first line of ``error``'s message, without passwords."""
    lines = [line for line in str(error).splitlines() if line.strip()]
    text = without_userinfo(lines[0].strip()) if lines else type(error).__name__
    if len(text) <= LINE:
        return text
    return f"{text[: LINE // 2]} … {text[-LINE // 2 :]}"


def without_userinfo(text: str) -> str:
    """``text`` with user name and password taken out of the URIs in it."""
    return _USERINFO.sub("", text)
