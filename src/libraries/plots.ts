import { each } from './words';

/** Plots look at their data and change figures; see `figure` in methods.ts. */
export const PLOTS: Record<string, string> = {
  'matplotlib.*': 'new:figure',
  ...each('matplotlib', 'use rc rcdefaults style.use', 'new sets:matplotlib'),
  ...each(
    'matplotlib.pyplot',
    'style.use rc rcdefaults rcParams.update switch_backend ion ioff set_cmap',
    'new sets:matplotlib'
  ),
  'matplotlib.rcParams.update': 'new sets:matplotlib',
  ...each('matplotlib.pyplot', 'rc_context style.context', 'new:context'),
  'matplotlib.pyplot.savefig': 'new writes:0',
  'matplotlib.pyplot.imsave': 'new writes:0',
  'matplotlib.pyplot.imread': 'new:ndarray reads:0',
  'seaborn.*': 'new:figure',
  ...each(
    'seaborn',
    'set set_theme set_style set_context set_palette set_color_codes despine reset_defaults',
    'new sets:matplotlib'
  ),
  'seaborn.despine': 'new:figure',
  ...each('seaborn', 'color_palette hls_palette cubehelix_palette', 'new:list'),
  'seaborn.load_dataset': 'new:frame',
  'plotly.*': 'new:figure',
  'plotly.io.write_image': 'new writes:1',
  'altair.*': 'new:figure',
  'bokeh.*': 'new:figure',
  'IPython.*': 'new',
  'tqdm.*': 'lazy'
};
