import { Button, checkIcon } from '@jupyterlab/ui-components';
import type { TranslationBundle } from '@jupyterlab/translation';
import * as React from 'react';
import { TAG } from '../../wire';
import type { PipelineContext } from './context';

/** What the tag of a verification says, as a sentence; see provebook/verify/report.py. */
export function verdictText(
  tag: string,
  trans: TranslationBundle
): { isGood: boolean; text: string } {
  const within = /^within (\S+)$/.exec(tag)?.[1];
  const parted = /^different: ([\w ]+)$/.exec(tag)?.[1];
  if (tag === 'equal') {
    return {
      isGood: true,
      text: trans.__('Verified: equal bit by bit')
    };
  }
  if (within) {
    return {
      isGood: true,
      text: trans.__('Verified: equal within %1', within)
    };
  }
  if (tag === 'nothing compared') {
    return {
      isGood: false,
      text: trans.__('Nothing to compare: no step hands a value on or logs anything')
    };
  }
  return {
    isGood: false,
    text: parted
      ? trans.__('Differs from the notebook from step %1 on', parted)
      : trans.__('Differs from the notebook')
  };
}

/** Whether the newest run computed what the notebook computes; a click shows the report. */
export function Verdict({
  context
}: {
  context: PipelineContext;
}): React.JSX.Element | null {
  const { trans, runs } = context;
  const parent = runs?.watch.current?.parent;
  const tag = parent?.tags.get(TAG.verified);
  if (!runs || !parent || !tag) {
    return null;
  }
  const { isGood, text } = verdictText(tag, trans);
  return (
    <div className={`pb-Verdict${isGood ? ' pb-mod-good' : ''}`} role="status">
      {isGood && <checkIcon.react tag="span" className="pb-Verdict-icon" />}
      <span>{text}</span>
      <Button
        minimal
        small
        className="pb-Link"
        title={trans.__('Show the run, which has the report as an artifact')}
        onClick={() => runs.reveal(parent)}
      >
        {trans.__('Report')}
      </Button>
    </div>
  );
}
