import type { JupyterFrontEnd, JupyterFrontEndPlugin } from '@jupyterlab/application';
import {
  INotebookTracker,
  NotebookActions,
  type NotebookPanel
} from '@jupyterlab/notebook';
import { IRenderMimeRegistry } from '@jupyterlab/rendermime';
import { ITranslator, nullTranslator } from '@jupyterlab/translation';
import { IComparison } from './tokens';
import { ITrackingSession } from '../session';
import { insertBelowNode, runBelow } from './insert';
import { prepare } from './lazy';
import { MIME } from './mime';
import { ComparisonRenderer } from './renderer';
import { openComparison } from './tab';

const PREFIX = 12; // characters of a run's id that a cell names it by
const FEW = 20; // runs that are named so; more are looked up by their whole ids, at once
const MOST = 200; // runs that the magic compares unless told
const CALL = /%mlflow\s+compare\b|\bcompare_runs\b/;

/** Shows comparisons in output cells, and makes them from ticked runs. */
export const comparisonPlugin: JupyterFrontEndPlugin<IComparison> = {
  id: 'provebook:comparison',
  description: 'Compares runs side by side in an output cell.',
  autoStart: true,
  requires: [ITrackingSession, INotebookTracker, IRenderMimeRegistry],
  optional: [ITranslator],
  provides: IComparison,
  activate: (
    app: JupyterFrontEnd,
    session: ITrackingSession,
    notebooks: INotebookTracker,
    rendermime: IRenderMimeRegistry,
    translator: ITranslator | null
  ): IComparison => {
    const trans = (translator ?? nullTranslator).load('provebook');
    const insertCell = (from: HTMLElement, source: string) =>
      insertBelowNode(notebooks, from, source);
    const renderers = new Set<ComparisonRenderer>();
    const watch = (panel: NotebookPanel) => {
      panel.context.saveState.connect((_, state) => {
        // What is written now is what is saved: the charts get into the plain HTML.
        if (state === 'started') {
          renderers.forEach(r => panel.content.node.contains(r.node) && r.complete());
        }
      });
    };
    notebooks.widgetAdded.connect((_, panel) => watch(panel));
    notebooks.forEach(watch);
    NotebookActions.executionScheduled.connect((_, { cell }) => {
      if (CALL.test(cell.model.sharedModel.getSource())) {
        prepare();
      }
    });
    rendermime.addFactory(
      {
        safe: true,
        mimeTypes: [MIME],
        defaultRank: 40, // before text/html
        createRenderer: ({ sanitizer }) => {
          const renderer = new ComparisonRenderer({
            session,
            trans,
            sanitizer,
            insertCell
          });
          renderers.add(renderer);
          renderer.disposed.connect(() => renderers.delete(renderer));
          return renderer;
        }
      },
      40
    );
    return {
      compare: async (storeId, ids) => {
        const panel = session.notebook;
        const { kernel } = session;
        const canRun =
          kernel?.state?.attached && kernel.state.store === storeId && !kernel.isBusy;
        if (panel && canRun) {
          await runBelow(panel, callFor(ids));
        } else {
          await openComparison(app, session, trans, storeId, ids);
        }
      }
    };
  }
};

function callFor(ids: readonly string[]): string {
  const names = ids.length > FEW ? ids : ids.map(id => id.slice(0, PREFIX));
  const most = ids.length > MOST ? ` --max ${ids.length}` : '';
  return `%mlflow compare ${names.join(' ')}${most}`;
}
