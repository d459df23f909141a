/** What a notebook shows, and what people set in it. */
import type { Library } from './library';
import { each, table } from './words';

const SHOWN =
  'Audio Code DisplayHandle DisplayObject FileLink FileLinks GeoJSON HTML IFrame Image JSON Javascript Latex Markdown Math Pretty ProgressBar SVG ScribdDocument TextDisplayObject Video VimeoVideo YouTubeVideo';

const SHOWING =
  'clear_output display_html display_javascript display_jpeg display_json display_latex display_markdown display_pdf display_png display_pretty display_svg publish_display_data set_matplotlib_close set_matplotlib_formats';

const WIDGETS =
  'Accordion AppLayout BoundedFloatText BoundedIntText Box Button ButtonStyle Checkbox ColorPicker Combobox DatePicker Dropdown FileUpload FloatLogSlider FloatProgress FloatRangeSlider FloatSlider FloatText GridBox GridspecLayout HBox HTML HTMLMath Image IntProgress IntRangeSlider IntSlider IntText Label Layout Output Password Play RadioButtons Select SelectMultiple SelectionRangeSlider SelectionSlider Stack Tab Text Textarea ToggleButton ToggleButtons VBox Valid fixed jslink jsdlink';

const OLD_WIDGETS =
  'interact fixed interactive interact_manual FloatSliderWidget IntSliderWidget TextWidget DropdownWidget CheckboxWidget ButtonWidget ContainerWidget FloatSlider IntSlider';

export const IPYTHON: Library = {
  name: 'IPython',
  functions: table(
    ...['IPython.display', 'IPython.core.display'].map(owner =>
      table(
        each(owner, SHOWN, 'holds:display'),
        each(owner, 'display update_display', 'holds:display'),
        each(owner, SHOWING, 'new')
      )
    ),
    each('IPython.core.display', 'display_functions.display', 'holds:display'),
    each('IPython', 'get_ipython core.getipython.get_ipython', 'new:shell'),
    each('IPython', 'embed start_ipython start_kernel version_info', 'new'),
    each(
      'IPython',
      'core.pylabtools.figsize core.pylabtools.print_figure',
      'new sets:matplotlib'
    ),
    each(
      'IPython.lib',
      'display.YouTubeVideo display.IFrame display.Audio display.FileLink',
      'holds:display'
    ),
    each('IPython.utils', 'io.capture_output capture.capture_output', 'new:context'),
    each('IPython.html.widgets', OLD_WIDGETS, 'holds:display'),
    ...['ipywidgets', 'ipywidgets.widgets'].map(owner =>
      table(
        each(owner, WIDGETS, 'holds:display'),
        // Who is shown is listened to from now on.
        each(owner, 'interact interact_manual', 'holds: changes:all'),
        each(owner, 'interactive interactive_output', 'holds:display changes:all'),
        each(owner, 'link dlink', 'holds:display changes:all keeps')
      )
    )
  ),
  methods: table(
    each(
      'display',
      '__call__ add_class append_display_data append_stderr append_stdout clear_output close display hold_trait_notifications notify_change on_click on_displayed on_msg on_submit observe remove_class reset send set_title set_trait unobserve unobserve_all update',
      'child changes:self keeps'
    ),
    each('display', '__enter__', 'same'),
    each(
      'display',
      'get_interact_value get_state get_title has_trait trait_names traits',
      'child'
    ),
    each('display', 'reload', 'child changes:self')
  ),
  classes: {
    display:
      'IPython.core.display.DisplayObject IPython.core.display_functions.DisplayHandle IPython.lib.display.IFrame IPython.lib.display.FileLink ipywidgets.widgets.widget.Widget ipywidgets.fixed traitlets.link traitlets.directional_link'
  }
};
