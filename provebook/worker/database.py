"""Can a database server be reached, and does its schema fit? Asked once, without retries.

MLflow itself tries ten times over more than a minute before it says that a password is wrong.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from . import schema
from .channel import Failure

if TYPE_CHECKING:
    from ..shared.protocol import Settings

TIMEOUT_S = 10
_TIMEOUTS = {
    "postgresql": "connect_timeout",
    "mysql": "connect_timeout",
    "mssql": "login_timeout",
}
_LOGIN = (
    "authentication",
    "password",
    "access denied",
    "login failed",
    "role ",
    "permission denied",
)


def check_database(settings: Settings, folder: Path, no_tables: Failure) -> None:
    """Raise a ``Failure`` if the database cannot be served by this Python."""
    import sqlalchemy

    where = settings["public_uri"]
    try:
        engine = sqlalchemy.create_engine(
            settings["uri"],
            poolclass=sqlalchemy.pool.NullPool,
            connect_args={_TIMEOUTS[settings["kind"]]: TIMEOUT_S},
        )
        tables = set(sqlalchemy.inspect(engine).get_table_names())
        found = ""
        if "alembic_version" in tables:
            with engine.connect() as connection:
                row = connection.execute(
                    sqlalchemy.text("SELECT version_num FROM alembic_version")
                )
                found = row.scalar() or ""
    except ModuleNotFoundError as error:
        driver = str(error.name)
        raise schema.missing(f"lacks the database driver {driver}", driver) from error
    except sqlalchemy.exc.SQLAlchemyError as error:
        raise explain(str(error), where) from error
    if not found:
        if not settings["create"]:
            raise no_tables
        return
    verdict = schema.compare(found, folder)
    if verdict != schema.FITS:
        raise schema.refuse(verdict, found, where)


def explain(text: str, where: str) -> Failure:
    """The failure behind a driver's error, whose text may name the user: it is not repeated."""
    lower = text.lower()
    if ("does not exist" in lower and "database" in lower) or "unknown database" in lower:
        return Failure(
            "STORE_MISSING",
            f"There is no such database: {where}.",
            "Create it, or correct the tracking URI, then press Restart.",
        )
    if any(word in lower for word in _LOGIN):
        return Failure(
            "STORE_AUTH",
            f"The database refused the login: {where}.",
            "Correct user and password in the tracking URI, then restart what was given it.",
        )
    return Failure(
        "STORE_UNREACHABLE",
        f"The database cannot be reached: {where}.",
        "Check that it runs and can be reached from here; it is tried again by itself.",
    )
