/** The other modules of matplotlib: parts of pictures hold what they are made with. */
import { each, table } from '../words';

export const PARTS = table(
  each('matplotlib.offsetbox', 'OffsetImage', 'holds:figure'),
  each(
    'matplotlib.animation',
    'AbstractMovieWriter Animation ArtistAnimation FFMpegBase FFMpegFileWriter FFMpegWriter FileMovieWriter FuncAnimation HTMLWriter ImageMagickBase ImageMagickFileWriter ImageMagickWriter MovieWriter MovieWriterRegistry PillowWriter TimedAnimation',
    'holds:figure changes:0'
  ),
  each('matplotlib.artist', 'Artist ArtistInspector', 'holds:figure'),
  each('matplotlib.axes', 'Axes Subplot SubplotBase', 'holds:figure changes:0'),
  each(
    'matplotlib.axis',
    'Axis Tick Ticker XAxis XTick YAxis YTick',
    'holds:figure changes:0'
  ),
  each(
    'matplotlib.collections',
    'AsteriskPolygonCollection CircleCollection Collection EllipseCollection EventCollection FillBetweenPolyCollection LineCollection PatchCollection PathCollection PolyCollection PolyQuadMesh QuadMesh RegularPolyCollection StarPolygonCollection TriMesh',
    'holds:figure'
  ),
  // What it explains knows of it from now on.
  each(
    'matplotlib.colorbar',
    'Colorbar ColorbarBase',
    'holds:figure changes:0 changes:1 changes:mappable keeps'
  ),
  each(
    'matplotlib.colors',
    'AsinhNorm BivarColormap BivarColormapFromImage BoundaryNorm CenteredNorm ColorConverter ColorSequenceRegistry Colormap FuncNorm LightSource LinearSegmentedColormap ListedColormap LogNorm MultiNorm MultivarColormap NoNorm Norm Normalize PowerNorm SegmentedBivarColormap SymLogNorm TwoSlopeNorm',
    'holds:figure'
  ),
  each(
    'matplotlib.container',
    'BarContainer Container ErrorbarContainer PieContainer StemContainer',
    'holds:figure'
  ),
  each(
    'matplotlib.contour',
    'ContourLabeler ContourSet QuadContourSet',
    'holds:figure changes:0 keeps'
  ),
  each(
    'matplotlib.dates',
    'AutoDateFormatter AutoDateLocator ConciseDateConverter ConciseDateFormatter DateConverter DateFormatter DateLocator DayLocator HourLocator MicrosecondLocator MinuteLocator MonthLocator RRuleLocator SecondLocator WeekdayLocator YearLocator rrulewrapper',
    'holds:figure'
  ),
  each(
    'matplotlib.figure',
    'Affine2D Artist Axes Bbox BboxTransformTo ConstrainedLayoutEngine DrawEvent Figure FigureBase FigureCanvasBase GridSpec LayoutEngine MouseButton PlaceHolderLayoutEngine Rectangle SubFigure SubplotParams Text TightLayoutEngine TransformedBbox',
    'holds:figure'
  ),
  each(
    'matplotlib.font_manager',
    'FontEntry FontManager FontPath FontProperties',
    'holds:figure'
  ),
  each(
    'matplotlib.gridspec',
    'GridSpec GridSpecBase GridSpecFromSubplotSpec SubplotParams SubplotSpec',
    'holds:figure'
  ),
  each(
    'matplotlib.image',
    'AxesImage BboxImage FigureImage NonUniformImage PcolorImage',
    'holds:figure'
  ),
  each('matplotlib.legend', 'DraggableLegend Legend', 'holds:figure changes:0'),
  each('matplotlib.lines', 'AxLine Line2D VertexSelector', 'holds:figure'),
  each('matplotlib.markers', 'MarkerStyle', 'holds:figure'),
  each('matplotlib.mathtext', 'MathTextParser RasterParse VectorParse', 'holds:figure'),
  each(
    'matplotlib.offsetbox',
    'AnchoredOffsetbox AnchoredText AnnotationBbox AuxTransformBox DrawingArea HPacker OffsetBox PackerBase PaddedBox TextArea VPacker',
    'holds:figure'
  ),
  each(
    'matplotlib.patches',
    'Annulus Arc Arrow ArrowStyle BoxStyle Circle CirclePolygon ConnectionPatch ConnectionStyle Ellipse FancyArrow FancyArrowPatch FancyBboxPatch Patch PathPatch Polygon Rectangle RegularPolygon Shadow StepPatch Wedge',
    'holds:figure'
  ),
  each('matplotlib.path', 'Path', 'holds:figure'),
  each(
    'matplotlib',
    'offsetbox.DraggableAnnotation offsetbox.DraggableBase offsetbox.DraggableOffsetBox tri.TriContourSet',
    'holds:figure changes:0 keeps'
  ),
  each(
    'matplotlib.patheffects',
    'AbstractPathEffect Normal PathEffectRenderer PathPatchEffect SimpleLineShadow SimplePatchShadow Stroke TickedStroke withSimplePatchShadow withStroke withTickedStroke',
    'holds:figure'
  ),
  each('matplotlib.quiver', 'Barbs Quiver QuiverKey', 'holds:figure changes:0'),
  each(
    'matplotlib.scale',
    'AsinhScale AsinhTransform FuncScale FuncScaleLog FuncTransform InvertedAsinhTransform InvertedLogTransform InvertedSymmetricalLogTransform LinearScale LogScale LogTransform LogisticTransform LogitScale LogitTransform ScaleBase SymmetricalLogScale SymmetricalLogTransform',
    'holds:figure'
  ),
  each('matplotlib.spines', 'Spine Spines SpinesProxy', 'holds:figure'),
  each('matplotlib.table', 'Cell CustomCell Table', 'holds:figure changes:0'),
  each('matplotlib.text', 'Annotation OffsetFrom Text', 'holds:figure'),
  each('matplotlib.textpath', 'TextPath TextToPath', 'holds:figure'),
  each(
    'matplotlib.ticker',
    'AsinhLocator AutoLocator AutoMinorLocator EngFormatter FixedFormatter FixedLocator FormatStrFormatter Formatter FuncFormatter IndexLocator LinearLocator Locator LogFormatter LogFormatterExponent LogFormatterMathtext LogFormatterSciNotation LogLocator LogitFormatter LogitLocator MaxNLocator MultipleLocator NullFormatter NullLocator PercentFormatter ScalarFormatter StrMethodFormatter SymmetricalLogLocator TickHelper',
    'holds:figure'
  ),
  each(
    'matplotlib.transforms',
    'Affine2D Affine2DBase AffineBase AffineDeltaTransform Bbox BboxBase BboxTransform BboxTransformFrom BboxTransformTo BlendedAffine2D BlendedGenericTransform CompositeAffine2D CompositeGenericTransform IdentityTransform LockableBbox ScaledTranslation Transform TransformNode TransformWrapper TransformedBbox TransformedPatchPath TransformedPath',
    'holds:figure'
  ),
  each(
    'matplotlib.tri',
    'CubicTriInterpolator LinearTriInterpolator TrapezoidMapTriFinder TriAnalyzer TriFinder TriInterpolator TriRefiner Triangulation UniformTriRefiner',
    'holds:figure'
  ),
  each(
    'matplotlib.widgets',
    'AxesWidget Button CheckButtons Cursor EllipseSelector Lasso LassoSelector LockDraw MultiCursor PolygonSelector RadioButtons RangeSlider RectangleSelector Slider SliderBase SpanSelector SubplotTool TextBox ToolHandles ToolLineHandles Widget',
    'holds:figure changes:0'
  ),
  each(
    'mpl_toolkits.mplot3d.art3d',
    'Collection3D Line3D Line3DCollection Patch3D Patch3DCollection Path3DCollection PathPatch3D Poly3DCollection Text3D',
    'holds:figure'
  ),
  each('mpl_toolkits.mplot3d', 'Axes3D axes3d.Axes3D', 'holds:figure changes:0'),
  each(
    'mpl_toolkits.axes_grid1',
    'make_axes_locatable ImageGrid AxesGrid Grid Divider axes_divider.make_axes_locatable',
    'holds:figure changes:0'
  ),
  each(
    'mpl_toolkits.axes_grid1.inset_locator',
    'inset_axes zoomed_inset_axes mark_inset',
    'holds:figure changes:0'
  ),
  each('mpl_toolkits.basemap', 'Basemap', 'new:figure'),
  each('matplotlib.colors', 'hsv_to_rgb rgb_to_hsv to_rgba_array', 'view:ndarray'),
  each(
    'matplotlib.colors',
    'hex2color is_color_like rgb2hex same_color to_hex to_rgb to_rgba',
    'new'
  ),
  each(
    'matplotlib.colors',
    'from_levels_and_colors LinearSegmentedColormap.from_list get_named_colors_mapping',
    'holds:figure'
  ),
  each('matplotlib.dates', 'date2num datestr2num drange', 'view:ndarray'),
  each('matplotlib.dates', 'num2date num2timedelta', 'view:bunch'),
  each('matplotlib.dates', 'get_epoch set_epoch', 'new'),
  each('matplotlib.image', 'imread', 'new:ndarray reads:0'),
  each('matplotlib.image', 'imsave', 'new writes:0'),
  each('matplotlib.image', 'thumbnail', 'new:figure reads:0 writes:1'),
  each('matplotlib.image', 'pil_to_array', 'view:ndarray'),
  each(
    'matplotlib.transforms',
    'blended_transform_factory composite_transform_factory offset_copy Bbox.from_bounds Bbox.from_extents Bbox.null Bbox.unit Bbox.union Affine2D.from_values',
    'holds:figure'
  ),
  each(
    'matplotlib.transforms',
    'interval_contains interval_contains_open nonsingular',
    'new'
  ),
  each('matplotlib.cbook', 'boxplot_stats', 'new:bunch'),
  each('matplotlib', 'cm.get_cmap colormaps.get_cmap colormaps.get', 'view:figure'),
  each('matplotlib.cm', 'ScalarMappable', 'holds:figure'),
  each('matplotlib.cm', 'register_cmap', 'new sets:matplotlib'),
  each('matplotlib.colormaps', 'register unregister', 'new sets:matplotlib'),
  each('matplotlib.font_manager', 'findfont fontManager.findfont', 'new'),
  each('matplotlib.font_manager', 'findSystemFonts', 'new:list'),
  each('matplotlib.font_manager', 'get_font', 'new:'),
  each('matplotlib.font_manager', 'fontManager.addfont', 'new sets:matplotlib'),
  each(
    'matplotlib.path',
    'Path.unit_circle Path.unit_rectangle Path.arc Path.wedge Path.circle Path.unit_regular_polygon Path.unit_regular_star',
    'new:figure'
  ),
  each('matplotlib.path', 'Path.make_compound_path', 'holds:figure'),
  each('matplotlib.backends.backend_agg', 'FigureCanvasAgg', 'holds:figure changes:0'),
  each('matplotlib.backends.backend_pdf', 'PdfPages', 'holds:figure writes:0'),
  each(
    'matplotlib',
    'use rc rcdefaults rc_file rc_file_defaults interactive style.use style.core.reload_library rcParams.update set_loglevel',
    'new sets:matplotlib'
  ),
  each('matplotlib', 'rcParams.setdefault rcParams.pop', 'any sets:matplotlib'),
  each('matplotlib', 'rc_context style.context', 'holds:context'),
  each('matplotlib', 'cycler rcsetup.cycler', 'holds:figure'),
  each('cycler', 'cycler', 'holds:figure'),
  each(
    'matplotlib',
    'get_backend get_cachedir get_configdir get_data_path matplotlib_fname is_interactive',
    'new'
  ),
  each('matplotlib', 'rcParams.copy', 'shallow:dict'),
  each('matplotlib', 'rcParams.keys rcParams.items rcParams.values', 'new:'),
  each('matplotlib', 'rcParams.get', 'any')
);
