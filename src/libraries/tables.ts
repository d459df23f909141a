/** Libraries of tables beside pandas; see `dataframe` there. */
import type { Library } from './library';
import { each, table } from './words';

export const POLARS: Library = {
  name: 'polars',
  functions: table(
    { 'polars.*': 'new:dataframe' },
    each(
      'polars',
      'read_csv read_parquet read_json scan_csv scan_parquet',
      'new:dataframe reads:0'
    )
  )
};

export const GEOPANDAS: Library = {
  name: 'geopandas',
  functions: {
    'geopandas.*': 'new:dataframe',
    'geopandas.read_file': 'new:dataframe reads:0'
  }
};

export const PYARROW: Library = {
  name: 'pyarrow',
  functions: {
    'pyarrow.*': 'new:dataframe',
    'pyarrow.parquet.read_table': 'new:dataframe reads:0',
    'pyarrow.parquet.write_table': 'new writes:1'
  }
};

/** Extends pandas and the like when it is imported. */
export const EXTENSIONS: Library = {
  name: 'extensions of tables and arrays',
  acts: 'hvplot rioxarray pint_xarray cufflinks janitor swifter',
  signs: { load: { methods: 'open_dataset' } }
};
