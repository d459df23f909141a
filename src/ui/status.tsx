import type { TranslationBundle } from '@jupyterlab/translation';
import * as React from 'react';
import type { RunStatus } from '../mlflow';

/** A coloured dot that also says its status in words, to eyes and to screen readers. */
export function StatusDot(props: {
  status: RunStatus;
  trans: TranslationBundle;
}): React.JSX.Element {
  const name = statusName(props.status, props.trans);
  return (
    <span
      className={`pb-Dot pb-mod-${props.status}`}
      role="img"
      aria-label={name}
      title={name}
    />
  );
}

export function statusName(status: RunStatus, trans: TranslationBundle): string {
  switch (status) {
    case 'RUNNING':
      return trans.__('running');
    case 'SCHEDULED':
      return trans.__('scheduled');
    case 'FINISHED':
      return trans.__('finished');
    case 'FAILED':
      return trans.__('failed');
    case 'KILLED':
      return trans.__('killed');
  }
}
