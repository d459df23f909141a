"""Names of stores: one tracking URI, one id, the same in kernel and server.

Only the standard library: the kernel half and the store worker import this too.
"""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit, urlunsplit

KINDS = {
    "sqlite": "sqlite",
    "postgresql": "postgresql",
    "postgres": "postgresql",
    "mysql": "mysql",
    "mssql": "mssql",
    "http": "http",
    "https": "http",
    "file": "file",
    "": "file",
}


SECRET_KEYS = {"password", "passwd", "pwd", "sslpassword", "token"}


def kind(uri: str) -> str:
    """Kind of store behind a tracking URI: a key of ``schema/wire/stores.json``'s ``kind``."""
    if _is_path(uri):
        return "file"
    scheme = urlsplit(uri).scheme.split("+")[0].lower()
    return KINDS.get(scheme, "other")


def strip_userinfo(uri: str) -> str:
    """``uri`` without user name and password; other text comes back unchanged."""
    try:
        parts = urlsplit(uri)
    except ValueError:
        return uri
    if "@" not in parts.netloc:
        return uri
    return urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2]))


def absolute(uri: str, cwd: str | os.PathLike[str] = ".") -> str:
    """``uri`` with a relative SQLite file or folder resolved against ``cwd``."""
    which = kind(uri)
    if which == "sqlite":
        head, _, path = uri.partition(":///")
        path, mark, query = path.partition("?")
        if not path or path == ":memory:":
            return uri
        return f"{head}:///{Path(cwd, path).resolve()}{mark}{query}"
    if which == "file":
        path = urlsplit(uri).path if uri.startswith("file:") else uri
        return Path(cwd, path).resolve().as_uri()
    return uri.rstrip("/")


def store_id(uri: str, cwd: str | os.PathLike[str] = ".") -> str:
    """Id of the store at ``uri``: 16 hexadecimal digits, credentials left out of it."""
    plain = strip_userinfo(absolute(uri, cwd))
    return hashlib.sha256(plain.encode()).hexdigest()[:16]


def show(uri: str, root: str | os.PathLike[str]) -> str:
    """Name of a store to show: a path relative to ``root``, or host and database."""
    which = kind(uri)
    if which in ("sqlite", "file"):
        path = unquote(urlsplit(uri).path) if which == "file" else uri.partition(":///")[2].partition("?")[0]
        return path.removeprefix(f"{Path(root)}{os.sep}")
    parts = urlsplit(strip_userinfo(uri))
    return (parts.netloc + parts.path) or uri


def secrets(uri: str) -> list[str]:
    """Passwords in ``uri``, each as written and as decoded; none is shorter than 4 characters."""
    try:
        parts = urlsplit(uri)
    except ValueError:
        return []
    values = [parts.password or ""]
    values += [value for key, value in parse_qsl(parts.query) if key.lower() in SECRET_KEYS]
    return sorted({v for value in values for v in (value, unquote(value)) if len(v) > 3})


def _is_path(uri: str) -> bool:
    scheme = uri.split(":", 1)[0] if ":" in uri else ""
    return not scheme or len(scheme) == 1  # a Windows drive letter is no scheme
