import type { Library } from '../library';

/** Extends pandas and the like when it is imported. */
export const EXTENSIONS: Library = {
  name: 'extensions of tables and arrays',
  acts: 'hvplot rioxarray pint_xarray cufflinks janitor swifter',
  signs: { load: { methods: 'open_dataset' } }
};
