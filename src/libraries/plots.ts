/** Libraries of pictures beside matplotlib; see `figure` there. */
import type { Library } from './library';
import { each, table } from './words';

export const SEABORN: Library = {
  name: 'seaborn',
  functions: table(
    { 'seaborn.*': 'new:figure', 'seaborn.despine': 'new:figure' },
    each(
      'seaborn',
      'set set_theme set_style set_context set_palette set_color_codes reset_defaults',
      'new sets:matplotlib'
    ),
    each('seaborn', 'color_palette hls_palette cubehelix_palette', 'new:list'),
    { 'seaborn.load_dataset': 'new:dataframe' }
  ),
  setup: String.raw`sns\.set\w*`,
  watched: ['seaborn'],
  acts: 'seaborn_image',
  signs: {
    load: { methods: 'load_dataset', calls: 'load_dataset' },
    show: { modules: 'sns' }
  }
};

export const PLOTLY: Library = {
  name: 'plotly',
  functions: { 'plotly.*': 'new:figure', 'plotly.io.write_image': 'new writes:1' },
  signs: { show: { modules: 'px|go' } }
};

export const ALTAIR: Library = {
  name: 'altair',
  functions: { 'altair.*': 'new:figure' },
  signs: { show: { modules: 'alt' } }
};

export const BOKEH: Library = {
  name: 'bokeh',
  functions: { 'bokeh.*': 'new:figure' }
};
