"""Names of stores: one tracking URI, one id, the same in kernel and server.

Only the standard library: the kernel half and the store worker import this too.
"""

from __future__ import annotations

import hashlib
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, unquote_plus, urlsplit

if TYPE_CHECKING:
    from .wire.stores import StoreKind

KINDS: dict[str, StoreKind] = {
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


SQL = ("sqlite", "postgresql", "mysql", "mssql")
_USERINFO = re.compile(r"([\w.+-]+://)([^\s/?#]*@)")
# SQLAlchemy lets a password hold `/`, `?` and `#`.
_SQL_USERINFO = re.compile(r"([\w.+-]+://)([^\s:/@]*(?::[^@]*)?@)")
_SECRET_QUERY = re.compile(r"([?&])(?:password|passwd|pwd|sslpassword|token)=([^&#]*)&?", re.I)


def kind(uri: str) -> StoreKind:
    """Kind of store behind a tracking URI: a key of ``schema/wire/stores.json``'s ``kind``."""
    if _is_path(uri):
        return "file"
    scheme = uri.partition(":")[0].split("+")[0].lower()
    return KINDS.get(scheme, "other")


def strip_userinfo(uri: str) -> str:
    """``uri`` without user name and password; other text comes back unchanged."""
    head, user, rest = _split_userinfo(uri)
    uri = head + rest if user else uri
    return _SECRET_QUERY.sub(r"\1", uri).rstrip("?&") if "?" in uri else uri


def _split_userinfo(uri: str) -> tuple[str, str, str]:
    """``uri`` cut into what is before the user-info, that with its ``@``, and what is after."""
    pattern = _SQL_USERINFO if kind(uri) in SQL else _USERINFO
    found = pattern.match(uri)
    return (found[1], found[2], uri[found.end() :]) if found else (uri, "", "")


def absolute(uri: str, cwd: str | os.PathLike[str] = ".") -> str:
    """``uri`` with a relative SQLite file or folder resolved against ``cwd``."""
    which = kind(uri)
    if which == "sqlite":
        head, _, path = uri.partition(":///")
        path, mark, query = path.partition("?")
        if not path or path.startswith((":memory:", "file:")):
            return uri
        return f"{head}:///{Path(cwd, path).resolve()}{mark}{query}"
    if which == "file":
        path = urlsplit(uri).path if uri.startswith("file:") else uri
        return Path(cwd, path).resolve().as_uri()
    return uri.rstrip("/")


def sqlite_path(uri: str) -> Path | None:
    """File of an absolute SQLite URI; None for other kinds and for databases in memory."""
    if kind(uri) != "sqlite":
        return None
    path = uri.partition(":///")[2].partition("?")[0]
    return Path(path) if path and not path.startswith((":memory:", "file:")) else None


def store_id(uri: str, cwd: str | os.PathLike[str] = ".") -> str:
    """Id of the store at ``uri``: 16 hexadecimal digits, credentials left out of it."""
    plain = strip_userinfo(absolute(uri, cwd))
    return hashlib.sha256(plain.encode()).hexdigest()[:16]


def show(uri: str, root: str | os.PathLike[str]) -> str:
    """Name of a store to show: a path relative to ``root``, or host and database."""
    which = kind(uri)
    if which in ("sqlite", "file"):
        path = unquote(urlsplit(uri).path) if which == "file" else str(sqlite_path(uri) or uri)
        return path.removeprefix(f"{Path(root)}{os.sep}")
    plain = strip_userinfo(uri)
    return plain.partition("://")[2].partition("?")[0].rstrip("/") or plain


def secrets(uri: str) -> list[str]:
    """Passwords in ``uri`` of 4 characters and more, each as written and as decoded."""
    password = _split_userinfo(uri)[1][:-1].partition(":")[2]
    values = [password, *(found[2] for found in _SECRET_QUERY.finditer(uri))]
    spelled = {
        form for value in values for form in (value, unquote(value), unquote_plus(value))
    }
    return sorted((form for form in spelled if len(form) > 3), key=len, reverse=True)


def _is_path(uri: str) -> bool:
    scheme = uri.split(":", 1)[0] if ":" in uri else ""
    return not scheme or len(scheme) == 1  # a Windows drive letter is no scheme
