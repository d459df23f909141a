/** Databases: connections, sessions, and what is asked of them. */
import type { Library } from './library';
import { each, named, table } from './words';

/** What an expression is made of belongs to it; each step gives another. */
const EXPRESSIONS =
  'ARRAY AdaptedConnection AggregateOrderBy Alias AliasedReturnsRows AssertionPool AsyncAdaptedQueuePool BIGINT BINARY BLOB BOOLEAN BaseDDLElement BaseRow BigInteger BinaryExpression BindParameter BindTyping Boolean BooleanClauseList CHAR CLOB CTE CacheKey Case Cast CheckConstraint CheckFirst ChunkedIteratorResult ClauseElement ClauseList CollectionAggregate Column ColumnClause ColumnCollection ColumnDefault ColumnElement ColumnExpressionArgument ColumnOperators Compiled CompoundSelect Computed Constraint CreateEnginePlugin CreateTable CreateTableAs CreateView CursorResult DATE DATETIME DDL DDLElement DECIMAL DOUBLE DOUBLE_PRECISION Date DateTime DefaultClause Delete Dialect Double DropTable DropView Enum ExceptionContext Executable ExecutableDDLElement ExecutionContext Exists Extract FLOAT False_ FetchedValue Float ForeignKey ForeignKeyConstraint ForeignKeyTarget FrameClause FrameClauseType FromClause FromGrouping FrozenResult Function FunctionElement FunctionFilter GenerativeSelect Grouping HasCTE HasPrefixes HasSuffixes INT INTEGER Identity Index Insert Inspector Integer Interval IteratorResult JSON Join Label LambdaElement LargeBinary Lateral MappingResult MergedResult NCHAR NUMERIC NVARCHAR Named NestedTransaction Null NullPool Numeric NumericCommon Operators OrderByList Over PickleType Pool PoolProxiedConnection PoolResetState PrimaryKeyConstraint QueuePool REAL ReleaseSavepointClause Result ResultProxy ReturnsRows RollbackToSavepointClause RootTransaction Row RowMapping SMALLINT SQLColumnExpression SavepointClause ScalarResult ScalarSelect Select SelectBase SelectLabelStyle Selectable Sequence SingletonThreadPool SmallInteger StatementLambdaElement StaticPool String Subquery TEXT TIME TIMESTAMP TString TableClause TableSample TableValuedAlias TableValuedColumn Text TextAsFrom TextClause TextualSelect Time Transaction True_ TryCast Tuple TupleType TwoPhaseTransaction TypeClause TypeCoerce TypeCompiler TypeDecorator TypedColumns URL UUID UnaryExpression Unicode UnicodeText UniqueConstraint Update UpdateBase Uuid VARBINARY VARCHAR Values ValuesBase Visitable WithinGroup aggregate_order_by alias all_ any_ asc between bindparam bitwise_not case cast collate column cte custom_op delete desc distinct except_ except_all exists extract false from_dml_column func funcfilter insert insert_sentinel intersect intersect_all join label lambda_stmt lateral literal literal_column modifier not_ null nulls_first nulls_last nullsfirst nullslast outerjoin outparam over quoted_name result_tuple select table tablesample true try_cast tstring tuple_ type_coerce union union_all update values within_group';

const functions = table(
  { 'sqlalchemy.create_engine': 'new:connection reads:0 writes:0' },
  each('sqlalchemy', 'create_mock_engine engine_from_config', 'new:connection'),
  each('sqlalchemy', 'text make_url', 'new:query'),
  each('sqlalchemy', 'inspect inspection.inspect', 'holds:query'),
  each('sqlalchemy', 'and_ or_ Nullable NotNullable', 'any:query'),
  each('sqlalchemy', 'MetaData', 'holds:query'),
  each('sqlalchemy', 'Table', 'holds:query changes:all'),
  each('sqlalchemy', EXPRESSIONS, 'holds:query'),
  each(
    'sqlalchemy.orm',
    'aliased column_property composite contains_eager declarative_base declared_attr defer deferred foreign joinedload lazyload load_only mapped_column noload raiseload registry relationship remote selectinload subqueryload synonym undefer with_parent DeclarativeBase',
    'holds:query'
  ),
  { 'sqlalchemy.orm.declarative_mixin': 'same' },
  each('sqlalchemy.orm', 'backref validates', 'holds'),
  each('sqlalchemy.ext.declarative', 'declarative_base declared_attr', 'holds:query'),
  each('sqlalchemy.ext.automap', 'automap_base', 'holds:query'),
  each(
    'sqlalchemy.orm',
    'Session sessionmaker scoped_session create_session',
    'holds:connection'
  ),
  each('sqlalchemy.engine', 'URL.create url.URL', 'new:query'),
  each('sqlalchemy.engine', 'create_engine', 'new:connection reads:0 writes:0'),
  { 'duckdb.connect': 'new:connection reads:0 writes:0' },
  named(
    'connect',
    'psycopg2 psycopg pymysql pyodbc snowflake.connector mysql.connector',
    'new:connection'
  ),
  each('google.cloud.bigquery', 'Client', 'new:connection'),
  each(
    'google.cloud.bigquery',
    'DatasetReference LoadJobConfig QueryJobConfig QueryParameter ScalarQueryParameter ArrayQueryParameter SchemaField TableReference',
    'holds:query'
  ),
  each('google.cloud.bigquery', 'Dataset Table', 'holds:query')
);

/** What a session or a client gives belongs to it. */
const CONNECTIONS = table(
  each(
    'connection',
    'begin_nested begin_twophase columns exec_driver_sql execution_options freeze invalidate sql tuples unique yield_per',
    'child:connection changes:self'
  ),
  each(
    'connection',
    'get_one fetchval one_or_none scalar_one scalar_one_or_none',
    'child:record changes:self'
  ),
  each('connection', 'expire refresh', 'child changes:self changes:0'),
  { 'connection.partitions': 'lazy changes:self' },
  each('connection', '__call__ query raw_connection', 'child:connection'),
  each('connection', 'count', 'new changes:self'),
  each(
    'connection',
    'add add_all bulk_insert_mappings bulk_save_objects bulk_update_mappings delete enable_relationship_loading merge register',
    'child changes:self keeps'
  ),
  each(
    'connection',
    'expire_all expunge expunge_all flush clear_compiled_cache detach',
    'child changes:self'
  ),
  each(
    'connection',
    'get_bind get_execution_options get_isolation_level get_transaction in_nested_transaction in_transaction is_modified keys',
    'child'
  ),
  // Of a query that a session runs.
  each(
    'connection',
    'distinct exists filter filter_by from_statement group_by having join limit offset options order_by outerjoin select_from slice subquery where with_entities',
    'child'
  ),
  // Of BigQuery.
  each(
    'connection',
    'copy_table create_dataset create_table delete_dataset delete_table dataset extract_table get_dataset get_job get_table insert_rows insert_rows_json list_datasets list_jobs list_rows list_tables load_table_from_dataframe load_table_from_file load_table_from_uri result update_table',
    'child changes:self'
  ),
  each('connection', 'df fetchdf fetch_df to_dataframe', 'new:dataframe changes:self')
);

const QUERIES = table(
  each(
    'query',
    '__call__ add_column add_columns add_cte add_entity alias any as_scalar asc autoflush between cast column compile concat contains correlate correlate_except cte desc distinct enable_eagerloads endswith except_ except_all execution_options exists ext fetch filter filter_by from_statement get_children group_by has having ilike in_ intersect intersect_all is_ is_not isnot join join_from label lateral like limit match not_in notin_ nulls_first nulls_last offset on_conflict_do_nothing on_conflict_do_update op options order_by outerjoin outerjoin_from over params populate_existing prefix_with reduce_columns replace_selectable returning scalar_subquery select_from self_group set_label_style slice startswith subquery suffix_with union union_all values where with_entities with_for_update with_hint with_only_columns with_parent with_statement_hint yield_per',
    'child'
  ),
  each(
    'query',
    'append_column append_constraint',
    'child changes:self changes:0 keeps'
  ),
  each(
    'query',
    'clear prepare reflect remove table update',
    'child changes:self keeps'
  ),
  each('query', 'create create_all drop drop_all', 'child changes:self changes:0'),
  each(
    'query',
    'get_columns get_foreign_keys get_indexes get_pk_constraint get_schema_names get_table_names get_view_names get_schema_object_by_name',
    'child'
  ),
  each('query', 'insert delete select', 'holds:query')
);

export const DATABASES: Library = {
  name: 'databases',
  functions,
  methods: table(CONNECTIONS, QUERIES),
  classes: {
    connection:
      'sqlalchemy.engine.base.Engine sqlalchemy.engine.base.Connection sqlalchemy.engine.base.Transaction sqlalchemy.engine.result.ResultInternal sqlalchemy.engine.result.FrozenResult sqlalchemy.engine.mock.MockConnection sqlalchemy.orm.Session sqlalchemy.orm.SessionTransaction sqlalchemy.orm.sessionmaker sqlalchemy.orm.scoped_session sqlalchemy.orm.Query sqlalchemy.pool.base.PoolProxiedConnection psycopg2.extensions.connection psycopg2.extensions.cursor duckdb.DuckDBPyConnection',
    query:
      'sqlalchemy.sql.visitors.Visitable sqlalchemy.MetaData sqlalchemy.engine.Inspector sqlalchemy.sql.operators.Operators sqlalchemy.sql.base.Generative sqlalchemy.sql.base.ColumnCollection sqlalchemy.sql.base.SchemaEventTarget sqlalchemy.sql.operators.custom_op sqlalchemy.sql.selectable.HasPrefixes sqlalchemy.sql.selectable.HasSuffixes sqlalchemy.orm.util.AliasedClass sqlalchemy.orm.state.InstanceState sqlalchemy.orm.strategy_options._AbstractLoad sqlalchemy.orm.registry sqlalchemy.orm.declared_attr sqlalchemy.orm.DeclarativeBase sqlalchemy.engine.URL'
  }
};
