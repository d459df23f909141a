/** xarray: what is picked, renamed or put together may share the memory of what it is of. */
import type { Library } from '../library';
import { each, type Table, table } from '../words';

const FUNCTIONS: Table = table(
  each(
    'xarray',
    'CFTimeIndex Coordinates DataArray DataArray.from_dict DataArray.from_series DataTree DataTree.from_dict Dataset Dataset.from_dataframe Dataset.from_dict IndexVariable NamedArray Variable align apply_ufunc as_variable broadcast combine_by_coords combine_nested concat decode_cf dot map_blocks map_over_datasets merge unify_chunks where',
    'view:xarray'
  ),
  each(
    'xarray',
    'cftime_range corr cov cross date_range date_range_like full_like ones_like polyval ufuncs.cos ufuncs.exp ufuncs.log ufuncs.sin ufuncs.sqrt zeros_like',
    'shallow:xarray'
  ),
  each(
    'xarray',
    'load_dataarray load_dataset load_datatree open_dataarray open_dataset open_datatree open_groups open_mfdataset open_zarr tutorial.load_dataset tutorial.open_dataset',
    'new:xarray reads:0'
  ),
  each(
    'xarray',
    'register_dataarray_accessor register_dataset_accessor register_datatree_accessor',
    'holds sets:xarray'
  ),
  each('xarray', 'set_options', 'new:context sets:xarray'),
  each('xarray', 'infer_freq show_versions', 'new'),
  { 'xarray.get_options': 'new:record', 'xarray.group_subtrees': 'lazy' },
  each('xarray', 'save_mfdataset', 'new: writes:1'),
  each('xarray.testing', 'assert_allclose assert_equal assert_identical', 'new')
);

/** A new name or order of the same values, unless it says otherwise. */
const METHODS = table(
  each('xarray', 'load persist_in_place', 'same changes:self'),
  each('xarray', 'load_async', 'holds changes:self'),
  each('xarray', 'update', 'same changes:self keeps'),
  each('xarray', 'close drop_encoding_in_place set_close', 'new changes:self'),
  each('xarray', '__delitem__ __setitem__', 'new changes:self keeps'),
  each(
    'xarray',
    'contour contourf hist imshow line lines pcolormesh plot quiver scatter step streamplot surface',
    'new:figure'
  ),
  each('xarray', 'to_netcdf to_zarr', 'new: writes:0'),
  each('xarray', 'dump_to_store', 'new changes:0'),
  each('xarray', 'info', 'new changes:0'),
  each('xarray', '__array__ as_numpy_ to_numpy', 'view:ndarray'),
  each('xarray', 'to_masked_array', 'view:masked'),
  each('xarray', 'to_dataframe to_index to_pandas to_series', 'view:dataframe'),
  each('xarray', 'to_dask_dataframe', 'view:dask'),
  each('xarray', 'to_dict', 'new:bunch'),
  each('xarray', 'items keys values', 'lazy'),
  each('xarray', 'broadcast_equals equals get_axis_num identical', 'new'),
  each('xarray', 'item', 'part'),
  each('xarray', 'conj conjugate', 'shallow:xarray out:0'),
  { 'xarray.searchsorted': 'new:ndarray' },
  // Coordinates are those of the object.
  each(
    'xarray',
    'abs all any argmax argmin argsort capitalize casefold ceil center clip contains corr count cov cumprod cumsum cumulative_integrate curvefit decode diff differentiate dot encode endswith extract extractall find findall floor format get_dummies idxmax idxmin index integrate isalnum isalpha isdecimal isdigit isin islower isnull isnumeric isocalendar isspace istitle isupper join len ljust lower lstrip match max mean median min normalize notnull partition polyfit prod quantile rank repeat replace rfind rindex rjust round rpartition rsplit rstrip slice_replace split startswith std strftime strip sum sum_of_squares sum_of_weights swapcase title translate upper var wrap zfill',
    'shallow:xarray'
  ),
  each(
    'xarray',
    '__getitem__ apply as_numpy asfreq assign assign_attrs assign_coords astype backfill bfill broadcast_like broadcast_to cat chunk coarsen coarsen_reshape combine_first compute concat construct convert_calendar copy cumulative dims drop drop_attrs drop_dims drop_duplicates drop_encoding drop_indexes drop_isel drop_sel drop_vars dropna dt eval expand_dims ffill fillna filter_by_attrs first from_dataframe from_dict from_iris from_pandas_multiindex from_series from_xindex get get_index groupby groupby_bins head interp interp_calendar interp_like interpolate interpolate_na isel last load_store map map_blocks merge nearest no_conflicts pad permute_dims persist pipe query reduce reindex reindex_like rename rename_dims rename_vars reorder_levels resample reset_coords reset_encoding reset_index roll rolling rolling_exp rolling_window sel set_coords set_dims set_index set_xindex shift shuffle_to_chunks slice sortby squeeze stack str swap_dims tail thin to_array to_base_variable to_coord to_dataarray to_dataset to_index_variable to_iris to_stacked_array to_unstacked_dataset to_variable transpose unify_chunks unstack weighted where',
    'view:xarray'
  )
);

export const XARRAY: Library = {
  name: 'xarray',
  functions: FUNCTIONS,
  methods: METHODS,
  attributes: table(
    each('xarray', 'dtype nbytes ndim shape size sizes', 'none'),
    each('xarray', 'data values', 'view:ndarray')
  ),
  classes: {
    xarray:
      'xarray.DataArray xarray.Dataset xarray.core.groupby.GroupBy xarray.computation.rolling.Rolling xarray.computation.rolling.Coarsen xarray.computation.weighted.Weighted xarray.Coordinates xarray.Variable xarray.NamedArray xarray.DataTree xarray.CFTimeIndex'
  },
  values: ['xarray'],
  signs: { load: { calls: 'open_(?:dataset|dataarray|mfdataset|zarr)' } }
};
