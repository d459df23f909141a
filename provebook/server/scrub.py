"""Taking credentials out of text that leaves the server."""

from __future__ import annotations

import re
from collections.abc import Iterable

# `://user:password@` up to the last `@` before the path; JSON may write `/` as `\/`.
_USERINFO = re.compile(rb':\\?/\\?/[^\s/?#"]*@')
HIDDEN = b"***"


def scrub(data: bytes, secrets: Iterable[str] = ()) -> bytes:
    """``data`` without the user-info of any URI in it, and without each of ``secrets``.

    Parameters
    ----------
    data : bytes
        UTF-8 text, plain or JSON, of any size.
    secrets : iterable of str
        Passwords known to the caller, in every spelling that may occur.
    """
    for secret in secrets:
        data = data.replace(secret.encode(), HIDDEN)
    if b"@" not in data:
        return data
    return _USERINFO.sub(b"://", data)


def scrub_text(text: str, secrets: Iterable[str] = ()) -> str:
    """``scrub`` for ``str``."""
    return scrub(text.encode(errors="replace"), secrets).decode(errors="replace")
