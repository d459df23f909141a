import { Token } from '@lumino/coreutils';
import type { Widget } from '@lumino/widgets';
import type { TrackingSession } from './session/session';

/** Store, experiment and kernel of the current notebook. */
export const ITrackingSession = new Token<ITrackingSession>(
  'provebook:ITrackingSession',
  'The MLflow store, experiment and active runs of the current notebook.'
);
export type ITrackingSession = TrackingSession;

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

/** Runs side by side. */
export const IComparison = new Token<IComparison>(
  'provebook:IComparison',
  'Compares runs in a cell below the current one, or in a tab.'
);
export interface IComparison {
  /** Compare runs of a store: in the notebook where its kernel is free, else in a tab. */
  compare(storeId: string, runIds: readonly string[]): Promise<void>;
}

/** The runs that the sidebar shows. */
export const IRuns = new Token<IRuns>(
  'provebook:IRuns',
  'The list of runs of the sidebar, to reveal one in it.'
);
export interface IRuns {
  /** Show a run in the list with its details. */
  reveal(storeId: string, experimentId: string, runId: string): Promise<void>;
}
