"""Foreign messages made fit to show: one line, and no password."""

from __future__ import annotations

import re

# Up to the last `@` before the path; or with a password that holds `/`, as of databases.
_USERINFO = re.compile(r"(?<=://)(?:[^/?#\s\"'<>]+|[^\s:/@\"'<>]*:(?!\d*[/?#])[^\s@\"'<>]*)@")
_QUERY = re.compile(
    r"([?&;](?:password|passwd|pwd|sslpassword|token|api_?key|secret)=)[^&;#\s\"'<>]+", re.I
)
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
    """``text`` with user names and passwords taken out of the URIs in it."""
    return _QUERY.sub(r"\1***", _USERINFO.sub("", text)) if "://" in text else text
