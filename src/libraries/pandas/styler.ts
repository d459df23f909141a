/** How a table is shown: each call changes the styler, and gives it back. */
import { each, table } from '../words';

export const STYLER = table(
  each(
    'styler',
    'apply apply_index applymap applymap_index background_gradient bar format format_index format_index_names hide hide_columns hide_index highlight_between highlight_max highlight_min highlight_null highlight_quantile map map_index relabel_index set_caption set_na_rep set_precision set_properties set_sticky set_table_attributes set_table_styles set_td_classes set_tooltips set_uuid text_gradient use where',
    'same changes:self keeps'
  ),
  { 'styler.clear': 'new changes:self', 'styler.concat': 'same changes:self keeps' },
  { 'styler.pipe': 'same' },
  { 'styler.export': 'shallow:dict' },
  each('styler', 'render', 'new'),
  each(
    'styler',
    'to_excel to_html to_latex to_string to_typst',
    'new writes:0 changes:0'
  )
);
