/**
 * Polars: its memory is copied when a table is changed, so nothing that is made of one shares
 * it. The memory of arrays that a table is made of is not copied: it shows their changes.
 */
import type { Library } from '../library';
import { each, type Table, table } from '../words';

const FUNCTIONS: Table = table(
  each(
    'polars',
    'DataFrame Series Series.from_arrow from_arrow from_dataframe from_dict from_numpy from_pandas from_records from_torch wrap_df wrap_s',
    'view:polars'
  ),
  each(
    'polars',
    'DataFrame.deserialize from_dicts from_epoch from_repr json_normalize read_clipboard read_database read_database_uri select sql',
    'new:polars'
  ),
  each('polars', 'concat merge_sorted union', 'view:polars'),
  each(
    'polars',
    'read_avro read_csv read_delta read_excel read_ipc read_ipc_stream read_json read_lines read_ndjson read_ods read_parquet',
    'new:polars reads:0 changes:0'
  ),
  each(
    'polars',
    'scan_arrow_c_stream scan_csv scan_delta scan_external_reader scan_iceberg scan_ipc scan_lance scan_lines scan_ndjson scan_parquet scan_pyarrow_dataset',
    'new:lazyframe reads:0 changes:0'
  ),
  each('polars', 'LazyFrame', 'view:lazyframe'),
  each('polars', 'defer', 'new:lazyframe'),
  each(
    'polars',
    'Expr all all_horizontal any any_horizontal apply approx_n_unique arctan2 arg_sort_by arg_where avg business_day_count coalesce col concat_arr concat_list concat_str corr count cov cum_count cum_fold cum_reduce cum_sum cum_sum_horizontal cumsum date datetime dtype_of duration element exclude field first fold format groups head implode is_null last len list lit map map_batches map_groups max max_horizontal mean mean_horizontal median min min_horizontal n_unique nth pipe_with_dtype quantile reduce rolling_corr rolling_cov row_index self_dtype sql_expr std struct struct_with_fields sum sum_horizontal tail time var when',
    'new:expression'
  ),
  // With `eager=True` they give a column of values.
  each(
    'polars',
    'arange date_range date_ranges datetime_range datetime_ranges int_range int_ranges linear_space linear_spaces ones repeat time_range time_ranges zeros',
    'new:polars'
  ),
  each(
    'polars.selectors',
    'all alpha alphanumeric array binary boolean by_dtype by_index by_name categorical contains date datetime decimal digit duration empty ends_with enum exclude expand_selector first float integer is_column is_polars_dtype is_selector last list map matches nested numeric object or_ reduce signed_integer starts_with string struct temporal time unsigned_integer',
    'new:expression'
  ),
  each(
    'polars',
    'Array BaseExtension Binary Boolean Categorical CompatLevel CredentialProvider CredentialProviderAWS CredentialProviderAzure CredentialProviderFunction DataType Date Datetime Decimal Duration Engine Enum Extension FileProviderArgs Float16 Float32 Float64 Int128 Int16 Int32 Int64 Int8 List Map Null Object ParquetDecryptionProperties ParquetEncryptionProperties RemoteEngine String Struct Time UInt128 UInt16 UInt32 UInt64 UInt8 Unknown Utf8 escape_regex explain_all get_extension_type get_index_type show_versions thread_pool_size using_string_cache',
    'new'
  ),
  each(
    'polars',
    'Config.enable_monitoring Config.reload_env_vars Config.restore_defaults Config.save Config.set_ascii_tables Config.set_decimal_separator Config.set_default_credential_provider Config.set_engine_affinity Config.set_expr_depth_warning Config.set_float_precision Config.set_fmt_float Config.set_fmt_str_lengths Config.set_fmt_table_cell_list_len Config.set_streaming_chunk_size Config.set_tbl_cell_alignment Config.set_tbl_cell_numeric_alignment Config.set_tbl_cols Config.set_tbl_column_data_type_inline Config.set_tbl_dataframe_shape_below Config.set_tbl_formatting Config.set_tbl_hide_column_data_types Config.set_tbl_hide_column_names Config.set_tbl_hide_dataframe_shape Config.set_tbl_hide_dtype_separator Config.set_tbl_rows Config.set_tbl_width_chars Config.set_thousands_separator Config.set_trim_decimal_zeros Config.set_verbose Config.warn_unstable disable_string_cache enable_string_cache register_extension_type toggle_string_cache unregister_extension_type',
    'new sets:polars'
  ),
  each(
    'polars',
    'Categories CredentialProviderFunctionReturn CredentialProviderGCP DataTypeExpr Field GPUEngine InMemoryEngine QueryOptFlags ScanCastOptions StreamingEngine',
    'holds:record'
  ),
  each('polars', 'build_info Schema', 'holds:dict'),
  each('polars', 'Config StringCache', 'new:context sets:polars'),
  each('polars', 'Config.save_to_file', 'new writes:0'),
  each('polars', 'Config.state', 'new:dict'),
  each('polars', 'Config.load', 'new:context sets:polars'),
  each('polars', 'Config.load_from_file', 'new:context sets:polars reads:0'),
  each('polars', 'PartitionBy', 'holds:record'),
  each('polars', 'collect_all', 'new:bunch'),
  each('polars', 'align_frames', 'holds:list'),
  each(
    'polars',
    'read_ipc_schema read_parquet_metadata read_parquet_schema',
    'new:dict reads:0 changes:0'
  ),
  each('polars', 'set_random_seed', 'new seeds'),
  each(
    'polars',
    'api.register_dataframe_namespace api.register_expr_namespace api.register_lazyframe_namespace api.register_series_namespace',
    'new sets:polars'
  )
);

/** Of tables, columns and groups. */
const FRAMES = table(
  each(
    'polars',
    'append extend insert_at_idx insert_column replace_at_idx replace_column scatter set_at_idx',
    'same changes:self'
  ),
  each('polars', 'drop_in_place', 'new:polars changes:self'),
  each('polars', 'hstack', 'shallow:polars'),
  each('polars', 'replace set', 'new:polars'),
  each('polars', 'rechunk set_sorted shrink_to_fit sort_in_place', 'shallow:polars'),
  each(
    'polars',
    'group_by group_by_dynamic groupby groupby_dynamic having rolling',
    'holds:polars'
  ),
  each('polars', 'iter_columns iter_rows iter_slices', 'view:iterator'),
  each('polars', 'get_chunks get_columns partition_by', 'holds:list'),
  each('polars', 'pipe', 'view'),
  each('polars', 'sample shuffle', 'new:polars draws'),
  each(
    'polars',
    'serialize write_avro write_csv write_delta write_excel write_iceberg write_ipc write_ipc_stream write_json write_ndjson write_parquet',
    'new writes:0 changes:0'
  ),
  each('polars', 'write_database', 'new changes:1'),
  each('polars', 'glimpse show write_clipboard', 'new'),
  each('polars', 'to_jax to_numpy', 'view:ndarray'),
  each('polars', 'to_torch', 'view:tensor'),
  each('polars', 'to_pandas', 'view:dataframe'),
  each('polars', 'to_arrow', 'view:arrow'),
  each('polars', 'collect_schema', 'new:dict'),
  each('polars', 'to_dict', 'new:bunch'),
  { 'polars.rows_by_key': 'new:defaultdict', 'polars.chunk_lengths': 'new:list' },
  each('polars', 'rows to_dicts to_list', 'shallow:list'),
  { 'polars.item': 'part', 'polars.row': 'shallow:tuple' },
  each('polars', 'lazy', 'new:lazyframe'),
  each(
    'polars',
    '__contains__ __copy__ __deepcopy__ __eq__ __getitem__ __len__ abs add_business_days agg alias all any apply approx_n_unique approx_quantile arccos arccosh arcsin arcsinh arctan arctanh arg_max arg_min arg_sort arg_true arg_unique arr as_expression as_selector backward_fill base_utc_offset bin_intervals bin_quantiles bin_ranks bitwise_and bitwise_count_ones bitwise_count_zeros bitwise_leading_ones bitwise_leading_zeros bitwise_or bitwise_trailing_ones bitwise_trailing_zeros bitwise_xor bottom_k bottom_k_by cast cast_time_unit cbrt ceil century clear clip clip_max clip_min clone combine concat contains contains_any convert_time_zone corr cos cosh cot count count_matches cum_count cum_max cum_min cum_prod cum_sum cummax cummin cumprod cumsum cumulative_eval cut date day days_in_month decode degrees describe deserialize diff dot drop drop_nans drop_nulls dst_offset encode ends_with entropy epoch eq eq_missing equals erf erfc escape_regex estimated_size eval ewm_mean ewm_mean_by ewm_std ewm_sum ewm_sum_by ewm_var exp explode extend_constant extract extract_all extract_groups extract_many fetch field fill_nan fill_null filter find find_idx_by_name find_many first floor fold forward_fill gather gather_every ge get get_column get_column_index gt has_multiple_outputs has_nulls hash hash_rows head hist hour implode index_of interpolate interpolate_by is_between is_business_day is_close is_column is_column_selection is_duplicated is_empty is_finite is_first is_first_distinct is_in is_infinite is_known_length is_last is_last_distinct is_leap_year is_length_preserving is_literal is_nan is_not is_not_nan is_not_null is_null is_regex_projection is_row_separable is_scalar is_sorted is_unique iso_year join join_asof join_where json_decode json_encode json_path_match keep keep_name kurtosis last le len len_bytes len_chars lengths limit log log10 log1p lower_bound lt map map_columns map_dict map_elements map_fields map_groups map_rows match_to_schema max max_by max_horizontal mean mean_horizontal median melt merge_sorted microsecond millennium millisecond min min_by min_horizontal minute mode month month_end month_start n_chunks n_unique nan_max nan_min nanosecond ne ne_missing new_from_index normalize not_ null_count offset_by ordinal_day output_name pad_end pad_start pct_change peak_max peak_min pearson_corr physical pivot pop pow prefix prefix_fields product profile qcut quantile quarter radians rank reinterpret remove rename rename_fields repeat_by replace_all replace_many replace_strict replace_time_zone reshape reverse rle rle_id rolling_kurtosis rolling_map rolling_max rolling_max_by rolling_mean rolling_mean_by rolling_median rolling_median_by rolling_min rolling_min_by rolling_quantile rolling_quantile_by rolling_rank rolling_rank_by rolling_skew rolling_std rolling_std_by rolling_sum rolling_sum_by rolling_var rolling_var_by root_names round round_sig_figs search_sorted second select select_seq set_difference set_intersection set_symmetric_difference set_union shift show_graph shrink_dtype sign sin sinh size skew slice sort split split_exact splitn sql sqrt starts_with std str_concat strftime strip_chars strip_chars_end strip_chars_start strip_prefix strip_suffix strptime suffix suffix_fields sum sum_horizontal tail take tan tanh time timestamp to to_array to_date to_datetime to_decimal to_dummies to_frame to_init_repr to_integer to_lowercase to_map to_physical to_series to_string to_struct to_time to_titlecase to_uppercase top_k top_k_by total_days total_hours total_microseconds total_milliseconds total_minutes total_nanoseconds total_seconds transpose tree_format truncate undo_aliases unique unique_counts unnest unpivot unstack update upper_bound upsample value_counts var vstack week weekday with_column with_columns with_columns_seq with_fields with_row_count with_row_index year zfill zip_with',
    'new:polars'
  )
);

const LAZY = table(
  each('lazyframe', 'collect describe fetch', 'new:polars'),
  each('lazyframe', 'collect_async execute', 'new:'),
  each('lazyframe', 'collect_batches', 'lazy'),
  each(
    'lazyframe',
    'apply inspect map map_batches map_groups pipe pipe_with_schema',
    'view'
  ),
  each(
    'lazyframe',
    'sink_batches sink_csv sink_delta sink_iceberg sink_ipc sink_ndjson sink_parquet',
    'new writes:0 changes:0'
  ),
  each('lazyframe', 'serialize', 'new writes:0'),
  each('lazyframe', 'explain show show_graph', 'new'),
  { 'lazyframe.collect_schema': 'new:dict', 'lazyframe.having': 'view:lazyframe' },
  each('lazyframe', 'profile', 'new:bunch'),
  each(
    'lazyframe',
    'agg all bottom_k cache cast clear clone count deserialize drop drop_nans drop_nulls explode fill_nan fill_null filter first from_lazyframe_resolver gather gather_every group_by group_by_dynamic groupby head interpolate join join_asof join_where last lazy len limit match_to_schema max mean median melt merge_sorted min n_unique null_count pivot quantile remote remove rename reverse rolling select select_seq set_sorted shift slice sort sql std sum tail take top_k unique unnest unpivot update var with_column with_columns with_columns_seq with_row_index',
    'new:lazyframe'
  )
);

/** They change nothing; a table works them out. */
const EXPRESSIONS = table(
  each(
    'expression',
    'apply inspect map map_batches map_elements map_groups pipe replace rolling_map',
    'holds:expression'
  ),
  each('expression', 'pop root_names', 'new:list'),
  each(
    'expression',
    'abs add add_business_days agg alias all and_ any append approx_n_unique approx_quantile arccos arccosh arcsin arcsinh arctan arctanh arg_max arg_min arg_sort arg_true arg_unique as_expression as_selector backward_fill base_utc_offset bin_intervals bin_quantiles bin_ranks bitwise_and bitwise_count_ones bitwise_count_zeros bitwise_leading_ones bitwise_leading_zeros bitwise_or bitwise_trailing_ones bitwise_trailing_zeros bitwise_xor bottom_k bottom_k_by cast cast_time_unit cbrt ceil century clip clip_max clip_min combine concat contains contains_any convert_time_zone cos cosh cot count count_matches cum_count cum_max cum_min cum_prod cum_sum cumprod cumsum cumulative_eval cut date day days_in_month decode degrees deserialize diff dot drop drop_nans drop_nulls dst_offset encode ends_with entropy epoch eq eq_missing erf erfc escape_regex eval ewm_mean ewm_mean_by ewm_std ewm_sum ewm_sum_by ewm_var exclude exp explode extend_constant extract extract_all extract_groups extract_many field fill_nan fill_null filter find find_many first floor floordiv forward_fill gather gather_every ge get gt has_multiple_outputs has_nulls hash head hist hour implode index_of interpolate interpolate_by is_between is_business_day is_close is_column is_column_selection is_duplicated is_empty is_finite is_first is_first_distinct is_in is_infinite is_known_length is_last_distinct is_leap_year is_length_preserving is_literal is_nan is_not is_not_nan is_not_null is_null is_regex_projection is_row_separable is_scalar is_sorted is_unique iso_year item join json_decode json_encode json_path_match keep keep_name kurtosis last le len len_bytes len_chars limit log log10 log1p lower_bound lt map_dict map_fields max max_by mean median microsecond millennium millisecond min min_by minute mod mode month month_end month_start mul n_unique nan_max nan_min nanosecond ne ne_missing neg normalize not_ null_count offset_by or_ ordinal_day otherwise output_name over pad_end pad_start pct_change peak_max peak_min physical pipe_with_dtype pow prefix prefix_fields product qcut quantile quarter radians rank reinterpret rename_fields repeat_by replace_all replace_many replace_strict replace_time_zone reshape reverse rle rle_id rolling rolling_kurtosis rolling_max rolling_max_by rolling_mean rolling_mean_by rolling_median rolling_median_by rolling_min rolling_min_by rolling_quantile rolling_quantile_by rolling_rank rolling_rank_by rolling_skew rolling_std rolling_std_by rolling_sum rolling_sum_by rolling_var rolling_var_by round round_sig_figs sample search_sorted second serialize set_difference set_intersection set_sorted set_symmetric_difference set_union shift show_graph shuffle sign sin sinh size skew slice sort sort_by split split_exact splitn sqrt starts_with std strftime strip_chars strip_chars_end strip_chars_start strip_prefix strip_suffix strptime sub suffix suffix_fields sum tail tan tanh then time timestamp to to_array to_date to_datetime to_decimal to_integer to_list to_lowercase to_map to_physical to_string to_struct to_time to_titlecase to_uppercase top_k top_k_by total_days total_hours total_microseconds total_milliseconds total_minutes total_nanoseconds total_seconds tree_format truediv truncate truncdiv undo_aliases unique unique_counts unnest upper_bound value_counts var week weekday when with_fields xor year zfill',
    'new:expression'
  )
);

export const POLARS: Library = {
  name: 'polars',
  functions: FUNCTIONS,
  methods: table(FRAMES, LAZY, EXPRESSIONS),
  attributes: table(
    each('polars', 'columns dtype dtypes flags height name schema shape width', 'none'),
    each('lazyframe', 'columns dtypes schema width', 'none')
  ),
  copiesOnWrite: { polars: '' },
  classes: {
    polars:
      'polars.DataFrame polars.Series polars.dataframe.group_by.GroupBy polars.dataframe.group_by.DynamicGroupBy polars.dataframe.group_by.RollingGroupBy',
    lazyframe: 'polars.LazyFrame polars.lazyframe.group_by.LazyGroupBy',
    expression:
      'polars.Expr polars.DataTypeExpr polars.expr.whenthen.When polars.expr.whenthen.ChainedWhen'
  },
  values: ['polars'],
  inPlace: 'sort hstack replace',
  signs: { load: { calls: String.raw`pl\.(?:read|scan)_\w+` } }
};
