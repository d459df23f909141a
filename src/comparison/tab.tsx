import type { JupyterFrontEnd } from '@jupyterlab/application';
import { MainAreaWidget } from '@jupyterlab/apputils';
import type { TranslationBundle } from '@jupyterlab/translation';
import { ReactWidget } from '@jupyterlab/ui-components';
import * as React from 'react';
import type { MlflowClient } from '../mlflow';
import type { ITrackingSession } from '../session';
import { flowIcon } from '../ui';
import type { Comparison } from '../wire';
import type { ComparisonContext } from './components/context';
import { readCurves } from './histories';
import { ComparisonLive } from './live';
import { LazyView } from './lazy';
import { ComparisonModel } from './model';
import { comparedRun } from './snapshot';

const CURVES = 4;

/** Compare runs in a tab: for when the notebook's kernel is busy, or there is none. */
export async function openComparison(
  app: JupyterFrontEnd,
  session: ITrackingSession,
  trans: TranslationBundle,
  storeId: string,
  ids: readonly string[]
): Promise<void> {
  const payload = await readComparison(session.stores.client(storeId), storeId, ids);
  const widget = new MainAreaWidget({
    content: new ComparisonTab(payload, session, trans)
  });
  widget.title.label = trans._n('%1 run', '%1 runs', ids.length);
  widget.title.icon = flowIcon;
  widget.title.closable = true;
  app.shell.add(widget, 'main');
  app.shell.activateById(widget.id);
}

class ComparisonTab extends ReactWidget {
  constructor(
    payload: Comparison,
    session: ITrackingSession,
    trans: TranslationBundle
  ) {
    super();
    this.addClass('pb-ComparisonTab');
    const model = new ComparisonModel(payload);
    model.isLive = true;
    this._live = new ComparisonLive(model, session);
    this._live.isSeen = true;
    this._context = {
      model,
      trans,
      insertCell: null,
      keepChart: null,
      copy: text => void navigator.clipboard.writeText(text),
      update: null
    };
  }

  override dispose(): void {
    this._live.dispose();
    super.dispose();
  }

  protected render(): React.JSX.Element {
    return <LazyView context={this._context} />;
  }

  private readonly _live: ComparisonLive;
  private readonly _context: ComparisonContext;
}

async function readComparison(
  client: MlflowClient,
  storeId: string,
  ids: readonly string[]
): Promise<Comparison> {
  const runs = await Promise.all(ids.map(id => client.getRun(id)));
  const metrics = [...new Set(runs.flatMap(run => [...run.metrics.keys()]))].slice(
    0,
    CURVES
  );
  const curves = [];
  for (const metric of metrics) {
    curves.push(...(await readCurves(client, ids, metric)));
  }
  return {
    version: 1,
    store: storeId,
    query: {
      runs: [...ids],
      experiments: [],
      filter: '',
      order_by: [],
      max_runs: ids.length
    },
    view: {},
    snapshot: {
      taken: Date.now(),
      total: runs.length,
      runs: runs.map(run => comparedRun(run)),
      curves
    }
  };
}
