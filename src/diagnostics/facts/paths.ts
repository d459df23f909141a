import type { FlowEvent } from '../../dataflow';
import type { FlowView } from './flowview';

const REMOTE = /^[a-z][a-z0-9+.-]+:\/\//i;

export interface PathRead {
  path: string;
  /** Whether it is an address. */
  isRemote: boolean;
  event: FlowEvent;
}

/** Literal paths and addresses that are read. */
export const pathReads = ({ events }: FlowView): PathRead[] =>
  events.flatMap(event =>
    event.kind === 'reads' && event.what
      ? [{ path: event.what, isRemote: REMOTE.test(event.what), event }]
      : []
  );
