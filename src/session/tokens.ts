import { Token } from '@lumino/coreutils';
import type { TrackingSession } from './session';

/** Store, experiment and kernel of the current notebook. */
export const ITrackingSession = new Token<ITrackingSession>(
  'provebook:ITrackingSession',
  'The MLflow store, experiment and active runs of the current notebook.'
);
export type ITrackingSession = TrackingSession;
