import { Button } from '@jupyterlab/ui-components';
import type { TranslationBundle } from '@jupyterlab/translation';
import * as React from 'react';
import type { Stale } from '../../project';

const MOST = 4; // names on the line

/** Names of the steps that differ; the rest of a long list as a number. */
export function staleNames(
  { steps, removed }: Stale,
  trans: TranslationBundle
): { shown: string; all: string } {
  const names = [...steps, ...removed.map(name => trans.__('%1 (removed)', name))];
  const rest = names.length > MOST ? names.splice(MOST - 1) : [];
  const more = trans._n('%1 more', '%1 more', rest.length);
  return {
    shown: [...names, ...(rest.length > 0 ? [more] : [])].join(', '),
    all: [...names, ...rest].join(', ')
  };
}

/** That the notebook is no longer what was exported; a click exports it again. */
export function StaleLine(props: {
  stale: Stale;
  trans: TranslationBundle;
  isWorking: boolean;
  onExport: () => void;
}): React.JSX.Element {
  const { stale, trans, isWorking, onExport } = props;
  const { shown, all } = staleNames(stale, trans);
  return (
    <p className="pb-Stale" title={shown === all ? undefined : all}>
      <span>
        {shown
          ? trans.__('Changed since the export: %1', shown)
          : trans.__('Changed since the export')}
      </span>
      <Button
        minimal
        small
        className="pb-Link"
        title={trans.__('Bring the project up to date with the notebook')}
        disabled={isWorking}
        onClick={onExport}
      >
        {trans.__('Export again')}
      </Button>
    </p>
  );
}
