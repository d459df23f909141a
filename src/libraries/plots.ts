/** Libraries of pictures beside matplotlib; see `figure` there. */
import type { Library } from './library';
import { each, table } from './words';

export const SEABORN: Library = {
  name: 'seaborn',
  functions: table(
    each(
      'seaborn',
      'barplot boxenplot boxplot clustermap countplot despine displot distplot dogplot ecdfplot factorplot heatmap histplot jointplot kdeplot lineplot lmplot pairplot palplot pointplot regplot relplot residplot rugplot scatterplot swarmplot tsplot violinplot',
      'new:figure'
    ),
    // Points are moved a little, by chance.
    each('seaborn', 'catplot stripplot', 'new:figure draws'),
    // They look at their data when they are told what to draw.
    each('seaborn', 'FacetGrid PairGrid', 'holds:figure'),
    each('seaborn', 'JointGrid', 'new:figure'),
    each('seaborn', 'move_legend', 'new changes:0'),
    each(
      'seaborn',
      'set set_theme set_style set_context set_palette set_color_codes reset_defaults reset_orig',
      'new sets:matplotlib'
    ),
    each(
      'seaborn',
      'blend_palette color_palette crayon_palette cubehelix_palette dark_palette diverging_palette hls_palette husl_palette light_palette mpl_palette xkcd_palette',
      'new:list'
    ),
    each('seaborn', 'plotting_context', 'new:dict'),
    each('seaborn', 'axes_style', 'new:bunch'),
    each(
      'seaborn',
      'choose_colorbrewer_palette choose_cubehelix_palette choose_dark_palette choose_diverging_palette choose_light_palette get_dataset_names',
      'new:list'
    ),
    each('seaborn', 'desaturate saturate set_hls_values get_data_home', 'new'),
    { 'seaborn.load_dataset': 'new:dataframe' }
  ),
  methods: table(
    each(
      'figure',
      'apply despine facet_axis map map_dataframe map_diag map_lower map_offdiag map_upper pipe plot_colors plot_dendrograms plot_joint plot_marginals plot_matrix refline set_axis_labels set_titles set_xlabels set_ylabels',
      'child changes:self'
    ),
    each('figure', 'facet_data', 'child')
  ),
  classes: { figure: 'seaborn.axisgrid.Grid seaborn.axisgrid.JointGrid' },
  setup: String.raw`sns\.set\w*`,
  watched: ['seaborn'],
  acts: 'seaborn_image',
  signs: {
    load: { methods: 'load_dataset', calls: 'load_dataset' },
    show: { modules: 'sns' }
  }
};

const TRACES =
  'Bar Barpolar Box Candlestick Carpet Choropleth Choroplethmap Cone Contour Contourcarpet Densitymap Figure FigureWidget Frame Funnel Funnelarea Heatmap Histogram Histogram2d Histogram2dContour Icicle Image Indicator Isosurface Layout Mesh3d Ohlc Parcats Parcoords Pie Quiver Sankey Scatter Scatter3d Scattercarpet Scattergeo Scattergl Scattermap Scatterpolar Scatterpolargl Scattersmith Scatterternary Splom Streamtube Sunburst Surface Table Treemap Violin Volume Waterfall Scattermapbox Choroplethmapbox Densitymapbox Heatmapgl';

/** Of old versions: dicts and lists. */
const OLD_PARTS =
  'AngularAxis Annotation ColorBar Contours ErrorX ErrorY ErrorZ Font Histogram2dcontour Legend Line Margin Marker RadialAxis Scene Trace XAxis XBins YAxis YBins ZAxis';

const plotly = table(
  each(
    'plotly.express',
    'area bar bar_polar box choropleth choropleth_map density_contour density_heatmap density_map ecdf funnel funnel_area histogram icicle imshow line line_3d line_geo line_map line_polar line_ternary parallel_categories parallel_coordinates pie scatter scatter_3d scatter_geo scatter_map scatter_matrix scatter_polar scatter_ternary strip sunburst timeline treemap violin scatter_mapbox line_mapbox choropleth_mapbox density_mapbox',
    'new:chart'
  ),
  each('plotly.express', 'get_trendline_results', 'new:dataframe'),
  each('plotly.express.data', 'election_geojson', 'new:bunch'),
  each('plotly.express', 'IdentityMap Constant Range', 'holds:'),
  each(
    'plotly.express.data',
    'carshare election experiment gapminder iris medals_long medals_wide stocks tips wind',
    'new:dataframe'
  ),
  each('plotly.express.colors', 'sample_colorscale n_colors', 'new:list'),
  each('plotly.express.colors', 'label_rgb hex_to_rgb unlabel_rgb', 'new'),
  ...['plotly.graph_objects', 'plotly.graph_objs'].map(owner =>
    table(
      each(owner, TRACES, 'new:chart'),
      each(owner, OLD_PARTS, 'holds:dict'),
      each(owner, 'Annotations Data Frames', 'holds:list')
    )
  ),
  // Into a figure that it is given.
  each(
    'plotly',
    'subplots.make_subplots tools.make_subplots',
    'any:chart changes:figure'
  ),
  each('plotly.io', 'show', 'new'),
  each('plotly.io', 'to_html to_image to_json', 'new'),
  each('plotly.io', 'to_templated', 'new:chart'),
  each('plotly.io', 'write_html write_image write_images write_json', 'new writes:1'),
  each('plotly.io', 'from_json full_figure_for_development', 'new:chart'),
  each('plotly.io', 'read_json', 'new:chart reads:0'),
  each('plotly.offline', 'init_notebook_mode iplot download_plotlyjs', 'new'),
  each('plotly.offline', 'plot', 'new writes:6'),
  each(
    'plotly.figure_factory',
    'create_2d_density create_annotated_heatmap create_bullet create_candlestick create_choropleth create_dendrogram create_distplot create_facet_grid create_gantt create_hexbin_map create_hexbin_mapbox create_ohlc create_quiver create_scatterplotmatrix create_streamline create_table create_ternary_contour create_trisurf create_violin',
    'new:chart'
  )
);

/** What a chart gives belongs to it; of names that several have, what the worst of them do. */
const CHARTS = table(
  each(
    'chart',
    'full_figure_for_development get_subplot select_annotations select_coloraxes select_geos select_layout_images select_legends select_maps select_polars select_scenes select_selections select_shapes select_smiths select_ternaries select_traces select_xaxes select_yaxes',
    'child'
  ),
  each(
    'chart',
    'add_annotation add_bar add_barpolar add_box add_candlestick add_carpet add_choropleth add_choroplethmap add_cone add_contour add_contourcarpet add_densitymap add_funnel add_funnelarea add_heatmap add_histogram add_histogram2d add_histogram2dcontour add_hline add_hrect add_icicle add_image add_indicator add_isosurface add_layout_image add_mesh3d add_ohlc add_parcats add_parcoords add_pie add_quiver add_sankey add_scatter add_scatter3d add_scattercarpet add_scattergeo add_scattergl add_scattermap add_scatterpolar add_scatterpolargl add_scattersmith add_scatterternary add_selection add_shape add_splom add_streamtube add_sunburst add_surface add_table add_trace add_traces add_treemap add_violin add_vline add_volume add_vrect add_waterfall append_trace batch_animate batch_update for_each_annotation for_each_coloraxis for_each_geo for_each_layout_image for_each_legend for_each_map for_each_polar for_each_scene for_each_selection for_each_shape for_each_smith for_each_ternary for_each_trace for_each_xaxis for_each_yaxis on_change on_click on_deselect on_hover on_selection on_unhover plotly_relayout plotly_restyle plotly_update pop remove set_subplots update update_annotations update_coloraxes update_geos update_layout update_layout_images update_legends update_maps update_polars update_scenes update_selections update_shapes update_smiths update_ternaries update_traces update_xaxes update_yaxes',
    'child changes:self'
  ),
  each('chart', 'export_html print_grid show to_html to_image to_json', 'new'),
  each('chart', 'to_dict to_plotly_json', 'new:dict'),
  // The very arrays.
  each('chart', 'to_ordered_dict', 'shallow:dict'),
  each('chart', 'write_html write_image write_json', 'new writes:0')
);

export const PLOTLY: Library = {
  name: 'plotly',
  functions: plotly,
  methods: CHARTS,
  values: ['chart'],
  classes: {
    chart: 'plotly.basedatatypes.BaseFigure plotly.basedatatypes.BasePlotlyType'
  },
  signs: { show: { modules: 'px|go' } }
};

/** A chart holds its data; what it is given draws on a copy of it. */
export const ALTAIR: Library = {
  name: 'altair',
  functions: table(
    each(
      'altair',
      'Chart LayerChart FacetChart HConcatChart VConcatChart ConcatChart RepeatChart layer hconcat vconcat concat repeat',
      'holds:chart'
    ),
    each(
      'altair',
      'X Y X2 Y2 Color Column Detail Facet Fill Href Key Latitude Longitude Latitude2 Longitude2 Opacity Order Row Shape Size Stroke StrokeDash StrokeWidth Text Theta Tooltip Url XOffset YOffset Axis Bin Header Impute Legend Scale Sort EncodingSortField SortField TitleParams Title AggregatedFieldDef WindowFieldDef LookupData Data InlineData UrlData NamedData Stream binding binding_checkbox binding_radio binding_range binding_select param selection selection_interval selection_multi selection_point selection_single sequence graticule sphere topo_feature when expr',
      'holds:chart'
    ),
    each('altair', 'condition value', 'holds:dict'),
    each(
      'altair',
      'data_transformers.enable data_transformers.disable_max_rows renderers.enable renderers.set_embed_options themes.enable theme.enable',
      'holds:context sets:altair'
    )
  ),
  methods: table(
    each(
      'chart',
      'add_params configure configure_axis configure_header configure_legend configure_mark configure_title configure_view encode facet interactive mark_arc mark_area mark_bar mark_boxplot mark_circle mark_errorband mark_errorbar mark_geoshape mark_image mark_line mark_point mark_rect mark_rule mark_square mark_text mark_tick mark_trail project repeat resolve_axis resolve_legend resolve_scale transform_aggregate transform_bin transform_calculate transform_density transform_filter transform_fold transform_impute transform_joinaggregate transform_loess transform_lookup transform_pivot transform_quantile transform_regression transform_sample transform_stack transform_timeunit transform_window',
      'child'
    ),
    each('chart', 'save', 'new writes:0')
  ),
  classes: {
    chart:
      'altair.utils.schemapi.SchemaBase altair.Parameter altair.When altair.expr.core.Expression'
  },
  signs: { show: { modules: 'alt' } }
};

export const BOKEH: Library = {
  name: 'bokeh',
  functions: table(
    // Two may share a range, and so how they are moved.
    each('bokeh.plotting', 'figure gmap', 'holds:chart'),
    each('bokeh.plotting', 'from_networkx', 'new:chart'),
    each('bokeh', 'plotting.gridplot layouts.gridplot', 'holds:chart changes:0'),
    each(
      'bokeh.plotting',
      'ColumnDataSource column row Column Row GMap Document',
      'holds:chart'
    ),
    each('bokeh.layouts', 'column grid layout row Spacer widgetbox', 'holds:chart'),
    ...['bokeh.plotting', 'bokeh.io'].map(owner =>
      table(
        each(owner, 'curdoc', 'new:chart'),
        each(owner, 'output_file output_notebook reset_output', 'new sets:bokeh'),
        each(owner, 'save', 'new writes:1'),
        each(owner, 'show', 'new')
      )
    ),
    each(
      'bokeh.io',
      'export_png export_svg export_svgs install_notebook_hook push_notebook',
      'new'
    ),
    each(
      'bokeh.models',
      'AbstractButton AbstractGroup AbstractSlider ActionItem ActionTool AdaptiveTicker AjaxDataSource AllIndices AllLabels Angular Annotation AnnularWedge Annulus Arc Arrow ArrowHead Ascii AutocompleteInput AvgAggregator Axis BBoxTileSource Band BasicTickFormatter BasicTicker Bezier BinnedTicker Block BooleanFilter BooleanFormatter BoxAnnotation BoxEditTool BoxInteractionHandles BoxSelectTool BoxZoomTool BuiltinIcon Button ButtonLike ByCSS ByClass ByID ByXPath CDSView Callback Canvas CanvasTexture CategoricalAxis CategoricalColorMapper CategoricalMapper CategoricalMarkerMapper CategoricalPatternMapper CategoricalScale CategoricalSlider CategoricalTickFormatter CategoricalTicker CellEditor CellFormatter CheckableItem Checkbox CheckboxButtonGroup CheckboxEditor CheckboxGroup Circle ClickPanTool CloseDialog ColorBar ColorMapper ColorPicker Column ColumnDataSource ColumnarDataSource Comparison CompositeRenderer CompositeScale CompositeTicker ConnectedXYGlyph ContinuousAxis ContinuousColorMapper ContinuousTicker ContourColorBar ContourRenderer CoordinateMapping CopyTool CrosshairTool CumSum CustomAction CustomJS CustomJSCompare CustomJSExpr CustomJSFilter CustomJSHover CustomJSTickFormatter CustomJSTicker CustomJSTransform CustomLabelingPolicy DataCube DataRange DataRange1d DataRenderer DataSource DataTable DateEditor DateFormatter DatePicker DateRangePicker DateRangeSlider DateSlider DatetimeAxis DatetimePicker DatetimeRangePicker DatetimeRangeSlider DatetimeTickFormatter DatetimeTicker DaysTicker Dialog DifferenceFilter Div DividerItem Dodge Drag Drawer Dropdown EdgeCoordinates EdgesAndLinkedNodes EdgesOnly EditTool Ellipse EqHistColorMapper ExamineTool Examiner Expression FactorRange FileInput Filter FixedTicker FlexBox FreehandDrawTool FullscreenTool GMapOptions GMapPlot GeoJSONDataSource GestureTool GlobalImportedStyleSheet GlobalInlineStyleSheet Glyph GlyphRenderer GraphCoordinates GraphHitTestPolicy GraphRenderer Grid GridBox GridPlot GroupBox GroupByModels GroupByName GroupFilter GroupingInfo GuideRenderer HArea HAreaStep HBar HBox HSpan HStrip HTMLAnnotation HTMLLabel HTMLLabelSet HTMLTemplateFormatter HTMLTitle HelpButton HelpTool HexTile HoverTool Icon Image ImageRGBA ImageStack ImageURL ImageURLTexture ImperialLength ImportedStyleSheet IndexFilter Indexed InlineStyleSheet InputWidget InspectTool IntEditor Interpolator IntersectRenderers IntersectionFilter InversionFilter Jitter Label LabelSet LabelingPolicy LassoSelectTool LayoutDOM LayoutProvider Legend LegendItem Line LineEditTool LinearAxis LinearColorMapper LinearInterpolator LinearScale LogAxis LogColorMapper LogScale LogTickFormatter LogTicker MapOptions MapPlot Mapper Markdown Marker Markup MathML MathMLGlyph MathText MathTextGlyph MaxAggregator Menu MenuItem MercatorAxis MercatorTickFormatter MercatorTicker MercatorTileSource Metric MetricLength MinAggregator Model MonthsTicker MultiChoice MultiLine MultiPolygons MultiSelect MultipleDatePicker MultipleDatetimePicker NanCompare Ngon NoOverlap Node NodeCoordinates NodesAndAdjacentNodes NodesAndLinkedEdges NodesOnly NormalHead NumberEditor NumberFormatter NumeralTickFormatter NumericInput OpenDialog OpenHead OpenURL PaletteSelect PanTool Pane Panel Paragraph PasswordInput Patch Patches PercentEditor PlainText Plot PointDrawTool PolarTransform PolyAnnotation PolyDrawTool PolyEditTool PolySelectTool PreText PrintfTickFormatter Progress QUADKEYTileSource Quad Quadratic RadioButtonGroup RadioGroup Range Range1d RangeSlider RangeTool Ray ReciprocalMetric ReciprocalMetricLength Rect RedoTool Renderer RendererGroup ResetTool Row SVGIcon SaveTool Scale ScaleBar Scatter ScientificFormatter Scroll ScrollBox Segment Select SelectEditor Selection SelectionPolicy ServerSentDataSource SetValue SingleIntervalTicker SizeBar Slider Slope Spacer Span Spinner Stack StackColorMapper StaticLayoutProvider Step StepInterpolator StringEditor StringFormatter StyledElement Styles SumAggregator Switch SymmetricDifferenceFilter TMSTileSource TabPanel TableColumn TableWidget TablerIcon Tabs Tap TapTool TeX TeXGlyph TeeHead Text TextAnnotation TextAreaInput TextEditor TextInput Texture TickFormatter Ticker TileRenderer TileSource TimeEditor TimePicker TimedeltaAxis TimedeltaTickFormatter TimedeltaTicker Title Toggle ToggleButtonGroup ToggleInputGroup ToggleVisibility Tool ToolMenu ToolProxy Toolbar ToolbarPanel Tooltip Transform UIElement UndoTool UnionFilter UnionRenderers VArea VAreaStep VBar VBox VSpan VStrip VeeHead WMTSTileSource WebDataSource Wedge WeightedStackColorMapper WheelPanTool WheelZoomTool Whisker Widget XY XYGlyph YearsTicker ZoomInTool ZoomOutTool',
      'holds:chart'
    ),
    each(
      'bokeh.transform',
      'cumsum dodge eqhist_cmap factor_cmap factor_hatch factor_mark jitter linear_cmap log_cmap stack transform',
      'holds:chart'
    ),
    each(
      'bokeh.palettes',
      'cividis diverging_palette gray grey inferno interp_palette linear_palette magma plasma turbo varying_alpha_palette viridis',
      'new:list'
    ),
    each('bokeh.embed', 'components file_html', 'new'),
    each('bokeh.embed', 'json_item', 'new:bunch')
  ),
  methods: table(
    each(
      'chart',
      'properties dataspecs descriptors equals lookup parameters properties_with_refs properties_with_values query_properties_with_values references select select_one themed_values to_df to_serializable',
      'child'
    ),
    each(
      'chart',
      'apply_theme clear_extensions destroy hold remove_on_change remove_tools trigger unapply_theme clone',
      'child changes:self'
    ),
    // What it draws is what it was given: lists and sources, which others may have too.
    each(
      'chart',
      'add add_glyph add_layout add_tile add_tools annular_wedge annulus arc asterisk bezier block borders circle circle_cross circle_dot circle_x circle_y coastlines column contour cross dash diamond diamond_cross diamond_dot dot ellipse graph harea harea_stack harea_step hbar hbar_stack hex hex_dot hex_tile hexbin hline_stack hspan hstrip image image_rgba image_stack image_url inverted_triangle js_link js_on_change js_on_event lakes land line mathml multi_line multi_polygons ngon ocean on_event patch patches plus projection_boundary provinces quad quadratic ray rect rivers row scatter segment set_from_json set_select square square_cross square_dot square_pin square_x star star_dot states step stream subplot tex text triangle triangle_dot triangle_pin varea varea_stack varea_step vbar vbar_stack vline_stack vspan vstrip wedge x y',
      'child changes:self keeps'
    )
  ),
  classes: {
    chart:
      'bokeh.core.has_props.HasProps bokeh.document.document.Document bokeh.core.property.vectorization.Expr bokeh.core.property.vectorization.Field'
  }
};

export const FOLIUM: Library = {
  name: 'folium',
  functions: table(
    each(
      'folium',
      'ColorLine CustomIcon DivIcon Element FeatureGroup Figure GeoJsonPopup GeoJsonTooltip Html IFrame Icon JavascriptLink LatLngPopup LayerControl Map Popup TileLayer Tooltip Vega VegaLite WmsTileLayer',
      'holds:chart'
    ),
    each(
      'folium.plugins',
      'BeautifyIcon Draw DualMap FeatureGroupSubGroup FloatImage Fullscreen Geocoder HeatMapWithTime LocateControl MarkerCluster MeasureControl MiniMap MousePosition Search SideBySideLayers TimestampedGeoJson',
      'holds:chart'
    ),
    // What pops up, and what it shows as, belongs to it from now on.
    each(
      'folium',
      'Circle CircleMarker',
      'holds:chart changes:2 changes:3 changes:popup changes:tooltip keeps'
    ),
    each(
      'folium',
      'PolyLine Polygon Rectangle plugins.AntPath',
      'holds:chart changes:1 changes:2 changes:popup changes:tooltip keeps'
    ),
    each(
      'folium',
      'Marker',
      'holds:chart changes:1 changes:2 changes:3 changes:popup changes:tooltip changes:icon keeps'
    ),
    each(
      'folium',
      'GeoJson TopoJson features.GeoJson',
      'holds:chart changes:popup changes:tooltip keeps'
    ),
    each('folium.plugins', 'FastMarkerCluster', 'new:chart'),
    // Of colours, not of data.
    each('folium.plugins', 'HeatMap', 'holds:chart'),
    each('folium', 'Choropleth features.Choropleth', 'holds:chart'),
    each(
      'folium.features',
      'CustomIcon DivIcon GeoJsonPopup GeoJsonTooltip',
      'holds:chart'
    )
  ),
  methods: table(
    each('chart', 'add_css_link render show_in_browser', 'child changes:self'),
    each('chart', 'fit_bounds keep_in_front', 'child changes:self keeps'),
    // What is added knows where it is.
    each('chart', 'add_child add_children', 'child changes:self changes:0 keeps'),
    each('chart', 'add_to', 'same changes:self changes:0 keeps')
  ),
  classes: { chart: 'branca.element.Element' },
  signs: { show: { modules: 'folium' } }
};
