/** Libraries of tables beside pandas. */
export { PYARROW } from './arrow';
export { DASK } from './dask';
export { EXTENSIONS } from './extensions';
export { GEOPANDAS } from './geopandas';
export { POLARS } from './polars';
export { SPARK } from './spark';
export { XARRAY } from './xarray';
