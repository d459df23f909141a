import { Token } from '@lumino/coreutils';
import type { Widget } from '@lumino/widgets';

/** The sidebar `MLflow`; each capability adds its tab. */
export const ISidebar = new Token<ISidebar>(
  'provebook:ISidebar',
  'The MLflow sidebar, to which capabilities add tabs.'
);
export interface ISidebar {
  /** Add a tab; lower ranks stand further left. */
  addTab(widget: Widget, options: { label: string; rank: number }): void;
  /** Bring the sidebar and one of its tabs to the front. */
  reveal(widget: Widget): void;
}
