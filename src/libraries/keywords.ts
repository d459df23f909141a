/** Keywords that mean the same in many libraries. */

/** Under which a file is taken. */
export const FILE_KEYWORDS =
  'path path_or_buf filepath_or_buffer fname file filename io local_path fp extract_dir base_name'.split(
    ' '
  );

/** Under which an array is taken that the call fills and gives back. */
export const OUT_KEYWORD = 'out';

/** Under which a part of a picture is taken that the call draws on. */
export const PICTURE_KEYWORD = 'ax';

/** Under which a method is told to change its own object. */
export const IN_PLACE_KEYWORDS = ['inplace', 'in_place'];

/** Under which a layer is told to go on, when it is used again, from where it stood. */
export const STATEFUL_KEYWORD = 'stateful';

/** Under which data is told how much to put together: nothing, where it is None. */
export const BATCH_KEYWORD = 'batch_size';

/** Under which a tensor is told that gradients will be asked for. */
export const GRADIENT_KEYWORD = 'requires_grad';

/** Under which the type of an array's elements is given, and the one that is any object. */
export const TYPE_KEYWORD = 'dtype';
export const OBJECT_TYPE = 'object';

/** Under which the shape of an array is given. */
export const SHAPE_KEYWORDS: ReadonlySet<string> = new Set(['shape', 'size']);

/** Under which a call takes a generator that it draws from. */
export const GENERATOR_KEYWORDS = ['random_state', 'rng', 'generator', 'seed'];

/** Under which a call takes an estimator that it fits. */
export const ESTIMATOR_KEYWORD = 'estimator';

/** Whether a call gives what was made elsewhere, and nobody knows how. */
export const isLoading = (path: string): boolean => /(?:^|\.)load(?:_\w+)?$/.test(path);

/** Under which a call takes a seed of its own. */
export const SEED_KEYWORD = 'random_state';

/** `copy=False`, `copy_Gram=False`, `overwrite_a=True`, `overwrite=True`: whether the data given may be changed. */
export const mayOverwrite = (keyword: string, off: boolean): boolean =>
  /^copy(?:_\w+)?$/.test(keyword) ? off : /^overwrite(?:_|$)/.test(keyword) && !off;

/** Under which a method is told whether it may share the memory of its object. */
export const sharesMemory = (keyword: string): boolean =>
  /^(?:copy|deep)$/.test(keyword);

/** Whether a call unpacks an archive, here where it is not told where to. */
export const unpacks = (path: string): boolean =>
  /(?:^|\.)(?:extract|extractall|unpack_archive)$/.test(path);

const ENDINGS: Readonly<Record<string, string>> = {
  zip: '.zip',
  tar: '.tar',
  gztar: '.tar.gz',
  bztar: '.tar.bz2',
  xztar: '.tar.xz'
};

/** What a call puts behind the name that it is given, by its second argument. */
export const endingOf = (path: string, format: string | null): string =>
  path === 'shutil.make_archive' ? (ENDINGS[format ?? ''] ?? '') : '';

const WRITES =
  /^(?:to_(?:csv|parquet|excel|feather|pickle|json|html|stata|hdf|orc|file|netcdf|zarr)|savefig|save|save_model|write_(?:csv|parquet|json|image|html)|tofile)$/;

/** Whether a method of this name writes a file, as far as can be guessed, whatever has it. */
export const seemsToWrite = (method: string): boolean => WRITES.test(method);
