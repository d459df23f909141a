/** Spark: its tables do not change, but its session knows names for them. */
import type { Library } from '../library';
import { each, type Table, table } from '../words';

const FUNCTIONS: Table = table(
  each(
    'pyspark',
    'SparkConf SparkContext SparkContext.getOrCreate sql.HiveContext sql.SQLContext sql.SparkSession sql.SparkSession.builder sql.SparkSession.builder.appName sql.SparkSession.builder.config sql.SparkSession.builder.create sql.SparkSession.builder.enableHiveSupport sql.SparkSession.builder.getOrCreate sql.SparkSession.builder.master sql.SparkSession.builder.remote sql.SparkSession.getActiveSession',
    'new:session'
  ),
  each(
    'pyspark.sql.functions',
    'abs acos acosh add_months aes_decrypt aes_encrypt aggregate any_value approxCountDistinct approx_count_distinct approx_percentile array array_agg array_append array_compact array_contains array_distinct array_except array_insert array_intersect array_join array_max array_min array_position array_prepend array_remove array_repeat array_size array_sort array_union arrays_overlap arrays_zip asc asc_nulls_first asc_nulls_last ascii asin asinh assert_true atan atan2 atanh avg base64 bin bit_and bit_count bit_get bit_length bit_or bit_xor bitmap_and_agg bitmap_bit_position bitmap_bucket_number bitmap_construct_agg bitmap_count bitmap_or_agg bitwiseNOT bitwise_not bool_and bool_or bround btrim bucket call_function call_udf cardinality cbrt ceil ceiling char char_length character_length chr coalesce col collate collation collect_list collect_set collect_union column concat concat_ws contains conv convert_timezone corr cos cosh cot count countDistinct count_distinct count_if count_min_sketch counter_diff covar_pop covar_samp crc32 create_map csc cume_dist curdate current_catalog current_database current_date current_path current_schema current_time current_timestamp current_timezone current_user date_add date_diff date_format date_from_unix_date date_part date_sub date_trunc dateadd datediff datepart day dayname dayofmonth dayofweek dayofyear days decode degrees dense_rank desc desc_nulls_first desc_nulls_last e element_at elt encode endswith equal_null every exists exp explode explode_outer expm1 expr extract factorial filter find_in_set first first_value flatten floor forall format_number format_string from_base32 from_csv from_json from_unixtime from_utc_timestamp from_xml get get_json_object getbit greatest grouping grouping_id hash hex histogram_numeric hll_sketch_agg hll_sketch_estimate hll_union hll_union_agg hmac hour hours hypot ifnull ilike initcap inline inline_outer input_file_block_length input_file_block_start input_file_name instr is_valid_utf8 is_valid_variant is_variant_null isnan isnotnull isnull jaro_winkler_similarity java_method json_array_length json_object_keys json_tuple kll_merge_agg_bigint kll_merge_agg_double kll_merge_agg_float kll_sketch_agg_bigint kll_sketch_agg_double kll_sketch_agg_float kll_sketch_get_n_bigint kll_sketch_get_n_double kll_sketch_get_n_float kll_sketch_get_quantile_bigint kll_sketch_get_quantile_double kll_sketch_get_quantile_float kll_sketch_get_rank_bigint kll_sketch_get_rank_double kll_sketch_get_rank_float kll_sketch_merge_bigint kll_sketch_merge_double kll_sketch_merge_float kll_sketch_to_string_bigint kll_sketch_to_string_double kll_sketch_to_string_float kurtosis lag last last_day last_value lcase lead least left length levenshtein like listagg listagg_distinct ln localtimestamp locate log log10 log1p log2 lower lpad ltrim make_date make_dt_interval make_interval make_time make_timestamp make_timestamp_ltz make_timestamp_ntz make_valid_utf8 make_ym_interval map_concat map_contains_key map_entries map_filter map_from_arrays map_from_entries map_keys map_values map_zip_with mask max max_by md5 mean median min min_by minute mode monotonically_increasing_id month monthname months months_between named_struct nanvl negate negative next_day now nth_value ntile nullif nullifzero nvl nvl2 octet_length overlay overload parse_json parse_url percent_rank percentile percentile_approx pi pmod posexplode posexplode_outer position positive pow power printf product quarter quote radians raise_error rand randn random randstr rank reduce reflect regexp regexp_count regexp_extract regexp_extract_all regexp_instr regexp_like regexp_replace regexp_substr regr_avgx regr_avgy regr_count regr_intercept regr_r2 regr_slope regr_sxx regr_sxy regr_syy repeat replace reverse right rint rlike round row_number rpad rtrim schema_of_csv schema_of_json schema_of_variant schema_of_variant_agg schema_of_xml sec second sentences sequence session_user session_window sha sha1 sha2 shiftLeft shiftRight shiftRightUnsigned shiftleft shiftright shiftrightunsigned shuffle sign signum sin sinh size skewness slice some sort_array soundex spark_partition_id split split_part sqrt st_asbinary st_geogfromwkb st_geomfromwkb st_setsrid st_srid stack startswith std stddev stddev_pop stddev_samp str_to_map string_agg string_agg_distinct struct substr substring substring_index sum sumDistinct sum_distinct tan tanh theta_difference theta_intersection theta_intersection_agg theta_sketch_agg theta_sketch_estimate theta_union theta_union_agg time_bucket time_diff time_from_micros time_from_millis time_from_seconds time_to_micros time_to_millis time_to_seconds time_trunc timestamp_add timestamp_diff timestamp_micros timestamp_millis timestamp_nanos timestamp_seconds toDegrees toRadians to_base32 to_binary to_char to_csv to_date to_json to_number to_time to_timestamp to_timestamp_ltz to_timestamp_ntz to_unix_timestamp to_utc_timestamp to_varchar to_variant_object to_xml transform transform_keys transform_values translate trim trunc try_add try_aes_decrypt try_avg try_divide try_element_at try_make_interval try_make_timestamp try_make_timestamp_ltz try_make_timestamp_ntz try_mod try_multiply try_parse_json try_parse_url try_reflect try_subtract try_sum try_to_binary try_to_date try_to_number try_to_time try_to_timestamp try_url_decode try_validate_utf8 try_variant_array_append try_variant_get try_variant_insert try_variant_set tuple_difference_double tuple_difference_integer tuple_difference_theta_double tuple_difference_theta_integer tuple_intersection_agg_double tuple_intersection_agg_integer tuple_intersection_double tuple_intersection_integer tuple_intersection_theta_double tuple_intersection_theta_integer tuple_sketch_agg_double tuple_sketch_agg_integer tuple_sketch_estimate_double tuple_sketch_estimate_integer tuple_sketch_summary_double tuple_sketch_summary_integer tuple_sketch_theta_double tuple_sketch_theta_integer tuple_union_agg_double tuple_union_agg_integer tuple_union_double tuple_union_integer tuple_union_theta_double tuple_union_theta_integer typeof ucase unbase64 unhex uniform unix_date unix_micros unix_millis unix_nanos unix_seconds unix_timestamp unwrap_udt upper url_decode url_encode user uuid validate_utf8 var_pop var_samp variance variant_array_append variant_delete variant_get variant_insert variant_set variant_strip_nulls vector_avg vector_cosine_similarity vector_inner_product vector_l2_distance vector_norm vector_normalize vector_sum version weekday weekofyear when width_bucket window window_time xpath xpath_boolean xpath_double xpath_float xpath_int xpath_long xpath_number xpath_short xpath_string xxhash64 year years zeroifnull zip_with',
    'new:expression'
  ),
  // A column that is one already they give back.
  each('pyspark.sql.functions', 'cast lit', 'view:expression'),
  each(
    'pyspark.sql.functions',
    'arrow_udf arrow_udtf pandas_udf udf udtf',
    'holds:expression'
  ),
  each('pyspark.sql.types', 'Geography Geometry VariantVal', 'holds:'),
  each('pyspark.sql.functions', 'broadcast', 'new:spark'),
  each(
    'pyspark.sql.types',
    'AnsiIntervalType Any AnyTimeType AtomicType BinaryType BooleanType ByteType CalendarIntervalType Callable CharType ClassVar CloudPickleSerializer DataType DataTypeSingleton DateConverter DateType DatetimeConverter DatetimeNTZConverter DatetimeType DayTimeIntervalType DayTimeIntervalTypeConverter DecimalType Dict DoubleType FloatType FractionalType GeographyType GeometryType IllegalArgumentException IntegerType IntegralType Iterable Iterator List LongType NullType NumericType NumpyArrayConverter NumpyScalarConverter Optional PySparkAttributeError PySparkIndexError PySparkKeyError PySparkNotImplementedError PySparkRuntimeError PySparkTypeError PySparkValueError Row ShortType SpatialType StringConcat StringType TimeConverter TimeType TimestampNTZType TimestampType Tuple Type TypeVar Union UserDefinedType VarcharType VariantType VariantUtils YearMonthIntervalType',
    'new:spark'
  ),
  each('pyspark.sql.types', 'ArrayType MapType StructField StructType', 'holds:spark'),
  each('pyspark.sql', 'Row', 'shallow:tuple'),
  each(
    'pyspark.sql',
    'Window.orderBy Window.partitionBy Window.rangeBetween Window.rowsBetween window.Window.orderBy window.Window.partitionBy window.Window.rangeBetween window.Window.rowsBetween',
    'new:expression'
  )
);

/** Of tables, groups and writers. */
const TABLES = table(
  each(
    'spark',
    'append create createGlobalTempView createOrReplace createOrReplaceGlobalTempView createOrReplaceTempView createTempView insertInto overwrite overwritePartitions registerTempTable',
    'new sets:pyspark'
  ),
  each('spark', 'replace', 'new:spark sets:pyspark'),
  // Of groups a table.
  each('spark', 'count', 'new:spark'),
  each('spark', 'saveAsTable', 'new changes:self sets:pyspark'),
  each('spark', 'cache checkpoint_ persist unpersist', 'same'),
  each('spark', 'collect collectAsList first head tail take', 'new:bunch'),
  each('spark', 'pandas_api toPandas to_pandas_on_spark', 'new:dataframe'),
  each('spark', 'toArrow', 'new:arrow'),
  each('spark', 'toLocalIterator', 'new:iterator'),
  each(
    'spark',
    'explain foreach foreachPartition isEmpty printSchema show toDebugString',
    'new'
  ),
  each(
    'spark',
    'csv json orc parquet save saveAsHadoopFile saveAsPickleFile saveAsSequenceFile saveAsTextFile text xml',
    'new writes:0'
  ),
  each('spark', 'jdbc', 'new'),
  each('spark', 'randomSplit sample sampleBy takeSample', 'new:spark'),
  // Of a schema, a sum, and what writes a table: it is told more, and given back.
  each('spark', 'add', 'same changes:self keeps'),
  each(
    'spark',
    'bucketBy clusterBy format mode option options partitionBy partitionedBy setName sortBy tableProperty using withResources',
    'same changes:self'
  ),
  each(
    'spark',
    '__getitem__ agg aggregate aggregateByKey alias apply applyInArrow applyInPandas applyInPandasWithState approxQuantile asTable avg barrier cartesian checkpoint cleanShuffleDependencies coalesce cogroup colRegex collectAsMap collectWithJobGroup combineByKey corr countApprox countApproxDistinct countByKey countByValue cov crossJoin crosstab cube describe distinct drop dropDuplicates dropDuplicatesWithinWatermark drop_duplicates dropna exceptAll exists fill fillna filter flatMap flatMapValues fold foldByKey freqItems fullOuterJoin getCheckpointFile getNumPartitions getResourceProfile getStorageLevel glom groupBy groupByKey groupWith groupby groupingSets hint histogram id inputFiles intersect intersectAll intersection isCheckpointed isLocal isLocallyCheckpointed join keyBy keys lateralJoin leftOuterJoin limit localCheckpoint lookup map mapInArrow mapInPandas mapPartitions mapPartitionsWithIndex mapPartitionsWithSplit mapValues max mean meanApprox melt mergeInto metadataColumn min name nearestByJoin observe offset orderBy pipe pivot reduce reduceByKey reduceByKeyLocally repartition repartitionAndSortWithinPartitions repartitionById repartitionByRange rightOuterJoin rollup sameSemantics sampleByKey sampleStdev sampleVariance saveAsHadoopDataset saveAsNewAPIHadoopDataset saveAsNewAPIHadoopFile scalar select selectExpr semanticHash sort sortByKey sortWithinPartitions sortyByKey stats stdev subtract subtractByKey sum sumApprox summary takeOrdered to toDF toJSON top transform transformWithState transformWithStateInPandas transpose treeAggregate treeReduce union unionAll unionByName unpivot values variance where withColumn withColumnRenamed withColumns withColumnsRenamed withMetadata withWatermark writeTo zip zipWithIndex zipWithUniqueId',
    'new:spark'
  )
);

/** Of sessions, contexts, readers and catalogs. */
const SESSIONS = table(
  each(
    'session',
    'appName config enableHiveSupport format master option options remote schema setAll setAppName setExecutorEnv setIfMissing setMaster setSparkHome',
    'same changes:self'
  ),
  each('session', 'getOrCreate newSession_', 'same'),
  each(
    'session',
    'addFile addPyFile clearCache set setCheckpointDir setCurrentCatalog setCurrentDatabase setJobGroup setLocalProperty setLogLevel stop unset',
    'new changes:self sets:pyspark'
  ),
  each('session', 'sql', 'new:spark sets:pyspark'),
  each(
    'session',
    'cacheTable create createDatabase createExternalTable createTable dropDatabase dropTable dropView refreshByPath setSystemProperty truncateTable dropGlobalTempView dropTempTable dropTempView recoverPartitions refreshTable register registerDataFrameAsTable registerFunction uncacheTable',
    'new:spark sets:pyspark'
  ),
  each(
    'session',
    'binaryFiles binaryRecords csv json jsonFile load orc parquet parquetFile pickleFile sequenceFile text textFile wholeTextFiles xml',
    'new:spark reads:0'
  ),
  each(
    'session',
    'contains currentCatalog currentDatabase databaseExists functionExists get getConf getLocalProperty isCached tableExists',
    'new'
  ),
  each('session', 'broadcast', 'holds:spark'),
  each(
    'session',
    'getAll listCatalogs listColumns listDatabases listFunctions listTables',
    'new:list'
  ),
  each(
    'session',
    'createDataFrame emptyRDD jdbc parallelize range table union',
    'new:spark'
  ),
  each(
    'session',
    'Builder __enter__ active addArchive addArtifact addArtifacts addJobTag addTag analyzeTable cancelAllJobs cancelJobGroup cancelJobsWithTag changes clearJobTags clearProgressHandlers clearTags copyFromLocalToFs dump_profiles emptyDataFrame getActiveSession getCheckpointDir getCreateTableString getDatabase getFunction getJobTags getSystemProperty getTable getTableProperties getTags hadoopFile hadoopRDD inferSchema interruptAll interruptOperation interruptTag listPartitions listViews newAPIHadoopFile newAPIHadoopRDD newSession registerProgressHandler removeJobTag removeProgressHandler removeTag runJob setInterruptOnCancel setJobDescription show_profiles sparkUser statusTracker toDebugString',
    'new:spark'
  )
);

const COLUMNS = table(
  each(
    'expression',
    'asc asc_nulls_first asc_nulls_last astype between bitwiseAND bitwiseOR bitwiseXOR desc desc_nulls_first desc_nulls_last dropFields endswith eqNullSafe getField getItem ilike isNaN isNotNull isNull isin like orderBy outer partitionBy rangeBetween rlike rowsBetween startswith substr transform try_cast withField',
    'new:expression'
  )
);

export const SPARK: Library = {
  name: 'pyspark',
  functions: FUNCTIONS,
  methods: table(TABLES, SESSIONS, COLUMNS, {
    'expression.__call__': 'holds:expression'
  }),
  attributes: each('spark', 'columns dtypes schema', 'none'),
  classes: {
    spark:
      'pyspark.sql.DataFrame pyspark.sql.GroupedData pyspark.sql.DataFrameWriter pyspark.sql.DataFrameWriterV2 pyspark.sql.DataFrameNaFunctions pyspark.sql.DataFrameStatFunctions pyspark.RDD pyspark.Broadcast pyspark.Accumulator pyspark.sql.types.DataType pyspark.sql.types.StructField',
    session:
      'pyspark.sql.SparkSession pyspark.SparkContext pyspark.SparkConf pyspark.sql.SparkSession.Builder pyspark.sql.DataFrameReader pyspark.sql.catalog.Catalog pyspark.sql.conf.RuntimeConfig pyspark.sql.UDFRegistration',
    expression: 'pyspark.sql.Column pyspark.sql.WindowSpec'
  },
  values: ['session']
};
