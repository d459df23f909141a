import type { Library } from './library';
import { each, table } from './words';

/** Plots look at their data and change figures; whoever makes one. */
const methods = table(
  { 'figure.*': 'child changes:self', 'figure.show': 'new' },
  each('figure', 'savefig write_html write_image save', 'new writes:0'),
  each('figure', 'get_figure get_axes axes to_json to_dict', 'child')
);

export const MATPLOTLIB: Library = {
  name: 'matplotlib',
  functions: table(
    { 'matplotlib.*': 'new:figure' },
    each(
      'matplotlib',
      'use rc rcdefaults style.use rcParams.update',
      'new sets:matplotlib'
    ),
    each(
      'matplotlib.pyplot',
      'style.use rc rcdefaults rcParams.update switch_backend ion ioff set_cmap',
      'new sets:matplotlib'
    ),
    each('matplotlib.pyplot', 'rc_context style.context', 'new:context'),
    each('matplotlib.pyplot', 'savefig imsave', 'new writes:0'),
    { 'matplotlib.pyplot.imread': 'new:ndarray reads:0' }
  ),
  methods,
  values: ['figure'],
  usedBy: ['matplotlib', 'seaborn'],
  display: { sets: /^(?:matplotlib|seaborn)\b/, users: /^(?:matplotlib|seaborn)\b/ },
  setup: String.raw`plt\.style|plt\.rcParams|(?:plt|matplotlib|mpl)\.rc`,
  watched: ['matplotlib.pyplot'],
  acts: 'mpl_toolkits scienceplots',
  signs: {
    show: { modules: 'plt|ax|axes|fig', attributes: 'plot|hist|boxplot|show' }
  }
};

/** The module that draws on a current figure. */
export const PYPLOT = 'matplotlib.pyplot';
/** Modules whose calls draw there. */
export const DRAWERS = [PYPLOT, 'seaborn'];

/** Names in them that set something and draw nothing. */
export const SETS =
  /^(?:rcParams|style|rc|rcdefaults|switch_backend|close|set|set_theme|set_style|set_context|set_palette|color_palette)$/;
/** Methods, of whatever object, that draw there. */
export const DRAWING_METHODS = /\.(?:plot|hist|boxplot|scatter|imshow|barh?)\b[\w.]*\(/;

const CONTINUES =
  /^matplotlib\.pyplot\.(?:title|suptitle|xlabel|ylabel|legend|savefig|tight_layout|xlim|ylim|xticks|yticks|colorbar|gca|gcf|axis|grid|annotate|text)$/;
const SHOWS = /^matplotlib\.pyplot\.(?:show|close|clf|cla)$/;
const DRAWS = /^(?:matplotlib|seaborn)\./;

/** Whether a function goes on with the figure that is there. */
export const continuesFigure = (path: string): boolean => CONTINUES.test(path);

/** Whether a function ends the figure that is there. */
export const endsFigure = (path: string): boolean => SHOWS.test(path);

/** Whether a function is one that draws. */
export const drawsFigure = (path: string): boolean => DRAWS.test(path);

/** As people write it. */
export const shortName = (path: string): string => path.replace(PYPLOT, 'plt');
