"""Databases in memory; those of other servers are not reached."""

from __future__ import annotations

from .base import Samples

SERVERS = "psycopg2 psycopg pymysql pyodbc snowflake.connector mysql.connector"

DATABASES = Samples(
    calls={
        "sqlalchemy.create_engine": [lambda: ("sqlite://",)],
        "duckdb.connect": [lambda: (":memory:",)],
    },
    untried={f"{name}.connect": "it needs a server" for name in SERVERS.split()},
)
