import type { TranslationBundle } from '@jupyterlab/translation';
import { Button } from '@jupyterlab/ui-components';
import * as React from 'react';
import { messageOf, MlflowError } from '../mlflow';

export interface ProblemProps {
  error: unknown;
  trans: TranslationBundle;
  onRetry?: () => void;
}

/** What went wrong, what to do next, and a button that tries again. */
export function Problem({ error, trans, onRetry }: ProblemProps): React.JSX.Element {
  const action = error instanceof MlflowError ? error.action : null;
  return (
    <div className="pb-Problem" role="alert">
      <div className="pb-Problem-message">{messageOf(error)}</div>
      {action && <div className="pb-Problem-action">{action}</div>}
      {onRetry && (
        <Button small className="pb-Button" onClick={onRetry}>
          {trans.__('Try again')}
        </Button>
      )}
    </div>
  );
}

/** A calm sentence where there is nothing yet, with what would bring something. */
export function Empty(
  props: React.PropsWithChildren<{ title: string }>
): React.JSX.Element {
  return (
    <div className="pb-Empty">
      <div className="pb-Empty-title">{props.title}</div>
      {props.children && <div className="pb-Empty-hint">{props.children}</div>}
    </div>
  );
}

/** A spinner with a way out. */
export function Waiting(props: {
  label: string;
  trans: TranslationBundle;
  onCancel?: () => void;
}): React.JSX.Element {
  return (
    <div className="pb-Waiting" role="status">
      <span className="pb-Spinner" aria-hidden="true" />
      <span>{props.label}</span>
      {props.onCancel && (
        <Button minimal small className="pb-Link" onClick={props.onCancel}>
          {props.trans.__('Cancel')}
        </Button>
      )}
    </div>
  );
}
