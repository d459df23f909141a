"""Engines, sessions and queries of SQLAlchemy, on databases in memory."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy import orm
from sqlalchemy.dialects import sqlite
from sqlalchemy.engine import Inspector, Result
from sqlalchemy.sql import visitors
from sqlalchemy.types import TypeEngine

from ..look import HIDDEN, LOOKS, Look
from ..trials import Named
from .base import Make, Samples

HIDDEN.add("_sa_instance_state")


class Base(orm.DeclarativeBase):
    """Of the classes below."""


class User(Base):
    """A row with a name and its orders."""

    __tablename__ = "users"
    id: orm.Mapped[int] = orm.mapped_column(primary_key=True)
    name: orm.Mapped[str] = orm.mapped_column(default="a")
    orders: orm.Mapped[list[Order]] = orm.relationship(back_populates="user")


class Order(Base):
    """Belongs to a user."""

    __tablename__ = "orders"
    id: orm.Mapped[int] = orm.mapped_column(primary_key=True)
    user_id: orm.Mapped[int] = orm.mapped_column(sa.ForeignKey("users.id"))
    user: orm.Mapped[User] = orm.relationship(back_populates="orders")


def engine() -> Any:
    """With two tables and three users."""
    made = sa.create_engine("sqlite://", poolclass=sa.StaticPool)
    Base.metadata.create_all(made)
    with made.begin() as opened:
        opened.execute(sa.insert(User), [{"id": n, "name": f"n{n}"} for n in (1, 2, 3)])
    return made


def opened() -> Any:
    """A connection."""
    return engine().connect()


def session() -> Any:
    """With a user that it has read, and one that it has not written yet."""
    made = orm.Session(engine())
    made.get(User, 1)
    made.add(User(id=9, name="new"))
    return made


TAKEN: list[Any] = []


def taken() -> Any:
    """The session of the row that was given last."""
    return TAKEN.pop() if TAKEN else session()


def kept() -> Any:
    """A row of the session that is called next."""
    TAKEN[:] = [session()]
    return TAKEN[0].get(User, 1)


def stored() -> Any:
    """An engine with the table of `metadata`."""
    made = engine()
    metadata().create_all(made)
    return made


def asked() -> Any:
    """What a connection found."""
    return opened().execute(sa.select(User.__table__))


def metadata() -> Any:
    """Of a table."""
    made = sa.MetaData()
    sa.Table("t", made, sa.Column("a", sa.Integer, primary_key=True), sa.Column("b", sa.String))
    return made


def table() -> Any:
    """Of two columns."""
    return metadata().tables["t"]


def raw() -> Any:
    """A cursor below SQLAlchemy."""
    return engine().raw_connection()


def told(thing: Any) -> str:
    """As SQL, where it is some."""
    try:
        return str(thing.compile(dialect=sqlite.dialect()))
    except Exception:
        return type(thing).__name__


def of_clause(thing: Any) -> Look:
    """SQL, and what it is made of."""
    parts = list(thing.get_children()) if hasattr(thing, "get_children") else []
    if isinstance(thing, sa.Table):
        parts.append(thing.metadata)
        return Look(f"table {thing.name} {[one.name for one in thing.columns]}", parts)
    return Look(f"{type(thing).__name__} {told(thing)}", parts)


def of_engine(thing: Any) -> Look:
    """What lies in its database."""
    driver = thing.raw_connection().driver_connection
    return Look(f"engine {''.join(driver.iterdump())}")


def of_connection(thing: Any) -> Look:
    """Whether it is open, and what lies below."""
    return Look(f"{thing.closed} {thing.closed or thing.in_transaction()}", [thing.engine])


def of_session(thing: Any) -> Look:
    """What it has read and not written yet."""
    if isinstance(thing, orm.scoped_session):
        return of_session(thing())
    state = [thing.in_transaction(), len(thing.new), len(thing.deleted), len(thing.dirty)]
    held = [*thing.identity_map.values(), *thing.new]
    bind = [thing.bind] if thing.bind is not None else []
    return Look(f"session {state} {len(held)}", [*bind, *held])


def of_result(thing: Any) -> Look:
    """Whether it was read; where it is shows only when more is read."""
    return Look(f"{type(thing).__name__} {getattr(thing, 'closed', '')}")


LOOKS.update(
    {
        visitors.Visitable: of_clause,
        TypeEngine: lambda it: Look(f"type {it!r}", atom=True),
        sa.MetaData: lambda it: Look(f"metadata {sorted(it.tables)}", list(it.tables.values())),
        sa.Engine: of_engine,
        sa.Connection: of_connection,
        orm.Session: of_session,
        orm.scoped_session: of_session,
        orm.sessionmaker: lambda it: Look("maker", [it.kw]),
        orm.Query: lambda it: Look(f"query {it}", [it.session]),
        orm.QueryableAttribute: lambda it: Look(f"attribute {it}", fixed=True),
        orm.Mapper: lambda it: Look(f"mapper {it}", fixed=True),
        sa.engine.base.Transaction: lambda it: Look(f"transaction {it.is_active}"),
        Result: of_result,
        sa.ScalarResult: of_result,
        sa.MappingResult: of_result,
        Inspector: lambda it: Look("inspector", [it.engine]),
        sa.URL: lambda it: Look(f"address {it}", atom=True),
        sa.Row: lambda it: Look(f"row {len(it)}", list(it)),
    }
)


def column() -> Any:
    """Of a table."""
    return table().c.a


def chosen() -> Any:
    """A query of a table."""
    return sa.select(table())


QUERIES: Sequence[Make] = [
    table,
    column,
    chosen,
    metadata,
    lambda: sa.insert(table()),
    lambda: sa.update(table()),
    lambda: sa.delete(table()),
    lambda: sa.func.count(column()),
    lambda: column() == 1,
    lambda: sa.text("select 1 as a"),
    lambda: chosen().cte(),
    lambda: chosen().subquery(),
    lambda: sa.union(chosen(), chosen()),
    lambda: sa.inspect(engine()),
    lambda: sa.inspect(User),
    lambda: sqlite.insert(table()),
    lambda: sa.func.count,
]
CONNECTIONS: Sequence[Make] = [
    engine,
    opened,
    taken,
    asked,
    lambda: asked().scalars(),
    lambda: asked().mappings(),
    lambda: opened().execute(sa.select(sa.func.count(User.id))),
    lambda: opened().begin(),
    lambda: orm.sessionmaker(engine()),
    lambda: orm.scoped_session(orm.sessionmaker(engine())),
    lambda: orm.Session(engine()).query(User),
    lambda: orm.Session(engine()).query(User).filter(User.id == 1),
    raw,
]

INSIDE = (
    "AggregateOrderBy Alias AliasedReturnsRows AsyncAdaptedQueuePool AssertionPool BaseRow "
    "BinaryExpression "
    "BindTyping BooleanClauseList CTE CacheKey CheckFirst ChunkedIteratorResult "
    "CollectionAggregate ColumnCollection ColumnExpressionArgument Compiled CompoundSelect "
    "CreateEnginePlugin CursorResult ForeignKeyTarget FrameClause FrameClauseType FromGrouping "
    "FrozenResult "
    "FunctionFilter Grouping IteratorResult Join Lateral MappingResult MergedResult "
    "NestedTransaction NullPool NumericCommon OrderByList Pool PoolResetState QueuePool "
    "ReleaseSavepointClause Result ResultProxy RollbackToSavepointClause RootTransaction Row "
    "RowMapping SavepointClause ScalarResult ScalarSelect SelectLabelStyle SingletonThreadPool "
    "StatementLambdaElement StaticPool Subquery TString TableSample TableValuedAlias "
    "TableValuedColumn TextAsFrom TextualSelect Transaction TwoPhaseTransaction TypeClause "
    "TypeCompiler TypeDecorator TypedColumns ValuesBase Visitable ClauseElement Executable "
    "Dialect ExecutionContext ExceptionContext AdaptedConnection PoolProxiedConnection Named "
    "Operators TupleType SQLColumnExpression insert_sentinel result_tuple LambdaElement "
    "UnaryExpression WithinGroup Over AggregateOrderBy Inspector ColumnOperators"
)
ROWS = "get_one one_or_none scalar_one scalar_one_or_none merge"
READ = (
    "columns execution_options freeze partitions tuples unique yield_per expire_all "
    "clear_compiled_cache enable_relationship_loading"
)
DUCKS = "sql register df fetchdf fetch_df fetchval"
SERVERS = "psycopg2 psycopg pymysql pyodbc snowflake.connector mysql.connector"
CLIENT = (
    "copy_table create_dataset create_table delete_dataset delete_table dataset extract_table "
    "get_dataset get_job get_table insert_rows insert_rows_json list_datasets list_jobs "
    "list_rows list_tables load_table_from_dataframe load_table_from_file load_table_from_uri "
    "result update_table to_dataframe"
)

DATABASES = Samples(
    modules=["sqlalchemy.orm", "sqlalchemy.ext.automap", "sqlalchemy.ext.declarative"],
    objects={
        "sqlalchemy.engine.base.Connection": CONNECTIONS,
        "sqlalchemy.sql.visitors.Visitable": QUERIES,
        "query": [
            lambda: orm.Session(engine()).query(User),
            lambda: User.orders,
            lambda: Order.user,
        ],
    },
    pool={
        "*": [
            table,
            column,
            chosen,
            lambda: "a",
            lambda: User,
            lambda: 1,
            lambda: sa.text("select 1"),
            lambda: User(id=20, name="b"),
            lambda: [User(id=21, name="b")],
            lambda: column() == 1,
            metadata,
            lambda: sa.Integer(),
            engine,
            lambda: {"a": 1},
            lambda: ["a"],
        ],
        "metadata": [metadata],
        "bind": [engine],
        "instance": [lambda: User(id=22, name="b")],
        "mapper": [lambda: User],
        "url": [lambda: "sqlite://"],
        "statement": [lambda: sa.text("select 1"), lambda: "select 1"],
        "type_": [lambda: sa.Integer()],
        "sqltext": [lambda: "a > 1"],
        "parameters": [lambda: {"id": 30, "name": "p"}],
        "value": [lambda: 1],
    },
    calls={
        "duckdb.connect": [lambda: (":memory:",)],
        "sqlalchemy.create_mock_engine": [lambda: ("sqlite://", lambda *given, **more: None)],
        "sqlalchemy.engine_from_config": [
            lambda: ({"sqlalchemy.url": "sqlite://"},),
        ],
        "sqlalchemy.create_engine": [lambda: ("sqlite://",)],
        "sqlalchemy.engine.create_engine": [lambda: ("sqlite://",)],
        "sqlalchemy.make_url": [lambda: ("sqlite://",)],
        "sqlalchemy.orm.scoped_session": [lambda: (orm.sessionmaker(engine()),)],
        "sqlalchemy.engine.url.URL": [lambda: ("sqlite", None, None, None, None, None, {})],
        "sqlalchemy.engine.URL.create": [lambda: ("sqlite",)],
        "sqlalchemy.inspect": [lambda: (engine(),), lambda: (User,), lambda: (User(id=1),)],
        "sqlalchemy.inspection.inspect": [lambda: (engine(),)],
        "sqlalchemy.Table": [lambda: ("u", metadata(), sa.Column("a", sa.Integer))],
        "sqlalchemy.ForeignKey": [lambda: ("t.a",)],
        "sqlalchemy.ForeignKeyConstraint": [lambda: (["a"], ["t.a"])],
        "sqlalchemy.Index": [lambda: ("i", column())],
        "sqlalchemy.URL": [lambda: ("sqlite", None, None, None, None, None, {})],
        "sqlalchemy.extract": [lambda: ("year", column())],
        "sqlalchemy.Extract": [lambda: ("year", column())],
        "sqlalchemy.values": [lambda: (sa.column("a", sa.Integer),)],
        "sqlalchemy.lambda_stmt": [lambda: (lambda: sa.select(Base.metadata.tables["users"]),)],
        "sqlalchemy.case": [lambda: ((column() == 1, "x"), Named(else_="y"))],
        "sqlalchemy.custom_op": [lambda: ("->",)],
        "sqlalchemy.join": [lambda: (User.__table__, Order.__table__)],
        "sqlalchemy.outerjoin": [lambda: (User.__table__, Order.__table__)],
        "sqlalchemy.orm.relationship": [lambda: ("User",)],
        "sqlalchemy.orm.aliased": [lambda: (User,)],
        "sqlalchemy.orm.joinedload": [lambda: (User.orders,)],
        "sqlalchemy.orm.lazyload": [lambda: (User.orders,)],
        "sqlalchemy.orm.noload": [lambda: (User.orders,)],
        "sqlalchemy.orm.raiseload": [lambda: (User.orders,)],
        "sqlalchemy.orm.selectinload": [lambda: (User.orders,)],
        "sqlalchemy.orm.subqueryload": [lambda: (User.orders,)],
        "sqlalchemy.orm.contains_eager": [lambda: (User.orders,)],
        "sqlalchemy.orm.load_only": [lambda: (User.name,)],
        "sqlalchemy.orm.defer": [lambda: (User.name,)],
        "sqlalchemy.orm.undefer": [lambda: (User.name,)],
        "sqlalchemy.orm.with_parent": [lambda: (User(id=1), User.orders)],
        "sqlalchemy.orm.synonym": [lambda: ("name",)],
        "sqlalchemy.orm.validates": [lambda: ("name",)],
        "sqlalchemy.orm.foreign": [lambda: (column(),)],
        "sqlalchemy.orm.remote": [lambda: (column(),)],
        "connection.execute": [lambda: (sa.insert(User).values(id=40, name="x"),)],
        "connection.exec_driver_sql": [lambda: ("insert into users values (41, 'y')",)],
        "connection.scalar": [lambda: (sa.select(User.id),), lambda: ()],
        "connection.scalars": [lambda: (sa.select(User),), lambda: ()],
        "connection.query": [lambda: (User,)],
        "connection.columns": [lambda: (0,)],
        "connection.get_one": [lambda: (User, 1)],
        "connection.delete": [lambda: (kept(),), lambda: ()],
        **{
            f"connection.{name}": [lambda: (kept(),)]
            for name in ("expire", "expunge", "refresh")
        },
        "connection.merge": [lambda: (User(id=1, name="z"),)],
        "connection.bulk_insert_mappings": [lambda: (User, [{"id": 50, "name": "m"}])],
        "connection.bulk_update_mappings": [lambda: (User, [{"id": 1, "name": "m"}])],
        "connection.bulk_save_objects": [lambda: ([User(id=51, name="m")],)],
        "connection.filter": [lambda: (User.id == 1,), lambda: ()],
        "connection.filter_by": [lambda: (Named(id=1),), lambda: ()],
        "connection.join": [lambda: (Order,)],
        "connection.outerjoin": [lambda: (Order,)],
        "connection.select_from": [lambda: (User,)],
        "connection.with_entities": [lambda: (User.id,)],
        "connection.order_by": [lambda: (User.id,)],
        "connection.group_by": [lambda: (User.id,)],
        "connection.having": [lambda: (User.id > 1,)],
        "connection.slice": [lambda: (0, 1)],
        "connection.from_statement": [lambda: (sa.select(User),)],
        "connection.yield_per": [lambda: (1,)],
        "query.filter": [lambda: (column() == 1,)],
        "query.filter_by": [lambda: (Named(a=1),)],
        "query.values": [lambda: (Named(a=1),)],
        "query.on_conflict_do_update": [
            lambda: (["a"],),
            lambda: (Named(index_elements=["a"], set_={"b": "x"}),),
        ],
        "query.append_column": [lambda: (sa.Column("c", sa.Integer),)],
        "query.append_constraint": [lambda: (sa.CheckConstraint("a > 1"),)],
        "query.reflect": [lambda: (engine(),)],
        "query.remove": [lambda: (table(),)],
        "query.create_all": [lambda: (engine(),)],
        "query.drop_all": [lambda: (stored(),)],
        "query.with_entities": [lambda: (User.id,)],
        "query.add_column": [lambda: (User.id,)],
        "query.add_entity": [lambda: (Order,)],
        "query.with_parent": [lambda: (User(id=1), User.orders)],
        "query.from_statement": [lambda: (sa.select(User),)],
        "query.yield_per": [lambda: (1,)],
        "query.populate_existing": [lambda: ()],
        "query.enable_eagerloads": [lambda: (True,)],
        "query.autoflush": [lambda: (True,)],
        "query.create": [lambda: (engine(),)],
        "query.drop": [lambda: (stored(),)],
        **{
            f"query.get_{name}": [lambda: ("users",)]
            for name in ("columns", "foreign_keys", "indexes", "pk_constraint")
        },
        "query.between": [lambda: (1, 2)],
        "query.join": [lambda: (table(), sa.true())],
        "query.outerjoin": [lambda: (table(), sa.true())],
        "query.slice": [lambda: (0, 1)],
    },
    seldom={
        **dict.fromkeys(
            [f"connection.{name}" for name in READ.split()],
            "what it changes is how rows are read, or forgotten",
        ),
        **dict.fromkeys(
            ["query.create", "query.create_all", "query.drop", "query.drop_all"],
            "what it is bound to, in versions before 2",
        ),
        "connection.refresh": "it is read again, as it was",
        "query.append_constraint": "what it changes is said of no column",
        "query.update": "of collections of columns, which are looked at as they were made",
    },
    gaps=dict.fromkeys(
        [f"connection.{name}" for name in ROWS.split()],
        "also an object of a class of the notebook, whose methods are looked at themselves",
    )
    | {"query.delete": "of a table; a query of a session is a connection"},
    untried={
        **dict.fromkeys(
            ["sqlalchemy.func", "sqlalchemy.modifier"], "it has functions of any name"
        ),
        **dict.fromkeys(
            [f"connection.{name}" for name in DUCKS.split()],
            "of databases that are not installed",
        ),
        "connection.begin_twophase": "SQLite has none",
        "query.ext": "of other databases than SQLite",
        "query.prepare": "it finds tables by itself",
        "query.table": "of BigQuery, over the network",
        "sqlalchemy.tstring": "of a version of Python before or after",
        **{f"{name}.connect": "it needs a server" for name in SERVERS.split()},
        **{f"sqlalchemy.{name}": "the library alone makes it" for name in INSIDE.split()},
        **{f"connection.{name}": "of BigQuery, over the network" for name in CLIENT.split()},
    },
)
