/** Functions of pyplot, under each of the names that it has. */
import { each, table, type Table } from '../words';

/** Plots copy the data that they draw, and change the current figure. */
const pyplot = (owner: string): Table =>
  table(
    each(
      owner,
      'acorr angle_spectrum annotate arrow autoscale axes axhline axhspan axis axline axvline axvspan bar barbs barh box boxplot broken_barh cla clf clim cohere contour contourf csd ecdf errorbar eventplot figimage figtext figure fill fill_between fill_betweenx gca gcf gci get_current_fig_manager grid grouped_bar hexbin hist hist2d hlines hold imshow locator_params loglog magnitude_spectrum margins matshow minorticks_off minorticks_on new_figure_manager pcolor pcolormesh phase_spectrum plot plot_date polar psd quiver rgrids scatter semilogx semilogy specgram spy stackplot stem step streamplot subplot_mosaic subplot_tool subplots subplots_adjust suptitle table text thetagrids tick_params ticklabel_format tight_layout title tricontour tricontourf tripcolor triplot violinplot vlines xcorr xlabel xscale ylabel yscale',
      'new:figure'
    ),
    each(
      owner,
      'Arrow Artist AutoLocator AxLine Axes BackendFilter Circle Colormap Figure FigureBase FigureCanvasBase FormatStrFormatter Formatter GridSpec IndexLocator LinearLocator Locator LogFormatter LogFormatterExponent LogFormatterMathtext LogLocator MaxNLocator MouseButton MultipleLocator Normalize NullFormatter NullLocator PolarAxes Rectangle ScalarFormatter Subplot SubplotSpec Text Annotation pie stairs xticks yticks Colorizer ColorizingArtist FixedFormatter FixedLocator FuncFormatter Line2D Polygon TickHelper figlegend legend subplot',
      'holds:figure'
    ),
    each(
      owner,
      'close connect disconnect draw draw_all draw_if_interactive fignum_exists get_backend interactive isinteractive pause show waitforbuttonpress xlim ylim',
      'new'
    ),
    each(
      owner,
      'autumn bone cool copper flag gray hot hsv inferno install_repl_displayhook jet magma nipy_spectral pink plasma prism rc rcParams.update rcdefaults set_cmap set_loglevel spring style.use summer switch_backend uninstall_repl_displayhook viridis winter',
      'new sets:matplotlib'
    ),
    each(owner, 'rc_context style.context', 'holds:context'),
    each(owner, 'xkcd', 'new:context'),
    each(owner, 'imsave savefig', 'new writes:0'),
    each(owner, 'rcParams.copy', 'shallow:dict'),
    each(owner, 'rcParams.get', 'any'),
    each(owner, 'rcParams.items rcParams.keys rcParams.values', 'new:'),
    // The very map, where it is given one.
    each(owner, 'get_cmap cm.get_cmap colormaps.get colormaps.get_cmap', 'view:figure'),
    each(owner, 'imread', 'new:ndarray reads:0'),
    each(
      owner,
      'colormaps get_figlabels get_fignums get_plot_commands get_scale_names ginput',
      'new:list'
    ),
    each(owner, 'figaspect', 'new:ndarray'),
    each(owner, 'ioff ion', 'new:context sets:matplotlib'),
    each(owner, 'rcParams.pop rcParams.setdefault', 'any sets:matplotlib'),
    // Into what they are given.
    each(owner, 'Button Slider Widget quiverkey', 'holds:figure changes:0'),
    each(owner, 'pie_label', 'view:figure changes:0'),
    each(owner, 'subplot2grid', 'holds:figure changes:fig'),
    each(owner, 'colorbar', 'holds:figure changes:0 changes:cax'),
    each(owner, 'setp', 'new changes:0'),
    each(owner, 'delaxes sca sci', 'new changes:0'),
    each(owner, 'twinx twiny', 'child changes:0'),
    each(owner, 'bar_label FigureManagerBase', 'holds:figure changes:0'),
    each(owner, 'clabel', 'holds:figure changes:0'),
    each(owner, 'findobj get getp', 'any'),
    each(
      owner,
      'cm.register_cmap colormaps.register style.reload_library',
      'new sets:matplotlib'
    )
  );

/** Maps of colours by their names, each called with numbers. */
const MAPS =
  'Accent Accent_r Blues Blues_r BrBG BrBG_r BuGn BuGn_r BuPu BuPu_r CMRmap CMRmap_r Dark2 Dark2_r GnBu GnBu_r Grays Grays_r Greens Greens_r Greys Greys_r OrRd OrRd_r Oranges Oranges_r PRGn PRGn_r Paired Paired_r Pastel1 Pastel1_r Pastel2 Pastel2_r PiYG PiYG_r PuBu PuBuGn PuBuGn_r PuBu_r PuOr PuOr_r PuRd PuRd_r Purples Purples_r RdBu RdBu_r RdGy RdGy_r RdPu RdPu_r RdYlBu RdYlBu_r RdYlGn RdYlGn_r Reds Reds_r Set1 Set1_r Set2 Set2_r Set3 Set3_r Spectral Spectral_r Wistia Wistia_r YlGn YlGnBu YlGnBu_r YlGn_r YlOrBr YlOrBr_r YlOrRd YlOrRd_r afmhot afmhot_r autumn autumn_r berlin berlin_r binary binary_r bone bone_r brg brg_r bwr bwr_r cividis cividis_r cool cool_r coolwarm coolwarm_r copper copper_r cubehelix cubehelix_r flag flag_r gist_earth gist_earth_r gist_gray gist_gray_r gist_grey gist_grey_r gist_heat gist_heat_r gist_ncar gist_ncar_r gist_rainbow gist_rainbow_r gist_stern gist_stern_r gist_yarg gist_yarg_r gist_yerg gist_yerg_r gnuplot gnuplot2 gnuplot2_r gnuplot_r gray gray_r grey grey_r hot hot_r hsv hsv_r inferno inferno_r jet jet_r magma magma_r managua managua_r nipy_spectral nipy_spectral_r ocean ocean_r okabe_ito okabe_ito_r pink pink_r plasma plasma_r prism prism_r rainbow rainbow_r seismic seismic_r spring spring_r summer summer_r tab10 tab10_r tab20 tab20_r tab20b tab20b_r tab20c tab20c_r terrain terrain_r turbo turbo_r twilight twilight_r twilight_shifted twilight_shifted_r vanimo vanimo_r viridis viridis_r winter winter_r';

export const PYPLOTS = table(
  ...['matplotlib.pyplot', 'matplotlib.pylab', 'pylab'].flatMap(owner => [
    pyplot(owner),
    each(`${owner}.cm`, MAPS, 'new:ndarray')
  ]),
  each('matplotlib.cm', MAPS, 'new:ndarray')
);
