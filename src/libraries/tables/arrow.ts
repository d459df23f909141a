/** Arrow: nothing changes in place, but the memory may be that of an array. */
import type { Library } from '../library';
import { each, type Table, table } from '../words';

const FUNCTIONS: Table = table(
  each(
    'pyarrow',
    'Array.from_buffers Array.from_pandas DictionaryArray.from_arrays ExtensionArray.from_storage ListArray.from_arrays MapArray.from_arrays RecordBatch.from_arrays RecordBatch.from_pandas RecordBatch.from_pydict RecordBatch.from_pylist Schema.from_pandas StructArray.from_arrays Table.from_arrays Table.from_batches Table.from_pandas Table.from_pydict Table.from_pylist Table.from_struct_array Tensor.from_numpy UnionArray.from_dense UnionArray.from_sparse arange array asarray chunked_array concat_arrays concat_batches concat_tables foreign_buffer infer_type nulls py_buffer record_batch repeat table',
    'view:arrow'
  ),
  each(
    'pyarrow',
    'DictionaryScalar ExtensionType Schema binary binary_view bool8 bool_ cpu_count date32 date64 decimal128 decimal256 decimal32 decimal64 dense_union dictionary duration field fixed_shape_tensor float16 float32 float64 from_numpy_dtype int16 int32 int64 int8 io_thread_count json_ large_binary large_list large_list_view large_string large_utf8 list_ list_view map_ month_day_nano_interval null opaque run_end_encoded scalar schema set_cpu_count set_io_thread_count sparse_union string string_view struct time32 time64 timestamp total_allocated_bytes type_for_alias uint16 uint32 uint64 uint8 unify_schemas union utf8 uuid',
    'new'
  ),
  each(
    'pyarrow.compute',
    'abs abs_checked acos acos_checked acosh acosh_checked add add_checked all and and_ and_kleene and_not and_not_kleene any approximate_median array_filter array_sort_indices array_take ascii_capitalize ascii_center ascii_is_alnum ascii_is_alpha ascii_is_decimal ascii_is_lower ascii_is_printable ascii_is_space ascii_is_title ascii_is_upper ascii_lower ascii_lpad ascii_ltrim ascii_ltrim_whitespace ascii_reverse ascii_rpad ascii_rtrim ascii_rtrim_whitespace ascii_split_whitespace ascii_swapcase ascii_title ascii_trim ascii_trim_whitespace ascii_upper asin asin_checked asinh assume_timezone atan atan2 atanh atanh_checked binary_join binary_join_element_wise binary_length binary_repeat binary_replace_slice binary_reverse binary_slice bit_wise_and bit_wise_not bit_wise_or bit_wise_xor bottom_k_unstable call_function call_tabular_function case_when cast ceil ceil_temporal choose coalesce cos cos_checked cosh count count_distinct count_substring count_substring_regex cumulative_max cumulative_mean cumulative_min cumulative_prod cumulative_prod_checked cumulative_sum cumulative_sum_checked day day_of_week day_of_year day_time_interval_between days_between dedent dictionary_decode dictionary_encode divide divide_checked drop_null ends_with equal exp expm1 extract_regex extract_regex_span field fill_null fill_null_backward fill_null_forward filter find_substring find_substring_regex first first_last floor floor_temporal greater greater_equal hour hours_between hypot if_else index index_in index_in_meta_binary indices_nonzero inverse_permutation invert is_dst is_finite is_in is_in_meta_binary is_inf is_leap_year is_nan is_null is_valid iso_calendar iso_week iso_year kurtosis last less less_equal list_element list_flatten list_parent_indices list_slice list_value_length ln ln_checked local_timestamp log10 log10_checked log1p log1p_checked log2 log2_checked logb logb_checked make_struct map_lookup match_like match_substring match_substring_regex max max_element_wise mean microsecond microseconds_between millisecond milliseconds_between min min_element_wise min_max minute minutes_between mode modulo modulo_checked month month_day_nano_interval_between month_interval_between multiply multiply_checked namedtuple nanosecond nanoseconds_between negate negate_checked not_equal or or_ or_kleene pairwise_diff pairwise_diff_checked partition_nth_indices pivot_wider power power_checked product quantile quarter quarters_between random rank rank_normal rank_quantile register_aggregate_function register_scalar_function register_tabular_function register_vector_function remainder remainder_checked replace_substring replace_substring_regex replace_with_mask round round_binary round_temporal round_to_multiple run_end_decode run_end_encode scalar scatter search_sorted second seconds_between select_k_unstable shift_left shift_left_checked shift_right shift_right_checked sign sin sin_checked sinh skew sort_indices split_pattern split_pattern_regex sqrt sqrt_checked starts_with stddev strftime string_is_ascii strptime struct_field subsecond subtract subtract_checked sum take tan tan_checked tanh tdigest top_k_unstable true_unless_null trunc unique us_week us_year utf8_capitalize utf8_center utf8_is_alnum utf8_is_alpha utf8_is_decimal utf8_is_digit utf8_is_lower utf8_is_numeric utf8_is_printable utf8_is_space utf8_is_title utf8_is_upper utf8_length utf8_lower utf8_lpad utf8_ltrim utf8_ltrim_whitespace utf8_normalize utf8_replace_slice utf8_reverse utf8_rpad utf8_rtrim utf8_rtrim_whitespace utf8_slice_codeunits utf8_split_whitespace utf8_swapcase utf8_title utf8_trim utf8_trim_whitespace utf8_upper utf8_zero_fill utf8_zfill value_counts variance week weeks_between winsorize xor year year_month_day years_between',
    'view:arrow'
  ),
  each('pyarrow.parquet', 'read_metadata', 'new:record reads:0 changes:0'),
  each(
    'pyarrow.parquet',
    'read_pandas read_schema read_table',
    'new:arrow reads:0 changes:0'
  ),
  each('pyarrow.parquet', 'ParquetDataset ParquetFile', 'holds:arrow reads:0'),
  each('pyarrow.parquet', 'write_table', 'new writes:1 changes:1'),
  each('pyarrow.parquet', 'write_metadata write_to_dataset', 'new writes:1'),
  each('pyarrow.parquet', 'ParquetWriter', 'new:file writes:0'),
  each(
    'pyarrow',
    'csv.read_csv dataset.parquet_dataset feather.read_table json.read_json orc.read_table',
    'new:arrow reads:0 changes:0'
  ),
  each('pyarrow', 'dataset.dataset', 'holds:arrow reads:0'),
  // To read from these moves them.
  each('pyarrow', 'BufferReader', 'holds:file'),
  each('pyarrow', 'input_stream memory_map OSFile', 'holds:file reads:0'),
  each('pyarrow', 'csv.open_csv ipc.open_file ipc.open_stream', 'holds:file reads:0'),
  each('pyarrow', 'default_memory_pool compute.function_registry', 'new:record'),
  each('pyarrow.compute', 'get_function', 'new:record'),
  each('pyarrow.compute', 'list_functions', 'new:list'),
  each('pyarrow.feather', 'read_feather', 'new:dataframe reads:0 changes:0'),
  each(
    'pyarrow',
    'csv.write_csv feather.write_feather orc.write_table',
    'new writes:1 changes:1'
  ),
  each('pyarrow', 'dataset.write_dataset', 'new writes:1'),
  each(
    'pyarrow',
    'csv.ConvertOptions csv.ParseOptions csv.ReadOptions csv.WriteOptions dataset.HivePartitioning dataset.partitioning json.ParseOptions json.ReadOptions',
    'holds:record'
  ),
  each('pyarrow', 'dataset.field dataset.scalar', 'new:expression')
);

/** What is made may have the memory that the object has. */
const METHODS = table(
  each('arrow', '__array__ to_numpy', 'view:ndarray'),
  each('arrow', 'to_tensor', 'view:arrow'),
  each('arrow', 'to_pandas', 'view:dataframe'),
  each('arrow', 'as_py to_pylist tolist', 'new:bunch'),
  { 'arrow.to_pydict': 'new:bunch', 'arrow.to_reader': 'holds:file' },
  each(
    'arrow',
    'count_rows diff equals format get_total_buffer_size index length nbytes to_string validate',
    'new'
  ),
  each('arrow', 'buffers chunks', 'view:list'),
  // A list, or an iterator over what lies in files.
  { 'arrow.to_batches': 'view:' },
  each('arrow', 'iter_batches iterchunks itercolumns iterfields', 'view:iterator'),
  each('arrow', 'write_to', 'new changes:0'),
  each('arrow', 'get_all_field_indices', 'new:list'),
  { 'arrow.get_fragments': 'lazy', 'arrow.scanner': 'holds:record' },
  each(
    'arrow',
    '__getitem__ __len__ add_column add_metadata aggregate append append_column cast chunk column combine_chunks copy_to dictionary_decode dictionary_encode drop drop_columns drop_null empty_table field field_by_name fill_null filter flatten from_arrays from_batches from_buffers from_dataset from_dlpack from_fragment from_pandas from_pydict from_pylist from_storage from_struct_array get_field_index group_by head insert is_nan is_null is_valid join join_asof read read_row_group remove remove_column remove_metadata rename_columns replace_schema replace_schema_metadata scan_batches select serialize set set_column slice sort sort_by sum take to_struct_array to_table unify_dictionaries unique value_counts value_lengths value_parent_indices view with_metadata with_name with_nullable with_type',
    'view:arrow'
  )
);

export const PYARROW: Library = {
  name: 'pyarrow',
  functions: FUNCTIONS,
  methods: METHODS,
  attributes: each(
    'arrow',
    'column_names names nbytes null_count num_chunks num_columns num_rows schema shape type',
    'none'
  ),
  classes: {
    arrow:
      'pyarrow.Table pyarrow.RecordBatch pyarrow.Array pyarrow.ChunkedArray pyarrow.Buffer pyarrow.Tensor pyarrow.TableGroupBy pyarrow.dataset.Dataset pyarrow.parquet.ParquetDataset pyarrow.parquet.ParquetFile',
    expression: 'pyarrow.compute.Expression',
    file: 'pyarrow.NativeFile pyarrow.RecordBatchReader pyarrow.RecordBatchFileReader pyarrow.parquet.ParquetWriter'
  }
};
