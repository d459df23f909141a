import { TabPanel, Widget, type Title } from '@lumino/widgets';
import type { ISidebar } from './tokens';
import { flowIcon } from './icons';

/** The sidebar `MLflow`: one tab a capability. */
export class Sidebar extends TabPanel implements ISidebar {
  constructor(private readonly _activate: (id: string) => void) {
    super({ tabPlacement: 'top' });
    this.id = 'provebook-sidebar';
    this.addClass('pb-Sidebar');
    this.title.icon = flowIcon;
  }

  addTab(widget: Widget, options: { label: string; rank: number }): void {
    widget.title.label = options.label;
    this._ranks.set(widget.title, options.rank);
    const later = this.widgets.findIndex(
      other => (this._ranks.get(other.title) ?? 0) > options.rank
    );
    const isFirst = this.widgets.length === 0;
    this.insertWidget(later < 0 ? this.widgets.length : later, widget);
    if (isFirst || options.rank === Math.min(...this._ranks.values())) {
      this.currentWidget = widget;
    }
  }

  reveal(widget: Widget): void {
    this._activate(this.id);
    this.currentWidget = widget;
  }

  private readonly _ranks = new Map<Title<Widget>, number>();
}
