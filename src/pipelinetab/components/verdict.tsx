import { Button, checkIcon } from '@jupyterlab/ui-components';
import type { TranslationBundle } from '@jupyterlab/translation';
import * as React from 'react';
import { TAG } from '../../wire';
import { standingOf, type Standing } from '../export/standing';
import type { PipelineContext } from './context';
import { VerdictDetails } from './verdictdetails';

/** What the tag of a verification says, as a sentence; see provebook/verify/report.py. */
export function verdictText(
  tag: string,
  standing: Standing,
  trans: TranslationBundle
): { isGood: boolean; text: string } {
  const within = /^within (\S+)$/.exec(tag)?.[1];
  const parted = /^different: ([\w ]+)$/.exec(tag)?.[1];
  const unstable = /^unstable: ([\w ]+)$/.exec(tag)?.[1];
  const isEqual = tag === 'equal' || within !== undefined;
  if (standing === 'before') {
    return {
      isGood: false,
      text: isEqual
        ? trans.__('Verified before the last change')
        : trans.__('Compared with the notebook before the last change')
    };
  }
  if (isEqual) {
    return {
      isGood: standing === 'now',
      text: within
        ? trans.__('Verified: equal within %1', within)
        : trans.__('Verified: equal bit by bit')
    };
  }
  return { isGood: false, text: badText(tag, parted, unstable, trans) };
}

function badText(
  tag: string,
  parted: string | undefined,
  unstable: string | undefined,
  trans: TranslationBundle
): string {
  if (tag === 'nothing compared') {
    return trans.__(
      'Nothing to compare: no step hands a value on, or logs or shows any'
    );
  }
  if (unstable) {
    return trans.__('The notebook itself is unstable from step %1 on', unstable);
  }
  return parted
    ? trans.__('Differs from the notebook from step %1 on', parted)
    : trans.__('Differs from the notebook');
}

/** Whether the project computes what the notebook computes, as far as that was looked at. */
export function Verdict({
  context
}: {
  context: PipelineContext;
}): React.JSX.Element | null {
  const { trans, runs, stale, project } = context;
  const [isOpen, setOpen] = React.useState(false);
  const run = runs?.watch.current?.verified;
  const tag = run?.tags.get(TAG.verified);
  if (!runs || !run || !tag) {
    return null;
  }
  const standing = standingOf(run, stale, project);
  const { isGood, text } = verdictText(tag, standing, trans);
  const state = isGood ? ' pb-mod-good' : standing === 'now' ? '' : ' pb-mod-past';
  return (
    <>
      <div className={`pb-Verdict${state}`} role="status">
        {isGood && <checkIcon.react tag="span" className="pb-Verdict-icon" />}
        <span>{text}</span>
        <Button
          minimal
          small
          className="pb-Link"
          aria-expanded={isOpen}
          title={trans.__('Show what was compared')}
          onClick={() => setOpen(!isOpen)}
        >
          {trans.__('Details')}
        </Button>
        <Button
          minimal
          small
          className="pb-Link"
          title={trans.__('Show the run, which has the report as an artifact')}
          onClick={() => runs.reveal(run)}
        >
          {trans.__('Report')}
        </Button>
      </div>
      {isOpen && <VerdictDetails key={run.id} run={run} runs={runs} trans={trans} />}
    </>
  );
}
