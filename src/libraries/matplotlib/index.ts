import type { Library } from '../library';
import { NUMPY } from '../numpy';
import { type Table, table } from '../words';
import { ARTISTS } from './artists';
import { PARTS } from './modules';
import { PYPLOTS } from './pyplot';

const OF_NUMPY = /^numpy\.(?=[a-z_]\w*$)/;

/** `pylab` has pyplot's functions and those of numpy. */
const pylab = (owner: string): Table =>
  Object.fromEntries(
    Object.entries(NUMPY.functions ?? {})
      .filter(([path]) => OF_NUMPY.test(path))
      .map(([path, words]) => [path.replace(OF_NUMPY, `${owner}.`), words] as const)
      .filter(([path]) => !Object.hasOwn(PYPLOTS, path))
  );

export const MATPLOTLIB: Library = {
  name: 'matplotlib',
  functions: table(PYPLOTS, PARTS, pylab('pylab'), pylab('matplotlib.pylab')),
  methods: ARTISTS,
  classes: {
    figure:
      'matplotlib.artist.Artist matplotlib.streamplot.StreamplotSet matplotlib.axes._axes._GroupedBarReturn matplotlib.colorizer.Colorizer matplotlib.cm.ScalarMappable matplotlib.animation.FFMpegBase matplotlib.animation.HTMLWriter matplotlib.animation.ImageMagickBase matplotlib.animation.AbstractMovieWriter matplotlib.animation.MovieWriterRegistry matplotlib.artist.ArtistInspector matplotlib.axes.SubplotBase matplotlib.axis.Ticker matplotlib.colors.BivarColormap matplotlib.colors.ColorConverter matplotlib.colors.ColorSequenceRegistry matplotlib.colors.LightSource matplotlib.colors.MultivarColormap matplotlib.colors._ColorMapping matplotlib.contour.ContourLabeler matplotlib.units.ConversionInterface matplotlib.dates.rrulewrapper matplotlib.layout_engine.LayoutEngine matplotlib.backend_bases.Event matplotlib.gridspec.SubplotParams matplotlib.font_manager.FontEntry matplotlib.font_manager.FontManager matplotlib.font_manager.FontProperties matplotlib.mathtext.MathTextParser matplotlib.mathtext.RasterParse matplotlib.mathtext.VectorParse matplotlib.offsetbox.DraggableBase matplotlib.patheffects.PathEffectRenderer matplotlib.scale.ScaleBase matplotlib.spines.Spines matplotlib.spines.SpinesProxy matplotlib.text.OffsetFrom matplotlib.textpath.TextToPath matplotlib.tri.TriAnalyzer matplotlib.tri.TriFinder matplotlib.tri.TriInterpolator matplotlib.tri.TriRefiner matplotlib.tri.Triangulation matplotlib.widgets.LockDraw matplotlib.widgets.ToolHandles matplotlib.widgets.ToolLineHandles mpl_toolkits.axes_grid1.Divider mpl_toolkits.axes_grid1.Grid matplotlib.backends.backend_pdf.PdfPages cycler.Cycler matplotlib.figure.Figure matplotlib.axes.Axes matplotlib.axis.Axis matplotlib.lines.Line2D matplotlib.container.Container matplotlib.container.PieContainer matplotlib.colorbar.Colorbar matplotlib.gridspec.GridSpecBase matplotlib.gridspec.SubplotSpec matplotlib.animation.Animation matplotlib.colors.Colormap matplotlib.colors.Normalize matplotlib.ticker.TickHelper matplotlib.transforms.TransformNode matplotlib.markers.MarkerStyle matplotlib.path.Path matplotlib.widgets.Widget matplotlib.tri.Triangulation matplotlib.patheffects.AbstractPathEffect matplotlib.backend_bases.FigureCanvasBase matplotlib.backend_bases.FigureManagerBase'
  },
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
